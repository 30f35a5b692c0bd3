package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FurtherArithmeticFunctionsTest {
  @Test
  void powersOfTwoHaveWholeLogarithms() {
    for (int i = -1022; i < 1024; i++) {
      check(i, "LOG2", Math.scalb(1.0, i));
    }
    check(-1074, "LOG2", Double.MIN_VALUE);
    checkNear(-1.442695040889634e-09, 1e-7, "LOG2", 1 - 1e-9);
    checkNear(0.5849625007211562, 1e-15, "LOG2", 1.5);
    check(OUT_OF_DOMAIN, "LOG2", -1);
  }

  @Test
  void smallNumbersKeepTheirDigits() {
    check(1e-18, "LN1P", 1e-18);
    check(1e-18, "EXPM1", 1e-18);
    checkNear(Math.log(3), 1e-15, "LN1P", 2);
    checkNear(Math.E - 1, 1e-15, "EXPM1", 1);
    check(-1, "EXPM1", -1000);
  }

  @Test
  void rootsAreExactWhereTheyCanBe() {
    for (int i = -100; i <= 100; i++) {
      check(i, "CBRT", Math.pow(i, 3));
    }
    check(13, "HYPOT", area(3, 4, "x"), 12);
    check(NOT_AVAILABLE, "HYPOT", area(3, NOT_AVAILABLE));
    check(OUT_OF_DOMAIN, "HYPOT", Double.MAX_VALUE, Double.MAX_VALUE);
  }

  /** Expected numbers were computed with 40 digits. */
  @Test
  void betaAgreesWithItsReferences() {
    checkNear(0.08333333333333333, 1e-14, "BETA", 2, 3);
    checkNear(2.2187153675779747, 1e-14, "BETA", 0.25, 7.5);
    checkNear(3.7096929825181813e-70, 1e-12, "BETA", 150, 90);
    checkNear(99998.50001749981, 1e-13, "BETA", 1e-5, 3);
    checkNear(-159.87000739042637, 1e-14, "BETALN", 150, 90);
    checkNear(0.7969283651408265, 1e-14, "BETALN", 0.25, 7.5);
    check(OUT_OF_DOMAIN, "BETALN", 1, 0);
  }

  @Test
  void primesAreTold() {
    var random = new Random(11);
    for (int n = -5; n < 3000; n++) {
      check(n > 1 && isPrime(n), "ISPRIME", n);
    }
    for (int i = 0; i < 500; i++) {
      long n = random.nextLong(1L << 53) | 1;
      check(BigInteger.valueOf(n).isProbablePrime(60), "ISPRIME", n);
    }
    check(false, "ISPRIME", 3215031751L);
    check(true, "ISPRIME", 9007199254740881L);
    check(true, "ISPRIME", 7.9);
    check(OUT_OF_DOMAIN, "ISPRIME", 0x1p53);
  }

  private static boolean isPrime(int n) {
    for (int divisor = 2; divisor * divisor <= n; divisor++) {
      if (n % divisor == 0) {
        return false;
      }
    }
    return true;
  }
}
