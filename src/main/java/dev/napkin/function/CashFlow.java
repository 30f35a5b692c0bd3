package dev.napkin.function;

import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/**
 * Money over equal periods: what Excel's annuity functions solve for.
 *
 * <p>All five of present value, future value, payment, rate and number of periods are tied by
 *
 * <pre>pv * (1 + r)^n + pmt * (1 + r * type) * ((1 + r)^n - 1) / r + fv = 0</pre>
 *
 * Powers are taken by {@code expm1(n * log1p(r))}, so that the growth of a small rate keeps its
 * digits. Rates are sought as {@code u = ln(1 + r)}: every rate above -100 % is one real number
 * {@code u}, and steps of equal size are equally bold everywhere.
 */
final class CashFlow {
  private static final double FIRST_STEP = 0.01;
  private static final double STEP_GROWTH = 1.2;

  /** How far from the guess a rate is sought: a factor of about 1e17 in {@code 1 + r}. */
  private static final double FARTHEST = 40;

  private static final double RELATIVE_ACCURACY = 1e-15;
  private static final double ABSOLUTE_ACCURACY = 1e-20;

  private CashFlow() {}

  /** How much more than itself 1 is after {@code periods}: {@code (1 + rate)^periods - 1}. */
  private static double growth(double rate, double periods) {
    return rate > -1
        ? StrictMath.expm1(periods * StrictMath.log1p(rate))
        : StrictMath.pow(1 + rate, periods) - 1;
  }

  /** The future value of a payment of 1 in every period. */
  private static double annuity(double rate, double periods, boolean atStart) {
    return rate == 0 ? periods : (atStart ? 1 + rate : 1) * growth(rate, periods) / rate;
  }

  /** What {@code present} and equal payments have come to after {@code periods}. */
  static Value future(
      double rate, double periods, double payment, double present, boolean atStart) {
    if (rate == -1 && periods < 0) {
      return Faults.outOfDomain("a rate of -100 % leaves nothing to go back from");
    }
    double grown = present * (1 + growth(rate, periods));
    return Value.number(-(grown + payment * annuity(rate, periods, atStart)));
  }

  /** What {@code future} and equal payments are worth now. */
  static Value present(
      double rate, double periods, double payment, double future, boolean atStart) {
    double factor = 1 + growth(rate, periods);
    if (factor == 0) {
      return Faults.divisionByZero("at -100 % nothing later is worth anything now");
    }
    return Value.number(-(future + payment * annuity(rate, periods, atStart)) / factor);
  }

  /** The equal payment that takes {@code present} to {@code future}. */
  static Value payment(
      double rate, double periods, double present, double future, boolean atStart) {
    double annuity = annuity(rate, periods, atStart);
    if (periods == 0 || annuity == 0) {
      return Faults.outOfDomain("there is no period to pay in");
    }
    return Value.number(-(present * (1 + growth(rate, periods)) + future) / annuity);
  }

  /** How many periods take {@code present} to {@code future}. */
  static Value periods(
      double rate, double payment, double present, double future, boolean atStart) {
    if (rate == 0) {
      return payment == 0
          ? Faults.outOfDomain("without rate and payment nothing changes")
          : Value.number(-(present + future) / payment);
    }
    double paid = payment * (atStart ? 1 + rate : 1) / rate;
    double ratio = (paid - future) / (paid + present);
    return rate <= -1 || !(ratio > 0)
        ? Faults.outOfDomain("the payments never lead there")
        : Value.number(StrictMath.log(ratio) / StrictMath.log1p(rate));
  }

  /** The present value of {@code amounts} that come at the end of each period. */
  static Value netPresentValue(double rate, double[] amounts) {
    if (rate == -1) {
      return Faults.divisionByZero("at -100 % nothing later is worth anything now");
    }
    var sum = new Summation();
    for (int i = 0; i < amounts.length; i++) {
      sum.add(amounts[i] / (1 + growth(rate, i + 1)));
    }
    return Value.number(sum.value());
  }

  /** The rate nearest to {@code guess} that takes {@code present} to {@code future}. */
  static Value rate(
      double periods,
      double payment,
      double present,
      double future,
      boolean atStart,
      double guess) {
    if (periods <= 0) {
      return Faults.outOfDomain("there is no period to pay in");
    }
    if (payment == 0 && present == 0 && future == 0) {
      return Faults.outOfDomain("a rate needs money that goes out and money that comes in");
    }
    return rateWhere(
        u -> {
          double rate = StrictMath.expm1(u);
          double paid = payment * (atStart ? 1 + rate : 1);
          // Divided by the growth where that is large: the sign is the same, nothing overflows.
          return u > 0
              ? present
                  + paid * perRate(-StrictMath.expm1(-periods * u), rate, periods)
                  + future * StrictMath.exp(-periods * u)
              : present * StrictMath.exp(periods * u)
                  + paid * perRate(StrictMath.expm1(periods * u), rate, periods)
                  + future;
        },
        guess);
  }

  private static double perRate(double growth, double rate, double periods) {
    return rate == 0 ? periods : growth / rate;
  }

  /** The rate nearest to {@code guess} at which {@code amounts} have no net value. */
  static Value internalRate(double[] amounts, double guess) {
    if (Arrays.stream(amounts).noneMatch(a -> a > 0)
        || Arrays.stream(amounts).noneMatch(a -> a < 0)) {
      return Faults.outOfDomain("a rate needs money that goes out and money that comes in");
    }
    return rateWhere(u -> u > 0 ? fromLast(amounts, u) : fromFirst(amounts, u), guess);
  }

  /** The value of the amounts at their start. */
  private static double fromLast(double[] amounts, double u) {
    double discount = StrictMath.exp(-u);
    double value = 0;
    for (int i = amounts.length - 1; i >= 0; i--) {
      value = value * discount + amounts[i];
    }
    return value;
  }

  /** The value of the amounts at their end, where those at the start would overflow. */
  private static double fromFirst(double[] amounts, double u) {
    double growth = StrictMath.exp(u);
    double value = 0;
    for (double amount : amounts) {
      value = value * growth + amount;
    }
    return value;
  }

  private static Value rateWhere(DoubleUnaryOperator balance, double guess) {
    if (guess <= -1) {
      return Faults.outOfDomain("the guess must lie above -100 %");
    }
    return root(balance, StrictMath.log1p(guess))
        .<Value>map(u -> Value.number(StrictMath.expm1(u)))
        .orElseGet(() -> Faults.outOfDomain("there is no such rate"));
  }

  /** A root near {@code start}: steps outwards to both sides until the sign changes. */
  private static Optional<Double> root(DoubleUnaryOperator function, double start) {
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
        && (Math.signum(a) * Math.signum(b) < 0 || b == 0);
  }

  private static double between(DoubleUnaryOperator function, double low, double high) {
    return new BrentSolver(RELATIVE_ACCURACY, ABSOLUTE_ACCURACY, 0).findRoot(function, low, high);
  }
}
