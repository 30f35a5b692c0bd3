package dev.napkin.xlsx.read;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.SheetBook.Block;
import dev.napkin.syntax.SheetFormula;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A sheet that grows cell by cell into blocks.
 *
 * <p>Cells come row by row. Each column remembers the run of like cells that it is in, so a cell
 * that goes on with it costs nothing; runs that lie side by side become one block at the end.
 * Values stand in one {@link Column} per column of the sheet, and the blocks are views of these.
 */
final class SheetBuilder {
  /** How many rows a sheet has. */
  static final int ROWS = Rect.SHEET.rows();

  /** How many columns a sheet has. */
  static final int COLUMNS = Rect.SHEET.columns();

  /** An array over more cells than a formula can give is one by mistake, or made to do harm. */
  private static final long LARGEST_ARRAY = 1 << 24;

  /** What a cell of an array takes once it is computed. */
  private static final int ARRAY_CELL = 16;

  private static final Comparator<Block> IN_READING_ORDER =
      Comparator.<Block>comparingInt(block -> block.rect().top())
          .thenComparingInt(block -> block.rect().left());

  private final Budget budget;
  private final Runs runs;
  private final List<Cover> covers = new ArrayList<>();
  private SheetColumn[] columns = {};
  private boolean twice;
  private boolean cut;

  SheetBuilder(Budget budget) {
    this.budget = budget;
    this.runs = new Runs(budget, covers);
  }

  /** Whether some cell came twice; the first is kept. */
  boolean hadCellsTwice() {
    return twice;
  }

  /** Whether some array was said to lie over more cells than there can be. */
  boolean hadArraysCut() {
    return cut;
  }

  /** A plain number. */
  void number(int row, int column, double number) throws Unreadable {
    SheetColumn at = column(column);
    if (at.cover.contains(row, column)) {
      at.cover.results(at).put(row, number, budget);
    } else if (place(at, row, Runs.VALUES)) {
      at.values.put(row, number, budget);
    }
  }

  /** A plain value that is not blank. */
  void value(int row, int column, Value value) throws Unreadable {
    SheetColumn at = column(column);
    if (at.cover.contains(row, column)) {
      at.cover.results(at).put(row, value, budget);
    } else if (place(at, row, Runs.VALUES)) {
      at.values.put(row, value, budget);
    }
  }

  /** A formula; false where the cell has come before, so that what it gave is not wanted. */
  boolean formula(int row, int column, SheetFormula formula) throws Unreadable {
    SheetColumn at = column(column);
    if (at.cover.contains(row, column)) {
      at.cover.endBefore(row, column);
    }
    return place(at, row, formula);
  }

  /**
   * A formula that gives an array.
   *
   * @param area where its results stand, as the file says
   * @param formula and its kind, as the block that would hold it alone
   */
  boolean array(int row, int column, Rect area, Block.ArrayFormula formula) throws Unreadable {
    SheetColumn at = column(column);
    if (at.cover.contains(row, column)) {
      if (at.cover.wholly(area)) {
        // Some programs write the formula into each of its cells.
        return true;
      }
      at.cover.endBefore(row, column);
    }
    return cover(at, row, area, new Cover(formula));
  }

  /** What-if results; the values of the area come as plain ones. */
  void dataTable(int row, int column, Rect area) throws Unreadable {
    SheetColumn at = column(column);
    if (at.cover.contains(row, column)) {
      at.cover.endBefore(row, column);
    }
    cover(at, row, area, new Cover());
  }

  /** What the formula in a cell gave. */
  void result(int row, int column, double number) throws Unreadable {
    SheetColumn at = column(column);
    at.cover.at(row, column).results(at).put(row, number, budget);
  }

  /** What the formula in a cell gave. */
  void result(int row, int column, Value value) throws Unreadable {
    SheetColumn at = column(column);
    at.cover.at(row, column).results(at).put(row, value, budget);
  }

  /** The blocks, in reading order. */
  List<Block> blocks() throws Unreadable {
    for (SheetColumn column : columns) {
      runs.close(column);
    }
    var blocks = new ArrayList<Block>();
    runs.joined(run -> blocks.add(block(run)));
    for (Cover cover : covers) {
      blocks.add(cover.block(this::view));
    }
    blocks.sort(IN_READING_ORDER);
    return blocks;
  }

  /** By column, what formulas gave. */
  List<Column> stored() {
    int count = columns.length;
    while (count > 0 && columns[count - 1].stored.isEmpty()) {
      count--;
    }
    var stored = new ArrayList<Column>(count);
    for (int i = 0; i < count; i++) {
      stored.add(columns[i].stored.values());
    }
    return stored;
  }

  private Block block(Runs.Run run) {
    var rect = new Rect(run.top(), run.left(), run.bottom(), run.right());
    return run.content() instanceof SheetFormula formula
        ? new Block.Formulas(rect, formula)
        : new Block.Values(rect, view(rect));
  }

  private Array view(Rect rect) {
    var some = new ArrayList<Column>(rect.columns());
    for (int i = rect.left(); i < rect.right(); i++) {
      some.add(column(i).values.values());
    }
    return new Array(some, rect.top(), rect.rows());
  }

  private boolean place(SheetColumn at, int row, Object content) throws Unreadable {
    boolean placed = runs.place(at, row, content, columns);
    twice |= !placed;
    return placed;
  }

  private boolean cover(SheetColumn at, int row, Rect area, Cover cover) throws Unreadable {
    boolean late = row <= at.last;
    if (!place(at, row, cover)) {
      return false;
    }
    boolean own = area.top() == row && area.left() == at.index && !late;
    if (own && area.cells() > LARGEST_ARRAY) {
      cut = true;
      own = false;
    }
    int right = own ? Math.min(area.right(), COLUMNS) : at.index + 1;
    int bottom = own ? Math.min(area.bottom(), ROWS) : row + 1;
    for (int i = at.index + 1; i < right; i++) {
      SheetColumn next = column(i);
      if (next.last >= row || next.cover.contains(row, i)) {
        right = i;
      }
    }
    budget.keep(ARRAY_CELL * (long) (bottom - row) * (right - at.index));
    cover.lie(new Rect(row, at.index, bottom, right));
    for (int i = at.index; i < right; i++) {
      column(i).cover = cover;
    }
    covers.add(cover);
    return true;
  }

  private SheetColumn column(int index) {
    if (index >= columns.length) {
      int before = columns.length;
      columns = Arrays.copyOf(columns, Math.min(COLUMNS, Math.max(2 * before, index + 8)));
      for (int i = before; i < columns.length; i++) {
        columns[i] = new SheetColumn(i);
      }
    }
    return columns[index];
  }
}
