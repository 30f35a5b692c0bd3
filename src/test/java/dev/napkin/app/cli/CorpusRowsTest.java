package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.napkin.eval.Sheets;
import dev.napkin.function.Library;
import dev.napkin.function.SheetFunction;
import dev.napkin.value.Array;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Single calls with the values that other projects expect, where those lie beside this project.
 *
 * <p>Their expectations are their own opinions, and Excel is the judge where they differ: so only
 * the share that agrees is held, and the others are printed by function.
 */
final class CorpusRowsTest {
  private static final Path FOLDER = Path.of(System.getProperty("corpora", "../shared/corpora"));

  /** Their values are rounded to some digits. */
  private static final double NEAR = 1e-6;

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, List<String>> others = new TreeMap<>();
  private int calls;
  private int agree;

  CorpusRowsTest() {
    Library.standard().names().forEach(name -> names.put(bare(name), name));
  }

  @Test
  void mostRowsOfFormulajsAgree() throws IOException {
    for (Map<?, ?> row : rows("formulajs")) {
      if (Boolean.FALSE.equals(row.get("neg")) && row.get("args") instanceof List<?> arguments) {
        boolean sideways = "database.js".equals(row.get("file"));
        check(
            String.valueOf(row.get("fn")),
            sideways ? turned(arguments) : arguments,
            row.get("expected"));
      }
    }
    report("formulajs", 0.9);
  }

  @Test
  void mostRowsOfPhpspreadsheetAgree() throws IOException {
    for (Map<?, ?> row : rows("phpspreadsheet-rows")) {
      if (!(row.get("params") instanceof List<?> parameters)
          || !(row.get("row") instanceof List<?> cells)
          || cells.isEmpty()
          || !parameters.getFirst().equals("expectedResult")
          || "exception".equals(cells.getFirst())) {
        continue;
      }
      String function = String.valueOf(row.get("function"));
      List<?> arguments = cells.subList(1, cells.size());
      boolean listed = parameters.equals(List.of("expectedResult", "args"));
      boolean written = parameters.equals(List.of("expectedResult", "formula"));
      boolean inFormula =
          String.valueOf(row.get("file")).startsWith("MathTrig") && arguments.size() == 1;
      if ((written || inFormula)
          && arguments.getFirst() instanceof String text
          && (written || text.matches("(?i).*[(\"/*].*|true|false"))
          && !text.startsWith("=")) {
        checkWritten(function, text, cells.getFirst());
      } else if (!written) {
        boolean inList = listed || parameters.contains("arguments");
        check(
            function,
            inList && arguments.getFirst() instanceof List<?> list ? list : arguments,
            cells.getFirst());
      }
    }
    report("phpspreadsheet-rows", 0.95);
  }

