package dev.napkin.app.cli;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * A workbook of several sheets with formulas of every form, whose values this class has worked out
 * by itself: chains over rows and sheets, shared formulas, arrays of both kinds, texts, logicals
 * and errors.
 */
final class StoredBook {
  private static final String SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String KINDS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final int rows;
  private final double[] input;
  private final double[] chain;

  private StoredBook(Random random) {
    this.rows = random.nextInt(2, 30);
    this.input = new double[rows];
    this.chain = new double[rows];
    for (int i = 0; i < rows; i++) {
      input[i] = random.nextInt(-100, 100) / 4.0;
      chain[i] = i == 0 ? input[0] : chain[i - 1] * 1.5 + input[i];
    }
  }

  /** A workbook that agrees with itself. */
  static byte[] of(Random random) {
    return new StoredBook(random).file();
  }

  private byte[] file() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    put(
        parts,
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + override("/xl/workbook.xml", TYPES + "sheet.main+xml")
            + override("/xl/worksheets/sheet1.xml", TYPES + "worksheet+xml")
            + override("/xl/worksheets/sheet2.xml", TYPES + "worksheet+xml")
            + override("/xl/worksheets/sheet3.xml", TYPES + "worksheet+xml")
            + override("/xl/metadata.xml", TYPES + "sheetMetadata+xml")
            + "</Types>");
    put(parts, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
    put(
        parts,
        "xl/_rels/workbook.xml.rels",
        relations(
            "worksheet",
            "worksheets/sheet1.xml",
            "worksheet",
            "worksheets/sheet2.xml",
            "worksheet",
            "worksheets/sheet3.xml",
            "sheetMetadata",
            "metadata.xml"));
    put(
        parts,
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(SPACE, KINDS)
            + "<sheet name=\"Inputs\" sheetId=\"1\" r:id=\"r1\"/>"
            + "<sheet name=\"Net income\" sheetId=\"2\" r:id=\"r2\"/>"
            + "<sheet name=\"Totals\" sheetId=\"3\" r:id=\"r3\"/></sheets></workbook>");
    put(
        parts,
        "xl/metadata.xml",
        "<metadata xmlns=\"%s\"><metadataTypes>".formatted(SPACE)
            + "<metadataType name=\"XLDAPR\"/></metadataTypes>"
            + "<cellMetadata count=\"1\"><bk><rc t=\"1\" v=\"0\"/></bk></cellMetadata></metadata>");
    put(parts, "xl/worksheets/sheet1.xml", sheet(this::inputs));
    put(parts, "xl/worksheets/sheet2.xml", sheet(this::model));
    put(parts, "xl/worksheets/sheet3.xml", sheet(this::totals));
    return StoredValues.zip(parts);
  }

  private String inputs(int row) {
    String text = cell("B", row, "str", "", "a%d".formatted(row % 3));
    String logical = cell("C", row, "b", "", row % 2 == 0 ? "1" : "0");
    return cell("A", row, "", "", input[row - 1]) + text + logical;
  }

  private String model(int row) {
    double value = chain[row - 1];
    String before = "A" + (row - 1) + "*1.5+Inputs!A" + row;
    String area = "ref=\"B1:B" + rows + "\" ";
    String shared = "<f t=\"shared\" " + (row == 1 ? area : "") + "si=\"0\">";
    boolean big = value * 2 > 10;
    boolean even = row % 2 == 0;
    return cell("A", row, "", plain(row == 1 ? "Inputs!A1" : before), value)
        + cell("B", row, "", row == 1 ? shared + "A1*2</f>" : shared + "</f>", value * 2)
        + cell("C", row, "b", plain("B" + row + "&gt;10"), big ? "1" : "0")
        + cell(
            "D",
            row,
            "str",
            plain("IF(C" + row + ",\"big \",\"\")&amp;Inputs!B" + row),
            (big ? "big " : "") + "a" + row % 3)
        + (even
            ? cell("E", row, "e", plain("IF(Inputs!C" + row + ",1/0,A" + row + ")"), "#DIV/0!")
            : cell("E", row, "", plain("IF(Inputs!C" + row + ",1/0,A" + row + ")"), value))
        + cell(
            "F",
            row,
            even ? "str" : "",
            plain("IFERROR(E" + row + ",\"none\")"),
            even ? "none" : Double.toString(value))
        + cell("G", row, "", row == 1 ? array("G1:G", "Inputs!A1:A%d*3") : "", input[row - 1] * 3)
        + cell("H", row, "e", plain("VLOOKUP(\"b\",Inputs!$B$1:$C$9,2,FALSE)"), "#N/A");
  }

  private String totals(int row) {
    double sum = 0;
    for (int i = 0; i < row; i++) {
      sum += input[i];
    }
    String spill = array("B1:B", "Inputs!A1:A%d+1");
    return cell("A", row, "", plain("SUM(Inputs!$A$1:Inputs!A" + row + ")"), sum)
        + cell("B", row, "", row == 1 ? spill : "", input[row - 1] + 1)
            .replace("<c r=\"B1\"", "<c r=\"B1\" cm=\"1\"")
        + cell("C", row, "", plain("'Net income'!G" + row + "/3+B" + row), 2 * input[row - 1] + 1);
  }

  private String array(String reference, String text) {
    return "<f t=\"array\" ref=\"" + reference + rows + "\">" + text.formatted(rows) + "</f>";
  }

  private static String plain(String text) {
    return "<f>" + text + "</f>";
  }

  private static String cell(String column, int row, String type, String formula, double value) {
    return cell(column, row, type, formula, Double.toString(value));
  }

  private static String cell(String column, int row, String type, String formula, String value) {
    String kind = type.isEmpty() ? "" : " t=\"" + type + "\"";
    return "<c r=\"%s%d\"%s>%s<v>%s</v></c>".formatted(column, row, kind, formula, value);
  }

  /** The cells of one row of a sheet. */
  @FunctionalInterface
  private interface Cells {
    String of(int row);
  }

  private String sheet(Cells cells) {
    var text = new StringBuilder("<worksheet xmlns=\"%s\"><sheetData>".formatted(SPACE));
    for (int row = 1; row <= rows; row++) {
      text.append("<row r=\"").append(row).append("\">").append(cells.of(row)).append("</row>");
    }
    return text.append("</sheetData></worksheet>").toString();
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(part, type);
  }

  private static String relations(String... some) {
    var text =
        new StringBuilder(
            "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (int i = 0; i < some.length; i += 2) {
      text.append(
          String.format(
              Locale.ROOT,
              "<Relationship Id=\"r%d\" Type=\"%s%s\" Target=\"%s\"/>",
              i / 2 + 1,
              KINDS,
              some[i],
              some[i + 1]));
    }
    return text.append("</Relationships>").toString();
  }

  private static void put(Map<String, byte[]> parts, String name, String text) {
    String head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    parts.put(name, (head + text).getBytes(StandardCharsets.UTF_8));
  }
}
