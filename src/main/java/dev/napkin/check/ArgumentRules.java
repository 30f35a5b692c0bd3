package dev.napkin.check;

import dev.napkin.function.Kind;
import dev.napkin.function.Measure;
import dev.napkin.function.Parameter;
import dev.napkin.function.SheetFunction;
import dev.napkin.function.UnitRule;
import dev.napkin.ir.Type;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.syntax.Expression;
import dev.napkin.unit.Dimension;
import dev.napkin.unit.Rational;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a function of the library does to the types of its arguments: letters are bound by the first
 * argument that has them and must be the same in the others.
 */
final class ArgumentRules {
  private final Problems problems;
  private final UnitHints hints;

  ArgumentRules(Problems problems, UnitHints hints) {
    this.problems = problems;
    this.hints = hints;
  }

  /** Whether the result measures what this argument measures, as the branches of IF do. */
  static boolean isResult(SheetFunction function, Parameter parameter) {
    return function.units() instanceof UnitRule.Gives(Measure result)
        && result.equals(parameter.measure())
        && result instanceof Measure.Product(Map<Character, Rational> powers)
        && powers.size() == 1;
  }

  /** The type of the call; what does not fit is reported. */
  Type type(Expression.Call call, SheetFunction function, List<Typed> arguments) {
    var letters = new HashMap<Character, Typed>();
    for (int i = 0; i < arguments.size(); i++) {
      Typed argument = arguments.get(i);
      Parameter parameter = function.parameter(i, arguments.size());
      boolean unknown = argument.isUnknown() || argument.type() instanceof Type.Unknown;
      if (!unknown && kindFits(function, parameter, argument)) {
        bind(call, function, parameter, argument, letters);
      }
    }
    return result(call, function, arguments, letters);
  }

  private boolean kindFits(SheetFunction function, Parameter parameter, Typed argument) {
    Type type = argument.type();
    boolean plain = type.equals(Type.PLAIN) || type instanceof Type.Zero;
    boolean letter =
        parameter.measure() instanceof Measure.Free
            || (parameter.measure() instanceof Measure.Product(var powers) && !powers.isEmpty());
    boolean fits =
        switch (parameter.kind()) {
          case NUMBER, NUMBERS ->
              argument.isNumeric()
                  || type instanceof Type.Logical
                  || (type instanceof Type.Date && letter);
          case TEXT -> type instanceof Type.Text || type instanceof Type.Logical || plain;
          case LOGICAL -> type instanceof Type.Logical || plain;
          case DATE -> type instanceof Type.Date;
          case ANY, CRITERION, AREA, ARRAY, REFERENCE, LAMBDA, RESULT -> true;
        };
    if (!fits) {
      problems.report(
          UnitProblems.kind(function.name(), parameter.name(), argument, wanted(parameter.kind())));
    }
    return fits;
  }

  private static String wanted(Kind kind) {
    return switch (kind) {
      case NUMBER, NUMBERS -> "a number";
      case TEXT -> "a text";
      case LOGICAL -> "a condition";
      case DATE -> "a date";
      case ANY, CRITERION, AREA, ARRAY, REFERENCE, LAMBDA, RESULT -> "anything";
    };
  }

  private void bind(
      Expression.Call call,
      SheetFunction function,
      Parameter parameter,
      Typed argument,
      Map<Character, Typed> letters) {
    if (function.units() instanceof UnitRule.RoundsPlainNumbers
        && argument.dimension().filter(d -> !d.isNone()).isPresent()) {
      problems.report(UnitProblems.roundsQuantity(function.name(), argument));
      return;
    }
    if (!(parameter.measure() instanceof Measure.Product(Map<Character, Rational> powers))
        || byArgument(function.units())) {
      return;
    }
    if (powers.isEmpty()) {
      if (argument.dimension().filter(d -> !d.isNone()).isPresent()) {
        problems.report(UnitProblems.argument(function.name(), parameter.name(), argument));
      }
      return;
    }
    if (powers.size() == 1 && powers.containsValue(Rational.ONE)) {
      unify(call, function, powers.keySet().iterator().next(), argument, letters);
    }
  }

