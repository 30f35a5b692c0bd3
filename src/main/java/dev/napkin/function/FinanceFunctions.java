package dev.napkin.function;

import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.NUMBERS;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Value;
import java.util.List;

/** Interest, annuities and discounting. Money that is paid is negative, money received positive. */
final class FinanceFunctions {
  private FinanceFunctions() {}

  private static final String ANNUITY =
      "OpenFormula 1.2 (OASIS 2011), section 6.12, Financial Functions";

  private static final String RATE_MEANING = "the interest of one period, as 5%";
  private static final String PERIODS_MEANING = "how many periods there are";
  private static final String PAYMENT_MEANING = "the amount of every period";
  private static final String TYPE_MEANING =
      "0 if it comes at the end of a period, 1 if at the start; 0 when left out";
  private static final String GUESS_MEANING = "where to begin; 10% when left out";

  private static final SheetFunction NPV =
      SheetFunction.named("NPV")
          .summary("What amounts at the ends of coming periods are worth now.")
          .takes("rate", NUMBER, "1", RATE_MEANING)
          .takes("amounts", NUMBERS, "a", "the amounts, in order")
          .repeats("more", NUMBERS, "a", "the amounts after those")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(DIVISION_BY_ZERO, "the rate is -100%")
          .source(ANNUITY)
          .example("NPV(10%, 110 USD, 121 USD)", "200 USD")
          .example("NPV(-100%, 1)", "#DIV/0!")
          .body(
              a ->
                  Operands.collect(
                      a, 1, amounts -> CashFlow.netPresentValue(a.number(0), amounts)));

  private static final SheetFunction IRR =
      SheetFunction.named("IRR")
          .summary("The rate at which amounts at the ends of periods are worth nothing together.")
          .takes("amounts", AREA, "a", "the amounts, in order; some negative, some positive")
          .optional("guess", NUMBER, "1", GUESS_MEANING)
          .gives(NUMBER, "1")
          .aggregates()
          .fault(OUT_OF_DOMAIN, "no rate does, or all amounts have one sign")
          .fault(WRONG_KIND, "there is a fault among the amounts")
          .source(
              ANNUITY + "; Newton's method from the guess, else the change of sign nearest to it")
          .example("IRR(-100)", "#NUM!")
          .example("IFERROR(IRR(5 USD), 0)", "0")
          .example("IRR({-1,#N/A})", "#VALUE!")
          .body(FinanceFunctions::internalRate);

  private static final SheetFunction PMT =
      SheetFunction.named("PMT")
          .summary("The equal payment of every period that pays off a loan.")
          .takes("rate", NUMBER, "1", RATE_MEANING)
          .takes("periods", NUMBER, "1", PERIODS_MEANING)
          .takes("present", NUMBER, "a", "what the payments are worth now: the loan")
          .optional("future", NUMBER, "a", "what is left at the end; 0 when left out")
          .optional("type", NUMBER, "1", TYPE_MEANING)
          .gives(NUMBER, "a")
          .fault(OUT_OF_DOMAIN, "there is no period")
          .source(ANNUITY + Sources.NEAR_ONE)
          .example("PMT(1%, 12, 1000 USD)", "-88.8488 USD")
          .example("PMT(0, 10, 1000)", "-100")
          .example("PMT(1%, 0, 1000)", "#NUM!")
          .body(
              a ->
                  CashFlow.payment(
                      a.number(0), a.number(1), a.number(2), a.number(3, 0), isAtStart(a, 4)));

  private static final SheetFunction PV =
      SheetFunction.named("PV")
          .summary("What equal payments, and an amount at the end, are worth now.")
          .takes("rate", NUMBER, "1", RATE_MEANING)
          .takes("periods", NUMBER, "1", PERIODS_MEANING)
          .takes("payment", NUMBER, "a", PAYMENT_MEANING)
          .optional("future", NUMBER, "a", "the amount at the end; 0 when left out")
          .optional("type", NUMBER, "1", TYPE_MEANING)
          .gives(NUMBER, "a")
          .fault(DIVISION_BY_ZERO, "the rate is -100%")
          .source(ANNUITY + Sources.NEAR_ONE)
          .example("PV(8%, 20, 500 USD)", "-4909.07 USD")
          .example("PV(0, 10, 100)", "-1000")
          .example("PV(-100%, 20, 500)", "#DIV/0!")
          .body(
              a ->
                  CashFlow.present(
                      a.number(0), a.number(1), a.number(2), a.number(3, 0), isAtStart(a, 4)));

