package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Accuracy.checkSum;
import static dev.napkin.function.Accuracy.spread;
import static dev.napkin.function.Decimal.PI;
import static dev.napkin.function.Decimal.atan;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.Decimal.exp;
import static dev.napkin.function.Decimal.log;
import static dev.napkin.function.FunctionCall.call;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * Functions of complex numbers, held against 40 digits part by part. What they give is a text of 15
 * digits, so that the last of them may be off by one.
 */
final class ComplexAccuracyTest {
  private static final MathContext WIDE = new MathContext(80);
  private static final int CASES = 100;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(101);

  /** A complex number in so many digits that nothing is lost. */
  private record Exact(BigDecimal real, BigDecimal imaginary) {
    static final Exact ONE = new Exact(BigDecimal.ONE, BigDecimal.ZERO);

    static Exact of(double real, double imaginary) {
      return new Exact(decimal(real), decimal(imaginary));
    }

    Exact plus(Exact other) {
      return new Exact(real.add(other.real), imaginary.add(other.imaginary));
    }

    Exact minus(Exact other) {
      return new Exact(real.subtract(other.real), imaginary.subtract(other.imaginary));
    }

    Exact times(Exact other) {
      return new Exact(
          real.multiply(other.real).subtract(imaginary.multiply(other.imaginary)),
          real.multiply(other.imaginary).add(imaginary.multiply(other.real)));
    }

    Exact over(Exact other) {
      BigDecimal square = other.square();
      Exact turned = times(new Exact(other.real, other.imaginary.negate()));
      return new Exact(turned.real.divide(square, WIDE), turned.imaginary.divide(square, WIDE));
    }

    /** Multiplied by i. */
    Exact turned() {
      return new Exact(imaginary.negate(), real);
    }

    Exact back() {
      return new Exact(imaginary, real.negate());
    }

    Exact half() {
      BigDecimal half = new BigDecimal("0.5");
      return new Exact(real.multiply(half), imaginary.multiply(half));
    }

    BigDecimal square() {
      return real.multiply(real).add(imaginary.multiply(imaginary));
    }

    Exact power(Exact logarithm) {
      BigDecimal length = Decimal.exp(logarithm.real);
      return new Exact(
          length.multiply(Decimal.cos(logarithm.imaginary)),
          length.multiply(Decimal.sin(logarithm.imaginary)));
    }

    Exact exponential() {
      return power(this);
    }

    BigDecimal angle() {
      if (real.signum() == 0) {
        return PI.multiply(new BigDecimal(imaginary.signum() * 0.5));
      }
      BigDecimal slope = atan(imaginary.divide(real, WIDE));
      BigDecimal turn = imaginary.signum() < 0 ? PI.negate() : PI;
      return real.signum() < 0 ? slope.add(turn) : slope;
    }

    Exact logarithm() {
      return new Exact(log(square()).multiply(new BigDecimal("0.5")), angle());
    }

    Exact hyperbolicSine() {
      return exponential().minus(ONE.over(exponential())).half();
    }

    Exact hyperbolicCosine() {
      return exponential().plus(ONE.over(exponential())).half();
    }

    Exact sine() {
      return turned().hyperbolicSine().back();
    }

    Exact cosine() {
      return turned().hyperbolicCosine();
    }

    Exact root() {
      BigDecimal length = square().sqrt(WIDE);
      BigDecimal half = new BigDecimal("0.5");
      BigDecimal larger = length.add(real.abs()).multiply(half).sqrt(WIDE);
      BigDecimal other = imaginary.abs().multiply(half).divide(larger, WIDE);
      BigDecimal across = real.signum() < 0 ? larger : other;
      return new Exact(
          real.signum() < 0 ? other : larger, imaginary.signum() < 0 ? across.negate() : across);
    }
  }

  private double part() {
    double size = spread(random, 1e-8, 12);
    return random.nextBoolean() ? size : -size;
  }

  private static String text(double real, double imaginary) {
    return real + (imaginary < 0 ? "" : "+") + imaginary + "i";
  }

  private static void check(Exact exact, String name, Object... arguments) {
    assertTrue(call(name, arguments) instanceof Value.Text, () -> name + " gives no text");
    Value result = call(name, arguments);
    checkExact(exact.real, "IMREAL", result);
    checkExact(exact.imaginary, "IMAGINARY", result);
  }

