package dev.napkin.function;

import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.math.RoundingMode;
import java.util.List;

/**
 * Rounding. A quantity is rounded to a unit that is named, by FLOOR, CEILING or MROUND; the others
 * take plain numbers only, since what they give would depend on the unit.
 *
 * <p>All see their numbers by {@link FifteenDigits}.
 */
final class RoundingFunctions {
  private RoundingFunctions() {}

  private static final UnitRule PLAIN_ONLY = new UnitRule.RoundsPlainNumbers();

  private static final SheetFunction INT =
      SheetFunction.named("INT")
          .summary("The largest whole number that is not above a number.")
          .takes("x", NUMBER, "a", "the number, without a unit")
          .gives(NUMBER, PLAIN_ONLY)
          .source(Sources.ROUNDING)
          .example("INT(8.9)", "8")
          .example("INT(-8.9)", "-9")
          .numeric(a -> FifteenDigits.floor(a.number(0)));

  private static final SheetFunction TRUNC =
      SheetFunction.named("TRUNC")
          .summary("A number cut off behind some decimal places.")
          .takes("x", NUMBER, "a", "the number, without a unit")
          .optional("digits", NUMBER, "1", "how many places to keep; 0 when left out")
          .gives(NUMBER, PLAIN_ONLY)
          .source(Sources.ROUNDING)
          .example("TRUNC(-8.9)", "-8")
          .example("TRUNC(3.14159, 2)", "3.14")
          .numeric(a -> FifteenDigits.round(a.number(0), a.number(1, 0), RoundingMode.DOWN));

  private static final SheetFunction ROUND =
      SheetFunction.named("ROUND")
          .summary("A number rounded to some decimal places, halves away from 0.")
          .takes("x", NUMBER, "a", "the number, without a unit")
          .takes("digits", NUMBER, "1", "how many places to keep; -3 rounds to thousands")
          .gives(NUMBER, PLAIN_ONLY)
          .source(Sources.ROUNDING)
          .example("ROUND(2.675, 2)", "2.68")
          .example("ROUND(-2.5, 0)", "-3")
          .example("ROUND(123456, -3)", "123000")
          .numeric(a -> FifteenDigits.round(a.number(0), a.number(1), RoundingMode.HALF_UP));

  private static final SheetFunction ROUNDUP =
      SheetFunction.named("ROUNDUP")
          .summary("A number rounded away from 0 to some decimal places.")
          .takes("x", NUMBER, "a", "the number, without a unit")
          .takes("digits", NUMBER, "1", "how many places to keep")
          .gives(NUMBER, PLAIN_ONLY)
          .source(Sources.ROUNDING)
          .example("ROUNDUP(3.14159, 3)", "3.142")
          .example("ROUNDUP(-1.1, 0)", "-2")
          .numeric(a -> FifteenDigits.round(a.number(0), a.number(1), RoundingMode.UP));

  private static final SheetFunction ROUNDDOWN =
      SheetFunction.named("ROUNDDOWN")
          .summary("A number rounded towards 0 to some decimal places.")
          .takes("x", NUMBER, "a", "the number, without a unit")
          .takes("digits", NUMBER, "1", "how many places to keep")
          .gives(NUMBER, PLAIN_ONLY)
          .source(Sources.ROUNDING)
          .example("ROUNDDOWN(3.14159, 3)", "3.141")
          .example("ROUNDDOWN(-1.9, 0)", "-1")
          .numeric(a -> FifteenDigits.round(a.number(0), a.number(1), RoundingMode.DOWN));

  private static final SheetFunction MROUND =
      SheetFunction.named("MROUND")
          .summary("The multiple of a step that is nearest to a number, halves away from 0.")
          .takes("x", NUMBER, "a", "the number")
          .takes("step", NUMBER, "a", "the step, of the same sign")
          .gives(NUMBER, "a")
          .fromToolPak()
          .fault(OUT_OF_DOMAIN, "x and step have different signs")
          .source(Sources.ROUNDING)
          .example("MROUND(10 GB, 3 GB)", "9 GB")
          .example("MROUND(-10, -3)", "-9")
          .example("MROUND(5, -2)", "#NUM!")
          .body(a -> nearestMultiple(a.number(0), a.number(1)));

