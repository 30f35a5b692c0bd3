package dev.napkin.function;

import static dev.napkin.function.CouponFunctions.BASIS;
import static dev.napkin.function.CouponFunctions.MATURITY;
import static dev.napkin.function.CouponFunctions.SETTLEMENT;
import static dev.napkin.function.Kind.DATE;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/** Securities without coupons: sold at a discount, or paying all interest at maturity. */
final class DiscountFunctions {
  private DiscountFunctions() {}

  private static final String WRONG =
      "an amount is not positive, the dates are out of order, or there is no such basis";

  private static final SheetFunction DISC =
      between("DISC", "The yearly discount at which a security sells at a price.")
          .takes("price", NUMBER, "a", "what it costs")
          .takes("redemption", NUMBER, "a", "what is paid back")
          .optional("basis", NUMBER, "1", BASIS)
          .gives(NUMBER, "1")
          .example("DISC(DATE(2018,7,1), DATE(2048,1,1), 97.975, 100, 1)", "0.000686384")
          .example("DISC(DATE(2018,7,1), DATE(2018,7,1), 97.975, 100)", "#NUM!")
          .body(a -> of(a, 4, years -> (a.number(3) - a.number(2)) / a.number(3) / years));

  private static final SheetFunction INTRATE =
      between("INTRATE", "The yearly interest of a security that is held until maturity.")
          .takes("investment", NUMBER, "a", "what it costs")
          .takes("redemption", NUMBER, "a", "what is paid back")
          .optional("basis", NUMBER, "1", BASIS)
          .gives(NUMBER, "1")
          .example("INTRATE(DATE(2008,2,15), DATE(2008,5,15), 1000000, 1014420, 2)", "0.05768")
          .example("INTRATE(DATE(2008,2,15), DATE(2008,5,15), 0, 1014420, 2)", "#NUM!")
          .body(a -> of(a, 4, years -> (a.number(3) - a.number(2)) / a.number(2) / years));

  private static final SheetFunction RECEIVED =
      between("RECEIVED", "What is paid back at maturity for an investment at a discount.")
          .takes("investment", NUMBER, "a", "what it costs")
          .takes("discount", NUMBER, "1", "the discount of a year")
          .optional("basis", NUMBER, "1", BASIS)
          .gives(NUMBER, "a")
          .example("RECEIVED(DATE(2008,2,15), DATE(2008,5,15), 1000 USD, 5.75%, 2)", "1014.58 USD")
          .example("RECEIVED(DATE(2008,2,15), DATE(2008,5,15), 1000, 0, 2)", "#NUM!")
          .body(
              a ->
                  of(
                      a,
                      4,
                      years -> {
                        double left = 1 - a.number(3) * years;
                        return left > 0 ? a.number(2) / left : Double.NaN;
                      }));

  private static final SheetFunction PRICEDISC =
      between("PRICEDISC", "The price of a security that is sold at a discount.")
          .takes("discount", NUMBER, "1", "the discount of a year")
          .takes("redemption", NUMBER, "a", "what is paid back")
          .optional("basis", NUMBER, "1", BASIS)
          .gives(NUMBER, "a")
          .example("PRICEDISC(DATE(2008,2,16), DATE(2008,3,1), 5.25%, 100, 2)", "99.7958")
          .example("PRICEDISC(DATE(2008,2,16), DATE(2008,3,1), 5.25%, -100, 2)", "#NUM!")
          .body(a -> of(a, 4, years -> a.number(3) * (1 - a.number(2) * years)));

  private static final SheetFunction YIELDDISC =
      between("YIELDDISC", "The yearly yield of a security that is sold at a discount.")
          .takes("price", NUMBER, "a", "what it costs")
          .takes("redemption", NUMBER, "a", "what is paid back")
          .optional("basis", NUMBER, "1", BASIS)
          .gives(NUMBER, "1")
          .example("YIELDDISC(DATE(2008,2,16), DATE(2008,3,1), 99.795, 100, 2)", "0.0528226")
          .example("YIELDDISC(DATE(2008,2,16), DATE(2008,3,1), 0, 100, 2)", "#NUM!")
          .body(a -> of(a, 4, years -> (a.number(3) - a.number(2)) / a.number(2) / years));

