package dev.napkin.engine;

import dev.napkin.grid.Rect;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.Map;

/**
 * What happens until the end of a recalculation, written down as it happens.
 *
 * <p>Of the first calculation nothing is kept: all is new.
 */
final class Journal {
  private WrittenCells written = new WrittenCells();
  private ComputedCells computed = new ComputedCells();
  private boolean keeps;

  /** Whether anything is kept. */
  boolean keeps() {
    return keeps;
  }

  /** Lets something happen of which nothing is written down. */
  void unseen(Runnable happening) {
    boolean kept = keeps;
    keeps = false;
    happening.run();
    keeps = kept;
  }

  /** A cell holds another value than before. */
  void changed(int grid, int row, int column, Value old, Value now) {
    if (keeps) {
      written.cell(grid, row, column, old, now);
    }
  }

  /** A cell holds another number than before. */
  void changed(int grid, int row, int column, double old, double now) {
    if (keeps) {
      written.number(grid, row, column, old, now);
    }
  }

  /** A column is about to be written to in many rows, of which {@link #changed} then tells. */
  void before(Column column) {
    if (keeps) {
      written.before(column);
    }
  }

  /** Rows of a column hold other values than {@link #before}. */
  void changed(int grid, int column, Column target, int from, int to) {
    if (keeps) {
      written.rows(grid, column, target, from, to);
    }
  }

  /** Rows of a stretch hold other values than {@link #before}. */
  void changed(Stretch stretch, Column target, RowRuns rows) {
    for (int run = 0; run < rows.count(); run++) {
      changed(stretch.grid(), stretch.column(), target, rows.from(run), rows.to(run));
    }
  }

  void recomputed(Part part, int top, int left, int bottom, int right) {
    if (keeps) {
      computed.add(part, top, left, bottom, right);
    }
  }

  void recomputed(Part part, Rect cells) {
    recomputed(part, cells.top(), cells.left(), cells.bottom(), cells.right());
  }

  /**
   * Ends a recalculation: what happened since the last one.
   *
   * @param planes what stands on the grids; a map that is not changed any more
   */
  Changes close(Map<Integer, Plane> planes) {
    keeps = true;
    if (written.isEmpty() && computed.isEmpty()) {
      return Changes.NONE;
    }
    WrittenCells cells = written;
    ComputedCells blocks = computed;
    written = WrittenCells.after(cells);
    computed = new ComputedCells();
    cells.close();
    return new Changes(cells::changes, () -> blocks.recomputed(planes));
  }
}
