package dev.napkin.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Blocks that look at each other in no one direction, and cells that need their own value. */
final class CellByCellTest {
  private final Book book = new Book();

  /** Fails unless a recalculation now computes exactly these cells in this order. */
  private void check(String... cells) {
    book.recalculate();
    assertEquals(List.of(cells), book.logged());
    FromScratch.check(book, "");
  }

  private static Read cell(int grid, int row) {
    return Read.fixed(grid, Rect.cell(row, 0));
  }

  private static CellAddress at(int grid, int row) {
    return new CellAddress(grid, row, 0);
  }

  @Test
  void cellsThatLookInOppositeDirectionsFindTheirOrder() {
    // Above, the left column looks two rows down at the right one, below it looks two rows up.
    inTwoDirections(2);
    book.recalculate();
    assertEquals(Map.of(), book.paths);
    FromScratch.check(book, "");
    book.set(0, 2, 0, 7);
    check("1:2,0", "0:4,0", "1:4,0", "0:0,0", "1:0,0");
  }

  @Test
  void ofALargeComponentOnlyWhatFollowsTheStaleCellIsComputed() {
    book.withChecksAtTheEndOnly();
    inTwoDirections(500);
    book.recalculate();
    assertEquals(2500, book.log.size());
    book.set(0, 700, 0, 3);
    book.recalculate();
    assertEquals(List.of("1:700,0", "0:1200,0", "1:1200,0", "0:200,0", "1:200,0"), book.logged());
  }

  /** A column whose middle part is input, each part so many rows, and one that looks at it. */
  private void inTwoDirections(int part) {
    int left = book.grid(3 * part, 1);
    int right = book.grid(3 * part, 1);
    book.block(left, Rect.size(part, 1), Read.cell(right, Edge.row(part), Edge.fixed(0)));
    book.block(right, Rect.size(3 * part, 1), Read.cell(left, Edge.row(0), Edge.fixed(0)));
    Rect below = new Rect(2 * part, 0, 3 * part, 1);
    book.block(left, below, Read.cell(right, Edge.row(-part), Edge.fixed(0)));
  }

  @Test
  void aCellThatLooksAtItselfIsACycleOfOne() {
    int grid = book.grid(1, 1);
    book.block(grid, Rect.cell(0, 0), cell(grid, 0));
    check("0:0,0");
    assertEquals(Map.of(at(0, 0), List.of(at(0, 0))), book.paths);
    assertEquals(Book.CYCLE, book.value(0, 0, 0));
  }

  @Test
  void eachCellOfACircleIsToldItsOwnWayRound() {
    book.grid(1, 1);
    book.grid(1, 1);
    book.grid(1, 1);
    book.block(0, Rect.cell(0, 0), cell(1, 0));
    book.block(1, Rect.cell(0, 0), cell(2, 0));
    book.block(2, Rect.cell(0, 0), cell(0, 0));
    book.recalculate();
    assertEquals(List.of(at(0, 0), at(1, 0), at(2, 0)), book.paths.get(at(0, 0)));
    assertEquals(List.of(at(1, 0), at(2, 0), at(0, 0)), book.paths.get(at(1, 0)));
    assertEquals(List.of(at(2, 0), at(0, 0), at(1, 0)), book.paths.get(at(2, 0)));
  }

  @Test
  void aCellThatOnlyLooksAtACycleIsComputedAfterIt() {
    int a = book.grid(1, 1);
    int b = book.grid(1, 1);
    int reader = book.grid(1, 1);
    book.block(reader, Rect.cell(0, 0), cell(a, 0));
    book.block(a, Rect.cell(0, 0), cell(b, 0));
    book.block(b, Rect.cell(0, 0), cell(a, 0));
    check("0:0,0", "1:0,0", "2:0,0");
    assertEquals(2, book.paths.size());
  }

  @Test
  void aCellBesideACycleInTheSameBlockIsComputed() {
    // Rows 0 and 1 look at each other, row 2 looks at row 1, row 3 at row 2.
    int grid = book.grid(4, 1);
    book.block(grid, Rect.cell(0, 0), cell(grid, 1));
    book.block(grid, new Rect(1, 0, 4, 1), Read.cell(grid, Edge.row(-1), Edge.fixed(0)));
    check("0:0,0", "0:1,0", "0:2,0", "0:3,0");
    assertEquals(List.of(at(0, 0), at(0, 1)), List.copyOf(book.paths.keySet()));
  }

