package dev.napkin.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which cells look at others over any number of steps. */
final class ReachTest {
  @Test
  void exactlyTheCellsThatLookAtASeedOverAnyStepsAreReached() {
    int reachedSomething = 0;
    for (int seed = 0; seed < 300; seed++) {
      var random = new RandomBook(seed);
      Book book = random.book;
      int grid = random.upTo(book.grids.size());
      var start =
          new CellAddress(
              grid,
              random.upTo(book.grids.get(grid).length),
              random.upTo(book.grids.get(grid)[0].length));
      Set<CellAddress> expected = readers(book, start);
      Rect cell = Rect.cell(start.row(), start.column());
      var reached = new HashSet<CellAddress>();
      book.graph
          .dependents(Map.of(grid, Region.of(cell)))
          .forEach((on, cells) -> cells.forEach(rect -> reached.addAll(Book.cells(on, rect))));
      assertEquals(expected, reached, "seed " + seed);
      reachedSomething += expected.isEmpty() ? 0 : 1;
    }
    assertTrue(reachedSomething > 100);
  }

  private static Set<CellAddress> readers(Book book, CellAddress start) {
    var reached = new HashSet<CellAddress>();
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Book.Formula formula : book.formulas.values()) {
        for (CellAddress cell : Book.cells(formula.grid(), formula.rect())) {
          boolean sees =
              book.precedents(cell).stream()
                  .anyMatch(seen -> seen.equals(start) || reached.contains(seen));
          grows |= sees && reached.add(cell);
        }
      }
    }
    return reached;
  }

  @Test
  void aLongChainIsFollowedToItsEnd() {
    int cells = 200_000;
    var book = new Book().withChecksAtTheEndOnly();
    int grid = book.grid(cells, 1);
    Rect chain = new Rect(1, 0, cells, 1);
    book.block(grid, chain, Read.cell(grid, Edge.row(-1), Edge.fixed(0)));
    Map<Integer, Region> reached = book.graph.dependents(Map.of(grid, Region.of(Rect.cell(0, 0))));
    assertEquals(Map.of(grid, Region.of(chain)), reached);
    assertFalse(book.graph.dependents(reached).isEmpty());
  }
}
