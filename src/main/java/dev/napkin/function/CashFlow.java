package dev.napkin.function;

import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.Arrays;

/**
 * Money over equal periods: what Excel's annuity functions solve for.
 *
 * <p>All five of present value, future value, payment, rate and number of periods are tied by
 *
 * <pre>pv * (1 + r)^n + pmt * (1 + r * type) * ((1 + r)^n - 1) / r + fv = 0</pre>
 *
 * Powers are taken by {@code expm1(n * log1p(r))}, so that the growth of a small rate keeps its
 * digits. Rates are sought by {@link RateSearch}.
 */
final class CashFlow {
  /** Terms below this share of their sum change no digit. */
  private static final double TINY = 1e-17;

  private static final int MOST_TERMS = 100;

  private CashFlow() {}

  /** How much more than itself 1 is after {@code periods}: {@code (1 + rate)^periods - 1}. */
  private static double growth(double rate, double periods) {
    return rate > -1
        ? StrictMath.expm1(periods * StrictMath.log1p(rate))
        : StrictMath.pow(1 + rate, periods) - 1;
  }

  /** What 1 has become after {@code periods}, with all digits also where little is left of it. */
  private static double grown(double rate, double periods) {
    double growth = growth(rate, periods);
    return growth < -0.5 && rate > -1
        ? StrictMath.exp(periods * StrictMath.log1p(rate))
        : 1 + growth;
  }

  /** What {@code present} has become after {@code periods}, and {@code future} besides. */
  private static double carried(double rate, double periods, double present, double future) {
    double growth = growth(rate, periods);
    // Of a loan that hardly changes all digits are in the difference of the amounts.
    return Math.abs(growth) < 0.5
        ? present + future + present * growth
        : present * grown(rate, periods) + future;
  }

  /** The logarithm of a quotient of amounts, with all digits where they are nearly equal. */
  static double logOfQuotient(double above, double below) {
    double more = (above - below) / below;
    return Math.abs(more) < 0.5 ? StrictMath.log1p(more) : StrictMath.log(above / below);
  }

  /** The interest of one of {@code periods} at which {@code present} becomes {@code future}. */
  static double compoundRate(double periods, double present, double future) {
    return future / present < 0
        ? StrictMath.pow(future / present, 1 / periods) - 1
        : StrictMath.expm1(logOfQuotient(future, present) / periods);
  }

  /** The future value of a payment of 1 in every period. */
  private static double annuity(double rate, double periods, boolean atStart) {
    return rate == 0 ? periods : (atStart ? 1 + rate : 1) * growth(rate, periods) / rate;
  }

  /** What {@code present} and equal payments have come to after {@code periods}. */
  static Value future(
      double rate, double periods, double payment, double present, boolean atStart) {
    if (rate == -1 && periods < 0) {
      return Faults.divisionByZero("a rate of -100 % leaves nothing to go back from");
    }
    double sum = carried(rate, periods, present, 0) + payment * annuity(rate, periods, atStart);
    return Value.number(-sum);
  }

  /** What {@code future} and equal payments are worth now. */
  static Value present(
      double rate, double periods, double payment, double future, boolean atStart) {
    double factor = grown(rate, periods);
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
    return Value.number(-carried(rate, periods, present, future) / annuity);
  }

  /**
   * The interest within the equal payment in a period, counted from 1: what is owed then and the
   * payment put in, so that what they have in common does not cancel.
   */
  static double interest(
      double rate, double period, double periods, double present, double future, boolean atStart) {
    if (rate == 0 || (atStart && period == 1)) {
      return 0;
    }
    double left = growth(rate, periods - period + 1);
    double owed = present * grown(rate, period - 1) * left - future * growth(rate, period - 1);
    return -rate * owed / growth(rate, periods) / (atStart ? 1 + rate : 1);
  }

  /** What the equal payment pays off in a period, counted from 1: it grows as interest falls. */
  static double principal(
      double rate, double period, double periods, double present, double future, boolean atStart) {
    if (rate == 0 || (atStart && period == 1)) {
      return -carried(rate, periods, present, future) / annuity(rate, periods, atStart);
    }
    double first = -(present + future) * rate / growth(rate, periods);
    return first * grown(rate, period - 1) / (atStart ? 1 + rate : 1);
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
    if (rate <= -1 || !(ratio > 0)) {
      return Faults.outOfDomain("the payments never lead there");
    }
    double more = -(present + future) / (paid + present);
    double logarithm = Math.abs(more) < 0.5 ? StrictMath.log1p(more) : StrictMath.log(ratio);
    return Value.number(logarithm / StrictMath.log1p(rate));
  }

  /** The present value of {@code amounts} that come at the end of each period. */
  static Value netPresentValue(double rate, double[] amounts) {
    if (rate == -1) {
      return Faults.divisionByZero("at -100 % nothing later is worth anything now");
    }
    var sum = new Summation();
    for (int i = 0; i < amounts.length; i++) {
      sum.add(amounts[i] / grown(rate, i + 1));
    }
    return Value.number(sum.value());
  }

  /** The rate that {@code guess} leads to and that takes {@code present} to {@code future}. */
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
    return RateSearch.newton(
        guess,
        rate ->
            present * (1 + growth(rate, periods))
                + payment * annuity(rate, periods, atStart)
                + future,
        u -> {
          double rate = StrictMath.expm1(u);
          if (Math.abs(periods * u) < 0.5 && Math.abs(rate) < 0.5) {
            return nearlyUnchanged(rate, periods, payment, present, future, atStart);
          }
          return present * StrictMath.exp(periods * u)
              + payment * (atStart ? 1 + rate : 1) * perRate(rate, periods * u, periods)
              + future;
        });
  }

  /**
   * The balance at a rate next to 0: the plain sum of all amounts, exactly, and what the rate adds
   * by the binomial series of {@code (1 + r)^n}.
   */
  private static double nearlyUnchanged(
      double rate, double periods, double payment, double present, double future, boolean atStart) {
    double growth = growth(rate, periods);
    double product = periods * payment;
    var sum = new Summation();
    sum.add(present);
    sum.add(future);
    sum.add(product);
    sum.add(Math.fma(periods, payment, -product));
    double more = 0;
    double term = periods;
    for (int k = 2; Math.abs(term) > Math.abs(more) * TINY && k < MOST_TERMS; k++) {
      term *= (periods - k + 1) / k * rate;
      more += term;
    }
    sum.add(present * growth);
    sum.add(payment * (more + (atStart ? growth : 0)));
    return sum.value();
  }

  private static double perRate(double rate, double growthExponent, double periods) {
    return rate == 0 ? periods : StrictMath.expm1(growthExponent) / rate;
  }

  /** The rate that {@code guess} leads to and at which {@code amounts} have no net value. */
  static Value internalRate(double[] amounts, double guess) {
    if (Arrays.stream(amounts).noneMatch(a -> a > 0)
        || Arrays.stream(amounts).noneMatch(a -> a < 0)) {
      return Faults.outOfDomain("a rate needs money that goes out and money that comes in");
    }
    var balance = new FlowBalance(amounts);
    return RateSearch.near(guess, balance::netValue, balance);
  }
}