  private static final SheetFunction CEILING =
      SheetFunction.named("CEILING")
          .summary("A number rounded up to a multiple of a step; away from 0 if both are negative.")
          .takes("x", NUMBER, "a", "the number")
          .takes("step", NUMBER, "a", "the step")
          .gives(NUMBER, "a")
          .fault(OUT_OF_DOMAIN, "x is positive and step is negative")
          .source(Sources.ROUNDING)
          .example("CEILING(2.1 GB, 1 GB)", "3 GB")
          .example("CEILING(-2.5, 2)", "-2")
          .example("CEILING(-2.5, -2)", "-4")
          .example("CEILING(2.5, -1)", "#NUM!")
          .body(a -> ceiling(a.number(0), a.number(1)));

  private static final SheetFunction FLOOR =
      SheetFunction.named("FLOOR")
          .summary("A number rounded down to a multiple of a step; towards 0 if both are negative.")
          .takes("x", NUMBER, "a", "the number")
          .takes("step", NUMBER, "a", "the step")
          .gives(NUMBER, "a")
          .fault(OUT_OF_DOMAIN, "x is positive and step is negative")
          .fault(DIVISION_BY_ZERO, "step is 0 and x is not")
          .source(Sources.ROUNDING)
          .example("FLOOR(7.5 GB, 1 GB)", "7 GB")
          .example("FLOOR(-2.5, 2)", "-4")
          .example("FLOOR(2.5, -2)", "#NUM!")
          .example("FLOOR(2, 0)", "#DIV/0!")
          .body(a -> floor(a.number(0), a.number(1)));

  private static final SheetFunction CEILING_MATH =
      SheetFunction.named("CEILING.MATH")
          .summary("A number rounded up to a multiple of a step, whatever the step's sign.")
          .takes("x", NUMBER, "a", "the number, without a unit; CEILING takes one with a unit")
          .optional("step", NUMBER, "1", "the step; 1 when left out")
          .optional("mode", NUMBER, "1", "0, or another number to round away from 0")
          .gives(NUMBER, PLAIN_ONLY)
          .source(Sources.ROUNDING)
          .example("CEILING.MATH(6.3, 5)", "10")
          .example("CEILING.MATH(-5.5)", "-5")
          .example("CEILING.MATH(-5.5, 2, 1)", "-6")
          .numeric(a -> ceilingMath(a.number(0), a.number(1, 1), a.number(2, 0) != 0));

  private static final SheetFunction FLOOR_MATH =
      SheetFunction.named("FLOOR.MATH")
          .summary("A number rounded down to a multiple of a step, whatever the step's sign.")
          .takes("x", NUMBER, "a", "the number, without a unit; FLOOR takes one with a unit")
          .optional("step", NUMBER, "1", "the step; 1 when left out")
          .optional("mode", NUMBER, "1", "0, or another number to round towards 0")
          .gives(NUMBER, PLAIN_ONLY)
          .source(Sources.ROUNDING)
          .example("FLOOR.MATH(6.7, 5)", "5")
          .example("FLOOR.MATH(-5.5)", "-6")
          .example("FLOOR.MATH(-5.5, 2, 1)", "-4")
          .numeric(a -> floorMath(a.number(0), a.number(1, 1), a.number(2, 0) != 0));

  private static final SheetFunction CEILING_PRECISE =
      SheetFunction.named("CEILING.PRECISE")
          .summary("A number rounded up to a multiple of a step, whatever either's sign.")
          .takes("x", NUMBER, "a", "the number, without a unit; CEILING takes one with a unit")
          .optional("step", NUMBER, "1", "the step; 1 when left out")
          .gives(NUMBER, PLAIN_ONLY)
          .source(Sources.ROUNDING)
          .example("CEILING.PRECISE(4.3)", "5")
          .example("CEILING.PRECISE(-4.3, 2)", "-4")
          .numeric(a -> ceilingMath(a.number(0), a.number(1, 1), false));

