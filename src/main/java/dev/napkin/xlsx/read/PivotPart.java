package dev.napkin.xlsx.read;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.SheetBook.Block;
import dev.napkin.value.Pivot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part that says how a pivot table is laid out (ECMA-376, part 1, 18.10.1.73). */
final class PivotPart {
  /** A level of a cube's hierarchy, by the name of which formulas call it. */
  private static final Pattern HIERARCHY =
      Pattern.compile("(\\[[^\\]]+\\]\\.\\[[^\\]]+\\])\\.\\[[^\\]]+\\]");

  private final XmlScanner xml;
  private final List<PivotItem.Field> records;
  private final PivotDraft draft;
  private int fields;

  private PivotPart(XmlScanner xml, List<PivotItem.Field> records, PivotDraft draft) {
    this.xml = xml;
    this.records = records;
    this.draft = draft;
  }

  /**
   * Reads a table; empty where it says no area.
   *
   * @param records the fields of the records that it totals
   * @param blocks what stands on its sheet
   */
  static Optional<Pivot> read(
      XmlScanner xml, List<PivotItem.Field> records, List<Block> blocks, Budget budget)
      throws Unreadable {
    var draft = new PivotDraft(budget);
    var part = new PivotPart(xml, records, draft);
    xml.root();
    while (xml.child(1)) {
      part.element();
    }
    return draft.pivot(blocks);
  }

  private void element() throws Unreadable {
    switch (xml.name()) {
      case "location" -> location();
      case "pivotFields" -> {
        int own = xml.depth();
        while (xml.child(own)) {
          field();
        }
      }
      case "rowFields" -> draft.order(true, order());
      case "colFields" -> draft.order(false, order());
      case "pageFields" -> pages();
      case "dataFields" -> totals();
      case "rowItems" -> lines(true);
      case "colItems" -> lines(false);
      default -> {}
    }
  }

  private int number(String name, int otherwise) throws Unreadable {
    return xml.attributes()
        .find(name)
        .filter(text -> text.matches("-?\\d{1,9}"))
        .map(Integer::valueOf)
        .orElse(otherwise);
  }

  private boolean flag(String name) throws Unreadable {
    return xml.attributes().find(name).map(XmlAttributes::isTrue).orElse(true);
  }

  private void location() throws Unreadable {
    Optional<Rect> area = xml.attributes().find("ref").flatMap(References::area);
    int pages = number("rowPageCount", 0);
    if (area.isPresent()) {
      draft.standsIn(
          new PivotDraft.Body(
              area.get(),
              number("firstDataRow", 0),
              number("firstDataCol", 0),
              pages > 0 ? pages + 1 : 0));
    }
  }

  private void field() throws Unreadable {
    Optional<PivotItem.Field> record =
        fields < records.size() ? Optional.of(records.get(fields)) : Optional.empty();
    var names = new ArrayList<String>();
    xml.attributes().find("name").map(SheetTexts::decoded).ifPresent(names::add);
    record.map(PivotItem.Field::name).ifPresent(names::add);
    record
        .map(PivotItem.Field::name)
        .map(HIERARCHY::matcher)
        .filter(Matcher::matches)
        .ifPresent(name -> names.add(name.group(1)));
    boolean sumsUpAbove = flag("subtotalTop") && flag("defaultSubtotal") && flag("outline");
    var items = new ArrayList<PivotItem>();
    var collapsed = new HashSet<Integer>();
    List<PivotItem> known = record.map(PivotItem.Field::items).orElse(List.of());
    int own = xml.depth();
    while (xml.child(own)) {
      int inner = xml.depth();
      boolean lists = xml.name().equals("items");
      while (lists && xml.child(inner)) {
        if (!flag("sd")) {
          collapsed.add(items.size());
        }
        items.add(item(known));
      }
    }
    fields++;
    draft.field(new PivotDraft.Shown(names, items, collapsed, sumsUpAbove));
  }

  /** An item as the table shows it: under another name, or by the one of the records. */
  private PivotItem item(List<PivotItem> known) throws Unreadable {
    int number = number("x", -1);
    PivotItem item = number >= 0 && number < known.size() ? known.get(number) : PivotItem.of("");
    Optional<String> caption = xml.attributes().find("n").map(SheetTexts::decoded);
    return caption.isPresent() ? new PivotItem(item.value(), caption.get()) : item;
  }

  private List<Integer> order() throws Unreadable {
    var order = new ArrayList<Integer>();
    int own = xml.depth();
    while (xml.child(own)) {
      order.add(number("x", 0));
    }
    return order;
  }

  private void pages() throws Unreadable {
    int own = xml.depth();
    while (xml.child(own)) {
      int item = number("item", -1);
      if (item >= 0) {
        draft.choose(number("fld", -1), item);
      }
    }
  }

  private void totals() throws Unreadable {
    int own = xml.depth();
    while (xml.child(own)) {
      String name = SheetTexts.decoded(xml.attributes().find("name").orElse(""));
      draft.total(name, number("fld", -1));
    }
  }

  /** Each line says only in what it differs from the one before. */
  private void lines(boolean rows) throws Unreadable {
    List<Integer> before = List.of();
    int place = 0;
    int own = xml.depth();
    while (xml.child(own)) {
      PivotDraft.Kind kind = PivotDraft.Kind.of(xml.attributes().find("t").orElse("data"));
      int same = Math.clamp(number("r", 0), 0, before.size());
      int total = number("i", 0);
      var entries = new ArrayList<Integer>(before.subList(0, same));
      int inner = xml.depth();
      while (xml.child(inner)) {
        entries.add(number("v", 0));
      }
      draft.line(new PivotDraft.Line(rows, place, kind, entries, total));
      before = entries;
      place++;
    }
  }
}
