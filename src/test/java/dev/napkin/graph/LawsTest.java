package dev.napkin.graph;

import org.junit.jupiter.api.Test;

/** Whatever was edited: what the graph leads to is what a computation from nothing gives. */
final class LawsTest {
  private static final int BOOKS = 400;
  private static final int ROUNDS = 12;

  @Test
  void aRecalculationAfterAnyEditsGivesWhatAComputationFromNothingGives() {
    for (int seed = 0; seed < BOOKS; seed++) {
      var random = new RandomBook(seed);
      random.book.recalculate();
      FromScratch.check(random.book, "seed " + seed);
      for (int round = 0; round < ROUNDS; round++) {
        for (int edits = random.upTo(4); edits >= 0; edits--) {
          random.edit();
        }
        random.book.recalculate();
        FromScratch.check(random.book, "seed " + seed + " round " + round);
      }
    }
  }

  @Test
  void aRecalculationThatIsBrokenOffCanBeTakenUpAgain() {
    for (int seed = 0; seed < BOOKS; seed++) {
      var random = new RandomBook(seed);
      for (int round = 0; round < ROUNDS; round++) {
        random.breakSoon();
        try {
          random.book.graph.recalculate(random.book);
        } catch (Book.BrokenOff expected) {
          random.book.check();
          random.edit();
        }
        random.book.breakAfter = -1;
        random.book.recalculate();
        FromScratch.check(random.book, "seed " + seed + " round " + round);
        random.edit();
      }
    }
  }
}
