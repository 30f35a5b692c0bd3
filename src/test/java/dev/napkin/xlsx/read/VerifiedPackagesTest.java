package dev.napkin.xlsx.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.syntax.SheetBook;
import dev.napkin.xlsx.Verification;
import dev.napkin.xlsx.Verifier;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is compared in packages and what is not, and what agrees. */
final class VerifiedPackagesTest {
  private static final String ROWS = "<sheetData><row r='1'>%s</row></sheetData>";

  @Test
  void takesASheetThatAnotherWorkbookLacksAsALostReference() {
    SheetBook book =
        linked(
            "<sheetData sheetId='0' refreshError='1'/>",
            cell("A1", "[1]Far!B2", "e", "#REF!") + cell("B1", "IF(A1=1,2,3)", "e", "#REF!"));
    assertEquals("2 of 2 agree, 0 differ, 0 volatile, 0 external", counts(book));
  }

  @Test
  void computesWithTheValuesOfASheetThatWasSeenBeforeItWasLost() {
    SheetBook book =
        linked(
            "<sheetData sheetId='0' refreshError='1'>"
                + "<row r='2'><cell r='B2'><v>1</v></cell></row></sheetData>",
            cell("A1", "[1]Far!B2", "n", "1") + cell("B1", "IF(A1=1,2,3)", "n", "2"));
    assertEquals("2 of 2 agree, 0 differ, 0 volatile, 0 external", counts(book));
  }

  @Test
  void takesABlankSheetOfAnotherWorkbookAsBlank() {
    SheetBook book =
        linked(
            "<sheetData sheetId='0'/>",
            cell("A1", "[1]Far!B2", "n", "0") + cell("B1", "IF(A1=0,2,3)", "n", "2"));
    assertEquals("2 of 2 agree, 0 differ, 0 volatile, 0 external", counts(book));
  }

  @Test
  void computesWithWhatNamesOfAnotherWorkbookCall() {
    SheetBook book =
        linked(
            "<sheetData sheetId='0'><row r='2'><cell r='B2'><v>1</v></cell>"
                + "<cell r='C2'><v>2</v></cell></row></sheetData>",
            cell("A1", "SUM([1]!both)", "n", "3")
                + cell("B1", "[1]Far!One", "n", "1")
                + cell("C1", "[1]!Rate", "n", "5"));
    assertEquals("2 of 3 agree, 0 differ, 0 volatile, 1 external", counts(book));
  }

  @Test
  void comparesWhatOffsetAndIndirectLookAt() {
    SheetBook book =
        rows(
            cell("A1", "OFFSET(C1,0,1)+1", "n", "5")
                + cell("B1", "INDIRECT(\"D1\")+A1", "n", "10")
                + "<c r='D1'><v>4</v></c>");
    assertEquals("1 of 2 agree, 1 differ, 0 volatile, 0 external", counts(book));
  }

  @Test
  void showsTheFormulaOfAnArrayInBracesAndAlikeInAllItsCells() {
    SheetBook book =
        rows(
            "<c r='A1'><f t='array' ref='A1:B1'>D1:E1*2</f><v>8</v></c><c r='B1'><v>0</v></c>"
                + cell("C1", "FORMULATEXT(B1)", "str", "{=D1:E1*2}")
                + "<c r='D1'><v>4</v></c>");
    assertEquals("3 of 3 agree, 0 differ, 0 volatile, 0 external", counts(book));
  }

  @Test
  void anArrayThatIsLaidOverCellsHasTheirRowsAndColumns() {
    SheetBook book =
        rows(
            "<c r='B1'><f t='array' ref='B1:D1'>COLUMN()*10+ROW()</f><v>21</v></c>"
                + "<c r='C1'><v>31</v></c><c r='D1'><v>41</v></c>"
                + "<c r='E1'><f t='array' ref='E1'>SUM(COLUMN()*{1,2})</f><v>15</v></c>"
                + cell("F1", "COLUMN()", "n", "6"));
    assertEquals("5 of 5 agree, 0 differ, 0 volatile, 0 external", counts(book));
  }

