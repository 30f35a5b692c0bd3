package dev.napkin.app.cli;

import dev.napkin.engine.Workbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.insight.Shown;
import dev.napkin.ir.Entry;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Why values are missing, in words. */
final class Faults {
  private static final int MOST_LINES = 6;

  private Faults() {}

  /** The reason and, unless it says so itself, the cell in which the fault arose. */
  static String cause(Workbook book, Value.Fault fault) {
    Optional<CellAddress> origin = fault.origin();
    Optional<Entry> entry = origin.flatMap(book::owner);
    if (entry.isEmpty() || entry.get().role() == Entry.Role.PART) {
      return fault.reason();
    }
    String place = Shown.name(entry.get(), origin.get());
    if (fault.reason().isEmpty()) {
      return "in " + place;
    }
    boolean told =
        fault.reason().contains(place) || fault.reason().contains(book.nameOf(origin.get()));
    return told ? fault.reason() : fault.reason() + ", in " + place;
  }

  /** The code and the cause, as a line below a table. */
  static String line(Workbook book, Value.Fault fault) {
    return fault.code().text() + "  " + cause(book, fault);
  }

  /** Lines below a table, of which a reader wants only so many. */
  static List<String> few(Collection<String> lines) {
    if (lines.size() <= MOST_LINES) {
      return List.copyOf(lines);
    }
    var few = new ArrayList<>(List.copyOf(lines).subList(0, MOST_LINES - 1));
    few.add("and " + (lines.size() - few.size()) + " more like these");
    return few;
  }
}
