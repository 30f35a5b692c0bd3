package dev.napkin.function;

import static dev.napkin.function.Kind.DATE;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** When a bond pays its coupons. */
final class CouponFunctions {
  static final String SETTLEMENT = "when the bond changes hands";
  static final String MATURITY = "when it is paid back";
  static final String FREQUENCY = "how many coupons a year has: 1, 2 or 4";
  static final String BASIS =
      "0: 30/360 (US); 1: actual/actual; 2: actual/360; 3: actual/365; 4: 30/360 (European); 0 when"
          + " left out";

  static final String WRONG =
      "the settlement is not before the maturity, or there is no such frequency or basis";

  private CouponFunctions() {}

  private static final SheetFunction COUPDAYBS =
      about("COUPDAYBS", "The days from the last coupon of a bond to its settlement.")
          .gives(NUMBER, "1")
          .example("COUPDAYBS(DATE(2011,1,25), DATE(2011,11,15), 2, 1)", "71")
          .example("COUPDAYBS(DATE(2011,1,25), DATE(2011,11,15), 3)", "#NUM!")
          .body(a -> of(a, dates -> Value.number(dates.accrued())));

  private static final SheetFunction COUPDAYS =
      about("COUPDAYS", "The days of the coupon period that the settlement falls into.")
          .gives(NUMBER, "1")
          .example("COUPDAYS(DATE(2011,1,25), DATE(2011,11,15), 2, 1)", "181")
          .example("COUPDAYS(DATE(2011,1,25), DATE(2011,11,15), 2, 3)", "182.5")
          .example("COUPDAYS(DATE(2011,1,25), DATE(2011,11,15), 3)", "#NUM!")
          .body(a -> of(a, dates -> Value.number(dates.period())));

  private static final SheetFunction COUPDAYSNC =
      about("COUPDAYSNC", "The days from the settlement of a bond to its next coupon.")
          .gives(NUMBER, "1")
          .example("COUPDAYSNC(DATE(2011,1,25), DATE(2011,11,15), 2, 1)", "110")
          .example("COUPDAYSNC(DATE(2011,11,15), DATE(2011,1,25), 2)", "#NUM!")
          .body(a -> of(a, dates -> Value.number(dates.remaining())));

  private static final SheetFunction COUPNCD =
      about("COUPNCD", "The date of the next coupon behind the settlement.")
          .gives(DATE, "1")
          .example("COUPNCD(DATE(2011,1,25), DATE(2011,11,15), 2)", "2011-05-15")
          .example("COUPNCD(DATE(2011,1,25), DATE(2011,2,28), 4)", "2011-02-28")
          .example("COUPNCD(DATE(2011,1,25), DATE(2011,11,15), 3)", "#NUM!")
          .body(a -> of(a, dates -> shown(dates.next())));

  private static final SheetFunction COUPPCD =
      about("COUPPCD", "The date of the last coupon up to the settlement.")
          .gives(DATE, "1")
          .example("COUPPCD(DATE(2011,1,25), DATE(2011,11,15), 2)", "2010-11-15")
          .example("COUPPCD(DATE(2011,1,25), DATE(2011,2,28), 4)", "2010-11-30")
          .example("COUPPCD(DATE(2011,1,25), DATE(2011,11,15), 3)", "#NUM!")
          .body(a -> of(a, dates -> shown(dates.previous())));

  private static final SheetFunction COUPNUM =
      about("COUPNUM", "How many coupons are paid between settlement and maturity.")
          .gives(NUMBER, "1")
          .example("COUPNUM(DATE(2007,1,25), DATE(2008,11,15), 2, 1)", "4")
          .example("COUPNUM(DATE(2007,1,25), DATE(2008,11,15), 2, 5)", "#NUM!")
          .body(a -> of(a, dates -> Value.number(dates.count())));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(COUPDAYBS, COUPDAYS, COUPDAYSNC, COUPNCD, COUPPCD, COUPNUM);
  }

  private static SheetFunction.Builder about(String name, String summary) {
    return SheetFunction.named(name)
        .summary(summary)
        .takes("settlement", DATE, SETTLEMENT)
        .takes("maturity", DATE, MATURITY)
        .takes("frequency", NUMBER, "1", FREQUENCY)
        .optional("basis", NUMBER, "1", BASIS)
        .fromToolPak()
        .fault(OUT_OF_DOMAIN, WRONG)
        .source(
            "Mayle, Standard Securities Calculation Methods, volume 1 (SIA 1993); " + Bond.DAYS);
  }

  private static Value of(Arguments arguments, Function<CouponDates, Value> body) {
    return with(arguments, 2, body);
  }

  /** Reads settlement and maturity, and the frequency and the basis from an index on. */
  static Value with(Arguments arguments, int index, Function<CouponDates, Value> body) {
    Optional<SerialDate> settlement = SerialDate.of(arguments.number(0));
    Optional<SerialDate> maturity = SerialDate.of(arguments.number(1));
    Optional<DayCount> days = DayCount.of(arguments.number(index + 1, 0));
    double frequency = FifteenDigits.truncate(arguments.number(index));
    return settlement
        .flatMap(
            from ->
                maturity.flatMap(to -> days.flatMap(d -> CouponDates.of(from, to, frequency, d))))
        .map(body)
        .orElseGet(() -> Faults.outOfDomain(WRONG));
  }

  private static Value shown(SerialDate date) {
    return SerialDate.of(date.number()).isPresent()
        ? Value.number(date.number())
        : Faults.outOfDomain("the coupon lies outside 1900 to 9999");
  }
}
