package dev.napkin.xlsx.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.syntax.FormulaShapes;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetBook.Block;
import dev.napkin.syntax.SheetBook.DefinedName;
import dev.napkin.syntax.SheetBook.Settings;
import dev.napkin.syntax.SheetBook.Sheet;
import dev.napkin.syntax.SheetBook.Table;
import dev.napkin.syntax.SheetBook.Visibility;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** How worksheets are written: in how many bytes, in what words, and what is lost. */
final class BookWriterTest {
  private final FormulaShapes shapes = new FormulaShapes();

  @Test
  void aLongColumnOfFormulasCostsFewBytesACell() throws IOException {
    int rows = 20_000;
    var random = new Random(7);
    var inputs = new Column(rows);
    for (int row = 0; row < rows; row++) {
      inputs.setNumber(row, random.nextInt(3_000) / 1000.0);
    }
    Written written =
        Written.of(
            book(
                new Block.Values(Rect.size(rows, 1), new Array(List.of(inputs), 0, rows)),
                formulas(new Rect(0, 1, rows, 2), "A1*2+1"),
                formulas(new Rect(0, 2, rows, 3), "IF(B1>3,A1,B1-1)")));
    String sheet = part(written, "xl/worksheets/sheet1.xml");
    assertEquals(2, count(sheet, "</f>"), "texts of formulas");
    assertTrue(sheet.length() < 54 * 3 * rows, sheet.length() / (3.0 * rows) + " letters a cell");
    int bytes = written.file().length;
    assertTrue(bytes < 10 * 3 * rows, bytes / (3.0 * rows) + " bytes a cell");
  }

  @Test
  void aFormulaThatExcelDoesNotShareStandsInEveryCell() throws IOException {
    Rect rect = Rect.size(3, 1);
    for (String formula :
        List.of("Data!B1", "SUM({1,2})+B1", "IFERROR(B1,#N/A)", "LET(x,B1,x)", "@B1:B9", "B1#")) {
      String sheet = part(Written.of(book(formulas(rect, formula))), "xl/worksheets/sheet1.xml");
      assertEquals(3, count(sheet, "</f>"), formula);
      assertFalse(sheet.contains("shared"), formula);
    }
    for (String formula : List.of("B1+1", "SUM(B:B)", "rate*$B$2", "XLOOKUP(1,B1:B9,C1:C9)")) {
      String sheet = part(Written.of(book(formulas(rect, formula))), "xl/worksheets/sheet1.xml");
      assertEquals(1, count(sheet, "</f>"), formula);
      assertEquals(3, count(sheet, "t=\"shared\" "), formula);
    }
  }

  @Test
  void aReferenceThatLeavesTheSheetIsNotShared() throws IOException {
    Block block = new Block.Formulas(Rect.size(3, 1), shapes.of("B1", 1, 0));
    String sheet = part(Written.of(book(block)), "xl/worksheets/sheet1.xml");
    assertTrue(sheet.contains("<f>#REF!</f>"), sheet);
    assertTrue(sheet.contains("<f>B2</f>"), sheet);
  }

  @Test
  void whatNoFileCanHoldIsWrittenAsValuesAndTold() throws IOException {
    Written written =
        Written.of(
            new SheetBook(
                List.of(
                    Sheet.of(
                        "Data",
                        List.of(
                            formulas(Rect.cell(0, 0), "[1]Far!A1+1"),
                            formulas(Rect.cell(1, 0), "far+1"),
                            formulas(Rect.cell(2, 0), "Nowhere!A1"),
                            formulas(Rect.cell(3, 0), "SUM(None[x])"),
                            formulas(Rect.cell(4, 0), "1+(2"),
                            formulas(Rect.cell(5, 0), "LEN(\"" + "x".repeat(256) + "\")"),
                            formulas(Rect.cell(6, 0), "nosuch+nosuch(1)")))),
                List.of(
                    name("far", "[1]Far!$A$1"), name("farther", "far*2"), name("TAX2024", "0.2")),
                List.of(),
                Settings.DEFAULT,
                List.of()));
    String sheet = part(written, "xl/worksheets/sheet1.xml");
    assertEquals(1, count(sheet, "<f>"), sheet);
    assertTrue(sheet.contains("<f>nosuch+nosuch(1)</f>"), sheet);
    assertFalse(part(written, "xl/workbook.xml").contains("definedName"));
    assertEquals(
        List.of(
            "Names which Excel does not allow are left out: TAX2024.",
            "Names that look at other workbooks are left out: far.",
            "Names that mention what is not in the file are left out: farther.",
            "Formulas that look at other workbooks are written as values.",
            "Formulas that mention what is not in the file are written as values.",
            "Formulas that could not be read are written as values.",
            "Formulas beyond Excel's limits are written as values."),
        written.losses());
  }

