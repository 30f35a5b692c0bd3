package dev.napkin.function;

import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which days are worked on: all but some days of each week, and single holidays. */
final class Workdays {
  private static final int LAST = 2_958_465;

  /** Of each day of the week, from Monday on, whether it is free. */
  private final boolean[] free;

  /** Serial numbers of days off that would be worked on otherwise, in order, each once. */
  private final int[] holidays;

  private Workdays(boolean[] free, int[] holidays) {
    this.free = free;
    this.holidays = holidays;
  }

  /**
   * Days off in the week for the numbers that Excel gives to pairs and single days; empty: none.
   */
  static Optional<boolean[]> weekend(double number) {
    boolean[] free = new boolean[7];
    if (number >= 1 && number <= 7) {
      // 1 is Saturday and Sunday, 2 Sunday and Monday.
      free[((int) number + 4) % 7] = true;
      free[((int) number + 5) % 7] = true;
    } else if (number >= 11 && number <= 17) {
      // 11 is Sunday alone.
      free[((int) number - 5) % 7] = true;
    } else {
      return Optional.empty();
    }
    return Optional.of(free);
  }

  /** Days off in the week as seven digits from Monday on, 1 for a day off. */
  static Optional<boolean[]> weekend(String digits) {
    if (!digits.matches("[01]{7}")) {
      return Optional.empty();
    }
    boolean[] free = new boolean[7];
    for (int i = 0; i < free.length; i++) {
      free[i] = digits.charAt(i) == '1';
    }
    return Optional.of(free);
  }

  /** These days off, and these holidays in any order. */
  static Workdays of(boolean[] free, IntStream holidays) {
    return new Workdays(
        free,
        holidays.filter(day -> !free[Math.floorMod(day + 5, 7)]).sorted().distinct().toArray());
  }

  /** Whether any day is worked on at all. */
  boolean any() {
    return IntStream.range(0, free.length).anyMatch(i -> !free[i]);
  }

  /** How many days from {@code first} to {@code last}, both included, are worked on. */
  int count(int first, int last) {
    if (last < first) {
      return 0;
    }
    int days = 0;
    for (int i = 0; i < free.length; i++) {
      // Serial number 2 is a Monday.
      days += free[i] ? 0 : Math.floorDiv(last - 2 - i, 7) - Math.floorDiv(first - 3 - i, 7);
    }
    return days - (before(last + 1) - before(first));
  }

  private int before(int day) {
    int found = Arrays.binarySearch(holidays, day);
    return found < 0 ? -found - 1 : found;
  }

  /** The day that lies {@code steps} working days behind {@code start}, or before it. */
  Value step(int start, double steps) {
    if (steps == 0) {
      return Value.number(start);
    }
    boolean forward = steps > 0;
    double wanted = Math.abs(steps);
    int near = 0;
    int far = forward ? LAST - start : start;
    if (wanted > far || distance(start, far, forward) < wanted) {
      return Faults.outOfDomain("the date lies outside 1900 to 9999");
    }
    // Inv: near lies too near, far far enough.
    while (far - near > 1) {
      int middle = near + (far - near) / 2;
      if (distance(start, middle, forward) < wanted) {
        near = middle;
      } else {
        far = middle;
      }
    }
    return Value.number(forward ? start + far : start - far);
  }

  private int distance(int start, int days, boolean forward) {
    return forward ? count(start + 1, start + days) : count(start - days, start - 1);
  }
}
