package dev.napkin.function;

import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class DiscreteTailsTest {
  private static final MathContext CONTEXT = new MathContext(40);

  @Test
  void hitsAmongThoseDrawnAreTheExactOnes() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(81);
    for (int i = 0; i < 40; i++) {
      int all = random.nextInt(2, 400);
      int allHits = random.nextInt(1, all + 1);
      int drawn = random.nextInt(1, all + 1);
      BigDecimal sum = BigDecimal.ZERO;
      for (int k = Math.max(0, drawn + allHits - all); k <= Math.min(drawn, allHits); k++) {
        BigDecimal exact =
            new BigDecimal(ways(allHits, k).multiply(ways(all - allHits, drawn - k)))
                .divide(new BigDecimal(ways(all, drawn)), CONTEXT);
        sum = sum.add(exact);
        checkNear(exact.doubleValue(), 1e-12, "HYPGEOMDIST", k, drawn, allHits, all);
        checkNear(sum.doubleValue(), 1e-12, "HYPGEOM.DIST", k, drawn, allHits, all, true);
      }
    }
    // Half of two thousand million things: as near to one half as half of the middle term.
    double middle = number("HYPGEOM.DIST", 500000000, 1000000000, 1000000000, 2000000000, false);
    checkNear(
        0.5 + middle / 2,
        1e-9,
        "HYPGEOM.DIST",
        500000000,
        1000000000,
        1000000000,
        2000000000,
        true);
  }

  @Test
  void failuresBeforeSuccessesAreTheExactOnes() {
    for (double p : new double[] {0.01, 0.5, 0.9}) {
      for (int successes : new int[] {1, 5, 60}) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int failures = 0; failures < 80; failures++) {
          BigDecimal exact =
              new BigDecimal(ways(failures + successes - 1, failures))
                  .multiply(new BigDecimal(p).pow(successes, CONTEXT), CONTEXT)
                  .multiply(
                      BigDecimal.ONE.subtract(new BigDecimal(p)).pow(failures, CONTEXT), CONTEXT);
          sum = sum.add(exact);
          checkNear(exact.doubleValue(), 1e-12, "NEGBINOMDIST", failures, successes, p);
          checkNear(sum.doubleValue(), 1e-12, "NEGBINOM.DIST", failures, successes, p, true);
        }
      }
    }
  }

  @Test
  void rangesAreSumsOfTheirParts() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(82);
    for (int i = 0; i < 50; i++) {
      int trials = random.nextInt(3000, 9000);
      double p = random.nextDouble(0.05, 0.95);
      int least = random.nextInt(trials);
      int most = random.nextInt(least, trials + 1);
      double parts = 0;
      for (int k = least; k <= most; k++) {
        parts += number("BINOM.DIST", k, trials, p, false);
      }
      checkNear(parts, 1e-11, "BINOM.DIST.RANGE", trials, p, least, most);
    }
    check(number("BINOM.DIST", 48, 60, 0.75, false), "BINOM.DIST.RANGE", 60, 0.75, 48);
  }

  @Test
  void argumentsHaveLimits() {
    check(1, "HYPGEOM.DIST", 0, 0, 1, 2, true);
    check(1, "HYPGEOM.DIST", 0, 0, 0, 0, false);
    check(1, "HYPGEOM.DIST", 7, 3, 2, 30, true);
    check(OUT_OF_DOMAIN, "HYPGEOM.DIST", 7, 3, 2, 30, false);
    check(OUT_OF_DOMAIN, "HYPGEOM.DIST", 1, 3, 2, 2, true);
    check(0, "HYPGEOM.DIST", 0, 3, 3, 5, true);
    check(OUT_OF_DOMAIN, "HYPGEOM.DIST", -1, 3, 3, 50, true);
    check(OUT_OF_DOMAIN, "HYPGEOM.DIST", 1, 1, 1, 1e10, true);
    check(1, "HYPGEOM.DIST", 2, 2, 5, 9.9, true);
    check(OUT_OF_DOMAIN, "NEGBINOM.DIST", -1, 3, 0.5, true);
    check(OUT_OF_DOMAIN, "NEGBINOM.DIST", 1, 0.5, 0.5, true);
    check(OUT_OF_DOMAIN, "NEGBINOM.DIST", 1, 1, 1.5, true);
    check(1, "NEGBINOM.DIST", 0, 4, 1, false);
    check(OUT_OF_DOMAIN, "BINOM.DIST.RANGE", 5, 0.5, 3, 2);
    check(OUT_OF_DOMAIN, "BINOM.DIST.RANGE", 5, 0.5, 3, 6);
    check(OUT_OF_DOMAIN, "BINOM.DIST.RANGE", 5, -0.5, 3);
  }

  private static BigInteger ways(int n, int chosen) {
    BigInteger ways = BigInteger.ONE;
    for (int i = 1; i <= chosen; i++) {
      ways = ways.multiply(BigInteger.valueOf(n - chosen + i)).divide(BigInteger.valueOf(i));
    }
    return ways;
  }
}
