package dev.napkin.value;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column of a grid: numbers as plain {@code double}s, the kind of each beside it,
 * and objects only where there are texts or faults.
 *
 * <p>A column grows when something is set behind its end; what was never set is blank, unless it
 * was made with something else behind its end. It is made of pages of {@value #PAGE} rows, and a
 * page in which nothing was ever set takes no room: a value in the last row of a grid costs little
 * more than one in the first.
 */
public final class Column {
  /** How many rows a page has. */
  private static final int PAGE = 1 << 10;

  private static final int SHIFT = 10;
  private static final int MASK = PAGE - 1;

  private static final byte BLANK = 0;
  private static final byte NUMBER = 1;
  private static final byte LOGICAL = 2;
  private static final byte OBJECT = 3;

  /** What all pages have in which nothing was ever set; never written to. */
  private static final byte[] NO_KINDS = new byte[PAGE];

  private static final double[] NO_NUMBERS = new double[PAGE];
  private static final Value[] NO_OBJECTS = {};
  private static final byte[][] NO_PAGES = {};
  private static final boolean[] NO_SHARED = {};

  // Inv: the three have equally many pages, enough for size. A page's kinds and numbers are those
  // above or its own, equally many and enough for size; objects are as many, or none.
  private byte[][] kinds = NO_PAGES;
  private double[][] numbers = {};
  private Value[][] objects = {};
  private int size;

  /** Which pages somebody else has too, and so are copied before they are written to. */
  private boolean[] shared = NO_SHARED;

  /** What stands behind the end. */
  private final Value rest;

  private @Nullable ColumnCompanion companion;

  /** A column of {@code size} blanks. */
  public Column(int size) {
    this(size, Value.BLANK);
  }

  /** A column of {@code size} blanks, behind which there is nothing but {@code rest}. */
  public Column(int size, Value rest) {
    this.rest = rest;
    if (size > 0) {
      grow(size);
    }
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
    var now = new Column(0, rest);
    now.kinds = kinds.clone();
    now.numbers = numbers.clone();
    now.objects = objects.clone();
    now.size = size;
    now.shared = new boolean[kinds.length];
    Arrays.fill(now.shared, true);
    shared = now.shared.clone();
    return now;
  }

  /** Makes room for the rows before {@code rows}; what was not set in them is blank. */
  public void reserve(int rows) {
    if (rows > size) {
      grow(rows);
    }
  }

  /** The first row of the page in which a row lies; rows of two pages can be set side by side. */
  public static int pageStart(long row) {
    return (int) (row & ~(long) MASK);
  }

  /** What is kept beside it, if anything is. */
  public Optional<ColumnCompanion> companion() {
    return Optional.ofNullable(companion);
  }

  /** From now on {@code kept} is told of what changes, and nobody else. */
  public void accompany(ColumnCompanion kept) {
    companion = kept;
  }

  private void tell(int from, int to) {
    if (companion != null) {
      companion.changed(from, to);
    }
  }

  /** Whether all behind its end is blank. */
  public boolean endsBlank() {
    return rest instanceof Value.Blank;
  }

  /** How many values it has; all behind are blank or what the column was made with. */
  public int size() {
    return size;
  }

  /** Whether a number stands at {@code row}. */
  public boolean isNumber(int row) {
    return row < size ? kinds[row >> SHIFT][row & MASK] == NUMBER : rest instanceof Value.Num;
  }

  /** Whether a fault stands at {@code row}. */
  public boolean isFault(int row) {
    return row < size
        && kinds[row >> SHIFT][row & MASK] == OBJECT
        && objects[row >> SHIFT][row & MASK] instanceof Value.Fault;
  }

  /** Whether nothing stands at {@code row}. */
  public boolean isBlank(int row) {
    return row < size ? kinds[row >> SHIFT][row & MASK] == BLANK : rest instanceof Value.Blank;
  }

  /** The number at {@code row}; only where {@link #isNumber} says that there is one. */
  public double number(int row) {
    return row < size ? numbers[row >> SHIFT][row & MASK] : ((Value.Num) rest).number();
  }

  /** The number at {@code row}, 0 where it is blank; NaN where anything else stands. */
  public double plain(int row) {
    if (row >= 0 && row < size) {
      int page = row >> SHIFT;
      int at = row & MASK;
      return kinds[page][at] <= NUMBER ? numbers[page][at] : Double.NaN;
    }
    return switch (rest) {
      case Value.Blank _ -> 0;
      case Value.Num(double number) -> number;
      case Value _ -> Double.NaN;
    };
  }

  /** The value at {@code row}. */
  public Value get(int row) {
    if (row >= size) {
      return rest;
    }
    int page = row >> SHIFT;
    int at = row & MASK;
    return switch (kinds[page][at]) {
      case NUMBER -> new Value.Num(numbers[page][at]);
      case LOGICAL -> new Value.Logical(numbers[page][at] != 0);
      case OBJECT -> objects[page][at];
      default -> Value.BLANK;
    };
  }

  /** Whether {@code value} is, to the last bit, what stands at {@code row}. */
  public boolean holds(int row, Value value) {
    if (value instanceof Value.Num(double number)) {
      return isNumber(row)
          && Double.doubleToRawLongBits(number(row)) == Double.doubleToRawLongBits(number);
    }
    return get(row).equals(value);
  }

  /** Puts {@code value} at {@code row}; an array cannot stand in one place. */
  public void set(int row, Value value) {
    switch (value) {
      case Value.Num(double number) -> put(row, NUMBER, number);
      case Value.Logical(boolean holds) -> put(row, LOGICAL, holds ? 1 : 0);
      case Value.Blank _ -> clear(row);
      case Value.Text _, Value.Fault _ -> putObject(row, value);
      case Value.Many _, Value.Reference _, Value.Lambda _ ->
          throw new IllegalArgumentException("no value of one cell: " + value);
    }
  }

  /** Puts a finite number at {@code row}. */
  public void setNumber(int row, double number) {
    put(row, NUMBER, number);
  }

  /** Puts a finite number at {@code row}; whether anything else stood there, to the last bit. */
  public boolean replaceNumber(int row, double number) {
    if (isNumber(row)
        && Double.doubleToRawLongBits(number(row)) == Double.doubleToRawLongBits(number)) {
      return false;
    }
    put(row, NUMBER, number);
    return true;
  }

  /**
   * Puts {@code count} values of another column, from its row {@code first} on, into the rows from
   * {@code row} on.
   */
  public void copy(int row, Column source, int first, int count) {
    if (count > 0 && row + count > size) {
      grow(row + count);
    }
    int i = 0;
    while (i < count) {
      int run =
          Math.min(count - i, Math.min(PAGE - ((row + i) & MASK), PAGE - ((first + i) & MASK)));
      copyRun(row + i, source, first + i, run);
      i += run;
    }
    if (!(source.rest instanceof Value.Blank)) {
      for (int behind = Math.max(0, source.size - first); behind < count; behind++) {
        set(row + behind, source.rest);
      }
    }
  }

  /** Like {@link #copy}, of rows that lie in one page here and in one page there. */
  private void copyRun(int row, Column source, int first, int count) {
    tell(row, row + count);
    int there = Math.clamp((long) source.size - first, 0, count);
    int page = row >> SHIFT;
    int from = first >> SHIFT;
    int at = row & MASK;
    if (there == 0 || isUnset(source.kinds[from])) {
      blank(page, at, at + count);
      return;
    }
    own(page, at + count - 1);
    System.arraycopy(source.kinds[from], first & MASK, kinds[page], at, there);
    System.arraycopy(source.numbers[from], first & MASK, numbers[page], at, there);
    if (source.objects[from].length > 0) {
      ownObjects(page);
      System.arraycopy(source.objects[from], first & MASK, objects[page], at, there);
    } else if (objects[page].length > 0) {
      Arrays.fill(objects[page], at, at + there, Value.BLANK);
    }
    blank(page, at + there, at + count);
  }

  /**
   * Puts {@code count} values from the row {@code from} on into the rows from {@code to} on, which
   * may overlap; what they leave stays as it is.
   */
  public void move(int from, int to, int count) {
    if (count <= 0 || from == to) {
      return;
    }
    if (to + count > size) {
      grow(to + count);
    }
    if (to < from) {
      copy(to, this, from, count);
      return;
    }
    tell(to, to + count);
    // From the end on, so that nothing is overwritten that is still to go.
    int left = count;
    while (left > 0) {
      int run =
          Math.min(left, Math.min(((to + left - 1) & MASK) + 1, ((from + left - 1) & MASK) + 1));
      copyRun(to + left - run, this, from + left - run, run);
      left -= run;
    }
  }

  /** Makes the rows {@code from <= row < to} blank. */
  public void clear(int from, int to) {
    int end = Math.min(to, size);
    if (from < end) {
      tell(from, end);
    }
    int row = from;
    while (row < end) {
      int run = Math.min(end - row, PAGE - (row & MASK));
      blank(row >> SHIFT, row & MASK, (row & MASK) + run);
      row += run;
    }
    if (to >= size && rest instanceof Value.Blank) {
      size = Math.min(size, from);
    }
  }

  /** Puts other faults in the place of those that stand here. */
  public void replaceFaults(UnaryOperator<Value.Fault> replacement) {
    for (int page = 0; page < objects.length; page++) {
      for (int at = 0; at < objects[page].length; at++) {
        if (objects[page][at] instanceof Value.Fault fault) {
          tell((page << SHIFT) + at, (page << SHIFT) + at + 1);
          own(page, at);
          objects[page][at] = replacement.apply(fault);
        }
      }
    }
  }

  private void blank(int page, int from, int to) {
    if (!isUnset(kinds[page])) {
      tell((page << SHIFT) + from, (page << SHIFT) + to);
      if (page < shared.length && shared[page]) {
        unshare(page);
      }
      Arrays.fill(kinds[page], from, to, BLANK);
      Arrays.fill(numbers[page], from, to, 0);
      if (objects[page].length > 0) {
        Arrays.fill(objects[page], from, to, Value.BLANK);
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
    int there = Math.clamp((long) size - from, 0, count);
    int seen = 0;
    int done = 0;
    while (done < there) {
      int page = (from + done) >> SHIFT;
      int at = (from + done) & MASK;
      int run = Math.min(PAGE - at, there - done);
      System.arraycopy(numbers[page], at, out, done, run);
      byte[] some = kinds[page];
      for (int i = at; i < at + run; i++) {
        seen |= some[i];
      }
      done += run;
    }
    Arrays.fill(out, there, count, 0);
    // Blanks and numbers are the kinds 0 and 1.
    if (seen <= NUMBER) {
      return true;
    }
    for (int i = 0; i < there; i++) {
      other[i] = kinds[(from + i) >> SHIFT][(from + i) & MASK] > NUMBER;
    }
    Arrays.fill(other, there, count, false);
    return false;
  }

  /** Who is told of rows that hold something else than before. */
  public interface Changed {
    /** The rows {@code from <= row < to}. */
    void rows(int from, int to);
  }

  /**
   * Puts {@code values[start]} to {@code values[end - 1]} as numbers into the rows from {@code row}
   * on; finite ones.
   */
  public void putNumbers(int row, double[] values, int start, int end, Changed changed) {
    put(row, NUMBER, values, start, end, changed);
  }

  /** Like {@link #putNumbers}, as logicals: 1 is TRUE and 0 is FALSE. */
  public void putLogicals(int row, double[] values, int start, int end, Changed changed) {
    put(row, LOGICAL, values, start, end, changed);
  }

  private void put(int row, byte kind, double[] values, int start, int end, Changed changed) {
    int count = end - start;
    if (count > 0 && row + count > size) {
      grow(row + count);
    }
    int run = -1;
    int page = 0;
    byte[] pageKinds = NO_KINDS;
    double[] pageNumbers = NO_NUMBERS;
    for (int i = 0; i < count; i++) {
      int at = (row + i) & MASK;
      if (at == 0 || i == 0) {
        page = (row + i) >> SHIFT;
        own(page, Math.min(MASK, at + count - i - 1));
        pageKinds = kinds[page];
        pageNumbers = numbers[page];
      }
      double now = values[start + i];
      boolean same =
          pageKinds[at] == kind
              && Double.doubleToRawLongBits(pageNumbers[at]) == Double.doubleToRawLongBits(now);
      if (same) {
        if (run >= 0) {
          tell(run, row + i);
          changed.rows(run, row + i);
          run = -1;
        }
      } else {
        if (pageKinds[at] == OBJECT) {
          objects[page][at] = Value.BLANK;
        }
        pageKinds[at] = kind;
        pageNumbers[at] = now;
        run = run < 0 ? row + i : run;
      }
    }
    if (run >= 0) {
      tell(run, row + count);
      changed.rows(run, row + count);
    }
  }

  private void put(int row, byte kind, double number) {
    if (row >= size) {
      grow(row + 1);
    }
    tell(row, row + 1);
    int page = row >> SHIFT;
    int at = row & MASK;
    own(page, at);
    if (kinds[page][at] == OBJECT) {
      objects[page][at] = Value.BLANK;
    }
    kinds[page][at] = kind;
    numbers[page][at] = number;
  }

  private void putObject(int row, Value value) {
    put(row, OBJECT, 0);
    ownObjects(row >> SHIFT);
    objects[row >> SHIFT][row & MASK] = value;
  }

  private void clear(int row) {
    if (row >= size) {
      grow(row + 1);
    } else if (!isUnset(kinds[row >> SHIFT])) {
      put(row, BLANK, 0);
    }
  }

  private void grow(int wanted) {
    int before = kinds.length;
    int pages = ((wanted - 1) >> SHIFT) + 1;
    if (pages > before) {
      kinds = Arrays.copyOf(kinds, pages);
      numbers = Arrays.copyOf(numbers, pages);
      objects = Arrays.copyOf(objects, pages);
      Arrays.fill(kinds, before, pages, NO_KINDS);
      Arrays.fill(numbers, before, pages, NO_NUMBERS);
      Arrays.fill(objects, before, pages, NO_OBJECTS);
    }
    size = wanted;
    if (!isUnset(kinds[0])) {
      own(0, Math.min(wanted, PAGE) - 1);
    }
  }

  /** Makes a page the column's own, with room for the row {@code at} of it. */
  private void own(int page, int at) {
    if (page < shared.length && shared[page]) {
      unshare(page);
    }
    byte[] before = kinds[page];
    if (isUnset(before)) {
      // The first page is as short as the column is; most columns are results of a few rows.
      int room = page == 0 ? Math.min(size, PAGE) : PAGE;
      kinds[page] = new byte[room];
      numbers[page] = new double[room];
    } else if (at >= before.length) {
      int room = Math.min(PAGE, Math.max(at + 1, before.length + (before.length >> 1) + 8));
      kinds[page] = Arrays.copyOf(before, room);
      numbers[page] = Arrays.copyOf(numbers[page], room);
      if (objects[page].length > 0) {
        objects[page] = Arrays.copyOf(objects[page], room);
        Arrays.fill(objects[page], before.length, room, Value.BLANK);
      }
    }
  }

  private void unshare(int page) {
    shared[page] = false;
    if (!isUnset(kinds[page])) {
      kinds[page] = kinds[page].clone();
      numbers[page] = numbers[page].clone();
      if (objects[page].length > 0) {
        objects[page] = objects[page].clone();
      }
    }
  }

  private void ownObjects(int page) {
    if (objects[page].length == 0) {
      objects[page] = new Value[kinds[page].length];
      Arrays.fill(objects[page], Value.BLANK);
    }
  }

  /** Whether nothing was ever set in a page of these kinds. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isUnset(byte[] pageKinds) {
    return pageKinds == NO_KINDS;
  }
}
