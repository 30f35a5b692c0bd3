package dev.napkin.check;

import dev.napkin.ir.Axis;
import dev.napkin.ir.Block;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Scenario;
import dev.napkin.ir.Type;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Span;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Printer;
import dev.napkin.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One override on its way from text to blocks. */
final class OneOverride {
  private final Overrides.Written written;
  private final Statement.Definition definition;
  private final Symbols symbols;
  private final Binder binder;
  private final UnitResolver units;
  private final GridNumbers grids;
  private final Problems problems;

  OneOverride(
      Overrides.Written written,
      Symbols symbols,
      Binder binder,
      UnitResolver units,
      GridNumbers grids,
      Problems problems) {
    this.written = written;
    this.definition = written.definition();
    this.symbols = symbols;
    this.binder = binder;
    this.units = units;
    this.grids = grids;
    this.problems = problems;
  }

  /** Its blocks, put over {@code contents}; nothing where something is wrong, which is reported. */
  List<Scenario.Override> lower(Map<Integer, List<Block>> contents) {
    Optional<Draft> target = target();
    if (target.isEmpty()) {
      return List.of();
    }
    Draft draft = target.get();
    Optional<Map<Axis, Integer>> fixed =
        definition.indices().isEmpty()
            ? Optional.of(Map.of())
            : binder.positions(draft, definition.indices().get(), written.module());
    if (fixed.isEmpty() || !hasItsUnit(draft)) {
      return List.of();
    }
    Optional<Typed> body = typed(draft, definition.formula());
    Optional<Typed> first = definition.first().flatMap(formula -> typed(draft, formula));
    if (body.isEmpty() || first.isPresent() != definition.first().isPresent()) {
      return List.of();
    }
    return put(draft, fixed.get(), body.get(), first, contents);
  }

  private Optional<Draft> target() {
    Expression.Name name = definition.name();
    Optional<Draft> found = symbols.find(name.text(), written.module());
    if (found.isEmpty()) {
      if (!symbols.unreadable.isName(name.text(), written.module())) {
        problems.report(NameProblems.unknown(name, written.module(), symbols, units));
      }
      return Optional.empty();
    }
    Optional<String> refusal = refusal(found.get().role);
    if (refusal.isPresent()) {
      problems.report(
          Diagnostic.of(Code.BAD_OVERRIDE, name.span(), refusal.get().formatted(name.text())));
      return Optional.empty();
    }
    return found.filter(draft -> !draft.slices.isEmpty());
  }

  private static Optional<String> refusal(Entry.Role role) {
    return switch (role) {
      case INPUT, FORMULA, COLUMN, RATE -> Optional.empty();
      case AXIS ->
          Optional.of("`%s` is an axis and cannot be set: its keys are what others are indexed by");
      case CHECK -> Optional.of("`%s` is a check: set what it looks at");
      case PART, CLAIM -> Optional.of("`%s` cannot be set");
    };
  }

  /** A unit may be repeated behind the colon, but what is overridden keeps its own. */
  private boolean hasItsUnit(Draft draft) {
    if (definition.kind().isEmpty()) {
      return true;
    }
    Statement.Kind kind = definition.kind().get();
    var kinds = new DeclaredKinds(symbols, units, problems);
    Type type = kinds.type(kind);
    boolean same =
        type instanceof Type.Unknown
            || (type.equals(draft.type) && kinds.unit(kind).equals(draft.unit));
    if (!same) {
      problems.report(
          Diagnostic.of(Code.BAD_OVERRIDE, kind.span(), "an override is shown as what it overrides")
              .hint(itsUnit(draft)));
    }
    return same;
  }

  private static Optional<String> itsUnit(Draft draft) {
    return draft.unit.map(unit -> "its unit is `" + unit + "`");
  }

  /** {@code formula} as something that can stand in the cells of {@code draft}. */
  private Optional<Typed> typed(Draft draft, Expression formula) {
    int mark = problems.errors();
    Typed body =
        binder.bind(
            formula,
            Scope.overriding(draft, written.module()),
            draft.type instanceof Type.Quantity(var d) ? Optional.of(d) : Optional.empty());
    if (written.lax() && body.bound() instanceof Bound.Literal(Ir ir)) {
      Ir inUnit = draft.unit.map(unit -> Literals.inUnit(ir, unit)).orElse(ir);
      if (!inUnit.equals(ir)) {
        body = Typed.literal(body.span(), inUnit, draft.type);
      }
    }
    if (problems.errors() > mark) {
      return Optional.empty();
    }
    if (body.isUnknown()) {
      return Optional.of(body);
    }
    var more = new ArrayList<>(body.axes());
    more.removeAll(draft.axes);
    if (!more.isEmpty()) {
      problems.report(IndexProblems.overrideHasMore(definition.name(), draft, body, more));
      return Optional.empty();
    }
    return OperatorRules.common(body.type(), draft.type).isPresent()
        ? Optional.of(body)
        : inItsCurrency(draft, body, body.span());
  }

  private Optional<Typed> inItsCurrency(Draft draft, Typed body, Span place) {
    Optional<Typed> money =
        draft.type instanceof Type.Quantity(var wanted)
            ? new Rates(symbols, units).convert(body, wanted, place)
            : Optional.empty();
    if (money.isEmpty()) {
      problems.report(mismatch(draft, body));
    }
    return money;
  }

  private static Diagnostic mismatch(Draft draft, Typed body) {
    boolean quantities = body.dimension().isPresent() && draft.type instanceof Type.Quantity;
    return Diagnostic.of(
            quantities ? Code.UNIT_MISMATCH : Code.KIND_MISMATCH,
            body.span(),
            "`%s` is %s, this is %s"
                .formatted(draft.name, draft.type.describe(), body.type().describe()))
        .hint(itsUnit(draft));
  }

  private List<Scenario.Override> put(
      Draft draft,
      Map<Axis, Integer> fixed,
      Typed body,
      Optional<Typed> first,
      Map<Integer, List<Block>> contents) {
    draft.slices.forEach(slice -> contents.putIfAbsent(slice.grid(), slice.blocks()));
    String text = Printer.print(definition.formula());
    var overrides = new ArrayList<Scenario.Override>();
    for (List<Integer> leading : Lowering.leading(draft)) {
      if (!matches(draft, leading, fixed)) {
        continue;
      }
      int grid = grids.of(draft.name, draft.sliceNumber(leading));
      List<Block> blocks =
          new Lowering(grids, contents)
              .blocks(draft, leading, fixed, body, first, Lowering.firstAxis(draft, body));
      for (Block block : blocks) {
        Block made = asInputs(block, body);
        contents.merge(grid, List.of(made), (held, one) -> Blocks.overlay(held, made));
        overrides.add(new Scenario.Override(draft.name, grid, made, text));
      }
    }
    return overrides;
  }

  private static boolean matches(Draft draft, List<Integer> leading, Map<Axis, Integer> fixed) {
    for (int i = 0; i < leading.size(); i++) {
      Integer key = fixed.get(draft.axes.get(i));
      if (key != null && !key.equals(leading.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** A literal in place of a formula is an input, to be changed like any other. */
  private static Block asInputs(Block block, Typed body) {
    if (!(body.bound() instanceof Bound.Literal(Ir ir))
        || !block.at(block.rect().top(), block.rect().left()).equals(ir)) {
      return block;
    }
    var cells = new ArrayList<Ir>();
    for (long i = 0; i < block.rect().cells(); i++) {
      cells.add(ir);
    }
    return new Block.Inputs(block.rect(), cells);
  }
}
