package dev.napkin.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which cells are recomputed, and in which order, where no block looks at itself. */
final class RecalculationTest {
  private static final Rect CELL = Rect.cell(0, 0);

  private final Book book = new Book();

  /** Fails unless a recalculation now computes exactly these cells in this order. */
  private void check(String... cells) {
    book.recalculate();
    assertEquals(List.of(cells), book.logged());
    FromScratch.check(book, "");
  }

  private int name() {
    return book.grid(1, 1);
  }

  private static Read the(int grid) {
    return Read.fixed(grid, CELL);
  }

  private static Read sameRow(int grid) {
    return Read.cell(grid, Edge.row(0), Edge.fixed(0));
  }

  @Test
  void aNewBlockIsComputedOnceAndThenNoMore() {
    book.block(name(), CELL);
    check("0:0,0");
    check();
  }

  @Test
  void editingAnInputRecomputesOnlyItsReaders() {
    int rent = name();
    int users = name();
    int cost = name();
    int margin = name();
    book.block(cost, CELL, the(rent));
    book.block(margin, CELL, the(cost));
    book.block(name(), CELL, the(users));
    check("2:0,0", "4:0,0", "3:0,0");
    book.set(rent, 0, 0, 3);
    check("2:0,0", "3:0,0");
    book.set(users, 0, 0, 9);
    check("4:0,0");
  }

  @Test
  void aBlockIsComputedAfterAllThatItLooksAtHoweverLateTheyCame() {
    int end = name();
    int left = name();
    int right = name();
    int start = name();
    book.block(end, CELL, the(left), the(right));
    book.block(left, CELL, the(right));
    book.block(right, CELL, the(start));
    check("2:0,0", "1:0,0", "0:0,0");
    book.set(start, 0, 0, 1);
    check("2:0,0", "1:0,0", "0:0,0");
  }

  @Test
  void whatComesOutAsBeforeEndsThere() {
    int input = name();
    int same = name();
    int reader = name();
    book.block(same, CELL, List.of(the(input)), 1);
    book.block(reader, CELL, the(same));
    check("1:0,0", "2:0,0");
    book.set(input, 0, 0, 7);
    check("1:0,0");
  }

  @Test
  void ofAFilledColumnOnlyTheStaleRowsAreComputed() {
    int input = book.grid(10, 1);
    int column = book.grid(10, 1);
    int next = book.grid(10, 1);
    book.block(column, Rect.size(10, 1), sameRow(input));
    book.block(next, Rect.size(10, 1), sameRow(column));
    book.recalculate();
    book.set(input, 3, 0, 1);
    book.set(input, 7, 0, 1);
    check("1:3,0", "1:7,0", "2:3,0", "2:7,0");
  }

  @Test
  void aPrefixSumBesideItsColumnIsComputedFromTheEditedRowOn() {
    int input = book.grid(6, 1);
    int sum = book.grid(6, 1);
    book.block(
        sum,
        Rect.size(6, 1),
        new Read(input, Edge.fixed(0), Edge.fixed(0), Edge.row(1), Edge.fixed(1)));
    book.recalculate();
    book.set(input, 4, 0, 1);
    check("1:4,0", "1:5,0");
  }

  @Test
  void aTransposedReaderIsComputedInTheColumnOfTheEditedRow() {
    int column = book.grid(5, 1);
    int row = book.grid(1, 5);
    book.block(row, Rect.size(1, 5), Read.cell(column, Edge.column(0), Edge.fixed(0)));
    book.recalculate();
    book.set(column, 3, 0, 1);
    check("1:0,3");
  }

  @Test
  void anAreaMayBeComputedByManyBlocks() {
    int column = book.grid(4, 1);
    int total = name();
    int input = name();
    book.block(total, CELL, Read.fixed(column, Rect.size(4, 1)));
    book.block(column, Rect.cell(0, 0), the(input));
    book.block(column, Rect.cell(1, 0));
    book.block(column, new Rect(2, 0, 4, 1), the(input));
    check("0:0,0", "0:1,0", "0:2,0", "0:3,0", "1:0,0");
    book.set(input, 0, 0, 5);
    check("0:0,0", "0:2,0", "0:3,0", "1:0,0");
  }

  @Test
  void aNewFormulaIsComputedAndWhatLooksAtItFollows() {
    int input = name();
    int cost = name();
    int other = name();
    int number = book.block(cost, CELL, the(input));
    book.block(name(), CELL, the(cost));
    book.block(other, CELL, the(input));
    book.recalculate();
    book.redefine(number, the(other));
    check("1:0,0", "3:0,0");
    book.set(input, 0, 0, 4);
    check("2:0,0", "1:0,0", "3:0,0");
  }

