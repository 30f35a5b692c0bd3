package dev.napkin.check;

import dev.napkin.ir.Axis;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Type;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Nearest;
import dev.napkin.source.Span;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Statement;
import dev.napkin.unit.Dimension;
import dev.napkin.unit.ShownNumber;
import dev.napkin.unit.Unit;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names in the order of their needs: each is bound when everything it reads is known. What needs
 * itself is a cycle, unless the way round goes through {@code prev}; then what the names measure
 * and are indexed by has to be said.
 */
final class NameBinding {
  private static final int MOST_CELLS = 20_000_000;

  private final Symbols symbols;
  private final UnitResolver units;
  private final Problems problems;
  private final Binder binder;
  private final List<Draft> ordered = new ArrayList<>();

  NameBinding(Symbols symbols, UnitResolver units, Problems problems) {
    this.symbols = symbols;
    this.units = units;
    this.problems = problems;
    this.binder = new Binder(symbols, units, problems, new Parts(symbols, this::made));
  }

  Binder binder() {
    return binder;
  }

  /** The names that are bound, each after those it reads. */
  List<Draft> ordered() {
    return ordered;
  }

  /** Takes in a name that was made for another one. */
  void made(Draft draft) {
    boundCells(draft);
    ordered.add(draft);
    symbols.drafts.putIfAbsent(draft.name, draft);
  }

  /** Binds every name after those it needs. */
  void bindAll() {
    var references = new References(symbols);
    Map<Draft, List<Draft>> needs = new HashMap<>();
    Map<Draft, List<Draft>> needsNow = new HashMap<>();
    // A hole is told what fits into it, so everything else comes first.
    List<Draft> declared =
        symbols.drafts.values().stream()
            .sorted(Comparator.comparing(NameBinding::hasHole))
            .toList();
    for (Draft draft : declared) {
      var all = new LinkedHashSet<Draft>();
      var now = new LinkedHashSet<Draft>();
      for (References.Mention mention : references.of(draft)) {
        all.add(mention.draft());
        if (!mention.previous()) {
          now.add(mention.draft());
        }
      }
      needs.put(draft, List.copyOf(all));
      needsNow.put(draft, List.copyOf(now));
    }
    for (NameOrder.Component component : NameOrder.of(declared, needs)) {
      if (component.circular()) {
        circular(component.names(), needsNow);
      } else {
        component.names().forEach(this::bind);
      }
    }
  }

  private static boolean hasHole(Draft draft) {
    return draft.formula.map(formula -> formula.span().text().contains("?")).orElse(false);
  }

  /**
   * Names that need each other: a cycle, unless the circle goes through {@code prev}. What they
   * measure and are indexed by must then be said, since it cannot be found by going round.
   */
  private void circular(List<Draft> names, Map<Draft, List<Draft>> needsNow) {
    List<NameOrder.Component> parts = NameOrder.of(names, restricted(names, needsNow));
    for (NameOrder.Component part : parts) {
      if (part.circular()) {
        circle(part.names(), needsNow);
      }
    }
    for (NameOrder.Component part : parts) {
      part.names().stream().filter(draft -> draft.failure.isEmpty()).forEach(this::assume);
    }
    for (NameOrder.Component part : parts) {
      part.names().stream().filter(draft -> draft.failure.isEmpty()).forEach(this::bind);
    }
  }

  /** Tells the shortest ways round through all of {@code names}, and lets none have a value. */
  private void circle(List<Draft> names, Map<Draft, List<Draft>> needs) {
    var left = new LinkedHashSet<>(names);
    for (Draft draft : symbols.drafts.values()) {
      if (left.contains(draft)) {
        List<Draft> path = NameOrder.around(draft, needs);
        problems.report(NameProblems.cycle(path));
        Ir fault = new Ir.Constant(Value.Fault.of(FaultCode.CYCLE, NameProblems.around(path)));
        path.stream().filter(left::remove).forEach(member -> member.failure = Optional.of(fault));
      }
    }
    for (Draft draft : names) {
      declare(draft);
      finish(draft);
    }
  }

