package dev.napkin.function;

import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.util.List;
import org.apache.commons.numbers.gamma.Gamma;
import org.apache.commons.numbers.gamma.LogGamma;

/** What probabilities are made of: the gamma function, permutations, Fisher's transformation. */
final class GammaFunctions {
  private GammaFunctions() {}

  private static final String GAMMA_SOURCE =
      "DLMF 5.2, https://dlmf.nist.gov/5.2; by the methods of Boost.Math in Apache Commons Numbers"
          + " 1.2";

  private static final String TRANSFORMATION =
      "Fisher, On the probable error of a coefficient of correlation, Metron 1, 1921";

  private static final SheetFunction GAMMA =
      SheetFunction.named("GAMMA")
          .summary("The gamma function, which is (x - 1)! for whole x.")
          .takes("x", NUMBER, "1", "a number, but not 0, -1, -2 and so on")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is 0 or a negative whole number, or the result too large")
          .source(GAMMA_SOURCE)
          .example("GAMMA(2.5)", "1.32934")
          .example("GAMMA(-3.75)", "0.267866")
          .example("GAMMA(-2)", "#NUM!")
          .body(
              a ->
                  a.number(0) <= 0 && a.number(0) == Math.rint(a.number(0))
                      ? Faults.outOfDomain("the gamma function has a pole there")
                      : Value.number(Gamma.value(a.number(0))));

  private static final SheetFunction GAMMALN =
      SheetFunction.named("GAMMALN")
          .summary("The natural logarithm of the gamma function.")
          .takes("x", NUMBER, "1", "a positive number")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is not positive")
          .source(GAMMA_SOURCE)
          .example("GAMMALN(4)", "1.79176")
          .example("GAMMALN(0)", "#NUM!")
          .body(
              a ->
                  a.number(0) <= 0
                      ? Faults.outOfDomain("the number is not positive")
                      : Value.number(LogGamma.value(a.number(0))));

  private static final SheetFunction PERMUT =
      SheetFunction.named("PERMUT")
          .summary("In how many ways some of n things can be put into a row.")
          .takes("n", NUMBER, "1", "how many things there are")
          .takes("chosen", NUMBER, "1", "how many of them are taken")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "n is not positive, or chosen not from 0 to n")
          .source(Sources.COUNTING)
          .example("PERMUT(100, 3)", "970200")
          .example("PERMUT(3, 4)", "#NUM!")
          .body(a -> Counting.permutations(a.number(0), a.number(1)));

  private static final SheetFunction PERMUTATIONA =
      SheetFunction.named("PERMUTATIONA")
          .summary("In how many ways places can be filled when things may come again.")
          .takes("n", NUMBER, "1", "how many different things there are")
          .takes("chosen", NUMBER, "1", "how many places there are")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "n or chosen are negative")
          .source(Sources.ELEMENTARY)
          .example("PERMUTATIONA(3, 2)", "9")
          .example("PERMUTATIONA(0, 1)", "0")
          .example("PERMUTATIONA(-1, 2)", "#NUM!")
          .body(a -> Counting.sequences(a.number(0), a.number(1)));

  private static final SheetFunction FISHER =
      SheetFunction.named("FISHER")
          .summary("A coefficient of correlation as a number that is nearly normally distributed.")
          .takes("x", NUMBER, "1", "the coefficient, between -1 and 1")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is not between -1 and 1")
          .source(TRANSFORMATION)
          .example("FISHER(0.75)", "0.972955")
          .example("FISHER(1)", "#NUM!")
          .body(
              a ->
                  Math.abs(a.number(0)) >= 1
                      ? Faults.outOfDomain("the coefficient is not between -1 and 1")
                      : Value.number(fisher(a.number(0))));

  private static final SheetFunction FISHERINV =
      SheetFunction.named("FISHERINV")
          .summary("The coefficient of correlation that Fisher's transformation came from.")
          .takes("y", NUMBER, "1", "what the transformation gave")
          .gives(NUMBER, "1")
          .source(TRANSFORMATION)
          .example("FISHERINV(0.972955)", "0.75")
          .example("FISHERINV(0)", "0")
          .numeric(a -> StrictMath.tanh(a.number(0)));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        GAMMA,
        GAMMALN,
        GAMMALN.alsoNamed("GAMMALN.PRECISE"),
        PERMUT,
        PERMUTATIONA,
        FISHER,
        FISHERINV);
  }

  private static double fisher(double x) {
    double size = Math.abs(x);
    return Math.copySign(StrictMath.log1p(2 * size / (1 - size)) / 2, x);
  }
}
