package dev.napkin.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a column: of each the kinds of its rows, their numbers, and objects where there are
 * texts or faults.
 *
 * <p>A page in which nothing was ever set takes no room. One can belong to several columns; it is
 * copied before one of them writes to a part of it, and left to the others where all is written.
 *
 * <p>A page can be turned: its first row then stands further on, and what does not fit before its
 * end at its start. So rows go a little down or up by a few values for each page ({@link
 * RowShift}); what writes to many rows of a turned page straightens it.
 */
sealed class Pages permits CountedPages {
  /** How many rows a page has. */
  static final int PAGE = 1 << 10;

  static final byte BLANK = 0;
  static final byte NUMBER = 1;
  static final byte LOGICAL = 2;
  static final byte OBJECT = 3;

  private static final int SHIFT = 10;
  private static final int MASK = PAGE - 1;

  /** What all pages have in which nothing was ever set; never written to. */
  private static final byte[] NO_KINDS = new byte[PAGE];

  private static final double[] NO_NUMBERS = new double[PAGE];
  private static final Value[] NO_OBJECTS = {};
  private static final byte[][] NO_KIND_PAGES = {};
  private static final double[][] NO_NUMBER_PAGES = {};
  private static final Value[][] NO_OBJECT_PAGES = {};
  private static final boolean[] NO_SHARED = {};

  // Inv: the three have equally many pages, enough for size. A page's kinds and numbers are those
  // above or its own, equally many and enough for size; objects are as many, or none.
  private byte[][] kinds = NO_KIND_PAGES;
  private double[][] numbers = NO_NUMBER_PAGES;
  private Value[][] objects = NO_OBJECT_PAGES;
  private int size;

  /** How pages are turned, while some are. */
  private @Nullable PageTurns turns;

  /** Which pages somebody else has too; none of those behind its end. */
  private boolean[] shared = NO_SHARED;

  private final PageTotals totals = new PageTotals();

  /** How many rows there are. */
  int size() {
    return size;
  }

  /** How many of {@code most} rows from {@code row} on stand behind each other from a slot on. */
  private static int inSlots(int row, int slot, int most) {
    return Math.min(PageRuns.inPage(row, most), PAGE - slot);
  }

  /** Where a row stands in its page. */
  private int slot(int row) {
    return turns == null ? row & MASK : (row + turns.first(row >> SHIFT)) & MASK;
  }

  byte kind(int row) {
    return kinds[row >> SHIFT][slot(row)];
  }

  /** The number in a row, 0 where none stands. */
  double number(int row) {
    return numbers[row >> SHIFT][slot(row)];
  }

  /** The object in a row that has one. */
  Value object(int row) {
    return objects[row >> SHIFT][slot(row)];
  }

  /** The same pages for somebody else, who may write to them as well. */
  Pages snapshot() {
    var now = new Pages();
    now.kinds = kinds.clone();
    now.numbers = numbers.clone();
    now.objects = objects.clone();
    now.size = size;
    now.turns = turns == null ? null : turns.copy();
    now.shared = new boolean[kinds.length];
    Arrays.fill(now.shared, true);
    shared = now.shared.clone();
    return now;
  }

  /** Makes room for {@code wanted} rows, more than there are. */
  void grow(int wanted) {
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
    if (!isUnset(0)) {
      own(0, Math.min(wanted, PAGE) - 1);
    }
  }

  /** Forgets the rows from {@code wanted} on, fewer than there are, which are blank. */
  void shrink(int wanted) {
    size = wanted;
  }

  /** Puts a number, a logical or a blank into a row. */
  void put(int row, byte kind, double number) {
    int page = row >> SHIFT;
    own(page, row & MASK);
    int at = slot(row);
    if (kinds[page][at] == OBJECT) {
      objects[page][at] = Value.BLANK;
    }
    kinds[page][at] = kind;
    numbers[page][at] = number;
  }

  void putObject(int row, Value value) {
    put(row, OBJECT, 0);
    ownObjects(row >> SHIFT);
    objects[row >> SHIFT][slot(row)] = value;
  }

