package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The numbers that come most often among others, in the order in which they come first. */
final class Modes {
  private final List<Double> most;

  private Modes(List<Double> most) {
    this.most = most;
  }

  /** Counts {@code numbers}; those that come only once are no modes. */
  static Modes of(double[] numbers) {
    var counts = new LinkedHashMap<Double, Integer>();
    int best = 2;
    for (double number : numbers) {
      best = Math.max(best, counts.merge(number + 0.0, 1, Integer::sum));
    }
    var most = new ArrayList<Double>();
    for (var count : counts.entrySet()) {
      if (count.getValue() == best) {
        most.add(count.getKey());
      }
    }
    return new Modes(most);
  }

  /** The first of them; {@code #N/A} where no number comes twice. */
  Value first() {
    return most.isEmpty() ? none() : Value.number(most.getFirst());
  }

  /** All of them in a column; {@code #N/A} where no number comes twice. */
  Value all() {
    double[] numbers = most.stream().mapToDouble(Double::doubleValue).toArray();
    return most.isEmpty()
        ? none()
        : new Value.Many(new Array(List.of(Column.ofNumbers(numbers)), 0, numbers.length));
  }

  private static Value none() {
    return Faults.notAvailable("no number comes twice");
  }
}
