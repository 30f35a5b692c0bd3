package dev.napkin.function;

import static dev.napkin.function.Kind.DATE;
import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.util.List;

/** How much of its cost an asset loses in a period. */
final class DepreciationFunctions {
  private DepreciationFunctions() {}

  private static final String FINANCIAL =
      "OpenFormula 1.2 (OASIS 2011), section 6.12, Financial Functions";
  private static final String FRENCH =
      FINANCIAL + "; Code général des impôts, article 39 A, and its annexe II, articles 22 to 25";

  private static final String COST = "what the asset costs";
  private static final String SALVAGE = "what it is worth at the end of its life";
  private static final String LIFE = "how many periods it lasts";
  private static final String NEGATIVE = "an amount is negative, or there is no such period";

  private static final SheetFunction SLN =
      SheetFunction.named("SLN")
          .summary("The equal loss of every period.")
          .takes("cost", NUMBER, "a", COST)
          .takes("salvage", NUMBER, "a", SALVAGE)
          .takes("life", NUMBER, "1", LIFE)
          .gives(NUMBER, "a")
          .fault(DIVISION_BY_ZERO, "the life is 0")
          .source(FINANCIAL)
          .example("SLN(30000 USD, 7500 USD, 10)", "2250 USD")
          .example("SLN(1, 0, 0)", "#DIV/0!")
          .body(
              a ->
                  a.number(2) == 0
                      ? Faults.divisionByZero("the life is 0")
                      : Value.number((a.number(0) - a.number(1)) / a.number(2)));

  private static final SheetFunction SYD =
      SheetFunction.named("SYD")
          .summary("The loss of a period where losses fall by equal steps (sum of years' digits).")
          .takes("cost", NUMBER, "a", COST)
          .takes("salvage", NUMBER, "a", SALVAGE)
          .takes("life", NUMBER, "1", LIFE)
          .takes("period", NUMBER, "1", "which period, from 1 on")
          .gives(NUMBER, "a")
          .fault(OUT_OF_DOMAIN, "the life or period is not positive, or the period lies beyond it")
          .source(FINANCIAL)
          .example("SYD(30000 USD, 7500 USD, 10, 1)", "4090.91 USD")
          .example("SYD(30000, 7500, 10, 10)", "409.091")
          .example("SYD(30000, 7500, 10, 11)", "#NUM!")
          .body(
              a -> {
                double life = a.number(2);
                double period = a.number(3);
                return life <= 0 || period < 1 || period > life
                    ? Faults.outOfDomain("there is no such period")
                    : Value.number(
                        (a.number(0) - a.number(1))
                            * (life - period + 1)
                            * 2
                            / (life * (life + 1)));
              });

  private static final SheetFunction DB =
      SheetFunction.named("DB")
          .summary("The loss of a period at a fixed share of what is left, of three decimals.")
          .takes("cost", NUMBER, "a", COST)
          .takes("salvage", NUMBER, "a", SALVAGE)
          .takes("life", NUMBER, "1", LIFE)
          .takes("period", NUMBER, "1", "which period, from 1 on")
          .optional("months", NUMBER, "1", "how many months the first year has; 12 when left out")
          .gives(NUMBER, "a")
          .fault(OUT_OF_DOMAIN, NEGATIVE + ", or the months are not 1 to 12")
          .source(FINANCIAL)
          .example("DB(1000000 USD, 100000 USD, 6, 1, 7)", "186083 USD")
          .example("DB(1000000, 100000, 6, 7, 7)", "15845.1")
          .example("DB(1000000, 100000, 6, 8, 7)", "#NUM!")
          .body(DepreciationFunctions::fixedRate);

  private static final SheetFunction DDB =
      SheetFunction.named("DDB")
          .summary("The loss of a period at a share of what is left, down to the salvage.")
          .takes("cost", NUMBER, "a", COST)
          .takes("salvage", NUMBER, "a", SALVAGE)
          .takes("life", NUMBER, "1", LIFE)
          .takes("period", NUMBER, "1", "which period, from 1 on")
          .optional("factor", NUMBER, "1", "the share, in parts of 1/life; 2 when left out")
          .gives(NUMBER, "a")
          .fault(OUT_OF_DOMAIN, NEGATIVE)
          .source(FINANCIAL)
          .example("DDB(2400 USD, 300 USD, 10, 1)", "480 USD")
          .example("DDB(2400, 300, 10, 10)", "22.1225")
          .example("DDB(2400, 300, 10, 11)", "#NUM!")
          .body(
              a -> {
                double life = a.number(2);
                double period = a.number(3);
                double factor = a.number(4, 2);
                return a.number(0) < 0
                        || a.number(1) < 0
                        || life <= 0
                        || period <= 0
                        || period > life
                        || factor <= 0
                    ? Faults.outOfDomain(NEGATIVE)
                    : Value.number(
                        Depreciation.declining(a.number(0), a.number(1), life, period, factor));
              });

  private static final SheetFunction VDB =
      SheetFunction.named("VDB")
          .summary("The loss between two times at a share of what is left, then in equal parts.")
          .takes("cost", NUMBER, "a", COST)
          .takes("salvage", NUMBER, "a", SALVAGE)
          .takes("life", NUMBER, "1", LIFE)
          .takes("start", NUMBER, "1", "from when, in periods from 0 on")
          .takes("end", NUMBER, "1", "until when")
          .optional("factor", NUMBER, "1", "the share, in parts of 1/life; 2 when left out")
          .optional("stay", LOGICAL, "TRUE never to change to equal parts; FALSE when left out")
          .gives(NUMBER, "a")
          .fault(OUT_OF_DOMAIN, NEGATIVE)
          .source(FINANCIAL)
          .example("VDB(2400 USD, 300 USD, 10, 0, 1)", "480 USD")
          .example("VDB(2400, 300, 10, 0, 0.875, 1.5)", "315")
          .example("VDB(2400, 300, 10, 3, 2)", "#NUM!")
          .body(DepreciationFunctions::variable);

