package dev.napkin.app.cli;

import dev.napkin.eval.Sheets;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A call with values as it can be entered: arrays stand on a sheet, single values in the formula,
 * or on the sheet too.
 *
 * <p>The projects write their rows for calls within their own language, and try each in both ways.
 */
final class RowFormulas {
  /** In which of the ways that a row leaves open its arguments are entered. */
  enum Way {
    /** Single values in the formula, an argument without value left out, lists downwards. */
    LITERAL(false, false, false),
    /** The same, but those without value at the end not entered at all. */
    SHORT(true, false, false),
    /** Lists to the right, as array constants where they can be. */
    SIDEWAYS(true, false, true),
    /** Single values in cells. */
    CELLS(false, true, false);

    private final boolean shortened;
    private final boolean inCells;
    private final boolean sideways;

    Way(boolean shortened, boolean inCells, boolean sideways) {
      this.shortened = shortened;
      this.inCells = inCells;
      this.sideways = sideways;
    }
  }

  private final List<List<Object>> rows = new ArrayList<>();
  private final Way way;
  private final boolean since1904;
  private int column;
  private int count;

  RowFormulas(Way way, boolean since1904) {
    this.way = way;
    this.since1904 = since1904;
  }

  /** How many arguments were entered. */
  int count() {
    return count;
  }

  /** The cells that the arguments are in. */
  Sheets sheets() {
    Sheets sheets = Sheets.of(rows.stream().map(List::toArray).toArray(Object[][]::new));
    return since1904 ? sheets.since1904() : sheets;
  }

  /** What stands between the parentheses. */
  String written(List<?> arguments) {
    var parts = new ArrayList<String>();
    for (Object argument : arguments) {
      Object plain = argument instanceof Map<?, ?> map && !isValue(map) ? listed(map) : argument;
      parts.add(
          plain instanceof List<?> list
              ? (list.isEmpty() ? "" : area(list))
              : way.inCells ? area(Collections.singletonList(plain)) : literal(plain));
    }
    while (way.shortened && !parts.isEmpty() && parts.getLast().isEmpty()) {
      parts.removeLast();
    }
    while (!parts.isEmpty() && isUndefined(arguments.get(parts.size() - 1))) {
      parts.removeLast();
    }
    // One argument that is left out reads like none.
    count = parts.size() == 1 && parts.getFirst().isEmpty() ? 0 : parts.size();
    return String.join(",", parts);
  }

  private static boolean isUndefined(Object argument) {
    return argument instanceof Map<?, ?> map && map.containsKey("u");
  }

  /** Whether it is one value, and not a list with keys. */
  private static boolean isValue(Map<?, ?> map) {
    return map.containsKey("err")
        || map.containsKey("u")
        || map.containsKey("date")
        || map.containsKey("num");
  }

  private static List<?> listed(Map<?, ?> map) {
    return map.values().stream()
        .map(value -> value instanceof Map<?, ?> inner ? List.copyOf(inner.values()) : value)
        .toList();
  }

  private static String literal(Object value) {
    return switch (value) {
      case Map<?, ?> map when map.containsKey("err") -> String.valueOf(map.get("err"));
      case String text when text.equals(JsonTree.NULL) -> "";
      case String text when FaultCode.of(text).isPresent() -> text;
      case String text -> '"' + text.replace("\"", "\"\"") + '"';
      case Boolean holds -> holds ? "TRUE" : "FALSE";
      case Number number ->
          BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros().toPlainString();
      case Map<?, ?> map when map.containsKey("date") -> String.valueOf(serial(map));
      default -> "";
    };
  }

  private static boolean isConstant(Object value) {
    return value instanceof Number
        || value instanceof Boolean
        || (value instanceof String && !value.equals(JsonTree.NULL));
  }

  private String area(List<?> list) {
    if (way.sideways && list.stream().allMatch(RowFormulas::isConstant)) {
      return list.stream().map(RowFormulas::literal).collect(Collectors.joining(",", "{", "}"));
    }
    int first = column;
    int width = 1;
    boolean flat = list.stream().noneMatch(List.class::isInstance);
    List<?> lines = flat && way.sideways ? List.of(list) : list;
    for (int i = 0; i < lines.size(); i++) {
      List<?> cells =
          lines.get(i) instanceof List<?> row ? row : Collections.singletonList(lines.get(i));
      width = Math.max(width, cells.size());
      while (rows.size() <= i) {
        rows.add(new ArrayList<>());
      }
      for (int j = 0; j < cells.size(); j++) {
        List<Object> row = rows.get(i);
        while (row.size() <= first + j) {
          row.add(Value.BLANK);
        }
        row.set(first + j, value(cells.get(j)));
      }
    }
    column += width + 1;
    return letters(first) + "1:" + letters(first + width - 1) + lines.size();
  }

  private Object value(Object cell) {
    if (cell instanceof Map<?, ?> map && map.containsKey("date")) {
      return serial(map);
    }
    String code = String.valueOf(cell instanceof Map<?, ?> map ? map.get("err") : cell);
    if (FaultCode.of(code).isPresent()) {
      return Value.Fault.of(FaultCode.of(code).get(), "");
    }
    if (way.inCells && cell instanceof String text && text.startsWith("=") && text.length() > 1) {
      return Sheets.of().array(text.substring(1)).map(array -> array.get(0)).orElse(Value.BLANK);
    }
    return (cell instanceof String && !cell.equals(JsonTree.NULL))
            || cell instanceof Boolean
            || cell instanceof Number
        ? cell
        : Value.BLANK;
  }

  private static String letters(int column) {
    return column < 26
        ? String.valueOf((char) ('A' + column))
        : letters(column / 26 - 1) + (char) ('A' + column % 26);
  }

  /** The days since 1899-12-30 of a moment that is written by ISO 8601. */
  static double serial(Map<?, ?> date) {
    Instant moment = Instant.parse(String.valueOf(date.get("date")));
    double days = moment.toEpochMilli() / 86_400_000.0 + 25_569;
    // Excel has a 29 February in 1900.
    return days < 61 ? days - 1 : days;
  }
}
