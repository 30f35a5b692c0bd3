package dev.napkin.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.napkin.grid.CellAddress;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What cells take: the bytes that a thread asks for, garbage included, are no fewer than the bytes
 * that stay.
 */
final class MemoryTest {
  /** What a cell with a value may take. */
  private static final int MOST_BYTES = 24;

  /** What an edit may take that changes nothing. */
  private static final int MOST_BYTES_OF_NOTHING = 1_000;

  private static final int ROWS = 60_000;

  private static long allocated() {
    return ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getCurrentThreadAllocatedBytes();
  }

  @Test
  void aNumberTakesNoMoreThanItsShare() {
    var column = new Column(0);
    long before = allocated();
    for (int row = 0; row < ROWS; row++) {
      column.setNumber(row, row * 0.5);
    }
    long each = (allocated() - before) / ROWS;
    assertTrue(each <= MOST_BYTES, each + " bytes");
    assertEquals(ROWS, column.size());
  }

  @Test
  void aFilledFormulaTakesNoMoreThanItsValuesHoweverManyCellsItFills() {
    var lines = new ArrayList<String>(List.of("A1: 2", "A2:A" + ROWS + ": =A1+1"));
    lines.add("B1:B" + ROWS + ": =A1*2");
    lines.add("C1:C" + ROWS + ": =SUM(B$1:B1)");
    lines.add("D1:D" + ROWS + ": =IF(C1>9,C1,B1)");
    Worksheet.of(lines);
    long before = allocated();
    Worksheet sheet = Worksheet.of(lines);
    long each = (allocated() - before) / (4L * ROWS);
    assertTrue(each <= MOST_BYTES, each + " bytes");
    assertEquals(
        new Value.Num(2.0 * (ROWS + 1)), sheet.book.value(new CellAddress(0, ROWS - 1, 1)));
  }

  @Test
  void anEditThatChangesAWholeColumnKeepsPagesAndNotCells() {
    Worksheet sheet = Worksheet.of("A1: 2", "B1:B" + ROWS + ": =$A$1*3");
    sheet.book.apply(new SheetEdit.Put(new CellAddress(0, 0, 0), new Value.Num(3)));
    long before = allocated();
    SheetOutcome outcome =
        sheet.book.apply(new SheetEdit.Put(new CellAddress(0, 0, 0), new Value.Num(4)));
    long each = (allocated() - before) / ROWS;
    assertTrue(each <= MOST_BYTES, each + " bytes");
    assertEquals(ROWS + 1, outcome.changes().changed().size());
  }

  @Test
  void anEditThatChangesNothingTakesTheSameHoweverManyCellsLookAtIt() {
    for (int rows : new int[] {10, ROWS}) {
      Worksheet sheet =
          Worksheet.of(
              "A1: 2",
              "B1:B" + rows + ": =$A$1*3",
              "C1:C" + rows + ": =SUM(A$1:A1)",
              "D1: =A1",
              "D2:D" + rows + ": =D1+1");
      var edit = new SheetEdit.Put(new CellAddress(0, 0, 0), new Value.Num(2));
      sheet.book.apply(edit);
      long before = allocated();
      for (int i = 0; i < 100; i++) {
        sheet.book.apply(edit);
      }
      long each = (allocated() - before) / 100;
      assertTrue(each <= MOST_BYTES_OF_NOTHING, each + " bytes with " + rows + " rows");
    }
  }
}
