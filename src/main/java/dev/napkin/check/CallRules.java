package dev.napkin.check;

import static java.util.stream.Collectors.joining;

import dev.napkin.function.Kind;
import dev.napkin.function.Library;
import dev.napkin.function.SheetFunction;
import dev.napkin.ir.Axis;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Type;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Statement;
import dev.napkin.unit.Dimension;
import dev.napkin.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Calls: functions of the library, functions of the workbook, and {@code prev}. */
final class CallRules {
  /** How large, deep and nested a formula may become when functions are put in place. */
  private static final int LARGEST = 50_000;

  private static final int DEEPEST = 1_000;
  private static final int MOST_NESTED = 50;

  private final Binder binder;
  private final Symbols symbols;
  private final UnitResolver units;
  private final Problems problems;
  private final Parts parts;
  private final ArgumentRules rules;

  CallRules(Binder binder, Symbols symbols, UnitResolver units, Problems problems, Parts parts) {
    this.binder = binder;
    this.symbols = symbols;
    this.units = units;
    this.problems = problems;
    this.parts = parts;
    this.rules = new ArgumentRules(problems, new UnitHints(symbols, units));
  }

  Typed call(Expression.Call call, Scope scope, Optional<Dimension> expected) {
    if (call.function().equalsIgnoreCase("prev")) {
      return previous(call, scope);
    }
    Optional<Symbols.UserFunction> own = symbols.function(call.function(), scope.module());
    if (own.isPresent()) {
      return inline(call, own.get(), scope);
    }
    Optional<SheetFunction> function = Library.standard().find(call.function());
    if (function.isEmpty()) {
      call.arguments().forEach(argument -> bindQuietly(argument, scope));
      if (!symbols.unreadable.isName(call.function(), scope.module())) {
        problems.report(NameProblems.unknownFunction(call, scope.module(), symbols));
      }
      return Typed.poison(call.span());
    }
    return library(call, function.get(), scope, expected);
  }

  /** Finds what is wrong inside the arguments of a call that is wrong itself. */
  private void bindQuietly(Expression argument, Scope scope) {
    binder.bind(
        argument instanceof Expression.Over over ? over.operand() : argument,
        scope,
        Optional.empty());
  }

  private Typed library(
      Expression.Call call, SheetFunction function, Scope scope, Optional<Dimension> expected) {
    int count = call.arguments().size();
    if (count < function.fewest() || count > function.most()) {
      call.arguments().forEach(argument -> bindQuietly(argument, scope));
      problems.report(
          NameProblems.argumentCount(
              call, NameProblems.signature(function), function.fewest(), function.most()));
      return Typed.poison(call.span());
    }
    int mark = problems.errors();
    var arguments = new ArrayList<Typed>();
    for (int i = 0; i < count; i++) {
      arguments.add(argument(call, i, function, scope, expected));
    }
    align(call, function, arguments, scope);
    Type type = rules.type(call, function, arguments);
    if (problems.errors() > mark) {
      return Typed.poison(call.span());
    }
    return Typed.of(
        call.span(),
        new Bound.Apply(
            irs -> new Ir.Call(function, irs), arguments.stream().map(Typed::bound).toList()),
        type,
        Typed.union(arguments));
  }

  private Typed argument(
      Expression.Call call,
      int number,
      SheetFunction function,
      Scope scope,
      Optional<Dimension> expected) {
    Expression expression = call.arguments().get(number);
    var parameter = function.parameter(number, call.arguments().size());
    if (expression instanceof Expression.Over over && parameter.kind().takesArea()) {
      return area(over, scope);
    }
    boolean passes = ArgumentRules.isResult(function, parameter);
    Typed bound = binder.bind(expression, scope, passes ? expected : Optional.<Dimension>empty());
    boolean lonely = isArea(parameter.kind()) || areas(function, call) == 1;
    if (function.aggregate() && lonely && parameter.kind().takesArea() && !bound.axes().isEmpty()) {
      problems.report(IndexProblems.missingOver(function.name(), call, bound));
      return Typed.poison(bound.span());
    }
    return bound;
  }

  /** How many arguments of a call may be many values. */
  private static long areas(SheetFunction function, Expression.Call call) {
    int count = call.arguments().size();
    return IntStream.range(0, count)
        .filter(i -> function.parameter(i, count).kind().takesArea())
        .count();
  }

