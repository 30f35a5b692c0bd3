package dev.napkin.xlsx.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetBook.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Other people's workbooks; where they are not present this is skipped, and says so. */
final class CorporaTest {
  private static final Path CORPORA = Path.of("../shared/corpora");

  /** Of so many files one is read. */
  private static final int SAMPLE = 5;

  private static final long LARGE = 2 << 20;
  private static final Limits LIMITS = new Limits(1L << 30);

  @Test
  void everyFormulaOfOthersIsRead() throws IOException {
    Path counts = CORPORA.resolve("counts.tsv");
    assumeTrue(Files.exists(counts), "no workbooks of others at " + CORPORA);
    var troubles = new ArrayList<String>();
    int read = 0;
    List<String> lines = Files.readAllLines(counts);
    for (int i = 1; i < lines.size(); i += SAMPLE) {
      String[] parts = lines.get(i).split("\t", -1);
      Path file = CORPORA.resolve(parts[0]).resolve(parts[1]);
      if (Files.size(file) < LARGE) {
        read++;
        long formulas = formulas(SheetFile.read(file, LIMITS));
        if (formulas < Long.parseLong(parts[2])) {
          troubles.add(file + " has " + formulas + " formulas of " + parts[2]);
        }
      }
    }
    assertEquals(List.of(), troubles);
    assertTrue(read > 100, "read " + read);
  }

  /** How many cells hold a formula; -1 for a file that is refused. */
  private static long formulas(SheetFile.Reading reading) {
    return reading instanceof SheetFile.Reading.Done(SheetBook book)
        ? book.sheets().stream()
            .flatMap(sheet -> sheet.blocks().stream())
            .filter(block -> !(block instanceof Block.Values || block instanceof Block.DataTable))
            .mapToLong(block -> block.rect().cells())
            .sum()
        : -1;
  }
}
