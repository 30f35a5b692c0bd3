package dev.napkin.app.cli;

import dev.napkin.engine.Changes;
import dev.napkin.engine.Workbook;
import dev.napkin.ir.Entry;
import java.util.List;
import java.util.Optional;

/**
 * A workbook that was computed, as all printers see it.
 *
 * @param file its name, as messages show it
 * @param book the workbook, under the assumptions
 * @param assumed what was assumed
 * @param changes what that changed; empty where nothing was assumed
 */
record Run(String file, Workbook book, Assumptions assumed, Optional<Changes> changes) {

  /** A workbook as it stands. */
  static Run base(String file, Workbook book) {
    return new Run(file, book, new Assumptions(List.of(), List.of()), Optional.empty());
  }

  /** Whether an entry is a name of the workbook: no check, no claim, no part of a formula. */
  static boolean isName(Entry entry) {
    return switch (entry.role()) {
      case INPUT, FORMULA, COLUMN, AXIS, RATE -> true;
      case PART, CHECK, CLAIM -> false;
    };
  }

  /** The names of the workbook in order. */
  List<Entry> names() {
    return book.program().entries().stream().filter(Run::isName).toList();
  }

  /** The exit status: whether the workbook says no. */
  int status() {
    return book.hasErrors() || !Verdicts.allHold(book) ? ExitStatus.REFUSED : ExitStatus.FINE;
  }
}