  /**
   * Expects a power, whose parts the angle of the number moves by a share of the length: a part
   * that is next to 0 has no more digits.
   */
  private static void checkToLength(Exact exact, String name, Object... arguments) {
    Value result = call(name, arguments);
    BigDecimal length = exact.square().sqrt(WIDE);
    checkSum(exact.real, length, "IMREAL", result);
    checkSum(exact.imaginary, length, "IMAGINARY", result);
  }

  @Test
  void sumsProductsAndQuotientsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double[] parts = random.doubles(4).map(_ -> part()).toArray();
      String z = text(parts[0], parts[1]);
      String w = text(parts[2], parts[3]);
      Exact exact = Exact.of(parts[0], parts[1]);
      Exact other = Exact.of(parts[2], parts[3]);
      check(exact.plus(other), "IMSUM", z, w);
      check(exact.minus(other), "IMSUB", z, w);
      check(exact.times(other), "IMPRODUCT", z, w);
      check(exact.over(other), "IMDIV", z, w);
      check(new Exact(exact.real, exact.imaginary.negate()), "IMCONJUGATE", z);
      check(exact, "COMPLEX", parts[0], parts[1]);
    }
  }

  /** Products whose parts nearly cancel: z times a number close to its mirror image. */
  @Test
  void productsThatCancelHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double real = part();
      double imaginary = part();
      double near = imaginary * (1 + spread(random, 1e-12, 1e-3));
      Exact exact = Exact.of(real, imaginary).times(Exact.of(real, -near));
      check(exact, "IMPRODUCT", text(real, imaginary), text(real, -near));
    }
  }

  @Test
  void lengthsAndAnglesHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double real = i % 2 == 0 ? part() : part() * spread(random, 1e-100, 1e100);
      double imaginary = part();
      Exact exact = Exact.of(real, imaginary);
      checkExact(exact.square().sqrt(WIDE), "IMABS", text(real, imaginary));
      checkExact(exact.angle(), "IMARGUMENT", text(real, imaginary));
      check(exact.root(), "IMSQRT", text(real, imaginary));
    }
  }

  @Test
  void powersAndLogarithmsHaveTwelveDigits() {
    BigDecimal two = log(BigDecimal.TWO);
    BigDecimal ten = log(BigDecimal.TEN);
    for (int i = 0; i < CASES; i++) {
      // Every other one next to the unit circle, where the real part of the logarithm is near 0.
      double real = i % 2 == 0 ? part() : Math.cos(i) * (1 + part() * 1e-9);
      double imaginary = i % 2 == 0 ? part() : Math.sin(i);
      String z = text(real, imaginary);
      Exact exact = Exact.of(real, imaginary);
      Exact logarithm = exact.logarithm();
      check(logarithm, "IMLN", z);
      check(logarithm.over(new Exact(ten, BigDecimal.ZERO)), "IMLOG10", z);
      check(logarithm.over(new Exact(two, BigDecimal.ZERO)), "IMLOG2", z);
      check(exact.exponential(), "IMEXP", z);
      double power = random.nextDouble(-10, 10);
      Exact share = logarithm.times(Exact.of(power, 0));
      checkToLength(share.exponential(), "IMPOWER", z, power);
      int whole = random.nextInt(1, 12);
      Exact product = Exact.ONE;
      for (int k = 0; k < whole; k++) {
        product = product.times(exact);
      }
      checkToLength(product, "IMPOWER", z, whole);
    }
  }

  @Test
  void trigonometryHasTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double real = part();
      double imaginary = part();
      String z = text(real, imaginary);
      Exact exact = Exact.of(real, imaginary);
      check(exact.sine(), "IMSIN", z);
      check(exact.cosine(), "IMCOS", z);
      check(exact.sine().over(exact.cosine()), "IMTAN", z);
      check(exact.cosine().over(exact.sine()), "IMCOT", z);
      check(Exact.ONE.over(exact.cosine()), "IMSEC", z);
      check(Exact.ONE.over(exact.sine()), "IMCSC", z);
      check(exact.hyperbolicSine(), "IMSINH", z);
      check(exact.hyperbolicCosine(), "IMCOSH", z);
      check(Exact.ONE.over(exact.hyperbolicCosine()), "IMSECH", z);
      check(Exact.ONE.over(exact.hyperbolicSine()), "IMCSCH", z);
    }
  }

  @Test
  void exponentialsOfLargePartsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double real = random.nextDouble(-600, 600);
      double imaginary = random.nextDouble(-1e6, 1e6);
      Exact exact = Exact.of(real, imaginary);
      check(exact.exponential(), "IMEXP", text(real, imaginary));
      checkExact(exp(decimal(real)), "IMABS", call("IMEXP", text(real, imaginary)));
    }
  }
}
