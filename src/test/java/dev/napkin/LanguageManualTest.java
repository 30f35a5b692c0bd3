package dev.napkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.source.Source;
import dev.napkin.syntax.NapParser;
import dev.napkin.syntax.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples of the language's manual: below each workbook stands the report that it gives, in
 * the form of the golden cases. {@code -Dgolden=update} rewrites the reports.
 *
 * <p>A block {@code nap} opens an example, blocks with a name are files beside it, {@code set}
 * holds what the command line overrides, and {@code text} is the report, which ends it.
 */
final class LanguageManualTest {
  private static final Path MANUAL = Path.of("src/docs/language.md");
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));
  private static final Pattern FENCE =
      Pattern.compile("(?ms)^```(nap|csv|set|text) ?([\\w./-]*)\n(.*?)^```$");
  private static final Pattern HEADING = Pattern.compile("(?m)^##+ (.*)$");

  @TestFactory
  List<DynamicTest> examples() throws IOException {
    if (UPDATE) {
      Files.writeString(MANUAL, rewritten(Files.readString(MANUAL)));
    }
    return examples(Files.readString(MANUAL)).stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.title(), () -> assertEquals(example.report(), actual(example))))
        .toList();
  }

  @Test
  void everyConstructHasAnExample() throws IOException {
    var shown = new TreeSet<String>();
    for (Example example : examples(Files.readString(MANUAL))) {
      for (Statement.Line line : NapParser.parse(Source.of("", example.text())).tree().lines()) {
        shown.add(line.statement().getClass().getSimpleName());
      }
    }
    var missing = new TreeSet<String>();
    for (Class<?> construct : Statement.class.getPermittedSubclasses()) {
      missing.add(construct.getSimpleName());
    }
    missing.removeAll(shown);
    // What cannot be read is no construct.
    assertEquals(List.of("Broken"), List.copyOf(missing));
  }

  /**
   * One example.
   *
   * @param title the heading above it and its place below that
   * @param text the workbook
   * @param files the files beside it
   * @param report what it gives, as the manual says
   * @param from where the report begins in the manual
   * @param to where it ends
   */
  private record Example(
      String title, String text, Map<String, String> files, String report, int from, int to) {}

  private static List<Example> examples(String manual) {
    var examples = new ArrayList<Example>();
    var files = new LinkedHashMap<String, String>();
    for (MatchResult fence : FENCE.matcher(manual).results().toList()) {
      String body = fence.group(3);
      switch (fence.group(1)) {
        case "text" -> {
          String text = files.getOrDefault("", "");
          assertTrue(files.containsKey(""), "a report without a workbook:\n" + body);
          files.remove("");
          String title = (examples.size() + 1) + " " + heading(manual, fence.start());
          examples.add(
              new Example(title, text, Map.copyOf(files), body, fence.start(3), fence.end(3)));
          files.clear();
        }
        case "set" -> files.put("--set", body);
        default -> files.put(fence.group(2), body);
      }
    }
    assertTrue(files.isEmpty(), "a workbook without a report: " + files);
    return examples;
  }

  private static String heading(String manual, int before) {
    return HEADING
        .matcher(manual.substring(0, before))
        .results()
        .reduce((first, second) -> second)
        .map(heading -> heading.group(1))
        .orElse("");
  }

  private static String actual(Example example) {
    return new Case(example.text(), example.files(), "").actual();
  }

  private static String rewritten(String manual) {
    var text = new StringBuilder();
    int from = 0;
    for (Example example : examples(manual)) {
      text.append(manual, from, example.from()).append(actual(example));
      from = example.to();
    }
    return text.append(manual, from, manual.length()).toString();
  }
}
