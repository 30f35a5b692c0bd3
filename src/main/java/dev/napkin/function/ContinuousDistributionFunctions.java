package dev.napkin.function;

import static dev.napkin.function.Distributions.ask;
import static dev.napkin.function.Distributions.inverse;
import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/** The distributions of waits, lifetimes and shares. */
final class ContinuousDistributionFunctions {
  private ContinuousDistributionFunctions() {}

  private static final String DENSITY_MEANING =
      "TRUE for the probability of x or less, FALSE for the density at x";

  private static final String GAMMA =
      "DLMF 8.2, https://dlmf.nist.gov/8.2; by the methods of Boost.Math in Apache Commons Numbers"
          + " 1.2, gamma functions; inverses by halving";

  private static final String BETA =
      "DLMF 8.17, https://dlmf.nist.gov/8.17; by the methods of Boost.Math in Apache Commons"
          + " Numbers 1.2, beta functions; large shapes by Loader's deviance (Fast and accurate"
          + " computation of binomial probabilities, 2000) and the fraction of DiDonato and Morris"
          + " (Algorithm 708, ACM TOMS 18, 1992); inverses by halving";

  private static final String HANDBOOK =
      "NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.6.";

  private static final SheetFunction EXPON_DIST =
      SheetFunction.named("EXPON.DIST")
          .summary("The probability that the wait for an event lasts no longer than so long.")
          .takes("x", NUMBER, "1", "how long")
          .takes("rate", NUMBER, "1", "how many events are expected in a time of 1")
          .takes("cumulative", LOGICAL, DENSITY_MEANING)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is negative, or the rate not positive")
          .source(HANDBOOK + "7")
          .example("EXPON.DIST(0.2, 10, TRUE)", "0.864665")
          .example("EXPON.DIST(0.2, 10, FALSE)", "1.35335")
          .example("EXPON.DIST(-1, 10, TRUE)", "#NUM!")
          .body(a -> Distributions.exponential(a.number(0), a.number(1), a.logical(2)));

  private static final SheetFunction WEIBULL_DIST =
      SheetFunction.named("WEIBULL.DIST")
          .summary("The Weibull distribution: of the time until something fails.")
          .takes("x", NUMBER, "1", "the value")
          .takes("alpha", NUMBER, "1", "the shape")
          .takes("beta", NUMBER, "1", "the scale")
          .takes("cumulative", LOGICAL, DENSITY_MEANING)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is negative, or alpha or beta not positive")
          .source(HANDBOOK + "8")
          .example("WEIBULL.DIST(105, 20, 100, TRUE)", "0.929581")
          .example("WEIBULL.DIST(105, 20, 100, FALSE)", "0.0355889")
          .example("WEIBULL.DIST(-1, 20, 100, TRUE)", "#NUM!")
          .body(a -> weibull(a.number(0), a.number(1), a.number(2), a.logical(3)));

  private static final SheetFunction GAMMA_DIST =
      SheetFunction.named("GAMMA.DIST")
          .summary("The gamma distribution: of the wait until several events have come.")
          .takes("x", NUMBER, "1", "the value")
          .takes("alpha", NUMBER, "1", "the shape")
          .takes("beta", NUMBER, "1", "the scale")
          .takes("cumulative", LOGICAL, DENSITY_MEANING)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is negative, or alpha or beta not positive")
          .source(GAMMA)
          .example("GAMMA.DIST(10.00001131, 9, 2, TRUE)", "0.068094")
          .example("GAMMA.DIST(10.00001131, 9, 2, FALSE)", "0.0326391")
          .example("GAMMA.DIST(1, 0, 2, TRUE)", "#NUM!")
          .body(a -> ask(gamma(a.number(1), a.number(2)), a.number(0), a.logical(3)));

  private static final SheetFunction GAMMA_INV =
      SheetFunction.named("GAMMA.INV")
          .summary("The value below which a gamma-distributed one lies with a probability.")
          .takes("probability", NUMBER, "1", "the probability, from 0 to 1")
          .takes("alpha", NUMBER, "1", "the shape")
          .takes("beta", NUMBER, "1", "the scale")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the probability is not 0 to 1, or alpha or beta not positive")
          .source(GAMMA)
          .example("GAMMA.INV(0.068094, 9, 2)", "10")
          .example("GAMMA.INV(1, 9, 2)", "#NUM!")
          .body(a -> inverse(gamma(a.number(1), a.number(2)), a.number(0)));

  private static final SheetFunction BETA_DIST =
      SheetFunction.named("BETA.DIST")
          .summary("The beta distribution: of a share of which some hits and misses are known.")
          .takes("x", NUMBER, "1", "the value")
          .takes("alpha", NUMBER, "1", "the first shape")
          .takes("beta", NUMBER, "1", "the second shape")
          .takes("cumulative", LOGICAL, DENSITY_MEANING)
          .optional("least", NUMBER, "1", "the lowest value; 0 when left out")
          .optional("most", NUMBER, "1", "the highest value; 1 when left out")
          .gives(NUMBER, "1")
          .fault(
              OUT_OF_DOMAIN, "alpha or beta are not positive, or x does not lie from least to most")
          .source(BETA)
          .example("BETA.DIST(2, 8, 10, TRUE, 1, 3)", "0.685471")
          .example("BETA.DIST(2, 8, 10, FALSE, 1, 3)", "1.48376")
          .example("BETA.DIST(2, 8, 10, TRUE)", "#NUM!")
          .body(a -> beta(a, a.logical(3), 4));

