package dev.napkin.function;

import static dev.napkin.function.CouponFunctions.BASIS;
import static dev.napkin.function.CouponFunctions.FREQUENCY;
import static dev.napkin.function.CouponFunctions.MATURITY;
import static dev.napkin.function.CouponFunctions.SETTLEMENT;
import static dev.napkin.function.CouponFunctions.WRONG;
import static dev.napkin.function.Kind.DATE;
import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/** Prices and yields of bonds that pay coupons. */
final class BondFunctions {
  private BondFunctions() {}

  private static final String RATE = "the coupons of a year, as a part of the nominal value";

  private static final SheetFunction PRICE =
      SheetFunction.named("PRICE")
          .summary(
              "The price of a bond for each 100 of its nominal value at which it yields so much.")
          .takes("settlement", DATE, SETTLEMENT)
          .takes("maturity", DATE, MATURITY)
          .takes("rate", NUMBER, "1", RATE)
          .takes("yield", NUMBER, "1", "the yield of a year")
          .takes("redemption", NUMBER, "1", "what is paid back for each 100")
          .takes("frequency", NUMBER, "1", FREQUENCY)
          .optional("basis", NUMBER, "1", BASIS)
          .fromToolPak()
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, WRONG + ", or an amount is negative")
          .source(Bond.SOURCE)
          .example("PRICE(DATE(2008,2,15), DATE(2017,11,15), 5.75%, 6.5%, 100, 2)", "94.6344")
          .example("PRICE(DATE(2008,2,15), DATE(2017,11,15), 5.75%, 6.5%, 100, 3)", "#NUM!")
          .body(
              a ->
                  a.number(2) < 0 || a.number(3) < 0 || a.number(4) <= 0
                      ? Faults.outOfDomain("no amount may be negative")
                      : CouponFunctions.with(
                          a,
                          5,
                          dates ->
                              Value.number(
                                  new Bond(dates, a.number(2), a.number(4)).price(a.number(3)))));

  private static final SheetFunction YIELD =
      SheetFunction.named("YIELD")
          .summary("What a bond yields in a year at a price for each 100 of its nominal value.")
          .takes("settlement", DATE, SETTLEMENT)
          .takes("maturity", DATE, MATURITY)
          .takes("rate", NUMBER, "1", RATE)
          .takes("price", NUMBER, "1", "the price for each 100, without accrued interest")
          .takes("redemption", NUMBER, "1", "what is paid back for each 100")
          .takes("frequency", NUMBER, "1", FREQUENCY)
          .optional("basis", NUMBER, "1", BASIS)
          .fromToolPak()
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, WRONG + ", or an amount is negative")
          .source(Bond.SOURCE + Sources.NEAR_ONE)
          .example("YIELD(DATE(2008,2,15), DATE(2016,11,15), 5.75%, 95.04287, 100, 2)", "0.065")
          .example("YIELD(DATE(2008,2,15), DATE(2016,11,15), 5.75%, 0, 100, 2)", "#NUM!")
          .body(
              a ->
                  a.number(2) < 0 || a.number(3) <= 0 || a.number(4) <= 0
                      ? Faults.outOfDomain("no amount may be negative")
                      : CouponFunctions.with(
                          a,
                          5,
                          dates -> new Bond(dates, a.number(2), a.number(4)).yieldAt(a.number(3))));

  private static final SheetFunction DURATION =
      duration("DURATION", "The mean time in years until a bond pays (Macaulay duration).")
          .example("DURATION(DATE(2018,7,1), DATE(2048,1,1), 8%, 9%, 2, 1)", "10.9191")
          .example("DURATION(DATE(2018,7,1), DATE(2048,1,1), -8%, 9%, 2, 1)", "#NUM!")
          .body(a -> duration(a, false));

  private static final SheetFunction MDURATION =
      duration("MDURATION", "By which part a bond's price falls when its yield rises by 1.")
          .example("MDURATION(DATE(2008,1,1), DATE(2016,1,1), 8%, 9%, 2, 1)", "5.73567")
          .example("MDURATION(DATE(2008,1,1), DATE(2016,1,1), 8%, -9%, 2, 1)", "#NUM!")
          .body(a -> duration(a, true));

  private static final SheetFunction ACCRINT =
      SheetFunction.named("ACCRINT")
          .summary("The interest that has accrued on a bond that pays coupons.")
          .takes("issue", DATE, "when it was issued")
          .takes("first", DATE, "when its first coupon is paid")
          .takes("settlement", DATE, SETTLEMENT)
          .takes("rate", NUMBER, "1", RATE)
          .takes("par", NUMBER, "a", "its nominal value")
          .takes("frequency", NUMBER, "1", FREQUENCY)
          .optional("basis", NUMBER, "1", BASIS)
          .optional(
              "whole", LOGICAL, "TRUE to count from the issue on, FALSE whole periods not at all")
          .gives(NUMBER, "a")
          .fault(OUT_OF_DOMAIN, "rate or par are not positive, or " + WRONG)
          .source(Bond.SOURCE)
          .example(
              "ACCRINT(DATE(2008,3,1), DATE(2008,8,31), DATE(2008,5,1), 10%, 1000 USD, 2)",
              "16.6667 USD")
          .example("ACCRINT(DATE(2008,3,1), DATE(2008,8,31), DATE(2008,5,1), 0, 1000, 2)", "#NUM!")
          .body(BondFunctions::accrued);

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(PRICE, YIELD, DURATION, MDURATION, ACCRINT);
  }

  private static SheetFunction.Builder duration(String name, String summary) {
    return SheetFunction.named(name)
        .summary(summary)
        .takes("settlement", DATE, SETTLEMENT)
        .takes("maturity", DATE, MATURITY)
        .takes("rate", NUMBER, "1", RATE)
        .takes("yield", NUMBER, "1", "the yield of a year")
        .takes("frequency", NUMBER, "1", FREQUENCY)
        .optional("basis", NUMBER, "1", BASIS)
        .fromToolPak()
        .gives(NUMBER, "1")
        .fault(OUT_OF_DOMAIN, WRONG + ", or rate or yield are negative")
        .source(Bond.SOURCE);
  }

  private static Value duration(Arguments arguments, boolean modified) {
    double yield = arguments.number(3);
    if (arguments.number(2) < 0 || yield < 0) {
      return Faults.outOfDomain("rate and yield must not be negative");
    }
    return CouponFunctions.with(
        arguments,
        4,
        dates ->
            Value.number(
                new Bond(dates, arguments.number(2), 100).duration(yield)
                    / (modified ? 1 + yield / dates.frequency() : 1)));
  }

  private static Value accrued(Arguments arguments) {
    Optional<SerialDate> issue = SerialDate.of(arguments.number(0));
    Optional<SerialDate> first = SerialDate.of(arguments.number(1));
    Optional<SerialDate> settlement = SerialDate.of(arguments.number(2));
    Optional<DayCount> days = DayCount.of(arguments.number(6, 0));
    double frequency = FifteenDigits.truncate(arguments.number(5));
    if (issue.isEmpty()
        || first.isEmpty()
        || settlement.isEmpty()
        || days.isEmpty()
        || (frequency != 1 && frequency != 2 && frequency != 4)
        || issue.get().number() >= settlement.get().number()) {
      return Faults.outOfDomain(WRONG);
    }
    double rate = arguments.number(3);
    double par = arguments.number(4);
    if (rate <= 0 || par <= 0) {
      return Faults.outOfDomain("rate and par must be positive");
    }
    var interest =
        new AccruedInterest(
            issue.get(), first.get(), settlement.get(), (int) frequency, days.get());
    return Value.number(par * rate / frequency * interest.periods(arguments.logical(7, true)));
  }
}