  private static Map<Draft, List<Draft>> restricted(
      List<Draft> names, Map<Draft, List<Draft>> needs) {
    var inner = new HashMap<Draft, List<Draft>>();
    for (Draft draft : names) {
      inner.put(
          draft, needs.getOrDefault(draft, List.of()).stream().filter(names::contains).toList());
    }
    return inner;
  }

  /** Takes for granted what a name says of itself: its unit, its head, its first value. */
  private void assume(Draft draft) {
    declare(draft);
    if (draft.type.equals(Type.UNKNOWN) && draft.first.isPresent()) {
      Typed first = binder.bind(draft.first.get(), Scope.of(draft), Optional.empty());
      draft.type = first.type();
    }
    if (draft.type.equals(Type.UNKNOWN)) {
      Diagnostic problem = NameProblems.undeclared(draft);
      problems.report(problem);
      draft.failure = Optional.of(Consequence.of(problem));
      finish(draft);
    }
  }

  /** The type and the axes that a definition states. */
  private void declare(Draft draft) {
    var kinds = new DeclaredKinds(symbols, units, problems);
    draft.kind.ifPresent(
        kind -> {
          draft.type = kinds.type(kind);
          draft.unit = kinds.unit(kind);
        });
    draft.head.ifPresent(head -> draft.axes = headAxes(draft, head));
  }

  private List<Axis> headAxes(Draft draft, List<Expression.Key> head) {
    var axes = new ArrayList<Axis>();
    for (Expression.Key key : head) {
      Optional<Axis> axis = symbols.axis(key.text(), draft.module);
      if (axis.isEmpty() || axes.contains(axis.get())) {
        problems.report(
            axis.isPresent()
                ? IndexProblems.twice(key.text(), key.span())
                : Diagnostic.of(
                        Code.NOT_INDEXED, key.span(), "there is no axis `" + key.text() + "`")
                    .hint(
                        Nearest.hint(key.text(), symbols.axes.keySet())
                            .or(
                                () ->
                                    Optional.of(
                                        "a single cell is changed in a scenario, not here"))));
      } else {
        axes.add(axis.get());
      }
    }
    return List.copyOf(axes);
  }

  /** Binds one name; a problem inside makes it a fault with that reason. */
  private void bind(Draft draft) {
    if (draft.known && draft.role != Entry.Role.RATE) {
      ordered.add(draft);
      return;
    }
    if (draft.role == Entry.Role.RATE) {
      finish(draft);
      return;
    }
    int mark = problems.errors();
    if (draft.type.equals(Type.UNKNOWN)) {
      declare(draft);
    }
    Optional<Dimension> expected =
        draft.type instanceof Type.Quantity(Dimension d) ? Optional.of(d) : Optional.empty();
    Expression formula = draft.formula.orElseThrow();
    Typed body = binder.bind(formula, Scope.of(draft), expected);
    Optional<Typed> fitted = Optional.of(body);
    if (draft.kind.isPresent()) {
      fitted =
          new DeclaredKinds(symbols, units, problems).fit(body, draft.kind.get(), kindSpan(draft));
    } else if (draft.role == Entry.Role.CHECK) {
      fitted = condition(draft, body);
    } else {
      draft.type = settled(draft, body);
      draft.unit = body.shown().or(() -> literalUnit(body));
      draft.unitOfLiteral = body.shown().isEmpty();
    }
    bindFirst(draft);
    setAxes(draft, body);
    boundCells(draft);
    draft.body = fitted;
    if (problems.errors() > mark) {
      draft.failure = problems.firstSince(mark).map(Consequence::of);
    }
    bindRange(draft, body); // An overlay: what is wrong with it harms no value.
    finish(draft);
  }

  private static Span kindSpan(Draft draft) {
    return draft.kind.map(Statement.Kind::span).orElse(draft.span);
  }

