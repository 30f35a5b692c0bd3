package dev.napkin.xlsx.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.check.GridNumbers;
import dev.napkin.check.SheetBinder;
import dev.napkin.engine.SheetSpelling;
import dev.napkin.engine.SheetWorkbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.syntax.SheetBook;
import dev.napkin.value.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** The texts of macros in files ([MS-OVBA]), and what else they ask of a file. */
final class MacroBookTest {
  private static final Charset LETTERS = Charset.forName("windows-1251");

  private static final String SOURCE =
      """
      Attribute VB_Name = "Module1"
      Function Look(c)
      Attribute Look.VB_Description = "no line of the editor"
        On Error Resume Next
        Look = c.NumberFormat & "|" & c.Text & "|привет"
        Look = Look & "|" & c.Comment.Text
      End Function
      Function Bad()
        Bad = Evaluate("1")
      End Function
      """;

  // ---- projects written by hand

  /** A stream of literal tokens only, in chunks of at most 4,096 bytes (2.4.1). */
  private static byte[] packed(byte[] plain) {
    var packed = new ByteArrayOutputStream();
    packed.write(1);
    for (int start = 0; start < plain.length; start += 3_200) {
      var chunk = new ByteArrayOutputStream();
      int end = Math.min(plain.length, start + 3_200);
      for (int i = start; i < end; i += 8) {
        chunk.write(0);
        chunk.write(plain, i, Math.min(8, end - i));
      }
      half(packed, chunk.size() + 2 - 3 | 0xB000);
      packed.writeBytes(chunk.toByteArray());
    }
    return packed.toByteArray();
  }

  private static void half(ByteArrayOutputStream out, int number) {
    out.write(number & 0xFF);
    out.write(number >> 8 & 0xFF);
  }

  private static void record(ByteArrayOutputStream out, int kind, byte[] data) {
    half(out, kind);
    half(out, data.length);
    half(out, 0);
    out.writeBytes(data);
  }

  private static byte[] list() {
    var list = new ByteArrayOutputStream();
    record(list, 0x01, new byte[4]);
    record(list, 0x03, new byte[] {(byte) 0xE3, 0x04});
    half(list, 0x09);
    list.writeBytes(new byte[] {4, 0, 0, 0, 1, 2, 3, 4, 5, 6});
    // A control of which no second name follows, as Excel for the Mac lists it.
    record(list, 0x16, "MSForms".getBytes(LETTERS));
    record(list, 0x33, new byte[12]);
    module(list, "Sheet1", 0x22);
    module(list, "Module1", 0x21);
    record(list, 0x10, new byte[0]);
    return packed(list.toByteArray());
  }

  private static void module(ByteArrayOutputStream list, String name, int kind) {
    record(list, 0x19, name.getBytes(LETTERS));
    record(list, 0x1A, name.getBytes(LETTERS));
    record(list, 0x31, new byte[] {5, 0, 0, 0});
    record(list, kind, new byte[0]);
    record(list, 0x2B, new byte[0]);
  }

  private static void fill(DirectoryEntry project, String source) throws IOException {
    DirectoryEntry folder = project.createDirectory("VBA");
    folder.createDocument("dir", new ByteArrayInputStream(list()));
    var text = new ByteArrayOutputStream();
    text.writeBytes(new byte[] {9, 9, 9, 9, 9});
    text.writeBytes(packed(source.replace("\n", "\r\n").getBytes(LETTERS)));
    folder.createDocument("Module1", new ByteArrayInputStream(text.toByteArray()));
    folder.createDocument("Sheet1", new ByteArrayInputStream(text.toByteArray()));
  }

