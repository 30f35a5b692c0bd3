package dev.napkin.function;

import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import org.junit.jupiter.api.Test;

final class HyperbolicFunctionsTest {
  @Test
  void inversesGiveBackWhatWentIn() {
    for (double x = 1e-12; x < 1; x *= 1.5) {
      checkNear(x, 1e-14, "ASINH", number("SINH", x));
      checkNear(-x, 1e-14, "ATANH", number("TANH", -x));
      checkNear(-x, 1e-14, "ACOTH", number("COTH", -x));
    }
    for (double x = 1; x < 700; x *= 1.5) {
      checkNear(-x, 1e-14, "ASINH", number("SINH", -x));
      checkNear(x, 1e-14, "ACOSH", number("COSH", x));
    }
  }

  @Test
  void quotientsFollowTheirDefinition() {
    for (double x = -3.5; x < 4; x++) {
      checkNear(1 / number("COSH", x), 1e-15, "SECH", x);
      checkNear(1 / number("SINH", x), 1e-15, "CSCH", x);
      checkNear(number("COSH", x) / number("SINH", x), 1e-14, "COTH", x);
    }
    check(0, "SECH", 1000);
    check(0, "CSCH", -1000);
    check(-1, "COTH", -1000);
    check(DIVISION_BY_ZERO, "CSCH", 0);
    check(DIVISION_BY_ZERO, "COTH", 0);
  }

  @Test
  void whatHasNoInverseIsAFault() {
    check(OUT_OF_DOMAIN, "ACOSH", 0.999);
    check(OUT_OF_DOMAIN, "ATANH", 1);
    check(OUT_OF_DOMAIN, "ACOTH", -1);
    check(0, "ACOSH", 1);
    checkNear(Math.log(2) + 300 * Math.log(10), 1e-15, "ASINH", 1e300);
    checkNear(Math.log(2) + 300 * Math.log(10), 1e-15, "ACOSH", 1e300);
  }
}
