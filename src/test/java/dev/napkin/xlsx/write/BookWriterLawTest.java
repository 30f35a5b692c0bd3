package dev.napkin.xlsx.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for any book that a file can hold, shown on books of chance. */
final class BookWriterLawTest {
  private static final int BOOKS = 120;

  @Test
  void whatIsWrittenIsReadAgainWithTheValuesThatWereComputed() throws IOException {
    for (int seed = 0; seed < BOOKS; seed++) {
      Written written = Written.of(new RandomBook(seed).book());
      assertEquals(written.cells(), Written.cells(written.back()), "seed " + seed);
      boolean filters = !written.losses().contains(Filters.LOSS);
      assertEquals(
          Written.frame(written.book(), filters),
          Written.frame(written.back(), filters),
          "seed " + seed);
    }
  }

  @Test
  void whatWasReadIsComputedAndWrittenToTheSameBytes() throws IOException {
    for (int seed = 0; seed < BOOKS; seed++) {
      Written first = Written.of(Written.of(new RandomBook(seed).book()).back());
      assertEquals(List.of(), first.back().losses(), "seed " + seed);
      assertArrayEquals(first.file(), Written.of(first.back()).file(), "seed " + seed);
    }
  }
}
