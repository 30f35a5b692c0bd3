package dev.napkin.function;

import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.NUMBERS;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.gamma.LogBeta;

/** Roots, logarithms and primes that Excel has no name for and gnumeric has. */
final class FurtherArithmeticFunctions {
  private static final double LOG_OF_2 = StrictMath.log(2);

  /** From here on, a double no longer tells a number from its neighbours. */
  private static final double LARGEST = 0x1p53;

  /** Bases that tell every prime below 2^64: Sorenson and Webster. */
  private static final List<Integer> WITNESSES =
      List.of(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37);

  private FurtherArithmeticFunctions() {}

  private static final SheetFunction CBRT =
      SheetFunction.named("CBRT")
          .summary("The cube root of a number, negative for a negative one.")
          .takes("x", NUMBER, "a", "the number")
          .gives(NUMBER, "a^1/3")
          .source(Sources.ELEMENTARY)
          .example("CBRT(-27)", "-3")
          .example("CBRT(8 m^3)", "2 m")
          .numeric(a -> StrictMath.cbrt(a.number(0)));

  private static final SheetFunction HYPOT =
      SheetFunction.named("HYPOT")
          .summary("The root of the sum of squares: how long the diagonal of a box is.")
          .takes("numbers", NUMBERS, "a", "numbers, or areas of which the numbers count")
          .repeats("more", NUMBERS, "a", "further numbers or areas")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(OUT_OF_DOMAIN, "the root is too large")
          .source(Sources.ELEMENTARY)
          .example("HYPOT(3 m, 4 m)", "5 m")
          .example("HYPOT(3E200, 4E200)", "5e200")
          .example("HYPOT(1E308, 1.5E308)", "#NUM!")
          .body(a -> Operands.collect(a, 0, FurtherArithmeticFunctions::diagonal));

  private static final SheetFunction LOG2 =
      SheetFunction.named("LOG2")
          .summary("The logarithm of a number to base 2.")
          .takes("x", NUMBER, "1", "the number")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is not positive")
          .source(Sources.ELEMENTARY)
          .example("LOG2(1024)", "10")
          .example("LOG2(0)", "#NUM!")
          .body(
              a ->
                  a.number(0) > 0
                      ? Value.number(binaryLogarithm(a.number(0)))
                      : Faults.outOfDomain("the logarithm of a number that is not positive"));

  private static final SheetFunction LN1P =
      SheetFunction.named("LN1P")
          .summary("The natural logarithm of 1 + x, to the last digits where x is small.")
          .takes("x", NUMBER, "1", "the number")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "x is -1 or less")
          .source(Sources.ELEMENTARY)
          .example("LN1P(1E-20)", "1e-20")
          .example("LN1P(-1)", "#NUM!")
          .body(
              a ->
                  a.number(0) > -1
                      ? Value.number(StrictMath.log1p(a.number(0)))
                      : Faults.outOfDomain("the logarithm of a number that is not positive"));

  private static final SheetFunction EXPM1 =
      SheetFunction.named("EXPM1")
          .summary("e to the power of x, less 1, to the last digits where x is small.")
          .takes("x", NUMBER, "1", "the exponent")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the power is too large")
          .source(Sources.ELEMENTARY)
          .example("EXPM1(1E-20)", "1e-20")
          .example("EXPM1(1000)", "#NUM!")
          .numeric(a -> StrictMath.expm1(a.number(0)));

  private static final SheetFunction BETA =
      SheetFunction.named("BETA")
          .summary("The beta function: the area under x^(a-1) * (1-x)^(b-1) from 0 to 1.")
          .takes("a", NUMBER, "1", "a positive number")
          .takes("b", NUMBER, "1", "a positive number")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "a or b are not positive")
          .source("NIST Digital Library of Mathematical Functions, 5.12")
          .example("BETA(2, 3)", "0.0833333")
          .example("BETA(0, 3)", "#NUM!")
          .body(a -> beta(a.number(0), a.number(1), false));

  private static final SheetFunction BETALN =
      SheetFunction.named("BETALN")
          .summary("The natural logarithm of the beta function.")
          .takes("a", NUMBER, "1", "a positive number")
          .takes("b", NUMBER, "1", "a positive number")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "a or b are not positive")
          .source("NIST Digital Library of Mathematical Functions, 5.12")
          .example("BETALN(2, 3)", "-2.48491")
          .example("BETALN(2, -1)", "#NUM!")
          .body(a -> beta(a.number(0), a.number(1), true));

  private static final SheetFunction ISPRIME =
      SheetFunction.named("ISPRIME")
          .summary("Whether a number is a prime; what stands behind the point is cut off.")
          .takes("n", NUMBER, "1", "the number, below 2^53")
          .gives(LOGICAL, "1")
          .fault(OUT_OF_DOMAIN, "n is 2^53 or more")
          .source(
              "Sorenson, Webster, Strong pseudoprimes to twelve prime bases, Mathematics of"
                  + " Computation 86, 2017, doi:10.1090/mcom/3134")
          .example("ISPRIME(57)", "FALSE")
          .example("ISPRIME(2^31 - 1)", "TRUE")
          .example("ISPRIME(2 ^ 53)", "#NUM!")
          .body(a -> prime(FifteenDigits.truncate(a.number(0))));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(CBRT, HYPOT, LOG2, LN1P, EXPM1, BETA, BETALN, ISPRIME);
  }

  private static Value diagonal(double[] numbers) {
    double diagonal = 0;
    for (double number : numbers) {
      diagonal = StrictMath.hypot(diagonal, number);
    }
    return Value.number(diagonal);
  }

  /** A power of 2 is taken out first, so that a whole result is one; not near 1, where it hurts. */
  private static double binaryLogarithm(double x) {
    int exponent = (x >= 0.5 && x < 2) || x < Double.MIN_NORMAL ? 0 : Math.getExponent(x);
    return exponent + StrictMath.log(Math.scalb(x, -exponent)) / LOG_OF_2;
  }

  private static Value beta(double a, double b, boolean logarithm) {
    if (a <= 0 || b <= 0) {
      return Faults.outOfDomain("a or b are not positive");
    }
    double log = LogBeta.value(a, b);
    return Value.number(logarithm ? log : StrictMath.exp(log));
  }

  private static Value prime(double number) {
    if (number >= LARGEST) {
      return Faults.outOfDomain("the number is 2^53 or more");
    }
    if (number < 2) {
      return Value.logical(false);
    }
    long n = (long) number;
    for (int witness : WITNESSES) {
      if (n % witness == 0) {
        return Value.logical(n == witness);
      }
    }
    return Value.logical(
        WITNESSES.stream().allMatch(witness -> passes(BigInteger.valueOf(n), witness)));
  }

  /** Whether an odd number looks like a prime to the test of Miller and Rabin with a base. */
  private static boolean passes(BigInteger n, int base) {
    BigInteger last = n.subtract(BigInteger.ONE);
    int twos = last.getLowestSetBit();
    BigInteger power = BigInteger.valueOf(base).modPow(last.shiftRight(twos), n);
    boolean passes = power.equals(BigInteger.ONE) || power.equals(last);
    for (int i = 1; i < twos && !passes; i++) {
      power = power.multiply(power).mod(n);
      passes = power.equals(last);
    }
    return passes;
  }
}
