package dev.napkin.app.cli;

import dev.napkin.engine.Workbook;
import dev.napkin.insight.Shown;
import dev.napkin.value.Value;

/** Why a value is missing, in words. */
final class Faults {
  private Faults() {}

  /** The reason and, unless it says so itself, the cell in which the fault arose. */
  static String cause(Workbook book, Value.Fault fault) {
    String place =
        fault
            .origin()
            .flatMap(cell -> book.owner(cell).map(entry -> Shown.name(entry, cell)))
            .orElse("");
    if (place.isEmpty() || place.contains("~")) {
      return fault.reason();
    }
    if (fault.reason().isEmpty()) {
      return "in " + place;
    }
    return fault.reason().contains(place) ? fault.reason() : fault.reason() + ", in " + place;
  }

  /** The code and the cause, as a line below a table. */
  static String line(Workbook book, Value.Fault fault) {
    return fault.code().text() + "  " + cause(book, fault);
  }
}