  /** Whether texts or faults stand in the page of a row, or stood there. */
  boolean hasObjectsAt(int row) {
    return objects[row >> SHIFT].length > 0;
  }

  /** Whether nothing was ever set in the page of a row. */
  boolean isUnsetAt(int row) {
    return isUnset(row >> SHIFT);
  }

  /** How many of the rows, all in one page, hold {@code kind} and these numbers to the last bit. */
  int countSame(int row, byte kind, double[] values, int start, int count) {
    int page = row >> SHIFT;
    int at = slot(row);
    int ahead = Math.min(count, PAGE - at);
    int same = PageRuns.countSame(kinds[page], numbers[page], at, kind, values, start, ahead);
    return ahead == count
        ? same
        : same + countSame(row + ahead, kind, values, start + ahead, count - ahead);
  }

  /** Puts numbers or logicals into rows, all in one page. */
  void putRun(int row, byte kind, double[] values, int start, int count) {
    int page = row >> SHIFT;
    int at = row & MASK;
    if (count == PAGE) {
      replace(page, kind, values, start);
      return;
    }
    own(page, at + count - 1);
    straighten(page);
    Arrays.fill(kinds[page], at, at + count, kind);
    System.arraycopy(values, start, numbers[page], at, count);
    if (objects[page].length > 0) {
      Arrays.fill(objects[page], at, at + count, Value.BLANK);
    }
  }

  /** Writes a whole page: what is gone with it need not be copied for those who share it. */
  private void replace(int page, byte kind, double[] values, int start) {
    totals.forget(page);
    stand(page, 0);
    if (isUnset(page) || isShared(page) || kinds[page].length < PAGE) {
      kinds[page] = new byte[PAGE];
      numbers[page] = Arrays.copyOfRange(values, start, start + PAGE);
      if (page < shared.length) {
        shared[page] = false;
      }
    } else {
      System.arraycopy(values, start, numbers[page], 0, PAGE);
    }
    Arrays.fill(kinds[page], kind);
    objects[page] = NO_OBJECTS;
  }

  /** Copies rows of others, all of which lie in one page here and in one page there. */
  void copyRun(int row, Pages source, int first, int count) {
    int there = Math.clamp((long) source.size - first, 0, count);
    int page = row >> SHIFT;
    int from = first >> SHIFT;
    int at = row & MASK;
    if (there == 0 || source.isUnset(from)) {
      blankRun(row, count);
      return;
    }
    if (there == PAGE) {
      share(page, source, from);
      return;
    }
    own(page, at + count - 1);
    straighten(page);
    int slot = source.slot(first);
    int ahead = Math.min(there, PAGE - slot);
    copySlots(page, at, source, from, slot, ahead);
    copySlots(page, at + ahead, source, from, 0, there - ahead);
    blankRun(row + there, count - there);
  }

  private void copySlots(int page, int at, Pages source, int from, int slot, int count) {
    System.arraycopy(source.kinds[from], slot, kinds[page], at, count);
    System.arraycopy(source.numbers[from], slot, numbers[page], at, count);
    if (source.objects[from].length > 0) {
      ownObjects(page);
      System.arraycopy(source.objects[from], slot, objects[page], at, count);
    } else if (objects[page].length > 0) {
      Arrays.fill(objects[page], at, at + count, Value.BLANK);
    }
  }

  /** Takes over a whole page of others. */
  private void share(int page, Pages source, int from) {
    totals.forget(page);
    kinds[page] = source.kinds[from];
    numbers[page] = source.numbers[from];
    objects[page] = source.objects[from];
    stand(page, source.first(from));
    markShared(page);
    source.markShared(from);
  }

  private void markShared(int page) {
    if (page >= shared.length) {
      shared = Arrays.copyOf(shared, kinds.length);
    }
    shared[page] = true;
  }

