package dev.napkin.check;

import dev.napkin.ir.Block;
import dev.napkin.ir.Scenario;
import dev.napkin.ir.Slice;
import dev.napkin.ir.Spread;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Nearest;
import dev.napkin.source.Source;
import dev.napkin.syntax.Document;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Scenarios: other contents for some cells, put over what stands there, later ones winning. */
final class Overrides {
  private static final Document NO_DOCUMENT =
      new Document(Source.of("<set>", ""), List.of(), List.of());

  /**
   * One override as written.
   *
   * @param lax whether a bare number takes the declared unit, as in {@code --set}
   */
  record Written(Statement.Definition definition, Module module, boolean lax) {}

  /** An override in a composition, and which of its parts it comes from. */
  private record Composed(int part, Written written, Scenario.Override override) {}

  private final Symbols symbols;
  private final Binder binder;
  private final UnitResolver units;
  private final GridNumbers grids;
  private final Problems problems;
  private final Spreads spreads;

  Overrides(
      Symbols symbols, Binder binder, UnitResolver units, GridNumbers grids, Problems problems) {
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
    symbols.scenarios.forEach((name, declared) -> all.add(scenario(name, declared)));
    return all;
  }

  private Scenario scenario(String name, Symbols.DeclaredScenario declared) {
    var contents = new HashMap<Integer, List<Block>>();
    return switch (declared.statement()) {
      case Statement.Scenario plain ->
          new Scenario(
              name, plain.title(), List.of(), lower(written(name, declared, List.of()), contents));
      case Statement.ComposedScenario composed -> {
        var overrides = new ArrayList<Composed>();
        for (int i = 0; i < composed.parts().size(); i++) {
          for (Written one : part(composed.parts().get(i), declared.module(), List.of(name))) {
            int part = i;
            lower(List.of(one), contents)
                .forEach(override -> overrides.add(new Composed(part, one, override)));
          }
        }
        tellConflicts(composed, overrides);
        yield new Scenario(
            name,
            composed.title(),
            composed.parts().stream().map(p -> declared.module().prefix() + p.text()).toList(),
            overrides.stream().map(Composed::override).toList());
      }
      case Statement other -> throw new IllegalStateException("not a scenario: " + other);
    };
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
      lower(List.of(one), contents).forEach(override -> annotate(one, override));
    }
    for (Draft draft : symbols.drafts.values()) {
      draft.slices.replaceAll(
          slice ->
              contents.containsKey(slice.grid())
                  ? new Slice(slice.grid(), slice.leading(), contents.get(slice.grid()))
                  : slice);
    }
  }

  /** The range and the source of what is overridden are gone unless they are stated anew. */
  private void annotate(Written written, Scenario.Override override) {
    Draft draft = symbols.drafts.get(override.entry());
    if (draft == null || draft.axes.size() > 1) {
      return;
    }
    Statement.Definition definition = written.definition();
    Block block = override.block();
    Optional<String> source = definition.note().source().map(Expression.Name::text);
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
    }
    definition.note().label().ifPresent(label -> draft.label = Optional.of(label));
  }

  /** The overrides of a scenario in order, those of its parts put in their place. */
  private List<Written> written(String name, Symbols.DeclaredScenario declared, List<String> path) {
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
      case Statement other -> throw new IllegalStateException("not a scenario: " + other);
    };
  }

  private List<Written> part(Expression.Name part, Module module, List<String> path) {
    String name = module.prefix() + part.text();
    Symbols.DeclaredScenario declared = symbols.scenarios.get(name);
    if (declared == null) {
      if (!symbols.unreadable.isName(part.text(), module)) {
        problems.report(
            Diagnostic.of(
                    Code.UNKNOWN_SCENARIO,
                    part.span(),
                    "there is no scenario `" + part.text() + "`")
                .hint(Nearest.hint(part.text(), symbols.scenarios.keySet())));
      }
      return List.of();
    }
    if (path.contains(name)) {
      tellCircle(part, path.subList(path.indexOf(name), path.size()));
      return List.of();
    }
    return written(name, declared, path);
  }

  /** Told once, from the first of those that contain each other. */
  private void tellCircle(Expression.Name part, List<String> circle) {
    var declared = List.copyOf(symbols.scenarios.keySet());
    int first = circle.stream().mapToInt(declared::indexOf).min().orElseThrow();
    if (declared.indexOf(circle.getFirst()) == first) {
      var names = new ArrayList<>(circle);
      names.add(circle.getFirst());
      problems.report(
          Diagnostic.of(
              Code.UNKNOWN_SCENARIO,
              part.span(),
              circle.size() == 1
                  ? "the scenario `%s` contains itself".formatted(circle.getFirst())
                  : "scenarios contain each other: " + String.join(" -> ", names)));
    }
  }

  /** Each override as blocks, over {@code contents}, which it changes. */
  private List<Scenario.Override> lower(List<Written> written, Map<Integer, List<Block>> contents) {
    var overrides = new ArrayList<Scenario.Override>();
    for (Written one : written) {
      overrides.addAll(
          new OneOverride(one, symbols, binder, units, grids, problems).lower(contents));
    }
    return overrides;
  }

  /** Warns, once for a name, where two parts of a composition make the same cell different. */
  private void tellConflicts(Statement.ComposedScenario composed, List<Composed> overrides) {
    var told = new HashSet<String>();
    for (int later = 0; later < overrides.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        Composed a = overrides.get(earlier);
        Composed b = overrides.get(later);
        boolean same =
            a.override().grid() == b.override().grid()
                && a.override().block().rect().meets(b.override().block().rect());
        if (same
            && a.part() != b.part()
            && !a.override().block().equals(b.override().block())
            && told.add(a.override().entry())) {
          problems.report(conflict(composed, a, b));
        }
      }
    }
  }

  private static Diagnostic conflict(
      Statement.ComposedScenario composed, Composed earlier, Composed later) {
    Expression.Name first = composed.parts().get(earlier.part());
    Expression.Name last = composed.parts().get(later.part());
    return Diagnostic.of(
            Code.SCENARIO_CONFLICT,
            last.span(),
            "`%s` overrides `%s` after `%s` did, and wins"
                .formatted(last.text(), later.override().entry(), first.text()))
        .label(earlier.written().definition().span(), "by `" + first.text() + "`")
        .label(later.written().definition().span(), "by `" + last.text() + "`");
  }
}
