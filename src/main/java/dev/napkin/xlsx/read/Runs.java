package dev.napkin.xlsx.read;

import dev.napkin.grid.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Cells of like content, first joined down their columns, then side by side. */
@SuppressWarnings("ReferenceEquality") // one formula is one object, whatever it equals
final class Runs {
  /** What plain values have in common. */
  static final Object VALUES = new Object();

  /** The content of a run before there is one. */
  static final Object NOTHING = new Object();

  /** What a run costs until it is a block, and what the block costs. */
  private static final int COST = 160;

  private static final Comparator<Run> SIDE_BY_SIDE =
      Comparator.<Run>comparingInt(run -> run.top)
          .thenComparingInt(run -> run.bottom)
          .thenComparingInt(run -> run.left);

  private static final Comparator<Run> ONE_BELOW_ANOTHER =
      Comparator.<Run>comparingInt(run -> run.left).thenComparingInt(run -> run.top);

  private final Budget budget;
  private final List<Cover> covers;
  private List<Run> runs = new ArrayList<>();
  private boolean late;

  /**
   * Cells that hold the same kind of thing, as a half-open rectangle.
   *
   * @param content a formula or {@link #VALUES}; likeness is being the same object
   */
  record Run(Object content, int top, int left, int bottom, int right) {}

  /**
   * None yet.
   *
   * @param covers those of the sheet, to which more are added meanwhile
   */
  Runs(Budget budget, List<Cover> covers) {
    this.budget = budget;
    this.covers = covers;
  }

  /**
   * Takes the next cell of a column into a run.
   *
   * @param content a {@link Cover} for the first cell of one, which is in no run
   * @param all the columns of the sheet
   * @return false where that cell has come before
   */
  boolean place(SheetColumn at, int row, Object content, SheetColumn[] all) throws Unreadable {
    if (row <= at.last) {
      return placeLate(at, row, content, all);
    }
    at.last = row;
    if (at.content == content && at.bottom == row) {
      at.bottom = row + 1;
      return true;
    }
    close(at);
    at.content = content instanceof Cover ? NOTHING : content;
    at.top = row;
    at.bottom = row + 1;
    return true;
  }

  /** Ends the run of a column. */
  void close(SheetColumn at) throws Unreadable {
    if (late) {
      at.seen.add(new Rect(at.top, 0, at.bottom, 1));
    }
    if (at.content == NOTHING) {
      return;
    }
    add(new Run(at.content, at.top, at.index, at.bottom, at.index + 1));
    at.content = NOTHING;
  }

  /** Hands over the runs, as few as joining them gives. */
  void joined(Consumer<Run> use) {
    if (late) {
      runs.sort(ONE_BELOW_ANOTHER);
      runs = joinedDown();
    }
    runs.sort(SIDE_BY_SIDE);
    int from = 0;
    for (int i = 1; i <= runs.size(); i++) {
      if (i == runs.size() || !isBeside(runs.get(i - 1), runs.get(i))) {
        Run first = runs.get(from);
        use.accept(
            new Run(first.content, first.top, first.left, first.bottom, runs.get(i - 1).right));
        from = i;
      }
    }
  }

  private void add(Run run) throws Unreadable {
    int last = runs.size() - 1;
    if (last >= 0 && isBeside(runs.get(last), run)) {
      Run before = runs.get(last);
      runs.set(last, new Run(run.content, run.top, before.left, run.bottom, run.right));
    } else {
      budget.keep(COST);
      runs.add(run);
    }
  }

  private static boolean isBeside(Run left, Run right) {
    return left.content == right.content
        && left.top == right.top
        && left.bottom == right.bottom
        && left.right == right.left;
  }

  private List<Run> joinedDown() {
    var joined = new ArrayList<Run>();
    for (Run run : runs) {
      Run above = joined.isEmpty() ? run : joined.getLast();
      if (above != run
          && above.content == run.content
          && above.left == run.left
          && above.right == run.right
          && above.bottom == run.top) {
        joined.set(
            joined.size() - 1, new Run(run.content, above.top, above.left, run.bottom, run.right));
      } else {
        joined.add(run);
      }
    }
    return joined;
  }

  /** Takes a cell that comes after cells below it; from now on it is noted what has been seen. */
  private boolean placeLate(SheetColumn at, int row, Object content, SheetColumn[] all)
      throws Unreadable {
    if (!late) {
      late = true;
      for (Run run : runs) {
        see(new Rect(run.top, run.left, run.bottom, run.right), all);
      }
      for (Cover cover : covers) {
        see(cover.rect(), all);
      }
    }
    boolean open = row >= at.top && row < at.bottom;
    if (open || at.seen.contains(row, 0) || at.cover.contains(row, at.index)) {
      return false;
    }
    budget.keep(COST);
    at.seen.add(new Rect(row, 0, row + 1, 1));
    if (!(content instanceof Cover)) {
      runs.add(new Run(content, row, at.index, row + 1, at.index + 1));
    }
    return true;
  }

  private static void see(Rect rect, SheetColumn[] all) {
    for (int i = rect.left(); i < rect.right(); i++) {
      all[i].seen.add(new Rect(rect.top(), 0, rect.bottom(), 1));
    }
  }
}
