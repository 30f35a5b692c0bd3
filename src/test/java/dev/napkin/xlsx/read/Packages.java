package dev.napkin.xlsx.read;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.ExcelPrinter;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetBook.Block;
import dev.napkin.syntax.SheetFormula;
import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packages written by hand, and books in short words. */
final class Packages {
  static final Limits LIMITS = new Limits(256L << 20);

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String KIND =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private Packages() {}

  /** The parts of a workbook of one sheet called Data, of which {@code inside} is written. */
  static Map<String, String> parts(String inside) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
    parts.put("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"));
    parts.put("xl/workbook.xml", workbook("<sheets><sheet name=\"Data\" r:id=\"r1\"/></sheets>"));
    parts.put("xl/worksheets/sheet1.xml", worksheet(inside));
    return parts;
  }

  /** A workbook of which {@code inside} is written. */
  static String workbook(String inside) {
    return HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"r\">" + inside + "</workbook>";
  }

  /** A worksheet of which {@code inside} is written. */
  static String worksheet(String inside) {
    return HEAD + "<worksheet xmlns=\"" + MAIN + "\">" + inside + "</worksheet>";
  }

  /** Relations with the ids r1, r2, ...: kinds and targets by turns. */
  static String relations(String... some) {
    var text = new StringBuilder(HEAD + "<Relationships>");
    for (int i = 0; i < some.length; i += 2) {
      text.append("<Relationship Id=\"r").append(i / 2 + 1).append("\" Type=\"" + KIND);
      text.append(some[i]).append("\" Target=\"").append(some[i + 1]).append("\"/>");
    }
    return text.append("</Relationships>").toString();
  }

  /** Parts as a file. */
  static byte[] zip(Map<String, String> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The book in a file that has to be readable. */
  static SheetBook book(byte[] file) {
    return assertInstanceOf(SheetFile.Reading.Done.class, SheetFile.read(file, LIMITS)).book();
  }

  /** The book in parts that have to be readable. */
  static SheetBook book(Map<String, String> parts) {
    return book(zip(parts));
  }

  /** The book of one sheet of which these rows are written. */
  static SheetBook rows(String rows) {
    return book(parts("<sheetData>" + rows + "</sheetData>"));
  }

  /** Why a file is refused. */
  static SheetFile.Reading.Refused refusal(byte[] file) {
    return assertInstanceOf(SheetFile.Reading.Refused.class, SheetFile.read(file, LIMITS));
  }

  /** The blocks of a book's first sheet, a line for each. */
  static String blocks(SheetBook book) {
    var text = new StringBuilder();
    for (Block block : book.sheets().getFirst().blocks()) {
      text.append(place(block.rect())).append(' ').append(says(block)).append('\n');
    }
    return text.toString();
  }

  /** What the formulas of the first sheet gave, by rows: {@code C1 5}. */
  static String stored(SheetBook book) {
    var text = new StringBuilder();
    var columns = book.sheets().getFirst().stored();
    for (int column = 0; column < columns.size(); column++) {
      for (int row = 0; row < columns.get(column).size(); row++) {
        if (!columns.get(column).isBlank(row)) {
          text.append(place(Rect.cell(row, column))).append(' ');
          text.append(shown(columns.get(column).get(row))).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static String says(Block block) {
    Rect rect = block.rect();
    return switch (block) {
      case Block.Values(Rect _, Array values) -> values(values);
      case Block.Formulas(Rect _, SheetFormula formula) -> "= " + formula(rect, formula);
      case Block.ArrayFormula(Rect _, SheetFormula formula, boolean dynamic) ->
          (dynamic ? "spills " : "array ") + formula(rect, formula);
      case Block.DataTable(Rect _, Array values) -> "table " + values(values);
    };
  }

  private static String formula(Rect rect, SheetFormula formula) {
    if (!formula.problems().isEmpty()) {
      return "? " + formula.problems().getFirst().message();
    }
    return ExcelPrinter.print(formula.tree(), rect.top(), rect.left());
  }

  private static String values(Array values) {
    var text = new StringBuilder();
    for (int row = 0; row < values.rows(); row++) {
      text.append(row == 0 ? "" : "; ");
      for (int column = 0; column < values.columns(); column++) {
        text.append(column == 0 ? "" : ", ").append(shown(values.get(row, column)));
      }
    }
    return text.toString();
  }

  private static String shown(Value value) {
    return switch (value) {
      case Value.Num(double number) -> Double.toString(number).replaceAll("\\.0$", "");
      case Value.Text(String text) -> '"' + text + '"';
      case Value.Logical(boolean holds) -> holds ? "TRUE" : "FALSE";
      case Value.Fault fault -> fault.code().text();
      case Value.Blank _ -> "-";
      case Value.Many _, Value.Reference _, Value.Lambda _ -> throw new AssertionError(value);
    };
  }

  private static String place(Rect rect) {
    String first = cell(rect.top(), rect.left());
    String last = cell(rect.bottom() - 1, rect.right() - 1);
    return first.equals(last) ? first : first + ":" + last;
  }

  private static String cell(int row, int column) {
    var letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.append(row + 1).toString();
  }
}