  private static final SheetFunction AMORLINC =
      SheetFunction.named("AMORLINC")
          .summary("The equal loss of a period by French rules, less in a first one that is short.")
          .takes("cost", NUMBER, "a", COST)
          .takes("purchased", DATE, "when it was bought")
          .takes("first", DATE, "when the first period ends")
          .takes("salvage", NUMBER, "a", SALVAGE)
          .takes("period", NUMBER, "1", "which period, from 0 on")
          .takes("rate", NUMBER, "1", "the share lost in a year")
          .optional("basis", NUMBER, "1", "how days are counted: 0, 1, 3 or 4; 0 when left out")
          .gives(NUMBER, "a")
          .fault(OUT_OF_DOMAIN, "an amount, the rate or the basis is impossible, or dates disagree")
          .source(FRENCH)
          .example(
              "AMORLINC(2400 USD, DATE(2008,8,19), DATE(2008,12,31), 300 USD, 1, 15%, 1)",
              "360 USD")
          .example("AMORLINC(2400, DATE(2008,8,19), DATE(2008,12,31), 300, 0, 15%, 2)", "#NUM!")
          .body(a -> french(a, false));

  private static final SheetFunction AMORDEGRC =
      SheetFunction.named("AMORDEGRC")
          .summary("The loss of a period by French rules, a share of what is left, in whole units.")
          .takes("cost", NUMBER, "a", COST)
          .takes("purchased", DATE, "when it was bought")
          .takes("first", DATE, "when the first period ends")
          .takes("salvage", NUMBER, "a", SALVAGE)
          .takes("period", NUMBER, "1", "which period, from 0 on")
          .takes("rate", NUMBER, "1", "the share lost in a year, before its coefficient")
          .optional("basis", NUMBER, "1", "how days are counted: 0, 1, 3 or 4; 0 when left out")
          .gives(NUMBER, "a")
          .fault(OUT_OF_DOMAIN, "an amount, the rate or the basis is impossible, or dates disagree")
          .source(FRENCH)
          .example("AMORDEGRC(2400, DATE(2008,8,19), DATE(2008,12,31), 300, 1, 15%, 1)", "776")
          .example("AMORDEGRC(2400, DATE(2008,8,19), DATE(2008,12,31), 300, 0, 60%, 1)", "#NUM!")
          .body(a -> french(a, true));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(SLN, SYD, DB, DDB, VDB, AMORLINC, AMORDEGRC);
  }

  private static Value fixedRate(Arguments arguments) {
    double cost = arguments.number(0);
    double salvage = arguments.number(1);
    double life = arguments.number(2);
    double period = arguments.number(3);
    double months = FifteenDigits.truncate(arguments.number(4, 12));
    if (cost < 0
        || salvage < 0
        || life <= 0
        || period <= 0
        || months < 1
        || months > 12
        || Math.floor(period) > Math.floor(life) + (months < 12 ? 1 : 0)) {
      return Faults.outOfDomain(NEGATIVE);
    }
    return Value.number(
        cost == 0 ? 0 : Depreciation.fixedRate(cost, salvage, life, period, months));
  }

  private static Value variable(Arguments arguments) {
    double life = arguments.number(2);
    double start = arguments.number(3);
    double end = arguments.number(4);
    double factor = arguments.number(5, 2);
    boolean impossible = arguments.number(0) < 0 || arguments.number(1) < 0 || life <= 0;
    if (impossible || start < 0 || end < start || end > life || factor < 0) {
      return Faults.outOfDomain(NEGATIVE);
    }
    if (end > Depreciation.MOST_PERIODS) {
      return Faults.outOfDomain("there are too many periods");
    }
    var asset =
        new Depreciation.Variable(
            arguments.number(0), arguments.number(1), life, factor, !arguments.logical(6, false));
    return Value.number(asset.between(start, end));
  }

  private static Value french(Arguments arguments, boolean degressive) {
    double cost = arguments.number(0);
    double salvage = arguments.number(3);
    double period = FifteenDigits.truncate(arguments.number(4));
    double rate = arguments.number(5);
    if (cost < 0 || salvage < 0 || salvage > cost || period < 0 || rate <= 0) {
      return Faults.outOfDomain("cost, salvage, period and rate must be possible ones");
    }
    var purchased = SerialDate.of(arguments.number(1));
    var first = SerialDate.of(arguments.number(2));
    var days = DayCount.of(arguments.number(6, 0)).filter(d -> d != DayCount.ACTUAL_360);
    if (purchased.isEmpty() || first.isEmpty() || days.isEmpty()) {
      return Faults.outOfDomain("the basis must be 0, 1, 3 or 4 and the dates 1900 to 9999");
    }
    if (purchased.get().number() > first.get().number()) {
      return Faults.outOfDomain("it must be bought before the first period ends");
    }
    var asset =
        new FrenchDepreciation(
            cost,
            salvage,
            rate,
            FrenchDepreciation.firstPart(purchased.get(), first.get(), days.get()));
    return degressive ? asset.degressive(period) : Value.number(asset.linear(period));
  }
}
