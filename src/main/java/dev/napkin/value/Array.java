package dev.napkin.value;

import dev.napkin.grid.Rect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Values in rows and columns: a view of columns, from a first row on.
 *
 * <p>An area of a grid is a view of that grid's own columns, so looking at it copies nothing; an
 * array that a function gives stands in columns of its own.
 *
 * <p>What OFFSET and INDIRECT give for arrays keeps to what each of its elements refers; only
 * functions that take areas look at that, and to everything else such an element is no value.
 */
public final class Array {
  private static final Value NO_VALUE =
      Value.Fault.of(FaultCode.WRONG_KIND, "an element that refers to an area is no value");

  private static final Column[] NO_COLUMNS = {};

  /** Stands for the columns behind the last one. */
  private static final Column NOTHING = new Column(0);

  /** The columns of which it shows some; nobody puts others in their places. */
  private final Column[] shared;

  private final int left;
  private final int columns;
  private final int firstRow;
  private final int rows;
  private final List<Value> references;

  /** The rows {@code firstRow} to {@code firstRow + rows - 1} of {@code columns}. */
  public Array(List<Column> columns, int firstRow, int rows) {
    this(columns.toArray(NO_COLUMNS), 0, columns.size(), firstRow, rows, List.of());
  }

  private Array(
      Column[] shared, int left, int columns, int firstRow, int rows, List<Value> references) {
    this.shared = shared;
    this.left = left;
    this.columns = columns;
    this.firstRow = firstRow;
    this.rows = rows;
    this.references = references;
  }

  /**
   * The cells of an area of a grid. It costs the same however wide the area is.
   *
   * @param grid the columns of the grid, which stay in their places: it is not copied; those behind
   *     the last one are blank
   */
  public static Array of(Column[] grid, Rect area) {
    return new Array(grid, area.left(), area.columns(), area.top(), area.rows(), List.of());
  }

  /**
   * An array of references.
   *
   * @param references row by row, each a reference or the fault that stands in its place
   */
  public static Array ofReferences(int rows, int columns, List<Value> references) {
    var made = new ArrayList<Column>(columns);
    for (int column = 0; column < columns; column++) {
      var values = new Column(rows);
      for (int row = 0; row < rows; row++) {
        Value reference = references.get(row * columns + column);
        values.set(row, reference instanceof Value.Fault ? reference : NO_VALUE);
      }
      made.add(values);
    }
    return new Array(made.toArray(NO_COLUMNS), 0, columns, 0, rows, List.copyOf(references));
  }

  /** Whether its elements are references, each to an area of its own. */
  public boolean hasReferences() {
    return !references.isEmpty();
  }

  /** The reference in a place of an array of references, or the fault that stands there. */
  public Value reference(int row, int column) {
    return references.get(row * columns + column);
  }

  /**
   * One value as an array of one row and one column; a function or a reference, which cannot stand
   * in an array, as {@code #CALC!}.
   */
  public static Array of(Value value) {
    var column = new Column(1);
    column.set(0, element(value));
    return new Array(List.of(column), 0, 1);
  }

  /** Blank cells, as many as a rectangle has. */
  public static Array blank(int rows, int columns) {
    return new Array(Collections.nCopies(columns, new Column(0)), 0, rows);
  }

  /** A value as it can stand in an array: of an array its first, and {@code #CALC!} of no value. */
  public static Value element(Value value) {
    return switch (value) {
      case Value.Num _, Value.Text _, Value.Logical _, Value.Blank _, Value.Fault _ -> value;
      case Value.Many(Array array) -> array.get(0, 0);
      case Value.Lambda _, Value.Reference _ ->
          Value.Fault.of(FaultCode.CALCULATION, "an array holds only values");
    };
  }

  /** How many rows it has. */
  public int rows() {
    return rows;
  }

  /** How many columns it has. */
  public int columns() {
    return columns;
  }

  /** How many values it has, or the largest number there is for more than that. */
  public int size() {
    return Math.clamp((long) rows * columns, 0, Integer.MAX_VALUE);
  }

