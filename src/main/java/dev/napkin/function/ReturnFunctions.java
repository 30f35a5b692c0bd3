package dev.napkin.function;

import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.List;
import org.apache.commons.numbers.core.DD;

/** What money earns: amounts at dates, compounding, growth, and prices quoted in fractions. */
final class ReturnFunctions {
  private ReturnFunctions() {}

  private static final String FINANCIAL =
      "OpenFormula 1.2 (OASIS 2011), section 6.12, Financial Functions";

  private static final SheetFunction XNPV =
      SheetFunction.named("XNPV")
          .summary("What amounts at dates are worth at the first of them.")
          .takes("rate", NUMBER, "1", "the interest of a year of 365 days, above 0")
          .takes("amounts", AREA, "a", "the amounts")
          .takes("dates", AREA, "the date of each amount; none lies before the first")
          .fromToolPak()
          .gives(NUMBER, "a")
          .aggregates()
          .fault(
              OUT_OF_DOMAIN,
              "the rate is not positive, a date lies before the first, or there are more of one")
          .source(FINANCIAL)
          .example("XNPV(10%, {-100,121}, {45292,45657})", "10")
          .example("XNPV(0, 100, 45292)", "#NUM!")
          .body(
              a ->
                  a.number(0) <= 0
                      ? Faults.outOfDomain("the rate must be positive")
                      : DatedCashFlow.read(
                          a.array(1),
                          a.array(2),
                          false,
                          flow -> Value.number(flow.netPresentValue(a.number(0)))));

  private static final SheetFunction XIRR =
      SheetFunction.named("XIRR")
          .summary("The yearly rate at which amounts at dates are worth nothing together.")
          .takes("amounts", AREA, "a", "the amounts; some negative, some positive")
          .takes("dates", AREA, "the date of each amount; none lies before the first")
          .optional("guess", NUMBER, "1", "where to begin; 10% when left out")
          .fromToolPak()
          .gives(NUMBER, "1")
          .aggregates()
          .fault(OUT_OF_DOMAIN, "no rate does, all amounts have one sign, or the guess is negative")
          .fault(WRONG_KIND, "an amount or a date is no number")
          .source(FINANCIAL + "; halved intervals as in Excel, to 8 digits")
          .example("XIRR({-100,110}, {45292,45657})", "0.1")
          .example("XIRR(100, 45292)", "#NUM!")
          .example("XIRR({-1,\"a\"}, {1,2})", "#VALUE!")
          .body(
              a ->
                  DatedCashFlow.read(
                      a.array(0), a.array(1), true, flow -> flow.internalRate(a.number(2, 0.1))));

  private static final SheetFunction MIRR =
      SheetFunction.named("MIRR")
          .summary("The internal rate of amounts where what comes in is invested at another rate.")
          .takes("amounts", AREA, "a", "the amounts, in order; some negative, some positive")
          .takes("finance", NUMBER, "1", "the interest on what goes out")
          .takes("reinvest", NUMBER, "1", "the interest on what comes in")
          .gives(NUMBER, "1")
          .aggregates()
          .fault(DIVISION_BY_ZERO, "nothing goes out, or the rate for it is -100%")
          .source(FINANCIAL + Sources.NEAR_ONE)
          .example("MIRR({-100,60,60}, 10%, 12%)", "0.12783")
          .example("MIRR(100, 10%, 12%)", "#DIV/0!")
          .body(ReturnFunctions::modifiedRate);

  private static final SheetFunction EFFECT =
      SheetFunction.named("EFFECT")
          .summary("The yearly interest that a rate comes to when it is paid several times a year.")
          .takes("nominal", NUMBER, "1", "the yearly rate as it is quoted")
          .takes("times", NUMBER, "1", "how many times a year interest is paid")
          .fromToolPak()
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the rate is not positive, or the times are below 1")
          .source(FINANCIAL + Sources.NEAR_ONE)
          .example("EFFECT(5.25%, 4)", "0.0535427")
          .example("EFFECT(5%, 1)", "0.05")
          .example("EFFECT(0, 4)", "#NUM!")
          .body(
              a -> {
                double times = Math.floor(a.number(1));
                return a.number(0) <= 0 || times < 1
                    ? Faults.outOfDomain("the rate must be positive and the times at least 1")
                    : Value.number(growth(a.number(0) / times, times));
              });

