package dev.napkin.app.cli;

import dev.napkin.engine.Changes;
import dev.napkin.engine.Workbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.insight.Shown;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Program;
import dev.napkin.ir.Type;
import dev.napkin.source.Source;
import dev.napkin.unit.ShownNumber;
import dev.napkin.unit.Unit;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run has to say to a person: names by section, then checks, claims, questions, and what the
 * assumptions changed.
 */
final class HumanReport {
  private final Run run;
  private final Workbook book;
  private final Shown shown;

  private HumanReport(Run run) {
    this.run = run;
    this.book = run.book();
    this.shown = new Shown(book);
  }

  /** All of it. */
  static Report of(Run run) {
    var report = new HumanReport(run);
    var sections = new ArrayList<>(report.names());
    sections.add(
        SheetCounts.section(SheetCounts.of(report.book.program().sheets(), report.book::value)));
    sections.addAll(report.verdicts());
    sections.add(report.questions());
    run.changes().ifPresent(changes -> sections.add(report.changed(changes)));
    return new Report(report.title(), sections);
  }

  /** Only checks and claims. */
  static Report ofVerdicts(Run run) {
    return new Report("", new HumanReport(run).verdicts());
  }

  /** Only what changed from one state of a workbook to the next. */
  static Report ofChanges(Run run, List<Change> changes) {
    return new Report("", List.of(new HumanReport(run).changed("", changes, List.of())));
  }

  /** A cell that had another value before. */
  record Change(Entry entry, CellAddress cell, Value before, Value after) {}

  private String title() {
    return book.program().title().orElse(run.file());
  }

  private List<Report.Section> names() {
    Set<String> tables =
        run.names().stream()
            .filter(entry -> entry.role() == Entry.Role.COLUMN)
            .map(entry -> entry.axes().getFirst().name())
            .collect(Collectors.toSet());
    Source main = book.document().source();
    var own = new LinkedHashMap<String, List<Entry>>();
    var imported = new LinkedHashMap<String, List<Entry>>();
    for (Entry entry : run.names()) {
      Source source = entry.notes().span().source();
      boolean isOwn = source == main;
      String heading = entry.section();
      String key =
          isOwn
              ? heading
              : heading.isEmpty() ? source.name() : heading + " (" + source.name() + ")";
      (isOwn ? own : imported).computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
    }
    own.putAll(imported);
    return own.entrySet().stream()
        .map(
            section ->
                new Report.Section(
                    section.getKey(), new NameTables(book, shown, tables).of(section.getValue())))
        .toList();
  }

  private List<Report.Section> verdicts() {
    return List.of(
        new Report.Section("Checks", List.of(checks())),
        new Report.Section("Claims", List.of(claims())));
  }

  private Table checks() {
    Map<Entry, List<Verdicts.CheckCell>> byCheck =
        Verdicts.checks(book).stream()
            .collect(
                Collectors.groupingBy(
                    Verdicts.CheckCell::entry, LinkedHashMap::new, Collectors.toList()));
    var rows = new ArrayList<List<String>>();
    var notes = new LinkedHashSet<String>();
    byCheck.forEach(
        (entry, cells) -> {
          List<Verdicts.CheckCell> failed = cells.stream().filter(c -> !c.holds()).toList();
          String where =
              entry.axes().isEmpty()
                  ? ""
                  : failed.isEmpty() ? "all " + cells.size() : where(failed, cells.size());
          String why = entry.notes().label().orElse(entry.formula());
          rows.add(
              List.of(
                  failed.isEmpty() ? Verdicts.HOLDS : Verdicts.FAILS, entry.name(), where, why));
          failed.stream()
              .flatMap(cell -> cell.fault().stream())
              .forEach(fault -> notes.add(Faults.line(book, fault)));
        });
    return new Table(
        "",
        Table.Head.HIDDEN,
        List.of(
            Table.Column.words("verdict"),
            Table.Column.words("check"),
            Table.Column.words("where"),
            Table.Column.words("why")),
        rows,
        Faults.few(notes));
  }

  private static String where(List<Verdicts.CheckCell> failed, int all) {
    String places =
        failed.stream()
            .limit(3)
            .map(cell -> Shown.keys(List.copyOf(cell.index().values())))
            .collect(Collectors.joining(", "));
    return failed.size() + " of " + all + ": " + places + (failed.size() > 3 ? ", ..." : "");
  }

