package dev.napkin.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.check.Loader;
import dev.napkin.engine.Workbook;
import dev.napkin.function.Kind;
import dev.napkin.function.Library;
import dev.napkin.function.Measure;
import dev.napkin.function.Parameter;
import dev.napkin.function.SheetFunction;
import dev.napkin.function.UnitRule;
import dev.napkin.ir.Type;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Renderer;
import dev.napkin.source.Severity;
import dev.napkin.source.Source;
import dev.napkin.unit.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every function says of units is what the checker does: a call with a unit for each letter
 * has the unit that the rule gives, and a unit that does not fit is refused.
 */
final class UnitsOfEveryFunctionTest {
  private static final Map<Character, String> UNITS =
      Map.of('a', "m", 'b', "s", 'c', "kg", 'd', "K");

  /** A unit that stands for no letter. */
  private static final String OTHER = "2 USD";

  private static Workbook book(String call, String expected) {
    String text = "x = " + call + "\nexpected = " + expected + "\n";
    return Workbook.open(Source.of("units", text), Loader.NONE);
  }

  private static String errors(Workbook book) {
    List<Diagnostic> errors =
        book.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).toList();
    return Renderer.render(errors);
  }

  /** A quantity of a measure, as a product of powers; a plain number where it is free. */
  private static String quantity(Measure measure) {
    if (!(measure instanceof Measure.Product(var powers)) || powers.isEmpty()) {
      return "2";
    }
    return powers.entrySet().stream()
        .map(power -> factor(Objects.requireNonNull(UNITS.get(power.getKey())), power.getValue()))
        .collect(Collectors.joining(" * ", "(", ")"));
  }

  private static String factor(String unit, Rational power) {
    String size = power.equals(Rational.ONE) ? "" : "^(" + power + ")";
    return "(2 " + unit + ")" + size;
  }

  /** An argument that fits; empty where a text workbook has none of its kind. */
  private static Optional<String> argument(SheetFunction function, Parameter parameter) {
    return switch (parameter.kind()) {
      case NUMBER, NUMBERS, ANY, CRITERION, AREA, ARRAY, RESULT ->
          Optional.of(quantity(measure(function, parameter)));
      case TEXT -> Optional.of("\"a\"");
      case LOGICAL -> Optional.of("TRUE");
      case DATE -> Optional.of("2025-03-01");
      case REFERENCE, LAMBDA -> Optional.empty();
    };
  }

  private static Measure measure(SheetFunction function, Parameter parameter) {
    return switch (function.units()) {
      case UnitRule.RoundsPlainNumbers _ -> Measure.PLAIN;
      case UnitRule.Gives _,
          UnitRule.GivesOr _,
          UnitRule.PowerOfFirst _,
          UnitRule.ProductOfCells _,
          UnitRule.ProductOfArguments _ ->
          parameter.measure();
    };
  }

  /** Those that must be given, and all of them. */
  private static Stream<List<Parameter>> choices(SheetFunction function) {
    List<Parameter> required =
        function.parameters().stream()
            .filter(
                parameter ->
                    switch (parameter.presence()) {
                      case REQUIRED -> true;
                      case OPTIONAL, REPEATED, LAST -> false;
                    })
            .toList();
    return Stream.of(required, function.parameters()).distinct();
  }

  private static String call(SheetFunction function, List<String> arguments) {
    return function.name() + "(" + String.join(", ", arguments) + ")";
  }

  /**
   * Functions of references and of functions stand on worksheets only, where nothing has a unit.
   */
  @TestFactory
  Stream<DynamicTest> unitsAreWhatFunctionsSay() {
    return Library.standard()
        .all()
        .flatMap(
            function ->
                choices(function)
                    .filter(parameters -> arguments(function, parameters).isPresent())
                    .map(
                        parameters ->
                            DynamicTest.dynamicTest(
                                function.name() + " of " + parameters.size(),
                                () -> check(function, parameters))));
  }

  private static Optional<List<String>> arguments(
      SheetFunction function, List<Parameter> parameters) {
    List<Optional<String>> arguments =
        parameters.stream().map(parameter -> argument(function, parameter)).toList();
    return arguments.stream().allMatch(Optional::isPresent)
        ? Optional.of(arguments.stream().map(Optional::orElseThrow).toList())
        : Optional.empty();
  }

  private static void check(SheetFunction function, List<Parameter> parameters) {
    List<String> arguments = arguments(function, parameters).orElseThrow();
    Optional<String> expected = expected(function, parameters);
    Workbook book = book(call(function, arguments), expected.orElse("1"));
    assertEquals("", errors(book));
    if (expected.isPresent() && function.result() == Kind.NUMBER) {
      Type type = book.entry("x").orElseThrow().type();
      assertEquals(book.entry("expected").orElseThrow().type(), type);
    }
    for (int i = 0; i < parameters.size(); i++) {
      if (mustFit(function, parameters, i)) {
        var wrong = new ArrayList<String>(arguments);
        wrong.set(i, OTHER);
        String report = errors(book(call(function, wrong), "1"));
        assertTrue(report.contains("error[E030"), () -> call(function, wrong));
      }
    }
  }

  /** What the result measures; empty where the function says nothing, or something else. */
  private static Optional<String> expected(SheetFunction function, List<Parameter> parameters) {
    return switch (function.units()) {
      case UnitRule.Gives(Measure.Free _) -> Optional.empty();
      case UnitRule.Gives(Measure measure) -> Optional.of(quantity(measure));
      case UnitRule.GivesOr(Measure measure, Measure otherwise) ->
          Optional.of(
              quantity(
                  parameters.stream().anyMatch(p -> p.measure().equals(measure))
                      ? measure
                      : otherwise));
      case UnitRule.PowerOfFirst _ -> Optional.of("(2 m)^2");
      case UnitRule.ProductOfCells _, UnitRule.ProductOfArguments _ ->
          Optional.of(
              parameters.stream()
                  .map(parameter -> quantity(parameter.measure()))
                  .collect(Collectors.joining(" * ")));
      case UnitRule.RoundsPlainNumbers _ -> Optional.of("2");
    };
  }

  /** A plain number must be one, and a letter must mean the same in both of its places. */
  private static boolean mustFit(SheetFunction function, List<Parameter> parameters, int index) {
    Parameter parameter = parameters.get(index);
    boolean isNumber =
        switch (parameter.kind()) {
          case NUMBER, NUMBERS -> true;
          case ANY, CRITERION, AREA, ARRAY, RESULT, TEXT, LOGICAL, DATE, REFERENCE, LAMBDA -> false;
        };
    if (!isNumber || !(measure(function, parameter) instanceof Measure.Product(var powers))) {
      return false;
    }
    return powers.isEmpty()
        || parameters.stream().filter(other -> other.measure().equals(parameter.measure())).count()
            > 1;
  }
}
