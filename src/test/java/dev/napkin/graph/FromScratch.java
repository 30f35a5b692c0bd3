package dev.napkin.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.grid.CellAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a book must hold, worked out cell by cell and from nothing, as plainly as can be: a cell is
 * computed once all that it looks at is known. When no more can be, each cell that is left waits
 * for the first of those that it looks at and that are not known; the cells to which this leads
 * back are cycles, and known from then on.
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
    var left = new LinkedHashSet<>(formulas.keySet());
    while (!left.isEmpty()) {
      List<CellAddress> ready =
          left.stream().filter(cell -> firstOf(cell, left).isEmpty()).toList();
      for (CellAddress cell : ready) {
        store(cell, book.hash(Objects.requireNonNull(formulas.get(cell)), cell));
      }
      List<CellAddress> known =
          ready.isEmpty() ? left.stream().filter(cell -> comesBack(cell, left)).toList() : ready;
      if (ready.isEmpty()) {
        known.forEach(cell -> store(cell, Book.CYCLE));
      }
      known.forEach(left::remove);
    }
  }

  private void store(CellAddress cell, long value) {
    book.grids.get(cell.grid())[cell.row()][cell.column()] = value;
  }

  /** The first cell that {@code cell} looks at and that is not known. */
  private Optional<CellAddress> firstOf(CellAddress cell, Set<CellAddress> left) {
    return precedents.getOrDefault(cell, Set.of()).stream().filter(left::contains).findFirst();
  }

  private boolean comesBack(CellAddress start, Set<CellAddress> left) {
    var met = new HashSet<CellAddress>();
    CellAddress at = start;
    while (met.add(at)) {
      at = firstOf(at, left).orElseThrow();
    }
    return at.equals(start);
  }
}