  @Test
  void ofManyWaysRoundTheFirstNeededIsTheCycleAndTheOthersAreComputed() {
    // Row 0 sums all others and each of these looks at the one before: row 1 closes the circle.
    int grid = book.grid(50, 1);
    book.block(grid, Rect.cell(0, 0), Read.fixed(grid, new Rect(1, 0, 50, 1)));
    book.block(grid, new Rect(1, 0, 50, 1), Read.cell(grid, Edge.row(-1), Edge.fixed(0)));
    book.recalculate();
    assertEquals(List.of(at(0, 0), at(0, 1)), book.paths.get(at(0, 0)));
    assertEquals(List.of(at(0, 1), at(0, 0)), book.paths.get(at(0, 1)));
    assertEquals(2, book.paths.size());
    FromScratch.check(book, "");
  }

  @Test
  void aBrokenCycleIsComputedAgainAlsoWhereItsFaultWasSeenElsewhere() {
    // a and b need each other; c needs itself. Then a looks at c, which also holds the fault.
    book.grid(1, 1);
    book.grid(1, 1);
    book.grid(1, 1);
    int a = book.block(0, Rect.cell(0, 0), cell(1, 0));
    book.block(1, Rect.cell(0, 0), cell(0, 0));
    book.block(2, Rect.cell(0, 0), cell(2, 0));
    book.recalculate();
    book.redefine(a, cell(2, 0));
    check("0:0,0", "1:0,0");
    assertEquals(Map.of(), book.paths);
  }

  @Test
  void whatWasACycleAndIsInAnotherNowGetsItsNewPath() {
    book.grid(1, 1);
    book.grid(1, 1);
    book.grid(1, 1);
    int a = book.block(0, Rect.cell(0, 0), cell(1, 0));
    book.block(1, Rect.cell(0, 0), cell(0, 0));
    book.block(2, Rect.cell(0, 0), cell(0, 0));
    book.recalculate();
    assertEquals(2, book.paths.size());
    book.redefine(a, cell(2, 0));
    book.recalculate();
    assertEquals(List.of(at(0, 0), at(2, 0)), book.paths.get(at(0, 0)));
    assertEquals(List.of(at(2, 0), at(0, 0)), book.paths.get(at(2, 0)));
    assertTrue(book.logged().contains("1:0,0"));
    FromScratch.check(book, "");
  }

  @Test
  void aCellThatJoinsACycleWithoutBeingStaleItselfIsToldAndSoIsWhoLooksAtIt() {
    // b looks at a, which looks at itself, and then at b as well.
    int a = book.grid(1, 1);
    int b = book.grid(1, 1);
    int reader = book.grid(1, 1);
    int number = book.block(a, Rect.cell(0, 0), cell(a, 0));
    book.block(b, Rect.cell(0, 0), cell(a, 0));
    book.block(reader, Rect.cell(0, 0), cell(b, 0));
    book.recalculate();
    book.redefine(number, cell(b, 0), cell(a, 0));
    check("0:0,0", "1:0,0", "2:0,0");
    assertEquals(List.of(at(a, 0), at(b, 0)), List.copyOf(book.paths.keySet()));
  }

  @Test
  void aCycleThatIsNotTouchedIsNotComputedAgain() {
    int grid = book.grid(3, 1);
    int input = book.grid(1, 1);
    book.block(grid, Rect.cell(0, 0), cell(grid, 1));
    book.block(grid, Rect.cell(1, 0), cell(grid, 0));
    book.block(grid, Rect.cell(2, 0), cell(input, 0), cell(grid, 0));
    book.recalculate();
    book.set(input, 0, 0, 1);
    check("0:2,0");
  }

  @Test
  void ofALargeCircleEachCellIsToldItsWayRound() {
    int cells = 300_000;
    int grid = book.grid(cells, 1);
    book.withChecksAtTheEndOnly();
    book.block(grid, Rect.cell(0, 0), cell(grid, cells - 1));
    book.block(grid, new Rect(1, 0, cells, 1), Read.cell(grid, Edge.row(-1), Edge.fixed(0)));
    book.recalculate();
    assertEquals(cells, book.paths.size());
    List<CellAddress> path = book.paths.getOrDefault(at(0, 77), List.of());
    assertEquals(cells, path.size());
    assertEquals(List.of(at(0, 77), at(0, 76)), path.subList(0, 2));
  }

  @Test
  void cellsThatEachLookAtAllThatFollowAreComputedInLinearlyManySteps() {
    // A suffix sum beside a cell that looks at the first and is looked at by the last.
    int cells = 3000;
    int grid = book.grid(cells + 1, 1);
    book.withChecksAtTheEndOnly();
    book.block(
        grid,
        Rect.size(cells, 1),
        new Read(grid, Edge.row(1), Edge.fixed(0), Edge.fixed(cells), Edge.fixed(1)),
        cell(grid, cells));
    book.block(grid, Rect.cell(cells, 0), cell(grid, 0));
    book.recalculate();
    assertTrue(book.singles <= 2L * cells + 2, () -> book.singles + " attempts");
    assertEquals(List.of(at(0, 0), at(0, 1)), List.copyOf(book.paths.keySet()).subList(0, 2));
  }
}
