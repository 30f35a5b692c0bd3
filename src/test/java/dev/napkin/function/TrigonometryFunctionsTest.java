package dev.napkin.function;

import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import org.junit.jupiter.api.Test;

final class TrigonometryFunctionsTest {
  @Test
  void anglesHaveTheirRatios() {
    checkNear(0.5, 1e-15, "SIN", Math.PI / 6);
    checkNear(0.5, 1e-15, "COS", Math.PI / 3);
    checkNear(1, 1e-15, "TAN", Math.PI / 4);
    check(180, "DEGREES", Math.PI);
    check(Math.PI, "RADIANS", 180);
  }

  @Test
  void ratiosHaveTheirAngles() {
    for (double x = -1; x <= 1; x += 0.125) {
      checkNear(x, 1e-15, "SIN", number("ASIN", x));
      checkNear(x, 1e-14, "TAN", number("ATAN", x));
      double angle = number("ACOS", x);
      checkNear(angle, 1e-15, "ACOS", number("COS", angle));
    }
    check(OUT_OF_DOMAIN, "ASIN", 1.1);
    check(OUT_OF_DOMAIN, "ACOS", -1.1);
  }

  @Test
  void cotangentsAndSecantsAreQuotients() {
    for (double x = -6.5; x < 7; x++) {
      checkNear(1 / number("COS", x), 1e-15, "SEC", x);
      checkNear(1 / number("SIN", x), 1e-15, "CSC", x);
      checkNear(1 / number("TAN", x), 1e-15, "COT", x);
      double angle = number("ACOT", x);
      checkNear(x, 1e-14, "COT", angle);
    }
    check(Math.PI / 2, "ACOT", 0);
    check(DIVISION_BY_ZERO, "COT", 0);
    check(DIVISION_BY_ZERO, "CSC", 0);
  }

  @Test
  void anglesAreNotTooLarge() {
    for (String name : new String[] {"SIN", "COS", "TAN", "SEC", "CSC", "COT"}) {
      check(OUT_OF_DOMAIN, name, 0x1p27);
      check(OUT_OF_DOMAIN, name, -0x1p27);
      number(name, 0x1p27 - 1);
    }
  }

  @Test
  void theDirectionTakesTheAbscissaFirst() {
    check(Math.PI / 2, "ATAN2", 0, 1);
    check(Math.PI, "ATAN2", -1, 0);
    check(DIVISION_BY_ZERO, "ATAN2", 0, 0);
  }

  @Test
  void hyperbolicFunctionsKeepTheirIdentity() {
    for (double x = -3; x <= 3; x += 0.25) {
      double sine = number("SINH", x);
      double cosine = number("COSH", x);
      checkNear(cosine * cosine, 1e-15, "SUM", 1, sine * sine);
      checkNear(sine / cosine, 1e-15, "TANH", x);
    }
    check(OUT_OF_DOMAIN, "SINH", 1000);
  }
}
