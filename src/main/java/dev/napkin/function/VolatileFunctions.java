package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.DATE;
import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Value;
import java.util.List;

/** The time, and random numbers. */
final class VolatileFunctions {
  private VolatileFunctions() {}

  private static final SheetFunction TODAY =
      SheetFunction.named("TODAY")
          .summary("The date of today.")
          .gives(DATE, "1")
          .isVolatile()
          .example("TODAY() > DATE(2020, 1, 1)", "TRUE")
          .example("TODAY() = DATE(2020, 1, 1)", "FALSE")
          .contextual((_, context) -> Value.number(Math.floor(context.now())));

  private static final SheetFunction NOW =
      SheetFunction.named("NOW")
          .summary("The date of today with the time of day.")
          .gives(DATE, "1")
          .isVolatile()
          .example("NOW() > DATE(2020, 1, 1)", "TRUE")
          .example("NOW() >= TODAY()", "TRUE")
          .contextual((_, context) -> Value.number(context.now()));

  private static final SheetFunction RAND =
      SheetFunction.named("RAND")
          .summary("A random number from 0 to below 1, each as likely.")
          .gives(NUMBER, "1")
          .isVolatile()
          .example("RAND() < 1", "TRUE")
          .example("RAND() < 0", "FALSE")
          .contextual((_, context) -> Value.number(context.random()));

  private static final SheetFunction RANDBETWEEN =
      SheetFunction.named("RANDBETWEEN")
          .summary("A random whole number between two, both included.")
          .takes("low", NUMBER, "1", "the smallest")
          .takes("high", NUMBER, "1", "the largest")
          .gives(NUMBER, "1")
          .isVolatile()
          .fault(OUT_OF_DOMAIN, "no whole number lies between them")
          .example("RANDBETWEEN(3, 3)", "3")
          .example("RANDBETWEEN(2, 1)", "#NUM!")
          .contextual(
              (a, context) -> whole(Math.ceil(a.number(0)), Math.floor(a.number(1)), context));

  private static final SheetFunction RANDARRAY =
      SheetFunction.named("RANDARRAY")
          .summary("An array of random numbers.")
          .optional("rows", NUMBER, "1", "how many rows; 1 when left out")
          .optional("columns", NUMBER, "1", "how many columns; 1 when left out")
          .optional("low", NUMBER, "1", "the smallest; 0 when left out")
          .optional("high", NUMBER, "1", "the largest; 1 when left out")
          .optional("whole", LOGICAL, "whether the numbers are whole; FALSE when left out")
          .gives(ANY, "1")
          .isVolatile()
          .fault(WRONG_KIND, "there is no row or column, or low lies above high")
          .example("RANDARRAY(2, 2, 5, 5, TRUE)", "{5,5;5,5}")
          .example("RANDARRAY(0)", "#VALUE!")
          .contextual(VolatileFunctions::many);

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(TODAY, NOW, RAND, RANDBETWEEN, RANDARRAY);
  }

  private static Value whole(double low, double high, Context context) {
    return low > high
        ? Faults.outOfDomain("no whole number lies between them")
        : Value.number(low + Math.floor(context.random() * (high - low + 1)));
  }

  private static Value many(Arguments arguments, Context context) {
    double rows = otherwise(arguments, context, 0, 1);
    double columns = otherwise(arguments, context, 1, 1);
    double low = otherwise(arguments, context, 2, 0);
    double high = otherwise(arguments, context, 3, 1);
    boolean whole = arguments.logical(4, false);
    if (rows < 1 || columns < 1 || low > high) {
      return Faults.wrongKind("there is no row or column, or low lies above high");
    }
    if (whole && Math.ceil(low) > Math.floor(high)) {
      return Faults.wrongKind("no whole number lies between them");
    }
    return NewArray.of(
        (long) rows,
        (long) columns,
        (_, _) ->
            whole
                ? whole(Math.ceil(low), Math.floor(high), context)
                : Value.number(low + context.random() * (high - low)));
  }

  private static double otherwise(
      Arguments arguments, Context context, int index, double otherwise) {
    return context.isOmitted(index) ? otherwise : arguments.number(index, otherwise);
  }
}
