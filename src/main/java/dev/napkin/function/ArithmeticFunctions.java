package dev.napkin.function;

import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.List;

/** Powers, roots, logarithms, remainders and other functions of one or two numbers. */
final class ArithmeticFunctions {
  private ArithmeticFunctions() {}

  private static final SheetFunction ABS =
      SheetFunction.named("ABS")
          .summary("The distance of a number from 0.")
          .takes("x", NUMBER, "a", "the number")
          .gives(NUMBER, "a")
          .example("ABS(-3 GB)", "3 GB")
          .example("ABS(2.5)", "2.5")
          .numeric(a -> Math.abs(a.number(0)));

  private static final SheetFunction SIGN =
      SheetFunction.named("SIGN")
          .summary("1 for a positive number, -1 for a negative one, 0 for 0.")
          .takes("x", NUMBER, "a", "the number")
          .gives(NUMBER, "1")
          .example("SIGN(-3 GB)", "-1")
          .example("SIGN(0)", "0")
          .numeric(a -> Math.signum(a.number(0)));

  private static final SheetFunction SQRT =
      SheetFunction.named("SQRT")
          .summary("The square root.")
          .takes("x", NUMBER, "a", "a number that is not negative")
          .gives(NUMBER, "a^1/2")
          .fault(OUT_OF_DOMAIN, "x is negative")
          .source(Sources.ROUNDED_ONCE)
          .example("SQRT(4 m^2)", "2 m")
          .example("SQRT(-1)", "#NUM!")
          .body(
              a ->
                  a.number(0) < 0
                      ? Faults.outOfDomain("the square root of a negative number")
                      : Value.number(Math.sqrt(a.number(0))));

  private static final SheetFunction SQRTPI =
      SheetFunction.named("SQRTPI")
          .summary("The square root of a number times pi.")
          .takes("x", NUMBER, "1", "a number that is not negative")
          .gives(NUMBER, "1")
          .fromToolPak()
          .fault(OUT_OF_DOMAIN, "x is negative")
          .source(Sources.ROUNDED_ONCE)
          .example("SQRTPI(1)", "1.77245")
          .example("SQRTPI(-1)", "#NUM!")
          .body(
              a ->
                  a.number(0) < 0
                      ? Faults.outOfDomain("the square root of a negative number")
                      : Value.number(Math.sqrt(a.number(0) * Math.PI)));

  private static final SheetFunction EXP =
      SheetFunction.named("EXP")
          .summary("e, 2.71828..., to the power of a number.")
          .takes("x", NUMBER, "1", "the power")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the result is too large")
          .source(Sources.ELEMENTARY)
          .example("EXP(1)", "2.71828")
          .example("EXP(1000)", "#NUM!")
          .numeric(a -> StrictMath.exp(a.number(0)));

  private static final SheetFunction LN =
      SheetFunction.named("LN")
          .summary("The natural logarithm.")
          .takes("x", NUMBER, "1", "a positive number")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is not positive")
          .source(Sources.ELEMENTARY)
          .example("LN(10)", "2.30259")
          .example("LN(0)", "#NUM!")
          .body(a -> a.number(0) <= 0 ? noLogarithm() : Value.number(StrictMath.log(a.number(0))));

  private static final SheetFunction LOG10 =
      SheetFunction.named("LOG10")
          .summary("The logarithm to base 10.")
          .takes("x", NUMBER, "1", "a positive number")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is not positive")
          .source(Sources.ELEMENTARY)
          .example("LOG10(1000)", "3")
          .example("LOG10(-1)", "#NUM!")
          .body(
              a -> a.number(0) <= 0 ? noLogarithm() : Value.number(StrictMath.log10(a.number(0))));

