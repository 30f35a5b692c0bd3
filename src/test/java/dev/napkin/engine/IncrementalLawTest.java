package dev.napkin.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.napkin.check.Loader;
import dev.napkin.grid.CellAddress;
import dev.napkin.ir.Entry;
import dev.napkin.source.Source;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * The law of the engine: after any sequence of edits every value, every fault and every text is
 * what opening the text anew gives.
 */
final class IncrementalLawTest {
  private static final int CASES = 200;
  private static final int EDITS = 12;

  @Test
  void editingEqualsOpeningAnew() {
    for (long seed = 1; seed <= CASES; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      var model = new RandomModel(random);
      Workbook book = Workbook.open(Source.of("law.nap", model.text()), Loader.NONE);
      var log = new ArrayList<String>();
      for (int i = 0; i < EDITS; i++) {
        Map<String, Value> before = values(book);
        Changes changes = step(book, model, random, log);
        book.checkInvariants();
        compare(seed, log, book);
        compareChanges(seed, log, before, values(book), changes, book);
      }
    }
  }

  private static Changes step(
      Workbook book, RandomModel model, RandomGenerator random, List<String> log) {
    int kind = random.nextInt(10);
    if (kind == 0) {
      log.add("undo");
      return book.undo();
    }
    if (kind == 1) {
      log.add("redo");
      return book.redo();
    }
    Edit edit = model.edit(random);
    log.add(edit.toString());
    return book.apply(edit).changes();
  }

  /** All values by what formulas call their cells. */
  private static Map<String, Value> values(Workbook book) {
    var values = new LinkedHashMap<String, Value>();
    for (Entry entry : book.program().entries()) {
      for (CellAddress cell : entry.cells()) {
        values.put(book.nameOf(cell), stripped(book, book.value(cell)));
      }
    }
    return values;
  }

  /** A fault with the name of its origin in place of the grid's number, which is only internal. */
  private static Value stripped(Workbook book, Value value) {
    return value instanceof Value.Fault fault
        ? Value.Fault.of(
            fault.code(),
            fault.reason() + " @ " + fault.origin().map(book::nameOf).orElse("nowhere"))
        : value;
  }

  private static void compare(long seed, List<String> log, Workbook book) {
    Workbook fresh = Workbook.open(Source.of("law.nap", book.text()), Loader.NONE);
    Map<String, Value> expected = values(fresh);
    Map<String, Value> actual = values(book);
    for (String name : expected.keySet()) {
      Value want = expected.getOrDefault(name, Value.BLANK);
      Value have = actual.getOrDefault(name, Value.BLANK);
      if (!Value.same(want, have)) {
        fail(
            "seed %d: %s is %s, anew %s after %s in%n%s"
                .formatted(seed, name, have, want, log, book.text()));
      }
    }
    assertEquals(expected.keySet(), actual.keySet(), () -> "seed " + seed + " " + log);
  }

  /** The changes that were told are those that can be seen. */
  private static void compareChanges(
      long seed,
      List<String> log,
      Map<String, Value> before,
      Map<String, Value> after,
      Changes changes,
      Workbook book) {
    var told = new ArrayList<String>();
    for (Changes.Change change : changes.changed()) {
      told.add(book.nameOf(change.cell()));
    }
    after.forEach(
        (name, value) -> {
          Value old = before.get(name);
          boolean seen = old != null && !Value.same(old, value);
          if (seen && !told.contains(name)) {
            fail("seed %d: %s changed untold after %s".formatted(seed, name, log));
          }
        });
  }
}
