package dev.napkin.syntax;

import dev.napkin.source.Span;
import dev.napkin.value.Coercion;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The body of a sheet cut into lines: a line goes on while a brace is open. */
final class SheetLines {
  private final Statement.Sheet statement;
  private final int offset;

  /**
   * One line.
   *
   * @param text without blanks around it
   * @param statement the sheet it stands in
   * @param start where it begins in the source; -1 where that is not known
   */
  record Line(String text, Statement.Sheet statement, int start) {
    /** A part of it; the whole sheet where its place is not known. */
    Span span(int from, int to) {
      if (start < 0) {
        return statement.span();
      }
      int length = statement.span().source().text().length();
      return new Span(
          statement.span().source(),
          Math.min(start + from, length),
          Math.min(start + Math.max(from, to), length));
    }
  }

  SheetLines(Statement.Sheet statement) {
    this.statement = statement;
    // A body with other line ends than the file's has moved, and is not found.
    this.offset =
        statement.span().source().text().indexOf(statement.body(), statement.span().start());
  }

  List<Line> all() {
    var lines = new ArrayList<Line>();
    String body = statement.body();
    int start = 0;
    int open = 0;
    boolean quoted = false;
    for (int i = 0; i <= body.length(); i++) {
      char c = i < body.length() ? body.charAt(i) : '\n';
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '{') {
        open++;
      } else if (!quoted && c == '}') {
        open--;
      }
      boolean ends = c == '\n' && (open <= 0 || i == body.length());
      if (ends) {
        add(body, start, i, lines);
        start = i + 1;
        open = 0;
        quoted = false;
      } else if (c == '\n') {
        quoted = false;
      }
    }
    return lines;
  }

  private void add(String body, int start, int end, List<Line> lines) {
    String text = body.substring(start, end).strip();
    if (!text.isEmpty() && !text.startsWith("//")) {
      int at = start + body.substring(start, end).indexOf(text);
      lines.add(new Line(text.replace('\n', ' '), statement, offset < 0 ? -1 : offset + at));
    }
  }

  /** Literals by row: commas between columns, semicolons between rows; empty for anything else. */
  static Optional<List<List<Value>>> literals(String text) {
    var rows = new ArrayList<List<Value>>();
    var row = new ArrayList<Value>();
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ';';
      quoted ^= c == '"';
      if ((quoted && i < text.length()) || (c != ',' && c != ';')) {
        continue;
      }
      Optional<Value> value = literal(text.substring(start, i).strip());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      row.add(value.get());
      start = i + 1;
      if (c == ';') {
        rows.add(List.copyOf(row));
        row.clear();
      }
    }
    return Optional.of(rows);
  }

  private static Optional<Value> literal(String text) {
    if (text.isEmpty()) {
      return Optional.of(Value.BLANK);
    }
    char first = text.charAt(0);
    if (first == '"') {
      String inner =
          text.length() > 1 && text.endsWith("\"") ? text.substring(1, text.length() - 1) : "\"";
      boolean closed = inner.replace("\"\"", "").indexOf('"') < 0;
      return closed
          ? Optional.of(new Value.Text(SheetPrinter.Escapes.undone(inner.replace("\"\"", "\""))))
          : Optional.empty();
    }
    if (first == '#') {
      return FaultCode.of(text).map(code -> Value.Fault.of(code, ""));
    }
    if (text.equals("TRUE") || text.equals("FALSE")) {
      return Optional.of(Value.logical(text.equals("TRUE")));
    }
    boolean number = text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    return number && Coercion.number(new Value.Text(text)) instanceof Value.Num value
        ? Optional.of(value)
        : Optional.empty();
  }
}
