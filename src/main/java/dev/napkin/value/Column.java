package dev.napkin.value;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column of a grid: numbers as plain {@code double}s, the kind of each beside it,
 * and objects only where there are texts or faults.
 *
 * <p>A column grows when something is set behind its end; what was never set is blank, unless it
 * was made with something else behind its end. It is made of pages, and a page in which nothing was
 * ever set takes no room: a value in the last row of a grid costs little more than one in the
 * first.
 */
public final class Column {
  /** How many rows a page has. */
  public static final int PAGE = Pages.PAGE;

  private final Pages pages;

  /** What stands behind the end. */
  private final Value rest;

  private @Nullable ColumnCompanion companion;
  private @Nullable ColumnCompanion crossing;

  /** A column of {@code size} blanks. */
  public Column(int size) {
    this(size, Value.BLANK);
  }

  /** A column of {@code size} blanks, behind which there is nothing but {@code rest}. */
  public Column(int size, Value rest) {
    this(new Pages(), rest);
    reserve(size);
  }

  /** A column that holds what pages hold, behind which there is nothing but {@code rest}. */
  Column(Pages pages, Value rest) {
    this.pages = pages;
    this.rest = rest;
  }

  /** A column that holds these numbers. */
  public static Column ofNumbers(double... numbers) {
    var column = new Column(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      column.set(i, Value.number(numbers[i]));
    }
    return column;
  }

  /** What it holds now, in a column of its own; costs as much as it has pages. */
  public Column snapshot() {
    return new Column(pages.snapshot(), rest);
  }

  /** Makes room for the rows before {@code rows}; what was not set in them is blank. */
  public void reserve(int rows) {
    if (rows > size()) {
      pages.grow(rows);
    }
  }

  /** The first row of the page in which a row lies; rows of two pages can be set side by side. */
  public static int pageStart(long row) {
    return PageRuns.pageStart(row);
  }

  /** What is kept beside it, if anything is. */
  public Optional<ColumnCompanion> companion() {
    return Optional.ofNullable(companion);
  }

  /** From now on {@code kept} is told of what changes, and nobody else but what crosses it. */
  public void accompany(ColumnCompanion kept) {
    companion = kept;
  }

  /** What is derived from rows that cross it and others, if anything is. */
  public Optional<ColumnCompanion> crossing() {
    return Optional.ofNullable(crossing);
  }

  /** From now on {@code rows}, too, is told of what changes, by any thread that writes. */
  public void cross(ColumnCompanion rows) {
    crossing = rows;
  }

  private void tell(int from, int to) {
    if (companion != null) {
      companion.changed(from, to);
    }
    if (crossing != null) {
      crossing.changed(from, to);
    }
  }

  /** Whether all behind its end is blank. */
  public boolean endsBlank() {
    return rest instanceof Value.Blank;
  }

  /** How many values it has; all behind are blank or what the column was made with. */
  public int size() {
    return pages.size();
  }

  /** Whether a number stands at {@code row}. */
  public boolean isNumber(int row) {
    return row < size() ? pages.kind(row) == Pages.NUMBER : rest instanceof Value.Num;
  }

  /** Whether a fault stands at {@code row}. */
  public boolean isFault(int row) {
    return row < size()
        && pages.kind(row) == Pages.OBJECT
        && pages.object(row) instanceof Value.Fault;
  }

  /** Whether nothing stands at {@code row}. */
  public boolean isBlank(int row) {
    return row < size() ? pages.kind(row) == Pages.BLANK : rest instanceof Value.Blank;
  }

  /** The number at {@code row}; only where {@link #isNumber} says that there is one. */
  public double number(int row) {
    return row < size() ? pages.number(row) : ((Value.Num) rest).number();
  }

  /** The number at {@code row}, 0 where it is blank; NaN where anything else stands. */
  public double plain(int row) {
    if (row >= 0 && row < size()) {
      return pages.kind(row) <= Pages.NUMBER ? pages.number(row) : Double.NaN;
    }
    return switch (rest) {
      case Value.Blank _ -> 0;
      case Value.Num(double number) -> number;
      case Value _ -> Double.NaN;
    };
  }