  /** Rules that look at each argument by themselves. */
  private static boolean byArgument(UnitRule rule) {
    return switch (rule) {
      case UnitRule.PowerOfFirst _, UnitRule.ProductOfCells _, UnitRule.ProductOfArguments _ ->
          true;
      case UnitRule.Gives _, UnitRule.GivesOr _, UnitRule.RoundsPlainNumbers _ -> false;
    };
  }

  private void unify(
      Expression.Call call,
      SheetFunction function,
      char letter,
      Typed argument,
      Map<Character, Typed> letters) {
    Typed bound = letters.get(letter);
    if (bound == null) {
      letters.put(letter, argument);
      return;
    }
    Type left = bound.type();
    Type right = argument.type();
    Optional<Type> both = OperatorRules.common(left, right);
    if (both.isEmpty()) {
      problems.report(
          UnitProblems.together(call.functionSpan(), function.name(), bound, argument, hints));
    } else if (both.get().equals(right) && !both.get().equals(left)) {
      letters.put(letter, argument);
    }
  }

  private Type result(
      Expression.Call call,
      SheetFunction function,
      List<Typed> arguments,
      Map<Character, Typed> letters) {
    return switch (function.result()) {
      case TEXT -> Type.TEXT;
      case LOGICAL -> Type.LOGICAL;
      case DATE -> Type.DATE;
      case NUMBER, NUMBERS, ANY, CRITERION, AREA, ARRAY, REFERENCE, LAMBDA, RESULT ->
          switch (function.units()) {
            case UnitRule.Gives(Measure measure) -> given(measure, letters);
            case UnitRule.GivesOr(Measure measure, Measure otherwise) ->
                given(measure, letters) instanceof Type.Unknown
                    ? given(otherwise, letters)
                    : given(measure, letters);
            case UnitRule.RoundsPlainNumbers _ -> Type.PLAIN;
            case UnitRule.PowerOfFirst _ -> power(call, arguments);
            case UnitRule.ProductOfArguments _ -> product(arguments, false);
            case UnitRule.ProductOfCells _ -> product(arguments, true);
          };
    };
  }

  private static Type given(Measure measure, Map<Character, Typed> letters) {
    if (!(measure instanceof Measure.Product(Map<Character, Rational> powers))) {
      return Type.UNKNOWN;
    }
    if (powers.size() == 1 && powers.containsValue(Rational.ONE)) {
      Typed bound = letters.get(powers.keySet().iterator().next());
      return bound == null ? Type.UNKNOWN : bound.type();
    }
    Dimension dimension = Dimension.NONE;
    for (var power : powers.entrySet()) {
      Typed bound = letters.get(power.getKey());
      if (bound == null) {
        return Type.UNKNOWN;
      }
      dimension = dimension.times(bound.dimension().orElse(Dimension.NONE).power(power.getValue()));
    }
    return new Type.Quantity(dimension);
  }

  private Type power(Expression.Call call, List<Typed> arguments) {
    Typed base = arguments.getFirst();
    Optional<Dimension> dimension = base.dimension().filter(d -> !d.isNone());
    if (dimension.isEmpty()) {
      return base.isUnknown() ? Type.UNKNOWN : Type.PLAIN;
    }
    Optional<Rational> exponent =
        OperatorRules.constant(call.arguments().get(1)).flatMap(Rational::ofDouble);
    if (exponent.isEmpty()) {
      problems.report(
          Diagnostic.of(
                  Code.UNIT_POWER,
                  arguments.get(1).span(),
                  "the exponent of a quantity must be a number that is written out")
              .label(base.span(), "measures " + dimension.get().describe()));
      return Type.UNKNOWN;
    }
    return new Type.Quantity(dimension.get().power(exponent.get()));
  }

  private static Type product(List<Typed> arguments, boolean everyCell) {
    Dimension dimension = Dimension.NONE;
    for (Typed argument : arguments) {
      if (argument.isUnknown()) {
        return Type.UNKNOWN;
      }
      Dimension one = argument.dimension().orElse(Dimension.NONE);
      long cells = everyCell ? cells(argument) : 1;
      dimension = dimension.times(one.power(Rational.of(cells)));
    }
    return new Type.Quantity(dimension);
  }

  private static long cells(Typed argument) {
    return argument.bound() instanceof Bound.Cells cells
        ? cells.over().stream().mapToLong(axis -> axis.size()).reduce(1, (a, b) -> a * b)
        : 1;
  }
}
