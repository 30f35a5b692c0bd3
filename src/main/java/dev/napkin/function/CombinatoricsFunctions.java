package dev.napkin.function;

import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Value;
import java.util.List;
import java.util.function.Function;

/** Whole numbers: divisors, multiples, and counting what can be chosen or arranged. */
final class CombinatoricsFunctions {
  private CombinatoricsFunctions() {}

  private static final String MEANING = "numbers or areas; what stands behind a point is cut off";
  private static final String NOT_WHOLE = "a number is negative or too large";
  private static final String NO_NUMBER = "a value is a logical or a text that is no number";

  private static final SheetFunction COMBINA =
      SheetFunction.named("COMBINA")
          .summary("In how many ways things can be chosen that may come again, order aside.")
          .takes("n", NUMBER, "1", "how many kinds of things there are")
          .takes("chosen", NUMBER, "1", "how many things are chosen")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "an argument is negative, or there is nothing to choose from")
          .source(Sources.COUNTING)
          .example("COMBINA(4, 3)", "20")
          .example("COMBINA(-1, 3)", "#NUM!")
          .body(a -> Counting.multisets(a.number(0), a.number(1)));

  private static final SheetFunction FACTDOUBLE =
      SheetFunction.named("FACTDOUBLE")
          .summary("The product of a number and every second one below it, down to 1 or 2.")
          .takes("n", NUMBER, "1", "a number from -1 to 300; what stands behind the point is cut")
          .gives(NUMBER, "1")
          .fromToolPak()
          .fault(OUT_OF_DOMAIN, "n is below -1 or above 300")
          .source(Sources.COUNTING)
          .example("FACTDOUBLE(7)", "105")
          .example("FACTDOUBLE(-2)", "#NUM!")
          .body(a -> Counting.doubleFactorial(a.number(0)));

  private static final SheetFunction MULTINOMIAL =
      SheetFunction.named("MULTINOMIAL")
          .summary("In how many ways a whole can be dealt out into parts of given sizes.")
          .takes("sizes", AREA, "1", MEANING)
          .repeats("more", AREA, "1", MEANING)
          .gives(NUMBER, "1")
          .aggregates()
          .fault(OUT_OF_DOMAIN, NOT_WHOLE)
          .fault(WRONG_KIND, NO_NUMBER)
          .source(Sources.COUNTING)
          .example("MULTINOMIAL(2, 3, 4)", "1260")
          .example("MULTINOMIAL(2, -1)", "#NUM!")
          .example("MULTINOMIAL(\"a\")", "#VALUE!")
          .body(a -> WholeNumbers.of(a, Counting::multinomial));

  private static final SheetFunction GCD =
      SheetFunction.named("GCD")
          .summary("The largest number that divides all of several.")
          .takes("numbers", AREA, "1", MEANING)
          .repeats("more", AREA, "1", MEANING)
          .gives(NUMBER, "1")
          .aggregates()
          .fault(OUT_OF_DOMAIN, NOT_WHOLE)
          .fault(WRONG_KIND, NO_NUMBER)
          .source(Sources.DIVISORS)
          .example("GCD(24, 36)", "12")
          .fault(NOT_AVAILABLE, "an argument is left out")
          .example("GCD(-4, 2)", "#NUM!")
          .example("GCD(\"a\")", "#VALUE!")
          .example("GCD(, 2)", "#N/A")
          .contextual((a, context) -> given(a, context, CombinatoricsFunctions::greatestDivisor));

  private static final SheetFunction LCM =
      SheetFunction.named("LCM")
          .summary("The smallest number that all of several divide.")
          .takes("numbers", AREA, "1", MEANING)
          .repeats("more", AREA, "1", MEANING)
          .gives(NUMBER, "1")
          .aggregates()
          .fault(OUT_OF_DOMAIN, "a number is negative, or one or the result is too large")
          .fault(WRONG_KIND, NO_NUMBER)
          .source(Sources.DIVISORS)
          .example("LCM(4, 6)", "12")
          .fault(NOT_AVAILABLE, "an argument is left out")
          .example("LCM(-4, 6)", "#NUM!")
          .example("LCM(, 5)", "#N/A")
          .example("LCM(\"a\")", "#VALUE!")
          .example("LCM({\" 2024-01-10 \"}, 7)", "#VALUE!")
          .example("LCM({\" 10 \"}, 3)", "30")
          .contextual((a, context) -> given(a, context, CombinatoricsFunctions::leastMultiple));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(GCD, LCM, COMBINA, FACTDOUBLE, MULTINOMIAL);
  }

  private static Value given(Arguments arguments, Context context, Function<double[], Value> body) {
    for (int i = 0; i < arguments.count(); i++) {
      if (context.isOmitted(i)) {
        return Faults.notAvailable("an argument is left out");
      }
    }
    return WholeNumbers.of(arguments, body);
  }

  private static Value greatestDivisor(double[] numbers) {
    double divisor = 0;
    for (double number : numbers) {
      divisor = divisor(divisor, number);
    }
    return Value.number(divisor);
  }

  private static Value leastMultiple(double[] numbers) {
    double multiple = 1;
    for (double number : numbers) {
      multiple = number == 0 ? 0 : multiple / divisor(multiple, number) * number;
      if (multiple >= 0x1p53) {
        return Faults.outOfDomain("the multiple is 2^53 or more");
      }
      if (multiple == 0) {
        return Value.number(0);
      }
    }
    return Value.number(multiple);
  }

  /** Euclid's, which is exact in doubles as long as they are whole. */
  private static double divisor(double a, double b) {
    double larger = a;
    double smaller = b;
    while (smaller != 0) {
      double rest = larger % smaller;
      larger = smaller;
      smaller = rest;
    }
    return larger;
  }
}
