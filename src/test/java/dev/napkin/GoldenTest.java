package dev.napkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every {@code golden/<feature>/<case>.case} is a workbook, a line of equals signs and the report
 * it must give. {@code mvn -q test -Dtest=GoldenTest -Dgolden=update} rewrites the reports; the
 * difference is for a person to read.
 */
final class GoldenTest {
  private static final Path ROOT = Path.of("src/test/resources/golden");
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  /** The cases in the order of their names. */
  static List<Path> cases() {
    try (var files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".case")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @TestFactory
  List<DynamicTest> reports() {
    return cases().stream()
        .map(file -> DynamicTest.dynamicTest(ROOT.relativize(file).toString(), () -> check(file)))
        .toList();
  }

  private static void check(Path file) throws IOException {
    String text = Files.readString(file);
    Case given = Case.of(text);
    String actual = given.actual();
    if (UPDATE) {
      int rule = ("\n" + text).indexOf("\n" + Case.RULE);
      String workbook = rule < 0 ? text : text.substring(0, rule);
      Files.writeString(file, workbook + Case.RULE + actual);
    } else {
      assertTrue(text.contains(Case.RULE), "no line of equals signs; run with -Dgolden=update");
      assertEquals(given.report(), actual);
    }
  }
}
