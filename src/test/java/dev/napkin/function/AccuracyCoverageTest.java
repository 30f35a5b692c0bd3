package dev.napkin.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which test holds each computed function to exact values: the table in {@code
 * src/docs/accuracy.md}, which {@code -Dgolden=update} rewrites. A function is computed where it
 * names a source.
 */
final class AccuracyCoverageTest {
  private static final Path ALL = Path.of("src", "test", "java", "dev", "napkin");
  private static final Path TESTS = ALL.resolve("function");
  private static final Path MANUAL = Path.of("src", "docs", "accuracy.md");
  private static final String BEGIN = "| test | functions |\n|---|---|\n";

  /**
   * Those of texts, dates and whole numbers, exact to the last digit, and which test holds them.
   */
  private static final Map<String, String> EXACT =
      Map.ofEntries(
          Map.entry("DateFunctionsTest", "DATE YEAR MONTH DAY EDATE EOMONTH WEEKDAY DAYS"),
          Map.entry("SheetFunctionsTest", "SUBTOTAL AGGREGATE"),
          Map.entry("CalendarFunctionsTest", "DATEDIF DAYS360 WEEKNUM ISOWEEKNUM"),
          Map.entry("WorkdayFunctionsTest", "NETWORKDAYS NETWORKDAYS.INTL WORKDAY WORKDAY.INTL"),
          Map.entry("ClockFunctionsTest", "TIME HOUR MINUTE SECOND DATEVALUE TIMEVALUE"),
          Map.entry("NumberFormatTest", "TEXT"),
          Map.entry("CharacterFunctionsTest", "CHAR CODE ASC DBCS JIS ENCODEURL"),
          Map.entry("RegularExpressionFunctionsTest", "REGEXTEST REGEXEXTRACT REGEXREPLACE"),
          Map.entry("XmlFunctionsTest", "FILTERXML"),
          Map.entry("FurtherArithmeticFunctionsTest", "ISPRIME"));

  private static String read(String test) throws IOException {
    try (Stream<Path> files = Files.walk(ALL)) {
      return Files.readString(
          files.filter(file -> file.endsWith(test + ".java")).findFirst().orElseThrow());
    }
  }

  private static List<String> accuracyTests() throws IOException {
    try (Stream<Path> files = Files.list(TESTS)) {
      return files
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .filter(name -> name.endsWith("AccuracyTest"))
          .sorted()
          .toList();
    }
  }

  private static boolean calls(String source, String name) {
    return source.contains("\"" + name + "\"") || source.contains("\"" + name + "(");
  }

  /** Which tests call a function or one that has the same body by another name. */
  private static Map<String, Set<String>> held() throws IOException {
    var sources = new LinkedHashMap<String, String>();
    for (String test : accuracyTests()) {
      sources.put(test, read(test));
    }
    List<SheetFunction> all = Library.standard().all().toList();
    var held = new TreeMap<String, Set<String>>();
    for (SheetFunction function : all) {
      List<String> names =
          all.stream()
              .filter(other -> other.body().equals(function.body()))
              .map(SheetFunction::name)
              .toList();
      sources.forEach(
          (test, source) -> {
            if (names.stream().anyMatch(name -> calls(source, name))) {
              held.computeIfAbsent(function.name(), _ -> new TreeSet<>()).add(test);
            }
          });
    }
    for (String test : EXACT.keySet()) {
      String source = read(test);
      for (String name : EXACT.get(test).split(" ")) {
        if (calls(source, name)) {
          held.computeIfAbsent(name, _ -> new TreeSet<>()).add(test);
        }
      }
    }
    return held;
  }

  @Test
  void everyComputedFunctionIsHeldToExactValues() throws IOException {
    Map<String, Set<String>> held = held();
    assertEquals(
        List.of(),
        Library.standard()
            .all()
            .filter(function -> function.source().isPresent())
            .map(SheetFunction::name)
            .filter(name -> !held.containsKey(name))
            .toList());
  }

  @Test
  void theManualSaysWhichTestHoldsWhat() throws IOException {
    var byTest = new TreeMap<String, List<String>>();
    held()
        .forEach(
            (name, tests) ->
                tests.forEach(
                    test -> byTest.computeIfAbsent(test, _ -> new ArrayList<>()).add(name)));
    String table =
        byTest.entrySet().stream()
            .map(entry -> "| `" + entry.getKey() + "` | " + listed(entry.getValue()) + " |\n")
            .collect(Collectors.joining());
    String manual = Files.readString(MANUAL);
    int from = manual.indexOf(BEGIN) + BEGIN.length();
    int to =
        Optional.of(manual.indexOf("\n\n", from)).filter(at -> at >= 0).orElse(manual.length());
    if ("update".equals(System.getProperty("golden"))) {
      String written =
          manual.substring(0, from) + table + manual.substring(Math.min(to + 1, manual.length()));
      Files.write(MANUAL, written.getBytes(StandardCharsets.UTF_8));
    } else {
      assertEquals(manual.substring(from, Math.min(to + 1, manual.length())), table);
    }
  }

  private static String listed(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" "));
  }
}