  private static List<Map<?, ?>> rows(String suite) throws IOException {
    Path file = FOLDER.resolve(suite).resolve("rows.jsonl");
    assumeTrue(Files.isRegularFile(file), "there are no rows at " + file);
    var rows = new ArrayList<Map<?, ?>>();
    for (String line : Files.readAllLines(file)) {
      if (JsonTree.of(line).value() instanceof Map<?, ?> row) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Arguments of which the tables have their columns as rows. */
  private static List<?> turned(List<?> arguments) {
    return arguments.stream()
        .map(argument -> argument instanceof List<?> list ? turnedTable(list) : argument)
        .toList();
  }

  private static List<?> turnedTable(List<?> columns) {
    var rows = new ArrayList<List<Object>>();
    for (int column = 0; column < columns.size(); column++) {
      List<?> cells =
          columns.get(column) instanceof List<?> list ? list : List.of(columns.get(column));
      for (int row = 0; row < cells.size(); row++) {
        while (rows.size() <= row) {
          rows.add(new ArrayList<>());
        }
        while (rows.get(row).size() < column) {
          rows.get(row).add(JsonTree.NULL);
        }
        rows.get(row).add(cells.get(row));
      }
    }
    return rows;
  }

  /** A name without what other languages cannot have in one. */
  private static String bare(String name) {
    return name.replace(".", "").replace("_", "").toUpperCase(Locale.ROOT);
  }

  private void check(String function, List<?> arguments, @Nullable Object expected) {
    Optional<String> name = Optional.ofNullable(names.get(bare(function)));
    if (name.isEmpty()) {
      return;
    }
    SheetFunction definition = Library.standard().find(name.get()).orElseThrow();
    var given = new Given();
    String formula = name.get() + "(" + given.written(arguments) + ")";
    // Excel lets nobody enter too few arguments or too many.
    if (given.count() >= definition.fewest() && given.count() <= definition.most()) {
      compare(name.get(), formula, Sheets.of(given.rows()), expected);
    }
  }

  private void checkWritten(String function, String text, @Nullable Object expected) {
    String name = names.get(bare(function));
    // What stands in cells there is not told.
    if (name != null && !text.matches("(?i).*\\b[a-z]{1,2}\\d+\\b.*|.*[qQ]\\d+.*")) {
      compare(name, name + "(" + text + ")", Sheets.of(), expected);
    }
  }

  private void compare(String name, String formula, Sheets sheets, @Nullable Object expected) {
    Optional<Array> result = sheets.array(formula);
    calls++;
    if (expected != null && result.isPresent() && agrees(expected, result.get())) {
      agree++;
    } else {
      String shown = result.map(array -> array.get(0).toString()).orElse("unreadable");
      others
          .computeIfAbsent(name, _ -> new ArrayList<>())
          .add(formula + " expected " + expected + ", not " + shown);
    }
  }

  private void report(String suite, double least) {
    others.forEach(
        (name, list) -> {
          System.out.println(suite + " " + name + " " + list.size());
          list.stream()
              .limit(6)
              .forEach(line -> System.out.println("    " + line.replaceAll("\\p{Cntrl}", "?")));
        });
    System.out.printf(
        Locale.ROOT, "%s: %d of %d rows, %.2f %%%n", suite, agree, calls, 100.0 * agree / calls);
    assertTrue(agree >= least * calls, suite + ": " + agree + " of " + calls);
  }

  private static boolean agrees(Object expected, Array actual) {
    if (expected instanceof List<?> choices
        && !choices.isEmpty()
        && actual.size() == 1
        && !(choices.getFirst() instanceof List<?>)) {
      // What Excel gives stands before what others do.
      return same(choices.getFirst(), actual.get(0));
    }
    if (expected instanceof List<?> rows && !rows.isEmpty()) {
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
    return same(expected, actual.get(0));
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
      case Value.Blank _, Value.Many _, Value.Reference _, Value.Lambda _ -> false;
    };
  }

  /** Whether both are complex numbers that differ by rounding only. */
  private static boolean sameComplex(String expected, String actual) {
    Pattern part = Pattern.compile("([+-]?\\d+\\.?\\d*(?:[eE][+-]?\\d+)?)([ij]?)");
    List<MatchResult> wanted = part.matcher(expected).results().toList();
    List<MatchResult> found = part.matcher(actual).results().toList();
    boolean same = wanted.size() == found.size() && !found.isEmpty();
    for (int i = 0; same && i < found.size(); i++) {
      same =
          wanted.get(i).group(2).equals(found.get(i).group(2))
              && near(
                  Double.valueOf(wanted.get(i).group(1)),
                  Double.parseDouble(found.get(i).group(1)));
    }
    return same
        && part.matcher(expected).replaceAll("").isEmpty()
        && part.matcher(actual).replaceAll("").isEmpty();
  }

  /** The days since 1899-12-30 of a moment that is written by ISO 8601. */
  private static double serial(Map<?, ?> date) {
    Instant moment = Instant.parse(String.valueOf(date.get("date")));
    return moment.toEpochMilli() / 86_400_000.0 + 25_569;
  }

  private static double numeral(String text) {
    return text.matches("-?\\d+(\\.\\d+)?") ? Double.parseDouble(text) : Double.NaN;
  }

  private static boolean near(Object expected, double actual) {
    if (expected instanceof Map<?, ?> map && map.containsKey("date")) {
      return near(serial(map), actual);
    }
    double wanted =
        expected instanceof Number number
            ? number.doubleValue()
            : expected instanceof String text ? numeral(text) : Double.NaN;
    return Math.abs(wanted - actual) <= NEAR * Math.max(1, Math.abs(wanted));
  }

  /** Arguments, of which arrays and blanks stand on a sheet. */
  private static final class Given {
    private final List<List<Object>> rows = new ArrayList<>();
    private int column;
    private int count;

    int count() {
      return count;
    }

    String written(List<?> arguments) {
      var parts = new ArrayList<String>();
      for (Object argument : arguments) {
        parts.add(
            switch (argument) {
              case List<?> list when !list.isEmpty() -> area(list);
              case Map<?, ?> map when map.containsKey("err") -> String.valueOf(map.get("err"));
              case String text when text.equals(JsonTree.NULL) -> "";
              case String text when FaultCode.of(text).isPresent() -> text;
              case String text -> '"' + text.replace("\"", "\"\"") + '"';
              case Boolean holds -> holds ? "TRUE" : "FALSE";
              case Number number ->
                  BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros().toPlainString();
              case Map<?, ?> map when map.containsKey("date") -> String.valueOf(serial(map));
              default -> "";
            });
      }
      while (!parts.isEmpty() && parts.getLast().isEmpty()) {
        parts.removeLast();
      }
      count = parts.size();
      return String.join(",", parts);
    }

    private String area(List<?> list) {
      int first = column;
      int width = 1;
      for (int i = 0; i < list.size(); i++) {
        List<?> cells =
            list.get(i) instanceof List<?> row ? row : Collections.singletonList(list.get(i));
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
      return letters(first) + "1:" + letters(first + width - 1) + list.size();
    }

    private static Object value(Object cell) {
      if (cell instanceof Map<?, ?> map && map.containsKey("date")) {
        return serial(map);
      }
      String code = String.valueOf(cell instanceof Map<?, ?> map ? map.get("err") : "");
      if (FaultCode.of(code).isPresent()) {
        return Value.Fault.of(FaultCode.of(code).get(), "");
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

    Object[][] rows() {
      return rows.stream().map(List::toArray).toArray(Object[][]::new);
    }
  }
}
