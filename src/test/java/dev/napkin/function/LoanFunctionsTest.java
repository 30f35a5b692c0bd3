package dev.napkin.function;

import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class LoanFunctionsTest {
  private static final RandomGenerator RANDOM =
      RandomGeneratorFactory.of("L64X128MixRandom").create(62);

  /** A loan that is paid off step by step, as a bank would book it. */
  @Test
  void interestIsThatOfWhatIsStillOwed() {
    for (int i = 0; i < 300; i++) {
      double rate = RANDOM.nextDouble(0.001, 0.2);
      int periods = RANDOM.nextInt(1, 60);
      int type = RANDOM.nextInt(2);
      double future = RANDOM.nextInt(2) * RANDOM.nextDouble(-100, 100);
      double payment = number("PMT", rate, periods, 1000, future, type);
      double owed = 1000;
      double tolerance = 1e-10 * Math.pow(1 + rate, periods);
      for (int period = 1; period <= periods; period++) {
        if (type == 1) {
          double interest = period == 1 ? 0 : owed * rate / (1 + rate);
          assertEquals(
              -interest, number("IPMT", rate, period, periods, 1000, future, 1), tolerance);
          owed = (owed + payment) * (1 + rate);
        } else {
          assertEquals(
              -owed * rate, number("IPMT", rate, period, periods, 1000, future), tolerance);
          owed = owed * (1 + rate) + payment;
        }
        assertEquals(
            payment,
            number("IPMT", rate, period, periods, 1000, future, type)
                + number("PPMT", rate, period, periods, 1000, future, type),
            tolerance);
      }
    }
  }

  @Test
  void severalPeriodsAddUp() {
    for (int type = 0; type <= 1; type++) {
      double interest = 0;
      double principal = 0;
      for (int period = 13; period <= 24; period++) {
        interest += number("IPMT", 0.0075, period, 360, 125000, 0, type);
        principal += number("PPMT", 0.0075, period, 360, 125000, 0, type);
      }
      checkNear(interest, 1e-12, "CUMIPMT", 0.0075, 360, 125000, 13, 24, type);
      checkNear(principal, 1e-12, "CUMPRINC", 0.0075, 360, 125000, 13, 24, type);
      checkNear(-125000, 1e-12, "CUMPRINC", 0.0075, 360, 125000, 1, 360, type);
    }
  }

  @Test
  void periodsMustLieWithinTheLoan() {
    check(OUT_OF_DOMAIN, "IPMT", 0.1, 0.9, 10, 1000);
    check(OUT_OF_DOMAIN, "IPMT", 0.1, 11, 10, 1000);
    check(OUT_OF_DOMAIN, "PPMT", 0.1, 1, 0, 1000);
    check(OUT_OF_DOMAIN, "CUMIPMT", 0.1, 10, 1000, 0, 3, 0);
    check(OUT_OF_DOMAIN, "CUMIPMT", 0.1, 10, 1000, 4, 3, 0);
    check(OUT_OF_DOMAIN, "CUMIPMT", 0.1, 10, 1000, 1, 11, 0);
    check(OUT_OF_DOMAIN, "CUMIPMT", 0.1, 10, 1000, 1, 3, 2);
    check(OUT_OF_DOMAIN, "CUMPRINC", 0.1, 10, -1000, 1, 3, 0);
    check(OUT_OF_DOMAIN, "CUMPRINC", 1e-9, 1e9, 1000, 1, 1e9, 0);
    check(WRONG_KIND, "CUMPRINC", true, 10, 1000, 1, 3, 0);
  }

  @Test
  void equalPartsPayInterestOnTheRest() {
    double owed = 3000;
    for (int period = 0; period < 3; period++) {
      checkNear(-owed * 0.1, 1e-14, "ISPMT", 0.1, period, 3, 3000);
      owed -= 1000;
    }
    check(0, "ISPMT", 0.1, 3, 3, 3000);
    check(DIVISION_BY_ZERO, "ISPMT", 0.1, 1, 0, 3000);
  }

  @Test
  void withoutInterestOnlyTheLoanIsPaid() {
    check(0, "IPMT", 0, 3, 10, 500);
    check(-50, "PPMT", 0, 3, 10, 500);
  }
}
