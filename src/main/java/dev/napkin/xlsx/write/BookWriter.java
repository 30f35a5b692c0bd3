package dev.napkin.xlsx.write;

import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.syntax.A1;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetBook.Sheet;
import dev.napkin.syntax.SheetBook.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Worksheets to .xlsx, part after part: the door of this room.
 *
 * <pre>{@code
 * try (OutputStream out = Files.newOutputStream(path)) {
 *   List<String> losses = BookWriter.write(book, Computed.of(workbook, program), false, out);
 * }
 * }</pre>
 */
public final class BookWriter {
  private static final int LONGEST_SHEET_NAME = 31;
  private static final String SHEET_TYPE = "worksheet";

  private final Contents contents;
  private final PackageOutput parts;
  private final SharedTexts texts = new SharedTexts();
  private final TreeMap<Integer, Rect> filters = new TreeMap<>();
  private int tables;
  private boolean spills;
  private boolean anew;

  private BookWriter(Contents contents, PackageOutput parts, boolean anew) {
    this.contents = contents;
    this.parts = parts;
    this.anew = anew;
  }

  /** Why no file can hold a book, as a phrase; empty where one can. */
  public static Optional<String> refusal(SheetBook book) {
    var taken = new HashSet<String>();
    for (Sheet sheet : book.sheets()) {
      String name = sheet.name();
      boolean legal =
          !name.isBlank()
              && name.length() <= LONGEST_SHEET_NAME
              && name.chars().noneMatch(c -> ":\\/?*[]".indexOf(c) >= 0 || c < ' ')
              && !name.startsWith("'")
              && !name.endsWith("'")
              && !name.equalsIgnoreCase("History");
      if (!legal) {
        return Optional.of("Excel allows no sheet to be called `" + name + "`");
      }
      if (!taken.add(name.toUpperCase(Locale.ROOT))) {
        return Optional.of("two sheets are called `" + name + "`");
      }
    }
    return book.sheets().isEmpty() ? Optional.of("it has no worksheet") : Optional.empty();
  }

  /**
   * Writes a book that is not {@linkplain #refusal refused}.
   *
   * @param computed the values of its cells
   * @param anew whether a program should compute everything when it opens the file: where there are
   *     values that it may see otherwise
   * @param out gets the file, piece by piece, and is left open
   * @return what the file does not say as the book does, each kind as a sentence
   */
  public static List<String> write(
      SheetBook book, Computed computed, boolean anew, OutputStream out) throws IOException {
    Contents contents = Contents.of(book, computed);
    try (var parts = new PackageOutput(out)) {
      new BookWriter(contents, parts, anew).write();
    }
    return List.copyOf(contents.losses());
  }

  private void write() throws IOException {
    parts.part("_rels/.rels", out -> relations(out, List.of("officeDocument xl/workbook.xml")));
    List<Sheet> sheets = contents.book().sheets();
    for (int i = 0; i < sheets.size(); i++) {
      sheet(i);
    }
    parts.part("xl/sharedStrings.xml", texts::write);
    parts.part("xl/styles.xml", contents.styles()::write);
    if (spills) {
      parts.part("xl/metadata.xml", out -> out.raw(Schema.METADATA));
    }
    parts.part("xl/workbook.xml", out -> WorkbookXml.write(out, contents, filters, anew));
    parts.part("xl/_rels/workbook.xml.rels", out -> relations(out, workbookParts()));
    parts.part("[Content_Types].xml", this::contentTypes);
  }

  // ---- sheets -----------------------------------------------------------------------------------

  private void sheet(int number) throws IOException {
    Sheet sheet = contents.book().sheets().get(number);
    Lanes lanes = SheetLanes.of(contents, number);
    Rect used = lanes.hull();
    List<Table> own = contents.tables(sheet.name());
    Filters filter = Filters.of(sheet, own, used);
    filter.area().ifPresent(area -> filters.put(number, area));
    if (!filter.complete()) {
      contents.losses().add(Filters.LOSS);
    }
    parts.part(
        "xl/worksheets/sheet" + (number + 1) + ".xml",
        out -> {
          out.raw("<worksheet xmlns=\"").raw(Schema.MAIN);
          out.raw("\" xmlns:r=\"").raw(Schema.RELATIONS).raw("\">");
          out.raw(filter.area().isPresent() ? "<sheetPr filterMode=\"1\"/>" : "");
          out.raw("<dimension ref=\"").raw(used.isEmpty() ? "A1" : A1.range(used)).raw("\"/>");
          out.raw("<sheetData>");
          rows(out, number, lanes);
          out.raw("</sheetData>");
          if (filter.area().isPresent()) {
            out.raw("<autoFilter ref=\"").raw(A1.range(filter.area().get()));
            out.raw("\"><filterColumn colId=\"0\"/></autoFilter>");
          }
          tableParts(out, own.size());
          out.raw("</worksheet>");
        });
    tables(number, own, filter);
  }