  private static Type settled(Draft draft, Typed body) {
    if (body.type() instanceof Type.Zero) {
      return draft.type instanceof Type.Unknown ? Type.PLAIN : draft.type;
    }
    return body.type();
  }

  private Optional<Unit> literalUnit(Typed body) {
    if (!(body.bound() instanceof Bound.Literal(Ir ir))) {
      return Optional.empty();
    }
    return ir instanceof Ir.Percent
        ? units.catalog().find("%").map(Unit::of)
        : CallRules.literalUnit(ir);
  }

  private Optional<Typed> condition(Draft draft, Typed body) {
    draft.type = Type.LOGICAL;
    if (body.isUnknown() || body.type() instanceof Type.Logical) {
      return Optional.of(body);
    }
    problems.report(
        Diagnostic.of(
                Code.KIND_MISMATCH,
                body.span(),
                "a check is a condition, this is " + body.type().describe())
            .hint("compare it with something: `... >= ...`"));
    return Optional.empty();
  }

  private void bindFirst(Draft draft) {
    if (draft.first.isEmpty()) {
      return;
    }
    Typed first = binder.bind(draft.first.get(), Scope.of(draft), Optional.empty());
    Optional<Typed> fitted =
        draft.kind.isPresent()
            ? new DeclaredKinds(symbols, units, problems).fit(first, draft.kind.get(), first.span())
            : Optional.of(first);
    if (draft.kind.isEmpty() && OperatorRules.common(first.type(), draft.type).isEmpty()) {
      problems.report(
          Diagnostic.of(
                  Code.UNIT_MISMATCH,
                  first.span(),
                  "the first value is %s, the others %s"
                      .formatted(first.type().describe(), draft.type.describe()))
              .label(draft.span, "defined here"));
    }
    draft.firstBody = fitted;
  }

  /** The head's axes, or those of the formula in declared order. */
  private void setAxes(Draft draft, Typed body) {
    var all = new LinkedHashSet<>(body.axes());
    draft.firstBody.ifPresent(first -> all.addAll(first.axes()));
    if (draft.head.isEmpty()) {
      draft.axes = symbols.inOrder(all);
      return;
    }
    if (draft.axes.isEmpty()) {
      draft.axes = headAxes(draft, draft.head.get());
    }
    draft.axes.forEach(all::remove);
    boolean understood = draft.axes.size() == draft.head.get().size();
    if (understood && !all.isEmpty()) {
      problems.report(IndexProblems.headLacks(draft, body, all));
    }
  }

  /** Refuses names with more cells than a workbook can hold. */
  private void boundCells(Draft draft) {
    double cells = draft.axes.stream().mapToDouble(Axis::size).reduce(1, (a, b) -> a * b);
    if (cells > MOST_CELLS) {
      problems.report(
          Diagnostic.of(
              Code.TOO_MANY_CELLS,
              draft.span,
              "over %s this would be %s cells, and a name has %d at the most"
                  .formatted(IndexProblems.names(draft.axes), ShownNumber.of(cells), MOST_CELLS)));
      draft.axes = List.of();
      draft.failure =
          Optional.of(new Ir.Constant(Value.Fault.of(FaultCode.OUT_OF_DOMAIN, "too many cells")));
    }
  }

  private void bindRange(Draft draft, Typed body) {
    if (draft.range.isEmpty()) {
      return;
    }
    Optional<Double> point =
        body.bound() instanceof Bound.Literal(Ir ir) ? Literals.number(ir) : Optional.empty();
    if (draft.role != Entry.Role.INPUT || point.isEmpty()) {
      problems.report(
          Diagnostic.of(
              Code.BAD_DECLARATION,
              draft.range.get().span(),
              "only an input that is a number has a range"));
      return;
    }
    new Spreads(units, problems)
        .of(draft.range.get(), point.get(), literalUnit(body).or(() -> draft.unit), draft.type)
        .ifPresent(spread -> draft.rowSpreads.put(0, spread));
  }

  private void finish(Draft draft) {
    draft.known = true;
    ordered.add(draft);
  }
}