  @Test
  void inPlaceOfAFormulaThatCannotBeWrittenStandsWhatItsFileSaidThatItGave() throws IOException {
    var stored = new Column(2);
    stored.setNumber(0, 42);
    var sheet =
        new Sheet(
            "Data",
            Visibility.VISIBLE,
            List.of(formulas(new Rect(0, 0, 2, 1), "[1]Far!Z9"), formulas(Rect.cell(0, 1), "A1")),
            List.of(stored),
            new Region(),
            new Region());
    Written written =
        Written.of(
            new SheetBook(List.of(sheet), List.of(), List.of(), Settings.DEFAULT, List.of()));
    String text = part(written, "xl/worksheets/sheet1.xml");
    assertTrue(text.contains("<c r=\"A1\"><v>42</v></c>"), text);
    assertTrue(text.contains("<c r=\"A2\" t=\"e\">"), text);
    assertTrue(part(written, "xl/workbook.xml").contains("fullCalcOnLoad"));
  }

  @Test
  void aFaultThatFilesDoNotKnowIsOneThatTheyKnowAndComputedAnew() throws IOException {
    var array = new Block.ArrayFormula(Rect.cell(0, 0), shapes.of("{1;2}", 0, 0), true);
    Written written = Written.of(book(array, formulas(Rect.cell(1, 0), "A1")));
    String sheet = part(written, "xl/worksheets/sheet1.xml");
    assertTrue(
        sheet.contains("cm=\"1\" t=\"e\"><f t=\"array\" ref=\"A1\">{1;2}</f><v>#VALUE!</v>"),
        sheet);
    assertTrue(part(written, "xl/workbook.xml").contains("fullCalcOnLoad=\"1\""));
    assertEquals(1, written.losses().size());
  }

  @Test
  void aTableWhoseHeadersAreNotInItsCellsIsNoTable() throws IOException {
    var table = new Table("Prices", "Data", Rect.size(3, 1), List.of("Price"), 1, 0);
    Block block = formulas(Rect.cell(0, 2), "SUM(Prices[Price])");
    SheetBook plain = book(block);
    Written written =
        Written.of(
            new SheetBook(plain.sheets(), List.of(), List.of(table), Settings.DEFAULT, List.of()));
    assertEquals(List.of(), written.back().tables());
    assertEquals(2, written.losses().size());
  }

  @Test
  void aBookOfHiddenSheetsShowsItsFirst() throws IOException {
    var sheet =
        new Sheet("Data", Visibility.VERY_HIDDEN, List.of(), List.of(), new Region(), new Region());
    var book = new SheetBook(List.of(sheet), List.of(), List.of(), Settings.DEFAULT, List.of());
    assertEquals(Visibility.VISIBLE, Written.of(book).back().sheets().getFirst().visibility());
  }

  @Test
  void aTextLongerThanACellHoldsIsCut() throws IOException {
    var column = new Column(1);
    column.set(0, new Value.Text("x".repeat(40_000)));
    Written written =
        Written.of(book(new Block.Values(Rect.cell(0, 0), new Array(List.of(column), 0, 1))));
    assertTrue(part(written, "xl/sharedStrings.xml").contains("<t>" + "x".repeat(32_767) + "</t>"));
    assertEquals(List.of("Texts of more than 32,767 letters are cut."), written.losses());
  }

  @Test
  void aSheetNameThatExcelRefusesIsRefused() {
    for (String name : List.of("", "a/b", "'x", "History", "x".repeat(32), "a\nb")) {
      var book =
          new SheetBook(
              List.of(Sheet.of(name, List.of())),
              List.of(),
              List.of(),
              Settings.DEFAULT,
              List.of());
      assertTrue(BookWriter.refusal(book).isPresent(), name);
    }
    assertEquals(Optional.of("it has no worksheet"), BookWriter.refusal(SheetBook.NONE));
  }

  private DefinedName name(String name, String formula) {
    return new DefinedName(name, Optional.empty(), shapes.of(formula, 0, 0), false);
  }

  private Block formulas(Rect rect, String formula) {
    return new Block.Formulas(rect, shapes.of(formula, rect.top(), rect.left()));
  }

  private static SheetBook book(Block... blocks) {
    return new SheetBook(
        List.of(Sheet.of("Data", List.of(blocks))),
        List.of(),
        List.of(),
        Settings.DEFAULT,
        List.of());
  }

  private static String part(Written written, String name) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(written.file()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    return "";
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }
}
