package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.fault;
import static dev.napkin.value.FaultCode.CALCULATION;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.UNIT;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Value;
import org.junit.jupiter.api.Test;

final class InformationFunctionsTest {
  @Test
  void everythingButATextIsNoText() {
    check(true, "ISNONTEXT", Value.BLANK);
    check(true, "ISNONTEXT", fault(WRONG_KIND));
    check(false, "ISNONTEXT", "");
  }

  @Test
  void onlyNumbersAndLogicalsHaveANumber() {
    check(1, "N", true);
    check(0, "N", "7");
    check(0, "N", Value.BLANK);
    check(5, "N", area(5, 6));
    check(NOT_AVAILABLE, "N", NOT_AVAILABLE);
  }

  @Test
  void onlyTextsHaveAText() {
    check("7", "T", "7");
    check("", "T", 7);
    check("", "T", true);
    check("a", "T", area("a", "b"));
    check(NOT_AVAILABLE, "T", NOT_AVAILABLE);
  }

  @Test
  void kindsHaveNumbers() {
    check(1, "TYPE", Value.BLANK);
    check(2, "TYPE", "");
    check(4, "TYPE", false);
    check(16, "TYPE", NOT_AVAILABLE);
    check(64, "TYPE", area(1, 2));
  }

  @Test
  void faultsHaveNumbers() {
    check(3, "ERROR.TYPE", WRONG_KIND);
    check(7, "ERROR.TYPE", NOT_AVAILABLE);
    check(14, "ERROR.TYPE", CALCULATION);
    check(NOT_AVAILABLE, "ERROR.TYPE", UNIT);
    check(NOT_AVAILABLE, "ERROR.TYPE", 5);
  }
}