  private static final SheetFunction NOMINAL =
      SheetFunction.named("NOMINAL")
          .summary(
              "The quoted rate that comes to a yearly interest when paid several times a year.")
          .takes("effective", NUMBER, "1", "what a year comes to")
          .takes("times", NUMBER, "1", "how many times a year interest is paid")
          .fromToolPak()
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the rate is not positive, or the times are below 1")
          .source(FINANCIAL + Sources.NEAR_ONE)
          .example("NOMINAL(5.3543%, 4)", "0.0525003")
          .example("NOMINAL(5%, 1)", "0.05")
          .example("NOMINAL(5%, 0)", "#NUM!")
          .body(
              a -> {
                double times = Math.floor(a.number(1));
                return a.number(0) <= 0 || times < 1
                    ? Faults.outOfDomain("the rate must be positive and the times at least 1")
                    : Value.number(growth(a.number(0), 1 / times) * times);
              });

  private static final SheetFunction FVSCHEDULE =
      SheetFunction.named("FVSCHEDULE")
          .summary("What an amount comes to under a row of rates, one period each.")
          .takes("principal", NUMBER, "a", "the amount now")
          .takes("rates", AREA, "1", "the interest of each period; an empty cell is 0")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(WRONG_KIND, "a rate is no number")
          .source(FINANCIAL)
          .example("FVSCHEDULE(1, {0.09,0.11,0.1})", "1.33089")
          .example("FVSCHEDULE(100 USD, 10%)", "110 USD")
          .example("FVSCHEDULE(1, {0.09,\"a\"})", "#VALUE!")
          .body(a -> scheduled(a.number(0), a.array(1)));

