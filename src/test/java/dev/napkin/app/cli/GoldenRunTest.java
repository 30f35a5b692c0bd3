package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What {@code run} prints of each workbook in {@code workbooks/}, word for word. {@code mvn test
 * -Dgolden=update} rewrites it.
 */
final class GoldenRunTest {
  private static final Path WORKBOOKS = Path.of("workbooks");
  private static final Path GOLDEN = Path.of("src/test/resources/golden/run");

  private static List<Path> workbooks() throws IOException {
    try (var files = Files.walk(WORKBOOKS)) {
      return files.filter(file -> file.toString().endsWith(".nap")).sorted().toList();
    }
  }

  @TestFactory
  List<DynamicTest> everyWorkbookPrintsWhatItDid() throws IOException {
    return workbooks().stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(file)))
        .toList();
  }

  @Test
  void noGoldenFileIsLeftOver() throws IOException {
    assertFalse(workbooks().isEmpty());
    try (var golden = Files.list(GOLDEN)) {
      assertEquals(
          workbooks().stream().map(GoldenRunTest::golden).toList(), golden.sorted().toList());
    }
  }

  private static Path golden(Path workbook) {
    String name = WORKBOOKS.relativize(workbook).toString().replace('\\', '/').replace('/', '-');
    return GOLDEN.resolve(name.replaceFirst("\\.nap$", ".txt"));
  }

  private static void check(Path workbook) throws IOException {
    Cli run = Cli.run("run", workbook.toString());
    String actual = run.err() + run.out() + "exit status " + run.status() + "\n";
    Path golden = golden(workbook);
    if (System.getProperty("golden", "check").equals("update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, actual);
    } else {
      assertEquals(Files.readString(golden), actual);
    }
  }
}
