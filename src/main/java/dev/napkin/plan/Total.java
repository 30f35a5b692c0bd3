package dev.napkin.plan;

import dev.napkin.value.PageTotal;
import dev.napkin.value.Summation;

/**
 * Numbers that come one by one or by pages, made one as the evaluator does.
 *
 * <p>The evaluator adds one after another. A sum in two doubles that was added in another order
 * differs from that by far less than the last bit of what both are rounded to, and so is the same
 * but where it lies next to the middle between two doubles: see {@link #isSure}.
 */
final class Total {
  /**
   * How much of its magnitude a sum may lose with each number: a step loses 2^-103 of it at most,
   * here and in the evaluator, and the rest is to spare.
   */
  private static final double LOST = 0x1p-99;

  /** Below this a loss might round to nothing. */
  private static final double LEAST_MAGNITUDE = 0x1p-800;

  private final Aggregate.Kind kind;
  private final Summation sum = new Summation();
  private double magnitude;
  private double extreme;
  private long numbers;
  private boolean inPages;

  Total(Aggregate.Kind kind) {
    this.kind = kind;
  }

  /** Begins again with nothing. */
  void clear() {
    sum.clear();
    magnitude = 0;
    extreme = 0;
    numbers = 0;
    inPages = false;
  }

  /** Takes in a number. */
  void add(double number) {
    switch (kind) {
      case SUM, AVERAGE -> {
        sum.add(number);
        magnitude += Math.abs(number);
      }
      case COUNT -> {}
      case MIN, MAX -> addExtreme(number);
    }
    numbers++;
  }

  /** Takes in the first {@code count} of some numbers one after another, and uses them up. */
  void addAll(double[] added, int count) {
    switch (kind) {
      case SUM, AVERAGE -> {
        double sizes = magnitude;
        for (int i = 0; i < count; i++) {
          sizes += Math.abs(added[i]);
        }
        magnitude = sizes;
        sum.addEach(added, added, count);
        numbers += count;
      }
      case COUNT -> numbers += count;
      case MIN, MAX -> {
        for (int i = 0; i < count; i++) {
          add(added[i]);
        }
      }
    }
  }

  private void addExtreme(double number) {
    if (numbers == 0) {
      extreme = number;
    } else {
      extreme = kind == Aggregate.Kind.MIN ? Math.min(extreme, number) : Math.max(extreme, number);
    }
  }

  /** Takes in all numbers of a page. */
  void addPage(PageTotal page) {
    if (page.numbers() == 0) {
      return;
    }
    switch (kind) {
      case SUM, AVERAGE -> {
        sum.add(page.high());
        sum.add(page.low());
        magnitude += page.magnitude();
        inPages = true;
      }
      case COUNT -> {}
      case MIN -> addExtreme(page.least());
      case MAX -> addExtreme(page.greatest());
    }
    numbers += page.numbers();
  }

  /** Takes in numbers one after another; {@code out} gets what all so far give after each. */
  void addEach(double[] added, double[] out, int count) {
    if (kind != Aggregate.Kind.SUM) {
      for (int i = 0; i < count; i++) {
        add(added[i]);
        out[i] = value();
      }
      return;
    }
    for (int i = 0; i < count; i++) {
      magnitude += Math.abs(added[i]);
    }
    sum.addEach(added, out, count);
    numbers += count;
    for (int i = 0; i < count; i++) {
      out[i] += 0.0;
    }
  }

  /** Whether {@link #value} is what numbers give that come one by one. */
  boolean isSure() {
    if (!inPages) {
      return true;
    }
    if (magnitude == 0) {
      return true;
    }
    double slack = (double) numbers * magnitude * LOST;
    return magnitude >= LEAST_MAGNITUDE
        && (kind == Aggregate.Kind.SUM ? sum.isSure(slack) : sum.isSure(slack, (double) numbers));
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
