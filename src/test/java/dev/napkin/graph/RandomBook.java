package dev.napkin.graph;

import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A small book of any shape, and edits to it: grids of all proportions, blocks that fill them,
 * reads of every kind. How much looks back, and how often values come out as before, differs from
 * book to book.
 */
final class RandomBook {
  final Book book = new Book();
  private final SplittableRandom random;
  private final int backInTen;
  private final int inputsInTen;
  private final long kinds;

  RandomBook(long seed) {
    random = new SplittableRandom(seed);
    backInTen = random.nextInt(4, 11);
    inputsInTen = random.nextInt(1, 5);
    kinds = random.nextInt(3) == 0 ? 2 : Long.MAX_VALUE;
    for (int grids = random.nextInt(1, 5); grids > 0; grids--) {
      book.grid(side(), side());
    }
    for (int grid = 0; grid < book.grids.size(); grid++) {
      fill(grid, whole(grid));
    }
  }

  private int side() {
    return random.nextInt(3) == 0 ? 1 : random.nextInt(1, 8);
  }

  private Rect whole(int grid) {
    return Rect.size(book.grids.get(grid).length, book.grids.get(grid)[0].length);
  }

  /** Blocks side by side, in some of the places none, so that there are inputs. */
  private void fill(int grid, Rect rect) {
    boolean tall = rect.rows() > 1 && (rect.columns() == 1 || random.nextBoolean());
    if (random.nextInt(3) == 0 && tall) {
      int cut = random.nextInt(rect.top() + 1, rect.bottom());
      fill(grid, new Rect(rect.top(), rect.left(), cut, rect.right()));
      fill(grid, new Rect(cut, rect.left(), rect.bottom(), rect.right()));
    } else if (random.nextInt(3) == 0 && rect.columns() > 1) {
      int cut = random.nextInt(rect.left() + 1, rect.right());
      fill(grid, new Rect(rect.top(), rect.left(), rect.bottom(), cut));
      fill(grid, new Rect(rect.top(), cut, rect.bottom(), rect.right()));
    } else if (random.nextInt(10) >= inputsInTen) {
      book.block(grid, rect, reads(), kinds);
    }
  }

  private List<Read> reads() {
    var reads = new ArrayList<Read>();
    for (int count = random.nextInt(0, 4); count > 0; count--) {
      reads.add(read());
    }
    return reads;
  }

  private Read read() {
    int grid = random.nextInt(book.grids.size());
    Edge.Mover rows = random.nextInt(6) == 0 ? Edge.Mover.COLUMN : Edge.Mover.ROW;
    Edge.Mover columns = random.nextInt(6) == 0 ? Edge.Mover.ROW : Edge.Mover.COLUMN;
    Edge[] tall = edges(rows, whole(grid).rows());
    Edge[] wide = edges(columns, whole(grid).columns());
    return new Read(grid, tall[0], wide[0], tall[1], wide[1]);
  }

  /** A near and a far edge: one place, a window, a prefix, a suffix, or some fixed places. */
  private Edge[] edges(Edge.Mover mover, int side) {
    boolean back = random.nextInt(10) < backInTen;
    int offset = back ? random.nextInt(-3, 1) : random.nextInt(-2, 3);
    Edge moving = new Edge(offset, mover);
    int place = random.nextInt(side);
    return switch (random.nextInt(6)) {
      case 0 -> new Edge[] {Edge.fixed(0), moving.plus(1)};
      case 1 -> new Edge[] {moving, Edge.fixed(side)};
      case 2 -> new Edge[] {moving.plus(-random.nextInt(3)), moving.plus(1)};
      case 3 -> new Edge[] {Edge.fixed(place), Edge.fixed(random.nextInt(place + 1, side + 1))};
      default -> new Edge[] {moving, moving.plus(1)};
    };
  }

  /** Changes a number, a formula or the shape of the book. */
  void edit() {
    var numbers = new ArrayList<>(book.formulas.keySet());
    int kind = random.nextInt(10);
    if (kind < 6 || numbers.isEmpty()) {
      set();
      return;
    }
    int number = numbers.get(random.nextInt(numbers.size()));
    Book.Formula formula = Objects.requireNonNull(book.formulas.get(number));
    switch (kind) {
      case 6 -> book.redefine(number, reads().toArray(Read[]::new));
      case 7 -> book.remove(number);
      case 8 -> {
        book.remove(number);
        fill(formula.grid(), formula.rect());
      }
      default -> {
        int grid = random.nextInt(book.grids.size());
        Rect cell = cell(grid);
        if (isFree(grid, cell)) {
          book.block(grid, cell, reads(), kinds);
        }
      }
    }
  }

  private Rect cell(int grid) {
    Rect whole = whole(grid);
    return Rect.cell(random.nextInt(whole.rows()), random.nextInt(whole.columns()));
  }

  private boolean isFree(int grid, Rect cell) {
    return book.graph.blocksIn(grid, cell).isEmpty();
  }

  private void set() {
    int grid = random.nextInt(book.grids.size());
    Rect cell = cell(grid);
    if (isFree(grid, cell)) {
      book.set(grid, cell.top(), cell.left(), random.nextInt(1, 1000));
    }
  }

  /** Breaks the next recalculation off after a few cells. */
  void breakSoon() {
    book.breakAfter = random.nextInt(12);
  }

  int upTo(int bound) {
    return random.nextInt(bound);
  }
}
