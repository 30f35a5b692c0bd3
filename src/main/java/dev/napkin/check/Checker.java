package dev.napkin.check;

import dev.napkin.ir.Axis;
import dev.napkin.ir.Block;
import dev.napkin.ir.Claim;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Program;
import dev.napkin.ir.Scenario;
import dev.napkin.ir.Slice;
import dev.napkin.ir.Type;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Nearest;
import dev.napkin.source.Span;
import dev.napkin.syntax.Document;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Printer;
import dev.napkin.syntax.Statement;
import dev.napkin.unit.Dimension;
import dev.napkin.unit.Unit;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The door of this room: a document becomes a program.
 *
 * <p>In order: files, declarations, names in the order of their needs, claims, geometry, scenarios,
 * the choice among them.
 */
public final class Checker {
  private static final int MOST_CELLS = 20_000_000;

  private final Problems problems = new Problems();
  private final Symbols symbols = new Symbols(problems);
  private final UnitResolver units = new UnitResolver(problems);
  private final List<Draft> ordered = new ArrayList<>();
  private final Binder binder =
      new Binder(symbols, units, problems, new Parts(symbols, this::made));
  private final GridNumbers grids;

  private Checker(GridNumbers grids) {
    this.grids = grids;
  }

  /**
   * What {@code document} means.
   *
   * @param loader where imported files come from
   * @param grids the numbers of grids, kept while the workbook is open
   * @param choice which scenarios are chosen
   */
  public static Program check(
      Document document, Loader loader, GridNumbers grids, Choice choice) {
    return new Checker(grids).check(document, loader, choice);
  }

  private void made(Draft draft) {
    boundCells(draft);
    ordered.add(draft);
    symbols.drafts.putIfAbsent(draft.name, draft);
  }

  private Program check(Document document, Loader loader, Choice choice) {
    List<Module> modules = Modules.of(document, loader, problems);
    new Collector(symbols, units, loader, problems).collect(modules);
    bindNames();
    List<Claims.Pending> claims =
        new Claims(symbols, units, problems, binder, this::made).bind();
    bindQuestions();
    ordered.forEach(this::lower);
    var overrides = new Overrides(symbols, binder, units, grids, problems);
    List<Scenario> scenarios = overrides.scenarios();
    overrides.apply(choice);
    return program(claims, scenarios);
  }

  /** Binds every name after those it needs. */
  private void bindNames() {
    var references = new References(symbols);
    Map<Draft, List<Draft>> needs = new HashMap<>();
    Map<Draft, List<Draft>> needsNow = new HashMap<>();
    List<Draft> declared = List.copyOf(symbols.drafts.values());
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

  /**
   * Names that need each other: a cycle, unless the circle goes through {@code prev}. What they
   * measure and are indexed by must then be said, since it cannot be found by going round.
   */
  private void circular(List<Draft> names, Map<Draft, List<Draft>> needsNow) {
    List<NameOrder.Component> parts =
        NameOrder.of(names, restricted(names, needsNow));
    for (NameOrder.Component part : parts) {
      if (part.circular()) {
        problems.report(NameProblems.cycle(part.names()));
        var path = new ArrayList<>(part.names().stream().map(draft -> draft.name).toList());
        path.add(path.getFirst());
        Ir fault =
            new Ir.Constant(Value.Fault.of(FaultCode.CYCLE, String.join(" -> ", path)));
        for (Draft draft : part.names()) {
          declare(draft);
          draft.failure = Optional.of(fault);
          finish(draft);
        }
      }
    }
    for (NameOrder.Component part : parts) {
      part.names().stream().filter(draft -> draft.failure.isEmpty()).forEach(this::assume);
    }
    for (NameOrder.Component part : parts) {
      part.names().stream().filter(draft -> draft.failure.isEmpty()).forEach(this::bind);
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
      problems.report(NameProblems.undeclared(draft));
      draft.failure =
          Optional.of(
              new Ir.Constant(Value.Fault.of(FaultCode.UNIT, "what it measures is not known")));
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
                ? Diagnostic.of(
                    Code.INDEX_MISMATCH, key.span(), "`" + key.text() + "` stands here twice")
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
    }
    bindFirst(draft);
    setAxes(draft, body);
    boundCells(draft);
    draft.body = fitted;
    bindRange(draft, body);
    if (problems.errors() > mark) {
      fail(draft, mark);
    }
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
            ? new DeclaredKinds(symbols, units, problems)
                .fit(first, draft.kind.get(), first.span())
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
    if (!all.isEmpty()) {
      problems.report(IndexProblems.headLacks(draft.span, body, all));
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
              "over %s this would be %.3g cells, of at most %,d"
                  .formatted(IndexProblems.names(draft.axes), cells, MOST_CELLS)));
      draft.axes = List.of();
      draft.failure =
          Optional.of(
              new Ir.Constant(Value.Fault.of(FaultCode.OUT_OF_DOMAIN, "too many cells")));
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
        .of(draft.range.get(), point.get(), draft.unit, draft.type)
        .ifPresent(spread -> draft.rowSpreads.put(0, spread));
  }

