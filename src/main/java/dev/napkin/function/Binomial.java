package dev.napkin.function;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The distribution of successes in independent trials, both of its tails with all digits however
 * many trials there are.
 *
 * @param trials how many there are
 * @param probability that one succeeds
 * @param distribution the same by Apache Commons Statistics, which is as good for few trials
 */
record Binomial(int trials, double probability, BinomialDistribution distribution) {
  /** Of so few trials a cumulated probability may be just the double that is asked for. */
  private static final int FEW = 60;

  private static final double ROUNDING = 1e-12;
  private static final MathContext PRECISE = new MathContext(80);

  static Binomial of(double trials, double probability) {
    return new Binomial(
        (int) trials, probability, BinomialDistribution.of((int) trials, probability));
  }

  /** Of {@code successes}, neither more nor fewer. */
  double exactly(int successes) {
    double failures = (double) trials - successes;
    return isLarge(successes) && successes > 0
        ? LargeBeta.at(probability, successes, failures).power() / successes * (trials / failures)
        : distribution.probability(successes);
  }

  /** Of at most {@code successes}. */
  double atMost(int successes) {
    return isLarge(successes)
        ? large(successes).above()
        : distribution.cumulativeProbability(successes);
  }

  /** Of more than {@code successes}. */
  double moreThan(int successes) {
    return isLarge(successes)
        ? large(successes).below()
        : distribution.survivalProbability(successes);
  }

  /** Whether {@code share} or more have at most {@code successes}: exactly, of few trials. */
  boolean reaches(int successes, double share) {
    double atMost = atMost(successes);
    if (trials <= FEW && Math.abs(atMost - share) <= ROUNDING * share) {
      return preciselyAtMost(successes).compareTo(new BigDecimal(share)) >= 0;
    }
    // Near 1 the upper tail still tells apart what the lower one rounds to 1.
    return share <= 0.5 ? atMost >= share : moreThan(successes) <= 1 - share;
  }

  private BigDecimal preciselyAtMost(int successes) {
    BigDecimal hit = new BigDecimal(probability);
    BigDecimal miss = BigDecimal.ONE.subtract(hit);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal ways = BigDecimal.ONE;
    for (int k = 0; k <= successes; k++) {
      BigDecimal order = hit.pow(k, PRECISE).multiply(miss.pow(trials - k, PRECISE), PRECISE);
      sum = sum.add(ways.multiply(order), PRECISE);
      ways = ways.multiply(new BigDecimal(trials - k)).divide(new BigDecimal(k + 1));
    }
    return sum;
  }

  private boolean isLarge(int successes) {
    return probability > 0
        && probability < 1
        && successes >= 0
        && successes < trials
        && LargeBeta.isMeantFor(trials, 1);
  }

  private LargeBeta large(int successes) {
    return LargeBeta.at(probability, successes + 1.0, (double) trials - successes);
  }
}
