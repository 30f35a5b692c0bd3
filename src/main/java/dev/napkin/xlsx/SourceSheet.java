package dev.napkin.xlsx;

import dev.napkin.ir.Entry;
import dev.napkin.ir.Program;
import dev.napkin.value.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The page of sources: where inputs come from, with links and dates. */
final class SourceSheet {
  private static final String NAME = "Sources";
  private static final int HEAD_ROW = 2;

  private SourceSheet() {}

  /** The row of a source. */
  static Optional<Place> place(Export export, String name) {
    List<Program.SourceEntry> sources = export.program.sources();
    for (int i = 0; i < sources.size(); i++) {
      if (sources.get(i).name().equals(name)) {
        return Optional.of(new Place(NAME, HEAD_ROW + 1 + i, 0));
      }
    }
    return Optional.empty();
  }

  /** The name of a source, as a link to its row. */
  static Slot slot(Export export, String name) {
    Slot slot = Slot.text(name, Style.LINK.with(Style.Align.INDENT));
    return place(export, name).map(slot::linked).orElse(slot);
  }

  /** A date in a cell. */
  static Slot date(LocalDate date) {
    return Slot.of(Content.number(Dates.serial(date)), Style.PLAIN.format("yyyy-mm-dd"));
  }

  /** The page. */
  static Page page(Export export) {
    var page = new Page(NAME, "Where the inputs come from");
    page.put(0, 0, Slot.text("Sources", Style.TITLE));
    page.head(HEAD_ROW, List.of("Source", "Title", "Link", "Date", "Inputs"));
    page.numbers(HEAD_ROW, 3, 4);
    int row = HEAD_ROW + 1;
    for (Program.SourceEntry source : export.program.sources()) {
      page.put(row, 0, Slot.text(source.name(), Style.PLAIN.with(Style.Weight.BOLD)));
      page.put(row, 1, Slot.text(source.title(), Style.PLAIN.with(Style.Align.WRAP)));
      if (source.link().isPresent()) {
        String link = source.link().get();
        page.put(row, 2, Slot.text(link, Style.LINK).linked(link));
      }
      if (source.date().isPresent()) {
        page.put(row, 3, date(source.date().get()));
      }
      page.put(row, 4, Slot.of(Content.number(uses(export, source)), Style.PLAIN.format("0")));
      row++;
    }
    page.widths(18, 56, 72, 12, 9);
    return page;
  }

  /** How many input cells name a source. */
  private static int uses(Export export, Program.SourceEntry source) {
    return (int)
        export.program.entries().stream()
            .filter(Entry::isInput)
            .flatMap(entry -> entry.cells().stream().map(entry.notes()::source))
            .filter(Optional.of(source.name())::equals)
            .count();
  }
}
