package dev.napkin.value;

import java.util.Arrays;

/**
 * The different values of a column, each under a number of its own, its <em>code</em>, and the rows
 * in which it stands, in their order.
 *
 * <p>Texts that differ in case are different values; faults of one code are the same. Blank cells
 * have the code {@link #BLANK}, and their rows are not listed. A value that stands nowhere any more
 * keeps its code.
 *
 * <p>The rows of all codes lie in one array behind each other. So a value is found in constant
 * time, and a change of one row moves what lies between its two places there: a copy of memory,
 * which is far quicker than to build all anew.
 */
public final class Dictionary {
  /** The code of a blank cell. */
  public static final int BLANK = 0;

  private static final int LEAST_TABLE = 16;

  private final Column column;

  /** By row, the code; rows behind its end are blank. */
  private int[] codes;

  // Inv: values, starts and table know the codes 0 <= code < count; the rows of a code are
  // rows[starts[code]] to rows[starts[code + 1] - 1]; table holds each code but BLANK once.
  private Value[] values = new Value[LEAST_TABLE];
  private int[] starts = new int[LEAST_TABLE];
  private int[] table = new int[2 * LEAST_TABLE];
  private int[] rows;
  private int count = 1;

  /** The dictionary of a column whose end is blank, as it stands now. */
  public Dictionary(Column column) {
    this.column = column;
    this.codes = new int[column.size()];
    values[BLANK] = Value.BLANK;
    int filled = 0;
    for (int row = 0; row < codes.length; row++) {
      if (!column.isBlank(row)) {
        codes[row] = codeAt(row);
        filled++;
      }
    }
    this.rows = new int[filled];
    list();
  }

  /** Lists the rows of all codes. */
  private void list() {
    int[] next = new int[count + 1];
    for (int code : codes) {
      if (code != BLANK) {
        next[code + 1]++;
      }
    }
    for (int code = 0; code < count; code++) {
      next[code + 1] += next[code];
    }
    starts = Arrays.copyOf(next, Math.max(count + 1, values.length + 1));
    for (int row = 0; row < codes.length; row++) {
      int code = codes[row];
      if (code != BLANK) {
        rows[next[code]] = row;
        next[code]++;
      }
    }
  }

  /** Takes note of what stands in a row now. */
  public void changed(int row) {
    int before = code(row);
    int now = column.isBlank(row) ? BLANK : codeAt(row);
    if (before == now) {
      return;
    }
    if (row >= codes.length) {
      codes = Arrays.copyOf(codes, Math.max(row + 1, codes.length + (codes.length >> 2)));
    }
    codes[row] = now;
    if (before == BLANK) {
      insert(now, row);
    } else if (now == BLANK) {
      remove(before, row);
    } else {
      change(before, now, row);
    }
  }

  /**
   * Takes note that so many rows go from {@code from} on to {@code to} on, over what stood there.
   * The rows that they leave count as blank until {@link #changed} tells of them.
   *
   * @param count at least as many as they go further
   */
  public void move(int from, int to, int count) {
    int by = to - from;
    int end = Math.max(from, to) + count;
    if (end > codes.length) {
      codes = Arrays.copyOf(codes, Math.max(end, codes.length + (codes.length >> 2)));
    }
    int lost = by > 0 ? from + count : to;
    forget(lost, lost + Math.abs(by));
    int length = starts[this.count];
    for (int at = 0; at < length; at++) {
      int row = rows[at];
      rows[at] = row >= from && row < from + count ? row + by : row;
    }
    System.arraycopy(codes, from, codes, to, count);
    int left = by > 0 ? from : to + count;
    Arrays.fill(codes, left, left + Math.abs(by), BLANK);
  }

  private void forget(int from, int to) {
    for (int row = from; row < Math.min(to, codes.length); row++) {
      if (codes[row] != BLANK) {
        remove(codes[row], row);
        codes[row] = BLANK;
      }
    }
  }

  private void insert(int code, int row) {
    int length = starts[count];
    if (length == rows.length) {
      rows = Arrays.copyOf(rows, length + (length >> 2) + LEAST_TABLE);
    }
    int at = firstAt(code, row);
    System.arraycopy(rows, at, rows, at + 1, length - at);
    rows[at] = row;
    shift(code + 1, count, 1);
  }

