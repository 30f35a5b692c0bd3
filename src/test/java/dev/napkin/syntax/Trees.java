package dev.napkin.syntax;

import dev.napkin.source.Source;
import dev.napkin.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/** Trees as text, without places: two trees are the same if this is. */
final class Trees {
  private Trees() {}

  /** {@code (Binary a ADD b)}; names and numbers as they are written, absent parts as a dash. */
  static String show(Object node) {
    return switch (node) {
      case Expression.Name name -> name.text();
      case Expression.Number number -> number.text();
      case Expression.Key key -> key.quoted() ? quoted(key.text()) : key.text();
      case SheetExpression.Coordinate place -> (place.fixed() ? "$" : "") + place.offset();
      case SheetExpression.Sheets sheets -> sheets(sheets);
      case UnitText unit -> "<" + unit.text() + ">";
      case Expression.Call call ->
          "(" + call.function().toUpperCase(Locale.ROOT) + items(call.arguments()) + ")";
      case Statement.Note note -> note(note);
      case Statement.Line line -> line(line);
      case Record record -> record(record);
      case Optional<?> optional -> optional.map(Trees::show).orElse("-");
      case List<?> list -> "[" + items(list).strip() + "]";
      case String text -> quoted(text);
      default -> node.toString();
    };
  }

  /** {@code book|first:last}, between angle brackets. */
  private static String sheets(SheetExpression.Sheets sheets) {
    String book = sheets.book().map(name -> name + "|").orElse("");
    return "<" + book + sheets.first() + sheets.last().map(name -> ":" + name).orElse("") + ">";
  }

  private static String items(List<?> list) {
    var items = new StringBuilder();
    list.forEach(item -> items.append(' ').append(show(item)));
    return items.toString();
  }

  private static String note(Statement.Note note) {
    return "@" + show(note.source()) + show(note.label());
  }

  private static String line(Statement.Line line) {
    String before = line.before().isEmpty() ? "" : show(line.before()) + " ";
    return before + show(line.statement()) + line.behind().map(c -> " " + show(c)).orElse("");
  }

  private static String record(Record record) {
    var parts = new StringJoiner(" ", "(", ")");
    parts.add(record.getClass().getSimpleName());
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Class<?> type = component.getType();
      if (type != Span.class && type != Source.class) {
        parts.add(show(value(component, record)));
      }
    }
    return parts.toString();
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException closed) {
      throw new IllegalStateException(component.toString(), closed);
    }
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
