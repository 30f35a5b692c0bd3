package dev.napkin.xlsx.write;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.A1;
import dev.napkin.syntax.SheetBook.Table;
import java.io.IOException;

/** The part of one table. */
final class TableXml {
  private TableXml() {}

  /**
   * Writes the part.
   *
   * @param number its number in the workbook, counted from 1
   * @param filters whether rows of it are hidden by its filter
   */
  static void write(XmlOutput out, Table table, int number, boolean filters) throws IOException {
    out.raw("<table xmlns=\"").raw(Schema.MAIN).raw("\" id=\"").number(number);
    out.raw("\" name=\"").attribute(table.name()).raw("\" displayName=\"").attribute(table.name());
    out.raw("\" ref=\"").raw(A1.range(table.area()));
    out.raw(table.headerRows() == 0 ? "\" headerRowCount=\"0" : "");
    out.raw(table.totalsRows() == 0 ? "\" totalsRowShown=\"0\">" : "\" totalsRowCount=\"1\">");
    if (table.headerRows() > 0) {
      Rect area = table.area();
      var filtered =
          new Rect(area.top(), area.left(), area.bottom() - table.totalsRows(), area.right());
      out.raw("<autoFilter ref=\"").raw(A1.range(filtered));
      out.raw(filters ? "\"><filterColumn colId=\"0\"/></autoFilter>" : "\"/>");
    }
    out.raw("<tableColumns count=\"").number(table.columns().size()).raw("\">");
    for (int i = 0; i < table.columns().size(); i++) {
      out.raw("<tableColumn id=\"").number(i + 1L).raw("\" name=\"");
      out.attribute(table.columns().get(i)).raw("\"/>");
    }
    out.raw("</tableColumns><tableStyleInfo name=\"TableStyleMedium2\" showRowStripes=\"1\"/>");
    out.raw("</table>");
  }
}