  private static final SheetFunction FV =
      SheetFunction.named("FV")
          .summary("What equal payments, and an amount now, come to at the end.")
          .takes("rate", NUMBER, "1", RATE_MEANING)
          .takes("periods", NUMBER, "1", PERIODS_MEANING)
          .takes("payment", NUMBER, "a", PAYMENT_MEANING)
          .optional("present", NUMBER, "a", "the amount now; 0 when left out")
          .optional("type", NUMBER, "1", TYPE_MEANING)
          .gives(NUMBER, "a")
          .fault(DIVISION_BY_ZERO, "the rate is -100% and the periods are negative")
          .source(ANNUITY + Sources.NEAR_ONE)
          .example("FV(0.5%, 10, -200 USD, -500 USD, 1)", "2581.4 USD")
          .example("FV(0, 10, -100)", "1000")
          .example("FV(-100%, -1, 200)", "#DIV/0!")
          .body(
              a ->
                  CashFlow.future(
                      a.number(0), a.number(1), a.number(2), a.number(3, 0), isAtStart(a, 4)));

  private static final SheetFunction NPER =
      SheetFunction.named("NPER")
          .summary("How many periods it takes equal payments to pay off a loan.")
          .takes("rate", NUMBER, "1", RATE_MEANING)
          .takes("payment", NUMBER, "a", PAYMENT_MEANING)
          .takes("present", NUMBER, "a", "what the payments are worth now: the loan")
          .optional("future", NUMBER, "a", "what is left at the end; 0 when left out")
          .optional("type", NUMBER, "1", TYPE_MEANING)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the payments never lead there")
          .source(ANNUITY + Sources.NEAR_ONE)
          .example("NPER(1%, -100 USD, 1000 USD)", "10.5886")
          .example("NPER(1%, -1, 1000)", "#NUM!")
          .body(
              a ->
                  CashFlow.periods(
                      a.number(0), a.number(1), a.number(2), a.number(3, 0), isAtStart(a, 4)));

  private static final SheetFunction RATE =
      SheetFunction.named("RATE")
          .summary("The interest of one period that equal payments on a loan tell of.")
          .takes("periods", NUMBER, "1", PERIODS_MEANING)
          .takes("payment", NUMBER, "a", PAYMENT_MEANING)
          .takes("present", NUMBER, "a", "what the payments are worth now: the loan")
          .optional("future", NUMBER, "a", "what is left at the end; 0 when left out")
          .optional("type", NUMBER, "1", TYPE_MEANING)
          .optional("guess", NUMBER, "1", GUESS_MEANING)
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "no rate does")
          .source(ANNUITY + "; the root that Newton's method reaches from the guess, as in Excel")
          .example("RATE(48, -200 USD, 8000 USD)", "0.00770147")
          .example("RATE(10, -100, -1000)", "#NUM!")
          .body(
              a ->
                  CashFlow.rate(
                      a.number(0),
                      a.number(1),
                      a.number(2),
                      a.number(3, 0),
                      isAtStart(a, 4),
                      a.number(5, 0.1)));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(NPV, IRR, PMT, PV, FV, NPER, RATE);
  }

  private static Value internalRate(Arguments arguments) {
    double guess = arguments.number(1, 0.1);
    Value rate =
        Operands.collect(arguments.array(0), amounts -> CashFlow.internalRate(amounts, guess));
    // Excel hides what the fault among the amounts was.
    return rate instanceof Value.Fault fault && fault.code() != OUT_OF_DOMAIN
        ? Faults.wrongKind("there is a fault among the amounts")
        : rate;
  }

  private static boolean isAtStart(Arguments arguments, int index) {
    return arguments.number(index, 0) != 0;
  }
}
