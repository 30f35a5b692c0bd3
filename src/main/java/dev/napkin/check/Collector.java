package dev.napkin.check;

import dev.napkin.function.Library;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Program;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Nearest;
import dev.napkin.source.Span;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Printer;
import dev.napkin.syntax.Statement;
import dev.napkin.unit.Unit;
import dev.napkin.unit.UnitSymbol;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The first pass: who is there. Units first, because axes and tables need them; then sources; then
 * everything that has a name.
 */
final class Collector {
  private final Symbols symbols;
  private final UnitResolver units;
  private final Problems problems;
  private final AxisReader axes;
  private final TableReader tables;

  Collector(Symbols symbols, UnitResolver units, Loader loader, Problems problems) {
    this.symbols = symbols;
    this.units = units;
    this.problems = problems;
    this.axes = new AxisReader(symbols, units, problems);
    this.tables = new TableReader(symbols, units, loader, problems);
  }

  void collect(List<Module> modules) {
    new UnitDeclarations(symbols, units, problems).declare(modules);
    modules.forEach(module -> each(module, this::source));
    modules.forEach(module -> each(module, this::name));
  }

  /** What a pass does with one statement. */
  private interface Pass {
    void take(Statement statement, Module module, String section);
  }

  private static void each(Module module, Pass pass) {
    String section = "";
    for (Statement.Line line : module.document().lines()) {
      if (line.statement() instanceof Statement.Heading heading) {
        section = heading.text();
      } else {
        pass.take(line.statement(), module, section);
      }
    }
  }

  private void source(Statement statement, Module module, String section) {
    if (!(statement instanceof Statement.SourceDeclaration source)) {
      return;
    }
    String name = source.name().text();
    var entry = new Program.SourceEntry(name, source.title(), source.link(), source.date());
    Program.SourceEntry before = symbols.sources.putIfAbsent(name, entry);
    Span first = symbols.sourceSpans.putIfAbsent(name, source.name().span());
    if (before == null && !module.imported()) {
      symbols.ownSources.add(source.name());
    }
    if (before != null && !before.equals(entry) && first != null) {
      problems.report(
          Diagnostic.of(
                  Code.DUPLICATE_NAME,
                  source.name().span(),
                  "the source `" + name + "` is declared a second time")
              .label(first, "first declared here"));
    }
  }

  private void name(Statement statement, Module module, String section) {
    switch (statement) {
      case Statement.Title title -> title(title, module);
      case Statement.Rate rate -> rate(rate, module, section);
      case Statement.Axis axis -> axes.read(axis, module, section);
      case Statement.Table table -> tables.table(table, module, section);
      case Statement.CsvTable table -> tables.csv(table, module, section);
      case Statement.Definition definition -> definition(definition, module, section);
      case Statement.FunctionDefinition function -> function(function, module);
      case Statement.Check check -> check(check, module, section);
      case Statement.Claim claim -> {
        symbols.checkSource(claim.note());
        symbols.claims.add(new Symbols.DeclaredClaim(claim, module, section));
      }
      case Statement.Scenario scenario -> {
        scenario(scenario.name(), scenario, module);
        for (Statement.Line line : scenario.overrides()) {
          if (line.statement() instanceof Statement.Definition override) {
            symbols.checkSource(override.note());
          }
        }
      }
      case Statement.ComposedScenario scenario -> scenario(scenario.name(), scenario, module);
      case Statement.Sweep _ -> question("sweep", statement, module);
      case Statement.Tornado _ -> question("tornado", statement, module);
      case Statement.Solve _ -> question("solve", statement, module);
      case Statement.Sample _ -> question("sample", statement, module);
      case Statement.Chart _ -> question("chart", statement, module);
      case Statement.Sheet sheet -> symbols.sheets.add(sheet);
      case Statement.DefinedUnit defined -> symbols.checkSource(defined.note());
      case Statement.Heading _,
          Statement.CountedUnits _,
          Statement.SourceDeclaration _,
          Statement.Import _,
          Statement.Broken _ -> {}
    }
  }