  @Test
  void takesWhatTheClockSaidFromTheFileAndComparesWhatFollows() {
    SheetBook book =
        rows(
            cell("A1", "NOW()", "n", "5")
                + cell("B1", "A1+1", "n", "6")
                + cell("C1", "B1+1", "n", "8")
                + cell("D1", "FORMULATEXT(A1)", "str", "=NOW()")
                + cell("E1", "IF(A1=5,TODAY(),0)", "n", "9"));
    assertEquals("2 of 5 agree, 1 differ, 2 volatile, 0 external", counts(book));
  }

  @Test
  void asksWhatLiesBeyondAnArrayThatIsLaidOverCells() {
    SheetBook book =
        rows(
            "<c r='A1' t='b'><f t='array' ref='A1:C1'>ISNA(H1:I1)</f><v>0</v></c>"
                + "<c r='B1' t='b'><v>0</v></c><c r='C1' t='b'><v>1</v></c>"
                + "<c r='D1'><f t='array' ref='D1:F1'>H1:I1+1</f><v>1</v></c>"
                + "<c r='E1'><v>1</v></c><c r='F1' t='e'><v>#N/A</v></c>");
    assertEquals("6 of 6 agree, 0 differ, 0 volatile, 0 external", counts(book));
  }

  @Test
  void leavesASubtotalOutOfOthersWhoseValueIsTakenFromTheFile() {
    SheetBook book =
        rows(
            "<c r='A1'><v>4</v></c>"
                + cell("B1", "SUBTOTAL(9,A1)*RAND()", "n", "2")
                + cell("C1", "SUBTOTAL(9,A1:B1)", "n", "4")
                + cell("D1", "FORMULATEXT(B1)", "str", "=SUBTOTAL(9,A1)*RAND()"));
    assertEquals("2 of 3 agree, 0 differ, 1 volatile, 0 external", counts(book));
  }

  @Test
  void takesAValueForEachCellOfAFormulaThatIsFilledAndOfAnArray() {
    SheetBook book =
        rows(
            "<c r='A1'><f t='shared' si='0' ref='A1:C1'>RAND()</f><v>0.1</v></c>"
                + "<c r='B1'><f t='shared' si='0'/><v>0.2</v></c>"
                + "<c r='C1'><f t='shared' si='0'/><v>0.3</v></c>"
                + "<c r='D1'><f t='array' ref='D1:E1'>RANDARRAY(1,2)</f><v>10</v></c>"
                + "<c r='E1'><v>20</v></c>"
                + cell("F1", "A1+10*B1+100*C1", "n", "32.1")
                + cell("G1", "D1&amp;E1", "str", "1020"));
    assertEquals("2 of 7 agree, 0 differ, 5 volatile, 0 external", counts(book));
  }

  @Test
  void leavesOutWhatFollowsFromAClockOfWhichTheFileSaysNothing() {
    SheetBook book =
        rows(
            "<c r='A1'><f t='shared' si='0' ref='A1:B1'>NOW()</f></c>"
                + "<c r='B1'><f t='shared' si='0'/><v>2</v></c>"
                + cell("C1", "A1+1", "n", "6")
                + cell("D1", "B1+1", "n", "3"));
    assertEquals("1 of 4 agree, 0 differ, 3 volatile, 0 external", counts(book));
  }

  @Test
  void takesWhatOtherWorkbooksAndUnknownFunctionsSaidFromTheFileToo() {
    SheetBook book =
        rows(
            cell("A1", "[7]Far!B2", "n", "4")
                + cell("B1", "A1+1", "n", "5")
                + cell("C1", "CUBEVALUE(\"sales\")", "n", "2")
                + cell("D1", "C1+1", "n", "3")
                + cell("E1", "C1+1", "n", "4"));
    assertEquals("2 of 5 agree, 1 differ, 0 volatile, 1 external", counts(book));
    assertEquals(1, Verifier.verify(book).unsupported());
  }

