package dev.napkin.function;

import static dev.napkin.function.Distributions.above;
import static dev.napkin.function.Distributions.ask;
import static dev.napkin.function.Distributions.inverse;
import static dev.napkin.function.Distributions.upperInverse;
import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/** The distributions that tests of hypotheses ask: chi squared, F, and Student's t. */
final class TestDistributionFunctions {
  private TestDistributionFunctions() {}

  private static final String FREEDOM_MEANING = "the degrees of freedom, whole";

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

  private static final SheetFunction CHISQ_DIST =
      SheetFunction.named("CHISQ.DIST")
          .summary(
              "The chi-squared distribution: that of a sum of squared standard normal numbers.")
          .takes("x", NUMBER, "1", "the value")
          .takes("freedom", NUMBER, "1", FREEDOM_MEANING)
          .takes("cumulative", LOGICAL, DENSITY_MEANING)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is negative, or the freedom below 1")
          .source(GAMMA)
          .example("CHISQ.DIST(0.5, 1, TRUE)", "0.5205")
          .example("CHISQ.DIST(2, 3, FALSE)", "0.207554")
          .example("CHISQ.DIST(-1, 3, TRUE)", "#NUM!")
          .body(a -> ask(chiSquared(a.number(1)), a.number(0), a.logical(2)));

  private static final SheetFunction CHISQ_DIST_RT =
      SheetFunction.named("CHISQ.DIST.RT")
          .summary("The probability that a sum of squared standard normal numbers is larger.")
          .takes("x", NUMBER, "1", "the value")
          .takes("freedom", NUMBER, "1", FREEDOM_MEANING)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is negative, or the freedom below 1")
          .source(GAMMA)
          .example("CHISQ.DIST.RT(18.307, 10)", "0.0500006")
          .example("CHISQ.DIST.RT(1, 0)", "#NUM!")
          .body(a -> above(chiSquared(a.number(1)), a.number(0)));

  private static final SheetFunction CHISQ_INV =
      SheetFunction.named("CHISQ.INV")
          .summary("The value below which a chi-squared one lies with a probability.")
          .takes("probability", NUMBER, "1", "the probability, from 0 to 1")
          .takes("freedom", NUMBER, "1", FREEDOM_MEANING)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the probability is not 0 to 1, or the freedom below 1")
          .source(GAMMA)
          .example("CHISQ.INV(0.93, 1)", "3.28302")
          .example("CHISQ.INV(2, 1)", "#NUM!")
          .body(a -> inverse(chiSquared(a.number(1)), a.number(0)));

  private static final SheetFunction CHISQ_INV_RT =
      SheetFunction.named("CHISQ.INV.RT")
          .summary("The value above which a chi-squared one lies with a probability.")
          .takes("probability", NUMBER, "1", "the probability, from 0 to 1")
          .takes("freedom", NUMBER, "1", FREEDOM_MEANING)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the probability is not 0 to 1, or the freedom below 1")
          .source(GAMMA)
          .example("CHISQ.INV.RT(0.050001, 10)", "18.307")
          .example("CHISQ.INV.RT(0, 10)", "#NUM!")
          .body(a -> upperInverse(chiSquared(a.number(1)), a.number(0)));

  private static final SheetFunction F_DIST =
      SheetFunction.named("F.DIST")
          .summary("The F distribution: that of the quotient of two variances.")
          .takes("x", NUMBER, "1", "the value")
          .takes("first", NUMBER, "1", "the degrees of freedom above the line")
          .takes("second", NUMBER, "1", "the degrees of freedom below the line")
          .takes("cumulative", LOGICAL, DENSITY_MEANING)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is negative, or a freedom below 1")
          .source(BETA)
          .example("F.DIST(15.2069, 6, 4, TRUE)", "0.99")
          .example("F.DIST(15.2069, 6, 4, FALSE)", "0.00122379")
          .example("F.DIST(-1, 6, 4, TRUE)", "#NUM!")
          .body(a -> ask(fisher(a.number(1), a.number(2)), a.number(0), a.logical(3)));

  private static final SheetFunction F_DIST_RT =
      SheetFunction.named("F.DIST.RT")
          .summary("The probability that the quotient of two variances is larger.")
          .takes("x", NUMBER, "1", "the value")
          .takes("first", NUMBER, "1", "the degrees of freedom above the line")
          .takes("second", NUMBER, "1", "the degrees of freedom below the line")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is negative, or a freedom below 1")
          .source(BETA)
          .example("F.DIST.RT(15.2069, 6, 4)", "0.00999996")
          .example("F.DIST.RT(1, 0, 4)", "#NUM!")
          .body(a -> above(fisher(a.number(1), a.number(2)), a.number(0)));

