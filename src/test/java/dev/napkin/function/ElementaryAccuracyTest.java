package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Accuracy.spread;
import static dev.napkin.function.Decimal.DIGITS;
import static dev.napkin.function.Decimal.PI;
import static dev.napkin.function.Decimal.atan;
import static dev.napkin.function.Decimal.cos;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.Decimal.exp;
import static dev.napkin.function.Decimal.log;
import static dev.napkin.function.Decimal.over;
import static dev.napkin.function.Decimal.pow;
import static dev.napkin.function.Decimal.sin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Powers, logarithms, angles and hyperbolas, held against series in 40 digits. */
final class ElementaryAccuracyTest {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.TWO;
  private static final BigDecimal RIGHT = over(PI, TWO);
  private static final MathContext WIDE = new MathContext(75);
  private static final int CASES = 100;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(93);

  private double signed(double least, double most) {
    double size = spread(random, least, most);
    return random.nextBoolean() ? size : -size;
  }

  /** From -1 to 1, half of them very near to 1. */
  private double ratio() {
    return random.nextBoolean() ? random.nextDouble(-1, 1) : 1 - spread(random, 1e-15, 1);
  }

  private static BigDecimal root(BigDecimal x) {
    return x.sqrt(WIDE);
  }

  @Test
  void powersAndLogarithmsHaveTwelveDigits() {
    BigDecimal ten = log(BigDecimal.TEN);
    for (int i = 0; i < CASES; i++) {
      double x = i % 2 == 0 ? spread(random, 1e-300, 1e300) : 1 + signed(1e-14, 0.1);
      BigDecimal logarithm = log(decimal(x));
      checkExact(logarithm, "LN", x);
      checkExact(over(logarithm, ten), "LOG10", x);
      double base = spread(random, 1.1, 1e6);
      checkExact(over(logarithm, log(decimal(base))), "LOG", x, base);
      double y = random.nextDouble(-80, 80);
      double z = spread(random, 1e-3, 1e3);
      checkExact(pow(decimal(z), decimal(y)), "POWER", z, y);
      checkExact(exp(decimal(8 * y)), "EXP", 8 * y);
      checkExact(root(decimal(x)), "SQRT", x);
      checkExact(root(decimal(x).multiply(PI)), "SQRTPI", x);
      checkExact(over(logarithm, log(TWO)), "LOG2", x);
    }
  }

