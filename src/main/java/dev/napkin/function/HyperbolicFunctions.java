package dev.napkin.function;

import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.util.List;

/** Hyperbolic functions and their inverses; the same on every machine to the last bit. */
final class HyperbolicFunctions {
  private static final String AREA_FUNCTIONS =
      "NIST Digital Library of Mathematical Functions, 4.37, by log1p and expm1 near 0";

  private HyperbolicFunctions() {}

  private static final SheetFunction SINH =
      SheetFunction.named("SINH")
          .summary("The hyperbolic sine.")
          .takes("x", NUMBER, "1", "the number")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the result is too large")
          .source(Sources.HYPERBOLIC)
          .example("SINH(1)", "1.1752")
          .example("SINH(1000)", "#NUM!")
          .numeric(a -> StrictMath.sinh(a.number(0)));

  private static final SheetFunction COSH =
      SheetFunction.named("COSH")
          .summary("The hyperbolic cosine.")
          .takes("x", NUMBER, "1", "the number")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the result is too large")
          .source(Sources.HYPERBOLIC)
          .example("COSH(1)", "1.54308")
          .example("COSH(1000)", "#NUM!")
          .numeric(a -> StrictMath.cosh(a.number(0)));

  private static final SheetFunction TANH =
      SheetFunction.named("TANH")
          .summary("The hyperbolic tangent.")
          .takes("x", NUMBER, "1", "the number")
          .gives(NUMBER, "1")
          .source(Sources.HYPERBOLIC)
          .example("TANH(1)", "0.761594")
          .example("TANH(0)", "0")
          .numeric(a -> StrictMath.tanh(a.number(0)));

  private static final SheetFunction SECH =
      SheetFunction.named("SECH")
          .summary("The hyperbolic secant: one divided by the hyperbolic cosine.")
          .takes("x", NUMBER, "1", "the number")
          .gives(NUMBER, "1")
          .source(Sources.HYPERBOLIC)
          .example("SECH(0)", "1")
          .example("SECH(1)", "0.648054")
          .numeric(a -> 1 / StrictMath.cosh(a.number(0)));

  private static final SheetFunction CSCH =
      SheetFunction.named("CSCH")
          .summary("The hyperbolic cosecant: one divided by the hyperbolic sine.")
          .takes("x", NUMBER, "1", "a number that is not 0")
          .gives(NUMBER, "1")
          .fault(DIVISION_BY_ZERO, "x is 0")
          .source(Sources.HYPERBOLIC)
          .example("CSCH(1)", "0.850918")
          .example("CSCH(0)", "#DIV/0!")
          .body(
              a ->
                  a.number(0) == 0
                      ? Faults.divisionByZero("the hyperbolic sine of 0 is 0")
                      : Value.number(1 / StrictMath.sinh(a.number(0))));

  private static final SheetFunction COTH =
      SheetFunction.named("COTH")
          .summary("The hyperbolic cotangent: one divided by the hyperbolic tangent.")
          .takes("x", NUMBER, "1", "a number that is not 0")
          .gives(NUMBER, "1")
          .fault(DIVISION_BY_ZERO, "x is 0")
          .source(Sources.HYPERBOLIC)
          .example("COTH(1)", "1.31304")
          .example("COTH(0)", "#DIV/0!")
          .body(
              a ->
                  a.number(0) == 0
                      ? Faults.divisionByZero("the hyperbolic tangent of 0 is 0")
                      : Value.number(1 / StrictMath.tanh(a.number(0))));

  private static final SheetFunction ASINH =
      SheetFunction.named("ASINH")
          .summary("The number whose hyperbolic sine is a number.")
          .takes("x", NUMBER, "1", "the number")
          .gives(NUMBER, "1")
          .source(AREA_FUNCTIONS)
          .example("ASINH(1)", "0.881374")
          .example("ASINH(-2.5)", "-1.64723")
          .numeric(a -> areaSine(a.number(0)));

  private static final SheetFunction ACOSH =
      SheetFunction.named("ACOSH")
          .summary("The number, not negative, whose hyperbolic cosine is a number.")
          .takes("x", NUMBER, "1", "a number from 1 up")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is below 1")
          .source(AREA_FUNCTIONS)
          .example("ACOSH(10)", "2.99322")
          .example("ACOSH(0.5)", "#NUM!")
          .body(
              a ->
                  a.number(0) < 1
                      ? Faults.outOfDomain("no hyperbolic cosine is below 1")
                      : Value.number(areaCosine(a.number(0))));

  private static final SheetFunction ATANH =
      SheetFunction.named("ATANH")
          .summary("The number whose hyperbolic tangent is a number.")
          .takes("x", NUMBER, "1", "a number between -1 and 1")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is not between -1 and 1")
          .source(AREA_FUNCTIONS)
          .example("ATANH(0.5)", "0.549306")
          .example("ATANH(1)", "#NUM!")
          .body(
              a ->
                  Math.abs(a.number(0)) >= 1
                      ? Faults.outOfDomain("hyperbolic tangents lie between -1 and 1")
                      : Value.number(areaTangent(a.number(0))));

  private static final SheetFunction ACOTH =
      SheetFunction.named("ACOTH")
          .summary("The number whose hyperbolic cotangent is a number.")
          .takes("x", NUMBER, "1", "a number above 1 or below -1")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is from -1 to 1")
          .source(AREA_FUNCTIONS)
          .example("ACOTH(2)", "0.549306")
          .example("ACOTH(1)", "#NUM!")
          .body(
              a ->
                  Math.abs(a.number(0)) <= 1
                      ? Faults.outOfDomain("no hyperbolic cotangent lies from -1 to 1")
                      : Value.number(areaCotangent(a.number(0))));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(SINH, COSH, TANH, SECH, CSCH, COTH, ASINH, ACOSH, ATANH, ACOTH);
  }

  private static double areaSine(double x) {
    double size = Math.abs(x);
    // From 2^28 up, 1 adds nothing to the square; the square itself could overflow.
    double value =
        size >= 0x1p28
            ? StrictMath.log(size) + StrictMath.log(2)
            : StrictMath.log1p(size + size * size / (1 + Math.sqrt(1 + size * size)));
    return Math.copySign(value, x);
  }

  private static double areaCosine(double x) {
    double above = x - 1;
    return x >= 0x1p28
        ? StrictMath.log(x) + StrictMath.log(2)
        : StrictMath.log1p(above + Math.sqrt(above * (x + 1)));
  }

  private static double areaTangent(double x) {
    double size = Math.abs(x);
    return Math.copySign(0.5 * StrictMath.log1p(2 * size / (1 - size)), x);
  }

  private static double areaCotangent(double x) {
    // Not by the reciprocal, which near 1 keeps nothing of the distance from 1.
    return Math.copySign(0.5 * StrictMath.log1p(2 / (Math.abs(x) - 1)), x);
  }
}