  @Test
  void whatLookedAtARemovedBlockIsComputedAgain() {
    int cost = name();
    int number = book.block(cost, CELL);
    book.block(name(), CELL, the(cost));
    book.recalculate();
    book.remove(number);
    check("1:0,0");
  }

  @Test
  void aRemovedBlockIsNotComputedAndItsNumberIsUsedAgain() {
    int number = book.block(name(), CELL);
    book.remove(number);
    assertFalse(book.graph.isStale());
    assertEquals(number, book.block(name(), CELL));
    check("1:0,0");
  }

  @Test
  void editsAreCollectedUntilTheyAreAskedFor() {
    int input = name();
    book.block(name(), CELL, the(input));
    book.recalculate();
    assertFalse(book.graph.isStale());
    book.set(input, 0, 0, 1);
    book.set(input, 0, 0, 2);
    assertTrue(book.graph.isStale());
    assertEquals(Region.of(CELL), book.graph.staleCells(0));
    check("1:0,0");
  }

  @Test
  void theGraphSaysWhoLooksAtAPlaceAndWhatABlockLooksAt() {
    int input = book.grid(4, 1);
    int column = book.grid(4, 1);
    int total = name();
    int first = book.block(column, new Rect(0, 0, 2, 1), sameRow(input));
    int second = book.block(column, new Rect(2, 0, 4, 1), sameRow(input));
    int sum = book.block(total, CELL, Read.fixed(column, Rect.size(4, 1)), the(total));
    assertEquals(List.of(second), book.graph.readersOf(input, Rect.cell(2, 0)));
    assertEquals(List.of(first, second), book.graph.readersOf(input, new Rect(1, 0, 3, 1)));
    assertEquals(List.of(), book.graph.readersOf(input, Rect.cell(0, 1)));
    assertEquals(List.of(first, second, sum), book.graph.precedents(sum));
    assertEquals(List.of(), book.graph.precedents(first));
    assertEquals(List.of(first), book.graph.blocksIn(column, Rect.cell(1, 0)));
  }

  @Test
  void aRecalculationThatFailsLeavesTheRestStaleAndGoesOnWhereItStopped() {
    int input = name();
    int one = name();
    int two = name();
    book.block(one, CELL, the(input));
    book.block(two, CELL, the(one));
    book.block(name(), CELL, the(two));
    book.breakAfter = 1;
    assertThrows(Book.BrokenOff.class, () -> book.graph.recalculate(book));
    assertEquals(List.of(new CellAddress(one, 0, 0)), book.log);
    assertTrue(book.graph.isStale());
    book.breakAfter = -1;
    check("2:0,0", "3:0,0");
  }

  @Test
  void theGraphMustNotBeChangedWhileItRecalculates() {
    book.block(name(), CELL);
    var meddler =
        new Recomputation() {
          @Override
          public Region recompute(int block, Region stale) {
            book.graph.changed(0, CELL);
            return new Region();
          }

          @Override
          public boolean recompute(int block, int row, int column) {
            book.graph.changed(0, CELL);
            return false;
          }

          @Override
          public Attempt attempt(int block, int row, int column, Missing missing) {
            return new Attempt.Computed(false);
          }

          @Override
          public boolean iterates() {
            return false;
          }

          @Override
          public List<Place> iterate(List<Place> cells) {
            return List.of();
          }

          @Override
          public boolean pauses() {
            return false;
          }

          @Override
          public boolean cycle(int block, int row, int column, List<CellAddress> path) {
            return false;
          }
        };
    assertThrows(IllegalStateException.class, () -> book.graph.recalculate(meddler));
    check("0:0,0");
  }

  @Test
  void aNumberThatNoBlockHasIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> book.graph.rect(0));
    int number = book.block(name(), CELL);
    book.remove(number);
    assertThrows(IllegalArgumentException.class, () -> book.graph.remove(number));
    assertThrows(IllegalArgumentException.class, () -> book.graph.stale(-1, CELL));
  }

  @Test
  void aBlockNeedsAPlace() {
    assertThrows(IllegalArgumentException.class, () -> book.graph.add(0, Rect.EMPTY, List.of()));
    assertThrows(IllegalArgumentException.class, () -> book.graph.add(-1, CELL, List.of()));
  }

  @Test
  void blocksThatOverlapAreFound() {
    book.block(book.grid(3, 3), Rect.size(2, 2));
    book.graph.add(0, new Rect(1, 1, 3, 3), List.of());
    assertThrows(IllegalStateException.class, book.graph::checkInvariants);
  }
}