  private void rows(XmlOutput out, int number, Lanes lanes) throws IOException {
    Sheet sheet = contents.book().sheets().get(number);
    var hidden = new Region();
    hidden.add(sheet.hiddenRows());
    hidden.add(sheet.filteredRows());
    var values = contents.computed().values(number, lanes.hull());
    var rows = new SheetXml(out, texts, lanes, values, hidden);
    rows.rows();
    spills |= rows.spills();
    anew |= rows.unsettled();
    if (rows.foreign()) {
      contents
          .losses()
          .add("#SPILL! and #CALC! are stored as #VALUE!, #CYCLE! and #UNIT! as #N/A.");
    }
    if (rows.cut()) {
      contents.losses().add("Texts of more than 32,767 letters are cut.");
    }
  }

  private static void tableParts(XmlOutput out, int count) throws IOException {
    if (count > 0) {
      out.raw("<tableParts count=\"").number(count).raw("\">");
      for (int i = 1; i <= count; i++) {
        out.raw("<tablePart r:id=\"rId").number(i).raw("\"/>");
      }
      out.raw("</tableParts>");
    }
  }

  private void tables(int number, List<Table> own, Filters filter) throws IOException {
    if (own.isEmpty()) {
      return;
    }
    var targets = new ArrayList<String>();
    for (Table table : own) {
      int count = ++tables;
      targets.add("table ../tables/table" + count + ".xml");
      boolean filters = filter.tables().contains(table);
      parts.part(
          "xl/tables/table" + count + ".xml", out -> TableXml.write(out, table, count, filters));
    }
    parts.part(
        "xl/worksheets/_rels/sheet" + (number + 1) + ".xml.rels", out -> relations(out, targets));
  }

  // ---- what holds the parts together ------------------------------------------------------------

  private List<String> workbookParts() {
    var targets = new ArrayList<String>();
    for (int i = 1; i <= contents.book().sheets().size(); i++) {
      targets.add(SHEET_TYPE + " worksheets/sheet" + i + ".xml");
    }
    targets.add("styles styles.xml");
    targets.add("sharedStrings sharedStrings.xml");
    if (spills) {
      targets.add("sheetMetadata metadata.xml");
    }
    return targets;
  }

  /**
   * Writes references to other parts, numbered from 1.
   *
   * @param targets for each its kind and, behind a blank, the part
   */
  private static void relations(XmlOutput out, List<String> targets) throws IOException {
    out.raw("<Relationships xmlns=\"").raw(Schema.PACKAGE).raw("relationships\">");
    for (int i = 0; i < targets.size(); i++) {
      String[] words = targets.get(i).split(" ", 2);
      out.raw("<Relationship Id=\"rId").number(i + 1L).raw("\" Type=\"").raw(Schema.RELATIONS);
      out.raw("/").raw(words[0]).raw("\" Target=\"").raw(words[1]).raw("\"/>");
    }
    out.raw("</Relationships>");
  }

  private void contentTypes(XmlOutput out) throws IOException {
    out.raw("<Types xmlns=\"").raw(Schema.PACKAGE).raw("content-types\">");
    out.raw("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.");
    out.raw("relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    contentType(out, "workbook", "sheet.main");
    for (int i = 1; i <= contents.book().sheets().size(); i++) {
      contentType(out, "worksheets/sheet" + i, SHEET_TYPE);
    }
    contentType(out, "styles", "styles");
    contentType(out, "sharedStrings", "sharedStrings");
    if (spills) {
      contentType(out, "metadata", "sheetMetadata");
    }
    for (int i = 1; i <= tables; i++) {
      contentType(out, "tables/table" + i, "table");
    }
    out.raw("</Types>");
  }

  private static void contentType(XmlOutput out, String part, String kind) throws IOException {
    out.raw("<Override PartName=\"/xl/").raw(part).raw(".xml\" ContentType=\"");
    out.raw("application/vnd.openxmlformats-officedocument.spreadsheetml.").raw(kind);
    out.raw("+xml\"/>");
  }
}
