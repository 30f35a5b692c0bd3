package dev.napkin.syntax;

import dev.napkin.syntax.Alignment.Cell;
import java.util.ArrayList;
import java.util.List;

/** Rows of a table as cells of text. */
final class TableRows {
  private TableRows() {}

  /**
   * The cells of a row, its own note behind the last of them, and its comment.
   *
   * <p>A note behind the last cell is the row's; where the cell has one itself, a bar closes the
   * row. A label alone would be taken for a text there, so it then stands behind the key.
   */
  static List<Cell> cells(Statement.Row row, int columns) {
    String note = StatementPrinter.behind(row.note()).strip();
    boolean closed = !row.cells().isEmpty() && needsBar(row.cells().getLast(), note);
    boolean empty =
        !row.cells().isEmpty() && row.cells().getLast().value() instanceof Expression.Missing;
    boolean atKey = !note.isEmpty() && row.note().source().isEmpty() && (closed || empty);
    var cells = new ArrayList<Cell>();
    cells.add(Cell.of(ExpressionPrinter.key(row.key()) + (atKey ? " " + note : "")));
    for (Statement.Cell cell : row.cells()) {
      cells.add(Cell.barred(text(cell)));
    }
    while (cells.size() <= columns) {
      cells.add(Cell.of(""));
    }
    if (closed) {
      cells.add(atKey || note.isEmpty() ? new Cell(" |", "") : Cell.barred(note));
    } else if (!atKey && !note.isEmpty()) {
      cells.set(row.cells().size(), noted(cells.get(row.cells().size()), note));
    }
    cells.add(Cell.apart(row.behind().orElse("")));
    return cells;
  }

  private static Cell noted(Cell last, String note) {
    return new Cell(last.separator(), (last.text() + " " + note).strip());
  }

  private static boolean needsBar(Statement.Cell last, String rowNote) {
    boolean broken = last.value() instanceof Expression.Broken;
    return !last.note().equals(Statement.Note.NONE) || (broken && !rowNote.isEmpty());
  }

  private static String text(Statement.Cell cell) {
    String range = cell.range().map(r -> " " + StatementPrinter.range(r)).orElse("");
    return (ExpressionPrinter.text(cell.value()) + range + StatementPrinter.behind(cell.note()))
        .strip();
  }
}
