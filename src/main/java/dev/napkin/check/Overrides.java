package dev.napkin.check;

import dev.napkin.ir.Axis;
import dev.napkin.ir.Block;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Scenario;
import dev.napkin.ir.Spread;
import dev.napkin.ir.Type;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Nearest;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Printer;
import dev.napkin.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Scenarios: other contents for some cells, put over what stands there, later ones winning. */
final class Overrides {
  /**
   * One override with all that it touches.
   *
   * @param lax whether a bare number takes the declared unit, as in {@code --set}
   */
  private record Written(Statement.Definition definition, Module module, boolean lax) {}

  private final Symbols symbols;
  private final Binder binder;
  private final UnitResolver units;
  private final GridNumbers grids;
  private final Problems problems;
  private final Spreads spreads;

  Overrides(
      Symbols symbols,
      Binder binder,
      UnitResolver units,
      GridNumbers grids,
      Problems problems) {
    this.symbols = symbols;
    this.binder = binder;
    this.units = units;
    this.grids = grids;
    this.problems = problems;
    this.spreads = new Spreads(units, problems);
  }

  /** All declared scenarios, each with its overrides as they stand over the base. */
  List<Scenario> scenarios() {
    var all = new ArrayList<Scenario>();
    symbols.scenarios.forEach(
        (name, declared) -> {
          Optional<String> title =
              declared.statement() instanceof Statement.Scenario s
                  ? s.title()
                  : ((Statement.ComposedScenario) declared.statement()).title();
          List<String> parts =
              declared.statement() instanceof Statement.ComposedScenario c
                  ? c.parts().stream().map(part -> declared.module().prefix() + part.text()).toList()
                  : List.of();
          int mark = problems.errors();
          List<Written> written = written(name, declared, List.of());
          var overrides = lower(written, new HashMap<>(), parts.isEmpty());
          if (!parts.isEmpty() && problems.errors() == mark) {
            tellConflicts(declared, overrides, parts);
          }
          all.add(new Scenario(name, title, parts, overrides));
        });
    return all;
  }

  /** Puts what {@code choice} says over the drafts' blocks. */
  void apply(Choice choice) {
    var written = new ArrayList<Written>();
    for (String name : choice.scenarios()) {
      Symbols.DeclaredScenario declared = symbols.scenarios.get(name);
      if (declared != null) {
        written.addAll(written(name, declared, List.of()));
      }
    }
    Module main = new Module(NO_DOCUMENT, "", false);
    choice.sets().forEach(set -> written.add(new Written(set, main, true)));
    var contents = new HashMap<Integer, List<Block>>();
    for (Written one : written) {
      List<Scenario.Override> done = lower(List.of(one), contents, one.lax());
      done.forEach(override -> annotate(one, override));
    }
    for (Draft draft : symbols.drafts.values()) {
      draft.slices.replaceAll(
          slice ->
              contents.containsKey(slice.grid())
                  ? new dev.napkin.ir.Slice(
                      slice.grid(), slice.leading(), contents.get(slice.grid()))
                  : slice);
    }
  }

  private static final dev.napkin.syntax.Document NO_DOCUMENT =
      new dev.napkin.syntax.Document(
          dev.napkin.source.Source.of("<set>", ""), List.of(), List.of());

  /** The range and the source of what is overridden are gone unless they are stated anew. */
  private void annotate(Written written, Scenario.Override override) {
    Draft draft = symbols.drafts.get(override.entry());
    if (draft == null) {
      return;
    }
    Statement.Definition definition = written.definition();
    Block block = override.block();
    Optional<String> source = definition.note().source().map(Expression.Name::text);
    if (draft.axes.size() > 1) {
      return;
    }
    for (int row = block.rect().top(); row < block.rect().bottom(); row++) {
      draft.rowSpreads.remove(row);
      Optional<Double> point = Literals.number(block.at(row, 0));
      if (definition.range().isPresent() && point.isPresent()) {
        Optional<Spread> spread =
            spreads.of(definition.range().get(), point.get(), draft.unit, draft.type);
        if (spread.isPresent()) {
          draft.rowSpreads.put(row, spread.get());
        }
      }
      draft.rowSources.put(row, source.orElse(""));
      definition.note().label().ifPresent(label -> draft.label = Optional.of(label));
    }
  }

