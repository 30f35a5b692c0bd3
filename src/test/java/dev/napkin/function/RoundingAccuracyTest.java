package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Accuracy.spread;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rounding, remainders and digits, which are exact: the double next to the rounded decimal.
 *
 * <p>A decimal of up to 15 digits stands for the double next to it, so that halves are halves and
 * steps are steps: Excel rounds what it shows.
 */
final class RoundingAccuracyTest {
  private static final int CASES = 1000;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(112);

  /** A decimal of up to 15 digits; every fourth one ends in 5, so that it lies half way. */
  private BigDecimal written() {
    int digits = random.nextInt(1, 15);
    long whole = (long) spread(random, 1, Math.pow(10, digits));
    BigDecimal number = BigDecimal.valueOf(whole, random.nextInt(0, digits + 4));
    if (random.nextInt(4) == 0) {
      number = number.add(new BigDecimal("0.5").movePointLeft(number.scale()));
    }
    return random.nextBoolean() ? number : number.negate();
  }

  private static void checkRounded(BigDecimal exact, String name, Object... arguments) {
    check(exact.doubleValue() + 0.0, name, arguments);
  }

  @Test
  void placesAreRoundedAsDecimals() {
    for (int i = 0; i < CASES; i++) {
      BigDecimal number = written();
      double x = number.doubleValue();
      int places = random.nextInt(-3, 14);
      checkRounded(number.setScale(places, RoundingMode.HALF_UP), "ROUND", x, places);
      checkRounded(number.setScale(places, RoundingMode.UP), "ROUNDUP", x, places);
      checkRounded(number.setScale(places, RoundingMode.DOWN), "ROUNDDOWN", x, places);
      checkRounded(number.setScale(places, RoundingMode.DOWN), "TRUNC", x, places);
      checkRounded(number.setScale(0, RoundingMode.FLOOR), "INT", x);
      int digits = random.nextInt(1, 15);
      BigDecimal shown = number.round(new MathContext(digits, RoundingMode.HALF_UP));
      checkRounded(shown, "ROUNDSIG", x, digits);
    }
  }

  @Test
  void multiplesOfDecimalStepsAreDecimals() {
    for (int i = 0; i < CASES; i++) {
      BigDecimal step = BigDecimal.valueOf(random.nextInt(1, 10_000), random.nextInt(0, 5));
      BigDecimal number = BigDecimal.valueOf(random.nextLong(1, 1_000_000_000), 4);
      double x = number.doubleValue();
      double s = step.doubleValue();
      BigDecimal down = number.divide(step, 0, RoundingMode.DOWN).multiply(step);
      BigDecimal up = number.divide(step, 0, RoundingMode.UP).multiply(step);
      BigDecimal near = number.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
      checkRounded(near, "MROUND", x, s);
      checkRounded(near.negate(), "MROUND", -x, -s);
      for (String name : new String[] {"FLOOR", "FLOOR.MATH", "FLOOR.PRECISE"}) {
        checkRounded(down, name, x, s);
        checkRounded(up.negate(), name, -x, s);
      }
      for (String name :
          new String[] {"CEILING", "CEILING.MATH", "CEILING.PRECISE", "ISO.CEILING"}) {
        checkRounded(up, name, x, s);
        checkRounded(down.negate(), name, -x, s);
      }
      checkRounded(down.negate(), "FLOOR", -x, -s);
      checkRounded(up.negate(), "CEILING", -x, -s);
      checkRounded(up.negate(), "CEILING.MATH", -x, s, 1);
      checkRounded(down.negate(), "FLOOR.MATH", -x, s, 1);
    }
  }

  @Test
  void evenAndOddNumbersAreThoseFurtherFromZero() {
    for (int i = 0; i < CASES; i++) {
      BigDecimal number = written();
      BigDecimal size = number.abs();
      BigDecimal even = size.divide(BigDecimal.TWO, 0, RoundingMode.UP).multiply(BigDecimal.TWO);
      BigDecimal below = size.subtract(BigDecimal.ONE).max(BigDecimal.ZERO);
      BigDecimal odd =
          below
              .divide(BigDecimal.TWO, 0, RoundingMode.UP)
              .multiply(BigDecimal.TWO)
              .add(BigDecimal.ONE);
      BigDecimal sign = decimal((long) number.signum());
      checkRounded(even.multiply(sign), "EVEN", number.doubleValue());
      checkRounded(odd.multiply(sign), "ODD", number.doubleValue());
    }
  }