  @Test
  void countsWhatFollowsFromAnUnknownFunctionWithItWhereTheFileSaysNothing() {
    SheetBook book =
        rows("<c r='A1'><f>CUBEVALUE(\"sales\")</f></c>" + cell("B1", "A1+1", "n", "5"));
    assertEquals(1, Verifier.verify(book).unsupported());
  }

  @Test
  void leavesOutOnlyTheCellsThatLookAtThePlaceOfTheFile() {
    SheetBook book =
        rows(
            cell(
                    "A1",
                    "MID(CELL(\"filename\",A1),FIND(\"]\",CELL(\"filename\",A1))+1,9)",
                    "str",
                    "Data")
                + cell("B1", "A1&amp;\"!\"", "str", "Data!")
                + cell("C1", "CELL(\"address\",B1)", "str", "$B$1"));
    assertEquals("2 of 3 agree, 0 differ, 1 volatile, 0 external", counts(book));
  }

  @Test
  void asksWhoSavedTheFileBeforeItTellsOneFromTrue() {
    String cells = cell("A1", "1=1", "n", "1");
    assertEquals("0 of 1 agree, 1 differ, 0 volatile, 0 external", counts(rows(cells)));
    assertEquals(
        "1 of 1 agree, 0 differ, 0 volatile, 0 external",
        counts(savedBy("<Properties><Application>LibreOffice/7.4</Application></Properties>")));
  }

  @Test
  void readsAFileWhoseListOfPropertiesIsDamaged() {
    assertEquals(
        "0 of 1 agree, 1 differ, 0 volatile, 0 external", counts(savedBy("<Properties><Appl")));
  }

  private static SheetBook savedBy(String properties) {
    Map<String, String> parts = Packages.parts(ROWS.formatted(cell("A1", "1=1", "n", "1")));
    parts.put(
        "_rels/.rels",
        Packages.relations(
            "officeDocument", "xl/workbook.xml", "extended-properties", "docProps/app.xml"));
    parts.put("docProps/app.xml", properties);
    return Packages.book(parts);
  }

  private static SheetBook rows(String cells) {
    return Packages.book(Packages.parts(ROWS.formatted(cells)));
  }

  private static SheetBook linked(String sheet, String cells) {
    Map<String, String> parts = Packages.parts(ROWS.formatted(cells));
    parts.put(
        "xl/workbook.xml",
        Packages.workbook(
            "<sheets><sheet name='Data' r:id='r1'/></sheets>"
                + "<externalReferences><externalReference r:id='r2'/></externalReferences>"));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        Packages.relations(
            "worksheet", "worksheets/sheet1.xml", "externalLink", "externalLinks/one.xml"));
    parts.put(
        "xl/externalLinks/one.xml",
        "<externalLink><externalBook><sheetNames><sheetName val='Far'/></sheetNames><definedNames>"
            + "<definedName name='Both' refersTo=\"='far'!$B$2:$C$2\"/>"
            + "<definedName name='One' refersTo='[1]Far!$B$2' sheetId='0'/>"
            + "<definedName name='Rate' refersTo='=5'/></definedNames><sheetDataSet>"
            + sheet
            + "</sheetDataSet></externalBook></externalLink>");
    return Packages.book(parts);
  }

  private static String cell(String place, String formula, String kind, String value) {
    return "<c r='%s' t='%s'><f>%s</f><v>%s</v></c>".formatted(place, kind, formula, value);
  }

  private static String counts(SheetBook book) {
    Verification found = Verifier.verify(book);
    return "%d of %d agree, %d differ, %d volatile, %d external"
        .formatted(
            found.agree(),
            found.formulas(),
            found.differ(),
            found.volatileCells(),
            found.external());
  }
}
