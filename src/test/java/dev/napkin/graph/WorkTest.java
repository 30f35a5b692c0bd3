package dev.napkin.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much is computed in large books, and that no stack is as deep as they are long. */
final class WorkTest {
  private static final Rect CELL = Rect.cell(0, 0);
  private static final int MANY = 100_000;

  private final Book book = new Book().withChecksAtTheEndOnly();

  /** Has everything computed and fails unless it was so many cells. */
  private void check(long cells) {
    book.recalculate();
    assertEquals(cells, book.log.size());
    book.checkEachCell();
  }

  private static Read sameRow(int grid) {
    return Read.cell(grid, Edge.row(0), Edge.fixed(0));
  }

  private static Read previousRow(int grid) {
    return Read.cell(grid, Edge.row(-1), Edge.fixed(0));
  }

  @Test
  void editingOneOfManyIndependentCellsRecomputesOne() {
    int input = book.grid(MANY, 1);
    int column = book.grid(MANY, 1);
    book.block(column, Rect.size(MANY, 1), sameRow(input));
    check(MANY);
    book.set(input, 4321, 0, 7);
    check(1);
    assertEquals(List.of("1:4321,0"), book.logged());
  }

  @Test
  void editingOneOfManyBlocksOfACellEachRecomputesOne() {
    int input = book.grid(MANY, 1);
    int column = book.grid(MANY, 1);
    for (int row = 0; row < MANY; row++) {
      book.block(column, Rect.cell(row, 0), sameRow(input));
    }
    check(MANY);
    book.set(input, 4321, 0, 7);
    check(1);
    book.graph.checkInvariants();
  }

  @Test
  void editingOneRowUnderAPrefixSumRecomputesThatRowAndThoseBelow() {
    int rows = 2000;
    int input = book.grid(rows, 1);
    int sum = book.grid(rows, 1);
    Read prefix = new Read(input, Edge.fixed(0), Edge.fixed(0), Edge.row(1), Edge.fixed(1));
    book.block(sum, Rect.size(rows, 1), prefix);
    check(rows);
    book.set(input, 1500, 0, 1);
    check(rows - 1500);
  }

  @Test
  void editingOneRowOfASumOverItselfRecomputesThatRowAndThoseBelow() {
    int rows = 1000;
    int input = book.grid(rows, 1);
    int sum = book.grid(rows, 1);
    Read above = new Read(sum, Edge.fixed(0), Edge.fixed(0), Edge.row(0), Edge.fixed(1));
    book.block(sum, new Rect(1, 0, rows, 1), above, sameRow(input));
    check(rows - 1);
    book.set(input, 700, 0, 1);
    check(rows - 700);
  }

  @Test
  void aChainOfAMillionCellsIsComputedOnceEach() {
    int cells = 1_000_000;
    int flow = book.grid(cells, 1);
    int balance = book.grid(cells, 1);
    book.block(balance, Rect.size(cells, 1), previousRow(balance), sameRow(flow));
    check(cells);
    book.set(flow, 10, 0, 5);
    check(cells - 10);
    book.set(flow, cells - 1, 0, 5);
    check(1);
  }

  @Test
  void aChainOfCellsWithoutADirectionIsAsLongAsItLikes() {
    // Two columns that look at each other, row by row from below; but two cells look up.
    int cells = 300_000;
    int left = book.grid(cells + 12, 1);
    int right = book.grid(cells + 12, 1);
    book.block(left, Rect.size(cells, 1), Read.cell(right, Edge.row(1), Edge.fixed(0)));
    book.block(right, Rect.size(cells + 12, 1), sameRow(left));
    Rect up = new Rect(cells + 10, 0, cells + 12, 1);
    book.block(left, up, Read.cell(right, Edge.row(-3), Edge.fixed(0)));
    check(2L * cells + 14);
    book.set(left, cells, 0, 3);
    check(2L * cells + 1);
    book.set(left, cells + 7, 0, 3);
    check(3);
  }

  @Test
  void aChainOfManyBlocksIsComputedWhicheverEndCameFirst() {
    for (int block = 0; block < MANY; block++) {
      book.block(book.grid(1, 1), CELL, Read.fixed(block + 1, CELL));
    }
    int input = book.grid(1, 1);
    check(MANY);
    assertEquals(MANY - 1, book.graph.height(0));
    book.set(input, 0, 0, 9);
    check(MANY);
    book.graph.checkInvariants();
  }

  @Test
  void aNewNameInALargeBookLiftsOnlyWhatStandsOnIt() {
    for (int block = 0; block < MANY; block++) {
      book.block(book.grid(1, 1), CELL, Read.fixed(Math.max(0, block - 1), CELL));
    }
    book.redefine(0);
    check(MANY);
    int top = book.grid(1, 1);
    int number = book.block(top, CELL, Read.fixed(MANY - 1, CELL));
    check(1);
    assertEquals(MANY, book.graph.height(number));
    book.graph.checkInvariants();
    book.redefine(number, Read.fixed(MANY / 2, CELL));
    check(1);
  }

  @Test
  void aCircleThroughManyBlocksIsFound() {
    int blocks = 20_000;
    for (int block = 0; block < blocks; block++) {
      book.block(book.grid(1, 1), CELL, Read.fixed((block + 1) % blocks, CELL));
    }
    check(blocks);
    assertEquals(blocks, book.paths.size());
  }
}
