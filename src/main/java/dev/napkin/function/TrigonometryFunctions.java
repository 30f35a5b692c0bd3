package dev.napkin.function;

import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Angles, in radians, and their ratios; the same on every machine to the last bit. */
final class TrigonometryFunctions {
  /** Excel's limit, 2^27: beyond it, it gives no angle. */
  private static final double LARGEST_ANGLE = 0x1p27;

  private static final String TOO_LARGE = "the angle is 2^27 or more in size";

  private TrigonometryFunctions() {}

  private static final SheetFunction SIN =
      SheetFunction.named("SIN")
          .summary("The sine of an angle.")
          .takes("angle", NUMBER, "1", "the angle in radians")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, TOO_LARGE)
          .source(Sources.TRIGONOMETRIC)
          .example("SIN(0)", "0")
          .example("SIN(PI() / 2)", "1")
          .example("SIN(2 ^ 27)", "#NUM!")
          .body(a -> ofAngle(a.number(0), StrictMath::sin));

  private static final SheetFunction COS =
      SheetFunction.named("COS")
          .summary("The cosine of an angle.")
          .takes("angle", NUMBER, "1", "the angle in radians")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, TOO_LARGE)
          .source(Sources.TRIGONOMETRIC)
          .example("COS(0)", "1")
          .example("COS(PI())", "-1")
          .example("COS(2 ^ 27)", "#NUM!")
          .body(a -> ofAngle(a.number(0), StrictMath::cos));

  private static final SheetFunction TAN =
      SheetFunction.named("TAN")
          .summary("The tangent of an angle.")
          .takes("angle", NUMBER, "1", "the angle in radians")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, TOO_LARGE)
          .source(Sources.TRIGONOMETRIC)
          .example("TAN(0)", "0")
          .example("TAN(PI() / 4)", "1")
          .example("TAN(2 ^ 27)", "#NUM!")
          .body(a -> ofAngle(a.number(0), StrictMath::tan));

  private static final SheetFunction SEC =
      SheetFunction.named("SEC")
          .summary("The secant of an angle: one divided by its cosine.")
          .takes("angle", NUMBER, "1", "the angle in radians")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, TOO_LARGE)
          .source(Sources.TRIGONOMETRIC)
          .example("SEC(0)", "1")
          .example("SEC(PI() / 3)", "2")
          .example("SEC(2 ^ 27)", "#NUM!")
          .body(a -> ofAngle(a.number(0), x -> 1 / StrictMath.cos(x)));

  private static final SheetFunction CSC =
      SheetFunction.named("CSC")
          .summary("The cosecant of an angle: one divided by its sine.")
          .takes("angle", NUMBER, "1", "the angle in radians")
          .gives(NUMBER, "1")
          .fault(DIVISION_BY_ZERO, "the angle is 0")
          .fault(OUT_OF_DOMAIN, TOO_LARGE)
          .source(Sources.TRIGONOMETRIC)
          .example("CSC(PI() / 6)", "2")
          .example("CSC(0)", "#DIV/0!")
          .example("CSC(2^27)", "#NUM!")
          .body(
              a ->
                  a.number(0) == 0
                      ? Faults.divisionByZero("the sine of 0 is 0")
                      : ofAngle(a.number(0), x -> 1 / StrictMath.sin(x)));

  private static final SheetFunction COT =
      SheetFunction.named("COT")
          .summary("The cotangent of an angle: one divided by its tangent.")
          .takes("angle", NUMBER, "1", "the angle in radians")
          .gives(NUMBER, "1")
          .fault(DIVISION_BY_ZERO, "the angle is 0")
          .fault(OUT_OF_DOMAIN, TOO_LARGE)
          .source(Sources.TRIGONOMETRIC)
          .example("COT(PI() / 4)", "1")
          .example("COT(0)", "#DIV/0!")
          .example("COT(2^27)", "#NUM!")
          .body(
              a ->
                  a.number(0) == 0
                      ? Faults.divisionByZero("the tangent of 0 is 0")
                      : ofAngle(a.number(0), x -> 1 / StrictMath.tan(x)));

  private static final SheetFunction ASIN =
      SheetFunction.named("ASIN")
          .summary("The angle from -pi/2 to pi/2 whose sine is a number.")
          .takes("x", NUMBER, "1", "a number from -1 to 1")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is not from -1 to 1")
          .source(Sources.TRIGONOMETRIC)
          .example("ASIN(1)", "1.5708")
          .example("ASIN(2)", "#NUM!")
          .numeric(a -> StrictMath.asin(a.number(0)));

  private static final SheetFunction ACOS =
      SheetFunction.named("ACOS")
          .summary("The angle from 0 to pi whose cosine is a number.")
          .takes("x", NUMBER, "1", "a number from -1 to 1")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is not from -1 to 1")
          .source(Sources.TRIGONOMETRIC)
          .example("ACOS(-1)", "3.14159")
          .example("ACOS(2)", "#NUM!")
          .numeric(a -> StrictMath.acos(a.number(0)));

  private static final SheetFunction ATAN =
      SheetFunction.named("ATAN")
          .summary("The angle between -pi/2 and pi/2 whose tangent is a number.")
          .takes("x", NUMBER, "1", "the number")
          .gives(NUMBER, "1")
          .source(Sources.TRIGONOMETRIC)
          .example("ATAN(1)", "0.785398")
          .example("ATAN(0)", "0")
          .numeric(a -> StrictMath.atan(a.number(0)));

  private static final SheetFunction ACOT =
      SheetFunction.named("ACOT")
          .summary("The angle between 0 and pi whose cotangent is a number.")
          .takes("x", NUMBER, "1", "the number")
          .gives(NUMBER, "1")
          .source(Sources.TRIGONOMETRIC)
          .example("ACOT(1)", "0.785398")
          .example("ACOT(0)", "1.5708")
          .numeric(a -> StrictMath.atan2(1, a.number(0)));

  private static final SheetFunction ATAN2 =
      SheetFunction.named("ATAN2")
          .summary("The angle from the x-axis to a point; x comes first, as in Excel.")
          .takes("x", NUMBER, "a", "how far right the point lies")
          .takes("y", NUMBER, "a", "how far up the point lies")
          .gives(NUMBER, "1")
          .fault(DIVISION_BY_ZERO, "both are 0")
          .source(Sources.TRIGONOMETRIC)
          .example("ATAN2(1 m, 1 m)", "0.785398")
          .example("ATAN2(0, 0)", "#DIV/0!")
          .body(
              a ->
                  a.number(0) == 0 && a.number(1) == 0
                      ? Faults.divisionByZero("the origin lies in no direction")
                      : Value.number(StrictMath.atan2(a.number(1), a.number(0))));

  private static final SheetFunction DEGREES =
      SheetFunction.named("DEGREES")
          .summary("An angle in degrees, from radians.")
          .takes("angle", NUMBER, "1", "the angle in radians")
          .gives(NUMBER, "1")
          .source(Sources.TRIGONOMETRIC)
          .example("DEGREES(PI())", "180")
          .example("DEGREES(0)", "0")
          .numeric(a -> a.number(0) / Math.PI * 180);

  private static final SheetFunction RADIANS =
      SheetFunction.named("RADIANS")
          .summary("An angle in radians, from degrees.")
          .takes("angle", NUMBER, "1", "the angle in degrees")
          .gives(NUMBER, "1")
          .source(Sources.TRIGONOMETRIC)
          .example("RADIANS(180)", "3.14159")
          .example("RADIANS(0)", "0")
          .numeric(a -> a.number(0) / 180 * Math.PI);

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(SIN, COS, TAN, SEC, CSC, COT, ASIN, ACOS, ATAN, ACOT, ATAN2, DEGREES, RADIANS);
  }

  private static Value ofAngle(double angle, DoubleUnaryOperator ratio) {
    return Math.abs(angle) >= LARGEST_ANGLE
        ? Faults.outOfDomain(TOO_LARGE)
        : Value.number(ratio.applyAsDouble(angle));
  }
}
