package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Value;
import java.math.BigInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class CombinatoricsFunctionsTest {
  @Test
  void divisorsAndMultiplesAgreeWithExactArithmetic() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(83);
    for (int i = 0; i < 500; i++) {
      long a = random.nextLong(1, 1_000_000);
      long b = random.nextLong(1, 1_000_000);
      long divisor = BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValueExact();
      check(divisor, "GCD", a, b);
      check(a / divisor * b, "LCM", a + 0.5, b);
    }
  }

  @Test
  void argumentsAreTakenAsTheToolPakDid() {
    check(5, "GCD", area(0, 5.7, Value.BLANK), "15");
    check(WRONG_KIND, "GCD", Value.BLANK);
    check(WRONG_KIND, "GCD", area(-1, true));
    check(WRONG_KIND, "LCM", "ciao");
    check(NOT_AVAILABLE, "LCM", area(NOT_AVAILABLE, "ciao"));
    check(OUT_OF_DOMAIN, "GCD", -0.4);
    check(OUT_OF_DOMAIN, "GCD", 0x1p53);
    check(OUT_OF_DOMAIN, "LCM", 94906267, 94906265);
    check(0, "LCM", area(0, 63));
    check(0, "LCM", area(Value.BLANK, 5));
    check(5, "LCM", Value.BLANK, 5);
    check(0, "GCD", area(Value.BLANK, Value.BLANK));
  }

  @Test
  void choicesAreCounted() {
    check(15, "COMBINA", 5, 2);
    check(66, "COMBINA", 3, 10);
    check(220, "COMBINA", 10.9, 3.9);
    check(1, "COMBINA", 0, 0);
    check(OUT_OF_DOMAIN, "COMBINA", 0, 1);
    check(1260, "MULTINOMIAL", area(2, 3), 4);
    check(1, "MULTINOMIAL", 5);
    check(OUT_OF_DOMAIN, "MULTINOMIAL", 1000, 1000, 1000);
  }

  @Test
  void doubleFactorialsMakeUpTheFactorial() {
    check(1, "FACTDOUBLE", -1);
    check(1, "FACTDOUBLE", 0);
    check(48, "FACTDOUBLE", "6.9");
    check(OUT_OF_DOMAIN, "FACTDOUBLE", -1.1);
    check(OUT_OF_DOMAIN, "FACTDOUBLE", 301);
    check(WRONG_KIND, "FACTDOUBLE", true);
    for (int n = 1; n <= 170; n++) {
      double product =
          FunctionCall.number("FACTDOUBLE", n) * FunctionCall.number("FACTDOUBLE", n - 1);
      checkNear(product, 1e-15, "FACT", n);
    }
  }
}
