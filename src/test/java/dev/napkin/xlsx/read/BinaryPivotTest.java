package dev.napkin.xlsx.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.grid.Rect;
import dev.napkin.value.Pivot;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pivot tables and their records, as .xls files hold them byte by byte. */
final class BinaryPivotTest {
  private static final int NONE = 0xFFFF;

  private static List<PivotItem.Field> records() throws Unreadable {
    byte[] stream =
        new RecordStream()
            .record(0xC6, 0)
            .record(0xC7, 0, 0, 0, 2, 0, 0, 2, 4, "Town")
            .record(0xCD, 4, "Rome")
            .record(0xCF)
            .record(0xC7, 0, 0, 0, 3, 3, 0, 1, 3, "Age")
            .record(0xCD, 3, "<10")
            .record(0xCD, 5, "10-19")
            .record(0xCD, 3, ">20")
            .record(0xD8, 0)
            .record(0xC9, 10.0)
            .record(0xC9, 20.0)
            .record(0xC9, 10.0)
            .record(0xC9, 17.5)
            .record(0xC7, 0, 0, 0, 1, 0, 0, 1, 3, "Day")
            .record(0xCE, 2024, 2, new byte[] {29, 12, 0, 0})
            .record(0xCA, 1)
            .record(0xCB, 7)
            .record(0xCC, 3)
            .record(0xC8, 0)
            .record(0xC9, 99.0)
            .all();
    return BinaryPivotCache.read(stream, new Budget(Packages.LIMITS), false);
  }

  @Test
  void theFieldsOfRecordsHaveItemsOrGroups() throws Unreadable {
    assertEquals(
        List.of(
            new PivotItem.Field("Town", List.of(PivotItem.of("Rome"), PivotItem.blank())),
            new PivotItem.Field(
                "Age",
                List.of(
                    PivotItem.of("<10"),
                    new PivotItem(Value.number(10), "10-19"),
                    PivotItem.of(">20"))),
            new PivotItem.Field(
                "Day",
                List.of(
                    new PivotItem(Value.number(45_351.5), ""),
                    new PivotItem(Value.logical(true), ""),
                    PivotItem.of("#DIV/0!"),
                    new PivotItem(Value.number(3), "")))),
        records());
  }

  /** Rows 4 to 8: towns with ages, and the sums of each; columns: two totals. */
  private static RecordStream table() {
    return new RecordStream()
        .record(0xB0, 2, 8, 1, 4, 2, 3, 3, 0, 0, 2, NONE, 3, 2, 1, 1, 2, 5, 2, 0, 0, 5, 6)
        .record(0xB1, 1, 1, 1, 2, NONE)
        .record(0xB2, 0, 0, 0, 5, "Roma!")
        .record(0xB2, 0, 2, 1, NONE)
        .record(0x100, 0, 0xA0)
        .record(0xB1, 1, 1, 1, 2, 5, "Years")
        .record(0xB2, 0, 0, 1, NONE)
        .record(0xB2, 0, 0, 0, NONE)
        .record(0xB1, 4, 0, 0, 0, NONE)
        .record(0xB4, 0, 1)
        .record(0xB4, -2)
        .record(0xB6, 2, 1, 0)
        .record(0xC5, 2, 0, 0, 0, 0, 0, 3, "Sum")
        .record(0xC5, 2, 0, 0, 0, 0, 0, 5, "Count")
        .record(0xB5, 0, 0, 1, 0, 0, 0, 1, 0, 2, 0, 0, 0)
        .record(0x3C, 0, 1, 1, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0x0D, 1, 0, 0, 0)
        .record(0xB5, 0, 0, 1, 0, 0, 0, 0, 1, 2, 1);
  }

  private static Optional<Pivot> pivot(byte[] bytes) throws Unreadable {
    var stream = new BinaryRecords(bytes);
    assertTrue(stream.next());
    BinaryPivot pivot = BinaryPivot.of(stream.fields(), records(), new Budget(Packages.LIMITS));
    while (stream.next()) {
      pivot.record(stream);
    }
    return pivot.pivot(List.of());
  }

  private static Pivot.Line line(Optional<Integer> total, Integer... items) {
    return new Pivot.Line(List.of(items), total, "");
  }

  @Test
  void whatLinesStandForIsReadLineByLine() throws Unreadable {
    Pivot pivot = pivot(table().all()).orElseThrow();
    assertEquals(new Rect(0, 1, 9, 5), pivot.area());
    assertEquals(Map.of("SUM", 0, "COUNT", 1, "DAY", 0), pivot.totals());
    assertEquals(
        Map.of(
            line(Optional.empty(), 0), 5,
            line(Optional.empty(), 0, 0), 4,
            line(Optional.empty(), 1), 6,
            line(Optional.empty()), 7),
        pivot.down().lines());
    assertEquals(Map.of(line(Optional.of(0)), 2, line(Optional.of(1)), 3), pivot.across().lines());
    assertEquals(List.of("YEARS", "AGE"), pivot.fields().get(1).names());
    assertEquals(
        Map.of(
            new Value.Text("10-19"),
            0,
            new Value.Text("<10"),
            1,
            new Value.Text("10"),
            0,
            Value.number(10),
            0),
        pivot.fields().get(1).items());
    assertEquals(Optional.of(1), pivot.fields().get(2).chosen());
  }

  @Test
  void whatIsCutOffAnywhereIsReadAsFarAsItGoes() throws Unreadable {
    byte[] whole = table().all();
    int lines = 0;
    for (int length = 8; length < whole.length; length++) {
      Optional<Pivot> pivot = pivot(Arrays.copyOf(whole, length));
      lines = Math.max(lines, pivot.map(found -> found.down().lines().size()).orElse(0));
    }
    assertEquals(4, lines);
  }
}
