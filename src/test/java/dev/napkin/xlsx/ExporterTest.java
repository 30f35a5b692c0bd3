package dev.napkin.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.check.Choice;
import dev.napkin.ir.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every exported workbook is made of. */
final class ExporterTest {
  static List<Path> books() {
    return Exports.all();
  }

  private static XSSFWorkbook file(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  @ParameterizedTest
  @MethodSource("books")
  void theSameWorkbookGivesTheSameBytes(Path book) {
    assertArrayEquals(Exports.open(book).export().bytes(), Exports.open(book).export().bytes());
  }

  @ParameterizedTest
  @MethodSource("books")
  void everyNameHasARowAndNothingIsLost(Path book) throws IOException {
    Exports.Opened opened = Exports.open(book);
    Exported exported = opened.export();
    assertEquals(List.of(), exported.losses());
    Set<String> rows = new HashSet<>();
    try (var file = file(exported.bytes())) {
      file.getSheet("Names")
          .forEach(
              row -> {
                if (row.getCell(0) != null) {
                  rows.add(row.getCell(0).getStringCellValue());
                }
              });
    }
    for (Entry entry : opened.book().program().entries()) {
      assertTrue(
          entry.role() == Entry.Role.CLAIM || rows.contains(entry.name()),
          entry.name() + " has no row");
    }
  }

  @ParameterizedTest
  @MethodSource("books")
  void everyFormulaHoldsWhatItGave(Path book) throws IOException {
    try (var file = file(Exports.open(book).export().bytes())) {
      int formulas = 0;
      for (var sheet : file) {
        for (var row : sheet) {
          for (var cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              formulas++;
              assertTrue(((XSSFCell) cell).getRawValue() != null, place(cell) + " is empty");
              assertTrue(cell.getCellFormula().length() <= FormulaWriter.LONGEST);
            }
          }
        }
      }
      assertTrue(formulas > 30, formulas + " formulas only");
    }
  }

  private static String place(org.apache.poi.ss.usermodel.Cell cell) {
    return cell.getSheet().getSheetName() + "!" + cell.getAddress();
  }

  @ParameterizedTest
  @MethodSource("books")
  void aDefinedNamePointsAtCellsAndHoldsNoFormula(Path book) throws IOException {
    try (var file = file(Exports.open(book).export().bytes())) {
      Set<String> names = new HashSet<>();
      for (var name : file.getAllNames()) {
        if (name.getNameName().startsWith("_xlnm.")) {
          continue;
        }
        String area = "('[^']+'|[A-Za-z]+)!\\$[A-Z]+\\$[0-9]+(:\\$[A-Z]+\\$[0-9]+)?";
        assertTrue(name.getRefersToFormula().matches(area), name.getRefersToFormula());
        assertTrue(names.add(name.getNameName().toLowerCase(java.util.Locale.ROOT)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("books")
  void nothingIsHiddenMergedOrLeftToTheProgramThatOpensIt(Path book) throws IOException {
    byte[] bytes = Exports.open(book).export().bytes();
    try (var file = file(bytes)) {
      assertFalse(file.getForceFormulaRecalculation());
      assertFalse(file.isMacroEnabled());
      for (int i = 0; i < file.getNumberOfSheets(); i++) {
        assertFalse(file.isSheetHidden(i));
        assertEquals(0, file.getSheetAt(i).getNumMergedRegions());
      }
    }
    var parts = new ArrayList<String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.add(entry.getName());
      }
    }
    assertEquals("[Content_Types].xml", parts.getFirst());
    assertTrue(parts.contains("customXml/item1.xml"));
    assertFalse(parts.contains("xl/calcChain.xml"));
  }

  @Test
  void keyFiguresOfTheServingWorkbookStandWhereTheyShould() throws IOException {
    Exports.Opened opened = Exports.open(Path.of("workbooks/serving-cost.nap"));
    try (var file = file(opened.export().bytes())) {
      assertEquals(562.5, named(file, opened, "flops_ratio[B200]").getNumericCellValue(), 1e-12);
      assertEquals(6, named(file, opened, "chats[B200, 200k]").getNumericCellValue(), 1e-12);
      assertEquals(
          0.0236608, named(file, opened, "step_time[B200, 200k]").getNumericCellValue(), 1e-15);
      assertEquals("ALL 3 CHECKS HOLD", Exports.cell(file, "Cover!B6").getStringCellValue());
      assertEquals("4 of 5 agree", Exports.cell(file, "Cover!B7").getStringCellValue());
    }
  }

  private static XSSFCell named(XSSFWorkbook file, Exports.Opened opened, String name) {
    Place place = Exports.place(opened, new Meaning.Computed(name)::equals);
    return Exports.cell(file, place.from(""));
  }

  @Test
  void anInputIsTypedAndItsBaseValueFollows() throws IOException {
    Exports.Opened opened = Exports.of("x = 8 TB/s\ny = x / 2");
    try (var file = file(opened.export().bytes())) {
      assertEquals(8, Exports.cell(file, "Model!C4").getNumericCellValue());
      assertEquals(CellType.NUMERIC, Exports.cell(file, "Model!C4").getCellType());
      assertEquals("C4*u_TB/u_s", Exports.cell(file, "Model!E4").getCellFormula());
      assertEquals(8e12, Exports.cell(file, "Model!E4").getNumericCellValue());
      assertEquals("x/2", Exports.cell(file, "Model!E5").getCellFormula());
      assertEquals("E5/u_TB*u_s", Exports.cell(file, "Model!C5").getCellFormula());
      assertEquals("Model!$E$4", file.getName("x").getRefersToFormula());
    }
  }

  @Test
  void theChosenScenarioIsSelectedAndItsValuesStandInTheCells() throws IOException {
    Path book = Path.of("workbooks/serving-cost.nap");
    Exports.Opened opened = Exports.open(book, new Choice(List.of("worst"), List.of()));
    try (var file = file(opened.export().bytes())) {
      assertEquals("worst", Exports.cell(file, "Cover!B5").getStringCellValue());
      double base = named(file, opened, "cost_per_user[B200, 32k]").getNumericCellValue();
      assertEquals(102.315789473684, base * 2_592_000, 1e-9);
    }
  }

  @Test
  void faultsThatExcelLacksStandAsNotAvailableWithTheirReason() throws IOException {
    Exports.Opened opened = Exports.of("a = b + 1\nb = a + 1\nd = 1 GB + 1 s");
    try (var file = file(opened.export().bytes())) {
      assertEquals("NA()", Exports.cell(file, "Model!E4").getCellFormula());
      assertTrue(
          Exports.cell(file, "Model!L4").getStringCellValue().startsWith("#CYCLE!: a -> b -> a"));
      assertTrue(Exports.cell(file, "Model!L6").getStringCellValue().startsWith("#UNIT!: "));
    }
  }

  @Test
  void aFormulaThatIsTooLongStandsAsItsValueAndIsTold() throws IOException {
    String name = "price_of_one_thing_that_is_bought_by_the_dozen";
    String sum = "SUM(" + (name + ", ").repeat(200) + "1)";
    Exported exported = Exports.of(name + " = 2\ntotal = " + sum).export();
    assertEquals(1, exported.losses().size(), exported.losses().toString());
    try (var file = file(exported.bytes())) {
      assertEquals(401, Exports.cell(file, "Model!E5").getNumericCellValue());
    }
  }
}
