package dev.napkin.xlsx.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.syntax.SheetBook;
import dev.napkin.xlsx.Verification;
import dev.napkin.xlsx.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Workbooks that are well formed and ask for too much, or for what is not there. */
final class StrangeBooksTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private static Verification verified(SheetBook book) {
    return assertTimeoutPreemptively(SOON, () -> Verifier.verify(book));
  }

  private static Verification verified(String... formulas) {
    var row = new StringBuilder("<row>");
    for (String formula : formulas) {
      row.append("<c><f>").append(formula).append("</f><v>1</v></c>");
    }
    return verified(Packages.rows(row.append("</row>").toString()));
  }

  private static Verification named(String names, String formula) {
    Map<String, String> parts =
        Packages.parts(
            "<sheetData><row><c r=\"A1\" t=\"e\"><f>%s</f><v>#NAME?</v></c></row></sheetData>"
                .formatted(formula));
    parts.put(
        "xl/workbook.xml",
        Packages.workbook(
            "<sheets><sheet name=\"Data\" r:id=\"r1\"/></sheets><definedNames>"
                + names
                + "</definedNames>"));
    return verified(Packages.book(parts));
  }

  private static String name(String name, String formula) {
    return "<definedName name=\"" + name + "\">" + formula + "</definedName>";
  }

  @Test
  void deepNestingOfFormulasIsToldAndNotComputed() {
    Verification found =
        verified(
            "(".repeat(10_000) + "1" + ")".repeat(10_000),
            "IF(1,".repeat(1_500) + "1" + ")".repeat(1_500),
            "-".repeat(8_000) + "1",
            "1" + "%".repeat(8_000),
            "{".repeat(5_000),
            "A1" + ":A1".repeat(2_500),
            "(".repeat(200) + "1" + ")".repeat(200));
    assertEquals(1, found.agree());
    assertTrue(found.unsupported() >= 4, found.toString());
    assertTrue(
        found.differences().getFirst().reason().contains("could not be read"), found.toString());
  }

  @Test
  void namesThatDoNotResolveAreFaults() {
    assertEquals(1, named("", "nothing+1").agree());
    assertEquals(1, named(name("a", "nothing*2"), "a").agree());
    assertEquals(1, named("", "Sheet9!A1").differ());
    assertEquals(1, named("", "Table9[Price]").differ());
  }

  @Test
  void namesThatNeedEachOtherEndInAFault() {
    Verification itself = named(name("a", "a+1"), "a");
    assertEquals(1, itself.compared());
    Verification circle = named(name("a", "b+1") + name("b", "c*2") + name("c", "a"), "SUM(a,b)");
    assertEquals(1, circle.compared());
  }

  @Test
  void namesThatDoubleEachOtherAreNotFollowedForEver() {
    var names = new StringBuilder(name("n0", "1"));
    for (int i = 1; i <= 60; i++) {
      String before = "n" + (i - 1) + "x";
      names.append(name("n" + i + "x", i == 1 ? "n0+n0" : before + "+" + before));
    }
    Verification found = named(names.toString(), "n60x");
    assertEquals(1, found.unsupported());
    assertTrue(found.differences().getFirst().reason().contains("beyond all bounds"));
  }

  @Test
  void aMillionStylesAreReadWhereFormatsCount() {
    Map<String, String> parts =
        Packages.parts(
            "<sheetData><row><c s=\"999999\"><f>10/3</f><v>3.3</v></c></row></sheetData>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        Packages.relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
    parts.put(
        "xl/workbook.xml",
        Packages.workbook(
            "<sheets><sheet name=\"Data\" r:id=\"r1\"/></sheets><calcPr fullPrecision=\"0\"/>"));
    parts.put(
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"0.0\"/></numFmts><cellXfs>"
            + "<xf numFmtId=\"200\"/>".repeat(1_000_000)
            + "</cellXfs></styleSheet>");
    assertEquals(1, verified(Packages.book(parts)).agree());
    var formats = new StringBuilder("<styleSheet><numFmts>");
    for (int i = 0; i < 2_000_000; i++) {
      formats.append("<numFmt numFmtId=\"").append(i).append("\" formatCode=\"0\"/>");
    }
    parts.put("xl/styles.xml", formats.append("</numFmts></styleSheet>").toString());
    assertTrue(Packages.refusal(Packages.zip(parts)).limit());
  }

  @Test
  void cellsInAnyOrderAreTheSameBook() {
    String a = "<c r=\"A1\"><v>1</v></c>";
    String b = "<c r=\"B1\"><f>A1+1</f><v>2</v></c>";
    String c = "<c r=\"A3\"><f>B1*2</f><v>4</v></c>";
    for (String rows :
        new String[] {
          "<row r=\"1\">" + a + b + "</row><row r=\"3\">" + c + "</row>",
          "<row r=\"3\">" + c + "</row><row r=\"1\">" + b + a + "</row>",
          "<row r=\"1\">" + b + "</row><row r=\"3\">" + c + "</row><row r=\"1\">" + a + "</row>"
        }) {
      assertEquals(2, verified(Packages.rows(rows)).agree(), rows);
    }
  }

  @Test
  void anOldFileWithAPasswordIsToldInWords() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new HSSFWorkbook()) {
      workbook.createSheet("Data").createRow(0).createCell(0).setCellValue(1);
      Biff8EncryptionKey.setCurrentUserPassword("secret");
      workbook.write(bytes);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    String reason = Packages.refusal(bytes.toByteArray()).reason();
    assertTrue(reason.contains("password"), reason);
  }
}
