package dev.napkin.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.grid.CellAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a book must hold, worked out cell by cell and from nothing, as plainly as can be: a cell
 * that reaches itself is a cycle, every other is computed after what it looks at.
 */
final class FromScratch {
  private final Book book;
  private final Map<CellAddress, Set<CellAddress>> precedents = new HashMap<>();
  private final Map<CellAddress, Book.Formula> formulas = new HashMap<>();

  private FromScratch(Book book) {
    this.book = book;
    for (Book.Formula formula : book.formulas.values()) {
      for (CellAddress cell : Book.cells(formula.grid(), formula.rect())) {
        formulas.put(cell, formula);
        precedents.put(cell, book.precedents(cell));
      }
    }
  }

  /** Fails unless every cell of the book holds what it must. */
  static void check(Book book, String seed) {
    List<long[][]> held = copy(book.grids);
    new FromScratch(book).compute();
    for (int grid = 0; grid < held.size(); grid++) {
      for (int row = 0; row < held.get(grid).length; row++) {
        for (int column = 0; column < held.get(grid)[row].length; column++) {
          assertEquals(
              book.value(grid, row, column),
              held.get(grid)[row][column],
              seed + ": " + new CellAddress(grid, row, column));
        }
      }
    }
  }

  private static List<long[][]> copy(List<long[][]> grids) {
    var copies = new ArrayList<long[][]>();
    for (long[][] grid : grids) {
      var copy = new long[grid.length][];
      for (int row = 0; row < grid.length; row++) {
        copy[row] = grid[row].clone();
      }
      copies.add(copy);
    }
    return copies;
  }

  private void compute() {
    var done = new HashSet<CellAddress>();
    for (CellAddress cell : formulas.keySet()) {
      if (reachesItself(cell)) {
        book.grids.get(cell.grid())[cell.row()][cell.column()] = Book.CYCLE;
        done.add(cell);
      }
    }
    for (CellAddress cell : formulas.keySet()) {
      compute(cell, done);
    }
  }

  /** Small books only: this recursion is as deep as the longest chain. */
  private void compute(CellAddress cell, Set<CellAddress> done) {
    Book.Formula formula = formulas.get(cell);
    if (formula == null || !done.add(cell)) {
      return;
    }
    for (CellAddress precedent : precedents.getOrDefault(cell, Set.of())) {
      compute(precedent, done);
    }
    book.grids.get(cell.grid())[cell.row()][cell.column()] = book.hash(formula, cell);
  }

  private boolean reachesItself(CellAddress start) {
    var reached = new HashSet<CellAddress>();
    var open = new ArrayDeque<CellAddress>(List.of(start));
    while (!open.isEmpty()) {
      for (CellAddress next : precedents.getOrDefault(open.remove(), Set.of())) {
        if (next.equals(start)) {
          return true;
        }
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    return false;
  }
}
