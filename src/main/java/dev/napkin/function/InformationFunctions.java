package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;

import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.List;
import java.util.function.Predicate;

/** What kind of value something is. They look at faults instead of passing them on. */
final class InformationFunctions {
  private InformationFunctions() {}

  private static final SheetFunction ISNUMBER =
      SheetFunction.named("ISNUMBER")
          .summary("Whether a value is a number; dates are.")
          .takes("value", ANY, "the value")
          .gives(LOGICAL, "1")
          .example("ISNUMBER(3 GB)", "TRUE")
          .example("ISNUMBER(\"3\")", "FALSE")
          .lazyBody(a -> test(a, value -> value instanceof Value.Num));

  private static final SheetFunction ISTEXT =
      SheetFunction.named("ISTEXT")
          .summary("Whether a value is a text.")
          .takes("value", ANY, "the value")
          .gives(LOGICAL, "1")
          .example("ISTEXT(\"3\")", "TRUE")
          .example("ISTEXT(3)", "FALSE")
          .lazyBody(a -> test(a, value -> value instanceof Value.Text));

  private static final SheetFunction ISLOGICAL =
      SheetFunction.named("ISLOGICAL")
          .summary("Whether a value is TRUE or FALSE.")
          .takes("value", ANY, "the value")
          .gives(LOGICAL, "1")
          .example("ISLOGICAL(1 > 2)", "TRUE")
          .example("ISLOGICAL(0)", "FALSE")
          .lazyBody(a -> test(a, value -> value instanceof Value.Logical));

  private static final SheetFunction ISBLANK =
      SheetFunction.named("ISBLANK")
          .summary("Whether a cell holds nothing; an empty text is something.")
          .takes("value", ANY, "the cell")
          .gives(LOGICAL, "1")
          .example("ISBLANK(\"\")", "FALSE")
          .example("ISBLANK(0)", "FALSE")
          .lazyBody(a -> test(a, value -> value instanceof Value.Blank));

  private static final SheetFunction ISERROR =
      SheetFunction.named("ISERROR")
          .summary("Whether a value is a fault of any kind.")
          .takes("value", ANY, "the value")
          .gives(LOGICAL, "1")
          .example("ISERROR(1 / 0)", "TRUE")
          .example("ISERROR(3 GB)", "FALSE")
          .lazyBody(a -> test(a, value -> value instanceof Value.Fault));

  private static final SheetFunction ISERR =
      SheetFunction.named("ISERR")
          .summary("Whether a value is a fault other than #N/A.")
          .takes("value", ANY, "the value")
          .gives(LOGICAL, "1")
          .example("ISERR(1 / 0)", "TRUE")
          .example("ISERR(NA())", "FALSE")
          .lazyBody(a -> test(a, value -> value instanceof Value.Fault && !isMissing(value)));

  private static final SheetFunction ISNA =
      SheetFunction.named("ISNA")
          .summary("Whether a value is #N/A.")
          .takes("value", ANY, "the value")
          .gives(LOGICAL, "1")
          .example("ISNA(NA())", "TRUE")
          .example("ISNA(1 / 0)", "FALSE")
          .lazyBody(a -> test(a, InformationFunctions::isMissing));

  private static final SheetFunction NA =
      SheetFunction.named("NA")
          .summary("The fault #N/A: a value that is not available.")
          .gives(ANY, new UnitRule.Gives(Measure.FREE))
          .fault(FaultCode.NOT_AVAILABLE, "always")
          .example("NA()", "#N/A")
          .example("IFNA(NA(), 3 GB)", "3 GB")
          .body(_ -> Faults.notAvailable("NA() says that there is no value"));

  private static final SheetFunction ISEVEN =
      SheetFunction.named("ISEVEN")
          .summary("Whether a number, cut off behind the point, is even.")
          .takes("x", NUMBER, "1", "the number")
          .gives(LOGICAL, "1")
          .fromToolPak()
          .example("ISEVEN(4)", "TRUE")
          .example("ISEVEN(-2.5)", "TRUE")
          .body(a -> Value.logical(FifteenDigits.truncate(a.number(0)) % 2 == 0));

  private static final SheetFunction ISODD =
      SheetFunction.named("ISODD")
          .summary("Whether a number, cut off behind the point, is odd.")
          .takes("x", NUMBER, "1", "the number")
          .gives(LOGICAL, "1")
          .fromToolPak()
          .example("ISODD(3)", "TRUE")
          .example("ISODD(4.9)", "FALSE")
          .body(a -> Value.logical(FifteenDigits.truncate(a.number(0)) % 2 != 0));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(ISNUMBER, ISTEXT, ISLOGICAL, ISBLANK, ISERROR, ISERR, ISNA, NA, ISEVEN, ISODD);
  }

  private static Value test(LazyArguments arguments, Predicate<Value> test) {
    return Value.logical(test.test(Calls.single(arguments.value(0))));
  }

  private static boolean isMissing(Value value) {
    return value instanceof Value.Fault fault && fault.code() == FaultCode.NOT_AVAILABLE;
  }
}
