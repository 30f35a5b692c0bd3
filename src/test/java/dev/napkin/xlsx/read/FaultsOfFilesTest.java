package dev.napkin.xlsx.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetPrinter;
import dev.napkin.value.FaultCode;
import dev.napkin.xlsx.Verification;
import dev.napkin.xlsx.Verifier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Faults as files hold them, and functions that nobody here knows. */
final class FaultsOfFilesTest {
  private static String fault(String place, String formula, String stored) {
    String says = formula.isEmpty() ? "" : "<f>" + formula + "</f>";
    return "<c r=\"%s\" t=\"e\">%s<v>%s</v></c>".formatted(place, says, stored);
  }

  @Test
  void everyFaultOfExcelIsReadAsItself() {
    var rows = new StringBuilder();
    var blocks = new StringBuilder();
    int row = 0;
    for (FaultCode code : FaultCode.values()) {
      if (code.inExcel()) {
        row++;
        rows.append("<row r=\"").append(row).append("\">");
        rows.append(fault("A" + row, "", code.text()));
        rows.append(fault("B" + row, "A" + row, code.text()));
        rows.append(fault("C" + row, code.text(), code.text())).append("</row>");
        blocks.append(blocks.isEmpty() ? "" : "; ").append(code.text());
      }
    }
    SheetBook book = Packages.rows(rows.toString());
    Verification verified = Verifier.verify(book);
    assertEquals(List.of(), verified.differences());
    assertEquals(2L * row, verified.agree());
    assertEquals("A1:A" + row + " " + blocks, Packages.blocks(book).lines().findFirst().orElse(""));
  }

  @Test
  void faultsHaveTheNumbersThatExcelGivesThem() {
    List<String> numbered =
        List.of(
            "#NULL!",
            "#DIV/0!",
            "#VALUE!",
            "#REF!",
            "#NAME?",
            "#NUM!",
            "#N/A",
            "#GETTING_DATA",
            "#SPILL!",
            "#CONNECT!",
            "#BLOCKED!",
            "#UNKNOWN!",
            "#FIELD!",
            "#CALC!");
    var rows = new StringBuilder();
    for (int i = 1; i <= numbered.size(); i++) {
      rows.append("<row><c><f>ERROR.TYPE(").append(numbered.get(i - 1)).append(")</f><v>");
      rows.append(i).append("</v></c></row>");
    }
    rows.append("<row>").append(fault("A15", "ERROR.TYPE(#PYTHON!)", "#N/A")).append("</row>");
    assertEquals(List.of(), Verifier.verify(Packages.rows(rows.toString())).differences());
  }

  @Test
  void aFunctionThatNobodyHasIsANameThatNobodyKnows() {
    String rows =
        "<row>"
            + fault("A1", "NOSUCHTHING(1/0)", "#NAME?")
            + fault("B1", "IFERROR(NOSUCHTHING(1),1/0)", "#DIV/0!")
            + "</row>";
    assertEquals(2, Verifier.verify(Packages.rows(rows)).agree());
  }

  @Test
  void aFunctionThatExcelOrAMacroHasIsNotComputed() {
    String rows =
        "<row>"
            + fault("A1", "NOSUCHTHING(1)", "#NAME?")
            + fault("B1", "CUBEVALUE(1)", "#NAME?")
            + fault("C1", "_xll.BLP(1)", "#NAME?")
            + "</row>";
    assertEquals(2, Verifier.verify(Packages.rows(rows)).unsupported());
    Map<String, String> parts = Packages.parts("<sheetData>" + rows + "</sheetData>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        Packages.relations("worksheet", "worksheets/sheet1.xml", "vbaProject", "vbaProject.bin"));
    SheetBook book = Packages.book(parts);
    assertEquals(3, Verifier.verify(book).unsupported());
    assertEquals("  with macros", SheetPrinter.print(book).lines().skip(1).findFirst().orElse(""));
  }
}
