package dev.napkin.function;

import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.List;

/** The payments of a loan, parted into interest and what pays it off. */
final class LoanFunctions {
  /** Nobody pays more often; a sum of more terms would only keep the reader waiting. */
  private static final double MOST_PERIODS = 1e6;

  private LoanFunctions() {}

  private static final String ANNUITY =
      "OpenFormula 1.2 (OASIS 2011), section 6.12, Financial Functions";

  private static final String RATE_MEANING = "the interest of one period, as 5%";
  private static final String PERIOD_MEANING = "which period, from 1 on";
  private static final String PERIODS_MEANING = "how many periods there are";
  private static final String PRESENT_MEANING = "what the payments are worth now: the loan";
  private static final String TYPE_MEANING =
      "0 if it comes at the end of a period, 1 if at the start";

  private static final SheetFunction IPMT =
      SheetFunction.named("IPMT")
          .summary("The interest within the payment of one period of a loan.")
          .takes("rate", NUMBER, "1", RATE_MEANING)
          .takes("period", NUMBER, "1", PERIOD_MEANING)
          .takes("periods", NUMBER, "1", PERIODS_MEANING)
          .takes("present", NUMBER, "a", PRESENT_MEANING)
          .optional("future", NUMBER, "a", "what is left at the end; 0 when left out")
          .optional("type", NUMBER, "1", TYPE_MEANING + "; 0 when left out")
          .gives(NUMBER, "a")
          .fault(OUT_OF_DOMAIN, "there is no such period")
          .source(ANNUITY + Sources.NEAR_ONE)
          .example("IPMT(1%, 1, 12, 1000 USD)", "-10 USD")
          .example("IPMT(1%, 12, 12, 1000)", "-0.879691")
          .example("IPMT(1%, 13, 12, 1000)", "#NUM!")
          .body(a -> parted(a, true));

  private static final SheetFunction PPMT =
      SheetFunction.named("PPMT")
          .summary("What the payment of one period pays off of a loan.")
          .takes("rate", NUMBER, "1", RATE_MEANING)
          .takes("period", NUMBER, "1", PERIOD_MEANING)
          .takes("periods", NUMBER, "1", PERIODS_MEANING)
          .takes("present", NUMBER, "a", PRESENT_MEANING)
          .optional("future", NUMBER, "a", "what is left at the end; 0 when left out")
          .optional("type", NUMBER, "1", TYPE_MEANING + "; 0 when left out")
          .gives(NUMBER, "a")
          .fault(OUT_OF_DOMAIN, "there is no such period")
          .source(ANNUITY + Sources.NEAR_ONE)
          .example("PPMT(1%, 1, 12, 1000 USD)", "-78.8488 USD")
          .example("PPMT(0, 3, 10, 1000)", "-100")
          .example("PPMT(1%, 0, 12, 1000)", "#NUM!")
          .body(a -> parted(a, false));

  private static final SheetFunction CUMIPMT =
      SheetFunction.named("CUMIPMT")
          .summary("The interest within the payments of several periods of a loan.")
          .takes("rate", NUMBER, "1", RATE_MEANING)
          .takes("periods", NUMBER, "1", PERIODS_MEANING)
          .takes("present", NUMBER, "a", PRESENT_MEANING)
          .takes("first", NUMBER, "1", "the first of the periods, from 1 on")
          .takes("last", NUMBER, "1", "the last of the periods")
          .takes("type", NUMBER, "1", TYPE_MEANING)
          .fromToolPak()
          .gives(NUMBER, "a")
          .fault(OUT_OF_DOMAIN, "rate, periods or loan are not positive, or no such period or type")
          .source(ANNUITY + Sources.NEAR_ONE)
          .example("CUMIPMT(1%, 12, 1000 USD, 1, 12, 0)", "-66.1855 USD")
          .example("CUMIPMT(1%, 12, 1000, 1, 1, 0)", "-10")
          .example("CUMIPMT(0, 12, 1000, 1, 12, 0)", "#NUM!")
          .body(a -> cumulated(a, true));

