package dev.napkin.app.cli;

import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether a value is what a row expects. */
final class RowAnswer {
  /** Their values are rounded to some digits. */
  private static final double NEAR = 1e-6;

  private RowAnswer() {}

  static boolean agrees(Object expected, Array actual) {
    if (expected instanceof Map<?, ?> map && !map.containsKey("err") && !map.containsKey("date")) {
      return map.values().stream().findFirst().filter(row -> agrees(row, actual)).isPresent()
          || agrees(List.copyOf(map.values()), actual);
    }
    if (expected instanceof List<?> choices
        && !choices.isEmpty()
        && actual.size() == 1
        && !(choices.getFirst() instanceof List<?>)) {
      // What Excel gives stands before what others do.
      return same(choices.getFirst(), actual.get(0));
    }
    if (expected instanceof List<?> rows && !rows.isEmpty()) {
      return rows(rows, actual);
    }
    return same(expected, actual.get(0));
  }

  private static boolean rows(List<?> rows, Array actual) {
    int columns = rows.getFirst() instanceof List<?> first ? first.size() : 1;
    boolean flat = !(rows.getFirst() instanceof List<?>);
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < columns; j++) {
        Object cell =
            rows.get(i) instanceof List<?> row && j < row.size() ? row.get(j) : rows.get(i);
        int row = flat && actual.rows() == 1 ? 0 : i;
        int column = flat && actual.rows() == 1 ? i : j;
        if (row >= actual.rows()
            || column >= actual.columns()
            || !same(cell, actual.get(row, column))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean same(Object expected, Value actual) {
    return switch (actual) {
      case Value.Fault fault ->
          fault.code().text().equals(expected instanceof Map<?, ?> m ? m.get("err") : expected);
      case Value.Num(double number) -> near(expected, number);
      case Value.Logical(boolean holds) -> expected.equals(holds);
      case Value.Text(String text) ->
          text.equals(expected)
              || (expected instanceof String wanted && sameComplex(wanted, text))
              || (expected instanceof Number && near(expected, numeral(text)));
      case Value.Blank _ -> expected.equals(JsonTree.NULL);
      case Value.Many _, Value.Reference _, Value.Lambda _ -> false;
    };
  }

  /** Whether both are complex numbers that differ by rounding only. */
  private static boolean sameComplex(String expected, String actual) {
    Pattern part = Pattern.compile("([+-]?\\d+\\.?\\d*(?:[eE][+-]?\\d+)?)([ij]?)");
    List<MatchResult> wanted = part.matcher(expected).results().toList();
    List<MatchResult> found = part.matcher(actual).results().toList();
    boolean same =
        wanted.size() == found.size()
            && !found.isEmpty()
            && part.matcher(expected).replaceAll("").isEmpty()
            && part.matcher(actual).replaceAll("").isEmpty();
    for (int i = 0; same && i < found.size(); i++) {
      same =
          wanted.get(i).group(2).equals(found.get(i).group(2))
              && near(
                  Double.valueOf(wanted.get(i).group(1)),
                  Double.parseDouble(found.get(i).group(1)));
    }
    return same;
  }

  private static double numeral(String text) {
    return text.matches("-?\\d+(\\.\\d+)?") ? Double.parseDouble(text) : Double.NaN;
  }

  private static boolean near(Object expected, double actual) {
    double wanted =
        switch (expected) {
          case Map<?, ?> map when map.containsKey("date") -> RowFormulas.serial(map);
          case Number number -> number.doubleValue();
          case String text -> numeral(text);
          default -> Double.NaN;
        };
    return Math.abs(wanted - actual) <= NEAR * Math.max(1, Math.abs(wanted));
  }

  /** What it is, for a list. */
  static String shown(Optional<Array> result) {
    return result.map(array -> array.get(0).toString()).orElse("unreadable");
  }
}
