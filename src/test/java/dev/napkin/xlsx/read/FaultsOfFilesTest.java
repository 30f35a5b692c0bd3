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
  void faultsThatHaveNoWordInFilesAreReadFromTheRichValueOfTheirCell() {
    String rows =
        "<sheetData><row r='1'><c r='A1' t='e' vm='1'><v>#VALUE!</v></c>"
            + "<c r='B1' t='e' vm='2'><f>A1</f><v>#VALUE!</v></c>"
            + "<c r='C1' t='e' vm='3'><v>#VALUE!</v></c>"
            + "<c r='D1' t='e' vm='9'><v>#VALUE!</v></c>"
            + "<c r='E1' t='e'><v>#VALUE!</v></c></row></sheetData>";
    Map<String, String> parts = Packages.parts(rows);
    parts.put(
        "xl/_rels/workbook.xml.rels",
        Packages.relations(
            "worksheet", "worksheets/sheet1.xml",
            "sheetMetadata", "metadata.xml",
            "rdRichValueStructure", "richData/structures.xml",
            "rdRichValue", "richData/values.xml"));
    parts.put(
        "xl/richData/structures.xml",
        "<rvStructures><s t='_error'><k n='subType'/><k n='errorType'/></s>"
            + "<s t='_place'><k n='name'/><k n='errorType'/></s></rvStructures>");
    parts.put(
        "xl/richData/values.xml",
        "<rvData><rv s='1'><v>x</v><v>8</v></rv>"
            + "<rv s='0'><fb t='e'>#N/A</fb><v>0</v><v>13</v></rv></rvData>");
    parts.put(
        "xl/metadata.xml",
        "<metadata><metadataTypes><metadataType name='XLDAPR'/><metadataType name='XLRICHVALUE'/>"
            + "</metadataTypes><futureMetadata name='XLRICHVALUE'>"
            + "<bk><extLst><ext><rvb i='0'/></ext></extLst></bk>"
            + "<bk><extLst><ext><rvb i='1'/></ext></extLst></bk></futureMetadata>"
            + "<valueMetadata><bk><rc t='2' v='1'/></bk><bk><rc t='2' v='1'/></bk>"
            + "<bk><rc t='2' v='0'/></bk></valueMetadata></metadata>");
    SheetBook book = Packages.book(parts);
    assertEquals("A1 #CALC!\nB1 = A1\nC1:E1 #VALUE!, #VALUE!, #VALUE!\n", Packages.blocks(book));
    assertEquals(1, Verifier.verify(book).agree());
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
