package dev.napkin.xlsx.read;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.SheetBook.Block;
import dev.napkin.value.Pivot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One pivot table of an .xls file, record by record (MS-XLS 2.4.313, SxView, and behind). */
final class BinaryPivot {
  /** MS-XLS 2.3.1: the kinds of records by their numbers. */
  private static final int FIELD = 0x00B1;

  private static final int ITEM = 0x00B2;
  private static final int ORDER = 0x00B4;
  private static final int LINES = 0x00B5;
  private static final int PAGES = 0x00B6;
  private static final int TOTAL = 0x00C5;
  private static final int MORE = 0x0100;

  /** The length of a name that is not there. */
  private static final int NO_NAME = 0xFFFF;

  /** MS-XLS 2.4.301 (SXPI): a larger number stands for all items. */
  private static final int MOST_ITEMS = 0x7EF4;

  /** MS-XLS 2.4.315 (SXVDEx): fOutline and fSubtotalAtTop. */
  private static final int SUMS_UP_ABOVE = 1 << 21 | 1 << 23;

  /** What stands before the items of a line: four numbers. */
  private static final int LINE = 8;

  private final List<PivotItem.Field> records;
  private final PivotDraft draft;
  private final Shape shape;
  private int fields;
  private Optional<Open> open = Optional.empty();
  private boolean hasRowOrder;
  private boolean hasRows;

  /** How many fields divide the rows and columns, and how many of these there are. */
  private record Shape(int rowFields, int columnFields, int rows, int columns) {}

  /** A field of which not all is read yet. */
  private record Open(
      List<String> names, List<PivotItem> known, List<PivotItem> items, Set<Integer> collapsed) {
    PivotDraft.Shown shown(boolean sumsUpAbove) {
      return new PivotDraft.Shown(names, items, collapsed, sumsUpAbove);
    }
  }

  private BinaryPivot(Shape shape, List<PivotItem.Field> records, PivotDraft draft) {
    this.shape = shape;
    this.records = records;
    this.draft = draft;
  }

  /** The number of the cache that the first record of a table names. */
  static int cache(BinaryRecords.Fields said) {
    said.skip(14);
    int cache = said.two();
    said.skip(-16);
    return cache;
  }

  /** A table of which the first record says this; it totals records with such fields. */
  static BinaryPivot of(BinaryRecords.Fields said, List<PivotItem.Field> records, Budget budget) {
    int top = said.two();
    int bottom = said.two();
    int left = said.two();
    int right = said.two();
    said.skip(2);
    int firstRow = said.two();
    int firstColumn = said.two();
    said.skip(10);
    int rowFields = said.two();
    int columnFields = said.two();
    int pages = said.two();
    said.skip(2);
    var shape = new Shape(rowFields, columnFields, said.two(), said.two());
    var draft = new PivotDraft(budget);
    if (top <= bottom && left <= right && top <= firstRow && left <= firstColumn) {
      var area = new Rect(top, left, bottom + 1, right + 1);
      draft.standsIn(
          new PivotDraft.Body(area, firstRow - top, firstColumn - left, pages > 0 ? pages + 1 : 0));
    }
    return new BinaryPivot(shape, records, draft);
  }

  /** Takes in another record, if it tells of the table. */
  void record(BinaryRecords stream) {
    switch (stream.kind()) {
      case FIELD -> field(stream.fields());
      case ITEM -> item(stream.fields());
      case MORE -> close((stream.fields().four() & SUMS_UP_ABOVE) == SUMS_UP_ABOVE);
      case ORDER -> order(stream.fields().numbers());
      case LINES -> lines(stream.fields());
      case PAGES -> pages(stream.fields());
      case TOTAL -> total(stream.fields());
      default -> {}
    }
  }

  private void field(BinaryRecords.Fields said) {
    close(false);
    Optional<PivotItem.Field> record =
        fields < records.size() ? Optional.of(records.get(fields)) : Optional.empty();
    said.skip(8);
    var names = new ArrayList<String>();
    name(said).ifPresent(names::add);
    record.map(PivotItem.Field::name).ifPresent(names::add);
    List<PivotItem> known = record.map(PivotItem.Field::items).orElse(List.of());
    open = Optional.of(new Open(names, known, new ArrayList<>(), new HashSet<>()));
    fields++;
  }

  private static Optional<String> name(BinaryRecords.Fields said) {
    int letters = said.two();
    return letters == NO_NAME ? Optional.empty() : Optional.of(said.text(letters));
  }

  private void close(boolean sumsUpAbove) {
    open.ifPresent(field -> draft.field(field.shown(sumsUpAbove)));
    open = Optional.empty();
  }

  private void item(BinaryRecords.Fields said) {
    if (open.isEmpty()) {
      return;
    }
    Open field = open.get();
    said.skip(2);
    boolean collapsed = (said.two() & 2) != 0;
    int number = said.signed();
    PivotItem item =
        number >= 0 && number < field.known().size() ? field.known().get(number) : PivotItem.of("");
    if (collapsed) {
      field.collapsed().add(field.items().size());
    }
    field.items().add(name(said).map(caption -> new PivotItem(item.value(), caption)).orElse(item));
  }

  /** The order of the rows' fields comes first, where there are any. */
  private void order(List<Integer> order) {
    close(false);
    boolean rows = shape.rowFields() > 0 && !hasRowOrder;
    hasRowOrder |= rows;
    draft.order(rows, order);
  }

  private void pages(BinaryRecords.Fields said) {
    close(false);
    while (!said.isAtEnd()) {
      int field = said.two();
      int item = said.two();
      said.skip(2);
      if (item <= MOST_ITEMS) {
        draft.choose(field, item);
      }
    }
  }

  private void total(BinaryRecords.Fields said) {
    close(false);
    int field = said.two();
    said.skip(10);
    draft.total(name(said).orElse(""), field);
  }

  /** The rows come first, where the length of the record is theirs. */
  private void lines(BinaryRecords.Fields said) {
    boolean rows = !hasRows && said.size() == shape.rows() * (LINE + 2 * shape.rowFields());
    hasRows = true;
    int width = rows ? shape.rowFields() : shape.columnFields();
    int count = rows ? shape.rows() : shape.columns();
    for (int i = 0; i < count && !said.isAtEnd(); i++) {
      said.skip(2);
      PivotDraft.Kind kind = PivotDraft.Kind.of(said.two() & 0x7FFF);
      int used = said.two();
      int total = said.two() >> 1 & 0xFF;
      var entries = new ArrayList<Integer>();
      for (int k = 0; k < width; k++) {
        int entry = said.signed();
        if (k < used) {
          entries.add(entry);
        }
      }
      draft.line(new PivotDraft.Line(rows, i, kind, entries, total));
    }
  }

  /** The table; empty where it says no area. */
  Optional<Pivot> pivot(List<Block> blocks) throws Unreadable {
    close(false);
    return draft.pivot(blocks);
  }
}
