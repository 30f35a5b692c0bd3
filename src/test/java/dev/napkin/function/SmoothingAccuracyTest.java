package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Accuracy.checkSum;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.number;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Series that are smoothed exponentially, held against the recurrences (Hyndman, Koehler, Ord,
 * Snyder, Forecasting with Exponential Smoothing, Springer 2008, 2.5 and 6.4.2) in 60 digits, with
 * the factors that the library found; and that no factors next to those fit better.
 *
 * <p>A forecast adds a level, a trend and a season, and is right to a share of the largest value.
 */
final class SmoothingAccuracyTest {
  private static final MathContext WIDE = new MathContext(60);
  private static final int CASES = 40;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(108);

  /** What smoothing with some factors gives. */
  private static final class Reference {
    private final double[] values;
    private final int period;
    private final BigDecimal[] factors;
    private final BigDecimal[] season;
    private final BigDecimal[] errors;
    private final BigDecimal[] expected;
    private BigDecimal level;
    private BigDecimal trend;

    Reference(double[] values, int period, double... factors) {
      this.values = values;
      this.period = period;
      this.factors = Arrays.stream(factors).mapToObj(Decimal::decimal).toArray(BigDecimal[]::new);
      this.season = new BigDecimal[period];
      this.errors = new BigDecimal[values.length];
      this.expected = new BigDecimal[values.length];
      Arrays.fill(season, BigDecimal.ZERO);
      BigDecimal[] begin = period == 1 ? line() : seasons();
      this.level = begin[0];
      this.trend = begin[1];
      for (int i = 0; i < values.length; i++) {
        step(i);
      }
    }

    private BigDecimal[] line() {
      BigDecimal rise = value(values.length - 1).subtract(value(0));
      BigDecimal slope = rise.divide(decimal(values.length - 1L), WIDE);
      return new BigDecimal[] {value(0).subtract(slope), slope};
    }

    /** The line through the first two cycles, and the mean distance of each phase from it. */
    private BigDecimal[] seasons() {
      BigDecimal p = decimal((long) period);
      BigDecimal rise = BigDecimal.ZERO;
      BigDecimal first = BigDecimal.ZERO;
      for (int i = 0; i < period; i++) {
        rise = rise.add(value(i + period)).subtract(value(i));
        first = first.add(value(i));
      }
      BigDecimal slope = rise.divide(p.multiply(p), WIDE);
      BigDecimal start =
          first
              .divide(p, WIDE)
              .subtract(slope.multiply(p.add(BigDecimal.ONE)).multiply(new BigDecimal("0.5")));
      int cycles = values.length / period;
      for (int i = 0; i < cycles * period; i++) {
        BigDecimal line = start.add(slope.multiply(decimal(i + 1L)));
        season[i % period] =
            season[i % period].add(value(i).subtract(line).divide(decimal((long) cycles), WIDE));
      }
      BigDecimal middle =
          Arrays.stream(season).reduce(BigDecimal.ZERO, BigDecimal::add).divide(p, WIDE);
      for (int i = 0; i < period; i++) {
        season[i] = season[i].subtract(middle);
      }
      return new BigDecimal[] {start.add(middle), slope};
    }

    private BigDecimal value(int place) {
      return decimal(values[place]);
    }

    private void step(int i) {
      int phase = i % period;
      expected[i] = level.add(trend).add(season[phase]);
      errors[i] = value(i).subtract(expected[i]);
      BigDecimal moved = factors[0].multiply(errors[i]);
      level = level.add(trend).add(moved, WIDE);
      trend = trend.add(factors[1].multiply(moved), WIDE);
      BigDecimal rest = errors[i].subtract(moved);
      season[phase] = season[phase].add(factors[2].multiply(rest), WIDE);
    }

    BigDecimal forecast(int ahead) {
      return level
          .add(trend.multiply(decimal((long) ahead)))
          .add(season[(values.length + ahead - 1) % period]);
    }

    BigDecimal squares() {
      return Arrays.stream(errors)
          .map(error -> error.multiply(error))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal sizes() {
      return Arrays.stream(errors).map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal shares() {
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 0; i < values.length; i++) {
        BigDecimal size = value(i).abs().add(expected[i].abs());
        sum = sum.add(errors[i].abs().multiply(BigDecimal.TWO).divide(size, WIDE));
      }
      return sum;
    }

    BigDecimal steps() {
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 1; i < values.length; i++) {
        sum = sum.add(value(i).subtract(value(i - 1)).abs());
      }
      return sum;
    }

