package dev.napkin.xlsx.read;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.SheetBook.Linked;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.poi.ss.usermodel.FormulaError;

/**
 * What an .xls file holds of other workbooks: the values that were seen there last, and what names
 * stand for there (MS-XLS 2.4.271, SupBook, 2.4.105, ExternName, 2.4.350, XCT, and 2.4.65, CRN).
 */
final class BinaryLinks {
  /** MS-XLS 2.3.1: the kinds of records by their numbers. */
  private static final int BOOK = 0x01AE;

  private static final int SHEETS = 0x0017;
  private static final int NAME = 0x0023;
  private static final int CACHE = 0x0059;
  private static final int VALUES = 0x005A;
  private static final int END = 0x000A;
  private static final int ENCRYPTED = 0x002F;

  /** MS-XLS 2.5.198.28 and 2.5.198.42: what a name refers to, where that is cells of a sheet. */
  private static final int CELL = 0x3A;

  private static final int AREA = 0x3B;

  /** A longer path is none: so much stands for the workbook itself, and for add-ins. */
  private static final int LONGEST_PATH = 0xFF;

  private static final int COLUMNS = 0x00FF;

  /** What a row of a column takes, and what a name takes beside its letters. */
  private static final int ROW = 16;

  private static final int NAME_SIZE = 200;

  private final BinaryRecords records;
  private final Budget budget;
  private final List<Book> books = new ArrayList<>();

  /** By the place among the sheets that references name, the number of a book. */
  private final List<Integer> bookOf = new ArrayList<>();

  private int sheet = -1;

  private BinaryLinks(BinaryRecords records, Budget budget) {
    this.records = records;
    this.budget = budget;
  }

  /** A workbook, this one among them. */
  private static final class Book {
    private final List<String> sheets = new ArrayList<>();
    private final Map<Integer, List<SheetColumn.Store>> values = new LinkedHashMap<>();
    private final Map<Integer, Map<String, Rect>> names = new HashMap<>();
  }

  /**
   * Those of a workbook.
   *
   * @param stream the records of all of it
   * @param called what a formula calls the workbook with the sheet of such a place among those that
   *     references name; empty for this workbook and for what is none
   */
  static List<Linked> read(BinaryRecords stream, IntFunction<String> called, Budget budget)
      throws Unreadable {
    var links = new BinaryLinks(stream, budget);
    return links.globals() ? links.linked(called) : List.of();
  }

  private boolean globals() throws Unreadable {
    while (records.next() && records.kind() != END) {
      switch (records.kind()) {
        case BOOK -> book(records.fields());
        case NAME -> name(records.fields());
        case CACHE -> cache(records.fields());
        case VALUES -> values(records.fields());
        case SHEETS -> sheets(records.fields());
        case ENCRYPTED -> {
          return false;
        }
        default -> {}
      }
    }
    return true;
  }

  private void book(BinaryRecords.Fields said) {
    var book = new Book();
    books.add(book);
    sheet = -1;
    int count = said.two();
    int letters = said.two();
    if (letters <= LONGEST_PATH) {
      said.text(letters);
      for (int i = 0; i < count && !said.isAtEnd(); i++) {
        book.sheets.add(said.text(said.two()));
      }
    }
  }

  private void sheets(BinaryRecords.Fields said) {
    int count = said.two();
    for (int i = 0; i < count && !said.isAtEnd(); i++) {
      bookOf.add(said.two());
      said.skip(4);
    }
  }

  private void name(BinaryRecords.Fields said) throws Unreadable {
    said.skip(6);
    String name = said.text(said.one());
    boolean refers = said.two() > 0;
    int kind = said.one();
    if (books.isEmpty() || !refers || (kind != CELL && kind != AREA)) {
      return;
    }
    int on = said.two();
    boolean oneSheet = on == said.two();
    int top = said.two();
    int bottom = kind == AREA ? said.two() : top;
    int left = said.two() & COLUMNS;
    int right = kind == AREA ? said.two() & COLUMNS : left;
    if (oneSheet && top <= bottom && left <= right) {
      budget.keep(NAME_SIZE + 2L * name.length());
      books
          .getLast()
          .names
          .computeIfAbsent(on, _ -> new LinkedHashMap<>())
          .putIfAbsent(name, new Rect(top, left, bottom + 1, right + 1));
    }
  }

  private void cache(BinaryRecords.Fields said) {
    said.skip(2);
    sheet = said.two();
    if (!books.isEmpty()) {
      books.getLast().values.computeIfAbsent(sheet, _ -> new ArrayList<>());
    }
  }

  private void values(BinaryRecords.Fields said) throws Unreadable {
    if (books.isEmpty() || sheet < 0) {
      return;
    }
    int last = said.one();
    int first = said.one();
    int row = said.two();
    List<SheetColumn.Store> columns =
        books.getLast().values.computeIfAbsent(sheet, _ -> new ArrayList<>());
    for (int column = first; column <= last && !said.isAtEnd(); column++) {
      Value value = value(said);
      while (columns.size() <= column) {
        columns.add(new SheetColumn.Store());
      }
      if (!value.equals(Value.BLANK)) {
        int rows = columns.get(column).values().size();
        budget.keep(ROW * (long) Math.max(0, row + 1 - rows));
        columns.get(column).put(row, value, budget);
      }
    }
  }

  /** MS-XLS 2.5.235 (SerAr). */
  private static Value value(BinaryRecords.Fields said) {
    return switch (said.one()) {
      case 1 -> Value.number(said.real());
      case 2 -> new Value.Text(said.text(said.two()));
      case 4 -> Value.logical(oneOfEight(said) != 0);
      case 16 -> fault(oneOfEight(said));
      default -> {
        said.skip(8);
        yield Value.BLANK;
      }
    };
  }

  private static int oneOfEight(BinaryRecords.Fields said) {
    int first = said.one();
    said.skip(7);
    return first;
  }

  private static Value fault(int code) {
    return CellValues.fault(
        FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A");
  }

  private List<Linked> linked(IntFunction<String> called) {
    var linked = new ArrayList<Linked>();
    for (int i = 0; i < books.size(); i++) {
      int place = bookOf.indexOf(i);
      String name = place < 0 ? "" : called.apply(place);
      if (!name.isEmpty()) {
        add(books.get(i), name, linked);
      }
    }
    return linked;
  }

  private static void add(Book book, String name, List<Linked> linked) {
    book.values.forEach(
        (sheet, columns) -> {
          if (sheet < book.sheets.size()) {
            List<Column> seen = columns.stream().map(SheetColumn.Store::values).toList();
            linked.add(
                new Linked(
                    name,
                    book.sheets.get(sheet),
                    false,
                    seen,
                    book.names.getOrDefault(sheet, Map.of())));
          }
        });
  }
}