  /** Whether it has one value. */
  public boolean isOne() {
    return rows == 1 && columns == 1;
  }

  /**
   * How many rows may differ from each other: all from this number on are alike, and blank where
   * this is an area that is looked at. So whoever goes through a whole column of a sheet stops at
   * what stands there.
   */
  public int variedRows() {
    int varied = 0;
    int width = variedColumns();
    for (int i = 0; i < width; i++) {
      varied = Math.max(varied, shared[left + i].size());
    }
    return Math.clamp((long) varied - firstRow, 0, rows);
  }

  /** How many columns may differ from each other: all from this number on are blank. */
  public int variedColumns() {
    return Math.clamp((long) shared.length - left, 0, columns);
  }

  /** Whether it shows the same columns as another in the same order, be it of other rows. */
  @SuppressWarnings("ReferenceEquality")
  public boolean isOfColumnsOf(Array other) {
    if (columns != other.columns) {
      return false;
    }
    if (shared == other.shared && left == other.left) {
      return true;
    }
    for (int i = 0; i < columns; i++) {
      if (source(i) != other.source(i)) {
        return false;
      }
    }
    return true;
  }

  /** How many rows stand above the first one behind which all is blank. */
  public int usedRows() {
    int varied = variedRows();
    if (varied < rows) {
      int width = variedColumns();
      for (int i = 0; i < width; i++) {
        if (!shared[left + i].isBlank(firstRow + varied)) {
          return rows;
        }
      }
    }
    return varied;
  }

  /** The value in row {@code row} and column {@code column}, counted from 0. */
  public Value get(int row, int column) {
    return source(column).get(firstRow + row);
  }

  /** Its row number {@code row}, counted from 0, as a view. */
  public Array row(int row) {
    return new Array(shared, left, columns, firstRow + row, 1, List.of());
  }

  /** Its column number {@code column}, counted from 0, as a view. */
  public Array column(int column) {
    return new Array(shared, left + column, 1, firstRow, rows, List.of());
  }

  /** The column that number {@code column} is a view of, from {@link #firstRow} on. */
  public Column source(int column) {
    return left + column < shared.length ? shared[left + column] : NOTHING;
  }

  /** The row of the columns it is a view of in which it begins. */
  public int firstRow() {
    return firstRow;
  }

  /** Its columns with these numbers, in this order, as a view. */
  public Array withColumns(List<Integer> numbers) {
    return new Array(numbers.stream().map(this::source).toList(), firstRow, rows);
  }

  /** The value number {@code index}, row by row. */
  public Value get(int index) {
    return get(index / columns, index % columns);
  }

  /** Whether a number stands there. */
  public boolean isNumber(int row, int column) {
    return source(column).isNumber(firstRow + row);
  }

  /** Whether nothing stands there. */
  public boolean isBlank(int row, int column) {
    return source(column).isBlank(firstRow + row);
  }

  /** So many rows and columns of it, from a first row and column on, as a view. */
  public Array part(int row, int column, int height, int width) {
    return new Array(shared, left + column, width, firstRow + row, height, List.of());
  }

  /** The number there; only where {@link #isNumber} says that there is one. */
  public double number(int row, int column) {
    return source(column).number(firstRow + row);
  }

  /** Puts its column number {@code column} into {@code target}, from {@code row} on. */
  public void copyTo(int column, Column target, int row) {
    target.copy(row, source(column), firstRow, rows);
  }

  /** The same values in columns of its own, which stay when those it is a view of change. */
  public Array copied() {
    var own = new ArrayList<Column>(columns);
    for (int column = 0; column < columns; column++) {
      var target = new Column(rows);
      copyTo(column, target, 0);
      own.add(target);
    }
    return new Array(own, 0, rows);
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Array that) || that.rows != rows || that.columns != columns) {
      return false;
    }
    for (int i = 0; i < size(); i++) {
      if (!Value.same(get(i), that.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = rows * 31 + columns;
    for (int i = 0; i < size(); i++) {
      hash = hash * 31 + get(i).hashCode();
    }
    return hash;
  }
}