    /** By how much the variance grows so many steps ahead. */
    BigDecimal variance(int ahead) {
      BigDecimal sum = BigDecimal.ONE;
      for (int step = 1; step < ahead; step++) {
        BigDecimal rising = BigDecimal.ONE.add(factors[1].multiply(decimal((long) step)));
        BigDecimal weight = factors[0].multiply(rising);
        if (period > 1 && step % period == 0) {
          weight = weight.add(factors[2].multiply(BigDecimal.ONE.subtract(factors[0])));
        }
        sum = sum.add(weight.multiply(weight));
      }
      return sum;
    }
  }

  private double[] values(int period) {
    int count = period * random.nextInt(3, 8) + random.nextInt(period);
    double rise = random.nextDouble(-2, 2);
    double[] pattern = random.doubles(period, -20, 20).toArray();
    double noise = random.nextDouble(10);
    return IntStream.range(0, Math.max(count, 6))
        .mapToDouble(t -> 100 + rise * t + pattern[t % period] + noise * random.nextDouble())
        .toArray();
  }

  private static double[] factors(Value values, Value times, int period) {
    return IntStream.rangeClosed(1, 3)
        .mapToDouble(which -> number("FORECAST.ETS.STAT", values, times, which, period))
        .toArray();
  }

  @Test
  void forecastsAndTheirErrorsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      int period = i % 2 == 0 ? 1 : random.nextInt(2, 8);
      double[] numbers = values(period);
      int count = numbers.length;
      Value values = area(Arrays.stream(numbers).boxed().toArray());
      Value times = area(IntStream.rangeClosed(1, count).boxed().toArray());
      var exact = new Reference(numbers, period, factors(values, times, period));
      BigDecimal n = decimal((long) count);
      int ahead = random.nextInt(1, 20);
      BigDecimal size = decimal(Arrays.stream(numbers).max().orElseThrow());
      checkSum(exact.forecast(ahead), size, "FORECAST.ETS", count + ahead, values, times, period);
      BigDecimal mean = exact.sizes().divide(n, WIDE);
      BigDecimal step = exact.steps().divide(n.subtract(BigDecimal.ONE), WIDE);
      checkExact(mean.divide(step, WIDE), "FORECAST.ETS.STAT", values, times, 4, period);
      checkExact(exact.shares().divide(n, WIDE), "FORECAST.ETS.STAT", values, times, 5, period);
      checkExact(mean, "FORECAST.ETS.STAT", values, times, 6, period);
      BigDecimal square = exact.squares().divide(n, WIDE);
      checkExact(square.sqrt(WIDE), "FORECAST.ETS.STAT", values, times, 7, period);
      BigDecimal width = decimal(number("NORM.S.INV", 0.95));
      checkExact(
          square.multiply(exact.variance(ahead)).sqrt(WIDE).multiply(width),
          "FORECAST.ETS.CONFINT",
          count + ahead,
          values,
          times,
          0.9,
          period);
    }
  }

  /** The finest grid is 1/8192 wide, and the least may lie in a narrow valley across it. */
  @Test
  void noFactorsNextToThoseFoundFitBetter() {
    double next = Math.scalb(1.0, -11);
    for (int i = 0; i < CASES; i++) {
      int period = i % 2 == 0 ? 1 : random.nextInt(2, 6);
      double[] numbers = values(period);
      Value values = area(Arrays.stream(numbers).boxed().toArray());
      Value times = area(IntStream.rangeClosed(1, numbers.length).boxed().toArray());
      double[] found = factors(values, times, period);
      double least = new Reference(numbers, period, found).squares().doubleValue();
      for (int which = 0; which < (period == 1 ? 2 : 3); which++) {
        for (double moved : new double[] {found[which] - next, found[which] + next}) {
          double[] other = found.clone();
          other[which] = Math.clamp(moved, 0, 1);
          double squares = new Reference(numbers, period, other).squares().doubleValue();
          assertTrue(squares >= least * (1 - 1e-4), () -> Arrays.toString(numbers));
        }
      }
    }
  }

  /**
   * A season is the lag, up to a third of the series, whose autocorrelation is the highest peak.
   */
  @Test
  void seasonsAreFoundByTheirAutocorrelation() {
    for (int period = 2; period < 12; period++) {
      int length = period;
      double[] pattern = random.doubles(period, -5, 5).toArray();
      pattern[0] = 30;
      Object[] values =
          IntStream.range(0, 6 * period).mapToObj(t -> 3.0 * t + pattern[t % length]).toArray();
      Object[] times = IntStream.range(0, 6 * period).boxed().toArray();
      check(period, "FORECAST.ETS.SEASONALITY", area(values), area(times));
    }
  }
}
