package dev.napkin.function;

import dev.napkin.value.Value;
import java.math.BigInteger;

/** Factorials and binomial coefficients, exact before they are rounded once. */
final class Counting {
  /** The factorial of 171 is too large for a double. */
  private static final int LARGEST_FACTORIAL = 170;

  /** The double factorial of 301 is too large for a double. */
  private static final int LARGEST_DOUBLE_FACTORIAL = 300;

  private static final int BITS_OF_A_DOUBLE = 1024;

  private Counting() {}

  /** The product of 1 to {@code n}. */
  static Value factorial(double n) {
    double whole = FifteenDigits.truncate(n);
    if (whole < 0 || n < 0 || whole > LARGEST_FACTORIAL) {
      return Faults.outOfDomain("a factorial needs a number from 0 to " + LARGEST_FACTORIAL);
    }
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= whole; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return Value.number(product.doubleValue());
  }

  /** In how many ways {@code chosen} of {@code n} things can be chosen. */
  static Value combinations(double n, double chosen) {
    double all = FifteenDigits.truncate(n);
    double some = FifteenDigits.truncate(chosen);
    if (n < 0 || chosen < 0 || some > all || all > 0x1p62) {
      return Faults.outOfDomain("choosing needs 0 <= chosen <= n");
    }
    long fewer = (long) Math.min(some, all - some);
    long more = (long) all - fewer;
    BigInteger ways = BigInteger.ONE;
    // Each factor is at least 2, so the product leaves the range of a double within 1024 steps.
    for (long i = 1; i <= fewer && ways.bitLength() <= BITS_OF_A_DOUBLE; i++) {
      ways = ways.multiply(BigInteger.valueOf(more + i)).divide(BigInteger.valueOf(i));
    }
    return Value.number(ways.doubleValue());
  }

  /** In how many ways {@code chosen} of {@code n} things can be put into a row. */
  static Value permutations(double n, double chosen) {
    double all = FifteenDigits.truncate(n);
    double some = FifteenDigits.truncate(chosen);
    if (all <= 0 || some < 0 || some > all || all > 0x1p62) {
      return Faults.outOfDomain("n is not positive, or chosen not from 0 to n");
    }
    BigInteger ways = BigInteger.ONE;
    // The product leaves the range of a double at the latest where the factorial of 171 does.
    for (long i = 0; i < some && ways.bitLength() <= BITS_OF_A_DOUBLE; i++) {
      ways = ways.multiply(BigInteger.valueOf((long) all - i));
    }
    return Value.number(ways.doubleValue());
  }

  /** In how many ways {@code places} can be filled with {@code n} things that may come again. */
  static Value sequences(double n, double places) {
    double all = FifteenDigits.truncate(n);
    double some = FifteenDigits.truncate(places);
    if (all < 0 || some < 0) {
      return Faults.outOfDomain("n or chosen are negative");
    }
    return Value.number(StrictMath.pow(all, some));
  }

  /** In how many ways things of {@code n} kinds can be chosen that may come again. */
  static Value multisets(double n, double chosen) {
    double kinds = FifteenDigits.truncate(n);
    double some = FifteenDigits.truncate(chosen);
    if (n < 0 || chosen < 0 || (kinds == 0 && some > 0) || kinds + some > 0x1p62) {
      return Faults.outOfDomain("n or chosen are negative, or there is nothing to choose from");
    }
    return kinds == 0 ? Value.number(1) : combinations(kinds + some - 1, some);
  }

  /** The product of {@code n} and every second number below it. */
  static Value doubleFactorial(double n) {
    double whole = FifteenDigits.truncate(n);
    if (n < -1 || whole > LARGEST_DOUBLE_FACTORIAL) {
      return Faults.outOfDomain(
          "a double factorial needs a number from -1 to " + LARGEST_DOUBLE_FACTORIAL);
    }
    BigInteger product = BigInteger.ONE;
    for (int i = (int) whole; i > 1; i -= 2) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return Value.number(product.doubleValue());
  }

  /** In how many ways as many things as {@code sizes} add up to fall into parts of these sizes. */
  static Value multinomial(double[] sizes) {
    double all = 0;
    double ways = 1;
    for (double size : sizes) {
      all += size;
      if (!(combinations(all, size) instanceof Value.Num(double factor))) {
        return Faults.outOfDomain("the result is too large");
      }
      ways *= factor;
    }
    return Value.number(ways);
  }
}