  private static byte[] project(String source) throws IOException {
    try (var compound = new POIFSFileSystem()) {
      fill(compound.getRoot(), source);
      var bytes = new ByteArrayOutputStream();
      compound.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] packaged(byte[] project) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>(Packages.parts(sheet()));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        Packages.relations(
            "worksheet",
            "worksheets/sheet1.xml",
            "styles",
            "styles.xml",
            "vbaProject",
            "vbaProject.bin"));
    parts.put(
        "xl/worksheets/_rels/sheet1.xml.rels", Packages.relations("comments", "../comments1.xml"));
    parts.put(
        "xl/comments1.xml",
        "<comments><authors/><commentList><comment ref='A1'><text><r><t>two&#10;</t></r>"
            + "<r><t>lines</t></r></text></comment></commentList></comments>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId='8' formatCode='#,##0.00&quot;р.&quot;'/>"
            + "<numFmt numFmtId='164' formatCode='#,##0.00\\ &quot;р.&quot;;\\-0'/></numFmts>"
            + "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='10'/></cellXfs>"
            + "</styleSheet>");
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
      zip.write(project);
    }
    return bytes.toByteArray();
  }

  private static String sheet() {
    return "<cols><col min='2' max='2' style='2'/></cols><sheetData><row r='1'><c r='A1'"
        + " s='1'><v>1234.5</v></c><c r='C1'><f>Look(A1)</f><v>0</v></c><c"
        + " r='D1'><f>Look(B7)</f><v>0</v></c><c"
        + " r='E1'><f>Bad()</f><v>0</v></c></row></sheetData>";
  }

  private static Value value(SheetBook book, int row, int column) {
    var binder = new SheetBinder(book, new GridNumbers());
    return SheetWorkbook.open(binder.program(), new SheetSpelling(binder))
        .value(new CellAddress(0, row, column));
  }

  // ---- tests

  @Test
  void modulesFormatsAndCommentsOfAPackageAreRead() throws IOException {
    SheetBook book = Packages.book(packaged(project(SOURCE)));
    assertEquals(1, book.modules().size());
    assertEquals("Module1", book.modules().getFirst().name());
    assertTrue(book.modules().getFirst().text().startsWith("Function Look(c)\n  On Error"));
    assertEquals(new Value.Text("#,##0.00 $;-0|1,234.50 $|привет|two\nlines"), value(book, 0, 2));
    assertEquals(new Value.Text("0.00%||привет"), value(book, 0, 3));
    var fault = assertInstanceOf(Value.Fault.class, value(book, 0, 4));
    assertEquals(
        "the macro function Bad (Module1, line 7) has a call of `Evaluate`, which is not read as a"
            + " formula",
        fault.reason());
    assertTrue(book.losses().contains(MacroTexts.LOSS));
  }

  @Test
  void modulesFormatsAndCommentsOfABinaryFileAreRead() throws IOException {
    byte[] file;
    try (var workbook = new HSSFWorkbook()) {
      var sheet = workbook.createSheet("Data");
      var row = sheet.createRow(0);
      var cell = row.createCell(0);
      cell.setCellValue(0.5);
      var style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
      cell.setCellStyle(style);
      var anchor = new HSSFClientAnchor(0, 0, 0, 0, (short) 0, 0, (short) 2, 2);
      var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
      comment.setString(new HSSFRichTextString("a remark"));
      cell.setCellComment(comment);
      var bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      file = bytes.toByteArray();
    }
    try (var compound = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      fill(compound.getRoot().createDirectory("_VBA_PROJECT_CUR"), SOURCE);
      var bytes = new ByteArrayOutputStream();
      compound.writeFilesystem(bytes);
      file = bytes.toByteArray();
    }
    SheetBook book = Packages.book(file);
    assertEquals(1, book.modules().size());
    var looks = book.sheets().getFirst().annotations().looks();
    assertEquals("0.0%", looks.format(0, 0).orElseThrow());
    assertEquals("a remark", looks.comment(0, 0).orElseThrow());
  }

  @Test
  void nothingIsKeptOfLooksWhereNoFunctionIsUnderstood() throws IOException {
    SheetBook book = Packages.book(packaged(project("Function F()\n  MsgBox 1\nEnd Function\n")));
    assertTrue(book.sheets().getFirst().annotations().looks().formats().isEmpty());
    assertEquals("Macros are left out.", book.losses().getFirst());
  }

  @Test
  void noDamagedProjectKeepsAWorkbookFromBeingRead() throws IOException {
    byte[] project = project(SOURCE);
    var random = new Random(5);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = project.clone();
      for (int j = random.nextInt(20); j >= 0; j--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      assertEquals(1, Packages.book(packaged(damaged)).sheets().size());
    }
    assertEquals(1, Packages.book(packaged(new byte[0])).sheets().size());
    assertEquals(0, Packages.book(packaged(new byte[3])).modules().size());
  }
}
