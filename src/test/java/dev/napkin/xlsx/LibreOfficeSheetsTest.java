package dev.napkin.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.napkin.check.Loader;
import dev.napkin.engine.Workbook;
import dev.napkin.grid.Rect;
import dev.napkin.source.Source;
import dev.napkin.syntax.A1;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetBook.Block;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import dev.napkin.xlsx.read.Limits;
import dev.napkin.xlsx.read.SheetFile;
import dev.napkin.xlsx.write.BookWriter;
import dev.napkin.xlsx.write.Computed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** LibreOffice opens worksheets as we write them, computes them anew, and agrees with us. */
final class LibreOfficeSheetsTest {
  private static final double SAME = 1e-12;
  private static final double SPOILED = -987.25;

  /** One of everything that a file holds and LibreOffice knows. */
  private static final String SHEETS =
      """
      sheet "Inputs" {
        iterate 50 0.0001
        hidden rows 9:9
        name growth = Inputs!$B$3
        local name half = 0.5
        table Prices = D1:E4 {"Item", "Price"}
        A1 = " blanks & <marks> "
        A2 = TRUE
        A3 = #N/A
        B3 = 0.05
        B4 = 123456789.123
        B5:B8 = {1e300; -2.5; 0.1; 0.000123}
        B9 = half*2
        D1:E4 = {"Item", "Price"; "one", 1; "two", 2.5; "three", 4}
      }
      sheet "It's a model" {
        very hidden
        B1 = 100
        C1:Z1 = B1*(1+growth)
        B2:Z40 = B1*1.01+COLUMN()
        AA1 = SUM(Prices[Price])
        AA2 = SUM(B:B)+SUM(3:4)
        AA3:AA9 = Inputs!B3&"<"&$B1&">"
        AA10 = 1/0
        AA11 = B2>B3
        AA12 = ""&""
        AB1:AC2 = {=B1:C2*2}
        AE1:AE5 = {=ROW(A1:A5)}
        AF1:AF5 = IF(ROW()>2,"late",SUM({1,2;3,4}))
      }
      """;

  @Test
  void everyCellAgrees() throws Exception {
    Path folder = Files.createDirectories(Path.of("target/libreoffice-sheets")).toAbsolutePath();
    Optional<LibreOffice> program = LibreOffice.find(folder);
    boolean required = "1".equals(System.getenv("NAPKIN_REQUIRE_LIBREOFFICE"));
    assertTrue(program.isPresent() || !required, "soffice is not on the path");
    assumeTrue(program.isPresent(), "soffice is not on the path: no other program checks the file");
    Workbook workbook = Workbook.open(Source.of("sheets.nap", SHEETS), Loader.NONE);
    assertEquals(List.of(), workbook.diagnostics());
    Computed computed = Computed.of(workbook);
    SheetBook ours = read(written(workbook.sheets(), computed));
    byte[] given = written(workbook.sheets(), spoiled(workbook.sheets(), computed));
    SheetBook theirs = read(program.get().recalculated(List.of(given)).getFirst());
    Map<String, Value> expected = cells(ours);
    Map<String, Value> found = cells(theirs);
    assertTrue(expected.size() > 1_000, expected.size() + " cells only");
    assertEquals(expected.keySet(), found.keySet());
    found.forEach(
        (cell, value) -> {
          Value here = expected.getOrDefault(cell, Value.BLANK);
          assertTrue(agree(here, value), cell + ": " + here + " here, " + value + " there");
        });
    assertEquals(formulas(ours.sheets().getLast()), formulas(theirs.sheets().getLast()));
    assertEquals(ours.tables(), theirs.tables());
    assertEquals(ours.settings(), theirs.settings());
    assertEquals(ours.sheets().getFirst().hiddenRows(), theirs.sheets().getFirst().hiddenRows());
  }

  private static byte[] written(SheetBook book, Computed computed) throws IOException {
    var bytes = new ByteArrayOutputStream();
    assertEquals(List.of(), BookWriter.write(book, computed, true, bytes));
    return bytes.toByteArray();
  }

  /** A wrong value in every formula cell, so that nothing but computing brings the right one. */
  private static Computed spoiled(SheetBook book, Computed right) {
    return new Computed() {
      @Override
      public Array values(int sheet, Rect cells) {
        Array copy = right.values(sheet, cells);
        var columns = new ArrayList<Column>();
        for (int column = 0; column < copy.columns(); column++) {
          var values = new Column(copy.rows());
          copy.copyTo(column, values, 0);
          columns.add(values);
        }
        for (Block block : book.sheets().get(sheet).blocks()) {
          Rect rect = block instanceof Block.Values ? Rect.EMPTY : block.rect().intersect(cells);
          for (int column = rect.left(); column < rect.right(); column++) {
            for (int row = rect.top(); row < rect.bottom(); row++) {
              columns.get(column - cells.left()).setNumber(row - cells.top(), SPOILED);
            }
          }
        }
        return new Array(columns, 0, copy.rows());
      }

      @Override
      public Rect extent(int sheet, int row, int column) {
        return right.extent(sheet, row, column);
      }
    };
  }

  private static SheetBook read(byte[] file) {
    return assertInstanceOf(
            SheetFile.Reading.Done.class, SheetFile.read(file, new Limits(1L << 28)))
        .book();
  }

  private static long formulas(SheetBook.Sheet sheet) {
    return sheet.blocks().stream()
        .filter(block -> !(block instanceof Block.Values))
        .mapToLong(block -> block.rect().cells())
        .sum();
  }

  private static Map<String, Value> cells(SheetBook book) {
    Map<String, Value> cells = new TreeMap<>();
    for (SheetBook.Sheet sheet : book.sheets()) {
      for (Block block : sheet.blocks()) {
        for (int row = block.rect().top(); row < block.rect().bottom(); row++) {
          for (int column = block.rect().left(); column < block.rect().right(); column++) {
            cells.put(A1.cell(sheet.name(), row, column), value(sheet, block, row, column));
          }
        }
      }
    }
    return cells;
  }

  private static Value value(SheetBook.Sheet sheet, Block block, int row, int column) {
    if (block instanceof Block.Values(var rect, var values)) {
      return values.get(row - rect.top(), column - rect.left());
    }
    List<Column> stored = sheet.stored();
    return column < stored.size() ? stored.get(column).get(row) : Value.BLANK;
  }

  private static boolean agree(Value ours, Value theirs) {
    if (ours instanceof Value.Num(double a) && theirs instanceof Value.Num(double b)) {
      return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
    }
    return (ours instanceof Value.Fault a && theirs instanceof Value.Fault b)
        ? a.code() == b.code()
        : ours.equals(theirs);
  }
}
