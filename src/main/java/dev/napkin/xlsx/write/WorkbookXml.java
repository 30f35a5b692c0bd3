package dev.napkin.xlsx.write;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.ExcelPrinter;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetBook.DefinedName;
import dev.napkin.syntax.SheetBook.Settings;
import dev.napkin.syntax.SheetBook.Sheet;
import dev.napkin.syntax.SheetBook.Visibility;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The part that lists sheets and names, and says how the workbook is calculated. */
final class WorkbookXml {
  /** The calculation of Excel 2019 and later: a file with an older one is computed anew. */
  private static final String CALCULATION = "191029";

  private final XmlOutput out;
  private final Contents contents;

  private WorkbookXml(XmlOutput out, Contents contents) {
    this.out = out;
    this.contents = contents;
  }

  /**
   * Writes the part.
   *
   * @param filters the areas that sheets are filtered by, by the number of the sheet
   * @param anew whether a program should compute everything when it opens the file
   */
  static void write(XmlOutput out, Contents contents, Map<Integer, Rect> filters, boolean anew)
      throws IOException {
    SheetBook book = contents.book();
    out.raw("<workbook xmlns=\"").raw(Schema.MAIN).raw("\" xmlns:r=\"").raw(Schema.RELATIONS);
    out.raw("\"><workbookPr").raw(book.settings().dates1904() ? " date1904=\"1\"/>" : "/>");
    var xml = new WorkbookXml(out, contents);
    xml.sheets(book.sheets());
    xml.names(filters);
    xml.calculation(book.settings(), anew);
    out.raw("</workbook>");
  }

  private void sheets(List<Sheet> sheets) throws IOException {
    int shown = 0;
    while (shown < sheets.size() - 1 && sheets.get(shown).visibility() != Visibility.VISIBLE) {
      shown++;
    }
    boolean none = sheets.stream().allMatch(sheet -> sheet.visibility() != Visibility.VISIBLE);
    int active = none ? 0 : shown;
    out.raw("<bookViews><workbookView activeTab=\"").number(active).raw("\"/></bookViews><sheets>");
    for (int i = 0; i < sheets.size(); i++) {
      out.raw("<sheet name=\"").attribute(sheets.get(i).name()).raw("\" sheetId=\"");
      out.number(i + 1L).raw("\" r:id=\"rId").number(i + 1L);
      // A workbook needs one sheet that can be seen.
      out.raw(none && i == 0 ? "\"/>" : state(sheets.get(i).visibility()));
    }
    out.raw("</sheets>");
  }

  private static String state(Visibility visibility) {
    return switch (visibility) {
      case VISIBLE -> "\"/>";
      case HIDDEN -> "\" state=\"hidden\"/>";
      case VERY_HIDDEN -> "\" state=\"veryHidden\"/>";
    };
  }

  private void names(Map<Integer, Rect> filters) throws IOException {
    if (contents.names().isEmpty() && filters.isEmpty()) {
      return;
    }
    out.raw("<definedNames>");
    for (Map.Entry<Integer, Rect> filter : filters.entrySet()) {
      String sheet = contents.book().sheets().get(filter.getKey()).name();
      Rect area = filter.getValue();
      out.raw("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"");
      out.number(filter.getKey()).raw("\" hidden=\"1\">");
      out.formula(Contents.fixed(sheet, area)).raw("</definedName>");
    }
    for (DefinedName name : contents.names()) {
      out.raw("<definedName name=\"").attribute(name.name());
      if (name.sheet().isPresent()) {
        out.raw("\" localSheetId=\"").number(contents.sheet(name.sheet().get()).orElse(0));
      }
      out.raw(name.hidden() ? "\" hidden=\"1\">" : "\">");
      out.formula(ExcelPrinter.printForFile(name.formula().tree(), 0, 0)).raw("</definedName>");
    }
    out.raw("</definedNames>");
  }

  private void calculation(Settings settings, boolean anew) throws IOException {
    out.raw("<calcPr calcId=\"").raw(CALCULATION);
    if (settings.iterates()) {
      out.raw("\" iterate=\"1");
    }
    if (settings.iterations() != Settings.DEFAULT.iterations()) {
      out.raw("\" iterateCount=\"").number(settings.iterations());
    }
    if (settings.tolerance() != Settings.DEFAULT.tolerance()) {
      out.raw("\" iterateDelta=\"").number(settings.tolerance());
    }
    out.raw(settings.asDisplayed() ? "\" fullPrecision=\"0" : "");
    out.raw(anew ? "\" fullCalcOnLoad=\"1\"/>" : "\"/>");
  }
}
