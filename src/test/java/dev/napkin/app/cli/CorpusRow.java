package dev.napkin.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A single call that another project tests, with the value that it expects.
 *
 * @param suite the folder of the corpora that it stands in
 * @param function as that project spells it, without what marks its variants
 * @param number which row of its function it is, from 1
 * @param call what is called with what
 * @param expected what the call gives there
 * @param since1904 whether dates count from 1904
 */
record CorpusRow(
    String suite, String function, int number, Call call, Object expected, boolean since1904) {

  /** What is called with what, or why that cannot be said. */
  sealed interface Call {
    /** Arguments as values. */
    record Values(List<?> arguments) implements Call {}

    /** What stands between the parentheses of the call. */
    record Written(String arguments) implements Call {}

    /** A whole formula. */
    record Formula(String text) implements Call {}

    /** A row that is no call of a function of Excel, or does not tell everything. */
    record Untold(String why) implements Call {}
  }

  /** Names of tests that stand for functions of other names. */
  private static final Map<String, String> RENAMED =
      Map.ofEntries(
          Map.entry("PRICE3", "PRICE"),
          Map.entry("CONVERTUOM", "CONVERT"),
          Map.entry("CHIINVLeftTail", "CHISQ.INV"),
          Map.entry("CHIINVRightTail", "CHISQ.INV.RT"),
          Map.entry("CHIDISTLeftTail", "CHISQ.DIST"),
          Map.entry("CHIDISTRightTail", "CHISQ.DIST.RT"),
          Map.entry("LOGNORMDIST2", "LOGNORM.DIST"),
          Map.entry("NORMSDIST2", "NORM.S.DIST"),
          Map.entry("TdotINV", "T.INV"),
          Map.entry("tDotDistTrue", "T.DIST"),
          Map.entry("tDotDistFalse", "T.DIST"));

  /** Beside which rows a workbook stands that is not told. */
  private static final String ELSEWHERE =
      "Calculation|IF_CONDITION|INDIRECT|OFFSET|SUBTOTAL(HIDDEN)?|SUMWITHINDEXMATCH"
          + "|(ROWS?|COLUMNS?)onSpreadsheet|BinaryComparisonOperations|Translations|GnumericCOUNT";

  /** A reference to a cell in a formula. */
  private static final String CELL = "(?i)(.*[^\"a-z0-9_.$])?\\$?[a-z]{1,2}\\$?\\d{1,5}\\b[^(]*";

  /** All rows of a suite below {@code folder}. */
  static List<CorpusRow> read(Path folder, String suite) {
    var counted = new HashMap<String, Integer>();
    try (Stream<String> lines = Files.lines(folder.resolve(suite).resolve("rows.jsonl"))) {
      return lines
          .map(line -> JsonTree.of(line).value())
          .flatMap(row -> row instanceof Map<?, ?> map ? Stream.of(map) : Stream.empty())
          .map(map -> map.containsKey("fn") ? ofFormulajs(map) : ofPhpspreadsheet(map))
          .map(row -> row.numbered(counted.merge(row.function, 1, Integer::sum)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private CorpusRow numbered(int next) {
    return new CorpusRow(suite, function, next, call, expected, since1904);
  }

  private static CorpusRow ofFormulajs(Map<?, ?> row) {
    List<?> arguments = row.get("args") instanceof List<?> list ? list : List.of();
    // Its tables of a data base are lists of columns.
    boolean sideways = "database.js".equals(row.get("file"));
    return new CorpusRow(
        "formulajs",
        String.valueOf(row.get("fn")),
        0,
        new Call.Values(sideways ? arguments.stream().map(CorpusRow::turned).toList() : arguments),
        told(row.get("expected")),
        false);
  }

  private static CorpusRow ofPhpspreadsheet(Map<?, ?> row) {
    String test = String.valueOf(row.get("function"));
    String function =
        RENAMED.getOrDefault(
            test, test.replaceAll("Literals?$|LITERALS$|1904$|onSpreadsheet$", ""));
    List<?> parameters = row.get("params") instanceof List<?> list ? list : List.of();
    List<?> cells = row.get("row") instanceof List<?> list ? list : List.of();
    boolean isLast = parameters.indexOf("expectedResult") == 1;
    Object expected = cells.isEmpty() ? JsonTree.NULL : isLast ? cells.getLast() : cells.getFirst();
    List<?> arguments =
        cells.isEmpty() || isLast ? cells.subList(0, 0) : cells.subList(1, cells.size());
    if (isLast && !cells.isEmpty() && cells.getFirst() instanceof List<?> list) {
      arguments = list;
    }
    Call call = call(String.valueOf(row.get("file")), test, parameters, arguments);
    return new CorpusRow(
        "phpspreadsheet-rows",
        function,
        0,
        "exception".equals(expected) ? new Call.Untold("cannot be entered") : call,
        told(expected),
        test.endsWith("1904"));
  }

  private static Call call(String file, String test, List<?> parameters, List<?> arguments) {
    if (test.matches(".*OpenOffice|.*_ODS|.*GNUMERIC")) {
      return new Call.Untold("asks for what another program gives");
    }
    if (test.matches(ELSEWHERE)) {
      return new Call.Untold("looks at cells that are not told");
    }
    Object only = arguments.size() == 1 ? arguments.getFirst() : JsonTree.NULL;
    boolean inList = parameters.contains("args") || parameters.contains("arguments");
    if (inList && only instanceof List<?> list) {
      return new Call.Values(list);
    }
    if (!(only instanceof String text) || only.equals(JsonTree.NULL)) {
      return test.startsWith("tDotDist") ? cumulative(test, arguments) : new Call.Values(arguments);
    }
    boolean isFormula =
        text.startsWith("=") && (test.equals("FunctionsAsString") || inFormula(parameters));
    boolean isReference = parameters.contains("cellReference") || test.equals("MODE");
    boolean isWritten =
        inFormula(parameters)
            || isReference
            || test.equals("SUMLITERALS")
            || (file.startsWith("MathTrig")
                && text.matches("(?i)[^=]*[(\"/*{].*|true|false|null|\\$?[A-Z]{1,2}\\d+"));
    if (!isFormula && !isWritten) {
      return new Call.Values(arguments);
    }
    if (!isReference && text.replaceAll("\"[^\"]*\"", "").matches(CELL)) {
      return new Call.Untold("looks at cells that are not told");
    }
    return isFormula ? new Call.Formula(text.substring(1)) : new Call.Written(written(text));
  }

  /** As it can be entered: their null is a blank cell, and the sheet that they are on the first. */
  private static String written(String text) {
    return switch (text) {
      case "null" -> "Z1";
      case "omitted" -> "";
      default -> text.replace("Sheet1!", "");
    };
  }

  private static boolean inFormula(List<?> parameters) {
    return parameters.equals(List.of("expectedResult", "formula"));
  }

  private static Call cumulative(String test, List<?> arguments) {
    return new Call.Values(
        Stream.concat(arguments.stream(), Stream.of((Object) test.endsWith("True"))).toList());
  }

  private static Object told(@Nullable Object value) {
    return Optional.<Object>ofNullable(value).orElse(JsonTree.NULL);
  }

  /** A table of which the columns are rows. */
  private static Object turned(Object argument) {
    if (!(argument instanceof List<?> columns)) {
      return argument;
    }
    int height = 0;
    for (Object column : columns) {
      height = Math.max(height, column instanceof List<?> list ? list.size() : 1);
    }
    var rows = new Object[height][columns.size()];
    for (int column = 0; column < columns.size(); column++) {
      List<?> cells =
          columns.get(column) instanceof List<?> list ? list : List.of(columns.get(column));
      for (int row = 0; row < height; row++) {
        rows[row][column] = row < cells.size() ? cells.get(row) : JsonTree.NULL;
      }
    }
    return Stream.of(rows).map(List::of).toList();
  }

  /** A name without what other languages cannot have in one. */
  static String bare(String name) {
    return name.replace(".", "").replace("_", "").toUpperCase(Locale.ROOT);
  }
}