  private void title(Statement.Title title, Module module) {
    if (!module.imported()) {
      symbols.title = Optional.of(title.text());
    }
  }

  private void question(String keyword, Statement statement, Module module) {
    if (!module.imported()) {
      symbols.questions.add(new Program.Question(keyword, Printer.print(statement)));
      symbols.questionStatements.add(new Symbols.DeclaredQuestion(statement, module));
    }
  }

  private void rate(Statement.Rate rate, Module module, String section) {
    String currency = rate.currency().text();
    symbols.checkSource(rate.note());
    if (!units.catalog().isCurrency(currency)) {
      problems.report(
          Diagnostic.of(
                  Code.BAD_DECLARATION, rate.currency().span(), "`" + currency + "` is no currency")
              .hint(Nearest.hint(currency, currencies())));
      return;
    }
    Optional<Unit> price = units.resolve(rate.value().unit());
    var draft = new Draft("rate." + currency, Entry.Role.RATE, module, rate.span(), section);
    draft.annotate(rate.note());
    draft.formula = Optional.of(rate.value());
    if (price.isPresent() && symbols.add(draft)) {
      new Rates(symbols, units).declare(draft, rate, price.get(), problems);
    }
  }

  private List<String> currencies() {
    return units.catalog().predefined().stream()
        .map(UnitSymbol::text)
        .filter(units.catalog()::isCurrency)
        .toList();
  }

  private void definition(Statement.Definition definition, Module module, String section) {
    boolean literal =
        Literals.isLiteral(definition.formula())
            && definition.first().isEmpty()
            && definition.indices().isEmpty();
    var draft =
        new Draft(
            module.prefix() + definition.name().text(),
            literal ? Entry.Role.INPUT : Entry.Role.FORMULA,
            module,
            definition.name().span(),
            section);
    symbols.checkSource(definition.note());
    draft.annotate(definition.note());
    draft.formula = Optional.of(definition.formula());
    draft.first = definition.first();
    draft.kind = definition.kind();
    draft.head = definition.indices();
    draft.range = definition.range();
    symbols.add(draft);
  }

  private void function(Statement.FunctionDefinition function, Module module) {
    symbols.checkSource(function.note());
    String name = (module.prefix() + function.name().text()).toUpperCase(Locale.ROOT);
    if (Library.standard().find(name).isPresent() || name.equals("PREV")) {
      problems.report(
          Diagnostic.of(
              Code.DUPLICATE_NAME,
              function.name().span(),
              "`" + name + "` is a function of the library"));
      return;
    }
    Symbols.UserFunction before =
        symbols.functions.putIfAbsent(name, new Symbols.UserFunction(name, function, module));
    if (before != null) {
      problems.report(
          Diagnostic.of(
                  Code.DUPLICATE_NAME,
                  function.name().span(),
                  "the function `" + function.name().text() + "` is defined a second time")
              .label(before.definition().name().span(), "first defined here"));
    }
  }

  private void check(Statement.Check check, Module module, String section) {
    var draft =
        new Draft(
            module.prefix() + check.name().text(),
            Entry.Role.CHECK,
            module,
            check.name().span(),
            section);
    symbols.checkSource(check.note());
    draft.annotate(check.note());
    draft.formula = Optional.of(check.condition());
    draft.head = check.indices();
    symbols.add(draft);
  }

  private void scenario(Expression.Name name, Statement statement, Module module) {
    var before =
        symbols.scenarios.putIfAbsent(
            module.prefix() + name.text(), new Symbols.DeclaredScenario(statement, module));
    if (before != null) {
      problems.report(
          Diagnostic.of(
                  Code.DUPLICATE_NAME,
                  name.span(),
                  "the scenario `" + name.text() + "` is declared a second time")
              .label(before.statement().span(), "first declared here"));
    }
  }
}
