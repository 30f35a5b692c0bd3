package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.DoubleStream;

/**
 * Money at dates: amounts and how many years of 365 days after the first each of them comes.
 *
 * <p>{@code sum of amount / (1 + r)^years}: a year is 365 days to XNPV and XIRR, leap years or not.
 */
final class DatedCashFlow {
  private static final double DAYS_OF_YEAR = 365;
  private static final double ROUNDING = 1e-15;

  private final double[] amounts;
  private final double[] years;

  private DatedCashFlow(double[] amounts, double[] years) {
    this.amounts = amounts;
    this.years = years;
  }

  /** What is done with amounts at their dates. */
  interface Use {
    /** The value of it all. */
    Value of(DatedCashFlow flow);
  }

  /**
   * What {@code use} gives for two areas, or the fault that says why they are none of this. Blanks
   * do not count.
   *
   * @param strict whether a text or a logical is {@code #VALUE!}; else it does not count either
   */
  static Value read(Array amounts, Array dates, boolean strict, Use use) {
    DoubleStream.Builder found = DoubleStream.builder();
    DoubleStream.Builder moments = DoubleStream.builder();
    // Excel looks at the dates first: of two faults the one among them is shown.
    Optional<Value.Fault> fault =
        each(dates, strict, moments).or(() -> each(amounts, strict, found));
    if (fault.isPresent()) {
      return fault.get();
    }
    double[] days = moments.build().map(Math::floor).toArray();
    double[] read = found.build().toArray();
    if (days.length == 0 || days.length != read.length) {
      return Faults.outOfDomain("there must be as many dates as amounts");
    }
    return Arrays.stream(days).anyMatch(day -> day < days[0] || SerialDate.of(day).isEmpty())
        ? Faults.outOfDomain("no date may lie before the first")
        : use.of(
            new DatedCashFlow(
                read, Arrays.stream(days).map(day -> (day - days[0]) / DAYS_OF_YEAR).toArray()));
  }

  /** Gives each number to {@code sink}; what must not stand there ends that and is returned. */
  private static Optional<Value.Fault> each(Array array, boolean strict, DoubleConsumer sink) {
    for (int i = 0; i < array.size(); i++) {
      Value value = array.get(i);
      if (value instanceof Value.Fault fault) {
        return Optional.of(fault);
      }
      if ((strict && value instanceof Value.Text ? Coercion.number(value) : value)
          instanceof Value.Num(double number)) {
        sink.accept(number);
      } else if (strict && !(value instanceof Value.Blank)) {
        return Optional.of(Faults.wrongKind("every amount needs a number and every date a date"));
      }
    }
    return Optional.empty();
  }

  /** What the amounts are worth at the first date. */
  double netPresentValue(double rate) {
    var sum = new Summation();
    for (int i = 0; i < amounts.length; i++) {
      sum.add(amounts[i] / StrictMath.pow(1 + rate, years[i]));
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
    return RateSearch.halving(guess, this::snappedValue, u -> balance(u, u > 0 ? 0 : last));
  }

  /** The net present value, or 0 where all that is left is the error of rounding. */
  private double snappedValue(double rate) {
    double value = netPresentValue(rate);
    double size = Arrays.stream(amounts).map(Math::abs).max().orElse(0);
    return Math.abs(value) < size * ROUNDING ? 0 : value;
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
