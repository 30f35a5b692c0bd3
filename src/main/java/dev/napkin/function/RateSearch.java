package dev.napkin.function;

import dev.napkin.value.Value;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/**
 * The search for a rate at which money that goes out and money that comes in are worth the same.
 *
 * <p>There may be several such rates. Excel follows Newton's method from the guess, so that comes
 * first and decides which one is meant; where it leads nowhere, steps outwards from the guess look
 * for a change of sign. Either way Brent's method then settles the last digits.
 *
 * <p>A balance is a function of {@code u = ln(1 + r)}: every rate above -100 % is one real number
 * {@code u}, and steps of equal size are equally bold everywhere. Only its sign counts, so it may
 * be scaled to stay finite. What Newton's method follows is the net value itself, as a function of
 * the rate.
 */
final class RateSearch {
  private static final double FIRST_STEP = 0.01;
  private static final double STEP_GROWTH = 1.2;

  /** How far from the guess a rate is sought: a factor of about 1e17 in {@code 1 + r}. */
  private static final double FARTHEST = 40;

  private static final double RELATIVE_ACCURACY = 1e-15;
  private static final double ABSOLUTE_ACCURACY = 1e-20;
  private static final int MOST_NEWTON_STEPS = 50;
  private static final double NEWTON_ACCURACY = 1e-9;

  /** The share of {@code 1 + r} over which a slope is taken. */
  private static final double SLOPE_WIDTH = 1e-6;

  private static final int HALVINGS = 25;
  private static final int MOST_DOUBLINGS = 25;

  /** Excel finds no loss above this. */
  private static final double NEARLY_ALL = -1 + 1e-8;

  private RateSearch() {}

  /** The rate that {@code guess} leads to by any way, or {@code #NUM!}. */
  static Value near(double guess, DoubleUnaryOperator netValue, DoubleUnaryOperator balance) {
    return guess <= -1
        ? noSuchGuess()
        : shown(
            newton(netValue, guess)
                .flatMap(rate -> settled(balance, StrictMath.log1p(rate)))
                .or(() -> outwards(balance, StrictMath.log1p(guess))));
  }

  /** The rate that Newton's method reaches from {@code guess}, or {@code #NUM!}. */
  static Value newton(double guess, DoubleUnaryOperator netValue, DoubleUnaryOperator balance) {
    return guess <= -1
        ? noSuchGuess()
        : shown(newton(netValue, guess).flatMap(rate -> settled(balance, StrictMath.log1p(rate))));
  }

  /**
   * The rate as Excel's XIRR finds it: the guess is doubled or halved until the sign changes, below
   * 0 in steps of 5 %, and the interval is then halved 25 times. The middle of what is left is off
   * by up to 1.5e-8 of itself, and is what every workbook of Excel shows: 0.100000001490116 for 10
   * %. A rate that lies elsewhere is sought as by {@link #near}.
   */
  static Value halving(double guess, DoubleUnaryOperator netValue, DoubleUnaryOperator balance) {
    if (guess < 0) {
      return Faults.outOfDomain("the guess must not be negative");
    }
    if (guess == 0) {
      return near(guess, netValue, balance);
    }
    for (int i = 0; i < MOST_DOUBLINGS; i++) {
      double above = Math.scalb(guess, i);
      if (changes(netValue.applyAsDouble(above), netValue.applyAsDouble(2 * above))) {
        return Value.number(middle(netValue, above, 2 * above, HALVINGS));
      }
      double below = Math.scalb(guess, -i);
      if (changes(netValue.applyAsDouble(below), netValue.applyAsDouble(below / 2))) {
        return Value.number(middle(netValue, below / 2, below, HALVINGS));
      }
    }
    if (netValue.applyAsDouble(0) == 0) {
      return Value.number(0);
    }
    if (guess < 1 && changes(balance.applyAsDouble(-FARTHEST), netValue.applyAsDouble(-guess))) {
      double loss = middle(netValue, -1, -guess, HALVINGS + 1);
      return loss < NEARLY_ALL ? noSuchRate() : Value.number(loss);
    }
    return near(guess, netValue, balance);
  }

  private static double middle(DoubleUnaryOperator function, double from, double to, int halvings) {
    double low = from;
    double high = to;
    double side = Math.signum(function.applyAsDouble(high));
    for (int i = 0; i < halvings; i++) {
      double middle = (low + high) / 2;
      if (Math.signum(function.applyAsDouble(middle)) == side) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return (low + high) / 2;
  }

  private static Value noSuchGuess() {
    return Faults.outOfDomain("the guess must lie above -100 %");
  }

  private static Value shown(Optional<Double> root) {
    return root.map(StrictMath::expm1)
        .filter(rate -> rate > -1)
        .<Value>map(Value::number)
        .orElseGet(RateSearch::noSuchRate);
  }

  private static Value.Fault noSuchRate() {
    return Faults.outOfDomain("no such rate was found");
  }

  private static Optional<Double> newton(DoubleUnaryOperator function, double guess) {
    double rate = guess;
    for (int i = 0; i < MOST_NEWTON_STEPS; i++) {
      double width = SLOPE_WIDTH * (1 + rate);
      double slope =
          (function.applyAsDouble(rate + width) - function.applyAsDouble(rate - width))
              / (2 * width);
      double step = function.applyAsDouble(rate) / slope;
      double next = rate - step;
      if (!Double.isFinite(next) || next <= -1) {
        return Optional.empty();
      }
      if (Math.abs(step) <= NEWTON_ACCURACY * (1 + rate)) {
        return Optional.of(next);
      }
      rate = next;
    }
    return Optional.empty();
  }

  /** The root next to {@code start}, where the sign does change there. */
  private static Optional<Double> settled(DoubleUnaryOperator function, double start) {
    double low = start - SLOPE_WIDTH;
    double high = start + SLOPE_WIDTH;
    return changes(function.applyAsDouble(low), function.applyAsDouble(high))
        ? Optional.of(between(function, low, high))
        : Optional.empty();
  }

  /** A root near {@code start}: steps outwards to both sides until the sign changes. */
  private static Optional<Double> outwards(DoubleUnaryOperator function, double start) {
    double atStart = function.applyAsDouble(start);
    if (atStart == 0) {
      return Optional.of(start);
    }
    double below = start;
    double above = start;
    double atBelow = atStart;
    double atAbove = atStart;
    for (double step = FIRST_STEP; above - start < FARTHEST; step *= STEP_GROWTH) {
      double nextAbove = above + step;
      double atNextAbove = function.applyAsDouble(nextAbove);
      if (changes(atAbove, atNextAbove)) {
        return Optional.of(between(function, above, nextAbove));
      }
      double nextBelow = below - step;
      double atNextBelow = function.applyAsDouble(nextBelow);
      if (changes(atBelow, atNextBelow)) {
        return Optional.of(between(function, nextBelow, below));
      }
      above = nextAbove;
      atAbove = atNextAbove;
      below = nextBelow;
      atBelow = atNextBelow;
    }
    return Optional.empty();
  }

  private static boolean changes(double a, double b) {
    return Double.isFinite(a)
        && Double.isFinite(b)
        && (Math.signum(a) * Math.signum(b) < 0 || (b == 0) != (a == 0));
  }

  private static double between(DoubleUnaryOperator function, double low, double high) {
    return new BrentSolver(RELATIVE_ACCURACY, ABSOLUTE_ACCURACY, 0).findRoot(function, low, high);
  }
}
