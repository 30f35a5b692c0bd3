package dev.napkin.xlsx.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.napkin.syntax.SheetBook;
import dev.napkin.xlsx.Verification;
import dev.napkin.xlsx.Verifier;
import dev.napkin.xlsx.read.Limits;
import dev.napkin.xlsx.read.SheetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Other people's workbooks; where they are not present this is skipped, and says so. */
final class OthersBooksTest {
  private static final Path CORPORA = Path.of("../shared/corpora");

  /** Of so many files one is written. */
  private static final int SAMPLE = 17;

  private static final long LARGE = 200 << 10;

  @Test
  void whatIsWrittenOfOthersVerifiesAsBefore() throws IOException {
    Path counts = CORPORA.resolve("counts.tsv");
    assumeTrue(Files.exists(counts), "no workbooks of others at " + CORPORA);
    List<String> lines = Files.readAllLines(counts);
    var troubles = new ArrayList<String>();
    int written = 0;
    for (int i = 1; i < lines.size(); i += SAMPLE) {
      String[] parts = lines.get(i).split("\t", -1);
      Path file = CORPORA.resolve(parts[0]).resolve(parts[1]);
      if (Files.size(file) < LARGE
          && SheetFile.read(file, new Limits(1L << 30))
              instanceof SheetFile.Reading.Done(SheetBook book)
          && BookWriter.refusal(book).isEmpty()) {
        written++;
        troubles.addAll(troubles(file, book));
      }
    }
    assertEquals(List.of(), troubles);
    assertTrue(written > 10, "wrote " + written);
  }

  private static List<String> troubles(Path file, SheetBook book) throws IOException {
    Written written = Written.of(book);
    boolean whole =
        written.losses().stream()
            .noneMatch(loss -> loss.contains("as values") || loss.contains("stored as"));
    Verification before = Verifier.verify(book);
    Verification after = Verifier.verify(written.back());
    var troubles = new ArrayList<String>();
    if (whole && before.formulas() != after.formulas()) {
      troubles.add(file + ": " + before.formulas() + " formulas, then " + after.formulas());
    }
    if (whole && before.volatileCells() != after.volatileCells()) {
      troubles.add(file + ": " + before.volatileCells() + " volatile, " + after.volatileCells());
    }
    after.differences().stream()
        .filter(difference -> whole && difference.reason().isEmpty())
        .forEach(difference -> troubles.add(file + ": " + difference));
    return troubles;
  }
}
