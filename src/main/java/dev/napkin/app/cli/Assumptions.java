package dev.napkin.app.cli;

import dev.napkin.check.Choice;
import dev.napkin.engine.Changes;
import dev.napkin.engine.Workbook;
import dev.napkin.ir.Scenario;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Nearest;
import dev.napkin.source.Source;
import dev.napkin.syntax.NapParser;
import dev.napkin.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person wants to assume for this one run: scenarios, and values set on the command line.
 *
 * @param scenarios names as typed, in order
 * @param sets as typed: {@code gpu.bandwidth[B200]=7.7 TB/s}
 */
record Assumptions(List<String> scenarios, List<String> sets) {

  /** What came of assuming them. */
  sealed interface Assumed {
    /** The workbook follows them; this is what that changed. */
    record Followed(Changes changes) implements Assumed {}

    /** They cannot be applied, and why. */
    record Refused(List<Diagnostic> why) implements Assumed {}
  }

  /** Whether nothing is assumed. */
  boolean isNone() {
    return scenarios.isEmpty() && sets.isEmpty();
  }

  /** As a reader knows them: {@code squeeze, duty=30%}. */
  String describe() {
    var all = new ArrayList<>(scenarios);
    all.addAll(sets);
    return String.join(", ", all);
  }

  /** The scenario as results name it: {@code base}, {@code squeeze}, {@code squeeze+agents}. */
  String scenario() {
    return scenarios.isEmpty() ? "base" : String.join("+", scenarios);
  }

  /** Makes {@code book} follow them. */
  Assumed apply(Workbook book) {
    var problems = new ArrayList<Diagnostic>();
    scenarios.forEach(name -> unknown(name, book).ifPresent(problems::add));
    var definitions = new ArrayList<Statement.Definition>();
    var sources = new ArrayList<Source>();
    for (String set : sets) {
      Source source = Source.of("<--set>", set);
      var parsed = NapParser.override(source);
      problems.addAll(parsed.diagnostics());
      sources.add(source);
      definitions.add(parsed.tree());
    }
    if (!problems.isEmpty()) {
      return new Assumed.Refused(problems);
    }
    Changes changes = book.choose(new Choice(scenarios, definitions));
    List<Diagnostic> refused =
        book.diagnostics().stream()
            .filter(diagnostic -> sources.contains(diagnostic.span().source()))
            .toList();
    return refused.isEmpty() ? new Assumed.Followed(changes) : new Assumed.Refused(refused);
  }

  private static Optional<Diagnostic> unknown(String name, Workbook book) {
    List<String> known = book.program().scenarios().stream().map(Scenario::name).toList();
    if (known.contains(name)) {
      return Optional.empty();
    }
    Source source = Source.of("<--scenario>", name);
    String others =
        known.isEmpty() ? "the workbook has none" : "it has " + String.join(", ", known);
    return Optional.of(
        Diagnostic.of(
                Code.UNKNOWN_SCENARIO,
                source.span(0, name.length()),
                "there is no scenario `" + name + "`")
            .hint(Nearest.hint(name, known).or(() -> Optional.of(others))));
  }
}