  private static final SheetFunction F_INV =
      SheetFunction.named("F.INV")
          .summary("The value below which the quotient of two variances lies with a probability.")
          .takes("probability", NUMBER, "1", "the probability, from 0 to 1")
          .takes("first", NUMBER, "1", "the degrees of freedom above the line")
          .takes("second", NUMBER, "1", "the degrees of freedom below the line")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the probability is not 0 to 1, or a freedom below 1")
          .source(BETA)
          .example("F.INV(0.01, 6, 4)", "0.10931")
          .example("F.INV(1, 6, 4)", "#NUM!")
          .body(a -> inverse(fisher(a.number(1), a.number(2)), a.number(0)));

  private static final SheetFunction F_INV_RT =
      SheetFunction.named("F.INV.RT")
          .summary("The value above which the quotient of two variances lies with a probability.")
          .takes("probability", NUMBER, "1", "the probability, from 0 to 1")
          .takes("first", NUMBER, "1", "the degrees of freedom above the line")
          .takes("second", NUMBER, "1", "the degrees of freedom below the line")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the probability is not 0 to 1, or a freedom below 1")
          .source(BETA)
          .example("F.INV.RT(0.01, 6, 4)", "15.2069")
          .example("F.INV.RT(0, 6, 4)", "#NUM!")
          .body(a -> upperInverse(fisher(a.number(1), a.number(2)), a.number(0)));

  private static final SheetFunction T_DIST =
      SheetFunction.named("T.DIST")
          .summary("Student's t distribution: that of a mean over its estimated deviation.")
          .takes("x", NUMBER, "1", "the value")
          .takes("freedom", NUMBER, "1", FREEDOM_MEANING)
          .takes("cumulative", LOGICAL, DENSITY_MEANING)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the freedom is below 1")
          .fault(DIVISION_BY_ZERO, "the density is asked for without freedom")
          .source(BETA)
          .example("T.DIST(2, 1, TRUE)", "0.852416")
          .example("T.DIST(0, 1, FALSE)", "0.31831")
          .example("T.DIST(2, 0, TRUE)", "#NUM!")
          .example("T.DIST(1, 0, FALSE)", "#DIV/0!")
          .body(a -> student(a.number(0), a.number(1), a.logical(2)));

  private static final SheetFunction T_DIST_2T =
      SheetFunction.named("T.DIST.2T")
          .summary(
              "The probability that one of Student's t distribution lies farther from 0, on either"
                  + " side.")
          .takes("x", NUMBER, "1", "the value")
          .takes("freedom", NUMBER, "1", FREEDOM_MEANING)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is negative, or the freedom below 1")
          .source(BETA)
          .example("T.DIST.2T(1.96, 60)", "0.0546449")
          .example("T.DIST.2T(-1, 60)", "#NUM!")
          .body(a -> above(student(a.number(1)), a.number(0)));

  private static final SheetFunction T_DIST_RT =
      SheetFunction.named("T.DIST.RT")
          .summary("The probability that one of Student's t distribution is larger.")
          .takes("x", NUMBER, "1", "the value")
          .takes("freedom", NUMBER, "1", FREEDOM_MEANING)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the freedom is below 1")
          .source(BETA)
          .example("T.DIST.RT(1.96, 60)", "0.0273225")
          .example("T.DIST.RT(1, 0)", "#NUM!")
          .body(a -> student(-a.number(0), a.number(1), true));

  private static final SheetFunction TDIST =
      SheetFunction.named("TDIST")
          .summary(
              "The probability that one of Student's t distribution is larger, on one side or"
                  + " both.")
          .takes("x", NUMBER, "1", "the value")
          .takes("freedom", NUMBER, "1", FREEDOM_MEANING)
          .takes("tails", NUMBER, "1", "1 for one side, 2 for both")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is negative, the freedom below 1, or the tails are not 1 or 2")
          .source(BETA)
          .example("TDIST(1.96, 60, 2)", "0.0546449")
          .example("TDIST(1.96, 60, 3)", "#NUM!")
          .body(a -> tails(a.number(0), a.number(1), a.number(2)));

