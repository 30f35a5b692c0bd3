package dev.napkin.function;

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