  private static final SheetFunction PRICEMAT =
      issued("PRICEMAT", "The price for each 100 of a security that pays its interest at maturity.")
          .takes("rate", NUMBER, "1", "the interest of a year, at the issue")
          .takes("yield", NUMBER, "1", "the yield of a year")
          .optional("basis", NUMBER, "1", BASIS)
          .gives(NUMBER, "1")
          .example(
              "PRICEMAT(DATE(2008,2,15), DATE(2008,4,13), DATE(2007,11,11), 6.1%, 6.1%)", "99.9845")
          .example(
              "PRICEMAT(DATE(2008,2,15), DATE(2008,4,13), DATE(2007,11,11), -1, 6.1%)", "#NUM!")
          .body(
              a ->
                  atMaturity(
                      a,
                      a.number(3) < 0 || a.number(4) < 0,
                      (held, accrued, left) ->
                          (100 + held * a.number(3) * 100) / (1 + left * a.number(4))
                              - accrued * a.number(3) * 100));

  private static final SheetFunction YIELDMAT =
      issued("YIELDMAT", "The yearly yield of a security that pays its interest at maturity.")
          .takes("rate", NUMBER, "1", "the interest of a year, at the issue")
          .takes("price", NUMBER, "1", "the price for each 100, without accrued interest")
          .optional("basis", NUMBER, "1", BASIS)
          .gives(NUMBER, "1")
          .example(
              "YIELDMAT(DATE(2008,3,15), DATE(2008,11,3), DATE(2007,11,8), 6.25%, 100.0123)",
              "0.0609543")
          .example("YIELDMAT(DATE(2008,3,15), DATE(2008,11,3), DATE(2007,11,8), 6.25%, 0)", "#NUM!")
          .body(
              a ->
                  atMaturity(
                      a,
                      a.number(3) < 0 || a.number(4) <= 0,
                      (held, accrued, left) -> {
                        double paid = a.number(4) / 100 + accrued * a.number(3);
                        return (1 + held * a.number(3) - paid) / paid / left;
                      }));

  private static final SheetFunction ACCRINTM =
      SheetFunction.named("ACCRINTM")
          .summary("The interest that a security pays at maturity.")
          .takes("issue", DATE, "when it was issued")
          .takes("maturity", DATE, MATURITY)
          .takes("rate", NUMBER, "1", "the interest of a year")
          .takes("par", NUMBER, "a", "its nominal value")
          .optional("basis", NUMBER, "1", BASIS)
          .gives(NUMBER, "a")
          .fault(OUT_OF_DOMAIN, WRONG)
          .source(Bond.SOURCE)
          .example("ACCRINTM(DATE(2008,4,1), DATE(2008,6,15), 10%, 1000 USD, 3)", "20.5479 USD")
          .example("ACCRINTM(DATE(2008,4,1), DATE(2008,6,15), 0, 1000, 3)", "#NUM!")
          .body(a -> of(a, 4, years -> a.number(3) * a.number(2) * years));

  private static final SheetFunction TBILLEQ =
      bill("TBILLEQ", "The yield of a treasury bill as that of a bond with half-yearly coupons.")
          .takes("discount", NUMBER, "1", "its discount in a year of 360 days")
          .gives(NUMBER, "1")
          .example("TBILLEQ(DATE(2008,3,31), DATE(2008,6,1), 9.14%)", "0.0941515")
          .example("TBILLEQ(DATE(2008,3,31), DATE(2009,6,1), 9.14%)", "#NUM!")
          .body(a -> bill(a, days -> TreasuryBill.bondYield(a.number(2), days)));

  private static final SheetFunction TBILLPRICE =
      bill("TBILLPRICE", "The price of a treasury bill for each 100 of its nominal value.")
          .takes("discount", NUMBER, "1", "its discount in a year of 360 days")
          .gives(NUMBER, "1")
          .example("TBILLPRICE(DATE(2008,3,31), DATE(2008,6,1), 9%)", "98.45")
          .example("TBILLPRICE(DATE(2008,3,31), DATE(2008,6,1), 0)", "#NUM!")
          .body(a -> bill(a, days -> TreasuryBill.price(a.number(2), days)));