  private static final SheetFunction LOG =
      SheetFunction.named("LOG")
          .summary("The logarithm to any base.")
          .takes("x", NUMBER, "1", "a positive number")
          .optional("base", NUMBER, "1", "a positive number other than 1; 10 when left out")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x or the base is not positive")
          .fault(DIVISION_BY_ZERO, "the base is 1")
          .source(Sources.ELEMENTARY)
          .example("LOG(8, 2)", "3")
          .example("LOG(100)", "2")
          .example("LOG(8, 1)", "#DIV/0!")
          .example("LOG(-1, 10)", "#NUM!")
          .body(a -> log(a.number(0), a.number(1, 10)));

  private static final SheetFunction POWER =
      SheetFunction.named("POWER")
          .summary("A number to a power, as x^y.")
          .takes("x", NUMBER, "a", "the number")
          .takes("power", NUMBER, "1", "the power; constant where x has a unit")
          .gives(NUMBER, new UnitRule.PowerOfFirst())
          .fault(OUT_OF_DOMAIN, "0 to the power 0, or an even root of a negative number")
          .fault(DIVISION_BY_ZERO, "0 to a negative power")
          .source(Sources.ELEMENTARY)
          .example("POWER(3 m, 2)", "9 m^2")
          .example("POWER(2, 10)", "1024")
          .example("POWER(0, 0)", "#NUM!")
          .example("POWER(0, -1)", "#DIV/0!")
          .body(a -> Powers.power(a.number(0), a.number(1)));

  private static final SheetFunction SERIESSUM =
      SheetFunction.named("SERIESSUM")
          .summary("The sum of powers of a number, each times a coefficient.")
          .takes("x", NUMBER, "1", "the number")
          .takes("power", NUMBER, "1", "the power that belongs to the first coefficient")
          .takes("step", NUMBER, "1", "by how much each power is larger than the last")
          .takes("coefficients", AREA, "1", "the coefficients, row by row; blanks do not count")
          .gives(NUMBER, "1")
          .fromToolPak()
          .fault(OUT_OF_DOMAIN, "a power is not defined, or the sum is too large")
          .fault(WRONG_KIND, "a coefficient is no number")
          .source(Sources.SUMMATION)
          .example("SERIESSUM(2, 0, 1, 5)", "5")
          .example("SERIESSUM(0, 0, 1, 5)", "#NUM!")
          .example("SERIESSUM(2, 0, 1, {1,\"x\"})", "#VALUE!")
          .body(ArithmeticFunctions::powerSeries);

  private static final SheetFunction MOD =
      SheetFunction.named("MOD")
          .summary(
              "What is left of a number when a divisor has been taken off as often as it fits.")
          .takes("x", NUMBER, "a", "the number")
          .takes("divisor", NUMBER, "a", "what to divide by; the result has its sign")
          .gives(NUMBER, "a")
          .fault(DIVISION_BY_ZERO, "the divisor is 0")
          .source(Sources.REMAINDERS)
          .example("MOD(10 GB, 4 GB)", "2 GB")
          .example("MOD(-10, 4)", "2")
          .example("MOD(10, -4)", "-2")
          .example("MOD(10, 0)", "#DIV/0!")
          .body(a -> modulo(a.number(0), a.number(1)));

  private static final SheetFunction QUOTIENT =
      SheetFunction.named("QUOTIENT")
          .summary("How often a divisor fits into a number, whole times only.")
          .takes("x", NUMBER, "a", "the number")
          .takes("divisor", NUMBER, "a", "what to divide by")
          .gives(NUMBER, "1")
          .fromToolPak()
          .fault(DIVISION_BY_ZERO, "the divisor is 0")
          .source(Sources.REMAINDERS)
          .example("QUOTIENT(10 GB, 4 GB)", "2")
          .example("QUOTIENT(-10, 4)", "-2")
          .example("QUOTIENT(10, 0)", "#DIV/0!")
          .body(
              a ->
                  a.number(1) == 0
                      ? Faults.divisionByZero("the divisor is 0")
                      : whole(a.number(0) / a.number(1)));

