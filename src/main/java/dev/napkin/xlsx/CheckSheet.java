package dev.napkin.xlsx;

import dev.napkin.ir.Entry;
import dev.napkin.ir.Slice;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The page of checks: one row each, and one cell that says whether all hold. */
final class CheckSheet {
  private static final String NAME = "Checks";
  private static final int MASTER_ROW = 2;
  private static final int HEAD_ROW = 4;
  private static final int FIRST_ROW = 5;
  private static final int RESULT = 3;
  private static final int FAILING = 4;
  private static final int HOLDS = 5;
  private static final int SOURCE = 6;
  private static final int STATUS = 7;

  private final Export export;
  private final List<Entry> checks;

  CheckSheet(Export export) {
    this.export = export;
    this.checks =
        export.program.entries().stream()
            .filter(entry -> entry.role() == Entry.Role.CHECK)
            .toList();
  }

  boolean isEmpty() {
    return checks.isEmpty();
  }

  /** How many there are. */
  int count() {
    return checks.size();
  }

  /** Gives every check of a single value its cell. */
  void layOut() {
    for (int i = 0; i < checks.size(); i++) {
      Entry check = checks.get(i);
      if (check.axes().isEmpty()) {
        Slice slice = check.slices().getFirst();
        var place = new Place(NAME, FIRST_ROW + i, RESULT);
        export.places.put(slice.grid(), place, place, check.rect());
        export.define(check, slice);
      }
    }
    if (!isEmpty()) {
      export.names.define(export.allChecks, export.allChecks, master(), 1, 1);
    }
  }

  /** The cell that says whether all hold. */
  Place master() {
    return new Place(NAME, MASTER_ROW, HOLDS);
  }

  /** Whether all hold as the workbook stands. */
  boolean allHold() {
    return checks.stream().allMatch(check -> failing(check) == 0);
  }

  private int failing(Entry check) {
    return (int)
        export.values(check).stream()
            .filter(value -> !value.equals(new Value.Logical(true)))
            .count();
  }

  /** The page. */
  Page page() {
    var page = new Page(NAME, "What must hold, one row each");
    page.put(0, 0, Slot.text("Checks", Style.TITLE));
    page.put(MASTER_ROW, 0, Slot.text("All checks hold", Style.PLAIN.with(Style.Weight.BOLD)));
    Place first = new Place(NAME, FIRST_ROW, HOLDS);
    String all = first.text() + ":" + first.plus(checks.size() - 1, 0).text();
    page.put(
        master(),
        Slot.formula(
                "AND(" + all + ")",
                new Value.Logical(allHold()),
                Style.PLAIN.with(Style.Weight.BOLD))
            .meaning(new Meaning.Derived(export.allChecks)));
    page.head(
        HEAD_ROW,
        List.of("Check", "Why", "Condition", "Result", "Failing", "Holds", "Source", "Status"));
    page.numbers(HEAD_ROW, RESULT, FAILING, HOLDS);
    for (int i = 0; i < checks.size(); i++) {
      write(page, FIRST_ROW + i, checks.get(i));
    }
    page.widths(20, 44, 52, 14, 10, 10, 13, 30);
    return page;
  }

  private void write(Page page, int row, Entry check) {
    page.put(row, 0, Slot.text(check.name(), Style.PLAIN.with(Style.Weight.BOLD)));
    page.put(
        row, 1, Slot.text(check.notes().label().orElse(""), Style.PLAIN.with(Style.Align.WRAP)));
    String condition = NameRows.oneLine(check.formula());
    page.put(row, 2, Slot.text(condition, Style.CODE.with(Style.Align.WRAP)));
    if (check.axes().isEmpty()) {
      new Pairs(export).write(page, check, check.slices().getFirst());
    } else {
      export
          .places
          .of(check.slices().getFirst().grid())
          .ifPresent(
              pair ->
                  page.put(
                      row,
                      RESULT,
                      Slot.text(NameRows.extent(check), Style.LINK).linked(pair.base())));
    }
    page.put(row, FAILING, failures(check));
    page.put(
        row,
        HOLDS,
        Slot.formula(
                new Place(NAME, row, FAILING).text() + " = 0",
                new Value.Logical(failing(check) == 0),
                Style.PLAIN)
            .meaning(new Meaning.Derived(check.name())));
    check.notes().source().ifPresent(name -> page.put(row, SOURCE, SourceSheet.slot(export, name)));
    page.put(row, STATUS, Status.slot(export, check, NAME));
    int longest = Math.max(condition.length() / 50, check.notes().label().orElse("").length() / 44);
    page.lines(row, 1 + longest);
  }

  /** How many cells do not hold: all but those that are TRUE, so that a fault counts too. */
  private Slot failures(Entry check) {
    var counts = new ArrayList<String>();
    for (Slice slice : check.slices()) {
      export
          .places
          .of(slice.grid())
          .ifPresent(
              pair ->
                  counts.add(
                      "COUNTIF(%s, TRUE)"
                          .formatted(pair.base().area(check.rows(), check.columns(), NAME))));
    }
    long cells = (long) check.slices().size() * check.rect().cells();
    if (counts.size() != check.slices().size()) {
      return Slot.of(Content.number(failing(check)), Style.PLAIN.format("0"));
    }
    return Slot.formula(
            cells + " - " + String.join(" - ", counts),
            new Value.Num(failing(check)),
            Style.PLAIN.format("0"))
        .meaning(new Meaning.Derived(check.name()));
  }
}