  private static final SheetFunction TBILLYIELD =
      bill("TBILLYIELD", "The yield of a treasury bill in a year of 360 days.")
          .takes("price", NUMBER, "1", "its price for each 100")
          .gives(NUMBER, "1")
          .example("TBILLYIELD(DATE(2008,3,31), DATE(2008,6,1), 98.45)", "0.091417")
          .example("TBILLYIELD(DATE(2008,3,31), DATE(2008,6,1), 0)", "#NUM!")
          .body(a -> bill(a, days -> (100 - a.number(2)) / a.number(2) * 360 / days));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        DISC,
        INTRATE,
        RECEIVED,
        PRICEDISC,
        YIELDDISC,
        PRICEMAT,
        YIELDMAT,
        ACCRINTM,
        TBILLEQ,
        TBILLPRICE,
        TBILLYIELD);
  }

  private static SheetFunction.Builder between(String name, String summary) {
    return bill(name, summary);
  }

  private static SheetFunction.Builder issued(String name, String summary) {
    return between(name, summary).takes("issue", DATE, "when it was issued");
  }

  private static SheetFunction.Builder bill(String name, String summary) {
    return SheetFunction.named(name)
        .summary(summary)
        .takes("settlement", DATE, SETTLEMENT)
        .takes("maturity", DATE, MATURITY)
        .fromToolPak()
        .fault(OUT_OF_DOMAIN, WRONG)
        .source(Bond.SOURCE);
  }

  /** What is made of a time in years, or of days. */
  private interface OverTime {
    double of(double time);
  }

  /** What is made of three times in years: issue to maturity, to settlement, and the rest. */
  private interface OverTimes {
    double of(double held, double accrued, double left);
  }

  /** Over the years from the first argument to the second; arguments 2 and 3 are positive. */
  private static Value of(Arguments arguments, int basis, OverTime body) {
    Optional<SerialDate> from = SerialDate.of(arguments.number(0));
    Optional<SerialDate> to = SerialDate.of(arguments.number(1));
    Optional<DayCount> days = DayCount.of(arguments.number(basis, 0));
    return from.isEmpty()
            || to.isEmpty()
            || days.isEmpty()
            || from.get().number() >= to.get().number()
            || arguments.number(2) <= 0
            || arguments.number(3) <= 0
        ? Faults.outOfDomain(WRONG)
        : Value.number(body.of(days.get().years(from.get(), to.get())));
  }

  private static Value atMaturity(Arguments arguments, boolean wrong, OverTimes body) {
    Optional<SerialDate> settlement = SerialDate.of(arguments.number(0));
    Optional<SerialDate> maturity = SerialDate.of(arguments.number(1));
    Optional<SerialDate> issue = SerialDate.of(arguments.number(2));
    Optional<DayCount> days = DayCount.of(arguments.number(5, 0));
    if (wrong
        || settlement.isEmpty()
        || maturity.isEmpty()
        || issue.isEmpty()
        || days.isEmpty()
        || settlement.get().number() >= maturity.get().number()
        || issue.get().number() > settlement.get().number()) {
      return Faults.outOfDomain(WRONG);
    }
    double year = days.get().daysOfYear(issue.get(), settlement.get());
    double held = days.get().days(issue.get(), maturity.get());
    double accrued = days.get().days(issue.get(), settlement.get());
    return Value.number(body.of(held / year, accrued / year, (held - accrued) / year));
  }

  private static Value bill(Arguments arguments, OverTime body) {
    Optional<SerialDate> settlement = SerialDate.of(arguments.number(0));
    Optional<SerialDate> maturity = SerialDate.of(arguments.number(1));
    if (settlement.isEmpty() || maturity.isEmpty() || arguments.number(2) <= 0) {
      return Faults.outOfDomain(WRONG);
    }
    double days = DayCount.actual(settlement.get(), maturity.get());
    // A bill lasts a year at most.
    return days <= 0 || maturity.get().number() > settlement.get().moved(12, false).number()
        ? Faults.outOfDomain(WRONG)
        : Value.number(body.of(days));
  }
}