  private void remove(int code, int row) {
    int at = firstAt(code, row);
    System.arraycopy(rows, at + 1, rows, at, starts[count] - at - 1);
    shift(code + 1, count, -1);
  }

  private void change(int before, int now, int row) {
    int from = firstAt(before, row);
    int to = firstAt(now, row);
    if (from < to) {
      System.arraycopy(rows, from + 1, rows, from, to - from - 1);
      rows[to - 1] = row;
      shift(before + 1, now, -1);
    } else {
      System.arraycopy(rows, to, rows, to + 1, from - to);
      rows[to] = row;
      shift(now + 1, before, 1);
    }
  }

  private void shift(int from, int last, int by) {
    for (int code = from; code <= last; code++) {
      starts[code] += by;
    }
  }

  // ---- codes

  /** How many codes there are; they are numbered from 0. */
  public int count() {
    return count;
  }

  /** The value that has a code; of faults, one of them. */
  public Value value(int code) {
    return values[code];
  }

  /** The code of what stands in a row. */
  public int code(int row) {
    return row < codes.length ? codes[row] : BLANK;
  }

  /** The code of a value; -1 where it never stood in the column. */
  public int find(Value value) {
    if (value instanceof Value.Blank) {
      return BLANK;
    }
    int code = table[slot(value)];
    return code == 0 ? -1 : code;
  }

  private int codeAt(int row) {
    if (column.isNumber(row)) {
      double number = column.number(row);
      int slot = slot(number);
      return table[slot] != 0 ? table[slot] : create(slot, new Value.Num(number));
    }
    Value value = column.get(row);
    int slot = slot(value);
    return table[slot] != 0 ? table[slot] : create(slot, value);
  }

  private int create(int slot, Value value) {
    int code = count;
    if (code + 1 >= values.length) {
      values = Arrays.copyOf(values, 2 * values.length);
      starts = Arrays.copyOf(starts, values.length + 1);
    }
    values[code] = value;
    table[slot] = code;
    starts[code + 1] = starts[code];
    count++;
    if (2 * count > table.length) {
      table = new int[2 * table.length];
      for (int each = 1; each < count; each++) {
        table[slot(values[each])] = each;
      }
    }
    return code;
  }

  /** Where a value has its code in the table, or would have it. */
  private int slot(Value value) {
    if (value instanceof Value.Num(double number)) {
      return slot(number);
    }
    int mask = table.length - 1;
    int slot = hash(value) & mask;
    while (table[slot] != 0 && !same(values[table[slot]], value)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private int slot(double number) {
    long bits = Double.doubleToRawLongBits(number);
    int mask = table.length - 1;
    int slot = spread(Long.hashCode(bits)) & mask;
    while (table[slot] != 0
        && !(values[table[slot]] instanceof Value.Num(double other)
            && Double.doubleToRawLongBits(other) == bits)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static int hash(Value value) {
    return spread(
        value instanceof Value.Text(String text)
            ? text.hashCode()
            : value instanceof Value.Fault fault
                ? fault.code().text().hashCode()
                : value.hashCode());
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }

  private static boolean same(Value known, Value value) {
    if (known instanceof Value.Text(String one) && value instanceof Value.Text(String other)) {
      return one.equals(other);
    }
    return (known instanceof Value.Fault one && value instanceof Value.Fault other)
        ? one.code() == other.code()
        : known.equals(value);
  }

  // ---- rows

  /** In how many rows a value that is not blank stands. */
  public int rowsOf(int code) {
    return starts[code + 1] - starts[code];
  }

  /** Where in {@link #row} the rows of a code begin; those of the next one end them. */
  public int start(int code) {
    return starts[code];
  }

  /** A row, by its place among the rows of all codes. */
  public int row(int place) {
    return rows[place];
  }

  /** The place of the first row of a code that is {@code row} or below it on the sheet. */
  public int firstAt(int code, int row) {
    int low = starts[code];
    int high = starts[code + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows[middle] < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first row of {@code from <= row < to} with a code; -1 where there is none. */
  public int first(int code, int from, int to) {
    int at = firstAt(code, from);
    return at < starts[code + 1] && rows[at] < to ? rows[at] : -1;
  }

  /** The last row of {@code from <= row < to} with a code; -1 where there is none. */
  public int last(int code, int from, int to) {
    int at = firstAt(code, to) - 1;
    return at >= starts[code] && rows[at] >= from ? rows[at] : -1;
  }
}