  /** The overrides of a scenario in order, those of its parts put in their place. */
  private List<Written> written(
      String name, Symbols.DeclaredScenario declared, List<String> path) {
    return switch (declared.statement()) {
      case Statement.Scenario scenario ->
          scenario.overrides().stream()
              .map(Statement.Line::statement)
              .flatMap(
                  statement ->
                      statement instanceof Statement.Definition definition
                          ? Stream.of(new Written(definition, declared.module(), false))
                          : Stream.empty())
              .toList();
      case Statement.ComposedScenario composed -> {
        var all = new ArrayList<Written>();
        var deeper = new ArrayList<>(path);
        deeper.add(name);
        for (Expression.Name part : composed.parts()) {
          all.addAll(part(part, declared.module(), deeper));
        }
        yield all;
      }
      case Statement other ->
          throw new IllegalStateException("not a scenario: " + other);
    };
  }

  private List<Written> part(Expression.Name part, Module module, List<String> path) {
    String name = module.prefix() + part.text();
    Symbols.DeclaredScenario declared = symbols.scenarios.get(name);
    if (declared == null || path.contains(name)) {
      if (path.size() == 1) {
        problems.report(
            Diagnostic.of(
                    Code.UNKNOWN_SCENARIO,
                    part.span(),
                    declared == null
                        ? "there is no scenario `" + part.text() + "`"
                        : "the scenario contains itself")
                .hint(Nearest.hint(part.text(), symbols.scenarios.keySet())));
      }
      return List.of();
    }
    return written(name, declared, path);
  }

  /** Each override as blocks, over {@code contents}, which it changes. */
  private List<Scenario.Override> lower(
      List<Written> written, Map<Integer, List<Block>> contents, boolean report) {
    var overrides = new ArrayList<Scenario.Override>();
    var quiet = new Problems();
    for (Written one : written) {
      overrides.addAll(new OneOverride(one, report ? problems : quiet).lower(contents));
    }
    return overrides;
  }

  /** One override on its way from text to blocks. */
  private final class OneOverride {
    private final Written written;
    private final Statement.Definition definition;
    private final Problems out;

    OneOverride(Written written, Problems out) {
      this.written = written;
      this.definition = written.definition();
      this.out = out;
    }

    List<Scenario.Override> lower(Map<Integer, List<Block>> contents) {
      Optional<Draft> target = target();
      if (target.isEmpty()) {
        return List.of();
      }
      Draft draft = target.get();
      Optional<LinkedHashMap<Axis, Integer>> fixed =
          definition.indices().isEmpty()
              ? Optional.of(new LinkedHashMap<>())
              : binder.positions(draft, definition.indices().get(), written.module());
      Optional<Typed> body = fixed.flatMap(f -> body(draft, f));
      if (body.isEmpty()) {
        return List.of();
      }
      return put(draft, fixed.orElseThrow(), body.get(), contents);
    }

    private Optional<Draft> target() {
      Optional<Draft> found = symbols.find(definition.name().text(), written.module());
      if (found.isEmpty()) {
        out.report(
            NameProblems.unknown(definition.name(), written.module(), symbols, units));
        return Optional.empty();
      }
      Entry.Role role = found.get().role;
      boolean can =
          switch (role) {
            case INPUT, FORMULA, COLUMN, RATE -> true;
            case AXIS, PART, CHECK, CLAIM -> false;
          };
      if (!can || found.get().slices.isEmpty()) {
        out.report(
            Diagnostic.of(
                Code.BAD_OVERRIDE,
                definition.name().span(),
                role == Entry.Role.AXIS
                    ? "an axis cannot be set: its keys are what others are indexed by"
                    : "`" + definition.name().text() + "` cannot be overridden"));
        return Optional.empty();
      }
      return found;
    }

