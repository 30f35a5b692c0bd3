package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Accuracy.spread;
import static dev.napkin.function.Decimal.DIGITS;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.Decimal.exp;
import static dev.napkin.function.Decimal.log;
import static dev.napkin.function.Decimal.logGamma;
import static dev.napkin.function.Decimal.over;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Counts from few to a thousand million, from the mean into both tails, held against 40 digits. */
final class DiscreteAccuracyTest {
  private static final BigDecimal ONE = BigDecimal.ONE;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(92);

  /** The logarithm of a binomial coefficient. */
  private static BigDecimal logWays(long n, long chosen) {
    return logGamma(decimal(n + 1))
        .subtract(logGamma(decimal(chosen + 1)))
        .subtract(logGamma(decimal(n - chosen + 1)));
  }

  /** {@code count} times the logarithm of a probability. */
  private static BigDecimal logPower(BigDecimal probability, long count) {
    return count == 0 ? BigDecimal.ZERO : log(probability).multiply(decimal(count));
  }

  private double probability() {
    double small = spread(random, 1e-6, 1);
    return switch (random.nextInt(3)) {
      case 0 -> small;
      case 1 -> 1 - small;
      default -> random.nextDouble();
    };
  }

  @Test
  void successesHaveTwelveDigits() {
    for (int i = 0; i < 60; i++) {
      long trials = (long) spread(random, 1, 1e8);
      double p = probability();
      double deviation = Math.sqrt(trials * p * (1 - p));
      long k = Math.clamp(Math.round(trials * p + random.nextDouble(-8, 8) * deviation), 0, trials);
      BigDecimal hit = decimal(p);
      BigDecimal miss = ONE.subtract(hit);
      BigDecimal exactly =
          exp(logWays(trials, k).add(logPower(hit, k)).add(logPower(miss, trials - k)));
      checkExact(exactly, "BINOM.DIST", k, trials, p, false);
      BigDecimal atMost =
          k == trials
              ? ONE
              : ExactDistributions.beta(miss, hit, decimal(trials - k), decimal(k + 1));
      checkExact(atMost, "BINOM.DIST", k, trials, p, true);
    }
  }

  @Test
  void failuresHaveTwelveDigits() {
    for (int i = 0; i < 60; i++) {
      long successes = (long) spread(random, 1, 1e4);
      double p = probability();
      double mean = successes * (1 - p) / p;
      double far = random.nextDouble(-6, 8) * Math.sqrt(mean / p);
      long failures = Math.clamp(Math.round(mean + far), 0, 1_000_000_000);
      BigDecimal hit = decimal(p);
      BigDecimal miss = ONE.subtract(hit);
      BigDecimal atMost =
          ExactDistributions.beta(hit, miss, decimal(successes), decimal(failures + 1));
      checkExact(atMost, "NEGBINOM.DIST", failures, successes, p, true);
      BigDecimal exactly =
          exp(
              logWays(failures + successes - 1, failures)
                  .add(logPower(hit, successes))
                  .add(logPower(miss, failures)));
      checkExact(exactly, "NEGBINOM.DIST", failures, successes, p, false);
    }
  }

  @Test
  void eventsHaveTwelveDigits() {
    for (int i = 0; i < 60; i++) {
      double mean = spread(random, 1e-3, 1e7);
      long events = Math.round(Math.max(0, mean + random.nextDouble(-8, 8) * Math.sqrt(mean)));
      BigDecimal exactly =
          exp(
              logPower(decimal(mean), events)
                  .subtract(decimal(mean))
                  .subtract(logGamma(decimal(events + 1))));
      checkExact(exactly, "POISSON.DIST", events, mean, false);
      BigDecimal atMost = ExactDistributions.upperGamma(decimal(events + 1), decimal(mean));
      checkExact(atMost, "POISSON.DIST", events, mean, true);
    }
  }

  @Test
  void hitsHaveTwelveDigits() {
    for (int i = 0; i < 60; i++) {
      long all = (long) spread(random, 2, 2e9);
      long hits = (long) spread(random, 1, (double) all);
      long drawn = (long) spread(random, 1, (double) all);
      double mean = (double) drawn * hits / all;
      double spare = (1 - (double) hits / all) * (1 - (double) drawn / all);
      long near = Math.round(mean + random.nextDouble(-6, 6) * Math.sqrt(mean * spare));
      long k = Math.clamp(near, Math.max(0, drawn + hits - all), Math.min(drawn, hits));
      BigDecimal term =
          exp(logWays(hits, k).add(logWays(all - hits, drawn - k)).subtract(logWays(all, drawn)));
      checkExact(term, "HYPGEOM.DIST", k, drawn, hits, all, false);
      if (mean * spare < 1e6) {
        checkExact(downFrom(term, k, drawn, hits, all), "HYPGEOM.DIST", k, drawn, hits, all, true);
      }
    }
  }

  /** The sum of the probabilities of at most {@code most} hits, that of so many being known. */
  private static BigDecimal downFrom(BigDecimal known, long most, long drawn, long hits, long all) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal term = known;
    for (long k = most; term.compareTo(sum.scaleByPowerOfTen(-30)) > 0; k--) {
      sum = sum.add(term, DIGITS);
      BigDecimal fewer = decimal(k).multiply(decimal(all - hits - drawn + k));
      BigDecimal more = decimal(hits - k + 1).multiply(decimal(drawn - k + 1));
      term = over(term.multiply(fewer), more);
    }
    return sum;
  }
}
