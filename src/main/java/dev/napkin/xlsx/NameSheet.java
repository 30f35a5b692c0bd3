package dev.napkin.xlsx;

import dev.napkin.ir.Entry;
import dev.napkin.syntax.A1;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The page of names: what each is called in the text, what in this file, and where it stands. */
final class NameSheet {
  private static final String NAME = "Names";
  private static final int HEAD_ROW = 2;

  private NameSheet() {}

  /** The page. */
  static Page page(Export export) {
    var page = new Page(NAME, "Every name: in the text, in this file, and where it stands");
    page.put(0, 0, Slot.text("Names", Style.TITLE));
    page.head(HEAD_ROW, List.of("Name", "Defined name", "Cells", "Unit", "Kind", "Definition"));
    int row = HEAD_ROW + 1;
    for (Entry entry : export.program.entries()) {
      if (row >= A1.ROWS) {
        break;
      }
      if (entry.role() != Entry.Role.CLAIM) {
        write(export, page, row++, entry);
      }
    }
    page.widths(30, 30, 30, 18, 12, 80);
    page.freeze(HEAD_ROW + 1, 1);
    return page;
  }

  private static void write(Export export, Page page, int row, Entry entry) {
    page.put(row, 0, Slot.text(entry.name(), Style.PLAIN.with(Style.Weight.BOLD)));
    Optional<Places.Pair> pair = export.places.of(entry.slices().getFirst().grid());
    boolean one = entry.slices().size() == 1 && pair.isPresent();
    if (one) {
      export.names.of(entry.name()).ifPresent(n -> page.put(row, 1, Slot.text(n, Style.CODE)));
    }
    pair.ifPresent(
        found -> {
          String area = found.base().area(entry.rows(), entry.columns(), "").replace("$", "");
          String more =
              entry.slices().size() > 1 ? " and %d more".formatted(entry.slices().size() - 1) : "";
          page.put(row, 2, Slot.text(area + more, Style.LINK).linked(found.base()));
        });
    page.put(row, 3, Slot.text(export.showing(entry).unitText(), Style.FAINT));
    page.put(row, 4, Slot.text(entry.role().name().toLowerCase(Locale.ROOT), Style.FAINT));
    page.put(row, 5, Slot.text(NameRows.oneLine(entry.formula()), Style.CODE));
  }
}
