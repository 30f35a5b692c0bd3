package dev.napkin.syntax;

import java.util.ArrayList;
import java.util.List;

/** Lines of text, of which some are rows whose cells stand below each other. */
final class Alignment {
  /** A cell wider than this stands alone: it does not push the cells of other rows aside. */
  private static final int WIDEST = 70;

  /** How far the further lines of a cell are indented, so that they begin behind its {@code = }. */
  private static final int HANGING = 2;

  private final List<Piece> pieces = new ArrayList<>();

  /** What rows are made of; only rows of the same family, one below the other, are aligned. */
  enum Family {
    UNIT,
    RATE,
    SOURCE,
    IMPORT,
    DEFINITION,
    CHECK,
    CLAIM,
    CSV_COLUMN,
    SCENARIO,
    QUESTION,
    TABLE_ROW,
    /** A line that no other is aligned with. */
    ALONE
  }

  /**
   * A cell and what separates it from the one before. It may be several lines, which then begin
   * below each other unless it is the first cell.
   */
  record Cell(String separator, String text) {
    /** A cell one blank behind the one before. */
    static Cell of(String text) {
      return new Cell(" ", text);
    }

    /** A cell that keeps a distance, as sources, labels and comments do. */
    static Cell apart(String text) {
      return new Cell("  ", text);
    }

    /** A cell of a table, behind a bar that is there even if the cell is empty. */
    static Cell barred(String text) {
      return new Cell(" | ", text);
    }

    private boolean barred() {
      return separator.contains("|");
    }
  }

  /** One line, before it is known how wide its cells are. */
  private sealed interface Piece {
    /** A line as it is; an empty one ends the alignment, a comment does not. */
    record Plain(String text) implements Piece {}

    /** A line of cells. */
    record Row(Family family, String indent, List<Cell> cells) implements Piece {}
  }

  void plain(String line) {
    pieces.add(new Piece.Plain(line));
  }

  void row(Family family, String indent, List<Cell> cells) {
    pieces.add(new Piece.Row(family, indent, List.copyOf(cells)));
  }

  /** A row by itself, without any padding. */
  static String line(List<Cell> cells) {
    return line("", cells, new int[cells.size()]);
  }

  /** All lines, each ended by a line end. */
  String text() {
    var text = new StringBuilder();
    int from = 0;
    while (from < pieces.size()) {
      int to = runEnd(from);
      int[] widths = widths(pieces.subList(from, to));
      for (Piece piece : pieces.subList(from, to)) {
        String line =
            switch (piece) {
              case Piece.Plain plain -> plain.text();
              case Piece.Row row -> line(row.indent(), row.cells(), widths);
            };
        text.append(line.stripTrailing()).append('\n');
      }
      from = to;
    }
    return text.toString();
  }

  /**
   * The end of the run that begins at {@code from}: rows of one family, with comments between them.
   */
  private int runEnd(int from) {
    if (!(pieces.get(from) instanceof Piece.Row first) || first.family() == Family.ALONE) {
      return from + 1;
    }
    int end = from + 1;
    for (int i = from + 1; i < pieces.size(); i++) {
      switch (pieces.get(i)) {
        case Piece.Row row -> {
          if (row.family() != first.family()) {
            return end;
          }
          end = i + 1;
        }
        case Piece.Plain plain -> {
          boolean comment = plain.text().strip().startsWith("//");
          boolean gap = plain.text().isEmpty() && first.family() == Family.TABLE_ROW;
          if (!comment && !gap) {
            return end;
          }
        }
      }
    }
    return end;
  }

  /** How wide each column is, going by the rows in which something follows it. */
  private static int[] widths(List<Piece> run) {
    int columns = 0;
    for (Piece piece : run) {
      columns = Math.max(columns, piece instanceof Piece.Row row ? row.cells().size() : 0);
    }
    int[] widths = new int[columns];
    for (Piece piece : run) {
      if (piece instanceof Piece.Row row) {
        int last = last(row.cells());
        for (int i = 0; i < last; i++) {
          int width = width(row.cells().get(i).text());
          boolean counts = width <= WIDEST || row.family() == Family.TABLE_ROW;
          widths[i] = Math.max(widths[i], counts ? width : 0);
        }
      }
    }
    return widths;
  }

  private static String line(String indent, List<Cell> cells, int[] widths) {
    var line = new StringBuilder(indent);
    int last = last(cells);
    for (int i = 0; i <= last; i++) {
      Cell cell = cells.get(i);
      boolean absent = cell.text().isEmpty() && widths[i] == 0 && !cell.barred();
      if (!absent) {
        line.append(i == 0 ? "" : cell.separator());
        String further = "\n" + " ".repeat(width(line.toString()) + HANGING);
        line.append(i == 0 ? cell.text() : cell.text().replace("\n", further));
        int room = i == last ? 0 : widths[i] - width(cell.text());
        line.append(" ".repeat(Math.max(0, room)));
      }
    }
    return line.toString();
  }

  /** The last cell that shows anything; -1 for none. */
  private static int last(List<Cell> cells) {
    int last = cells.size() - 1;
    while (last >= 0 && cells.get(last).text().isEmpty() && !cells.get(last).barred()) {
      last--;
    }
    return last;
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
