package dev.napkin.xlsx.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.syntax.A1;
import dev.napkin.syntax.SheetBook;
import dev.napkin.xlsx.Verifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** What no spreadsheet program wrote, or was not meant to be read: each ends in words. */
final class BadFilesTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void whatIsNoWorkbookIsCalledByItsName() {
    refused("it is empty", "");
    refused("web page", "  <!DOCTYPE html><html><body><table>");
    refused("plain text", "a;b;c\n1;2;3\n");
    refused(
        "XML spreadsheet of 2003",
        "<?xml?><x xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>");
    refused("PDF", "%PDF-1.7 ...");
    refused("no workbook that can be read", "\1\2\3\4\5\6");
    refused("before version 5", "\t\2\6\0\0\0");
    refused("ZIP archive without a workbook", Packages.zip(Map.of("a.txt", "a")));
    refused("OpenDocument", Packages.zip(Map.of("mimetype", "x", "content.xml", "<x/>")));
    refused(
        ".xlsb",
        Packages.zip(
            Map.of(
                "_rels/.rels",
                Packages.relations("officeDocument", "xl/workbook.bin"),
                "xl/workbook.bin",
                "x")));
    refused(
        "document of another kind",
        Packages.zip(
            Map.of(
                "_rels/.rels", Packages.relations("officeDocument", "d.xml"), "d.xml", "<doc/>")));
  }

  @Test
  void aPasswordIsAskedForInWords() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var compound = new POIFSFileSystem()) {
      compound.createDocument(new ByteArrayInputStream(new byte[4096]), "EncryptedPackage");
      compound.writeFilesystem(bytes);
    }
    refused("password", bytes.toByteArray());
  }

  @Test
  void aCompoundFileOfAnotherKindIsRefused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var compound = new POIFSFileSystem()) {
      compound.createDocument(new ByteArrayInputStream(new byte[4096]), "WordDocument");
      compound.writeFilesystem(bytes);
    }
    refused("document of another kind", bytes.toByteArray());
  }

  @Test
  void aDocumentTypeIsRefusedAndItsEntitiesNeverGrow() {
    Map<String, String> parts = Packages.parts("");
    parts.put(
        "xl/workbook.xml",
        "<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;\">]><workbook>&b;</workbook>");
    refused("document type", Packages.zip(parts));
    refused("defined nowhere", withSheet("<c t=\"str\"><v>&b;</v></c>"));
  }

  @Test
  void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
    byte[] spaces = new byte[1 << 20];
    Arrays.fill(spaces, (byte) ' ');
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : Packages.parts("").entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        if (part.getKey().endsWith("sheet1.xml")) {
          for (int i = 0; i < 600; i++) {
            zip.write(spaces);
          }
        } else {
          zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
      }
    }
    assertTimeout(SOON, () -> assertTrue(refusedBy(bytes.toByteArray()).limit()));
  }

  @Test
  void twoPartsOfOneNameAreRefused() {
    Map<String, String> parts = Packages.parts("");
    parts.put("XL/Workbook.xml", "<workbook/>");
    refused("two parts of the name", Packages.zip(parts));
  }

  @Test
  void whatNeedsTooMuchMemoryIsRefusedAsALimit() {
    var rows = new StringBuilder();
    for (int row = 1; row <= 20_000; row++) {
      rows.append("<row r=\"").append(row * 50).append("\">");
      for (String column : new String[] {"A", "ZZ", "XFD"}) {
        rows.append("<c r=\"").append(column).append(row * 50).append("\"><v>1</v></c>");
      }
      rows.append("</row>");
    }
    byte[] file = Packages.zip(Packages.parts("<sheetData>" + rows + "</sheetData>"));
    var small = SheetFile.read(file, new Limits(8 << 20));
    assertTrue(small instanceof SheetFile.Reading.Refused(String _, boolean limit) && limit);
    assertFalse(SheetFile.read(file, Packages.LIMITS) instanceof SheetFile.Reading.Refused);
  }

  @Test
  void theLastCellOfASheetCostsLittle() {
    byte[] file = withSheet("<c r=\"XFD1048576\"><v>1</v></c><c r=\"XFE1048577\"><v>2</v></c>");
    var reading = SheetFile.read(file, new Limits(4 << 20));
    assertTrue(reading instanceof SheetFile.Reading.Done, reading.toString());
    SheetBook book = Packages.book(file);
    assertEquals("XFD1048576 1\n", Packages.blocks(book));
    assertTrue(book.losses().getFirst().contains("beyond row 1048576"));
  }

  @Test
  void absurdPlacesAndNumbersAreNoTrouble() {
    SheetBook book =
        Packages.rows(
            "<row r=\"99999999999\"><c r=\"ZZZZZZZZZ1\"><v>1</v></c></row>"
                + "<row r=\"-5\"><c r=\"?\"><v>1e999</v></c><c t=\"s\"><v>77</v></c>"
                + "<c t=\"s\"><v>-1e300</v></c><c><v>0x1p3</v></c><c t=\"what\"><v>5</v></c>"
                + "<c><f t=\"array\" ref=\"A1:XFD9999999\">1</f></c>"
                + "<c><f t=\"shared\" si=\"99999999999\">2</f></c></row>");
    assertEquals("A2:E2 #NUM!, \"\", \"\", #NUM!, 5\nF2 array 1\nG2 = 2\n", Packages.blocks(book));
  }

  @Test
  void anArrayOrASharedFormulaOverTheWholeSheetCostsNoMoreThanItsCells() {
    SheetBook book =
        Packages.rows(
            "<row><c r=\"A1\"><f t=\"shared\" si=\"0\" ref=\"A1:XFD1048576\">1+1</f></c>"
                + "<c r=\"B1\"><f t=\"shared\" si=\"0\"/></c>"
                + "<c r=\"C1\"><f t=\"array\" ref=\"C1:XFD1048576\">1+2</f><v>3</v></c></row>"
                + "<row><c r=\"A2\"><f t=\"dataTable\" ref=\"A2:XFD1048576\"/><v>4</v></c></row>");
    assertEquals("A1:B1 = 1+1\nC1 array 1+2\nA2 table 4\n", Packages.blocks(book));
    assertTrue(book.losses().getFirst().contains("16777216"));
    assertTimeout(SOON, () -> assertEquals(1, Verifier.verify(book).agree()));
    byte[] wide = withSheet("<c><f t=\"array\" ref=\"A1:P1048576\">1</f></c>");
    var small = SheetFile.read(wide, new Limits(8 << 20));
    assertTrue(small instanceof SheetFile.Reading.Refused(String _, boolean limit) && limit);
  }

  @Test
  void valuesOfOtherWorkbooksFarOutArePaidForOrRefused() {
    var cells = new StringBuilder("<row r=\"1048576\">");
    for (int column = 0; column < 500; column++) {
      cells.append("<cell r=\"").append(A1.cell(1_048_575, column)).append("\"><v>1</v></cell>");
    }
    Map<String, String> parts =
        Packages.parts("<sheetData><row><c><f>[1]S!SR1048576</f></c></row></sheetData>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        Packages.relations("worksheet", "worksheets/sheet1.xml", "externalLink", "link.xml"));
    parts.put(
        "xl/workbook.xml",
        Packages.workbook(
            "<sheets><sheet name=\"Data\" r:id=\"r1\"/></sheets><externalReferences>"
                + "<externalReference r:id=\"r2\"/></externalReferences>"));
    String head = "<externalLink><externalBook><sheetNames><sheetName val=\"S\"/></sheetNames>";
    String tail = "</sheetData></sheetDataSet></externalBook></externalLink>";
    String data = "<sheetDataSet><sheetData sheetId=\"0\">";
    parts.put("xl/link.xml", head + data + cells + "</row>" + tail);
    assertTrue(refusedBy(Packages.zip(parts)).limit());
    String one = "<row r=\"1048576\"><cell r=\"SR1048576\"><v>7</v></cell></row>";
    parts.put("xl/link.xml", head + data + one + tail);
    assertTimeout(SOON, () -> Verifier.verify(Packages.book(parts)));
  }

  @Test
  void aCellThatComesTwiceIsKeptOnce() {
    SheetBook book =
        Packages.rows(
            "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"A2\"><v>2</v></c><c r=\"B2\"><v>3</v></c>"
                + "</row><row r=\"1\"><c r=\"A1\"><f>7</f><v>7</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\"><f>9</f><v>9</v></c></row>");
    assertEquals("A1 = 7\nA2:B2 1, 3\n", Packages.blocks(book));
    assertEquals("A1 7\n", Packages.stored(book));
    assertTrue(book.losses().getFirst().contains("twice"));
  }

  @Test
  void longFormulasAndTextsAreReadAndLongerOnesAreFaults() {
    String sum = "1" + "+1".repeat(4_000);
    String text = "x".repeat(40_000);
    SheetBook book =
        Packages.rows(
            "<row><c><f>"
                + sum
                + "</f></c><c t=\"str\"><v>"
                + text
                + "</v></c><c><f>"
                + "1+".repeat(20_000)
                + "1</f></c><c><f>"
                + "(".repeat(2_000)
                + "</f></c></row>");
    String blocks = Packages.blocks(book);
    assertTrue(blocks.contains("B1 \"" + text + "\""));
    assertTrue(blocks.contains("C1 = ? the formula is longer than a cell can hold"));
    assertTrue(blocks.contains("D1 = ? "));
  }

  @Test
  void deepNestingIsRefused() {
    refused("nested", withSheet("<a>".repeat(5_000)));
    refused("cut off", withSheet("<a b=\"" + "x".repeat(100_000)));
  }

  @Test
  void aMillionStylesAreNoTrouble() {
    Map<String, String> parts = Packages.parts("<sheetData><row><c><v>1</v></c></row></sheetData>");
    parts.put("xl/styles.xml", "<styleSheet><cellXfs>" + "<xf/>".repeat(1_000_000));
    assertTimeout(SOON, () -> assertEquals("A1 1\n", Packages.blocks(Packages.book(parts))));
  }

  @Test
  void aFileThatIsCutOffAnywhereIsRefused() {
    byte[] file = withSheet("<c><v>1</v></c>");
    for (int length = 0; length < file.length; length++) {
      assertTrue(
          SheetFile.read(Arrays.copyOf(file, length), Packages.LIMITS)
              instanceof SheetFile.Reading.Refused,
          "at " + length);
    }
  }

  @Test
  void aDamagedFileIsReadOrRefused() throws IOException {
    var old = new ByteArrayOutputStream();
    try (var workbook = new HSSFWorkbook()) {
      workbook.createSheet("Data").createRow(0).createCell(0).setCellFormula("SUM(B1:C2)&\"x\"");
      workbook.write(old);
    }
    var random = new Random(7);
    for (byte[] file : new byte[][] {withSheet("<c><f>1+1</f><v>1</v></c>"), old.toByteArray()}) {
      for (int i = 0; i < 400; i++) {
        byte[] damaged = file.clone();
        for (int count = random.nextInt(1, 6); count > 0; count--) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        assertTimeout(SOON, () -> SheetFile.read(damaged, Packages.LIMITS));
      }
    }
  }

  @Test
  void damagedXmlIsReadOrRefused() {
    String sheet =
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><f t=\"shared\" ref=\"A1:B2\""
            + " si=\"0\">B1&amp;1</f><v>a</v></c><!-- c --><c"
            + " r=\"B1\"><v><![CDATA[5]]></v></c></row></sheetData>";
    String letters = "<>/\"'=&;![]-? \n1A\u00e4\r";
    var random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder(Packages.worksheet(sheet));
      for (int count = random.nextInt(1, 4); count > 0; count--) {
        int at = random.nextInt(text.length());
        text.setCharAt(at, letters.charAt(random.nextInt(letters.length())));
      }
      Map<String, String> parts = Packages.parts("");
      parts.put("xl/worksheets/sheet1.xml", text.toString());
      assertTimeout(SOON, () -> SheetFile.read(Packages.zip(parts), Packages.LIMITS));
    }
  }

  private static byte[] withSheet(String cells) {
    return Packages.zip(Packages.parts("<sheetData><row>" + cells + "</row></sheetData>"));
  }

  private static SheetFile.Reading.Refused refusedBy(byte[] file) {
    return Packages.refusal(file);
  }

  private static void refused(String words, String file) {
    refused(words, file.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void refused(String words, byte[] file) {
    String reason = Packages.refusal(file).reason();
    assertTrue(reason.contains(words), reason);
  }
}