  private Table claims() {
    var rows = new ArrayList<List<String>>();
    var notes = new LinkedHashSet<String>();
    for (Verdicts.ClaimCell cell : Verdicts.claims(book)) {
      String tolerance = cell.claim().tolerance().map(t -> " +- " + t).orElse("");
      rows.add(
          List.of(
              cell.agrees() ? Verdicts.AGREES : Verdicts.DISAGREES,
              cell.name(),
              computed(cell, notes),
              "stated " + cell.claim().stated() + tolerance,
              cell.claim().verdict().notes().source().map(s -> "@ " + s).orElse(""),
              cell.claim().verdict().notes().label().orElse("")));
    }
    return new Table(
        "",
        Table.Head.HIDDEN,
        List.of(
            Table.Column.words("verdict"),
            Table.Column.words("claim"),
            Table.Column.words("computed"),
            Table.Column.words("stated"),
            Table.Column.words("source"),
            Table.Column.words("label")),
        rows,
        Faults.few(notes));
  }

  private String computed(Verdicts.ClaimCell cell, Set<String> notes) {
    if (cell.computed() instanceof Value.Fault fault) {
      notes.add(Faults.line(book, fault));
      return fault.code().text();
    }
    Unit unit = cell.claim().unit();
    String number =
        cell.computed() instanceof Value.Num(double n) ? ShownNumber.of(n) : "no number";
    return unit.factors().isEmpty() ? number : number + " " + unit;
  }

  private Report.Section questions() {
    var rows =
        book.program().questions().stream()
            .map(Program.Question::text)
            .map(text -> List.of(text.replaceAll("\\s+", " ")))
            .toList();
    return new Report.Section(
        "Questions, not answered yet",
        List.of(
            new Table(
                "", Table.Head.HIDDEN, List.of(Table.Column.words("question")), rows, List.of())));
  }

  private Report.Section changed(Changes changes) {
    var all = new ArrayList<Change>();
    var onSheets = new ArrayList<List<String>>();
    for (Changes.Change change : changes.changed()) {
      if (book.owner(change.cell()).isEmpty()) {
        onSheets.add(SheetReport.row(book.nameOf(change.cell()), change));
      }
      book.owner(change.cell())
          .ifPresent(
              entry -> all.add(new Change(entry, change.cell(), change.before(), change.after())));
    }
    List<String> recomputed = List.of(SheetReport.recomputed(changes));
    if (onSheets.isEmpty()) {
      return changed("Changed by " + run.assumed().describe(), all, recomputed);
    }
    Report.Section names = changed("Changed by " + run.assumed().describe(), all, List.of());
    var tables = new ArrayList<>(names.tables());
    tables.add(SheetReport.changed(onSheets, recomputed));
    return new Report.Section(names.heading(), tables);
  }

  private Report.Section changed(String heading, List<Change> changes, List<String> notes) {
    var rows = new ArrayList<List<String>>();
    for (Change change : changes) {
      Entry entry = change.entry();
      if (entry.role() == Entry.Role.CHECK) {
        rows.add(
            List.of(
                Shown.name(entry, change.cell()),
                verdict(change.before()),
                verdict(change.after()),
                "",
                "",
                ""));
      } else if (Run.isName(entry)) {
        rows.add(row(change));
      }
    }
    return new Report.Section(
        heading,
        List.of(
            new Table(
                "",
                rows.isEmpty() ? Table.Head.HIDDEN : Table.Head.SHOWN,
                List.of(
                    Table.Column.words("name"),
                    Table.Column.numbers("old", ""),
                    Table.Column.numbers("new", ""),
                    Table.Column.numbers("difference", ""),
                    Table.Column.words("unit"),
                    Table.Column.numbers("relative", "%")),
                rows,
                notes)));
  }

  private static String verdict(Value value) {
    return value.equals(new Value.Logical(true)) ? Verdicts.HOLDS : Verdicts.FAILS;
  }

  private List<String> row(Change change) {
    Entry entry = change.entry();
    Optional<Double> before = number(entry, change.before());
    Optional<Double> after = number(entry, change.after());
    String difference = "";
    String relative = "";
    if (before.isPresent() && after.isPresent()) {
      double by = after.get() - before.get();
      difference = signed(by);
      relative = before.get() == 0 ? "" : signed(100 * by / Math.abs(before.get()));
    }
    return List.of(
        Shown.name(entry, change.cell()),
        shown.bare(entry, change.before()),
        shown.bare(entry, change.after()),
        difference,
        shown.unit(entry).map(Unit::toString).orElse(""),
        relative);
  }

  private Optional<Double> number(Entry entry, Value value) {
    return value instanceof Value.Num(double n) && !(entry.type() instanceof Type.Date)
        ? Optional.of(shown.inUnit(entry, n))
        : Optional.empty();
  }

  private static String signed(double by) {
    String text = ShownNumber.of(by);
    return text.startsWith("-") ? text : "+" + text;
  }
}
