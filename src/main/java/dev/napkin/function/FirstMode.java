package dev.napkin.function;

import dev.napkin.value.Value;
import java.util.HashMap;
import java.util.Map;

/** The number that came most often so far; of several the one that came first. */
final class FirstMode implements NumberFold {
  private final Map<Double, Seen> seen = new HashMap<>();
  private Seen best = new Seen(0, 0);
  private int count;

  /** A number, when it first came and how often it did. */
  private static final class Seen {
    private final double number;
    private final int first;
    private int times;

    Seen(double number, int first) {
      this.number = number;
      this.first = first;
    }
  }

  @Override
  public void add(double number) {
    int place = count;
    count++;
    Seen here = seen.computeIfAbsent(number + 0.0, key -> new Seen(key, place));
    here.times++;
    if (here.times > best.times || (here.times == best.times && here.first < best.first)) {
      best = here;
    }
  }

  @Override
  public Value value() {
    return best.times < 2
        ? Faults.notAvailable("no number comes twice")
        : Value.number(best.number);
  }
}
