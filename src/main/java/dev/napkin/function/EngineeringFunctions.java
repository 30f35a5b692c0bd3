package dev.napkin.function;

import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.TEXT;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.util.List;
import java.util.function.LongBinaryOperator;
import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfc;

/** Units by name, steps, bits, and the error function. */
final class EngineeringFunctions {
  /** Bits are those of whole numbers below this. */
  private static final double TOO_MANY_BITS = 0x1p48;

  private static final double FARTHEST_SHIFT = 53;

  private EngineeringFunctions() {}

  private static final String OPEN_FORMULA = "OpenFormula 1.2 (OASIS 2011), section 6.8, Bit";
  private static final String NO_BITS = "a number is not whole, negative, or not below 2^48";
  private static final String ERROR_FUNCTION =
      "DLMF 7.2, https://dlmf.nist.gov/7.2; rational approximations of Boost.Math in Apache Commons"
          + " Numbers 1.2, and near each other by Gauss's rule, DLMF 3.5(v)";

  private static final SheetFunction CONVERT =
      SheetFunction.named("CONVERT")
          .summary("A number of one unit as a number of another, units being named by texts.")
          .takes("number", NUMBER, "1", "how many of the first unit")
          .takes("from", TEXT, "the unit it is in, with capitals as they are: \"km\", \"lbm\"")
          .takes("to", TEXT, "the unit to give it in")
          .fromToolPak()
          .gives(NUMBER, "1")
          .fault(NOT_AVAILABLE, "a unit is unknown, or they measure unlike things")
          .source("NIST Special Publication 811 (2008), appendix B; IEC 80000-13")
          .example("CONVERT(1, \"mi\", \"km\")", "1.60934")
          .example("CONVERT(68, \"F\", \"C\")", "20")
          .example("CONVERT(1, \"kg\", \"sec\")", "#N/A")
          .body(
              a ->
                  MeasureConversion.convert(a.number(0), a.text(1), a.text(2))
                      .map(Value::number)
                      .orElseGet(
                          () -> Faults.notAvailable("a unit is unknown, or they are unlike")));

  private static final SheetFunction DELTA =
      SheetFunction.named("DELTA")
          .summary("1 where two numbers are equal, else 0.")
          .takes("number", NUMBER, "a", "one number")
          .optional("other", NUMBER, "a", "the other; 0 when left out")
          .fromToolPak()
          .gives(NUMBER, "1")
          .example("DELTA(5, 5)", "1")
          .example("DELTA(5)", "0")
          .numeric(a -> a.number(0) == a.number(1, 0) ? 1 : 0);

  private static final SheetFunction GESTEP =
      SheetFunction.named("GESTEP")
          .summary("1 where a number reaches a step, else 0.")
          .takes("number", NUMBER, "a", "the number")
          .optional("step", NUMBER, "a", "the step; 0 when left out")
          .fromToolPak()
          .gives(NUMBER, "1")
          .example("GESTEP(5, 4)", "1")
          .example("GESTEP(-1)", "0")
          .numeric(a -> a.number(0) >= a.number(1, 0) ? 1 : 0);

  private static final SheetFunction ERF =
      SheetFunction.named("ERF")
          .summary("The error function, from 0 or between two numbers.")
          .takes("lower", NUMBER, "1", "where to begin, or where to end if that is all")
          .optional("upper", NUMBER, "1", "where to end")
          .fromToolPak()
          .gives(NUMBER, "1")
          .source(ERROR_FUNCTION)
          .example("ERF(0.745)", "0.707929")
          .example("ERF(1, 2)", "0.152621")
          .numeric(
              a ->
                  a.has(1)
                      ? ErrorFunction.between(a.number(0), a.number(1))
                      : Erf.value(a.number(0)));

  private static final SheetFunction ERF_PRECISE =
      SheetFunction.named("ERF.PRECISE")
          .summary("The error function.")
          .takes("x", NUMBER, "1", "the number")
          .fromToolPak()
          .gives(NUMBER, "1")
          .source(ERROR_FUNCTION)
          .example("ERF.PRECISE(0.745)", "0.707929")
          .example("ERF.PRECISE(-1)", "-0.842701")
          .numeric(a -> Erf.value(a.number(0)));

