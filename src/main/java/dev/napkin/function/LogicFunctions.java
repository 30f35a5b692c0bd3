package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.NUMBERS;
import static dev.napkin.function.Kind.RESULT;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Comparison;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Conditions, and choices that compute only the branch they take. */
final class LogicFunctions {
  private LogicFunctions() {}

  private static final String TESTS_MEANING =
      "a condition, or an area of which logicals and numbers count";

  private static final SheetFunction IF =
      SheetFunction.named("IF")
          .summary("One value where a condition holds, another where it does not.")
          .takes("test", LOGICAL, "the condition")
          .takes("then", RESULT, "a", "the value where it holds")
          .optional("otherwise", RESULT, "a", "the value where it does not; FALSE when left out")
          .gives(ANY, "a")
          .fault(WRONG_KIND, "the condition is a text")
          .example("IF(2 > 1, 3 GB, 4 GB)", "3 GB")
          .example("IF(FALSE, 1 / 0, 5)", "5")
          .example("IF({\"perhaps\"}, 1, 2)", "#VALUE!")
          .lazyBody(
              a ->
                  switch (Calls.logical(a.value(0))) {
                    case Value.Logical(boolean holds) when holds -> a.value(1);
                    case Value.Logical _ -> a.count() > 2 ? a.value(2) : Value.logical(false);
                    case Value other -> other;
                  });

  private static final SheetFunction IFS =
      SheetFunction.named("IFS")
          .summary("The value that stands behind the first of several conditions that holds.")
          .takes("test", LOGICAL, "a condition")
          .takes("value", RESULT, "a", "the value where it is the first to hold")
          .repeats("test", LOGICAL, "the next condition; TRUE catches the rest")
          .repeats("value", RESULT, "a", "the value where that is the first to hold")
          .gives(ANY, "a")
          .fault(NOT_AVAILABLE, "no condition holds")
          .example("IFS(1 > 2, 3 GB, TRUE, 4 GB)", "4 GB")
          .example("IFS(1 > 2, 3)", "#N/A")
          .lazyBody(LogicFunctions::firstThatHolds);

  private static final SheetFunction SWITCH =
      SheetFunction.named("SWITCH")
          .summary("The result that stands behind the first of several values that equals one.")
          .takes("x", ANY, "a", "what to compare")
          .takes("value", ANY, "a", "a value")
          .takes("result", RESULT, "b", "the result where x equals it")
          .repeats("value", ANY, "a", "the next value")
          .repeats("result", RESULT, "b", "the result where x equals that")
          .last("otherwise", RESULT, "b", "the result where x equals none of them")
          .gives(ANY, "b")
          .fault(NOT_AVAILABLE, "x equals no value and there is no other result")
          .example("SWITCH(2, 1, \"one\", 2, \"two\")", "\"two\"")
          .example("SWITCH(3, 1, 10 GB, 2, 20 GB, 30 GB)", "30 GB")
          .example("SWITCH(3, 1, \"one\")", "#N/A")
          .lazyBody(LogicFunctions::firstThatEquals);

  private static final SheetFunction CHOOSE =
      SheetFunction.named("CHOOSE")
          .summary("The value that stands in a place of a list; only that one is computed.")
          .takes("place", NUMBER, "1", "the place, counted from 1")
          .takes("value", RESULT, "a", "the first value")
          .repeats("value", RESULT, "a", "the next value")
          .gives(ANY, "a")
          .fault(WRONG_KIND, "there is no such place")
          .example("CHOOSE(2, 1 GB, 2 GB, 3 GB)", "2 GB")
          .example("CHOOSE(4, 1, 2, 3)", "#VALUE!")
          .lazyBody(
              a ->
                  switch (Calls.number(a.value(0))) {
                    case Value.Num(double place) when place >= 1 && place < a.count() ->
                        a.value((int) FifteenDigits.truncate(place));
                    case Value.Num _ -> Faults.wrongKind("there is no such place in the list");
                    case Value other -> other;
                  });

  private static final SheetFunction IFERROR =
      SheetFunction.named("IFERROR")
          .summary("A value, or another where it is a fault.")
          .takes("value", ANY, "a", "the value")
          .takes("otherwise", RESULT, "a", "what to give instead of a fault")
          .gives(ANY, "a")
          .example("IFERROR(1 / 0, 7)", "7")
          .example("IFERROR(3 GB, 0 GB)", "3 GB")
          .lazyBody(a -> Calls.single(a.value(0)) instanceof Value.Fault ? a.value(1) : a.value(0));

  private static final SheetFunction IFNA =
      SheetFunction.named("IFNA")
          .summary("A value, or another where it is #N/A; other faults stay.")
          .takes("value", ANY, "a", "the value")
          .takes("otherwise", RESULT, "a", "what to give instead of #N/A")
          .gives(ANY, "a")
          .example("IFNA(NA(), 7)", "7")
          .example("IFNA(1 / 0, 7)", "#DIV/0!")
          .lazyBody(
              a ->
                  Calls.single(a.value(0)) instanceof Value.Fault fault
                          && fault.code() == FaultCode.NOT_AVAILABLE
                      ? a.value(1)
                      : a.value(0));