  /** Sums and products that miss a decimal by their last bits are seen as that decimal. */
  @Test
  void whatMissesADecimalByItsLastBitsIsThatDecimal() {
    check(435, "INT", 4.35 * 100);
    check(435, "TRUNC", 4.35 * 100);
    check(8, "INT", (0.1 + 0.7) * 10);
    check(1, "INT", 0.1 + 0.2 + 0.3 + 0.4);
    check(115, "ROUNDDOWN", 1.15 * 100, 0);
    check(0.3, "ROUNDDOWN", 0.1 + 0.2, 15);
    check(1.1, "MROUND", 0.1 * 3 + 0.8, 0.1);
    check(2.68, "ROUND", 2.675, 2);
    check(1.01, "ROUND", 1.005, 2);
    check(0.6, "CEILING", 0.1 + 0.2 + 0.3, 0.1);
    check(0.6, "FLOOR", 0.2 * 3, 0.1);
  }

  @Test
  void remaindersOfWholeNumbersAreExact() {
    for (int i = 0; i < CASES; i++) {
      long number = random.nextLong(-(1L << 52), 1L << 52);
      long divisor = ((long) spread(random, 1 << 14, 1L << 50)) * (random.nextBoolean() ? 1 : -1);
      check(Math.floorMod(number, divisor), "MOD", number, divisor);
      check(number / divisor, "QUOTIENT", number, divisor);
    }
  }

  @Test
  void bitsAreThoseOfWholeNumbers() {
    for (int i = 0; i < CASES; i++) {
      long a = random.nextLong(1L << 48);
      long b = random.nextLong(1L << 48);
      check(a & b, "BITAND", a, b);
      check(a | b, "BITOR", a, b);
      check(a ^ b, "BITXOR", a, b);
      int shift = random.nextInt(48);
      check(a >> shift, "BITRSHIFT", a, shift);
      if (a << shift < 1L << 48 && a << shift >> shift == a) {
        check(a << shift, "BITLSHIFT", a, shift);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BIN2DEC", "BIN2HEX", "BIN2OCT", "DEC2BIN", "DEC2HEX", "DEC2OCT", "HEX2BIN", "HEX2DEC",
        "HEX2OCT", "OCT2BIN", "OCT2DEC", "OCT2HEX"
      })
  void digitsOfBasesAreThoseOfTenPlacesInTwosComplement(String name) {
    String from = name.substring(0, 3);
    String to = name.substring(4);
    int bits = Math.min(bits(from), bits(to));
    for (int i = 0; i < CASES; i++) {
      long number = random.nextLong(-(1L << (bits - 1)), 1L << (bits - 1));
      Object written = from.equals("DEC") ? (Object) number : digits(number, from);
      check(to.equals("DEC") ? (Object) number : digits(number, to), name, written);
    }
  }

  private static int bits(String base) {
    return switch (base) {
      case "BIN" -> 10;
      case "OCT" -> 30;
      default -> 40;
    };
  }

  private static String digits(long number, String base) {
    BigInteger shown = BigInteger.valueOf(number < 0 ? number + (1L << bits(base)) : number);
    int radix = base.equals("BIN") ? 2 : base.equals("OCT") ? 8 : 16;
    return shown.toString(radix).toUpperCase(Locale.ROOT);
  }

  @Test
  void constantsAndPartsHaveTwelveDigits() {
    checkExact(Decimal.PI, "PI");
    for (int i = 0; i < 50; i++) {
      double part = spread(random, 1e-9, 1e9);
      double whole = spread(random, 1e-9, 1e9);
      BigDecimal all = decimal(whole).add(decimal(part));
      checkExact(Decimal.over(decimal(part), all), "PERCENTOF", area(part), area(part, whole));
      double near = part * (1 + spread(random, 1e-15, 1e-3));
      checkExact(decimal(near).subtract(decimal(part)), "RAWSUBTRACT", near, part);
    }
  }
}
