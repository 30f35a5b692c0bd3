package dev.napkin.xlsx;

import dev.napkin.ir.Entry;
import dev.napkin.syntax.A1;
import java.util.ArrayList;
import java.util.List;

/** The page of a file of the workbook: a row for each of its names, in order and by section. */
final class ModelSheet {
  private static final int HEAD_ROW = 2;

  /** A row: a name, or the heading of a section. */
  private sealed interface Row {
    /** A heading. */
    record Section(String text) implements Row {}

    /** A name. */
    record Name(Entry entry) implements Row {}
  }

  private final Export export;
  private final String name;
  private final String title;
  private final NameRows nameRows;
  private final List<Row> rows = new ArrayList<>();

  ModelSheet(Export export, String name, String title, List<Entry> entries) {
    this.export = export;
    this.name = name;
    this.title = title;
    this.nameRows = new NameRows(export);
    String section = "";
    for (Entry entry : entries) {
      if (!entry.section().equals(section)) {
        section = entry.section();
        rows.add(new Row.Section(section));
      }
      rows.add(new Row.Name(entry));
    }
  }

  /** Gives every scalar its cells. */
  void layOut() {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) instanceof Row.Name(Entry entry) && entry.axes().isEmpty()) {
        if (HEAD_ROW + 1 + i < A1.ROWS) {
          nameRows.place(entry, name, HEAD_ROW + 1 + i);
        } else {
          export.losses.add(entry.name() + " does not fit: a sheet has no more rows");
        }
      }
    }
  }

  /** The page. */
  Page page() {
    var page = new Page(name, "A row for each name: inputs are blue, everything else is computed");
    page.put(0, 0, Slot.text(title, Style.TITLE));
    page.put(
        1,
        0,
        Slot.text(
            "Blue on yellow is typed and there to be changed. Formulas read the base values.",
            Style.FAINT));
    page.head(HEAD_ROW, NameRows.HEADS);
    page.numbers(HEAD_ROW, NameRows.NUMBERS);
    page.freeze(HEAD_ROW + 1, 2);
    for (int i = 0; i < rows.size() && HEAD_ROW + 1 + i < A1.ROWS; i++) {
      int at = HEAD_ROW + 1 + i;
      switch (rows.get(i)) {
        case Row.Section(String text) -> {
          page.put(at, 0, Slot.text(text, Style.SECTION));
          page.shade(at, 1, NameRows.HEADS.size(), Style.SECTION);
        }
        case Row.Name(Entry entry) -> nameRows.write(page, at, entry);
      }
    }
    NameRows.widths(page);
    return page;
  }
}
