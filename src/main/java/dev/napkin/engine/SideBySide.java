package dev.napkin.engine;

import dev.napkin.graph.Recomputation.Done;
import dev.napkin.graph.Recomputation.Work;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.value.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs programs over the columns of blocks; of blocks that do not look at each other by several
 * threads where that pays.
 *
 * <p>Beside each other are only blocks that write to columns of their own, at which no other one of
 * them looks: what is known of a column is found out while nobody writes to it. Nor does a block
 * write to two parts of a column, which may share a page.
 */
final class SideBySide {
  private final Layout layout;
  private final Store store;
  private final Journal journal;
  private final BlockPrograms programs;
  private final Cells cells;

  SideBySide(Layout layout, Store store, Journal journal, BlockPrograms programs, Cells cells) {
    this.layout = layout;
    this.store = store;
    this.journal = journal;
    this.programs = programs;
    this.cells = cells;
  }

  /** Computes a rectangle of one block that has a program, column by column. */
  void run(Part.Cells part, Rect rect, Region changed) {
    for (int column = rect.left(); column < rect.right(); column++) {
      Column target = store.column(part.grid(), column);
      journal.before(target);
      Stretch stretch = stretch(part, new Rect(rect.top(), column, rect.bottom(), column + 1));
      RowRuns told = programs.run(stretch);
      journal.changed(stretch, target, told);
      told.addTo(changed, column);
    }
  }

  private Stretch stretch(Part.Cells part, Rect rows) {
    int column = rows.left();
    Column target = store.column(part.grid(), column);
    return new Stretch(
        part.formula(), part.grid(), rows, row -> cells.compute(part, row, column, target));
  }

  /** A column of a grid. */
  private record Place(int grid, int column) {}

  /** What a block is to compute, column by column. */
  record Columns(Work work, Part.Cells part, List<Stretch> stretches) {
    Columns {
      stretches = List.copyOf(stretches);
    }
  }

  /** Who computes what a program leaves, and takes note of what is computed. */
  interface Cells {
    /** Cells of a part are going to be computed. */
    void begin(Part part, Rect cells);

    /** Computes a cell and stores it in the column that holds it; whether it changed. */
    boolean compute(Part part, int row, int column, Column target);
  }

  /** Those of the blocks that can be computed side by side; none where it does not pay. */
  List<Columns> fitting(List<Work> works) {
    if (!programs.hasThreads() || !mayPay(works)) {
      return List.of();
    }
    var fitting = new ArrayList<Columns>(works.size());
    Set<Place> written = new HashSet<>();
    for (Work work : works) {
      if (layout.part(work.block()) instanceof Part.Cells part && isRun(part, work.stale())) {
        Set<Place> own = written(part, work.stale());
        if (own.stream().noneMatch(place -> written.contains(place) || isAccompanied(place))) {
          written.addAll(own);
          fitting.add(new Columns(work, part, stretches(part, work.stale())));
        }
      }
    }
    fitting.removeIf(columns -> looksAt(columns.part(), written));
    return fitting.size() > 1 && pays(fitting) ? fitting : List.of();
  }

  /** Whether it pays if all of them fit; asked of every few thousand cells. */
  private boolean mayPay(List<Work> works) {
    double all = 0;
    double most = 0;
    for (Work work : works) {
      if (layout.part(work.block()) instanceof Part.Cells part) {
        double nanos = programs.nanos(part.formula(), work.stale().cells());
        all += nanos;
        most = Math.max(most, nanos);
      }
    }
    return all - most >= BlockPrograms.WORTH_A_THREAD;
  }

  /** Whether a program runs over all of it, and no two stretches of it lie in one column. */
  private boolean isRun(Part.Cells part, Region stale) {
    List<Rect> rects = stale.rects();
    return part.noted().areas().isEmpty()
        && rects.size() == 1
        && programs.runs(part.formula(), rects.getFirst());
  }

  private static Set<Place> written(Part part, Region stale) {
    Set<Place> written = new HashSet<>();
    stale.forEach(
        rect -> {
          for (int column = rect.left(); column < rect.right(); column++) {
            written.add(new Place(part.grid(), column));
          }
        });
    return written;
  }

  /** Whether something is kept beside a column, which is told of its changes by one thread. */
  private boolean isAccompanied(Place place) {
    return store.column(place.grid(), place.column()).companion().isPresent();
  }

  private List<Stretch> stretches(Part.Cells part, Region stale) {
    var stretches = new ArrayList<Stretch>();
    stale.forEach(
        rect -> {
          for (int column = rect.left(); column < rect.right(); column++) {
            var rows = new Rect(rect.top(), column, rect.bottom(), column + 1);
            stretches.add(stretch(part, rows));
          }
        });
    return stretches;
  }

  private static boolean looksAt(Part part, Set<Place> written) {
    for (Read read : part.held().reads) {
      Rect seen = read.cover(part.rect());
      for (Place place : written) {
        if (place.grid() == read.grid()
            && seen.left() <= place.column()
            && place.column() < seen.right()) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean pays(List<Columns> fitting) {
    double all = 0;
    double most = 0;
    for (Columns columns : fitting) {
      double nanos = 0;
      for (Stretch stretch : columns.stretches()) {
        nanos += programs.nanos(stretch.formula(), stretch.cells().rows());
      }
      all += nanos;
      most = Math.max(most, nanos);
    }
    return all - most >= BlockPrograms.WORTH_A_THREAD;
  }

  /** Computes blocks that {@link #fitting} gave, and tells of each of them. */
  void run(List<Columns> blocks, Done done) {
    var stretches = new ArrayList<Stretch>();
    for (Columns columns : blocks) {
      columns.work().stale().forEach(rect -> cells.begin(columns.part(), rect));
      for (Stretch stretch : columns.stretches()) {
        journal.before(store.column(stretch.grid(), stretch.column()));
        stretches.add(stretch);
      }
    }
    List<RowRuns> runs = programs.run(stretches);
    int next = 0;
    for (Columns columns : blocks) {
      var changed = new Region();
      for (Stretch stretch : columns.stretches()) {
        RowRuns told = runs.get(next++);
        journal.changed(stretch, store.column(stretch.grid(), stretch.column()), told);
        told.addTo(changed, stretch.column());
      }
      done.take(columns.work().block(), changed);
    }
  }
}
