package dev.napkin.xlsx.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.napkin.check.GridNumbers;
import dev.napkin.check.SheetBinder;
import dev.napkin.engine.SheetSpelling;
import dev.napkin.engine.SheetWorkbook;
import dev.napkin.eval.Clock;
import dev.napkin.grid.Rect;
import dev.napkin.ir.SheetProgram;
import dev.napkin.syntax.A1;
import dev.napkin.syntax.ExcelPrinter;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetBook.Block;
import dev.napkin.syntax.SheetPrinter;
import dev.napkin.value.Column;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import dev.napkin.xlsx.read.Limits;
import dev.napkin.xlsx.read.SheetFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A book that was computed and written, and what came back. */
@SuppressWarnings("ArrayRecordComponent") // the bytes are a file, never compared as a record
record Written(SheetBook book, Computed computed, byte[] file, List<String> losses) {
  private static final Limits LIMITS = new Limits(1L << 30);

  /** Computes a book and writes it. */
  static Written of(SheetBook book) throws IOException {
    var binder = new SheetBinder(book, new GridNumbers());
    SheetProgram program = binder.program();
    var workbook = SheetWorkbook.open(program, new SheetSpelling(binder), Clock.SYSTEM);
    Computed computed = Computed.of(workbook, program);
    var bytes = new ByteArrayOutputStream();
    assertEquals("", BookWriter.refusal(book).orElse(""));
    List<String> losses = BookWriter.write(book, computed, false, bytes);
    return new Written(book, computed, bytes.toByteArray(), losses);
  }

  /** What is in the file. */
  SheetBook back() {
    return assertInstanceOf(SheetFile.Reading.Done.class, SheetFile.read(file, LIMITS)).book();
  }

  /** What every cell of the book says and holds, by place. */
  Map<String, String> cells() {
    Map<String, String> cells = new TreeMap<>();
    for (int i = 0; i < book.sheets().size(); i++) {
      SheetBook.Sheet sheet = book.sheets().get(i);
      for (Block block : sheet.blocks()) {
        Rect rect = block.rect();
        boolean dynamic = block instanceof Block.ArrayFormula array && array.dynamic();
        Rect extent = dynamic ? computed.extent(i, rect.top(), rect.left()) : rect;
        var values = computed.values(i, extent);
        for (int row = extent.top(); row < extent.bottom(); row++) {
          for (int column = extent.left(); column < extent.right(); column++) {
            Value value = values.get(row - extent.top(), column - extent.left());
            put(cells, sheet, block, extent, row, column, inFile(value));
          }
        }
      }
    }
    return cells;
  }

  /** What every cell of a book that was read says, with what the file says that it holds. */
  static Map<String, String> cells(SheetBook book) {
    Map<String, String> cells = new TreeMap<>();
    for (SheetBook.Sheet sheet : book.sheets()) {
      List<Column> stored = sheet.stored();
      for (Block block : sheet.blocks()) {
        Rect rect = block.rect();
        for (int row = rect.top(); row < rect.bottom(); row++) {
          for (int column = rect.left(); column < rect.right(); column++) {
            Value value =
                block instanceof Block.Values values
                    ? values.values().get(row - rect.top(), column - rect.left())
                    : column < stored.size() ? stored.get(column).get(row) : Value.BLANK;
            put(cells, sheet, block, rect, row, column, value);
          }
        }
      }
    }
    return cells;
  }

  private static void put(
      Map<String, String> cells,
      SheetBook.Sheet sheet,
      Block block,
      Rect extent,
      int row,
      int column,
      Value value) {
    String says = SheetPrinter.formula(block, row, column);
    switch (block) {
      case Block.Formulas formulas -> says += formulas.formula().format();
      case Block.ArrayFormula array -> says += array.formula().format() + A1.range(extent);
      case Block.Values _, Block.DataTable _ -> {}
    }
    if (!says.isEmpty() || !(value instanceof Value.Blank)) {
      // An array may spill into the blanks among values, whose cells are then its own.
      String place = A1.cell(sheet.name(), row, column);
      if (block instanceof Block.Values) {
        cells.putIfAbsent(place, says + " " + text(value));
      } else {
        cells.put(place, says + " " + text(value));
      }
    }
  }

  private static Value inFile(Value value) {
    return value instanceof Value.Fault fault
        ? switch (fault.code()) {
          case SPILL, CALCULATION -> Value.Fault.of(FaultCode.WRONG_KIND, "");
          case CYCLE, UNIT -> Value.Fault.of(FaultCode.NOT_AVAILABLE, "");
          default -> value;
        }
        : value;
  }

  private static String text(Value value) {
    return value instanceof Value.Fault fault ? fault.code().text() : value.toString();
  }

  /**
   * All of a book but its cells, for comparing.
   *
   * @param filters whether it counts by what rows are hidden
   */
  static List<Object> frame(SheetBook book, boolean filters) {
    var frame = new ArrayList<>();
    for (SheetBook.Sheet sheet : book.sheets()) {
      frame.add(List.of(sheet.name(), sheet.visibility(), sheet.hiddenRows()));
      frame.add(filters ? sheet.filteredRows() : List.of());
    }
    frame.add(List.copyOf(book.tables()));
    frame.add(book.settings());
    for (SheetBook.DefinedName name : book.names()) {
      String says = ExcelPrinter.print(name.formula().tree(), 0, 0);
      frame.add(List.of(name.name(), name.sheet(), says, name.hidden()));
    }
    return frame;
  }
}
