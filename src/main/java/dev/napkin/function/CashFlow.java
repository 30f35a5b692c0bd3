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
      return Faults.divisionByZero("a rate of -100 % leaves nothing to go back from");
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

  /** The interest within {@code payment} in a period, counted from 1. */
  static double interest(
      double rate, double period, double payment, double present, boolean atStart) {
    if (atStart && period == 1) {
      return 0;
    }
    double owed =
        present * (1 + growth(rate, period - 1)) + payment * annuity(rate, period - 1, atStart);
    return -owed * rate / (atStart ? 1 + rate : 1);
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
          return present * StrictMath.exp(periods * u)
              + payment * (atStart ? 1 + rate : 1) * perRate(rate, periods * u, periods)
              + future;
        });
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
    return RateSearch.near(
        guess,
        rate -> fromLast(amounts, 1 / (1 + rate)),
        u -> u > 0 ? fromLast(amounts, StrictMath.exp(-u)) : fromFirst(amounts, StrictMath.exp(u)));
  }

  /** The value of the amounts at their start. */
  private static double fromLast(double[] amounts, double discount) {
    double value = 0;
    for (int i = amounts.length - 1; i >= 0; i--) {
      value = value * discount + amounts[i];
    }
    return value;
  }

  /** The value of the amounts at their end, where those at the start would overflow. */
  private static double fromFirst(double[] amounts, double growth) {
    double value = 0;
    for (double amount : amounts) {
      value = value * growth + amount;
    }
    return value;
  }
}
