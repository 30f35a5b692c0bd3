package dev.napkin.value;

import java.util.Arrays;

/**
 * The values of one column of a grid: numbers as plain {@code double}s, the kind of each beside it,
 * and objects only where there are texts or faults.
 *
 * <p>A column grows when something is set behind its end; what was never set is blank, unless it
 * was made with something else behind its end.
 */
public final class Column {
  private static final byte BLANK = 0;
  private static final byte NUMBER = 1;
  private static final byte LOGICAL = 2;
  private static final byte OBJECT = 3;
  private static final Object[] NO_OBJECTS = {};

  private byte[] kinds;
  private double[] numbers;
  private Object[] objects = NO_OBJECTS;
  private int size;

  /** What stands behind the end. */
  private final Value rest;

  /** A column of {@code size} blanks. */
  public Column(int size) {
    this(size, Value.BLANK);
  }

  /** A column of {@code size} blanks, behind which there is nothing but {@code rest}. */
  public Column(int size, Value rest) {
    this.kinds = new byte[size];
    this.numbers = new double[size];
    this.size = size;
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

  /** How many values it has; all behind are blank or what the column was made with. */
  public int size() {
    return size;
  }

  /** Whether a number stands at {@code row}. */
  public boolean isNumber(int row) {
    return row < size ? kinds[row] == NUMBER : rest instanceof Value.Num;
  }

  /** Whether a fault stands at {@code row}. */
  public boolean isFault(int row) {
    return row < size && kinds[row] == OBJECT && objects[row] instanceof Value.Fault;
  }

  /** Whether nothing stands at {@code row}. */
  public boolean isBlank(int row) {
    return row < size ? kinds[row] == BLANK : rest instanceof Value.Blank;
  }

  /** The number at {@code row}; only where {@link #isNumber} says that there is one. */
  public double number(int row) {
    return row < size ? numbers[row] : ((Value.Num) rest).number();
  }

  /** The value at {@code row}. */
  public Value get(int row) {
    if (row >= size) {
      return rest;
    }
    return switch (kinds[row]) {
      case NUMBER -> new Value.Num(numbers[row]);
      case LOGICAL -> new Value.Logical(numbers[row] != 0);
      case OBJECT -> (Value) objects[row];
      default -> Value.BLANK;
    };
  }

  /** Whether {@code value} is, to the last bit, what stands at {@code row}. */
  public boolean holds(int row, Value value) {
    if (value instanceof Value.Num(double number)) {
      return isNumber(row)
          && Double.doubleToRawLongBits(numbers[row]) == Double.doubleToRawLongBits(number);
    }
    return get(row).equals(value);
  }

  /** Puts a finite number at {@code row}, which is not behind the end. */
  public void setNumber(int row, double number) {
    if (kinds[row] == OBJECT) {
      objects[row] = Value.BLANK;
    }
    put(row, NUMBER, number);
  }

  /** Puts {@code value} at {@code row}; an array cannot stand in one place. */
  public void set(int row, Value value) {
    if (row >= size) {
      grow(row + 1);
    }
    if (kinds[row] == OBJECT) {
      objects[row] = Value.BLANK;
    }
    switch (value) {
      case Value.Num(double number) -> put(row, NUMBER, number);
      case Value.Logical(boolean holds) -> put(row, LOGICAL, holds ? 1 : 0);
      case Value.Blank _ -> put(row, BLANK, 0);
      case Value.Text _, Value.Fault _ -> putObject(row, value);
      case Value.Many _, Value.Reference _, Value.Lambda _ ->
          throw new IllegalArgumentException("no value of one cell: " + value);
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
    System.arraycopy(numbers, there == 0 ? 0 : from, out, 0, there);
    Arrays.fill(out, there, count, 0);
    int seen = 0;
    for (int i = 0; i < there; i++) {
      seen |= kinds[from + i];
    }
    // Blanks and numbers are the kinds 0 and 1.
    if (seen <= NUMBER) {
      return true;
    }
    for (int i = 0; i < there; i++) {
      other[i] = kinds[from + i] > NUMBER;
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
    if (row + count > size) {
      grow(row + count);
    }
    int run = -1;
    for (int i = 0; i < count; i++) {
      int at = row + i;
      double now = values[start + i];
      boolean same =
          kinds[at] == kind
              && Double.doubleToRawLongBits(numbers[at]) == Double.doubleToRawLongBits(now);
      if (same) {
        if (run >= 0) {
          changed.rows(run, at);
          run = -1;
        }
      } else {
        if (kinds[at] == OBJECT) {
          objects[at] = Value.BLANK;
        }
        kinds[at] = kind;
        numbers[at] = now;
        run = run < 0 ? at : run;
      }
    }
    if (run >= 0) {
      changed.rows(run, row + count);
    }
  }

  /** Puts {@code count} values of {@code source}, from its row {@code first} on, at {@code row}. */
  public void copy(int row, Column source, int first, int count) {
    if (count <= 0) {
      return;
    }
    if (row + count > size) {
      grow(row + count);
    }
    int there = Math.clamp((long) source.size - first, 0, count);
    if (there > 0) {
      System.arraycopy(source.kinds, first, kinds, row, there);
      System.arraycopy(source.numbers, first, numbers, row, there);
    }
    Arrays.fill(kinds, row + there, row + count, BLANK);
    Arrays.fill(numbers, row + there, row + count, 0);
    for (int at = row; at < row + there; at++) {
      if (kinds[at] == OBJECT) {
        putObject(at, (Value) source.objects[first + at - row]);
      } else if (at < objects.length) {
        objects[at] = Value.BLANK;
      }
    }
    int behind = Math.min(row + count, objects.length);
    if (row + there < behind) {
      Arrays.fill(objects, row + there, behind, Value.BLANK);
    }
    if (!(source.rest instanceof Value.Blank)) {
      for (int at = row + there; at < row + count; at++) {
        set(at, source.rest);
      }
    }
  }

  private void put(int row, byte kind, double number) {
    kinds[row] = kind;
    numbers[row] = number;
  }

  private void putObject(int row, Value value) {
    if (objects.length <= row) {
      int before = objects.length;
      objects = Arrays.copyOf(objects, kinds.length);
      Arrays.fill(objects, before, objects.length, Value.BLANK);
    }
    objects[row] = value;
    put(row, OBJECT, 0);
  }

  private void grow(int wanted) {
    if (wanted > kinds.length) {
      int capacity = Math.max(wanted, kinds.length + (kinds.length >> 1) + 8);
      kinds = Arrays.copyOf(kinds, capacity);
      numbers = Arrays.copyOf(numbers, capacity);
    }
    size = wanted;
  }
}
