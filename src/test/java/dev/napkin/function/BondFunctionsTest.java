package dev.napkin.function;

import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class BondFunctionsTest {
  private static final RandomGenerator RANDOM =
      RandomGeneratorFactory.of("L64X128MixRandom").create(66);

  private static double date(int year, int month, int day) {
    return number("DATE", year, month, day);
  }

  private static int frequency() {
    return 1 << RANDOM.nextInt(3);
  }

  @Test
  void pricesAndYieldsUndoEachOther() {
    for (int i = 0; i < 500; i++) {
      int settlement = RANDOM.nextInt(30000, 50000);
      int maturity = settlement + RANDOM.nextInt(1, 12000);
      double rate = RANDOM.nextDouble(0, 0.12);
      double yield = RANDOM.nextDouble(0, 0.2);
      int frequency = frequency();
      int basis = RANDOM.nextInt(5);
      double price = number("PRICE", settlement, maturity, rate, yield, 100, frequency, basis);
      double found = number("YIELD", settlement, maturity, rate, price, 100, frequency, basis);
      assertEquals(yield, found, 1e-9, "from " + settlement + " to " + maturity);
    }
  }

  @Test
  void onACouponDateABondAtItsOwnRateCostsPar() {
    double settlement = date(2026, 6, 15);
    for (int basis = 0; basis < 5; basis++) {
      checkNear(100, 1e-13, "PRICE", settlement, date(2036, 6, 15), 0.05, 0.05, 100, 2, basis);
      check(0, "COUPDAYBS", settlement, date(2036, 6, 15), 2, basis);
    }
    // Without coupons only the discounted redemption is left.
    checkNear(
        110 / Math.pow(1.02, 20), 1e-13, "PRICE", settlement, date(2036, 6, 15), 0, 0.04, 110, 2);
  }

  @Test
  void durationIsTheSlopeOfThePrice() {
    double settlement = date(2026, 6, 15);
    double maturity = date(2036, 6, 15);
    double h = 1e-5;
    double above = number("PRICE", settlement, maturity, 0.05, 0.06 + h, 100, 2);
    double below = number("PRICE", settlement, maturity, 0.05, 0.06 - h, 100, 2);
    double price = number("PRICE", settlement, maturity, 0.05, 0.06, 100, 2);
    double modified = (below - above) / (2 * h) / price;
    checkNear(modified, 1e-8, "MDURATION", settlement, maturity, 0.05, 0.06, 2);
    checkNear(modified * 1.03, 1e-8, "DURATION", settlement, maturity, 0.05, 0.06, 2);
    checkNear(10, 1e-13, "DURATION", settlement, maturity, 0, 0.06, 2);
  }

  @Test
  void couponsLieBeforeTheMaturity() {
    double settlement = date(2026, 1, 25);
    double maturity = date(2027, 11, 30);
    check(date(2025, 11, 30), "COUPPCD", settlement, maturity, 2);
    check(date(2026, 5, 31), "COUPNCD", settlement, maturity, 2);
    check(4, "COUPNUM", settlement, maturity, 2);
    check(56, "COUPDAYBS", settlement, maturity, 2, 1);
    check(126, "COUPDAYSNC", settlement, maturity, 2, 1);
    check(182, "COUPDAYS", settlement, maturity, 2, 1);
    check(182.5, "COUPDAYS", settlement, maturity, 2, 3);
    check(180, "COUPDAYS", settlement, maturity, 2, 4);
    check(55, "COUPDAYBS", settlement, maturity, 2);
    check(125, "COUPDAYSNC", settlement, maturity, 2);
    check(date(2026, 5, 31), "COUPPCD", date(2026, 5, 31), maturity, 2);
    check(OUT_OF_DOMAIN, "COUPNUM", settlement, maturity, 3);
    check(OUT_OF_DOMAIN, "COUPNUM", maturity, maturity, 2);
    check(OUT_OF_DOMAIN, "COUPNUM", settlement, maturity, 2, 5);
    check(OUT_OF_DOMAIN, "COUPPCD", 20, 40, 1);
    check(WRONG_KIND, "COUPNUM", settlement, maturity, true);
  }

  /** With a first period of regular length, an odd bond is an ordinary one. */
  @Test
  void regularFirstPeriodIsNotOdd() {
    double issue = date(2026, 3, 15);
    double first = date(2026, 9, 15);
    double maturity = date(2036, 9, 15);
    double settlement = date(2026, 5, 20);
    for (int basis = 0; basis < 5; basis++) {
      double price = number("PRICE", settlement, maturity, 0.05, 0.06, 100, 2, basis);
      checkNear(
          price,
          basis == 2 || basis == 3 ? 1e-3 : 1e-12,
          "ODDFPRICE",
          settlement,
          maturity,
          issue,
          first,
          0.05,
          0.06,
          100,
          2,
          basis);
    }
  }

  @Test
  void oddPricesAndYieldsUndoEachOther() {
    for (int i = 0; i < 300; i++) {
      int maturity = RANDOM.nextInt(45000, 50000);
      int frequency = frequency();
      int basis = RANDOM.nextInt(5);
      double first = number("EDATE", maturity, -12 / frequency * RANDOM.nextInt(1, 20));
      double settlement = first - RANDOM.nextInt(1, 300);
      double issue = settlement - RANDOM.nextInt(1, 300);
      double rate = RANDOM.nextDouble(0.01, 0.1);
      double yield = RANDOM.nextDouble(0.01, 0.1);
      double price =
          number(
              "ODDFPRICE", settlement, maturity, issue, first, rate, yield, 100, frequency, basis);
      double found =
          number(
              "ODDFYIELD", settlement, maturity, issue, first, rate, price, 100, frequency, basis);
      assertEquals(yield, found, 1e-9);
      price = number("ODDLPRICE", settlement, first, issue, rate, yield, 100, frequency, basis);
      found = number("ODDLYIELD", settlement, first, issue, rate, price, 100, frequency, basis);
      assertEquals(yield, found, 1e-9);
    }
    check(OUT_OF_DOMAIN, "ODDLPRICE", 45000, 45100, 45000, 0.05, 0.05, 100, 2);
    check(OUT_OF_DOMAIN, "ODDFPRICE", 45000, 47000, 45001, 45100, 0.05, 0.05, 100, 2);
  }

  @Test
  void interestAccruesByPeriods() {
    double issue = date(2026, 3, 15);
    double first = date(2026, 9, 15);
    checkNear(25, 1e-14, "ACCRINT", issue, first, date(2026, 9, 15), 0.05, 1000, 2);
    checkNear(75, 1e-14, "ACCRINT", issue, first, date(2027, 9, 15), 0.05, 1000, 2);
    checkNear(25 * 92 / 184.0, 1e-14, "ACCRINT", issue, first, date(2026, 6, 15), 0.05, 1000, 2, 1);
    checkNear(1000 * 0.05 * 92 / 360, 1e-14, "ACCRINTM", issue, date(2026, 6, 15), 0.05, 1000, 2);
    check(OUT_OF_DOMAIN, "ACCRINT", issue, first, issue, 0.05, 1000, 2);
    check(OUT_OF_DOMAIN, "ACCRINT", issue, first, first, 0.05, 1000, 3);
    check(OUT_OF_DOMAIN, "ACCRINTM", issue, first, 0, 1000);
  }

  @Test
  void discountsPricesAndYieldsUndoEachOther() {
    for (int i = 0; i < 300; i++) {
      int settlement = RANDOM.nextInt(30000, 50000);
      int maturity = settlement + RANDOM.nextInt(1, 2000);
      int basis = RANDOM.nextInt(5);
      double price = number("PRICEDISC", settlement, maturity, 0.05, 100, basis);
      checkNear(0.05, 1e-9, "DISC", settlement, maturity, price, 100, basis);
      checkNear(100, 1e-12, "RECEIVED", settlement, maturity, price, 0.05, basis);
      double yield = number("YIELDDISC", settlement, maturity, price, 100, basis);
      check(yield, "INTRATE", settlement, maturity, price, 100, basis);
      double issue = settlement - RANDOM.nextInt(1, 500);
      price = number("PRICEMAT", settlement, maturity, issue, 0.06, 0.07, basis);
      checkNear(0.07, 1e-9, "YIELDMAT", settlement, maturity, issue, 0.06, price, basis);
    }
    check(OUT_OF_DOMAIN, "DISC", 45000, 45000, 97, 100);
    check(OUT_OF_DOMAIN, "RECEIVED", 45000, 65000, 100, 0.5);
    check(WRONG_KIND, "DISC", 45000, 45100, true, 100);
  }

  @Test
  void treasuryBillsHaveYearsOf360Days() {
    double settlement = date(2026, 3, 31);
    double maturity = date(2026, 6, 1);
    checkNear(100 * (1 - 0.09 * 62 / 360), 1e-15, "TBILLPRICE", settlement, maturity, 0.09);
    checkNear((100 - 98.45) / 98.45 * 360 / 62, 1e-14, "TBILLYIELD", settlement, maturity, 98.45);
    checkNear(365 * 0.09 / (360 - 0.09 * 62), 1e-14, "TBILLEQ", settlement, maturity, 0.09);
    // Beyond half a year: the price grows to 100 with half a year's compounding.
    double later = date(2027, 1, 31);
    double yield = number("TBILLEQ", settlement, later, 0.09);
    double price = number("TBILLPRICE", settlement, later, 0.09);
    double days = later - settlement;
    assertEquals(100, price * (1 + yield / 2) * (1 + yield * (days / 365 - 0.5)), 1e-9);
    check(OUT_OF_DOMAIN, "TBILLPRICE", settlement, date(2027, 4, 1), 0.09);
    check(OUT_OF_DOMAIN, "TBILLPRICE", maturity, settlement, 0.09);
  }
}