  /** Next to 1 and 0, and also of angles up to Excel's limit of 2^27. */
  @Test
  void furtherFunctionsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double small = signed(1e-15, 0.5);
      checkExact(log(ONE.add(decimal(small))), "LN1P", small);
      checkExact(exp(decimal(small)).subtract(ONE), "EXPM1", small);
      checkExact(pow(decimal(Math.abs(small)), over(ONE, decimal(3L))), "CBRT", Math.abs(small));
      double x = signed(1e-300, 1e300);
      double y = signed(1e-300, 1e300);
      checkExact(root(decimal(x).pow(2).add(decimal(y).pow(2))), "HYPOT", x, y);
      BigDecimal up = exp(decimal(2 * small));
      checkExact(over(up.subtract(ONE), up.add(ONE)), "FISHERINV", small);
    }
  }

  @Test
  void powersOfNegativeNumbersHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double base = -spread(random, 1e-3, 1e3);
      int whole = random.nextInt(-60, 60);
      BigDecimal power = decimal(base).pow(Math.abs(whole), WIDE);
      checkExact(whole < 0 ? ONE.divide(power, WIDE) : power, "POWER", base, whole);
      int odd = 2 * random.nextInt(1, 20) + 1;
      BigDecimal size = pow(decimal(-base), decimal(1.0 / odd));
      checkExact(size.negate(), "POWER", base, 1.0 / odd);
    }
  }

  /** Where nearest to a multiple of pi/2 a double lies: Muller, Elementary Functions, 11.1. */
  @Test
  void anglesNextToMultiplesOfRightOnesHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      BigDecimal multiple = RIGHT.multiply(decimal(random.nextLong(1, 80_000_000)));
      double x = multiple.doubleValue();
      BigDecimal sine = sin(decimal(x));
      BigDecimal cosine = cos(decimal(x));
      checkExact(sine, "SIN", x);
      checkExact(cosine, "COS", x);
      checkExact(over(sine, cosine), "TAN", x);
    }
  }

  @Test
  void anglesHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double x = i % 2 == 0 ? signed(1e-8, 1e8) : random.nextInt(1, 1000) * (Math.PI / 2);
      BigDecimal sine = sin(decimal(x));
      BigDecimal cosine = cos(decimal(x));
      checkExact(sine, "SIN", x);
      checkExact(cosine, "COS", x);
      checkExact(over(sine, cosine), "TAN", x);
      checkExact(over(cosine, sine), "COT", x);
      checkExact(over(ONE, cosine), "SEC", x);
      checkExact(over(ONE, sine), "CSC", x);
      checkExact(over(decimal(x).multiply(PI), decimal(180)), "RADIANS", x);
      checkExact(over(decimal(x).multiply(decimal(180)), PI), "DEGREES", x);
    }
  }

  @Test
  void arcsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double x = signed(1e-8, 1e8);
      BigDecimal reciprocal = atan(over(ONE, decimal(x)));
      checkExact(atan(decimal(x)), "ATAN", x);
      checkExact(x < 0 ? reciprocal.add(PI) : reciprocal, "ACOT", x);
      double ratio = ratio();
      BigDecimal other = root(ONE.subtract(decimal(ratio).pow(2)));
      checkExact(atan(decimal(ratio).divide(other, WIDE)), "ASIN", ratio);
      BigDecimal rest = atan(other.divide(decimal(ratio), WIDE));
      checkExact(ratio < 0 ? rest.add(PI) : rest, "ACOS", ratio);
      double y = signed(1e-8, 1e8);
      BigDecimal slope = atan(over(decimal(y), decimal(x)));
      checkExact(x > 0 ? slope : y > 0 ? slope.add(PI) : slope.subtract(PI), "ATAN2", x, y);
    }
    checkExact(RIGHT, "ATAN2", 0, 1);
  }

  @Test
  void hyperbolasHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double x = signed(1e-6, 700);
      BigDecimal up = exp(decimal(x));
      BigDecimal down = over(ONE, up);
      BigDecimal sine = over(up.subtract(down, DIGITS), TWO);
      BigDecimal cosine = over(up.add(down, DIGITS), TWO);
      checkExact(sine, "SINH", x);
      checkExact(cosine, "COSH", x);
      checkExact(over(sine, cosine), "TANH", x);
      checkExact(over(cosine, sine), "COTH", x);
      checkExact(over(ONE, cosine), "SECH", x);
      checkExact(over(ONE, sine), "CSCH", x);
    }
  }

  @Test
  void areasHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double x = signed(1e-8, 1e10);
      BigDecimal area = log(decimal(Math.abs(x)).add(root(decimal(x).pow(2).add(ONE)), WIDE));
      checkExact(x < 0 ? area.negate() : area, "ASINH", x);
      double above = 1 + spread(random, 1e-15, 1e10);
      checkExact(
          log(decimal(above).add(root(decimal(above).pow(2).subtract(ONE)), WIDE)), "ACOSH", above);
      double ratio = ratio();
      checkExact(
          halfLogOfQuotient(ONE.add(decimal(ratio)), ONE.subtract(decimal(ratio))), "ATANH", ratio);
      checkExact(
          halfLogOfQuotient(ONE.add(decimal(ratio)), ONE.subtract(decimal(ratio))),
          "FISHER",
          ratio);
      checkExact(
          halfLogOfQuotient(decimal(above).add(ONE), decimal(above).subtract(ONE)), "ACOTH", above);
    }
  }

  private static BigDecimal halfLogOfQuotient(BigDecimal x, BigDecimal y) {
    return over(log(x.divide(y, WIDE)), TWO);
  }
}
