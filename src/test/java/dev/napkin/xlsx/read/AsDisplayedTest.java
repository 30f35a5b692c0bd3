package dev.napkin.xlsx.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.source.Source;
import dev.napkin.syntax.NapParser;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetPrinter;
import dev.napkin.syntax.SheetReader;
import dev.napkin.syntax.Statement;
import dev.napkin.xlsx.Verification;
import dev.napkin.xlsx.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.PrecisionRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.junit.jupiter.api.Test;

/** Workbooks that compute with what is displayed: results are what their formats show. */
final class AsDisplayedTest {
  private static final String STYLES =
      "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"#,##0,\"/><numFmt"
          + " numFmtId=\"165\" formatCode=\"0.0;(0.00);&quot;-&quot;\"/><numFmt numFmtId=\"166\""
          + " formatCode=\"yyyy-mm-dd\"/></numFmts><cellXfs>"
          + xf(0)
          + xf(2)
          + xf(9)
          + xf(164)
          + xf(11)
          + xf(165)
          + xf(12)
          + xf(166)
          + xf(49)
          + "</cellXfs></styleSheet>";

  private static String xf(int format) {
    return "<xf numFmtId=\"" + format + "\"/>";
  }

  private static SheetBook book(String precision, String cells) {
    Map<String, String> parts = Packages.parts("<sheetData>" + cells + "</sheetData>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        Packages.relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
    parts.put(
        "xl/workbook.xml",
        Packages.workbook(
            "<sheets><sheet name=\"Data\" r:id=\"r1\"/></sheets><calcPr " + precision + "/>"));
    parts.put("xl/styles.xml", STYLES);
    return Packages.book(parts);
  }

  private static String cell(String place, int style, String formula, String stored) {
    String kind = stored.matches("[-0-9.]+") ? "" : " t=\"str\"";
    return "<c r=\"%s\" s=\"%d\"%s><f>%s</f><v>%s</v></c>"
        .formatted(place, style, kind, formula, stored);
  }

  private static final String CELLS =
      "<row r=\"1\">"
          + cell("A1", 1, "10/3", "3.33")
          + cell("B1", 0, "A1*3", "9.99")
          + cell("C1", 2, "2/3", "0.67")
          + cell("D1", 3, "1234567", "1235000")
          + cell("E1", 4, "-12345", "-12300")
          + "</row><row r=\"2\">"
          + cell("A2", 5, "1/3", "0.3")
          + cell("B2", 5, "-1/3", "-0.33")
          + cell("C2", 5, "\"x\"", "x")
          + cell("D2", 6, "1/7", "0.14285714285714285")
          + cell("E2", 7, "1/7", "0.14285714285714285")
          + cell("F2", 8, "1/7", "0.14285714285714285")
          + cell("G2", 1, "1.005", "1.01")
          + cell("H2", 4, "0/1", "0")
          + "</row><row r=\"3\"><c r=\"A3\" s=\"1\"><f t=\"array\" ref=\"A3:B3\">A1:B1/7</f>"
          + "<v>0.48</v></c><c r=\"B3\"><v>1.43</v></c></row>"
          + "<row r=\"4\"><c r=\"A4\" s=\"1\"><f t=\"shared\" si=\"0\" ref=\"A4:B4\">A$1/9</f>"
          + "<v>0.37</v></c><c r=\"B4\" s=\"2\"><f t=\"shared\" si=\"0\"/><v>1.11</v></c></row>";

  @Test
  void resultsAreRoundedToWhatTheirFormatsShow() {
    Verification verified = Verifier.verify(book("fullPrecision=\"0\"", CELLS));
    assertEquals(List.of(), verified.differences());
    assertEquals(17, verified.agree());
  }

  @Test
  void fullPrecisionRoundsNothing() {
    SheetBook book = book("fullPrecision=\"1\"", CELLS);
    assertEquals(12, Verifier.verify(book).differ());
    assertEquals(false, SheetPrinter.print(book).contains("shown"));
  }

  @Test
  void theFormatsStandInTheTextAndReadBack() {
    SheetBook book = book("fullPrecision=\"0\"", CELLS);
    String text = SheetPrinter.print(book);
    assertEquals(
        """
        sheet "Data" {
          as displayed
          A1 shown "0.00" = 10/3
          B1 = A1*3
          C1 shown "0%" = 2/3
          D1 shown "#,##0," = =1234567
          E1 shown "0.00E+00" = =-12345
          A2 shown "0.0;(0.00);""-""\" = 1/3
          B2 shown "0.0;(0.00);""-""\" = -1/3
          C2 shown "0.0;(0.00);""-""\" = ="x"
          D2:F2 = 1/7
          G2 shown "0.00" = =1.005
          H2 shown "0.00E+00" = 0/1
          A3:B3 shown "0.00" = {=A1:B1/7}
          A4 shown "0.00" = A$1/9
          B4 shown "0%" = B$1/9
        }
        """,
        text);
    List<Statement.Sheet> sheets =
        NapParser.parse(Source.of("t.nap", text)).tree().lines().stream()
            .map(Statement.Line::statement)
            .filter(Statement.Sheet.class::isInstance)
            .map(Statement.Sheet.class::cast)
            .toList();
    var back = SheetReader.read(sheets);
    assertEquals(List.of(), back.diagnostics());
    assertEquals(text, SheetPrinter.print(back.tree()));
  }

  @Test
  void theOldFormatOfFilesIsRoundedToo() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new HSSFWorkbook()) {
      var precision =
          (PrecisionRecord)
              workbook.getInternalWorkbook().findFirstRecordBySid(PrecisionRecord.sid);
      precision.setFullPrecision(false);
      Cell cell = workbook.createSheet("Data").createRow(0).createCell(0);
      cell.setCellFormula("10/3");
      cell.setCellValue(3.33);
      var style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
      cell.setCellStyle(style);
      workbook.write(bytes);
    }
    assertEquals(1, Verifier.verify(Packages.book(bytes.toByteArray())).agree());
  }
}