  /** The value at {@code row}. */
  public Value get(int row) {
    if (row >= size()) {
      return rest;
    }
    return switch (pages.kind(row)) {
      case Pages.NUMBER -> new Value.Num(pages.number(row));
      case Pages.LOGICAL -> new Value.Logical(pages.number(row) != 0);
      case Pages.OBJECT -> pages.object(row);
      default -> Value.BLANK;
    };
  }

  /** Whether {@code value} is, to the last bit, what stands at {@code row}. */
  public boolean holds(int row, Value value) {
    return value instanceof Value.Num(double number)
        ? holdsNumber(row, number)
        : get(row).equals(value);
  }

  /** Whether this number, to the last bit, is what stands at {@code row}. */
  public boolean holdsNumber(int row, double number) {
    return isNumber(row)
        && Double.doubleToRawLongBits(number(row)) == Double.doubleToRawLongBits(number);
  }

  /**
   * In how many of the rows from {@code row} on the numbers stand that {@link #putNumbers} puts.
   */
  public int countSame(int row, double[] values, int start, int end) {
    int count = Math.clamp((long) size() - row, 0, end - start);
    int same = 0;
    int i = 0;
    while (i < count) {
      int run = PageRuns.inPage(row + i, count - i);
      same += pages.countSame(row + i, Pages.NUMBER, values, start + i, run);
      i += run;
    }
    return same;
  }

  /** Puts {@code value} at {@code row}; an array cannot stand in one place. */
  public void set(int row, Value value) {
    switch (value) {
      case Value.Num(double number) -> put(row, Pages.NUMBER, number);
      case Value.Logical(boolean holds) -> put(row, Pages.LOGICAL, holds ? 1 : 0);
      case Value.Blank _ -> clear(row);
      case Value.Text _, Value.Fault _ -> putObject(row, value);
      case Value.Many _, Value.Reference _, Value.Lambda _ ->
          throw new IllegalArgumentException("no value of one cell: " + value);
    }
  }

  /** Puts a finite number at {@code row}. */
  public void setNumber(int row, double number) {
    put(row, Pages.NUMBER, number);
  }

  /** Puts a finite number at {@code row}; whether anything else stood there, to the last bit. */
  public boolean replaceNumber(int row, double number) {
    if (holdsNumber(row, number)) {
      return false;
    }
    put(row, Pages.NUMBER, number);
    return true;
  }

  private void put(int row, byte kind, double number) {
    reserve(row + 1);
    tell(row, row + 1);
    pages.put(row, kind, number);
  }

  private void putObject(int row, Value value) {
    reserve(row + 1);
    tell(row, row + 1);
    pages.putObject(row, value);
  }

  private void clear(int row) {
    if (row >= size()) {
      pages.grow(row + 1);
    } else if (!pages.isUnsetAt(row)) {
      put(row, Pages.BLANK, 0);
    }
  }

  /**
   * Puts {@code count} values of another column, from its row {@code first} on, into the rows from
   * {@code row} on.
   */
  public void copy(int row, Column source, int first, int count) {
    if (count > 0) {
      reserve(row + count);
      tell(row, row + count);
    }
    int i = 0;
    while (i < count) {
      int run = PageRuns.inPage(row + i, PageRuns.inPage(first + i, count - i));
      pages.copyRun(row + i, source.pages, first + i, run);
      i += run;
    }
    if (!source.endsBlank()) {
      for (int behind = Math.max(0, source.size() - first); behind < count; behind++) {
        set(row + behind, source.rest);
      }
    }
  }

  /**
   * Puts {@code count} values from the row {@code from} on into the rows from {@code to} on, which
   * may overlap; what they leave stays as it is.
   */
  public void move(int from, int to, int count) {
    if (count <= 0 || from == to) {
      return;
    }
    reserve(to + count);
    if (from + count > size()) {
      copy(to, this, from, count);
      return;
    }
    if (companion != null) {
      companion.moved(from, to, count);
    }
    if (crossing != null) {
      crossing.moved(from, to, count);
    }
    new RowShift(pages, from, to, count).run();
  }

