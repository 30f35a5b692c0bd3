package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.Arrays;

/**
 * Money at dates: amounts and how many years of 365 days after the first each of them comes.
 *
 * <p>{@code sum of amount / (1 + r)^years}: a year is 365 days to XNPV and XIRR, leap years or not.
 */
record DatedCashFlow(double[] amounts, double[] years) {
  private static final double DAYS_OF_YEAR = 365;

  /** What is done with amounts at their dates. */
  interface Use {
    /** The value of it all. */
    Value of(DatedCashFlow flow);
  }

  /** What {@code use} gives for two areas, or the fault that says why they are none of this. */
  static Value read(Array amounts, Array dates, Use use) {
    double[] read = new double[amounts.size()];
    double[] years = new double[dates.size()];
    for (Array array : new Array[] {amounts, dates}) {
      double[] numbers = array == amounts ? read : years;
      for (int i = 0; i < numbers.length; i++) {
        Value value = array.get(i);
        if (value instanceof Value.Fault) {
          return value;
        }
        if (!(value instanceof Value.Num(double number))) {
          return Faults.wrongKind("every amount needs a number and every date a date");
        }
        numbers[i] = number;
      }
    }
    if (read.length != years.length) {
      return Faults.outOfDomain("there must be as many dates as amounts");
    }
    double first = Math.floor(years[0]);
    for (int i = 0; i < years.length; i++) {
      if (SerialDate.of(years[i]).isEmpty() || Math.floor(years[i]) < first) {
        return Faults.outOfDomain("no date may lie before the first");
      }
      years[i] = (Math.floor(years[i]) - first) / DAYS_OF_YEAR;
    }
    return use.of(new DatedCashFlow(read, years));
  }

  /** What the amounts are worth at the first date. */
  double netPresentValue(double rate) {
    var sum = new Summation();
    for (int i = 0; i < amounts.length; i++) {
      sum.add(amounts[i] * StrictMath.exp(-years[i] * StrictMath.log1p(rate)));
    }
    return sum.value();
  }

  /** The rate that {@code guess} leads to and at which the amounts have no net value. */
  Value internalRate(double guess) {
    if (Arrays.stream(amounts).noneMatch(a -> a > 0)
        || Arrays.stream(amounts).noneMatch(a -> a < 0)) {
      return Faults.outOfDomain("a rate needs money that goes out and money that comes in");
    }
    double last = Arrays.stream(years).max().orElse(0);
    return RateSearch.near(guess, this::netPresentValue, u -> balance(u, u > 0 ? 0 : last));
  }

  /** The net value at {@code when}, for {@code u = ln(1 + r)}. */
  private double balance(double u, double when) {
    var sum = new Summation();
    for (int i = 0; i < amounts.length; i++) {
      sum.add(amounts[i] * StrictMath.exp((when - years[i]) * u));
    }
    return sum.value();
  }
}
