package dev.napkin.xlsx.read;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.SheetBook.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the part of one table says.
 *
 * @param filter the rows below the headers, where its filter has a condition
 */
record TablePart(Table table, Optional<Rect> filter) {
  /** Reads a table of a sheet; empty where it says no area. */
  static Optional<TablePart> read(XmlScanner xml, String sheet) throws Unreadable {
    xml.root();
    Optional<Rect> area = xml.attributes().find("ref").flatMap(References::area);
    String plain = xml.attributes().find("name").orElse("");
    String name = SheetTexts.decoded(xml.attributes().find("displayName").orElse(plain));
    int headers = count(xml, "headerRowCount", 1);
    int totals = count(xml, "totalsRowCount", 0);
    List<String> columns = new ArrayList<>();
    boolean filtered = false;
    while (xml.child(1)) {
      int own = xml.depth();
      if (xml.name().equals("tableColumns")) {
        while (xml.child(own)) {
          columns.add(SheetTexts.decoded(xml.attributes().find("name").orElse("")));
        }
      } else if (xml.name().equals("autoFilter")) {
        while (xml.child(own)) {
          filtered |= xml.name().equals("filterColumn");
        }
      }
    }
    if (area.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    Rect rect = area.get();
    var data = new Rect(rect.top() + headers, rect.left(), rect.bottom() - totals, rect.right());
    return Optional.of(
        new TablePart(
            new Table(name, sheet, rect, columns, headers, totals),
            filtered ? Optional.of(data) : Optional.empty()));
  }

  private static int count(XmlScanner xml, String name, int otherwise) throws Unreadable {
    Optional<String> said = xml.attributes().find(name);
    return said.isEmpty() ? otherwise : said.get().equals("0") ? 0 : 1;
  }
}