  private static final SheetFunction ERFC =
      SheetFunction.named("ERFC")
          .summary("What the error function lacks to 1, with all digits where that is little.")
          .takes("x", NUMBER, "1", "the number")
          .fromToolPak()
          .gives(NUMBER, "1")
          .source(ERROR_FUNCTION)
          .example("ERFC(1)", "0.157299")
          .example("ERFC(0)", "1")
          .numeric(a -> Erfc.value(a.number(0)));

  private static final SheetFunction ERFC_PRECISE =
      SheetFunction.named("ERFC.PRECISE")
          .summary("What the error function lacks to 1, with all digits where that is little.")
          .takes("x", NUMBER, "1", "the number")
          .fromToolPak()
          .gives(NUMBER, "1")
          .source(ERROR_FUNCTION)
          .example("ERFC.PRECISE(1)", "0.157299")
          .example("ERFC.PRECISE(0)", "1")
          .numeric(a -> Erfc.value(a.number(0)));

  private static final SheetFunction BITAND =
      bits("BITAND", "The bits that two whole numbers share.")
          .example("BITAND(13, 25)", "9")
          .example("BITAND(-1, 25)", "#NUM!")
          .body(a -> bits(a, (x, y) -> x & y));

  private static final SheetFunction BITOR =
      bits("BITOR", "The bits that either of two whole numbers has.")
          .example("BITOR(23, 10)", "31")
          .example("BITOR(1.5, 1)", "#NUM!")
          .body(a -> bits(a, (x, y) -> x | y));

  private static final SheetFunction BITXOR =
      bits("BITXOR", "The bits that one of two whole numbers has, and not both.")
          .example("BITXOR(5, 3)", "6")
          .example("BITXOR(2^48, 3)", "#NUM!")
          .body(a -> bits(a, (x, y) -> x ^ y));

  private static final SheetFunction BITLSHIFT =
      shift("BITLSHIFT", "A whole number with its bits moved up.")
          .example("BITLSHIFT(4, 2)", "16")
          .example("BITLSHIFT(1, 48)", "#NUM!")
          .body(a -> shifted(a, 1));

  private static final SheetFunction BITRSHIFT =
      shift("BITRSHIFT", "A whole number with its bits moved down.")
          .example("BITRSHIFT(13, 2)", "3")
          .example("BITRSHIFT(13, 54)", "#NUM!")
          .body(a -> shifted(a, -1));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        CONVERT,
        DELTA,
        GESTEP,
        ERF,
        ERF_PRECISE,
        ERFC,
        ERFC_PRECISE,
        BITAND,
        BITOR,
        BITXOR,
        BITLSHIFT,
        BITRSHIFT);
  }

  private static SheetFunction.Builder bits(String name, String summary) {
    return SheetFunction.named(name)
        .summary(summary)
        .takes("number", NUMBER, "1", "a whole number, at least 0 and below 2^48")
        .takes("other", NUMBER, "1", "another")
        .gives(NUMBER, "1")
        .fault(OUT_OF_DOMAIN, NO_BITS)
        .source(OPEN_FORMULA);
  }

  private static SheetFunction.Builder shift(String name, String summary) {
    return SheetFunction.named(name)
        .summary(summary)
        .takes("number", NUMBER, "1", "a whole number, at least 0 and below 2^48")
        .takes("places", NUMBER, "1", "by how many places, at most 53; negative ones the other way")
        .gives(NUMBER, "1")
        .fault(OUT_OF_DOMAIN, NO_BITS + ", or the shift is too large")
        .source(OPEN_FORMULA);
  }

  private static boolean isBits(double number) {
    return number >= 0 && number < TOO_MANY_BITS && number == Math.rint(number);
  }

  private static Value bits(Arguments arguments, LongBinaryOperator operator) {
    double one = arguments.number(0);
    double other = arguments.number(1);
    return isBits(one) && isBits(other)
        ? Value.number((double) operator.applyAsLong((long) one, (long) other))
        : Faults.outOfDomain(NO_BITS);
  }

  private static Value shifted(Arguments arguments, int direction) {
    double number = arguments.number(0);
    double places = FifteenDigits.truncate(arguments.number(1)) * direction;
    if (!isBits(number) || Math.abs(places) > FARTHEST_SHIFT) {
      return Faults.outOfDomain(NO_BITS + ", or the shift is above 53");
    }
    double moved = Math.floor(Math.scalb(number, (int) places));
    return moved < TOO_MANY_BITS ? Value.number(moved) : Faults.outOfDomain(NO_BITS);
  }
}