  /** Makes the rows {@code from <= row < to} blank. */
  public void clear(int from, int to) {
    int end = Math.min(to, size());
    if (from < end) {
      tell(from, end);
    }
    int row = from;
    while (row < end) {
      int run = PageRuns.inPage(row, end - row);
      pages.blankRun(row, run);
      row += run;
    }
    if (to >= size() && endsBlank() && from < size()) {
      pages.shrink(from);
    }
  }

  /** Puts other faults in the place of those that stand in the rows {@code from <= row < to}. */
  public void replaceFaults(int from, int to, OtherFault other) {
    int end = Math.min(to, size());
    for (int row = from; row < end; row++) {
      if (!pages.hasObjectsAt(row)) {
        row += PageRuns.inPage(row, end - row) - 1;
      } else if (get(row) instanceof Value.Fault fault) {
        tell(row, row + 1);
        pages.putObject(row, other.of(row, fault));
      }
    }
  }

  /**
   * Copies the numbers of a run of rows; a blank counts as 0.
   *
   * @param out gets the numbers of the rows {@code from <= row < from + count}, from its start on
   * @param other where something else than a number or a blank stands, set only if it does anywhere
   * @return whether all are numbers or blanks; else {@code other} says which are not
   */
  public boolean gather(int from, int count, double[] out, boolean[] other) {
    int there = Math.clamp((long) size() - from, 0, count);
    int seen = pages.gather(from, there, out);
    Arrays.fill(out, there, count, 0);
    // Blanks and numbers are the kinds 0 and 1.
    if (seen <= Pages.NUMBER) {
      return true;
    }
    for (int i = 0; i < there; i++) {
      other[i] = pages.kind(from + i) > Pages.NUMBER;
    }
    Arrays.fill(other, there, count, false);
    return false;
  }

  /**
   * Copies the numbers of a run of rows where a number stands in each of them.
   *
   * @param out gets the numbers, from its start on; anything at all where it is not so
   * @return whether it is so
   */
  public boolean gatherNumbers(int from, int count, double[] out) {
    return from + count <= size() && pages.gatherNumbers(from, count, out);
  }

  /** What the numbers come to in the rows of the page that begins with {@code row}, a whole one. */
  public PageTotal total(int row) {
    return pages.total(row);
  }

  /** Who is told of rows that hold something else than before. */
  public interface Changed {
    /** The rows {@code from <= row < to}. */
    void rows(int from, int to);
  }

  /**
   * Puts {@code values[start]} to {@code values[end - 1]} as numbers into the rows from {@code row}
   * on; finite ones.
   *
   * @param changed is told of rows in order, of those of different pages apart
   */
  public void putNumbers(int row, double[] values, int start, int end, Changed changed) {
    put(row, Pages.NUMBER, values, start, end, changed);
  }

  /** Like {@link #putNumbers}, as logicals: 1 is TRUE and 0 is FALSE. */
  public void putLogicals(int row, double[] values, int start, int end, Changed changed) {
    put(row, Pages.LOGICAL, values, start, end, changed);
  }

  private void put(int row, byte kind, double[] values, int start, int end, Changed changed) {
    reserve(row + end - start);
    int i = start;
    while (i < end) {
      int at = row + i - start;
      int count = PageRuns.inPage(at, end - i);
      int same = pages.isUnsetAt(at) ? 0 : pages.countSame(at, kind, values, i, count);
      if (same < count) {
        if (same == 0) {
          tell(at, at + count);
          changed.rows(at, at + count);
        } else {
          tellRuns(at, kind, values, i, count, changed);
        }
        pages.putRun(at, kind, values, i, count);
      }
      i += count;
    }
  }

  /** Tells of the rows that are about to change, where some are and some are not. */
  private void tellRuns(
      int row, byte kind, double[] values, int start, int count, Changed changed) {
    int run = -1;
    for (int i = 0; i <= count; i++) {
      boolean same = i == count || pages.countSame(row + i, kind, values, start + i, 1) == 1;
      if (same && run >= 0) {
        tell(row + run, row + i);
        changed.rows(row + run, row + i);
        run = -1;
      } else if (!same && run < 0) {
        run = i;
      }
    }
  }
}
