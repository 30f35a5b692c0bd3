package dev.napkin.function;

import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.util.List;
import org.apache.commons.numbers.gamma.Erf;

/**
 * The normal distribution. Arguments are plain numbers, because a density would measure one over
 * its argument: write {@code NORM.S.DIST((x - mean) / deviation, TRUE)} for quantities.
 */
final class NormalFunctions {
  private NormalFunctions() {}

  private static final String DENSITY_MEANING =
      "TRUE for the probability of x or less, FALSE for the density at x";

  private static final String ERROR_FUNCTION =
      "DLMF 7.2, https://dlmf.nist.gov/7.2; rational approximations of Boost.Math in Apache Commons"
          + " Numbers 1.2";

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

  private static final SheetFunction NORMSDIST =
      SheetFunction.named("NORMSDIST")
          .summary("The probability that a standard normal number is so large or less.")
          .takes("z", NUMBER, "1", "the value")
          .gives(NUMBER, "1")
          .source(ERROR_FUNCTION)
          .example("NORMSDIST(1.96)", "0.975002")
          .example("NORMSDIST(-1.96)", "0.0249979")
          .body(a -> Distributions.normal(a.number(0), 0, 1, true));

  private static final SheetFunction LOGNORM_DIST =
      SheetFunction.named("LOGNORM.DIST")
          .summary("The distribution of a number whose logarithm is normally distributed.")
          .takes("x", NUMBER, "1", "the value")
          .takes("mean", NUMBER, "1", "the mean of its natural logarithm")
          .takes("deviation", NUMBER, "1", "the standard deviation of that")
          .takes("cumulative", LOGICAL, DENSITY_MEANING)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x or the deviation are not positive")
          .source(ERROR_FUNCTION)
          .example("LOGNORM.DIST(4, 3.5, 1.2, TRUE)", "0.0390836")
          .example("LOGNORM.DIST(4, 3.5, 1.2, FALSE)", "0.0176176")
          .example("LOGNORM.DIST(0, 3.5, 1.2, TRUE)", "#NUM!")
          .body(a -> Distributions.logNormal(a.number(0), a.number(1), a.number(2), a.logical(3)));

  private static final SheetFunction LOGNORMDIST =
      SheetFunction.named("LOGNORMDIST")
          .summary("The probability that a number with a normal logarithm is so large or less.")
          .takes("x", NUMBER, "1", "the value")
          .takes("mean", NUMBER, "1", "the mean of its natural logarithm")
          .takes("deviation", NUMBER, "1", "the standard deviation of that")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x or the deviation are not positive")
          .source(ERROR_FUNCTION)
          .example("LOGNORMDIST(4, 3.5, 1.2)", "0.0390836")
          .example("LOGNORMDIST(0, 3.5, 1.2)", "#NUM!")
          .body(a -> Distributions.logNormal(a.number(0), a.number(1), a.number(2), true));

  private static final SheetFunction LOGNORM_INV =
      SheetFunction.named("LOGNORM.INV")
          .summary("The value below which a number with a normal logarithm lies.")
          .takes("probability", NUMBER, "1", "the probability, between 0 and 1")
          .takes("mean", NUMBER, "1", "the mean of its natural logarithm")
          .takes("deviation", NUMBER, "1", "the standard deviation of that")
          .gives(NUMBER, "1")
          .fault(
              OUT_OF_DOMAIN,
              "the probability is not between 0 and 1, or the deviation not positive")
          .source(ERROR_FUNCTION)
          .example("LOGNORM.INV(0.039084, 3.5, 1.2)", "4.00003")
          .example("LOGNORM.INV(1, 3.5, 1.2)", "#NUM!")
          .body(
              a ->
                  Distributions.normalInverse(a.number(0), a.number(1), a.number(2))
                          instanceof Value.Num(double logarithm)
                      ? Value.number(StrictMath.exp(logarithm))
                      : Distributions.normalInverse(a.number(0), a.number(1), a.number(2)));

  private static final SheetFunction GAUSS =
      SheetFunction.named("GAUSS")
          .summary("The probability that a standard normal number lies between 0 and z.")
          .takes("z", NUMBER, "1", "the bound; below 0 the result is negative")
          .gives(NUMBER, "1")
          .source(ERROR_FUNCTION)
          .example("GAUSS(2)", "0.47725")
          .example("GAUSS(-2)", "-0.47725")
          .numeric(a -> Erf.value(a.number(0) / Math.sqrt(2)) / 2);

  private static final SheetFunction PHI =
      SheetFunction.named("PHI")
          .summary("The density of the standard normal distribution.")
          .takes("z", NUMBER, "1", "the value")
          .gives(NUMBER, "1")
          .source(ERROR_FUNCTION)
          .example("PHI(0)", "0.398942")
          .example("PHI(0.75)", "0.301137")
          .body(a -> Distributions.normal(a.number(0), 0, 1, false));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        NORM_DIST,
        NORM_DIST.alsoNamed("NORMDIST"),
        NORM_INV,
        NORM_INV.alsoNamed("NORMINV"),
        NORM_S_DIST,
        NORMSDIST,
        NORM_S_INV,
        NORM_S_INV.alsoNamed("NORMSINV"),
        LOGNORM_DIST,
        LOGNORMDIST,
        LOGNORM_INV,
        LOGNORM_INV.alsoNamed("LOGINV"),
        GAUSS,
        PHI);
  }
}