  private static final SheetFunction BETADIST =
      SheetFunction.named("BETADIST")
          .summary(
              "The beta distribution, cumulated unless a sixth argument, which Excel lacks, is"
                  + " FALSE.")
          .takes("x", NUMBER, "1", "the value")
          .takes("alpha", NUMBER, "1", "the first shape")
          .takes("beta", NUMBER, "1", "the second shape")
          .optional("least", NUMBER, "1", "the lowest value; 0 when left out")
          .optional("most", NUMBER, "1", "the highest value; 1 when left out")
          .optional("cumulative", LOGICAL, "FALSE for the density; TRUE when left out")
          .gives(NUMBER, "1")
          .fault(
              OUT_OF_DOMAIN, "alpha or beta are not positive, or x does not lie from least to most")
          .source(BETA)
          .example("BETADIST(2, 8, 10, 1, 3)", "0.685471")
          .example("BETADIST(2, 8, 10, 1, 3, FALSE)", "1.48376")
          .example("BETADIST(2, 8, 10)", "#NUM!")
          .body(a -> beta(a, a.logical(5, true), 3));

  private static final SheetFunction BETA_INV =
      SheetFunction.named("BETA.INV")
          .summary("The value below which a beta-distributed one lies with a probability.")
          .takes("probability", NUMBER, "1", "the probability, above 0 and below 1")
          .takes("alpha", NUMBER, "1", "the first shape")
          .takes("beta", NUMBER, "1", "the second shape")
          .optional("least", NUMBER, "1", "the lowest value; 0 when left out")
          .optional("most", NUMBER, "1", "the highest value; 1 when left out")
          .gives(NUMBER, "1")
          .fault(
              OUT_OF_DOMAIN,
              "the probability is not between 0 and 1, or alpha or beta not positive")
          .source(BETA)
          .example("BETA.INV(0.685470581, 8, 10, 1, 3)", "2")
          .example("BETA.INV(0, 8, 10)", "#NUM!")
          .body(ContinuousDistributionFunctions::betaInverse);

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        EXPON_DIST,
        EXPON_DIST.alsoNamed("EXPONDIST"),
        WEIBULL_DIST,
        WEIBULL_DIST.alsoNamed("WEIBULL"),
        GAMMA_DIST,
        GAMMA_DIST.alsoNamed("GAMMADIST"),
        GAMMA_INV,
        GAMMA_INV.alsoNamed("GAMMAINV"),
        BETA_DIST,
        BETADIST,
        BETA_INV,
        BETA_INV.alsoNamed("BETAINV"));
  }

  private static Value weibull(double x, double alpha, double beta, boolean cumulative) {
    if (x < 0 || alpha <= 0 || beta <= 0) {
      return Faults.outOfDomain("x is negative, or alpha or beta not positive");
    }
    double power = Math.pow(x / beta, alpha);
    return Value.number(
        cumulative
            ? -Math.expm1(-power)
            : alpha / beta * Math.pow(x / beta, alpha - 1) * Math.exp(-power));
  }

  private static Optional<Continuous> gamma(double alpha, double beta) {
    return alpha <= 0 || beta <= 0
        ? Optional.empty()
        : Optional.of(new Continuous.Gamma(alpha, beta));
  }

  /** Of the x in front of both shapes, where bounds may stand from an argument on. */
  private static Value beta(Arguments arguments, boolean cumulative, int bounds) {
    double x = arguments.number(0);
    double least = arguments.number(bounds, 0);
    double width = arguments.number(bounds + 1, 1) - least;
    double share = (x - least) / width;
    if (!(width > 0) || !(share >= 0 && share <= 1)) {
      return Faults.outOfDomain("x does not lie from least to most");
    }
    Value value =
        Distributions.ask(shares(arguments.number(1), arguments.number(2)), share, cumulative);
    return !cumulative && value instanceof Value.Num(double density)
        ? Value.number(density / width)
        : value;
  }

  private static Value betaInverse(Arguments arguments) {
    double least = arguments.number(3, 0);
    double width = arguments.number(4, 1) - least;
    if (arguments.number(0) <= 0 || arguments.number(0) >= 1 || !(width > 0)) {
      return Faults.outOfDomain(
          "the probability is not between 0 and 1, or there is nothing in between");
    }
    Value share = inverse(shares(arguments.number(1), arguments.number(2)), arguments.number(0));
    return share instanceof Value.Num(double number) ? Value.number(least + width * number) : share;
  }

  private static Optional<Continuous> shares(double alpha, double beta) {
    return alpha <= 0 || beta <= 0
        ? Optional.empty()
        : Optional.of(new Continuous.Beta(alpha, beta));
  }
}