  /** Makes rows blank, all in one page. */
  void blankRun(int row, int count) {
    int page = row >> SHIFT;
    if (count == 0 || isUnset(page)) {
      return;
    }
    int from = row & MASK;
    totals.forget(page);
    unshare(page);
    straighten(page);
    Arrays.fill(kinds[page], from, from + count, BLANK);
    Arrays.fill(numbers[page], from, from + count, 0);
    if (objects[page].length > 0) {
      Arrays.fill(objects[page], from, from + count, Value.BLANK);
    }
  }

  /**
   * Copies the numbers of rows, and says of which kinds these are.
   *
   * @return a bitwise or of all their kinds
   */
  int gather(int from, int count, double[] out) {
    int seen = 0;
    int done = 0;
    while (done < count) {
      int page = (from + done) >> SHIFT;
      int at = slot(from + done);
      int run = inSlots(from + done, at, count - done);
      System.arraycopy(numbers[page], at, out, done, run);
      seen |= PageRuns.kindsIn(kinds[page], at, at + run);
      done += run;
    }
    return seen;
  }

  /** Copies the numbers of rows up to the first page that has a row without one. */
  boolean gatherNumbers(int from, int count, double[] out) {
    int done = 0;
    while (done < count) {
      int at = slot(from + done);
      int run = inSlots(from + done, at, count - done);
      if (!PageRuns.areNumbers(kinds[(from + done) >> SHIFT], at, at + run)) {
        return false;
      }
      System.arraycopy(numbers[(from + done) >> SHIFT], at, out, done, run);
      done += run;
    }
    return true;
  }

  /** What the page that begins with a row comes to. */
  PageTotal total(int row) {
    return totals.of(row >> SHIFT, this);
  }

  /** Goes through a page for what it comes to; in what order numbers are added does not matter. */
  PageTotal added(int page) {
    return PageTotal.of(kinds[page], numbers[page], objects[page]);
  }

  /** Makes a page the column's own, with room for the row {@code at} of it. */
  private void own(int page, int at) {
    totals.forget(page);
    unshare(page);
    byte[] before = kinds[page];
    if (isUnset(page)) {
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

  /** Whether the page of a row can be turned: a whole one. */
  boolean isTurnable(int row) {
    return kinds[row >> SHIFT].length == PAGE && !isUnsetAt(row);
  }

  /**
   * Lets the rows of the page in which a row lies go down, or up where {@code by} is negative; what
   * goes over its end comes to stand at the other one, for others to be put in its place.
   */
  void turn(int row, int by) {
    int page = row >> SHIFT;
    totals.forget(page);
    unshare(page);
    stand(page, (first(page) - by) & MASK);
  }

  /** Where the first row of a page stands. */
  private int first(int page) {
    return turns == null ? 0 : turns.first(page);
  }

  private void stand(int page, int first) {
    if (turns == null && first > 0) {
      turns = new PageTurns();
    }
    if (turns != null) {
      turns.set(page, first);
      turns = turns.areNone() ? null : turns;
    }
  }

  /** Lets the first row of a page, which is the column's own, stand at its start. */
  private void straighten(int page) {
    int first = first(page);
    if (first > 0) {
      kinds[page] = PageTurns.straight(kinds[page], new byte[PAGE], first);
      numbers[page] = PageTurns.straight(numbers[page], new double[PAGE], first);
      if (objects[page].length > 0) {
        objects[page] = PageTurns.straight(objects[page], new Value[PAGE], first);
      }
      stand(page, 0);
    }
  }

  private void unshare(int page) {
    if (isShared(page)) {
      shared[page] = false;
      if (!isUnset(page)) {
        kinds[page] = kinds[page].clone();
        numbers[page] = numbers[page].clone();
        if (objects[page].length > 0) {
          objects[page] = objects[page].clone();
        }
      }
    }
  }

  private boolean isShared(int page) {
    return page < shared.length && shared[page];
  }

  private void ownObjects(int page) {
    if (objects[page].length == 0) {
      objects[page] = new Value[kinds[page].length];
      Arrays.fill(objects[page], Value.BLANK);
    }
  }

  /** Whether nothing was ever set in a page. */
  @SuppressWarnings("ReferenceEquality")
  private boolean isUnset(int page) {
    return kinds[page] == NO_KINDS;
  }
}
