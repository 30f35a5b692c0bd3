package dev.napkin.xlsx.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetBook.Settings;
import dev.napkin.syntax.SheetBook.Table;
import dev.napkin.syntax.SheetBook.Visibility;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a package says, and what becomes of it. */
final class WorksheetsTest {
  @Test
  void cellsOfEveryKindAreRead() {
    Map<String, String> parts =
        Packages.parts(
            "<sheetData><row r=\"1\"><c r=\"A1\"><v>1.5</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                + "<c r=\"C1\" t=\"b\"><v>1</v></c><c r=\"D1\" t=\"e\"><v>#DIV/0!</v></c>"
                + "<c r=\"E1\" t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>"
                + "<c r=\"F1\" t=\"d\"><v>2020-01-02T12:00:00</v></c>"
                + "<c r=\"G1\" t=\"str\"><v>a &amp; b&#10;_x0041_</v></c>"
                + "<c r=\"H1\" s=\"3\"/><c r=\"I1\"><v/></c></row></sheetData>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        Packages.relations("worksheet", "worksheets/sheet1.xml", "sharedStrings", "/xl/t.xml"));
    parts.put(
        "xl/t.xml",
        "<sst><si><t>no</t></si><si><r><t xml:space=\"preserve\">rich </t></r><r><rPr><b/></rPr>"
            + "<t>t\u00e4xt</t></r><rPh sb=\"0\" eb=\"1\"><t>spoken</t></rPh></si></sst>");
    assertEquals(
        "A1:G1 1.5, \"rich t\u00e4xt\", TRUE, #DIV/0!, \"inline\", 43832.5, \"a & b\nA\"\n",
        Packages.blocks(Packages.book(parts)));
  }

  @Test
  void placesThatAreNotSaidCountOn() {
    SheetBook book =
        Packages.rows(
            "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"3\"><c><v>3</v></c>"
                + "<c r=\"D3\"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>");
    assertEquals("A1:B1 1, 2\nA3:A4 3; 6\nD3:E3 4, 5\n", Packages.blocks(book));
  }

  @Test
  void likeFormulasBecomeOneBlockDownAndThenRight() {
    SheetBook book =
        Packages.rows(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>A1*2</f><v>2</v></c>"
                + "<c r=\"C1\"><f>B1*2</f><v>4</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\"><v>3</v></c><c r=\"B2\"><f>A2 * 2</f><v>6</v></c>"
                + "<c r=\"C2\"><f>B2*2</f><v>12</v></c></row>"
                + "<row r=\"3\"><c r=\"B3\"><f>SUM(B1:B2)</f><v>8</v></c></row>");
    assertEquals("A1:A2 1; 3\nB1:C2 = A1*2\nB3 = SUM(B1:B2)\n", Packages.blocks(book));
    assertEquals("B1 2\nB2 6\nB3 8\nC1 4\nC2 12\n", Packages.stored(book));
  }

  @Test
  void sharedFormulasAreThoseOfTheirMasters() {
    SheetBook book =
        Packages.rows(
            "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:A2\" si=\"0\">B1+1</f></c><c"
                + " r=\"C1\"><f t=\"shared\" si=\"7\"/><v>3</v></c></row><row r=\"2\"><c"
                + " r=\"A2\"><f t=\"shared\" si=\"0\"/><v>1</v></c></row><row r=\"3\"><c"
                + " r=\"A3\"><f t=\"shared\" ref=\"A3:A4\" si=\"0\">B3+2</f></c></row><row"
                + " r=\"4\"><c r=\"A4\"><f t=\"shared\" si=\"0\"/></c></row>");
    assertEquals(
        "A1:A2 = B1+1\n"
            + "C1 = ? the formula that the cell shares is missing in the file\n"
            + "A3:A4 = B3+2\n",
        Packages.blocks(book));
    assertEquals("A2 1\nC1 3\n", Packages.stored(book));
  }

  @Test
  void theCellsOfAnArrayAreResults() {
    Map<String, String> parts =
        Packages.parts(
            "<sheetData><row r=\"1\"><c r=\"A1\"><f t=\"array\" ref=\"A1:B2\">C1:D2*2</f><v>1</v>"
                + "</c><c r=\"B1\"><v>2</v></c><c r=\"D1\" cm=\"1\"><f t=\"array\" ref=\"D1:D2\">"
                + "_xlfn.UNIQUE(F1:F9)</f><v>9</v></c></row><row r=\"2\"><c r=\"A2\"><v>3</v></c>"
                + "<c r=\"B2\"><v>4</v></c><c r=\"C2\"><v>7</v></c><c r=\"D2\"><v>8</v></c></row>"
                + "</sheetData>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        Packages.relations("worksheet", "worksheets/sheet1.xml", "sheetMetadata", "m.xml"));
    parts.put(
        "xl/m.xml",
        "<metadata><metadataTypes><metadataType name=\"XLDAPR\"/></metadataTypes>"
            + "<cellMetadata count=\"1\"><bk><rc t=\"1\" v=\"0\"/></bk></cellMetadata></metadata>");
    SheetBook book = Packages.book(parts);
    assertEquals("A1:B2 array C1:D2*2\nD1:D2 spills UNIQUE(F1:F9)\nC2 7\n", Packages.blocks(book));
    assertEquals("A1 1\nA2 3\nB1 2\nB2 4\nD1 9\nD2 8\n", Packages.stored(book));
  }

  @Test
  void whatIfResultsAreKeptAsValues() {
    SheetBook book =
        Packages.rows(
            "<row r=\"1\"><c r=\"A1\"><f t=\"dataTable\" ref=\"A1:B1\" r1=\"D1\"/><v>1</v></c>"
                + "<c r=\"B1\"><v>2</v></c></row>");
    assertEquals("A1:B1 table 1, 2\n", Packages.blocks(book));
    assertEquals("", Packages.stored(book));
  }

  @Test
  void anEmptyTextIsAResultAndNothingIsNone() {
    SheetBook book =
        Packages.rows(
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>\"\"</f><v></v></c>"
                + "<c r=\"B1\"><f>1</f></c><c r=\"C1\"><f>1</f><v></v></c></row>");
    assertEquals("A1 \"\"\n", Packages.stored(book));
  }

  @Test
  void rowsAreHiddenByHandOrByAFilter() {
    SheetBook book =
        Packages.book(
            Packages.parts(
                "<sheetData><row r=\"1\" hidden=\"1\"/><row r=\"3\"/><row r=\"4\" hidden=\"true\"/>"
                    + "<row r=\"5\" hidden=\"1\"/><row r=\"9\" hidden=\"1\"/></sheetData>"
                    + "<autoFilter ref=\"A3:C5\"><filterColumn colId=\"0\"/></autoFilter>"));
    assertEquals(
        List.of(row(0, 1), row(3, 5), row(8, 9)), book.sheets().getFirst().hiddenRows().rects());
    assertEquals(Region.of(row(3, 5)), book.sheets().getFirst().filteredRows());
  }

  @Test
  void theWorkbookSaysSheetsNamesAndSettings() {
    Map<String, String> parts = Packages.parts("");
    parts.put(
        "xl/workbook.xml",
        Packages.workbook(
            "<workbookPr date1904=\"1\"/><sheets><sheet name=\"Data\" r:id=\"r1\"/>"
                + "<sheet name=\"A &amp; B\" state=\"veryHidden\" r:id=\"none\"/></sheets>"
                + "<definedNames><definedName name=\"rate\">Data!$A$1</definedName>"
                + "<definedName name=\"own\" localSheetId=\"1\" hidden=\"1\">5%</definedName>"
                + "<definedName name=\"_xlnm.Print_Area\">Data!$A$1</definedName></definedNames>"
                + "<calcPr iterate=\"1\" iterateCount=\"7\" iterateDelta=\"1E-4\""
                + " fullPrecision=\"0\"/>"));
    SheetBook book = Packages.book(parts);
    assertEquals(new Settings(true, true, 7, 1e-4, true), book.settings());
    assertEquals("A & B", book.sheets().get(1).name());
    assertEquals(Visibility.VERY_HIDDEN, book.sheets().get(1).visibility());
    assertEquals(List.of("What stands on the sheet A & B is missing in the file."), book.losses());
    assertEquals(List.of("rate", "own"), book.names().stream().map(name -> name.name()).toList());
    assertTrue(book.names().get(1).hidden());
    assertEquals("A & B", book.names().get(1).sheet().orElse(""));
  }

  @Test
  void tablesAreFoundThroughTheirSheet() {
    Map<String, String> parts = Packages.parts("<sheetData/><tableParts count=\"1\"/>");
    parts.put(
        "xl/worksheets/_rels/sheet1.xml.rels", Packages.relations("table", "../tables/t.xml"));
    parts.put(
        "xl/tables/t.xml",
        "<table name=\"x\" displayName=\"Sales\" ref=\"B2:C9\" totalsRowCount=\"1\"><tableColumns>"
            + "<tableColumn id=\"1\" name=\"Unit_x000a_price\"/><tableColumn id=\"2\" name=\"N\"/>"
            + "</tableColumns></table>");
    assertEquals(
        List.of(
            new Table("Sales", "Data", new Rect(1, 1, 9, 3), List.of("Unit\nprice", "N"), 1, 1)),
        Packages.book(parts).tables());
  }

  @Test
  void theStrictFormOfTheFormatIsReadToo() {
    Map<String, String> parts = Packages.parts("<sheetData><row><c><v>1</v></c></row></sheetData>");
    parts.replaceAll(
        (name, text) ->
            text.replace(
                    "http://schemas.openxmlformats.org/officeDocument/2006",
                    "http://purl.oclc.org/ooxml/officeDocument")
                .replace("<worksheet", "<x:worksheet")
                .replace("</worksheet", "</x:worksheet"));
    assertEquals("A1 1\n", Packages.blocks(Packages.book(parts)));
  }

  @Test
  void whatIsNotKeptIsListedOnce() {
    Map<String, String> parts =
        Packages.parts(
            "<sheetData/><conditionalFormatting/><conditionalFormatting/><dataValidations/>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        Packages.relations(
            "worksheet", "worksheets/sheet1.xml", "vbaProject", "v.bin", "externalLink", "e.xml"));
    assertEquals(
        List.of(
            "Macros are left out.",
            "Other workbooks that formulas refer to are not opened; what was seen there last is"
                + " kept.",
            "Conditional formats are left out.",
            "Rules for what may be typed in are left out."),
        Packages.book(parts).losses());
  }

  private static Rect row(int top, int bottom) {
    return new Rect(top, 0, bottom, SheetBuilder.COLUMNS);
  }
}
