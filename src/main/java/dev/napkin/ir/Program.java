package dev.napkin.ir;

import dev.napkin.source.Diagnostic;
import dev.napkin.source.Severity;
import dev.napkin.unit.UnitCatalog;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole workbook, understood, under one choice of scenarios.
 *
 * @param title what it is called
 * @param entries all names in declared order, parts before what needs them, checks and the verdicts
 *     of claims included
 * @param axes declared axes and tables in declared order
 * @param claims what others say, in order
 * @param scenarios those that can be chosen
 * @param sources those that are declared
 * @param units which units there are
 * @param declaredUnits the units that the workbook declares, in order
 * @param questions statements that ask for more than values, as written
 * @param sheets its worksheets; {@link SheetProgram#NONE} where it has none
 * @param diagnostics what was wrong
 */
public record Program(
    Optional<String> title,
    List<Entry> entries,
    List<Axis> axes,
    List<Claim> claims,
    List<Scenario> scenarios,
    List<SourceEntry> sources,
    UnitCatalog units,
    List<DeclaredUnit> declaredUnits,
    List<Question> questions,
    SheetProgram sheets,
    List<Diagnostic> diagnostics) {

  /** A declared source: what it is called, where it is, and when it was read. */
  public record SourceEntry(
      String name, String title, Optional<String> link, Optional<LocalDate> date) {}

  /**
   * A unit of the workbook: counted (no definition) or defined, with the text of its definition.
   */
  public record DeclaredUnit(String name, Optional<String> definition) {}

  /** A question that the file keeps: {@code sweep}, {@code tornado}, ... and its text. */
  public record Question(String keyword, String text) {}

  public Program {
    entries = List.copyOf(entries);
    axes = List.copyOf(axes);
    claims = List.copyOf(claims);
    scenarios = List.copyOf(scenarios);
    sources = List.copyOf(sources);
    declaredUnits = List.copyOf(declaredUnits);
    questions = List.copyOf(questions);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The entries by name, in order. */
  public Map<String, Entry> byName() {
    var byName = new LinkedHashMap<String, Entry>();
    entries.forEach(entry -> byName.put(entry.name(), entry));
    return byName;
  }

  /** Whether some diagnostic is an error. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}