  private static final SheetFunction T_INV =
      SheetFunction.named("T.INV")
          .summary("The value below which one of Student's t distribution lies with a probability.")
          .takes("probability", NUMBER, "1", "the probability, between 0 and 1")
          .takes("freedom", NUMBER, "1", FREEDOM_MEANING)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the probability is not between 0 and 1, or the freedom below 1")
          .source(BETA)
          .example("T.INV(0.75, 2)", "0.816497")
          .example("T.INV(0, 2)", "#NUM!")
          .body(a -> studentInverse(a.number(0), a.number(1)));

  private static final SheetFunction T_INV_2T =
      SheetFunction.named("T.INV.2T")
          .summary(
              "How far from 0 one of Student's t distribution lies at most, but for a probability.")
          .takes(
              "probability", NUMBER, "1", "the probability of lying farther, above 0 and up to 1")
          .takes("freedom", NUMBER, "1", FREEDOM_MEANING)
          .gives(NUMBER, "1")
          .fault(
              OUT_OF_DOMAIN, "the probability is not above 0 and up to 1, or the freedom below 1")
          .source(BETA)
          .example("T.INV.2T(0.546449, 60)", "0.606533")
          .example("T.INV.2T(0, 60)", "#NUM!")
          .body(a -> upperInverse(student(a.number(1)), a.number(0)));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        CHISQ_DIST,
        CHISQ_DIST_RT,
        CHISQ_DIST_RT.alsoNamed("CHIDIST"),
        CHISQ_INV,
        CHISQ_INV.alsoNamed("CHISQINV"),
        CHISQ_INV_RT,
        CHISQ_INV_RT.alsoNamed("CHIINV"),
        F_DIST,
        F_DIST_RT,
        F_DIST_RT.alsoNamed("FDIST"),
        F_INV,
        F_INV_RT,
        F_INV_RT.alsoNamed("FINV"),
        T_DIST,
        T_DIST_2T,
        T_DIST_RT,
        TDIST,
        T_INV,
        T_INV_2T,
        T_INV_2T.alsoNamed("TINV"));
  }

  /** Excel's limit for the degrees of freedom of chi squared and of F. */
  private static final double MOST_FREEDOM = 1e10;

  private static Optional<Continuous> chiSquared(double freedom) {
    double whole = FifteenDigits.truncate(freedom);
    return whole < 1 || whole > MOST_FREEDOM
        ? Optional.empty()
        : Optional.of(new Continuous.Gamma(whole / 2, 2));
  }

  private static Optional<Continuous> fisher(double first, double second) {
    double above = FifteenDigits.truncate(first);
    double below = FifteenDigits.truncate(second);
    return above < 1 || below < 1 || above > MOST_FREEDOM || below > MOST_FREEDOM
        ? Optional.empty()
        : Optional.of(new Continuous.Fisher(above, below));
  }

  private static Optional<Continuous> student(double freedom) {
    double whole = FifteenDigits.truncate(freedom);
    return whole < 1 || whole > MOST_FREEDOM
        ? Optional.empty()
        : Optional.of(new Continuous.Student(whole));
  }

  /** Of {@code x} on both sides of 0: half of what its size has. */
  private static Value student(double x, double freedom, boolean cumulative) {
    if (!cumulative && FifteenDigits.truncate(freedom) == 0) {
      return Faults.divisionByZero("there is no freedom");
    }
    return student(freedom)
        .map(
            size -> {
              double distance = Math.abs(x);
              if (!cumulative) {
                return Value.number(size.density(distance) / 2);
              }
              double tail = size.above(distance) / 2;
              return Value.number(x > 0 ? 1 - tail : tail);
            })
        .orElseGet(Distributions::badParameter);
  }

  private static Value tails(double x, double freedom, double tails) {
    double count = FifteenDigits.truncate(tails);
    if (x < 0 || (count != 1 && count != 2)) {
      return Faults.outOfDomain("x is negative, or the tails are not 1 or 2");
    }
    return count == 1 ? student(-x, freedom, true) : above(student(freedom), x);
  }

  private static Value studentInverse(double probability, double freedom) {
    if (probability <= 0 || probability >= 1) {
      return Faults.outOfDomain("the probability is not between 0 and 1");
    }
    double tail = 2 * Math.min(probability, 1 - probability);
    return upperInverse(student(freedom), tail) instanceof Value.Num(double size)
        ? Value.number(probability < 0.5 ? -size : size)
        : upperInverse(student(freedom), tail);
  }
}
