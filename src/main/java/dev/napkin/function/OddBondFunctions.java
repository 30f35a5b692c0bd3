package dev.napkin.function;

import static dev.napkin.function.CouponFunctions.BASIS;
import static dev.napkin.function.CouponFunctions.FREQUENCY;
import static dev.napkin.function.CouponFunctions.MATURITY;
import static dev.napkin.function.CouponFunctions.SETTLEMENT;
import static dev.napkin.function.Kind.DATE;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Prices and yields of bonds whose first or last coupon period is longer or shorter. */
final class OddBondFunctions {
  private OddBondFunctions() {}

  private static final String WRONG =
      "dates are out of order, an amount is negative, or there is no such frequency or basis";

  private static final SheetFunction ODDFPRICE =
      first("ODDFPRICE", "The price for each 100 of a bond with an odd first period.")
          .takes("yield", NUMBER, "1", "the yield of a year")
          .takes("redemption", NUMBER, "1", "what is paid back for each 100")
          .takes("frequency", NUMBER, "1", FREQUENCY)
          .optional("basis", NUMBER, "1", BASIS)
          .fromToolPak()
          .example(
              "ODDFPRICE(DATE(2008,11,11), DATE(2021,3,1), DATE(2008,10,15), DATE(2009,3,1), 7.85%,"
                  + " 6.25%, 100, 2, 1)",
              "113.598")
          .example(
              "ODDFPRICE(DATE(2008,11,11), DATE(2021,3,1), DATE(2008,10,15), DATE(2008,3,1), 7.85%,"
                  + " 6.25%, 100, 2, 1)",
              "#NUM!")
          .body(
              a ->
                  a.number(5) < 0
                      ? Faults.outOfDomain(WRONG)
                      : first(a, bond -> Value.number(bond.price(a.number(5)))));

  private static final SheetFunction ODDFYIELD =
      first("ODDFYIELD", "The yearly yield of a bond with an odd first period.")
          .takes("price", NUMBER, "1", "the price for each 100, without accrued interest")
          .takes("redemption", NUMBER, "1", "what is paid back for each 100")
          .takes("frequency", NUMBER, "1", FREQUENCY)
          .optional("basis", NUMBER, "1", BASIS)
          .fromToolPak()
          .example(
              "ODDFYIELD(DATE(2008,11,11), DATE(2021,3,1), DATE(2008,10,15), DATE(2009,3,1), 5.75%,"
                  + " 84.5, 100, 2)",
              "0.0772455")
          .example(
              "ODDFYIELD(DATE(2008,11,11), DATE(2021,3,1), DATE(2008,10,15), DATE(2009,3,1), 5.75%,"
                  + " 0, 100, 2)",
              "#NUM!")
          .body(
              a ->
                  a.number(5) <= 0
                      ? Faults.outOfDomain(WRONG)
                      : first(a, bond -> bond.yieldAt(a.number(5))));

  private static final SheetFunction ODDLPRICE =
      last("ODDLPRICE", "The price for each 100 of a bond with an odd last period.")
          .takes("yield", NUMBER, "1", "the yield of a year")
          .takes("redemption", NUMBER, "1", "what is paid back for each 100")
          .takes("frequency", NUMBER, "1", FREQUENCY)
          .optional("basis", NUMBER, "1", BASIS)
          .fromToolPak()
          .example(
              "ODDLPRICE(DATE(2008,2,7), DATE(2008,6,15), DATE(2007,10,15), 3.75%, 4.05%, 100, 2)",
              "99.8783")
          .example(
              "ODDLPRICE(DATE(2008,2,7), DATE(2008,6,15), DATE(2008,2,7), 3.75%, 4.05%, 100, 2)",
              "#NUM!")
          .body(
              a ->
                  a.number(4) < 0
                      ? Faults.outOfDomain(WRONG)
                      : last(
                          a,
                          bond -> Value.number(bond.price(a.number(3), a.number(4), a.number(5)))));

  private static final SheetFunction ODDLYIELD =
      last("ODDLYIELD", "The yearly yield of a bond with an odd last period.")
          .takes("price", NUMBER, "1", "the price for each 100, without accrued interest")
          .takes("redemption", NUMBER, "1", "what is paid back for each 100")
          .takes("frequency", NUMBER, "1", FREQUENCY)
          .optional("basis", NUMBER, "1", BASIS)
          .fromToolPak()
          .example(
              "ODDLYIELD(DATE(2008,4,20), DATE(2008,6,15), DATE(2007,12,24), 3.75%, 99.875, 100,"
                  + " 2)",
              "0.0451922")
          .example(
              "ODDLYIELD(DATE(2008,4,20), DATE(2008,6,15), DATE(2007,12,24), 3.75%, 0, 100, 2)",
              "#NUM!")
          .body(
              a ->
                  a.number(4) <= 0
                      ? Faults.outOfDomain(WRONG)
                      : last(
                          a,
                          bond ->
                              Value.number(bond.yieldAt(a.number(3), a.number(4), a.number(5)))));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(ODDFPRICE, ODDFYIELD, ODDLPRICE, ODDLYIELD);
  }

  private static SheetFunction.Builder first(String name, String summary) {
    return odd(name, summary)
        .takes("issue", DATE, "when it was issued")
        .takes("first", DATE, "when its first coupon is paid")
        .takes("rate", NUMBER, "1", "the coupons of a year, as a part of the nominal value");
  }

  private static SheetFunction.Builder last(String name, String summary) {
    return odd(name, summary)
        .takes("last", DATE, "when its last coupon before the maturity was paid")
        .takes("rate", NUMBER, "1", "the coupons of a year, as a part of the nominal value");
  }

  private static SheetFunction.Builder odd(String name, String summary) {
    return SheetFunction.named(name)
        .summary(summary)
        .takes("settlement", DATE, SETTLEMENT)
        .takes("maturity", DATE, MATURITY)
        .gives(NUMBER, "1")
        .fault(OUT_OF_DOMAIN, WRONG)
        .source(Bond.SOURCE);
  }

  private static Value first(Arguments arguments, Function<OddBond, Value> body) {
    Optional<SerialDate> issue = SerialDate.of(arguments.number(2));
    Optional<SerialDate> first = SerialDate.of(arguments.number(3));
    if (issue.isEmpty() || first.isEmpty() || arguments.number(4) < 0 || arguments.number(6) <= 0) {
      return Faults.outOfDomain(WRONG);
    }
    return CouponFunctions.with(
        arguments,
        7,
        dates ->
            issue.get().number() < dates.settlement().number()
                    && dates.settlement().number() < first.get().number()
                    && first.get().number() < dates.maturity().number()
                ? body.apply(
                    new OddBond(
                        dates, issue.get(), first.get(), arguments.number(4), arguments.number(6)))
                : Faults.outOfDomain(WRONG));
  }

  private static Value last(Arguments arguments, Function<OddBond.Last, Value> body) {
    Optional<SerialDate> last = SerialDate.of(arguments.number(2));
    if (last.isEmpty() || arguments.number(3) < 0 || arguments.number(5) <= 0) {
      return Faults.outOfDomain(WRONG);
    }
    return CouponFunctions.with(
        arguments,
        6,
        dates ->
            last.get().number() < dates.settlement().number()
                ? body.apply(
                    new OddBond.Last(
                        dates.settlement(),
                        dates.maturity(),
                        last.get(),
                        dates.frequency(),
                        dates.days()))
                : Faults.outOfDomain(WRONG));
  }
}
