package dev.napkin.function;

import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import java.util.List;

/**
 * Probabilities. Arguments are plain numbers, because a density would measure one over its
 * argument: write {@code NORM.S.DIST((x - mean) / deviation, TRUE)} for quantities.
 */
final class DistributionFunctions {
  private DistributionFunctions() {}

  private static final String CUMULATIVE_MEANING =
      "TRUE for the probability of x or less, FALSE for that of x alone";

  private static final String DENSITY_MEANING =
      "TRUE for the probability of x or less, FALSE for the density at x";

  private static final String LOADER =
      "Loader, Fast and accurate computation of binomial probabilities, 2000; cumulated by the"
          + " continued fractions of DLMF 8.17 and 8.9, as Apache Commons Statistics 1.2 does";

  private static final String ERROR_FUNCTION =
      "DLMF 7.2, https://dlmf.nist.gov/7.2; rational approximations of Boost.Math in Apache Commons"
          + " Numbers 1.2";

  private static final SheetFunction BINOM_DIST =
      SheetFunction.named("BINOM.DIST")
          .summary("The probability of so many successes in independent trials.")
          .takes("successes", NUMBER, "1", "how many trials succeed")
          .takes("trials", NUMBER, "1", "how many trials there are")
          .takes("probability", NUMBER, "1", "the probability that one succeeds")
          .takes("cumulative", LOGICAL, CUMULATIVE_MEANING)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "successes are not 0 to trials, or the probability not 0 to 1")
          .source(LOADER)
          .example("BINOM.DIST(6, 10, 0.5, FALSE)", "0.205078")
          .example("BINOM.DIST(6, 10, 0.5, TRUE)", "0.828125")
          .example("BINOM.DIST(11, 10, 0.5, TRUE)", "#NUM!")
          .body(a -> Distributions.binomial(a.number(0), a.number(1), a.number(2), a.logical(3)));

  private static final SheetFunction BINOM_INV =
      SheetFunction.named("BINOM.INV")
          .summary("The least number of successes whose cumulated probability reaches a share.")
          .takes("trials", NUMBER, "1", "how many trials there are")
          .takes("probability", NUMBER, "1", "the probability that one succeeds")
          .takes("share", NUMBER, "1", "the share to reach, from 0 to 1")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "trials are negative, or the probability or share not 0 to 1")
          .source(LOADER)
          .example("BINOM.INV(100, 0.5, 0.95)", "58")
          .example("BINOM.INV(100, 1.5, 0.95)", "#NUM!")
          .body(a -> Distributions.binomialInverse(a.number(0), a.number(1), a.number(2)));

  private static final SheetFunction POISSON_DIST =
      SheetFunction.named("POISSON.DIST")
          .summary("The probability of so many events where a mean number is expected.")
          .takes("events", NUMBER, "1", "how many events happen")
          .takes("mean", NUMBER, "1", "how many are expected")
          .takes("cumulative", LOGICAL, CUMULATIVE_MEANING)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "events or mean are negative")
          .source(LOADER)
          .example("POISSON.DIST(2, 5, FALSE)", "0.0842243")
          .example("POISSON.DIST(2, 5, TRUE)", "0.124652")
          .example("POISSON.DIST(-1, 5, TRUE)", "#NUM!")
          .body(a -> Distributions.poisson(a.number(0), a.number(1), a.logical(2)));

  private static final SheetFunction EXPON_DIST =
      SheetFunction.named("EXPON.DIST")
          .summary("The probability that the wait for an event lasts no longer than so long.")
          .takes("x", NUMBER, "1", "how long")
          .takes("rate", NUMBER, "1", "how many events are expected in a time of 1")
          .takes("cumulative", LOGICAL, DENSITY_MEANING)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is negative, or the rate not positive")
          .source("NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.6.7")
          .example("EXPON.DIST(0.2, 10, TRUE)", "0.864665")
          .example("EXPON.DIST(0.2, 10, FALSE)", "1.35335")
          .example("EXPON.DIST(-1, 10, TRUE)", "#NUM!")
          .body(a -> Distributions.exponential(a.number(0), a.number(1), a.logical(2)));

  private static final SheetFunction NORM_DIST =
      SheetFunction.named("NORM.DIST")
          .summary("The normal distribution with a mean and a standard deviation.")
          .takes("x", NUMBER, "1", "the value")
          .takes("mean", NUMBER, "1", "the mean")
          .takes("deviation", NUMBER, "1", "the standard deviation")
          .takes("cumulative", LOGICAL, DENSITY_MEANING)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the deviation is not positive")
          .source(ERROR_FUNCTION)
          .example("NORM.DIST(42, 40, 1.5, TRUE)", "0.908789")
          .example("NORM.DIST(42, 40, 1.5, FALSE)", "0.10934")
          .example("NORM.DIST(42, 40, 0, TRUE)", "#NUM!")
          .body(a -> Distributions.normal(a.number(0), a.number(1), a.number(2), a.logical(3)));

  private static final SheetFunction NORM_INV =
      SheetFunction.named("NORM.INV")
          .summary("The value below which a normally distributed one lies with a probability.")
          .takes("probability", NUMBER, "1", "the probability, between 0 and 1")
          .takes("mean", NUMBER, "a", "the mean")
          .takes("deviation", NUMBER, "a", "the standard deviation")
          .gives(NUMBER, "a")
          .fault(
              OUT_OF_DOMAIN,
              "the probability is not between 0 and 1, or the deviation not positive")
          .source(ERROR_FUNCTION)
          .example("NORM.INV(0.975, 10 GB, 1 GB)", "11.96 GB")
          .example("NORM.INV(0.5, 40, 1.5)", "40")
          .example("NORM.INV(0, 40, 1.5)", "#NUM!")
          .body(a -> Distributions.normalInverse(a.number(0), a.number(1), a.number(2)));

  private static final SheetFunction NORM_S_DIST =
      SheetFunction.named("NORM.S.DIST")
          .summary("The normal distribution with mean 0 and standard deviation 1.")
          .takes("z", NUMBER, "1", "the value")
          .takes("cumulative", LOGICAL, DENSITY_MEANING)
          .gives(NUMBER, "1")
          .source(ERROR_FUNCTION)
          .example("NORM.S.DIST(1.96, TRUE)", "0.975002")
          .example("NORM.S.DIST(0, FALSE)", "0.398942")
          .body(a -> Distributions.normal(a.number(0), 0, 1, a.logical(1)));

  private static final SheetFunction NORM_S_INV =
      SheetFunction.named("NORM.S.INV")
          .summary("The value below which a standard normal one lies with a probability.")
          .takes("probability", NUMBER, "1", "the probability, between 0 and 1")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the probability is not between 0 and 1")
          .source(ERROR_FUNCTION)
          .example("NORM.S.INV(0.975)", "1.95996")
          .example("NORM.S.INV(1)", "#NUM!")
          .body(a -> Distributions.normalInverse(a.number(0), 0, 1));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        BINOM_DIST,
        BINOM_INV,
        POISSON_DIST,
        EXPON_DIST,
        NORM_DIST,
        NORM_INV,
        NORM_S_DIST,
        NORM_S_INV);
  }
}
