package dev.napkin.function;

import dev.napkin.value.Summation;
import dev.napkin.value.Value;

/** Numbers folded into one as they come. */
final class Folded implements NumberFold {
  private final Fold fold;
  private final Summation sum = new Summation();
  private double extreme;
  private long count;

  /** Nothing yet. */
  Folded(Fold fold) {
    this.fold = fold;
  }

  /** Begins again with nothing. */
  void clear() {
    sum.clear();
    extreme = 0;
    count = 0;
  }

  @Override
  public void add(double number) {
    switch (fold) {
      case SUM, AVERAGE -> sum.add(number);
      case COUNT -> {}
      case MIN -> extreme = count == 0 ? number : Math.min(extreme, number);
      case MAX -> extreme = count == 0 ? number : Math.max(extreme, number);
    }
    count++;
  }

  @Override
  public Value value() {
    return switch (fold) {
      case SUM -> Value.number(sum.value());
      case COUNT -> Value.number((double) count);
      case AVERAGE ->
          count == 0
              ? Faults.divisionByZero("there is no number to average")
              : Value.number(sum.dividedBy((double) count));
      case MIN, MAX -> Value.number(extreme);
    };
  }
}
