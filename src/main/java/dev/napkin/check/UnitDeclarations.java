package dev.napkin.check;

import dev.napkin.ir.Program;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Span;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Printer;
import dev.napkin.syntax.Statement;
import dev.napkin.syntax.UnitText;
import dev.napkin.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The units that a workbook declares: things to count first, then each defined unit after those
 * that it is made of, so that their order in the text does not matter.
 */
final class UnitDeclarations {
  private final Symbols symbols;
  private final UnitResolver units;
  private final Problems problems;
  private final Map<String, Span> declared = new HashMap<>();

  UnitDeclarations(Symbols symbols, UnitResolver units, Problems problems) {
    this.symbols = symbols;
    this.units = units;
    this.problems = problems;
  }

  void declare(List<Module> modules) {
    var waiting = new ArrayList<Statement.DefinedUnit>();
    for (Module module : modules) {
      for (Statement.Line line : module.document().lines()) {
        if (line.statement() instanceof Statement.CountedUnits counted) {
          counted.names().forEach(this::counted);
        } else if (line.statement() instanceof Statement.DefinedUnit defined) {
          waiting.add(defined);
        }
      }
    }
    while (!waiting.isEmpty()) {
      List<Statement.DefinedUnit> ready =
          waiting.stream().filter(unit -> needed(unit, waiting).isEmpty()).toList();
      if (ready.isEmpty()) {
        circle(waiting);
        return;
      }
      waiting.removeAll(ready);
      ready.forEach(this::defined);
    }
  }

  private void counted(Expression.Name name) {
    if (mayDeclare(name, Optional.empty())) {
      units.catalog(units.catalog().withBase(name.text()));
      symbols.declaredUnits.add(new Program.DeclaredUnit(name.text(), Optional.empty()));
    }
  }

  private void defined(Statement.DefinedUnit defined) {
    String name = defined.name().text();
    String text = Printer.print(defined.value());
    if (!mayDeclare(defined.name(), Optional.of(text))) {
      return;
    }
    int mark = problems.errors();
    Optional<Unit> unit = units.resolve(defined.value().unit());
    if (unit.isEmpty()) {
      problems.firstSince(mark).ifPresent(problem -> units.broken(name, problem));
      return;
    }
    double magnitude = defined.value().number().value();
    Optional<String> refused = units.catalog().unusable(magnitude, unit.get());
    if (refused.isPresent()) {
      units.broken(
          name, Diagnostic.of(Code.BAD_DECLARATION, defined.value().span(), refused.get()));
      return;
    }
    units.catalog(units.catalog().withDefinition(name, magnitude, unit.get()));
    symbols.declaredUnits.add(new Program.DeclaredUnit(name, Optional.of(text)));
  }

  /**
   * The first of the {@code waiting} units that {@code unit} is made of, while it has no meaning.
   */
  private Optional<Statement.DefinedUnit> needed(
      Statement.DefinedUnit unit, List<Statement.DefinedUnit> waiting) {
    for (UnitText.Factor factor : unit.value().unit().factors()) {
      String symbol = factor.symbol();
      if (units.catalog().find(symbol).isEmpty()) {
        Optional<Statement.DefinedUnit> other =
            waiting.stream()
                .filter(w -> !w.equals(unit) || symbol.equals(unit.name().text()))
                .filter(w -> isPrefixed(symbol, w.name().text()))
                .findFirst();
        if (other.isPresent()) {
          return other;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isPrefixed(String symbol, String name) {
    return symbol.endsWith(name) && symbol.length() - name.length() <= 1;
  }

  /** Reports one way round among units of which none can be the first, and leaves all out. */
  private void circle(List<Statement.DefinedUnit> waiting) {
    var path = new LinkedHashSet<Statement.DefinedUnit>();
    Statement.DefinedUnit unit = waiting.getFirst();
    while (path.add(unit)) {
      unit = needed(unit, waiting).orElseThrow();
    }
    var names = new ArrayList<String>();
    for (Statement.DefinedUnit member : path) {
      if (member.equals(unit) || !names.isEmpty()) {
        names.add(member.name().text());
      }
    }
    names.add(unit.name().text());
    Diagnostic problem =
        Diagnostic.of(
            Code.BAD_DECLARATION,
            unit.value().unit().span(),
            names.size() == 2
                ? "the unit `%s` is defined by itself".formatted(names.getFirst())
                : "units are defined by each other: " + String.join(" -> ", names));
    waiting.forEach(member -> units.broken(member.name().text(), problem));
  }

  /** Whether the unit is new; the same declaration in two files is one unit, not a clash. */
  private boolean mayDeclare(Expression.Name name, Optional<String> definition) {
    Span before = declared.putIfAbsent(name.text(), name.span());
    if (before != null) {
      boolean same =
          before.source() != name.span().source()
              && symbols.declaredUnits.contains(new Program.DeclaredUnit(name.text(), definition));
      if (!same) {
        problems.report(
            Diagnostic.of(
                    Code.DUPLICATE_NAME,
                    name.span(),
                    "the unit `" + name.text() + "` is declared a second time")
                .label(before, "first declared here"));
      }
      return false;
    }
    Optional<String> conflict = units.catalog().conflict(name.text());
    conflict.ifPresent(
        reason -> problems.report(Diagnostic.of(Code.BAD_DECLARATION, name.span(), reason)));
    return conflict.isEmpty();
  }
}