    private Optional<Typed> body(Draft draft, Map<Axis, Integer> fixed) {
      int mark = problems.errors();
      Typed body =
          binder.bind(
              definition.formula(),
              Scope.overriding(draft, written.module()),
              draft.type instanceof Type.Quantity(var d) ? Optional.of(d) : Optional.empty());
      if (written.lax() && body.bound() instanceof Bound.Literal(Ir ir)) {
        Ir inUnit = draft.unit.map(unit -> Literals.inUnit(ir, unit)).orElse(ir);
        if (!inUnit.equals(ir)) {
          body = Typed.literal(body.span(), inUnit, draft.type);
        }
      }
      if (problems.errors() > mark || body.isUnknown()) {
        return body.isUnknown() && problems.errors() == mark ? Optional.of(body) : Optional.empty();
      }
      if (OperatorRules.common(body.type(), draft.type).isEmpty()) {
        Optional<Typed> money =
            draft.type instanceof Type.Quantity(var wanted)
                ? new Rates(symbols, units).convert(body, wanted, body.span())
                : Optional.empty();
        if (money.isEmpty()) {
          out.report(mismatch(draft, body));
        }
        return money;
      }
      var rest = new ArrayList<>(body.axes());
      rest.removeAll(draft.axes);
      if (!rest.isEmpty()) {
        out.report(IndexProblems.headLacks(definition.name().span(), body, rest));
        return Optional.empty();
      }
      return Optional.of(body);
    }

    private Diagnostic mismatch(Draft draft, Typed body) {
      return Diagnostic.of(
              body.dimension().isPresent() && draft.type instanceof Type.Quantity
                  ? Code.UNIT_MISMATCH
                  : Code.KIND_MISMATCH,
              body.span(),
              "`%s` is %s, this is %s"
                  .formatted(draft.name, draft.type.describe(), body.type().describe()))
          .hint(draft.unit.map(unit -> "its unit is `" + unit + "`"));
    }

    private List<Scenario.Override> put(
        Draft draft,
        Map<Axis, Integer> fixed,
        Typed body,
        Map<Integer, List<Block>> contents) {
      draft.slices.forEach(s -> contents.putIfAbsent(s.grid(), s.blocks()));
      String text = Printer.print(definition.formula());
      var overrides = new ArrayList<Scenario.Override>();
      for (List<Integer> leading : Lowering.leading(draft)) {
        if (!matches(draft, leading, fixed)) {
          continue;
        }
        int grid = grids.of(draft.name, draft.sliceNumber(leading));
        List<Block> blocks =
            new Lowering(grids, contents)
                .blocks(draft, leading, fixed, body, Optional.empty(), Optional.empty());
        for (Block block : blocks) {
          Block made = asInputs(block, body);
          contents.merge(grid, List.of(made), (held, one) -> Blocks.overlay(held, made));
          overrides.add(new Scenario.Override(draft.name, grid, made, text));
        }
      }
      return overrides;
    }
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
    if (!(body.bound() instanceof Bound.Literal(Ir ir))) {
      return block;
    }
    var cells = new ArrayList<Ir>();
    for (long i = 0; i < block.rect().cells(); i++) {
      cells.add(ir);
    }
    return new Block.Inputs(block.rect(), cells);
  }

  /** Warns where two parts of a composition override the same cell. */
  private void tellConflicts(
      Symbols.DeclaredScenario declared, List<Scenario.Override> overrides, List<String> parts) {
    for (int i = 0; i < overrides.size(); i++) {
      for (int j = i + 1; j < overrides.size(); j++) {
        Scenario.Override a = overrides.get(i);
        Scenario.Override b = overrides.get(j);
        if (a.grid() == b.grid() && a.block().rect().meets(b.block().rect())) {
          problems.report(
              Diagnostic.of(
                      Code.SCENARIO_CONFLICT,
                      declared.statement().span(),
                      "`%s` is overridden more than once".formatted(a.entry()))
                  .hint(
                      "the last one wins: `%s`; parts in order: %s"
                          .formatted(b.text(), String.join(", ", parts))));
          return;
        }
      }
    }
  }
}
