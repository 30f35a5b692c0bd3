package dev.napkin.plan;

import dev.napkin.value.Summation;

/** Numbers that come one by one, made one as the evaluator does. */
final class Total {
  private final Aggregate.Kind kind;
  private final Summation sum = new Summation();
  private double extreme;
  private long numbers;

  Total(Aggregate.Kind kind) {
    this.kind = kind;
  }

  /** Begins again with nothing. */
  void clear() {
    sum.clear();
    extreme = 0;
    numbers = 0;
  }

  /** Takes in a number. */
  void add(double number) {
    switch (kind) {
      case SUM, AVERAGE -> sum.add(number);
      case COUNT -> {}
      case MIN -> extreme = numbers == 0 ? number : Math.min(extreme, number);
      case MAX -> extreme = numbers == 0 ? number : Math.max(extreme, number);
    }
    numbers++;
  }

  /** Takes in numbers one after another; {@code out} gets what all so far give after each. */
  void addEach(double[] added, double[] out, int count) {
    switch (kind) {
      case SUM -> {
        sum.addEach(added, out, count);
        numbers += count;
        for (int i = 0; i < count; i++) {
          out[i] += 0.0;
        }
      }
      case COUNT, AVERAGE, MIN, MAX -> {
        for (int i = 0; i < count; i++) {
          add(added[i]);
          out[i] = value();
        }
      }
    }
  }

  /** What they give, a zero never negative; not finite where the evaluator has to say. */
  double value() {
    return switch (kind) {
      case SUM -> sum.value() + 0.0;
      case COUNT -> numbers;
      case AVERAGE -> numbers == 0 ? Double.NaN : sum.dividedBy((double) numbers) + 0.0;
      case MIN, MAX -> extreme + 0.0;
    };
  }
}
