package dev.napkin.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.napkin.grid.CellAddress;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * The laws of worksheets: whatever was edited, every value is what opening the worksheets anew
 * gives, to the last bit; what was taken back is as it was; exactly what changed is told.
 */
final class SheetLawTest {
  private static final int SHEETS = 500;
  private static final int EDITS = 10;
  private static final int SIDE = 14;

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static Map<CellAddress, Value> values(SheetWorkbook book) {
    var values = new LinkedHashMap<CellAddress, Value>();
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        var cell = new CellAddress(0, row, column);
        values.put(cell, book.value(cell));
      }
    }
    return values;
  }

  /**
   * Whether some array that takes the room it needs may stand on a circle through that room. More
   * than one state is then true to the formulas, and which one is reached depends on where one
   * began; so the laws say nothing of it.
   */
  private static boolean isRestless(Map<CellAddress, Value> values) {
    return values.values().stream().anyMatch(value -> isFault(value, FaultCode.CYCLE))
            && values.values().stream().anyMatch(value -> isFault(value, FaultCode.SPILL))
        || values.values().stream()
            .anyMatch(value -> value instanceof Value.Fault f && f.reason().contains("room it"));
  }

  private static boolean isFault(Value value, FaultCode code) {
    return value instanceof Value.Fault fault && fault.code() == code;
  }

  @Test
  void editingEqualsOpeningAnew() {
    int compared = 0;
    int cycles = 0;
    int spills = 0;
    for (long seed = 1; seed <= SHEETS; seed++) {
      RandomGenerator random = random(seed);
      var sheets = new RandomSheet(random);
      var log = new ArrayList<String>(sheets.lines());
      Worksheet sheet = Worksheet.of(log);
      sheet.book.checkInvariants();
      log.add("---");
      for (int i = 0; i < EDITS; i++) {
        Map<CellAddress, Value> before = values(sheet.book);
        Changes changes = step(sheet, sheets, random, log);
        Map<CellAddress, Value> after = values(sheet.book);
        compareChanges(seed, log, before, after, changes);
        Map<CellAddress, Value> anew = values(sheet.anew());
        if (isRestless(after) || isRestless(anew)) {
          break;
        }
        compare(seed, log, anew, after);
        compared++;
        cycles += sheet.book.cycles().isEmpty() ? 0 : 1;
        spills +=
            after.values().stream().anyMatch(value -> isFault(value, FaultCode.SPILL)) ? 1 : 0;
      }
    }
    assertTrue(compared > SHEETS * EDITS / 2, compared + " compared");
    assertTrue(cycles > SHEETS / 10 && spills > SHEETS / 10, cycles + ", " + spills);
  }

  private static Changes step(
      Worksheet sheet, RandomSheet sheets, RandomGenerator random, List<String> log) {
    int kind = random.nextInt(10);
    Changes changes;
    if (kind < 2) {
      log.add(kind == 0 ? "undo" : "redo");
      changes = kind == 0 ? sheet.book.undo() : sheet.book.redo();
    } else {
      String line = sheets.edit();
      log.add(line);
      changes = sheet.book.apply(sheet.edit(line)).changes();
    }
    sheet.book.checkInvariants();
    return changes;
  }

  private static void compare(
      long seed, List<String> log, Map<CellAddress, Value> want, Map<CellAddress, Value> have) {
    want.forEach(
        (cell, value) -> {
          Value held = have.getOrDefault(cell, Value.BLANK);
          if (!Value.same(value, held)) {
            fail(
                "seed %d: %s is %s, anew %s after%n%s"
                    .formatted(seed, cell, held, value, String.join("\n", log)));
          }
        });
  }

  private static void compareChanges(
      long seed,
      List<String> log,
      Map<CellAddress, Value> before,
      Map<CellAddress, Value> after,
      Changes changes) {
    var told = new HashSet<CellAddress>();
    changes.changed().forEach(change -> told.add(change.cell()));
    var seen = new HashSet<CellAddress>();
    after.forEach(
        (cell, value) -> {
          if (!Value.same(before.getOrDefault(cell, Value.BLANK), value)) {
            seen.add(cell);
          }
        });
    told.removeIf(cell -> cell.row() >= SIDE || cell.column() >= SIDE);
    assertEquals(seen, told, () -> "seed " + seed + "\n" + String.join("\n", log));
  }

  @Test
  void whatIsTakenBackIsAsItWasToTheLastCell() {
    for (long seed = 1; seed <= SHEETS; seed++) {
      RandomGenerator random = random(-seed);
      var sheets = new RandomSheet(random);
      Worksheet sheet = Worksheet.of(sheets.lines());
      var states = new ArrayList<Map<CellAddress, Value>>();
      var log = new ArrayList<String>();
      states.add(values(sheet.book));
      boolean restless = isRestless(states.getFirst());
      for (int i = 0; i < EDITS; i++) {
        String line = sheets.edit();
        if (sheet.book.apply(sheet.edit(line)).made()) {
          log.add(line);
          states.add(values(sheet.book));
          restless |= isRestless(states.getLast());
        }
      }
      for (int i = states.size() - 2; i >= 0 && !restless; i--) {
        sheet.book.undo();
        sheet.book.checkInvariants();
        compare(seed, log, states.get(i), values(sheet.book));
      }
    }
  }
}
