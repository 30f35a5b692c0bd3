package dev.napkin.function;

import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import java.util.List;

/** Probabilities of counts: of successes, failures, hits and events. */
final class DistributionFunctions {
  private DistributionFunctions() {}

  private static final String CUMULATIVE_MEANING =
      "TRUE for the probability of x or less, FALSE for that of x alone";

  private static final String LOADER =
      "Loader, Fast and accurate computation of binomial probabilities, 2000; cumulated by the"
          + " continued fractions of DLMF 8.17 and 8.9, as Apache Commons Statistics 1.2 does, and"
          + " of DiDonato and Morris, Algorithm 708, ACM TOMS 18, 1992";

  private static final String NEGATIVE_BINOMIAL =
      "failures are negative, successes below 1, or the probability not 0 to 1";

  private static final String HYPERGEOMETRIC =
      "more are drawn or hit than there are, or fewer than there must be";

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

  private static final SheetFunction BINOM_DIST_RANGE =
      SheetFunction.named("BINOM.DIST.RANGE")
          .summary("The probability that successes in independent trials lie between two numbers.")
          .takes("trials", NUMBER, "1", "how many trials there are")
          .takes("probability", NUMBER, "1", "the probability that one succeeds")
          .takes("least", NUMBER, "1", "the fewest successes")
          .optional("most", NUMBER, "1", "the most successes; least when left out")
          .gives(NUMBER, "1")
          .fault(
              OUT_OF_DOMAIN, "the probability is not 0 to 1, or not 0 <= least <= most <= trials")
          .source(LOADER)
          .example("BINOM.DIST.RANGE(60, 0.75, 48)", "0.083975")
          .example("BINOM.DIST.RANGE(60, 0.75, 45, 50)", "0.52363")
          .example("BINOM.DIST.RANGE(60, 0.75, 50, 45)", "#NUM!")
          .body(
              a ->
                  DiscreteTails.binomial(
                      a.number(0), a.number(1), a.number(2), a.number(3, a.number(2))));

  private static final SheetFunction NEGBINOM_DIST =
      SheetFunction.named("NEGBINOM.DIST")
          .summary("The probability of so many failures before so many successes.")
          .takes("failures", NUMBER, "1", "how many trials fail")
          .takes("successes", NUMBER, "1", "how many must succeed, the last trial among them")
          .takes("probability", NUMBER, "1", "the probability that one succeeds")
          .takes("cumulative", LOGICAL, CUMULATIVE_MEANING)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, NEGATIVE_BINOMIAL)
          .source(LOADER)
          .example("NEGBINOM.DIST(10, 5, 0.25, TRUE)", "0.313514")
          .example("NEGBINOM.DIST(10, 5, 0.25, FALSE)", "0.0550487")
          .example("NEGBINOM.DIST(10, 0, 0.25, FALSE)", "#NUM!")
          .body(
              a ->
                  DiscreteTails.negativeBinomial(
                      a.number(0), a.number(1), a.number(2), a.logical(3)));

  private static final SheetFunction NEGBINOMDIST =
      SheetFunction.named("NEGBINOMDIST")
          .summary("The probability of exactly so many failures before so many successes.")
          .takes("failures", NUMBER, "1", "how many trials fail")
          .takes("successes", NUMBER, "1", "how many must succeed, the last trial among them")
          .takes("probability", NUMBER, "1", "the probability that one succeeds")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, NEGATIVE_BINOMIAL)
          .source(LOADER)
          .example("NEGBINOMDIST(10, 5, 0.25)", "0.0550487")
          .example("NEGBINOMDIST(-1, 5, 0.25)", "#NUM!")
          .body(a -> DiscreteTails.negativeBinomial(a.number(0), a.number(1), a.number(2), false));

  private static final SheetFunction HYPGEOM_DIST =
      SheetFunction.named("HYPGEOM.DIST")
          .summary("The probability of so many hits among things drawn without putting back.")
          .takes("hits", NUMBER, "1", "how many of those drawn are hits")
          .takes("drawn", NUMBER, "1", "how many are drawn")
          .takes("all_hits", NUMBER, "1", "how many hits there are to draw")
          .takes("all", NUMBER, "1", "how many things there are to draw")
          .takes("cumulative", LOGICAL, CUMULATIVE_MEANING)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, HYPERGEOMETRIC)
          .source(LOADER)
          .example("HYPGEOM.DIST(1, 4, 8, 20, TRUE)", "0.465428")
          .example("HYPGEOM.DIST(1, 4, 8, 20, FALSE)", "0.363261")
          .example("HYPGEOM.DIST(5, 4, 8, 20, FALSE)", "#NUM!")
          .body(a -> DiscreteTails.hypergeometric(a, a.logical(4)));

  private static final SheetFunction HYPGEOMDIST =
      SheetFunction.named("HYPGEOMDIST")
          .summary("The probability of exactly so many hits among things drawn.")
          .takes("hits", NUMBER, "1", "how many of those drawn are hits")
          .takes("drawn", NUMBER, "1", "how many are drawn")
          .takes("all_hits", NUMBER, "1", "how many hits there are to draw")
          .takes("all", NUMBER, "1", "how many things there are to draw")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, HYPERGEOMETRIC)
          .source(LOADER)
          .example("HYPGEOMDIST(1, 4, 8, 20)", "0.363261")
          .example("HYPGEOMDIST(1, 21, 8, 20)", "#NUM!")
          .body(a -> DiscreteTails.hypergeometric(a, false));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        BINOM_DIST,
        BINOM_DIST.alsoNamed("BINOMDIST"),
        BINOM_DIST_RANGE,
        BINOM_INV,
        BINOM_INV.alsoNamed("CRITBINOM"),
        NEGBINOM_DIST,
        NEGBINOMDIST,
        HYPGEOM_DIST,
        HYPGEOMDIST,
        POISSON_DIST,
        POISSON_DIST.alsoNamed("POISSON"));
  }
}
