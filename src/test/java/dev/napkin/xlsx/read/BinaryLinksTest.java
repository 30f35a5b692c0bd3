package dev.napkin.xlsx.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.SheetBook.Linked;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What .xls files hold of other workbooks, byte by byte. */
final class BinaryLinksTest {
  private static final byte[] FLAGS = {0, 0, 0, 0, 0, 0};

  /** An add-in, this workbook, and another one with the sheets One and Two. */
  private static byte[] globals() {
    return new RecordStream()
        .record(0x809, 0)
        .record(0x1AE, 1, 0x3A01)
        .record(0x23, FLAGS, new byte[] {3}, "FUN", 0)
        .record(0x1AE, 2, 0x0401)
        .record(0x1AE, 2, 5, "b.xls", 3, "One", 3, "Two")
        .record(0x23, FLAGS, new byte[] {4}, "Area", 13, new byte[] {0x3B}, 1, 1, 0, 1, 1, 2)
        .record(0x23, FLAGS, new byte[] {4}, "Cell", 9, new byte[] {0x3A}, 1, 1, 4, 1)
        .record(0x23, FLAGS, new byte[] {4}, "Both", 9, new byte[] {0x3A}, 0, 1, 4, 1)
        .record(0x23, FLAGS, new byte[] {4}, "Text", 3, new byte[] {0x17, 0, 0})
        .record(0x59, 2, 1)
        .record(0x5A, new byte[] {2, 1}, 0, new byte[] {1}, 2.5, new byte[] {2}, 2, "hi")
        .record(0x5A, new byte[] {1, 1}, 1, new byte[] {4, 1, 0, 0, 0, 0, 0, 0, 0})
        .record(0x5A, new byte[] {1, 0}, 2, new byte[] {0}, 0.0)
        .record(0x3C, new byte[] {16, 7, 0, 0, 0, 0, 0, 0, 0})
        .record(0x17, 3, 1, 0, 0, 0, -2, -2, 2, 1, 1)
        .record(0x0A)
        .all();
  }

  private static List<Linked> read(byte[] stream) throws Unreadable {
    return BinaryLinks.read(
        new BinaryRecords(stream), place -> place == 2 ? "b.xls" : "", new Budget(Packages.LIMITS));
  }

  @Test
  void theValuesThatWereSeenLastStandByTheSheetsOfTheirWorkbook() throws Unreadable {
    Linked seen = read(globals()).getFirst();
    assertEquals(1, read(globals()).size());
    assertEquals("b.xls Two", seen.book() + " " + seen.sheet());
    assertEquals(List.of(0, 3, 1), seen.columns().stream().map(Column::size).toList());
    assertEquals(Value.number(2.5), seen.columns().get(1).get(0));
    assertEquals(Value.logical(true), seen.columns().get(1).get(1));
    assertEquals(CellValues.fault("#DIV/0!"), seen.columns().get(1).get(2));
    assertEquals(new Value.Text("hi"), seen.columns().get(2).get(0));
  }

  @Test
  void namesOfAnotherWorkbookStandForCellsOfOneOfItsSheets() throws Unreadable {
    assertEquals(
        Map.of("Area", new Rect(0, 1, 2, 3), "Cell", Rect.cell(4, 1)),
        read(globals()).getFirst().names());
  }

  @Test
  void whatIsCutOffAnywhereIsReadAsFarAsItGoes() throws Unreadable {
    byte[] whole = globals();
    int found = 0;
    for (int length = 0; length < whole.length; length++) {
      found += read(Arrays.copyOf(whole, length)).size();
    }
    assertEquals(9, found);
  }
}