  private static final SheetFunction PDURATION =
      SheetFunction.named("PDURATION")
          .summary("How many periods it takes an amount to grow to another.")
          .takes("rate", NUMBER, "1", "the interest of one period")
          .takes("present", NUMBER, "a", "the amount now")
          .takes("future", NUMBER, "a", "the amount to reach")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "rate or amounts are not positive")
          .source(FINANCIAL + Sources.NEAR_ONE)
          .example("PDURATION(2.5%, 2000 USD, 2200 USD)", "3.85987")
          .example("PDURATION(0, 1, 2)", "#NUM!")
          .body(
              a ->
                  a.number(0) <= 0 || a.number(1) <= 0 || a.number(2) <= 0
                      ? Faults.outOfDomain("rate and amounts must be positive")
                      : Value.number(
                          CashFlow.logOfQuotient(a.number(2), a.number(1))
                              / StrictMath.log1p(a.number(0))));

  private static final SheetFunction RRI =
      SheetFunction.named("RRI")
          .summary("The interest of one period at which an amount grows to another.")
          .takes("periods", NUMBER, "1", "how many periods there are")
          .takes("present", NUMBER, "a", "the amount now")
          .takes("future", NUMBER, "a", "the amount at the end")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the periods are not positive, or the amounts have unlike signs")
          .source(FINANCIAL + Sources.NEAR_ONE)
          .example("RRI(96, 10000 USD, 11000 USD)", "0.000993307")
          .example("RRI(2, 100, 121)", "0.1")
          .example("RRI(0, 100, 121)", "#NUM!")
          .body(
              a ->
                  a.number(0) <= 0 || a.number(1) == 0
                      ? Faults.outOfDomain("periods must be positive and the amount now not 0")
                      : Value.number(CashFlow.compoundRate(a.number(0), a.number(1), a.number(2))));

  private static final SheetFunction DOLLARDE =
      SheetFunction.named("DOLLARDE")
          .summary("A price quoted in fractions, as 1.02 for 1 and 2/16, as a decimal number.")
          .takes("price", NUMBER, "a", "the price: what stands behind the point counts fractions")
          .takes("fraction", NUMBER, "1", "how many fractions make 1")
          .fromToolPak()
          .gives(NUMBER, "a")
          .fault(OUT_OF_DOMAIN, "the fraction is negative")
          .fault(DIVISION_BY_ZERO, "the fraction is below 1")
          .source(FINANCIAL)
          .example("DOLLARDE(1.02, 16)", "1.125")
          .example("DOLLARDE(1.1, 32)", "1.3125")
          .example("DOLLARDE(1.1, 0)", "#DIV/0!")
          .example("DOLLARDE(1.1, -1)", "#NUM!")
          .body(a -> fraction(a, true));

  private static final SheetFunction DOLLARFR =
      SheetFunction.named("DOLLARFR")
          .summary("A price as it is quoted in fractions: 1.125 as 1.02 where 16 make 1.")
          .takes("price", NUMBER, "a", "the price, a decimal number")
          .takes("fraction", NUMBER, "1", "how many fractions make 1")
          .fromToolPak()
          .gives(NUMBER, "a")
          .fault(OUT_OF_DOMAIN, "the fraction is negative")
          .fault(DIVISION_BY_ZERO, "the fraction is below 1")
          .source(FINANCIAL)
          .example("DOLLARFR(1.125, 16)", "1.02")
          .example("DOLLARFR(1.125, 32)", "1.04")
          .example("DOLLARFR(1.125, -1)", "#NUM!")
          .example("DOLLARFR(1.1, 0)", "#DIV/0!")
          .body(a -> fraction(a, false));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        XNPV, XIRR, MIRR, EFFECT, NOMINAL, FVSCHEDULE, PDURATION, RRI, DOLLARDE, DOLLARFR);
  }

  /** {@code (1 + rate)^periods - 1}, with all digits of a small rate. */
  private static double growth(double rate, double periods) {
    return StrictMath.expm1(periods * StrictMath.log1p(rate));
  }

  private static Value modifiedRate(Arguments arguments) {
    DD finance = DD.ofSum(1, arguments.number(1));
    DD reinvest = DD.ofSum(1, arguments.number(2));
    return Operands.collect(
        arguments.array(0),
        amounts -> {
          // What goes out is counted at the start, what comes in at the end; in two doubles, as
          // little may be left of their quotient without 1.
          DD out = DD.ZERO;
          DD in = DD.ZERO;
          for (int i = 0; i < amounts.length; i++) {
            in = in.multiply(reinvest);
            if (amounts[i] < 0) {
              out = out.subtract(DD.of(amounts[i]).divide(finance.pow(i)));
            } else {
              in = in.add(amounts[i]);
            }
          }
          return out.doubleValue() == 0 || !Double.isFinite(out.doubleValue()) || amounts.length < 2
              ? Faults.divisionByZero("nothing goes out, or the rate for it is -100 %")
              : Value.number(modifiedRate(amounts.length - 1, in, out));
        });
  }

  private static double modifiedRate(int periods, DD in, DD out) {
    double more = in.subtract(out).divide(out).doubleValue();
    return Math.abs(more) < 0.5
        ? StrictMath.expm1(StrictMath.log1p(more) / periods)
        : CashFlow.compoundRate(periods, out.doubleValue(), in.doubleValue());
  }

  private static Value scheduled(double principal, Array rates) {
    double amount = principal;
    for (int i = 0; i < rates.size(); i++) {
      switch (rates.get(i)) {
        case Value.Num(double rate) -> amount *= 1 + rate;
        case Value.Blank _ -> {}
        case Value.Fault fault -> {
          return fault;
        }
        case Value.Text _, Value.Logical _, Value.Many _, Value.Reference _, Value.Lambda _ -> {
          return Faults.wrongKind("a rate is no number");
        }
      }
    }
    return Value.number(amount);
  }

  private static Value fraction(Arguments arguments, boolean toDecimal) {
    double price = arguments.number(0);
    double fraction = FifteenDigits.truncate(arguments.number(1));
    if (fraction < 0) {
      return Faults.outOfDomain("the fraction must not be negative");
    }
    if (fraction < 1) {
      return Faults.divisionByZero("the fraction must be at least 1");
    }
    double digits = StrictMath.pow(10, Math.ceil(StrictMath.log10(fraction)));
    double whole = price < 0 ? Math.ceil(price) : Math.floor(price);
    double part = price - whole;
    return Value.number(whole + (toDecimal ? part * digits / fraction : part * fraction / digits));
  }
}