  private static final SheetFunction AND =
      SheetFunction.named("AND")
          .summary("Whether all conditions hold.")
          .takes("test", NUMBERS, TESTS_MEANING)
          .repeats("more", NUMBERS, TESTS_MEANING)
          .gives(LOGICAL, "1")
          .aggregates()
          .fault(
              WRONG_KIND, "there is no condition; a text is one only where it says TRUE or FALSE")
          .example("AND(2 > 1, 3 > 2)", "TRUE")
          .example("AND(TRUE, 0)", "FALSE")
          .example("AND({\"perhaps\"})", "#VALUE!")
          .example("AND(\"0\", {1})", "TRUE")
          .lazyBody(a -> fold(a, Boolean::logicalAnd));

  private static final SheetFunction OR =
      SheetFunction.named("OR")
          .summary("Whether at least one condition holds.")
          .takes("test", NUMBERS, TESTS_MEANING)
          .repeats("more", NUMBERS, TESTS_MEANING)
          .gives(LOGICAL, "1")
          .aggregates()
          .fault(
              WRONG_KIND, "there is no condition; a text is one only where it says TRUE or FALSE")
          .example("OR(2 > 1, 2 > 3)", "TRUE")
          .example("OR(FALSE, 0)", "FALSE")
          .example("OR({\"perhaps\"})", "#VALUE!")
          .lazyBody(a -> fold(a, Boolean::logicalOr));

  private static final SheetFunction XOR =
      SheetFunction.named("XOR")
          .summary("Whether an odd number of conditions holds.")
          .takes("test", NUMBERS, TESTS_MEANING)
          .repeats("more", NUMBERS, TESTS_MEANING)
          .gives(LOGICAL, "1")
          .aggregates()
          .fault(
              WRONG_KIND, "there is no condition; a text is one only where it says TRUE or FALSE")
          .example("XOR(TRUE, FALSE)", "TRUE")
          .example("XOR(TRUE, TRUE)", "FALSE")
          .example("XOR({\"perhaps\"})", "#VALUE!")
          .lazyBody(a -> fold(a, Boolean::logicalXor));

  private static final SheetFunction NOT =
      SheetFunction.named("NOT")
          .summary("TRUE where a condition does not hold, FALSE where it does.")
          .takes("test", LOGICAL, "the condition")
          .gives(LOGICAL, "1")
          .fault(WRONG_KIND, "the condition is a text")
          .example("NOT(1 > 2)", "TRUE")
          .example("NOT(1)", "FALSE")
          .example("NOT({\"perhaps\"})", "#VALUE!")
          .body(a -> Value.logical(!a.logical(0)));

  private static final SheetFunction TRUE =
      SheetFunction.named("TRUE")
          .summary("The logical TRUE.")
          .gives(LOGICAL, "1")
          .example("TRUE()", "TRUE")
          .example("NOT(TRUE())", "FALSE")
          .body(_ -> Value.logical(true));

  private static final SheetFunction FALSE =
      SheetFunction.named("FALSE")
          .summary("The logical FALSE.")
          .gives(LOGICAL, "1")
          .example("FALSE()", "FALSE")
          .example("NOT(FALSE())", "TRUE")
          .body(_ -> Value.logical(false));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(IF, IFS, SWITCH, CHOOSE, IFERROR, IFNA, AND, OR, XOR, NOT, TRUE, FALSE);
  }

  private static Value firstThatHolds(LazyArguments arguments) {
    for (int i = 0; i + 1 < arguments.count(); i += 2) {
      Value test = Calls.logical(arguments.value(i));
      if (!(test instanceof Value.Logical(boolean holds))) {
        return test;
      }
      if (holds) {
        return arguments.value(i + 1);
      }
    }
    return Faults.notAvailable("no condition holds");
  }

  private static Value firstThatEquals(LazyArguments arguments) {
    Value wanted = Calls.single(arguments.value(0));
    if (wanted instanceof Value.Fault) {
      return wanted;
    }
    int last = arguments.count() - 1;
    for (int i = 1; i < last; i += 2) {
      Value candidate = Calls.single(arguments.value(i));
      if (candidate instanceof Value.Fault) {
        return candidate;
      }
      if (Comparison.compare(wanted, candidate) == 0) {
        return arguments.value(i + 1);
      }
    }
    boolean otherwise = last % 2 == 1;
    return otherwise ? arguments.value(last) : Faults.notAvailable("it equals none of the values");
  }

  private static Value fold(LazyArguments arguments, BinaryOperator<Boolean> operator) {
    Optional<Boolean> result = Optional.empty();
    for (int i = 0; i < arguments.count(); i++) {
      Value argument = arguments.value(i);
      boolean single = !(argument instanceof Value.Many);
      Array array = argument instanceof Value.Many(Array many) ? many : Array.of(argument);
      for (int cell = 0; cell < array.size(); cell++) {
        Value value = array.get(cell);
        boolean counts =
            switch (value) {
              case Value.Text _ -> single && Coercion.logical(value) instanceof Value.Logical;
              case Value.Blank _ -> single;
              case Value.Num _,
                  Value.Logical _,
                  Value.Fault _,
                  Value.Many _,
                  Value.Reference _,
                  Value.Lambda _ ->
                  true;
            };
        if (counts) {
          if (!(Coercion.logical(value) instanceof Value.Logical(boolean holds))) {
            return Coercion.logical(value);
          }
          result = Optional.of(result.map(before -> operator.apply(before, holds)).orElse(holds));
        }
      }
    }
    return result
        .map(Value::logical)
        .orElseGet(() -> Faults.wrongKind("there is no condition among the values"));
  }
}