  /** {@code x over t}: the cells of {@code x} along an axis, or those of a part made for it. */
  private Typed area(Expression.Over over, Scope scope) {
    Typed operand = binder.bind(over.operand(), scope, Optional.empty());
    if (operand.isUnknown() && operand.axes().isEmpty()) {
      return Typed.poison(over.span());
    }
    var along = new ArrayList<Axis>();
    for (Expression.Name name : over.axes()) {
      Optional<Axis> axis = symbols.axis(name.text(), scope.module());
      if (axis.isEmpty()) {
        problems.report(IndexProblems.unknownAxis(name, symbols.axes.keySet()));
        return Typed.poison(over.span());
      }
      if (!operand.axes().contains(axis.get())) {
        problems.report(IndexProblems.notIndexed(operand, name));
        return Typed.poison(over.span());
      }
      if (along.contains(axis.get())) {
        problems.report(IndexProblems.twice(name.text(), name.span()));
        return Typed.poison(over.span());
      }
      along.add(axis.get());
    }
    Bound bound =
        isPlainArea(operand.bound(), along)
            ? withOver((Bound.Cells) operand.bound(), along)
            : partArea(operand, over.operand(), operand.axes().stream().toList(), along, scope);
    var rest = new LinkedHashSet<>(operand.axes());
    along.forEach(rest::remove);
    return Typed.of(over.span(), bound, operand.type(), rest);
  }

  /** Whether the cells stand in one rectangle already: the axes are among the last two. */
  private static boolean isPlainArea(Bound bound, List<Axis> along) {
    return bound instanceof Bound.Cells cells
        && cells.previous().isEmpty()
        && cells.over().isEmpty()
        && along.stream().allMatch(a -> cells.name().axes.indexOf(a) >= cells.name().leading())
        && along.size() <= 2;
  }

  private static Bound withOver(Bound.Cells cells, List<Axis> along) {
    return new Bound.Cells(cells.name(), cells.fixed(), along, Optional.empty());
  }

  private Bound partArea(
      Typed operand, Expression text, List<Axis> axes, List<Axis> along, Scope scope) {
    Draft part = parts.of(operand, text, axes, along, scope);
    return withOver(Bound.Cells.of(part), along);
  }

