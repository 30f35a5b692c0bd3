package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.TEXT;

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

  private static final SheetFunction ISNONTEXT =
      SheetFunction.named("ISNONTEXT")
          .summary("Whether a value is anything but a text; an empty cell is.")
          .takes("value", ANY, "the value")
          .gives(LOGICAL, "1")
          .example("ISNONTEXT(3)", "TRUE")
          .example("ISNONTEXT(\"3\")", "FALSE")
          .lazyBody(a -> test(a, value -> !(value instanceof Value.Text)));

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

  private static final SheetFunction N =
      SheetFunction.named("N")
          .summary("A value as a number: 1 for TRUE, and 0 for any text, even one of digits.")
          .takes("value", AREA, "1", "the value, of an area the first")
          .gives(NUMBER, "1")
          .example("N(TRUE)", "1")
          .example("N(\"7\")", "0")
          .body(a -> number(a.array(0).get(0)));

  private static final SheetFunction T =
      SheetFunction.named("T")
          .summary("A text as it is, and an empty text for anything else.")
          .takes("value", AREA, "1", "the value, of an area the first")
          .gives(TEXT, "1")
          .example("T(\"seven\")", "\"seven\"")
          .example("T(7)", "\"\"")
          .body(a -> text(a.array(0).get(0)));

  private static final SheetFunction TYPE =
      SheetFunction.named("TYPE")
          .summary(
              "The kind of a value: 1 number, 2 text, 4 logical, 16 fault, 64 array, 128 function.")
          .takes("value", AREA, "the value")
          .gives(NUMBER, "1")
          .example("TYPE(3)", "1")
          .example("TYPE(\"3\")", "2")
          .lazyBody(a -> Value.number(kind(Calls.single(a.value(0)))));

  private static final SheetFunction ERROR_TYPE =
      SheetFunction.named("ERROR.TYPE")
          .summary("The number of a fault's kind, #NULL! being 1.")
          .takes("value", ANY, "the value")
          .gives(NUMBER, "1")
          .fault(FaultCode.NOT_AVAILABLE, "the value is no fault, or one that Excel does not know")
          .example("ERROR.TYPE(1 / 0)", "2")
          .example("ERROR.TYPE(3)", "#N/A")
          .lazyBody(a -> faultNumber(Calls.single(a.value(0))));

  private static final SheetFunction ISEVEN =
      SheetFunction.named("ISEVEN")
          .summary("Whether a number, cut off behind the point, is even.")
          .takes("x", NUMBER, "1", "the number")
          .gives(LOGICAL, "1")
          .refusesLogicals()
          .refusesLogicals()
          .example("ISEVEN(4)", "TRUE")
          .example("ISEVEN(-2.5)", "TRUE")
          .body(a -> Value.logical(FifteenDigits.truncate(a.number(0)) % 2 == 0));

  private static final SheetFunction ISODD =
      SheetFunction.named("ISODD")
          .summary("Whether a number, cut off behind the point, is odd.")
          .takes("x", NUMBER, "1", "the number")
          .gives(LOGICAL, "1")
          .refusesLogicals()
          .refusesLogicals()
          .example("ISODD(3)", "TRUE")
          .example("ISODD(4.9)", "FALSE")
          .body(a -> Value.logical(FifteenDigits.truncate(a.number(0)) % 2 != 0));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        ISNUMBER,
        ISTEXT,
        ISNONTEXT,
        ISLOGICAL,
        ISBLANK,
        ISERROR,
        ISERR,
        ISNA,
        NA,
        N,
        T,
        TYPE,
        ERROR_TYPE,
        ISEVEN,
        ISODD);
  }

  private static Value test(LazyArguments arguments, Predicate<Value> test) {
    return Value.logical(test.test(Calls.single(arguments.value(0))));
  }

  private static boolean isMissing(Value value) {
    return value instanceof Value.Fault fault && fault.code() == FaultCode.NOT_AVAILABLE;
  }

  private static Value number(Value value) {
    return switch (value) {
      case Value.Num _, Value.Fault _ -> value;
      case Value.Logical(boolean holds) -> Value.number(holds ? 1 : 0);
      case Value.Text _, Value.Blank _, Value.Many _, Value.Reference _, Value.Lambda _ ->
          Value.number(0);
    };
  }

  /** The value of T: a text, or an empty one. */
  static Value text(Value value) {
    return switch (value) {
      case Value.Text _, Value.Fault _ -> value;
      case Value.Num _,
          Value.Logical _,
          Value.Blank _,
          Value.Many _,
          Value.Reference _,
          Value.Lambda _ ->
          new Value.Text("");
    };
  }

  private static int kind(Value value) {
    return switch (value) {
      case Value.Num _, Value.Blank _ -> 1;
      case Value.Text _ -> 2;
      case Value.Logical _ -> 4;
      case Value.Fault _ -> 16;
      case Value.Many _, Value.Reference _ -> 64;
      case Value.Lambda _ -> 128;
    };
  }

  private static Value faultNumber(Value value) {
    if (!(value instanceof Value.Fault fault)) {
      return Faults.notAvailable("the value is no fault");
    }
    int number =
        switch (fault.code()) {
          case NULL -> 1;
          case DIVISION_BY_ZERO -> 2;
          case WRONG_KIND -> 3;
          case BAD_REFERENCE -> 4;
          case UNKNOWN_NAME -> 5;
          case OUT_OF_DOMAIN -> 6;
          case NOT_AVAILABLE -> 7;
          case SPILL -> 9;
          case CALCULATION -> 14;
          case CYCLE, UNIT -> 0;
        };
    return number > 0 ? Value.number(number) : Faults.notAvailable("Excel has no such fault");
  }
}