  private static final SheetFunction PI =
      SheetFunction.named("PI")
          .summary("The ratio of a circle's circumference to its diameter.")
          .gives(NUMBER, "1")
          .source(Sources.TRIGONOMETRIC)
          .example("PI()", "3.14159")
          .example("2 * PI()", "6.28319")
          .numeric(_ -> Math.PI);

  private static final SheetFunction FACT =
      SheetFunction.named("FACT")
          .summary("The product of all whole numbers from 1 to a number.")
          .takes(
              "n", NUMBER, "1", "a number from 0 to 170; what stands behind the point is cut off")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "n is negative or above 170")
          .source(Sources.COUNTING)
          .example("FACT(5)", "120")
          .example("FACT(-1)", "#NUM!")
          .body(a -> Counting.factorial(a.number(0)));

  private static final SheetFunction COMBIN =
      SheetFunction.named("COMBIN")
          .summary("In how many ways some of several things can be chosen, order aside.")
          .takes("n", NUMBER, "1", "how many things there are")
          .takes("chosen", NUMBER, "1", "how many of them are chosen")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "an argument is negative, or more are chosen than there are")
          .source(Sources.COUNTING)
          .example("COMBIN(8, 2)", "28")
          .example("COMBIN(2, 8)", "#NUM!")
          .body(a -> Counting.combinations(a.number(0), a.number(1)));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        ABS, SIGN, SQRT, EXP, LN, LOG, LOG10, POWER, MOD, QUOTIENT, PI, FACT, COMBIN, SQRTPI,
        SERIESSUM);
  }

  private static Value.Fault noLogarithm() {
    return Faults.outOfDomain("the logarithm of a number that is not positive");
  }

  private static Value log(double x, double base) {
    if (x <= 0 || base <= 0) {
      return noLogarithm();
    }
    if (base == 1) {
      return Faults.divisionByZero("there is no logarithm to base 1");
    }
    double quotient = StrictMath.log(x) / StrictMath.log(base);
    double nearest = Math.rint(quotient);
    // The quotient of two rounded logarithms misses whole results: LOG(1000, 10) would be
    // 2.9999999999999996.
    return Value.number(StrictMath.pow(base, nearest) == x ? nearest : quotient);
  }

  /**
   * Excel's {@code x - divisor * INT(x / divisor)}, where what is left only of rounding counts as
   * nothing; the exact remainder where numbers are so large that this formula would lose it.
   */
  private static Value modulo(double x, double divisor) {
    if (divisor == 0) {
      return Faults.divisionByZero("the divisor is 0");
    }
    if (!FifteenDigits.isCorrected(x)) {
      double rest = x % divisor;
      return Value.number(rest != 0 && (rest < 0) != (divisor < 0) ? rest + divisor : rest);
    }
    double taken = FifteenDigits.floor(x / divisor) * divisor;
    double rest = x - taken;
    boolean nothing = FifteenDigits.same(x, taken) || (rest < 0) != (divisor < 0);
    return Value.number(nothing ? 0 : rest);
  }

  private static Value powerSeries(Arguments arguments) {
    Array coefficients = arguments.array(3);
    var sum = new Summation();
    double counted = 0;
    for (int i = 0; i < coefficients.size(); i++) {
      Value cell = coefficients.get(i);
      if (cell instanceof Value.Blank) {
        continue;
      }
      Value factor =
          cell instanceof Value.Logical
              ? Faults.wrongKind("a coefficient is no number")
              : Coercion.number(cell);
      double exponent = arguments.number(1) + counted * arguments.number(2);
      counted++;
      if (!(factor instanceof Value.Num(double number))) {
        return factor;
      }
      if (!(Powers.power(arguments.number(0), exponent) instanceof Value.Num(double power))) {
        return Faults.outOfDomain("a power is not defined or too large");
      }
      sum.add(number * power);
    }
    return Value.number(sum.value());
  }

  private static Value whole(double quotient) {
    return Value.number(FifteenDigits.truncate(quotient));
  }
}
