package dev.napkin.xlsx;

import dev.napkin.check.Choice;
import dev.napkin.engine.Workbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Program;
import dev.napkin.ir.Slice;
import dev.napkin.unit.Unit;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** What all pages of one export share: the workbook, where everything stands, how it is written. */
final class Export {
  final Workbook book;

  /** What the workbook means without any scenario. */
  final Program program;

  final Scenarios scenarios;
  final Names names = new Names();

  /** The name of the cell that holds the number of the chosen scenario. */
  final String scenarioIndex = names.fresh("scenario_index");

  /** The name of the cell that says whether all checks hold. */
  final String allChecks = names.fresh("all_checks");

  final Places places = new Places();
  final Factors factors = new Factors(names);
  final FormulaWriter writer = new FormulaWriter(new References(places), factors);
  final ScenarioSheet scenarioSheet;

  /** What the file cannot say as the workbook says it. */
  final SequencedSet<String> losses = new LinkedHashSet<>();

  private final Map<String, Showing> showings = new HashMap<>();
  private final Map<String, Program.SourceEntry> sources = new HashMap<>();
  private final Map<Integer, Entry> owners = new HashMap<>();

  Export(Workbook book) {
    this.book = book;
    Choice choice = book.choice();
    Program chosen = book.program();
    if (!choice.equals(Choice.BASE)) {
      book.choose(Choice.BASE);
    }
    program = book.program();
    // What is shown in which unit must not depend on the scenario: that can change in the file.
    for (Entry entry : program.entries()) {
      showings.put(entry.name(), Showing.of(entry, values(entry), program.units()));
    }
    if (!choice.equals(Choice.BASE)) {
      book.choose(choice);
    }
    scenarios = new Scenarios(program, chosen, choice);
    scenarioSheet = new ScenarioSheet(this);
    program.sources().forEach(source -> sources.put(source.name(), source));
    for (Entry entry : program.entries()) {
      if (entry.role() != Entry.Role.CLAIM) {
        names.reserve(entry.name());
      }
      entry.slices().forEach(slice -> owners.put(slice.grid(), entry));
    }
  }

  /** In what form the values of {@code entry} are shown. */
  Showing showing(Entry entry) {
    return showings.getOrDefault(entry.name(), new Showing(Showing.Form.SAME, Unit.ONE, "1"));
  }

  /** The value of a cell as the workbook stands. */
  Value value(CellAddress cell) {
    return book.value(cell);
  }

  /** All values of a name. */
  List<Value> values(Entry entry) {
    var values = new ArrayList<Value>();
    for (CellAddress cell : entry.cells()) {
      values.add(book.value(cell));
    }
    return values;
  }

  /** All values of a name as they are shown. */
  List<Value> shown(Entry entry) {
    Showing showing = showing(entry);
    return values(entry).stream().map(showing::shown).toList();
  }

  /** A cell as formulas call it: {@code gpu.rent[B200]}. */
  String nameOf(CellAddress cell) {
    return book.nameOf(cell);
  }

  /** The name that a cell belongs to. */
  Entry owner(CellAddress cell) {
    Entry owner = owners.get(cell.grid());
    if (owner == null) {
      throw new IllegalStateException("no name has the grid " + cell.grid());
    }
    return owner;
  }

  /** A declared source. */
  Optional<Program.SourceEntry> source(String name) {
    return Optional.ofNullable(sources.get(name));
  }

  /** Lets a defined name point at a grid and formulas use it. */
  void define(Entry entry, Slice slice) {
    if (entry.slices().size() == 1 && entry.role() != Entry.Role.CLAIM) {
      places
          .of(slice.grid())
          .ifPresent(
              pair -> {
                String name = names.reserve(entry.name());
                names.define(name, entry.name(), pair.base(), entry.rows(), entry.columns());
                places.name(slice.grid(), name);
              });
    }
  }
}
