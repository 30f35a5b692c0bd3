package dev.napkin.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a formula looks at, forwards and backwards. */
final class ReadTest {
  private static final int CASES = 20_000;
  private static final Rect COLUMN = new Rect(0, 2, 10, 3);

  /** Fails unless exactly {@code readers} of the column look at the cell. */
  private static void check(Read read, Rect changed, Rect readers) {
    assertEquals(readers, read.backwards(changed, COLUMN));
  }

  @Test
  void aCellBesideTheReaderIsSeenFromItsOwnRow() {
    var read = Read.cell(0, Edge.row(0), Edge.column(-1));
    assertEquals(Rect.cell(4, 1), read.from(4, 2));
    check(read, Rect.cell(4, 1), Rect.cell(4, 2));
    check(read, Rect.cell(4, 0), Rect.EMPTY);
  }

  @Test
  void aFixedCellIsSeenFromEverywhere() {
    var read = Read.fixed(0, Rect.cell(7, 7));
    check(read, Rect.cell(7, 7), COLUMN);
    check(read, Rect.cell(7, 6), Rect.EMPTY);
  }

  @Test
  void aCellOfAPrefixIsSeenFromItsRowOn() {
    var read = new Read(0, Edge.fixed(0), Edge.fixed(0), Edge.row(1), Edge.fixed(1));
    assertEquals(new Rect(0, 0, 5, 1), read.from(4, 2));
    check(read, Rect.cell(6, 0), new Rect(6, 2, 10, 3));
  }

  @Test
  void aCellOfASuffixIsSeenUpToItsRow() {
    var read = new Read(0, Edge.row(0), Edge.fixed(0), Edge.fixed(10), Edge.fixed(1));
    check(read, Rect.cell(6, 0), new Rect(0, 2, 7, 3));
  }

  @Test
  void aCellOfAWindowIsSeenFromAsManyRowsAsTheWindowHas() {
    var read = new Read(0, Edge.row(-2), Edge.column(-1), Edge.row(1), Edge.column(0));
    check(read, Rect.cell(5, 1), new Rect(5, 2, 8, 3));
  }

  @Test
  void aTransposedCellIsSeenFromTheRowOfItsColumn() {
    var read = Read.cell(0, Edge.column(0), Edge.row(0));
    assertEquals(Rect.cell(2, 7), read.from(7, 2));
    check(read, Rect.cell(2, 7), Rect.cell(7, 2));
  }

  @Test
  void edgesThatPassedEachOtherSeeWhatLiesBetweenThem() {
    // A5:A$3 from rows 0 on: it turns over at row 3.
    var read = new Read(0, Edge.row(0), Edge.fixed(0), Edge.fixed(4), Edge.fixed(1));
    assertEquals(new Rect(1, 0, 4, 1), read.from(1, 2));
    assertEquals(new Rect(3, 0, 8, 1), read.from(7, 2));
    check(read, Rect.cell(1, 0), new Rect(0, 2, 2, 3));
    check(read, Rect.cell(3, 0), COLUMN);
    check(read, Rect.cell(8, 0), new Rect(8, 2, 10, 3));
  }

  @Test
  void oppositeEdgesDoNotMoveOneWithTheRowAndOneWithTheColumn() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Read(0, Edge.row(0), Edge.fixed(0), Edge.column(0), Edge.fixed(1)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Read(0, Edge.fixed(0), Edge.column(0), Edge.fixed(1), Edge.row(0)));
  }

  @Test
  void aReadKnowsWhetherItIsOneCellAndWhetherItStays() {
    assertTrue(Read.cell(0, Edge.row(3), Edge.fixed(2)).isCell());
    assertFalse(Read.cell(0, Edge.row(3), Edge.fixed(2)).isFixed());
    assertTrue(Read.fixed(0, new Rect(1, 2, 4, 5)).isFixed());
    assertFalse(Read.fixed(0, new Rect(1, 2, 4, 5)).isCell());
  }

  @Test
  void aReadToTheEndOfTheWorldDoesNotWrapAround() {
    int end = Integer.MAX_VALUE;
    var read = new Read(0, Edge.row(-5), Edge.fixed(0), Edge.fixed(end), Edge.fixed(end));
    check(read, new Rect(3, 0, end, end), COLUMN);
    check(read, new Rect(0, 0, 2, end), new Rect(0, 2, 7, 3));
    var near = Read.cell(0, Edge.row(-5), Edge.fixed(0));
    check(near, new Rect(0, 0, end, end), new Rect(5, 2, 10, 3));
  }

  @Test
  void aReadRunBackwardsGivesExactlyTheCellsWhoseReadMeetsWhatChanged() {
    var random = new SplittableRandom(1);
    for (int round = 0; round < CASES; round++) {
      Read read = read(random);
      Rect readers = rect(random);
      Rect changed = rect(random);
      var expected = new HashSet<CellAddress>();
      for (CellAddress cell : cells(readers)) {
        if (read.from(cell.row(), cell.column()).meets(changed)) {
          expected.add(cell);
        }
      }
      String message = "round " + round + ": " + read + " " + readers + " " + changed;
      assertEquals(expected, cells(read.backwards(changed, readers)), message);
    }
  }

  @Test
  void aCoverIsTheSmallestRectangleAroundAllThatIsSeen() {
    var random = new SplittableRandom(2);
    for (int round = 0; round < CASES; round++) {
      Read read = read(random);
      Rect readers = rect(random);
      Rect expected = Rect.EMPTY;
      for (CellAddress cell : cells(readers)) {
        expected = expected.hull(read.from(cell.row(), cell.column()));
      }
      assertEquals(expected, read.cover(readers), "round " + round + ": " + read + " " + readers);
    }
  }

  @Test
  void aReadSeesSomethingFromEverywhere() {
    var random = new SplittableRandom(3);
    for (int round = 0; round < CASES; round++) {
      Read read = read(random);
      assertFalse(read.from(random.nextInt(10), random.nextInt(10)).isEmpty(), read.toString());
    }
  }

  private static Read read(SplittableRandom random) {
    Edge top = edge(random);
    Edge left = edge(random);
    return new Read(0, top, left, opposite(top, random), opposite(left, random));
  }

  private static Edge edge(SplittableRandom random) {
    Edge.Mover[] movers = Edge.Mover.values();
    return new Edge(random.nextInt(-4, 8), movers[random.nextInt(movers.length)]);
  }

  private static Edge opposite(Edge edge, SplittableRandom random) {
    Edge other = edge(random);
    boolean agree =
        edge.mover() == other.mover()
            || edge.mover() == Edge.Mover.FIXED
            || other.mover() == Edge.Mover.FIXED;
    return agree ? other : new Edge(other.offset(), edge.mover());
  }

  private static Rect rect(SplittableRandom random) {
    int top = random.nextInt(-2, 8);
    int left = random.nextInt(-2, 8);
    return new Rect(top, left, top + random.nextInt(6), left + random.nextInt(6));
  }

  private static Set<CellAddress> cells(Rect rect) {
    var cells = new HashSet<CellAddress>();
    for (int row = rect.top(); row < rect.bottom(); row++) {
      for (int column = rect.left(); column < rect.right(); column++) {
        cells.add(new CellAddress(0, row, column));
      }
    }
    return cells;
  }
}
