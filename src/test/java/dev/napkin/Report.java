package dev.napkin;

import dev.napkin.check.Choice;
import dev.napkin.engine.Changes;
import dev.napkin.engine.Workbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.insight.Shown;
import dev.napkin.ir.Axis;
import dev.napkin.ir.Claim;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Scenario;
import dev.napkin.ir.SheetProgram;
import dev.napkin.ir.Spread;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Renderer;
import dev.napkin.syntax.A1;
import dev.napkin.unit.ShownNumber;
import dev.napkin.value.GeneralFormat;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a workbook says, as a text that golden cases hold: every value as a reader sees it,
 * every fault with its cause, checks, claims, questions, what each scenario changes, and what is
 * wrong.
 */
final class Report {
  private static final int MOST_KEYS = 12;

  private final Workbook book;
  private Shown shown;
  private final StringBuilder out = new StringBuilder();

  private Report(Workbook book) {
    this.book = book;
    this.shown = new Shown(book);
  }

  /** The whole report about {@code book}, which stays under the choice that it has. */
  static String of(Workbook book) {
    var report = new Report(book);
    report.names();
    book.program().sheets().sheets().forEach(report::sheet);
    book.program().claims().forEach(report::claim);
    book.program().questions().forEach(question -> report.line("asks: " + question.text()));
    Choice before = book.choice();
    for (Scenario scenario : List.copyOf(book.program().scenarios())) {
      String title = scenario.title().map(text -> " \"" + text + "\"").orElse("");
      report.choose(
          "scenario " + scenario.name() + title, new Choice(List.of(scenario.name()), List.of()));
      book.choose(before);
    }
    report.problems();
    return report.out.toString();
  }

  /** What {@code choice} changes, and what is wrong with it, under a heading. */
  static String under(String heading, Workbook book, Choice choice) {
    var report = new Report(book);
    report.choose(heading, choice);
    return report.out.toString();
  }

