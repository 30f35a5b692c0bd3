package dev.napkin.xlsx.read;

import dev.napkin.value.Value;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.FormulaError;

/** The stream of an .xls file that says which fields the records of pivot tables have. */
final class BinaryPivotCache {
  /** MS-XLS 2.4.283 (SXFDB), 2.4.279 (SXDBB), 2.4.307 (SXRng). */
  private static final int FIELD = 0x00C7;

  private static final int RECORDS = 0x00C8;
  private static final int RANGE = 0x00D8;

  /** MS-XLS 2.4.298 (SXNum) and the ones behind it in 2.3.1. */
  private static final int NUMBER = 0x00C9;

  private static final int LOGICAL = 0x00CA;
  private static final int FAULT = 0x00CB;
  private static final int WHOLE = 0x00CC;
  private static final int TEXT = 0x00CD;
  private static final int MOMENT = 0x00CE;
  private static final int NOTHING = 0x00CF;

  private static final List<String> PARTS =
      List.of("range", "seconds", "minutes", "hours", "days", "months", "quarters", "years");

  private final BinaryRecords records;
  private final Budget budget;
  private final boolean dates1904;
  private final List<PivotItem.Field> fields = new ArrayList<>();

  private BinaryPivotCache(BinaryRecords records, Budget budget, boolean dates1904) {
    this.records = records;
    this.budget = budget;
    this.dates1904 = dates1904;
  }

  /** A field of which not all is read yet. */
  private static final class Open {
    private final String name;
    private final int groups;
    private final List<PivotItem> items = new ArrayList<>();
    private final List<PivotItem> limits = new ArrayList<>();
    private String by = "";

    Open(String name, int groups) {
      this.name = name;
      this.groups = groups;
    }

    /** Behind a field's groups stand the limits of its range, and only then single items. */
    void add(PivotItem item) {
      if (!by.isEmpty() && limits.size() < 3) {
        limits.add(item);
      } else if (groups == 0 || items.size() < groups) {
        items.add(item);
      }
    }

    PivotItem.Field field() {
      return new PivotItem.Field(
          name, by.isEmpty() ? items : new PivotRange(by, limit(0), limit(2)).numbered(items));
    }

    private Optional<Double> limit(int index) {
      return index < limits.size() && limits.get(index).value() instanceof Value.Num(double number)
          ? Optional.of(number)
          : Optional.empty();
    }
  }

  /** Reads the fields. */
  static List<PivotItem.Field> read(byte[] stream, Budget budget, boolean dates1904)
      throws Unreadable {
    var cache = new BinaryPivotCache(new BinaryRecords(stream), budget, dates1904);
    cache.read();
    return cache.fields;
  }

  private void read() throws Unreadable {
    Optional<Open> open = Optional.empty();
    while (records.next() && records.kind() != RECORDS) {
      int kind = records.kind();
      if (kind == FIELD) {
        open.map(Open::field).ifPresent(fields::add);
        open = Optional.of(field(records.fields()));
      } else if (open.isPresent() && kind == RANGE) {
        open.get().by = PARTS.get(records.fields().two() >> 2 & 7);
      } else if (open.isPresent()) {
        Optional<PivotItem> item = item(kind);
        if (item.isPresent()) {
          budget.keep(PivotItem.SIZE + 2L * item.get().caption().length());
          open.get().add(item.get());
        }
      }
    }
    open.map(Open::field).ifPresent(fields::add);
  }

  private static Open field(BinaryRecords.Fields said) {
    said.skip(8);
    int groups = said.two();
    said.skip(4);
    return new Open(said.text(said.two()), groups);
  }

  private Optional<PivotItem> item(int kind) {
    return switch (kind) {
      case NUMBER -> Optional.of(new PivotItem(Value.number(records.fields().real()), ""));
      case WHOLE -> Optional.of(new PivotItem(Value.number(records.fields().signed()), ""));
      case LOGICAL -> Optional.of(new PivotItem(Value.logical(records.fields().two() != 0), ""));
      case FAULT -> Optional.of(PivotItem.of(fault(records.fields().two())));
      case TEXT -> {
        BinaryRecords.Fields said = records.fields();
        yield Optional.of(PivotItem.of(said.text(said.two())));
      }
      case MOMENT -> Optional.of(new PivotItem(moment(records.fields()), ""));
      case NOTHING -> Optional.of(PivotItem.blank());
      default -> Optional.empty();
    };
  }

  private static String fault(int code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
  }

  /** MS-XLS 2.4.281 (SXDtr): year, month, then day, hour, minute and second in a byte each. */
  private Value moment(BinaryRecords.Fields said) {
    try {
      var moment =
          LocalDateTime.of(
              said.two(), said.two(), Math.max(1, said.one()), said.one(), said.one(), said.one());
      return CellValues.date(String.format(Locale.ROOT, "%tFT%<tT", moment), dates1904);
    } catch (DateTimeException e) {
      return Value.BLANK;
    }
  }
}
