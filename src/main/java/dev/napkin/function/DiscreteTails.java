package dev.napkin.function;

import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/** Probabilities of counts that are summed so that no digits cancel. */
final class DiscreteTails {
  /** So many terms are summed one by one; more are a difference of tails. */
  private static final int FEW = 1000;

  private DiscreteTails() {}

  /** Of {@code least} to {@code most} successes in {@code trials}. */
  static Value binomial(double trials, double probability, double least, double most) {
    double all = FifteenDigits.truncate(trials);
    double from = FifteenDigits.truncate(least);
    double to = FifteenDigits.truncate(most);
    if (all < 0 || !(probability >= 0 && probability <= 1) || from < 0 || to < from || to > all) {
      return Faults.outOfDomain(
          "the probability is not 0 to 1, or not 0 <= least <= most <= trials");
    }
    if (all > Integer.MAX_VALUE) {
      return Distributions.tooMany();
    }
    var distribution = Binomial.of(all, probability);
    if (to - from < FEW) {
      var sum = new Summation();
      for (int i = (int) from; i <= to; i++) {
        sum.add(distribution.exactly(i));
      }
      return Value.number(Math.min(1, sum.value()));
    }
    double below = from == 0 ? 0 : distribution.atMost((int) from - 1);
    double above = distribution.moreThan((int) to);
    if (below > 0.5) {
      return Value.number(distribution.moreThan((int) from - 1) - above);
    }
    return Value.number(above > 0.5 ? distribution.atMost((int) to) - below : 1 - below - above);
  }

  /** Of {@code failures} before success number {@code successes}, or of at most so many. */
  static Value negativeBinomial(
      double failures, double successes, double probability, boolean cumulative) {
    double failed = FifteenDigits.truncate(failures);
    double succeeded = FifteenDigits.truncate(successes);
    if (failed < 0 || succeeded < 1 || !(probability >= 0 && probability <= 1)) {
      return Faults.outOfDomain(
          "failures are negative, successes below 1, or the probability not 0 to 1");
    }
    if (failed + succeeded > Integer.MAX_VALUE) {
      return Distributions.tooMany();
    }
    if (cumulative) {
      boolean large = probability > 0 && LargeBeta.isMeantFor(succeeded, failed + 1);
      return Value.number(
          large && probability < 1
              ? LargeBeta.at(probability, succeeded, failed + 1).below()
              : RegularizedBeta.value(probability, succeeded, failed + 1));
    }
    // The last trial must succeed: that share of all orders.
    double anyOrder = Binomial.of(failed + succeeded, probability).exactly((int) succeeded);
    return Value.number(succeeded / (succeeded + failed) * anyOrder);
  }

  /** Of hits among those drawn, or of at most so many. */
  static Value hypergeometric(Arguments arguments, boolean cumulative) {
    double hits = FifteenDigits.truncate(arguments.number(0));
    double drawn = FifteenDigits.truncate(arguments.number(1));
    double allHits = FifteenDigits.truncate(arguments.number(2));
    double all = FifteenDigits.truncate(arguments.number(3));
    if (drawn < 0 || drawn > all || allHits < 0 || allHits > all || hits < 0) {
      return Faults.outOfDomain("more are drawn or hit than there are, or less than none");
    }
    boolean tooFew = hits < drawn + allHits - all;
    boolean tooMany = hits > Math.min(drawn, allHits);
    if ((tooFew || tooMany) && !cumulative) {
      return Faults.outOfDomain("so many hits cannot be among those drawn");
    }
    if (tooFew || tooMany || drawn == 0 || allHits == 0) {
      return Value.number(tooFew ? 0 : 1);
    }
    if (all > Integer.MAX_VALUE) {
      return Distributions.tooMany();
    }
    var distribution = HypergeometricDistribution.of((int) all, (int) allHits, (int) drawn);
    return Value.number(
        cumulative ? cumulated(distribution, (int) hits) : distribution.probability((int) hits));
  }

  /**
   * The tail that does not hold the mean, summed from its thick end until nothing changes: some
   * deviations, of which the largest whole numbers make some ten thousand terms.
   */
  private static double cumulated(HypergeometricDistribution distribution, int hits) {
    boolean lower = hits < distribution.getMean();
    double drawn = distribution.getSampleSize();
    double all = distribution.getPopulationSize();
    double allHits = distribution.getNumberOfSuccesses();
    int end = lower ? distribution.getSupportLowerBound() : distribution.getSupportUpperBound();
    double k = lower ? hits : hits + 1.0;
    if (k > end && !lower) {
      return 1;
    }
    double term = distribution.probability((int) k);
    var sum = new Summation();
    while (term > sum.value() * 0x1p-60) {
      sum.add(term);
      double misses = all - allHits - drawn;
      // The quotient of neighbours: binomials differ by one factor.
      double ratio =
          lower
              ? k * (misses + k) / ((allHits - k + 1) * (drawn - k + 1))
              : (allHits - k) * (drawn - k) / ((k + 1) * (misses + k + 1));
      term *= ratio;
      k += lower ? -1 : 1;
    }
    return lower ? Math.min(1, sum.value()) : 1 - sum.value();
  }
}