  /** The values alone, without what is wrong: one line for each cell of each name. */
  static String values(Workbook book) {
    var report = new Report(book);
    report.names();
    return report.out.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void names() {
    book.program().title().ifPresent(title -> line("workbook " + title));
    String section = "";
    for (Entry entry : book.program().entries()) {
      if (!entry.section().equals(section) && entry.role() != Entry.Role.CLAIM) {
        section = entry.section();
        line("# " + section);
      }
      switch (entry.role()) {
        case AXIS -> axis(entry);
        case PART -> line("part " + head(entry) + " = " + entry.formula());
        case CHECK -> entry.cells().forEach(cell -> line(check(entry, cell)));
        case CLAIM -> {}
        case INPUT, FORMULA, COLUMN, RATE ->
            entry.cells().forEach(cell -> line(value(entry, cell) + notes(entry, cell)));
      }
    }
  }

  private void axis(Entry entry) {
    Axis axis = entry.axes().getFirst();
    var shown = entry.cells().stream().map(cell -> text(entry, cell)).toList();
    String keys = listed(axis.keys());
    String values = listed(shown);
    line(
        (axis.ordered() ? "axis " : "table ")
            + entry.name()
            + " = "
            + (values.equals(keys) ? keys : keys + ": " + values)
            + label(entry.notes().label())
            + source(entry.notes().source()));
  }

  /** Every cell that is not blank, as people name it. */
  private void sheet(SheetProgram.Sheet sheet) {
    line("sheet " + sheet.name());
    Rect used = book.used(sheet.grid());
    for (int row = used.top(); row < used.bottom(); row++) {
      for (int column = used.left(); column < used.right(); column++) {
        var cell = new CellAddress(sheet.grid(), row, column);
        Value value = book.value(cell);
        if (!(value instanceof Value.Blank)) {
          line("  " + A1.cell(row, column) + " = " + plain(value, cell));
        }
      }
    }
  }

  private String plain(Value value, CellAddress cell) {
    return switch (value) {
      case Value.Num(double number) -> GeneralFormat.of(number);
      case Value.Text(String text) -> '"' + text + '"';
      case Value.Logical(boolean holds) -> holds ? "TRUE" : "FALSE";
      case Value.Fault fault -> fault(fault, cell);
      case Value.Blank _, Value.Many _, Value.Reference _, Value.Lambda _ -> value.toString();
    };
  }

  private static String listed(List<String> all) {
    return all.size() <= MOST_KEYS
        ? String.join(", ", all)
        : "%s, %s, ... %s (%d)".formatted(all.get(0), all.get(1), all.getLast(), all.size());
  }

  private static String head(Entry entry) {
    return entry.axes().isEmpty()
        ? entry.name()
        : entry.name() + entry.axes().stream().map(Axis::name).toList();
  }

  private String value(Entry entry, CellAddress cell) {
    return book.nameOf(cell) + " = " + text(entry, cell);
  }

  private String notes(Entry entry, CellAddress cell) {
    Spread spread = entry.ranges().get(cell);
    String range =
        spread == null
            ? ""
            : " ~ %s %s to %s"
                .formatted(
                    spread.shape(),
                    shown.text(entry, Value.number(spread.low())),
                    shown.text(entry, Value.number(spread.high())));
    String own = entry.notes().cellLabels().get(cell);
    return range
        + label(own == null ? entry.notes().label() : Optional.of(own))
        + source(entry.notes().source(cell));
  }

  private static String label(Optional<String> label) {
    return label.map(text -> " \"" + text + "\"").orElse("");
  }

  private static String source(Optional<String> source) {
    return source.filter(name -> !name.isEmpty()).map(name -> " @ " + name).orElse("");
  }

  private String check(Entry entry, CellAddress cell) {
    Value value = book.value(cell);
    String verdict =
        value.equals(new Value.Logical(true))
            ? "holds"
            : value instanceof Value.Fault ? "FAILS, " + text(entry, cell) : "FAILS";
    return "check " + book.nameOf(cell) + " " + verdict + label(entry.notes().label());
  }

  private void claim(Claim claim) {
    List<CellAddress> computed = claim.computed().cells();
    List<CellAddress> verdicts = claim.verdict().cells();
    for (int i = 0; i < verdicts.size(); i++) {
      CellAddress verdict = verdicts.get(i);
      List<String> keys = claim.verdict().keys(verdict);
      line(
          "claim %s%s = %s%s: %s, computed %s%s"
              .formatted(
                  claim.target(),
                  keys.isEmpty() ? "" : " at " + String.join(", ", keys),
                  claim.stated(),
                  claim.tolerance().map(by -> " +- " + by).orElse(""),
                  book.value(verdict).equals(new Value.Logical(true)) ? "agrees" : "DIFFERS",
                  computed(claim, computed.get(i)),
                  source(claim.verdict().notes().source())));
    }
  }

  private String computed(Claim claim, CellAddress cell) {
    return book.value(cell) instanceof Value.Num(double number)
        ? ShownNumber.of(number) + (claim.unit().factors().isEmpty() ? "" : " " + claim.unit())
        : text(claim.computed(), cell);
  }

  private void choose(String heading, Choice choice) {
    line(heading);
    List<Diagnostic> known = book.diagnostics();
    Changes changes = book.choose(choice);
    shown = new Shown(book);
    for (Changes.Change change : changes.changed()) {
      Optional<Entry> owner = book.owner(change.cell());
      if (owner.isEmpty()) {
        line("  " + book.nameOf(change.cell()) + " = " + plain(change.after(), change.cell()));
        continue;
      }
      Entry entry = owner.get();
      switch (entry.role()) {
        case CHECK -> line("  " + check(entry, change.cell()));
        case PART, CLAIM -> {}
        case AXIS, INPUT, FORMULA, COLUMN, RATE ->
            line("  " + value(entry, change.cell()) + notes(entry, change.cell()));
      }
    }
    var fresh = new ArrayList<>(book.diagnostics());
    fresh.removeAll(known);
    out.append(Renderer.render(fresh));
  }

  private void problems() {
    out.append(Renderer.render(book.diagnostics()));
  }

  private String text(Entry entry, CellAddress cell) {
    return book.value(cell) instanceof Value.Fault fault
        ? fault(fault, cell)
        : shown.text(entry, cell);
  }

  private String fault(Value.Fault fault, CellAddress cell) {
    String origin =
        fault
            .origin()
            .filter(place -> !place.equals(cell))
            .map(place -> ", from " + book.nameOf(place))
            .orElse("");
    return fault.code().text() + " (" + fault.reason() + origin + ")";
  }
}
