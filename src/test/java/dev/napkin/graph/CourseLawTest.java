package dev.napkin.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Edits of the same few inputs again and again, in books of single cells, where the way of a change
 * is remembered: what is computed, and what comes of it, is the same as without.
 */
final class CourseLawTest {
  private static final int BOOKS = 200;
  private static final int ROUNDS = 30;
  private static final int INPUTS = 6;
  private static final int CELLS = 40;

  /** Single cells that look at inputs and at earlier cells; in some books now and then at later. */
  private static final class Model {
    final Book book = new Book();
    final SplittableRandom random;
    private final int input;
    private final int cells;
    private final long kinds;
    private final boolean circles;
    final List<Integer> numbers = new ArrayList<>();

    Model(long seed) {
      random = new SplittableRandom(seed);
      kinds = random.nextBoolean() ? 2 : Long.MAX_VALUE;
      circles = random.nextInt(4) == 0;
      input = book.grid(INPUTS, 1);
      cells = book.grid(CELLS, 1);
      for (int row = 0; row < CELLS; row++) {
        numbers.add(book.block(cells, Rect.cell(row, 0), reads(row), kinds));
      }
    }

    private List<Read> reads(int row) {
      var reads = new ArrayList<Read>();
      for (int count = random.nextInt(1, 4); count > 0; count--) {
        boolean circle = circles && random.nextInt(CELLS) == 0;
        int seen = random.nextInt(circle ? CELLS : row + 1);
        reads.add(
            circle || (seen < row && random.nextBoolean())
                ? Read.fixed(cells, Rect.cell(seen, 0))
                : Read.fixed(input, Rect.cell(random.nextInt(INPUTS), 0)));
      }
      return reads;
    }

    void set() {
      book.set(input, random.nextInt(2), 0, random.nextInt(4));
    }

    void redefine() {
      int at = random.nextInt(CELLS);
      numbers.set(at, book.redefine(numbers.get(at), reads(at).toArray(Read[]::new)));
    }
  }

  @Test
  void editsThatComeAgainGiveWhatAComputationFromNothingGives() {
    for (int seed = 0; seed < BOOKS; seed++) {
      var model = new Model(seed);
      model.book.recalculate();
      for (int round = 0; round < ROUNDS; round++) {
        if (model.random.nextInt(8) == 0) {
          model.redefine();
        }
        model.set();
        if (model.random.nextInt(4) == 0) {
          model.set();
        }
        model.book.recalculate();
        FromScratch.check(model.book, "seed " + seed + " round " + round);
      }
    }
  }

  @Test
  void oneThatIsBrokenOffCanBeTakenUpAgain() {
    for (int seed = 0; seed < BOOKS; seed++) {
      var model = new Model(seed);
      model.book.recalculate();
      for (int round = 0; round < ROUNDS; round++) {
        model.set();
        model.book.breakAfter = model.random.nextInt(12);
        try {
          model.book.graph.recalculate(model.book);
        } catch (Book.BrokenOff expected) {
          model.book.check();
        }
        model.book.breakAfter = -1;
        model.book.recalculate();
        FromScratch.check(model.book, "seed " + seed + " round " + round);
      }
    }
  }

  @Test
  void theWayIsOnlyRememberedWhereEachCellStandsAlone() {
    var book = new Book();
    int input = book.grid(3, 1);
    int cell = book.grid(1, 1);
    int column = book.grid(3, 1);
    book.block(cell, Rect.cell(0, 0), Read.fixed(input, Rect.cell(0, 0)));
    int tall = book.block(column, Rect.size(3, 1), Read.fixed(cell, Rect.cell(0, 0)));
    book.recalculate();
    for (int value = 1; value < 5; value++) {
      book.set(input, 0, 0, value);
      book.recalculate();
      assertEquals(4, book.log.size());
    }
    book.remove(tall);
    for (int value = 5; value < 9; value++) {
      book.set(input, 0, 0, value);
      book.recalculate();
      assertEquals(1, book.log.size());
    }
    assertFalse(book.graph.isStale());
  }
}