  private static final SheetFunction FLOOR_PRECISE =
      SheetFunction.named("FLOOR.PRECISE")
          .summary("A number rounded down to a multiple of a step, whatever either's sign.")
          .takes("x", NUMBER, "a", "the number, without a unit; FLOOR takes one with a unit")
          .optional("step", NUMBER, "1", "the step; 1 when left out")
          .gives(NUMBER, PLAIN_ONLY)
          .source(Sources.ROUNDING)
          .example("FLOOR.PRECISE(4.3)", "4")
          .example("FLOOR.PRECISE(-4.3, 2)", "-6")
          .numeric(a -> floorMath(a.number(0), a.number(1, 1), false));

  private static final SheetFunction EVEN =
      SheetFunction.named("EVEN")
          .summary("A number rounded away from 0 to an even one.")
          .takes("x", NUMBER, "a", "the number, without a unit")
          .gives(NUMBER, PLAIN_ONLY)
          .source(Sources.ROUNDING)
          .example("EVEN(1.5)", "2")
          .example("EVEN(-3)", "-4")
          .numeric(
              a -> Math.copySign(2 * FifteenDigits.ceil(Math.abs(a.number(0)) / 2), a.number(0)));

  private static final SheetFunction ODD =
      SheetFunction.named("ODD")
          .summary("A number rounded away from 0 to an odd one.")
          .takes("x", NUMBER, "a", "the number, without a unit")
          .gives(NUMBER, PLAIN_ONLY)
          .source(Sources.ROUNDING)
          .example("ODD(1.5)", "3")
          .example("ODD(-2)", "-3")
          .numeric(a -> odd(a.number(0)));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        INT,
        TRUNC,
        ROUND,
        ROUNDUP,
        ROUNDDOWN,
        MROUND,
        CEILING,
        FLOOR,
        CEILING_MATH,
        FLOOR_MATH,
        CEILING_PRECISE,
        CEILING_PRECISE.alsoNamed("ISO.CEILING"),
        FLOOR_PRECISE,
        EVEN,
        ODD);
  }

  private static Value nearestMultiple(double x, double step) {
    if (x == 0 || step == 0) {
      return Value.number(0);
    }
    if ((x < 0) != (step < 0)) {
      return Faults.outOfDomain("the number and the step have different signs");
    }
    return Value.number(FifteenDigits.times(FifteenDigits.floor(x / step + 0.5), step));
  }

  private static Value ceiling(double x, double step) {
    if (x == 0 || step == 0) {
      return Value.number(0);
    }
    if (x > 0 && step < 0) {
      return Faults.outOfDomain("a positive number cannot be rounded to a negative step");
    }
    return Value.number(FifteenDigits.times(FifteenDigits.ceil(x / step), step));
  }

  private static Value floor(double x, double step) {
    if (x == 0) {
      return Value.number(0);
    }
    if (step == 0) {
      return Faults.divisionByZero("the step is 0");
    }
    if (x > 0 && step < 0) {
      return Faults.outOfDomain("a positive number cannot be rounded to a negative step");
    }
    return Value.number(FifteenDigits.times(FifteenDigits.floor(x / step), step));
  }

  private static double ceilingMath(double x, double step, boolean awayFromZero) {
    if (x == 0 || step == 0) {
      return 0;
    }
    double size = Math.abs(step);
    double steps =
        x < 0 && awayFromZero ? FifteenDigits.floor(x / size) : FifteenDigits.ceil(x / size);
    return FifteenDigits.times(steps, size);
  }

  private static double floorMath(double x, double step, boolean towardsZero) {
    if (x == 0 || step == 0) {
      return 0;
    }
    double size = Math.abs(step);
    double steps =
        x < 0 && towardsZero ? FifteenDigits.ceil(x / size) : FifteenDigits.floor(x / size);
    return FifteenDigits.times(steps, size);
  }

  private static double odd(double x) {
    double size = Math.abs(x);
    return Math.copySign(Math.max(1, 2 * FifteenDigits.ceil((size - 1) / 2) + 1), x);
  }
}