  /**
   * Areas that are walked together must lie alike: where one runs down and another across, each
   * gets a part on the same axes.
   */
  private void align(
      Expression.Call call, SheetFunction function, List<Typed> arguments, Scope scope) {
    var areas = new ArrayList<Integer>();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).bound() instanceof Bound.Cells cells
          && !cells.over().isEmpty()
          && isArea(function.parameter(i, arguments.size()).kind())) {
        areas.add(i);
      }
    }
    boolean mixed =
        areas.stream().map(i -> isAcross(arguments.get(i).bound())).distinct().count() > 1;
    if (!mixed) {
      return;
    }
    var axes = new LinkedHashSet<Axis>();
    areas.forEach(i -> axes.addAll(arguments.get(i).axes()));
    for (int i : areas) {
      Typed area = arguments.get(i);
      if (area.bound() instanceof Bound.Cells cells
          && call.arguments().get(i) instanceof Expression.Over over) {
        var all = new LinkedHashSet<>(axes);
        all.addAll(cells.over());
        var each = new Bound.Cells(cells.name(), cells.fixed(), List.of(), Optional.empty());
        Typed operand = Typed.of(area.span(), each, area.type(), all);
        Bound part = partArea(operand, over.operand(), List.copyOf(all), cells.over(), scope);
        arguments.set(i, Typed.of(area.span(), part, area.type(), axes));
      }
    }
  }

  /** Whether it is an area that is walked cell by cell, beside others. */
  private static boolean isArea(Kind kind) {
    return kind.takesArea() && kind != Kind.NUMBERS;
  }

  private static boolean isAcross(Bound bound) {
    return bound instanceof Bound.Cells cells
        && cells.name().axes.size() >= 2
        && cells.over().size() == 1
        && cells.name().axes.getLast().equals(cells.over().getFirst());
  }

  private Typed previous(Expression.Call call, Scope scope) {
    int count = call.arguments().size();
    if (count < 1 || count > 2) {
      problems.report(NameProblems.argumentCount(call, "prev(name, [axis])", 1, 2));
      return Typed.poison(call.span());
    }
    Typed operand = binder.bind(call.arguments().getFirst(), scope, Optional.empty());
    Optional<Bound.Cells> looked = looked(operand.bound());
    if (looked.isEmpty()) {
      if (!operand.isUnknown() || operand.bound() instanceof Bound.Cells) {
        problems.report(PreviousProblems.notAName(operand));
      }
      return Typed.poison(call.span());
    }
    Optional<Axis> axis = previousAxis(call, operand, scope);
    if (axis.isEmpty()) {
      return Typed.poison(call.span());
    }
    return Typed.of(
        call.span(),
        new Bound.Cells(looked.get().name(), looked.get().fixed(), List.of(), axis),
        operand.type(),
        operand.axes());
  }

  /** What {@code prev} looks at; in its own override a name runs on from its new values. */
  private static Optional<Bound.Cells> looked(Bound operand) {
    return switch (operand) {
      case Bound.Cells cells ->
          cells.previous().isPresent() ? Optional.empty() : Optional.of(cells);
      case Bound.Before(Draft name, var fixed) ->
          Optional.of(new Bound.Cells(name, fixed, List.of(), Optional.empty()));
      case Bound.Literal _, Bound.Apply _ -> Optional.empty();
    };
  }

  private Optional<Axis> previousAxis(Expression.Call call, Typed operand, Scope scope) {
    List<Axis> ordered = operand.axes().stream().filter(Axis::ordered).toList();
    if (call.arguments().size() == 2) {
      Expression second = call.arguments().get(1);
      Optional<Axis> named =
          second instanceof Expression.Name name
              ? symbols.axis(name.text(), scope.module()).filter(ordered::contains)
              : Optional.empty();
      if (named.isEmpty()) {
        problems.report(PreviousProblems.notAnAxis(second, operand, ordered));
      }
      return named;
    }
    if (ordered.size() == 1) {
      return Optional.of(ordered.getFirst());
    }
    problems.report(
        ordered.isEmpty()
            ? PreviousProblems.noOrder(call, operand, scope.owner(), symbols)
            : PreviousProblems.severalAxes(call, operand, ordered));
    return Optional.empty();
  }

  /**
   * Puts a function of the workbook in place: its formula with the arguments for its parameters.
   */
  private Typed inline(Expression.Call call, Symbols.UserFunction function, Scope scope) {
    var parameters = function.definition().parameters();
    if (call.arguments().size() != parameters.size()) {
      problems.report(
          NameProblems.argumentCount(
              call, signature(function), parameters.size(), parameters.size()));
      return Typed.poison(call.span());
    }
    boolean itself = scope.functions().contains(function.name());
    if (itself || scope.functions().size() >= MOST_NESTED) {
      problems.report(unbounded(call, function, itself));
      return Typed.poison(call.span());
    }
    var arguments = new HashMap<String, Typed>();
    for (int i = 0; i < parameters.size(); i++) {
      Typed argument = binder.bind(call.arguments().get(i), scope, Optional.empty());
      var kind = parameters.get(i).kind();
      Optional<Typed> fitted =
          kind.isEmpty() ? Optional.of(argument) : declared(argument, kind.get());
      if (fitted.isEmpty()) {
        return Typed.poison(call.span());
      }
      arguments.put(parameters.get(i).name().text(), grouped(fitted.get()));
    }
    Typed body =
        binder.bind(
            function.definition().formula(), scope.inside(function, arguments), Optional.empty());
    if (body.bound().size() > LARGEST || body.bound().depth() > DEEPEST) {
      problems.report(unbounded(call, function, false));
      return Typed.poison(call.span());
    }
    Typed here = Typed.of(call.span(), body.bound(), body.type(), body.axes());
    Optional<Typed> result =
        function.definition().kind().isEmpty()
            ? Optional.of(here)
            : declared(here, function.definition().kind().get());
    return result.map(CallRules::grouped).orElse(Typed.poison(call.span()));
  }

  private static String signature(Symbols.UserFunction function) {
    return function.definition().parameters().stream()
        .map(parameter -> parameter.name().text())
        .collect(joining(", ", function.definition().name().text() + "(", ")"));
  }

  private static Diagnostic unbounded(
      Expression.Call call, Symbols.UserFunction function, boolean itself) {
    return Diagnostic.of(
            Code.RECURSIVE_FUNCTION,
            call.functionSpan(),
            itself
                ? "the function calls itself"
                : "the function grows beyond all bounds when it is put in place")
        .label(function.definition().name().span(), "defined here");
  }

  private Optional<Typed> declared(Typed body, Statement.Kind kind) {
    return new DeclaredKinds(symbols, units, problems).fit(body, kind, body.span());
  }

  /** In brackets where it is made of parts, so that operators around it stay outside. */
  private static Typed grouped(Typed typed) {
    return typed.bound() instanceof Bound.Apply
        ? typed.wrap(typed.span(), typed.type(), irs -> bracketed(irs.getFirst()))
        : typed;
  }

  private static Ir bracketed(Ir ir) {
    return ir instanceof Ir.Call || ir instanceof Ir.Group ? ir : new Ir.Group(ir);
  }

  /** The unit that a definition is shown in where it declares none: that of its literal. */
  static Optional<Unit> literalUnit(Ir ir) {
    return switch (ir) {
      case Ir.Quantity quantity -> Optional.of(quantity.unit());
      case Ir.Negate(Ir operand) -> literalUnit(operand);
      case Ir.Plus(Ir operand) -> literalUnit(operand);
      case Ir _ -> Optional.empty();
    };
  }
}
