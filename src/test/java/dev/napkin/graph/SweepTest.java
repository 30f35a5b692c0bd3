package dev.napkin.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Blocks that look at themselves or at each other, and always back. */
final class SweepTest {
  private final Book book = new Book();

  /** Fails unless a recalculation now computes exactly these cells in this order. */
  private void check(String... cells) {
    check(1, cells);
  }

  /** The same for lines of so many cells, which are computed at once. */
  private void check(int line, String... cells) {
    book.recalculate();
    assertEquals(List.of(cells), book.logged());
    assertTrue(book.mostAtOnce <= line, "a block was computed as a whole");
    book.mostAtOnce = 0;
    FromScratch.check(book, "");
  }

  private static Read previousRow(int grid) {
    return Read.cell(grid, Edge.row(-1), Edge.fixed(0));
  }

  private static Read sameRow(int grid) {
    return Read.cell(grid, Edge.row(0), Edge.fixed(0));
  }

  private static Read column(int grid, Edge top, Edge bottom) {
    return new Read(grid, top, Edge.fixed(0), bottom, Edge.fixed(1));
  }

  @Test
  void aRunningBalanceIsComputedFromTheTop() {
    int flow = book.grid(4, 1);
    int balance = book.grid(4, 1);
    book.block(balance, Rect.size(4, 1), previousRow(balance), sameRow(flow));
    check("1:0,0", "1:1,0", "1:2,0", "1:3,0");
    book.set(flow, 2, 0, 5);
    check("1:2,0", "1:3,0");
  }

  @Test
  void aValueThatLooksAtTheNextRowIsComputedFromTheBottom() {
    int value = book.grid(3, 1);
    book.block(value, Rect.size(3, 1), Read.cell(value, Edge.row(1), Edge.fixed(0)));
    check("0:2,0", "0:1,0", "0:0,0");
  }

  @Test
  void aRowThatLooksToTheLeftIsComputedFromTheLeft() {
    int row = book.grid(1, 3);
    book.block(row, Rect.size(1, 3), Read.cell(row, Edge.fixed(0), Edge.column(-1)));
    check("0:0,0", "0:0,1", "0:0,2");
  }

  @Test
  void theChainEndsWhereAValueComesOutAsBefore() {
    int flow = book.grid(5, 1);
    int sign = book.grid(5, 1);
    book.block(sign, Rect.size(5, 1), List.of(previousRow(sign), sameRow(flow)), 1);
    book.recalculate();
    book.mostAtOnce = 0;
    book.set(flow, 1, 0, 5);
    book.set(flow, 3, 0, 5);
    check("1:1,0", "1:3,0");
  }

  @Test
  void aSumOfAllRowsAboveIsComputedFromTheEditedRowOn() {
    int input = book.grid(5, 1);
    int sum = book.grid(5, 1);
    book.block(sum, Rect.size(1, 1), sameRow(input));
    book.block(sum, new Rect(1, 0, 5, 1), column(sum, Edge.fixed(0), Edge.row(0)), sameRow(input));
    book.recalculate();
    book.mostAtOnce = 0;
    book.set(input, 2, 0, 1);
    check("1:2,0", "1:3,0", "1:4,0");
  }

  @Test
  void monthsThatLookAtTheMonthBeforeAreComputedMonthByMonth() {
    int opening = book.grid(3, 1);
    int flow = book.grid(3, 1);
    int closing = book.grid(3, 1);
    book.block(opening, Rect.size(3, 1), previousRow(closing));
    book.block(closing, Rect.size(3, 1), sameRow(opening), sameRow(flow));
    check("0:0,0", "2:0,0", "0:1,0", "2:1,0", "0:2,0", "2:2,0");
    book.set(flow, 1, 0, 3);
    check("2:1,0", "0:2,0", "2:2,0");
  }

  @Test
  void blocksNeedNotStandSideBySide() {
    // The second stands two rows lower: its row r + 2 belongs to row r of the first.
    int first = book.grid(3, 1);
    int second = book.grid(5, 1);
    book.block(first, Rect.size(3, 1), Read.cell(second, Edge.row(1), Edge.fixed(0)));
    book.block(second, new Rect(2, 0, 5, 1), Read.cell(first, Edge.row(-2), Edge.fixed(0)));
    check("0:0,0", "1:2,0", "0:1,0", "1:3,0", "0:2,0", "1:4,0");
  }

  @Test
  void rowsOfOneBlockGoWithColumnsOfAnother() {
    int down = book.grid(3, 1);
    int right = book.grid(1, 3);
    book.block(down, Rect.size(3, 1), Read.cell(right, Edge.fixed(0), Edge.row(-1)));
    book.block(right, Rect.size(1, 3), Read.cell(down, Edge.column(0), Edge.fixed(0)));
    check("0:0,0", "1:0,0", "0:1,0", "1:0,1", "0:2,0", "1:0,2");
  }

  @Test
  void aTableIsComputedLineByLineWhereLinesLookBack() {
    int table = book.grid(2, 2);
    book.block(table, Rect.size(2, 2), Read.cell(table, Edge.row(-1), Edge.column(0)));
    check(2, "0:0,0", "0:0,1", "0:1,0", "0:1,1");
  }

  @Test
  void aTableThatLooksUpAndToTheLeftIsComputedInReadingOrder() {
    int table = book.grid(3, 3);
    book.block(
        table,
        Rect.size(3, 3),
        Read.cell(table, Edge.row(-1), Edge.column(0)),
        Read.cell(table, Edge.row(0), Edge.column(-1)));
    book.recalculate();
    book.mostAtOnce = 0;
    book.graph.stale(0, Rect.cell(1, 1));
    // Nothing changed, so nothing follows.
    check("0:1,1");
    book.redefine(0, book.graph.reads(0).toArray(Read[]::new));
    check("0:0,0", "0:0,1", "0:0,2", "0:1,0", "0:1,1", "0:1,2", "0:2,0", "0:2,1", "0:2,2");
  }

  @Test
  void aTableThatLooksUpAndToTheRightIsComputedFromTheRight() {
    int table = book.grid(2, 3);
    book.block(
        table,
        Rect.size(2, 3),
        Read.cell(table, Edge.row(-1), Edge.column(-1)),
        Read.cell(table, Edge.row(0), Edge.column(1)));
    check("0:0,2", "0:0,1", "0:0,0", "0:1,2", "0:1,1", "0:1,0");
  }

  @Test
  void whatLooksAtAComponentFollowsOnceWithAllThatChanged() {
    int flow = book.grid(4, 1);
    int balance = book.grid(4, 1);
    int total = book.grid(1, 1);
    int twice = book.grid(4, 1);
    book.block(balance, Rect.size(4, 1), previousRow(balance), sameRow(flow));
    book.block(total, Rect.cell(0, 0), column(balance, Edge.fixed(0), Edge.fixed(4)));
    book.block(twice, Rect.size(4, 1), sameRow(balance));
    book.recalculate();
    book.set(flow, 2, 0, 1);
    book.recalculate();
    assertEquals(List.of("1:2,0", "1:3,0", "2:0,0", "3:2,0", "3:3,0"), book.logged());
  }

  @Test
  void aBlockThatNoLongerLooksAtItselfIsComputedAsAWhole() {
    int balance = book.grid(3, 1);
    int number = book.block(balance, Rect.size(3, 1), previousRow(balance));
    check("0:0,0", "0:1,0", "0:2,0");
    book.redefine(number);
    book.recalculate();
    assertEquals(3, book.mostAtOnce);
    assertEquals(List.of("0:0,0", "0:1,0", "0:2,0"), book.logged());
  }
}
