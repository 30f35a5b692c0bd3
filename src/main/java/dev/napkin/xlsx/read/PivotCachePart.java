package dev.napkin.xlsx.read;

import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The part that says which fields the records of pivot tables have (ECMA-376, part 1, 18.10.1). */
final class PivotCachePart {
  private final XmlScanner xml;
  private final Budget budget;
  private final boolean dates1904;

  private PivotCachePart(XmlScanner xml, Budget budget, boolean dates1904) {
    this.xml = xml;
    this.budget = budget;
    this.dates1904 = dates1904;
  }

  /** Reads the fields. */
  static List<PivotItem.Field> read(XmlScanner xml, Budget budget, boolean dates1904)
      throws Unreadable {
    var part = new PivotCachePart(xml, budget, dates1904);
    var fields = new ArrayList<PivotItem.Field>();
    xml.root();
    while (xml.child(1)) {
      if (xml.name().equals("cacheFields")) {
        int own = xml.depth();
        while (xml.child(own)) {
          fields.add(part.field());
        }
      }
    }
    return fields;
  }

  private PivotItem.Field field() throws Unreadable {
    String name = SheetTexts.decoded(xml.attributes().find("name").orElse(""));
    List<PivotItem> shared = List.of();
    List<PivotItem> groups = List.of();
    int own = xml.depth();
    while (xml.child(own)) {
      if (xml.name().equals("sharedItems")) {
        shared = items();
      } else if (xml.name().equals("fieldGroup")) {
        groups = groups();
      }
    }
    return new PivotItem.Field(name, groups.isEmpty() ? shared : groups);
  }

  /** Items that are groups of others are numbered as their ranges go on. */
  private List<PivotItem> groups() throws Unreadable {
    PivotRange range = PivotRange.NONE;
    List<PivotItem> items = List.of();
    int own = xml.depth();
    while (xml.child(own)) {
      if (xml.name().equals("rangePr")) {
        range =
            new PivotRange(
                xml.attributes().find("groupBy").orElse("range"),
                number("startNum"),
                number("groupInterval").or(() -> Optional.of(1.0)));
      } else if (xml.name().equals("groupItems")) {
        items = items();
      }
    }
    return range.numbered(items);
  }

  private Optional<Double> number(String name) throws Unreadable {
    return xml.attributes().find(name).map(Decimals::read).filter(Double::isFinite);
  }

  private List<PivotItem> items() throws Unreadable {
    var items = new ArrayList<PivotItem>();
    int own = xml.depth();
    while (xml.child(own)) {
      String caption = SheetTexts.decoded(xml.attributes().find("c").orElse(""));
      String said = xml.attributes().find("v").orElse("");
      budget.keep(PivotItem.SIZE + 2L * said.length());
      items.add(
          switch (xml.name()) {
            case "n" -> new PivotItem(PivotItem.number(said), caption);
            case "d" -> new PivotItem(CellValues.date(said, dates1904), caption);
            case "b" -> new PivotItem(Value.logical(XmlAttributes.isTrue(said)), caption);
            case "m" -> PivotItem.blank();
            default ->
                caption.isEmpty()
                    ? PivotItem.of(SheetTexts.decoded(said))
                    : new PivotItem(new Value.Text(SheetTexts.decoded(said)), caption);
          });
    }
    return items;
  }
}
