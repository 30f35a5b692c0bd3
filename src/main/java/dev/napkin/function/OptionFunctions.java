package dev.napkin.function;

import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.TEXT;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** European options by Black and Scholes: what one is worth, and how that moves. */
final class OptionFunctions {
  private OptionFunctions() {}

  private static final String SOURCE =
      "Haug, The Complete Guide to Option Pricing Formulas, 2nd ed., 2007, sections 1.1.6 and 2.2"
          + " to 2.7";

  private static final String BAD_TERMS =
      "spot, strike, time or volatility are not positive, or a number is out of range";
  private static final String BAD_SIDE = "the side is neither \"c\" nor \"p\"";

  private static final SheetFunction OPT_BS =
      ofSide("OPT_BS", "What a European option is worth.")
          .gives(NUMBER, "a")
          .example("OPT_BS(\"c\", 60, 65, 0.25, 8%, 30%, 8%)", "2.13337")
          .example("OPT_BS(\"p\", 75 USD, 70 USD, 0.5, 10%, 35%, 5%)", "4.08695 USD")
          .example("OPT_BS(\"x\", 60, 65, 0.25, 8%, 30%)", "#VALUE!")
          .example("OPT_BS(\"c\", -60, 65, 0.25, 8%, 30%)", "#NUM!")
          .body(a -> sided(a, BlackScholes::price));

  private static final SheetFunction OPT_BS_DELTA =
      ofSide("OPT_BS_DELTA", "How much a European option gains where the spot price rises by one.")
          .gives(NUMBER, "1")
          .example("OPT_BS_DELTA(\"c\", 105, 100, 0.5, 10%, 36%, 0)", "0.594629")
          .example("OPT_BS_DELTA(\"p\", 105, 100, 0.5, 10%, 36%, 0)", "-0.356601")
          .example("OPT_BS_DELTA(\"c\", -105, 100, 0.5, 10%, 36%, 0)", "#NUM!")
          .example("OPT_BS_DELTA(\"x\", 105, 100, 0.5, 10%, 36%, 0)", "#VALUE!")
          .body(a -> sided(a, BlackScholes::delta));

  private static final SheetFunction OPT_BS_THETA =
      ofSide("OPT_BS_THETA", "How much a European option gains in a year at its present pace.")
          .gives(NUMBER, "a")
          .example("OPT_BS_THETA(\"p\", 430, 405, 0.0833, 7%, 20%, 2%)", "-31.1924")
          .example("OPT_BS_THETA(\"p\", 430, 0, 0.0833, 7%, 20%, 2%)", "#NUM!")
          .example("OPT_BS_THETA(\"x\", 430, 405, 0.0833, 7%, 20%, 2%)", "#VALUE!")
          .body(a -> sided(a, BlackScholes::theta));

  private static final SheetFunction OPT_BS_RHO =
      ofSide("OPT_BS_RHO", "How much a European option gains where the rate rises by one.")
          .gives(NUMBER, "a")
          .example("OPT_BS_RHO(\"c\", 72, 75, 1, 9%, 19%, 9%)", "38.7325")
          .example("OPT_BS_RHO(\"c\", 72, 75, 0, 9%, 19%, 9%)", "#NUM!")
          .example("OPT_BS_RHO(\"x\", 72, 75, 1, 9%, 19%, 9%)", "#VALUE!")
          .body(a -> sided(a, BlackScholes::rho));

  private static final SheetFunction OPT_BS_GAMMA =
      ofEither("OPT_BS_GAMMA", "How much delta gains where the spot price rises by one.")
          .gives(NUMBER, "1/a")
          .example("OPT_BS_GAMMA(55, 60, 0.75, 10%, 30%, 10%)", "0.0278212")
          .example("OPT_BS_GAMMA(55, 60, 0.75, 10%, 0, 10%)", "#NUM!")
          .body(a -> either(a, BlackScholes::gamma));

  private static final SheetFunction OPT_BS_VEGA =
      ofEither("OPT_BS_VEGA", "How much a European option gains where volatility rises by one.")
          .gives(NUMBER, "a")
          .example("OPT_BS_VEGA(55, 60, 0.75, 10.5%, 30%, 6.95%)", "18.5027")
          .example("OPT_BS_VEGA(55, 60, 0.75, 10.5%, -1, 6.95%)", "#NUM!")
          .body(a -> either(a, BlackScholes::vega));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(OPT_BS, OPT_BS_DELTA, OPT_BS_GAMMA, OPT_BS_THETA, OPT_BS_VEGA, OPT_BS_RHO);
  }

  private static SheetFunction.Builder ofSide(String name, String summary) {
    return terms(
            SheetFunction.named(name)
                .summary(summary)
                .takes("side", TEXT, "\"c\" for a call, \"p\" for a put"))
        .fault(WRONG_KIND, BAD_SIDE);
  }

  private static SheetFunction.Builder ofEither(String name, String summary) {
    return terms(SheetFunction.named(name).summary(summary));
  }

  private static SheetFunction.Builder terms(SheetFunction.Builder function) {
    return function
        .takes("spot", NUMBER, "a", "the price of what the option is on")
        .takes("strike", NUMBER, "a", "the price that the option grants")
        .takes("time", NUMBER, "1", "the years that are left")
        .takes("rate", NUMBER, "1", "the rate of a year without risk, compounded continuously")
        .takes("volatility", NUMBER, "1", "the deviation of a year's logarithmic return")
        .optional("carry", NUMBER, "1", "what holding costs a year: rate less yield; 0 if left out")
        .fault(OUT_OF_DOMAIN, BAD_TERMS)
        .source(SOURCE);
  }

  private static Value sided(Arguments arguments, Function<BlackScholes, Value> question) {
    return switch (arguments.text(0).toLowerCase(Locale.ROOT)) {
      case "c", "call" -> ask(arguments, 1, true, question);
      case "p", "put" -> ask(arguments, 1, false, question);
      default -> Faults.wrongKind(BAD_SIDE);
    };
  }

  /** What is the same for a call and a put. */
  private static Value either(Arguments arguments, Function<BlackScholes, Value> question) {
    return ask(arguments, 0, true, question);
  }

  private static Value ask(
      Arguments arguments, int first, boolean call, Function<BlackScholes, Value> question) {
    var option =
        new BlackScholes(
            call,
            arguments.number(first),
            arguments.number(first + 1),
            arguments.number(first + 2),
            arguments.number(first + 3),
            arguments.number(first + 4),
            arguments.number(first + 5, 0));
    return option.isPriced() ? question.apply(option) : Faults.outOfDomain(BAD_TERMS);
  }
}
