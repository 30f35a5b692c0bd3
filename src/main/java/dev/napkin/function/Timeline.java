package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Values at times that are evenly spaced: several at a time made one, missing ones filled in. */
final class Timeline {
  /** Two distances count as the same up to this share of a step. */
  private static final double EVEN = 1e-6;

  /** More values than this would take too long to smooth. */
  private static final int MOST = 1 << 17;

  /** The first time, or the number of its month where it counts months. */
  private final double start;

  private final double step;

  /** Whether the times are dates on the same day of months. */
  private final boolean monthly;

  private final double[] values;

  private Timeline(double start, double step, boolean monthly, double[] values) {
    this.start = start;
    this.step = step;
    this.monthly = monthly;
    this.values = values;
  }

  /** From one time to the next. */
  double step() {
    return step;
  }

  /** One for each time. */
  double[] values() {
    return values;
  }

  /** What comes out of reading a timeline: itself, or why there is none. */
  sealed interface Reading {}

  /** A timeline that was read. */
  record Read(Timeline timeline) implements Reading {}

  /** Why there is no timeline. */
  record Refused(Value.Fault fault) implements Reading {}

  /**
   * Reads values and their times.
   *
   * @param interpolates whether a missing value lies between its neighbours, or is 0
   * @param together what several values of a time become: 1 their mean, 2 and 3 how many they are,
   *     4 the largest, 5 the median, 6 the smallest, 7 their sum
   */
  static Reading read(Array values, Array times, boolean interpolates, int together) {
    if (values.size() != times.size()) {
      return new Refused(Faults.notAvailable("there are not as many times as values"));
    }
    var byTime = new TreeMap<Double, List<Double>>();
    for (int i = 0; i < values.size(); i++) {
      Value value = Coercion.number(values.get(i));
      Value time = Coercion.number(times.get(i));
      if (value instanceof Value.Num(double number) && time instanceof Value.Num(double at)) {
        byTime.computeIfAbsent(at, _ -> new ArrayList<>()).add(number);
      } else {
        return new Refused((Value.Fault) (value instanceof Value.Fault ? value : time));
      }
    }
    if (byTime.size() < 3) {
      return new Refused(Faults.outOfDomain("there are fewer than three times"));
    }
    double[] at = byTime.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    double[] one = byTime.values().stream().mapToDouble(some -> single(some, together)).toArray();
    boolean monthly = isMonthly(at);
    double[] counted = monthly ? Arrays.stream(at).map(Timeline::month).toArray() : at;
    return even(counted, one, monthly, interpolates);
  }

  private static Reading even(double[] at, double[] one, boolean monthly, boolean interpolates) {
    double step = Double.MAX_VALUE;
    for (int i = 1; i < at.length; i++) {
      step = Math.min(step, at[i] - at[i - 1]);
    }
    double count = Math.rint((at[at.length - 1] - at[0]) / step) + 1;
    // At most three of ten values may be missing.
    if (count > MOST || at.length < 0.7 * count) {
      return new Refused(Faults.outOfDomain("the times are not evenly spaced"));
    }
    var filled = new double[(int) count];
    int last = 0;
    for (int i = 0; i < at.length; i++) {
      double place = (at[i] - at[0]) / step;
      int next = (int) Math.rint(place);
      if (Math.abs(place - next) > EVEN) {
        return new Refused(Faults.outOfDomain("the times are not evenly spaced"));
      }
      filled[next] = one[i];
      for (int gap = last + 1; gap < next && interpolates; gap++) {
        double share = (double) (gap - last) / (next - last);
        filled[gap] = filled[last] + share * (one[i] - filled[last]);
      }
      last = next;
    }
    return new Read(new Timeline(at[0], step, monthly, filled));
  }

  private static boolean isMonthly(double[] at) {
    int day = -1;
    for (double time : at) {
      int own = time == Math.rint(time) ? SerialDate.of(time).map(SerialDate::day).orElse(-1) : -1;
      if (own <= 0 || (day >= 0 && own != day)) {
        return false;
      }
      day = own;
    }
    return true;
  }

  /** The number of the month of a date, and of its day the share that is over. */
  private static double month(double time) {
    return SerialDate.of(time)
        .map(
            date ->
                date.year() * 12.0 + date.month() + (date.day() - 1.0) / date.moved(0, true).day())
        .orElse(time);
  }

  /** How many steps behind the first one a time lies. */
  double place(double time) {
    double place = ((monthly ? month(time) : time) - start) / step;
    return Math.abs(place - Math.rint(place)) < EVEN ? Math.rint(place) : place;
  }

  private static double single(List<Double> some, int together) {
    double[] sorted = some.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int count = sorted.length;
    double sum = Arrays.stream(sorted).sum();
    return switch (together) {
      case 2, 3 -> count;
      case 4 -> sorted[count - 1];
      case 5 -> (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
      case 6 -> sorted[0];
      case 7 -> sum;
      default -> sum / count;
    };
  }
}