  private static final SheetFunction CUMPRINC =
      SheetFunction.named("CUMPRINC")
          .summary("What the payments of several periods pay off of a loan.")
          .takes("rate", NUMBER, "1", RATE_MEANING)
          .takes("periods", NUMBER, "1", PERIODS_MEANING)
          .takes("present", NUMBER, "a", PRESENT_MEANING)
          .takes("first", NUMBER, "1", "the first of the periods, from 1 on")
          .takes("last", NUMBER, "1", "the last of the periods")
          .takes("type", NUMBER, "1", TYPE_MEANING)
          .fromToolPak()
          .gives(NUMBER, "a")
          .fault(OUT_OF_DOMAIN, "rate, periods or loan are not positive, or no such period or type")
          .source(ANNUITY + Sources.NEAR_ONE)
          .example("CUMPRINC(1%, 12, 1000 USD, 1, 12, 0)", "-1000 USD")
          .example("CUMPRINC(1%, 12, 1000, 1, 1, 0)", "-78.8488")
          .example("CUMPRINC(1%, 12, 1000, 3, 2, 0)", "#NUM!")
          .body(a -> cumulated(a, false));

  private static final SheetFunction ISPMT =
      SheetFunction.named("ISPMT")
          .summary("The interest of one period of a loan that is paid off in equal parts.")
          .takes("rate", NUMBER, "1", RATE_MEANING)
          .takes("period", NUMBER, "1", "which period, from 0 on")
          .takes("periods", NUMBER, "1", PERIODS_MEANING)
          .takes("present", NUMBER, "a", "the loan")
          .gives(NUMBER, "a")
          .fault(DIVISION_BY_ZERO, "there are no periods")
          .source(ANNUITY)
          .example("ISPMT(1%, 0, 10, 1000 USD)", "-10 USD")
          .example("ISPMT(1%, 10, 10, 1000)", "0")
          .example("ISPMT(1%, 1, 0, 1000)", "#DIV/0!")
          .body(
              a ->
                  a.number(2) == 0
                      ? Faults.divisionByZero("there are no periods")
                      : Value.number(a.number(3) * a.number(0) * (a.number(1) / a.number(2) - 1)));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(IPMT, PPMT, CUMIPMT, CUMPRINC, ISPMT);
  }

  private static Value parted(Arguments arguments, boolean interest) {
    double rate = arguments.number(0);
    double period = arguments.number(1);
    double periods = arguments.number(2);
    if (period < 1 || period >= periods + 1) {
      return Faults.outOfDomain("there is no such period");
    }
    double present = arguments.number(3);
    boolean atStart = arguments.number(5, 0) != 0;
    double future = arguments.number(4, 0);
    Value payment = CashFlow.payment(rate, periods, present, future, atStart);
    return payment instanceof Value.Num
        ? Value.number(part(interest, rate, period, periods, present, future, atStart))
        : payment;
  }

  private static double part(
      boolean interest,
      double rate,
      double period,
      double periods,
      double present,
      double future,
      boolean atStart) {
    return interest
        ? CashFlow.interest(rate, period, periods, present, future, atStart)
        : CashFlow.principal(rate, period, periods, present, future, atStart);
  }

  private static Value cumulated(Arguments arguments, boolean interest) {
    double rate = arguments.number(0);
    double periods = arguments.number(1);
    double present = arguments.number(2);
    double first = Math.ceil(arguments.number(3));
    double last = Math.floor(arguments.number(4));
    double type = arguments.number(5);
    if (rate <= 0 || periods <= 0 || present <= 0 || first < 1 || last < first || last > periods) {
      return Faults.outOfDomain(
          "rate, periods and loan must be positive and the periods lie within the loan");
    }
    if (type != 0 && type != 1) {
      return Faults.outOfDomain("the type must be 0 or 1");
    }
    if (!(CashFlow.payment(rate, periods, present, 0, type == 1) instanceof Value.Num)
        || last - first >= MOST_PERIODS) {
      return Faults.outOfDomain("there are too many periods");
    }
    var sum = new Summation();
    for (double period = first; period <= last; period++) {
      sum.add(part(interest, rate, period, periods, present, 0, type == 1));
    }
    return Value.number(sum.value());
  }
}
