package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code verify} against stored values that are wrong: it reports the cells that were made so, and
 * these only. So no stored value is taken for the answer of a cell that has a formula, neither in
 * the cell nor in those that depend on it.
 */
final class StoredValuesTest {
  private static final int ROUNDS = 120;
  private static final Path CORPORA = Path.of("../shared/corpora");
  private static final long SMALL = 200_000;

  @TempDir private Path folder;

  @Test
  void theCellsWhoseStoredValuesAreWrongAreReportedAndNoOthers() throws IOException {
    var random = new Random(20_260_101);
    long wrong = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Path file = folder.resolve("own.xlsx");
      Files.write(file, StoredBook.of(random));
      var values = new StoredValues(file);
      assertEquals(List.of(), reported(file), "round " + round);
      List<String> some = some(values.cells(), random);
      Files.write(file, values.corrupted(some, random));
      assertEquals(some, reported(file), "round " + round);
      wrong += some.size();
    }
    assertTrue(wrong > 1_000, "only " + wrong + " values were made wrong");
  }

  @Test
  void everyStoredValueMayBeWrongAtOnce() throws IOException {
    var random = new Random(7);
    Path file = folder.resolve("own.xlsx");
    Files.write(file, StoredBook.of(random));
    var values = new StoredValues(file);
    Files.write(file, values.corrupted(values.cells(), random));
    assertEquals(values.cells(), reported(file));
  }

  @Test
  void aDifferenceInTheLastDigitsIsNone() throws IOException {
    Path file = folder.resolve("own.xlsx");
    Files.write(file, StoredBook.of(new Random(3)));
    var values = new StoredValues(file);
    Files.write(file, values.nudged(values.cells()));
    assertEquals(List.of(), reported(file));
  }

  @Test
  void aValueThatIsNotStoredIsCountedAndNotCompared() throws IOException {
    var random = new Random(5);
    Path file = folder.resolve("own.xlsx");
    Files.write(file, StoredBook.of(random));
    var values = new StoredValues(file);
    List<String> some = some(values.cells(), random);
    Files.write(file, values.emptied(some));
    JsonTree verified = JsonTree.of(Cli.run("verify", "--json", file.toString()).out());
    assertEquals(some.size(), verified.at("uncached").number());
    assertEquals(values.cells().size() - some.size(), verified.at("agree").number());
    assertEquals(List.of(), reported(file));
  }

  @Test
  void theSameHoldsForWorkbooksOfOthers() throws IOException {
    assumeTrue(Files.isDirectory(CORPORA), "no workbooks of others at " + CORPORA);
    var random = new Random(11);
    int tried = 0;
    for (Path file : candidates()) {
      var values = new StoredValues(file);
      JsonTree verified = JsonTree.of(Cli.run("verify", "--json", file.toString()).out());
      boolean whole =
          verified.at("agree").number() == verified.at("formulas").number()
              && verified.at("agree").number() == values.cells().size();
      for (int round = 0; whole && round < 3; round++) {
        List<String> some = some(values.cells(), random);
        Path copy = folder.resolve("copy.xlsx");
        Files.write(copy, values.corrupted(some, random));
        assertEquals(some, reported(copy), file.toString());
        tried++;
      }
    }
    assertTrue(tried >= 9, "only " + tried + " workbooks agree");
  }

  /** Small workbooks of several sources, in order of their names. */
  private static List<Path> candidates() throws IOException {
    List<Path> candidates = new ArrayList<>();
    for (String suite : List.of("eps-india", "eps-mexico", "euses-excelint", "poi", "ironcalc")) {
      Path of = CORPORA.resolve(suite);
      if (Files.isDirectory(of)) {
        try (var files = Files.list(of)) {
          files
              .filter(file -> file.toString().endsWith(".xlsx"))
              .filter(file -> file.toFile().length() < SMALL)
              .sorted()
              .limit(4)
              .forEach(candidates::add);
        }
      }
    }
    return candidates;
  }

  /** Some of the cells, at least one where there is any, in order. */
  private static List<String> some(List<String> cells, Random random) {
    List<String> some = new ArrayList<>(cells);
    Collections.shuffle(some, random);
    int count = Math.min(some.size(), random.nextInt(1, 25));
    return some.subList(0, count).stream().sorted().toList();
  }

  /** The cells that {@code verify} reports, sorted; its status has to say whether there are any. */
  private static List<String> reported(Path file) {
    Cli verified = Cli.run("verify", "--json", file.toString());
    List<String> cells =
        JsonTree.of(verified.out()).at("differences").elements().stream()
            .map(difference -> (String) difference.at("cell").value())
            .sorted()
            .toList();
    assertEquals(cells.isEmpty() ? ExitStatus.FINE : ExitStatus.REFUSED, verified.status());
    return cells;
  }
}