  private void fail(Draft draft, int mark) {
    Diagnostic reason = problems.firstSince(mark).orElseThrow();
    FaultCode code =
        switch (reason.code()) {
          case UNIT_MISMATCH,
              UNIT_DECLARED,
              UNKNOWN_UNIT,
              REFUSED_UNIT,
              UNIT_ARGUMENT,
              ROUNDS_QUANTITY,
              CURRENCY,
              UNIT_POWER ->
              FaultCode.UNIT;
          case KIND_MISMATCH, ARGUMENT_COUNT, MISSING_OVER, INDEX_MISMATCH -> FaultCode.WRONG_KIND;
          case UNKNOWN_KEY, NOT_INDEXED -> FaultCode.BAD_REFERENCE;
          default -> FaultCode.UNKNOWN_NAME;
        };
    draft.failure =
        Optional.of(
            new Ir.Constant(
                Value.Fault.of(code, reason.code().id() + ": " + reason.message())));
  }

  private void finish(Draft draft) {
    draft.known = true;
    ordered.add(draft);
  }

  /** Looks for mistakes in the targets of questions; their answers are not computed here. */
  private void bindQuestions() {
    for (Symbols.DeclaredQuestion question : symbols.questionStatements) {
      var owner =
          new Draft(
              "question",
              Entry.Role.PART,
              question.module(),
              question.statement().span(),
              "");
      Questions.targets(question.statement())
          .forEach(target -> binder.bind(target, Scope.of(owner), Optional.empty()));
      for (Expression.Name axis : Questions.axes(question.statement())) {
        if (symbols.axis(axis.text(), question.module()).isEmpty()) {
          problems.report(IndexProblems.unknownAxis(axis, symbols.axes.keySet()));
        }
      }
    }
  }

  private void lower(Draft draft) {
    for (List<Integer> leading : Lowering.leading(draft)) {
      int grid = grids.of(draft.name, draft.sliceNumber(leading));
      draft.slices.add(new Slice(grid, leading, blocks(draft, leading)));
    }
  }

  private List<Block> blocks(Draft draft, List<Integer> leading) {
    var rect = dev.napkin.grid.Rect.size(draft.rows(), draft.columns());
    if (!draft.cells.isEmpty()) {
      return List.of(new Block.Inputs(rect, draft.cells));
    }
    if (draft.failure.isPresent() || draft.body.isEmpty()) {
      return List.of(new Block.Formula(rect, draft.failure.orElse(new Ir.Poison())));
    }
    Typed body = draft.body.get();
    if (draft.isLiteral() && body.bound() instanceof Bound.Literal(Ir ir)) {
      return List.of(new Block.Inputs(rect, List.of(ir)));
    }
    return new Lowering(grids, Map.of())
        .blocks(draft, leading, Map.of(), body, draft.firstBody, firstAxis(draft));
  }

  /** The axis along which {@code first} is the first: the one that the formula goes back on. */
  private static Optional<Axis> firstAxis(Draft draft) {
    Optional<Axis> back = draft.body.flatMap(body -> previousAxis(body.bound()));
    return back.filter(draft.axes::contains)
        .or(() -> draft.axes.stream().filter(Axis::ordered).findFirst());
  }

  private static Optional<Axis> previousAxis(Bound bound) {
    return switch (bound) {
      case Bound.Cells cells -> cells.previous();
      case Bound.Apply(_, List<Bound> parts, _, _) ->
          parts.stream().flatMap(part -> previousAxis(part).stream()).findFirst();
      case Bound.Literal _, Bound.Before _ -> Optional.empty();
    };
  }

  private Program program(List<Claims.Pending> pending, List<Scenario> scenarios) {
    var entries = new LinkedHashMap<String, Entry>();
    for (Draft draft : inDeclaredOrder()) {
      entries.put(draft.name, draft.entry(draft.formula.map(Printer::print).orElse("")));
    }
    List<Claim> claims =
        pending.stream()
            .map(
                p ->
                    Claims.finish(
                        p,
                        entry(entries, p.computed().name),
                        entry(entries, p.verdict().name)))
            .toList();
    return new Program(
        symbols.title,
        List.copyOf(entries.values()),
        List.copyOf(symbols.axes.values()),
        claims,
        scenarios,
        List.copyOf(symbols.sources.values()),
        units.catalog(),
        symbols.declaredUnits,
        symbols.questions,
        problems.all());
  }

  private static Entry entry(Map<String, Entry> entries, String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new IllegalStateException("no entry " + name);
    }
    return entry;
  }

  /** Names in the order of the text, each part right before the name that needs it. */
  private List<Draft> inDeclaredOrder() {
    var partsOf = new HashMap<String, List<Draft>>();
    for (Draft draft : symbols.drafts.values()) {
      int tilde = draft.name.indexOf('~');
      if (tilde > 0) {
        partsOf
            .computeIfAbsent(draft.name.substring(0, tilde), name -> new ArrayList<>())
            .add(draft);
      }
    }
    var result = new ArrayList<Draft>();
    for (Draft draft : symbols.drafts.values()) {
      if (draft.name.indexOf('~') < 0 && !draft.slices.isEmpty()) {
        result.addAll(partsOf.getOrDefault(draft.name, List.of()));
        result.add(draft);
      }
    }
    result.addAll(partsOf.getOrDefault("claim", List.of()));
    return result;
  }
}
