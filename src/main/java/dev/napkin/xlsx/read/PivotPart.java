package dev.napkin.xlsx.read;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.SheetBook.Block;
import dev.napkin.value.Pivot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The part that says how a pivot table is laid out (ECMA-376, part 1, 18.10.1.73). */
final class PivotPart {
  /** What items, and lines, are called that sum up in another way than the table does. */
  private static final Map<String, String> SUMMARIES =
      Map.of(
          "sum", "SUM",
          "countA", "COUNT",
          "avg", "AVERAGE",
          "max", "MAX",
          "min", "MIN",
          "product", "PRODUCT",
          "count", "COUNT NUMS",
          "stdDev", "STDDEV",
          "var", "VAR");

  private final XmlScanner xml;
  private final List<PivotItem.Field> records;
  private final PivotLayout layout;
  private final List<Shown> fields = new ArrayList<>();
  private final Map<Integer, Integer> chosen = new HashMap<>();
  private final Map<Boolean, List<Integer>> orders = new HashMap<>();
  private Optional<Rect> body = Optional.empty();
  private int above;
  private int firstRow;
  private int firstColumn;

  /**
   * A field as the table has it.
   *
   * @param collapsed the items whose parts are not shown
   * @param sumsUpAbove whether its items are summed up in their own line, above their parts
   */
  private record Shown(
      List<String> names, List<PivotItem> items, Set<Integer> collapsed, boolean sumsUpAbove) {}

  private PivotPart(XmlScanner xml, List<PivotItem.Field> records, Budget budget) {
    this.xml = xml;
    this.records = records;
    this.layout = new PivotLayout(budget);
  }

  /**
   * Reads a table; empty where it says no area.
   *
   * @param records the fields of the records that it totals
   */
  static Optional<Pivot> read(
      XmlScanner xml, List<PivotItem.Field> records, List<Block> blocks, Budget budget)
      throws Unreadable {
    var part = new PivotPart(xml, records, budget);
    var later = new ArrayList<Line>();
    xml.root();
    while (xml.child(1)) {
      part.element(later);
    }
    return part.pivot(later, blocks);
  }

  /** A line whose meaning shows once all else is known. */
  private record Line(boolean rows, int place, String kind, List<Integer> entries, int total) {}

  private void element(List<Line> lines) throws Unreadable {
    switch (xml.name()) {
      case "location" -> {
        body = xml.attributes().find("ref").flatMap(References::area);
        firstRow = number("firstDataRow", 0);
        firstColumn = number("firstDataCol", 0);
        int pages = number("rowPageCount", 0);
        above = pages > 0 ? pages + 1 : 0;
      }
      case "pivotFields" -> {
        int own = xml.depth();
        while (xml.child(own)) {
          field();
        }
      }
      case "rowFields", "colFields" -> orders.put(xml.name().equals("rowFields"), order());
      case "pageFields" -> pages();
      case "dataFields" -> totals();
      case "rowItems", "colItems" -> lines(xml.name().equals("rowItems"), lines);
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

  private boolean flag(String name, boolean otherwise) throws Unreadable {
    return xml.attributes().find(name).map(XmlAttributes::isTrue).orElse(otherwise);
  }

  private void field() throws Unreadable {
    int number = fields.size();
    Optional<PivotItem.Field> record =
        number < records.size() ? Optional.of(records.get(number)) : Optional.empty();
    var names = new ArrayList<String>();
    xml.attributes().find("name").map(SheetTexts::decoded).ifPresent(names::add);
    record.map(PivotItem.Field::name).ifPresent(names::add);
    boolean sumsUpAbove =
        flag("subtotalTop", true) && flag("defaultSubtotal", true) && flag("outline", true);
    var items = new ArrayList<PivotItem>();
    var collapsed = new HashSet<Integer>();
    List<PivotItem> known = record.map(PivotItem.Field::items).orElse(List.of());
    int own = xml.depth();
    while (xml.child(own)) {
      int inner = xml.depth();
      boolean lists = xml.name().equals("items");
      while (lists && xml.child(inner)) {
        if (!flag("sd", true)) {
          collapsed.add(items.size());
        }
        items.add(item(known));
      }
    }
    fields.add(new Shown(names, items, collapsed, sumsUpAbove));
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
        chosen.put(number("fld", -1), item);
      }
    }
  }

  private void totals() throws Unreadable {
    int inside = xml.depth();
    while (xml.child(inside)) {
      int field = number("fld", -1);
      List<String> source =
          field >= 0 && field < fields.size() ? fields.get(field).names() : List.of();
      String own = SheetTexts.decoded(xml.attributes().find("name").orElse(""));
      layout.total(own, source);
    }
  }

  /** Each line says only in what it differs from the one before. */
  private void lines(boolean rows, List<Line> lines) throws Unreadable {
    List<Integer> before = List.of();
    int place = 0;
    int own = xml.depth();
    while (xml.child(own)) {
      String kind = xml.attributes().find("t").orElse("data");
      int same = Math.clamp(number("r", 0), 0, before.size());
      int total = number("i", 0);
      var entries = new ArrayList<Integer>(before.subList(0, same));
      int inner = xml.depth();
      while (xml.child(inner)) {
        entries.add(number("v", 0));
      }
      lines.add(new Line(rows, place, kind, entries, total));
      before = entries;
      place++;
    }
  }

  private Optional<Pivot> pivot(List<Line> lines, List<Block> blocks) throws Unreadable {
    if (body.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < fields.size(); i++) {
      Shown field = fields.get(i);
      layout.field(field.names(), field.items(), Optional.ofNullable(chosen.get(i)));
    }
    layout.order(true, orders.getOrDefault(true, List.of()));
    layout.order(false, orders.getOrDefault(false, List.of()));
    Rect rect = body.get();
    int top = Math.max(0, rect.top() - above);
    int downFrom = rect.top() - top + firstRow;
    for (Line line : lines) {
      line(line, (line.rows() ? downFrom : firstColumn) + line.place());
    }
    labels(rect, downFrom, new PivotLabels(blocks, layout));
    return Optional.of(layout.in(new Rect(top, rect.left(), rect.bottom(), rect.right())));
  }

  private void labels(Rect body, int downFrom, PivotLabels labels) throws Unreadable {
    int dataTop = Math.clamp((long) body.top() + firstRow, body.top(), body.bottom());
    int dataLeft = Math.clamp((long) body.left() + firstColumn, body.left(), body.right());
    if (layout.lacksLines(true)) {
      List<Integer> order = orders.getOrDefault(true, List.of());
      labels.lines(true, order, new Rect(dataTop, body.left(), body.bottom(), dataLeft), downFrom);
    }
    if (layout.lacksLines(false)) {
      List<Integer> order = orders.getOrDefault(false, List.of());
      int top = Math.max(body.top(), dataTop - order.size());
      labels.lines(false, order, new Rect(top, dataLeft, dataTop, body.right()), firstColumn);
    }
  }

  private void line(Line line, int place) throws Unreadable {
    List<Integer> order = orders.getOrDefault(line.rows(), List.of());
    String summary = SUMMARIES.getOrDefault(line.kind(), "");
    switch (line.kind()) {
      case "blank" -> {}
      case "grand" -> add(line, place, PivotLayout.Kind.GRAND, "");
      case "data" -> {
        if (line.entries().size() >= order.size() || sumsUp(line, order)) {
          add(line, place, PivotLayout.Kind.ITEMS, "");
        }
      }
      default ->
          add(
              line,
              place,
              PivotLayout.Kind.SUBTOTAL,
              summary.isEmpty() && !line.kind().equals("default")
                  ? line.kind().toUpperCase(Locale.ROOT)
                  : summary);
    }
  }

  private void add(Line line, int place, PivotLayout.Kind kind, String summary) throws Unreadable {
    layout.line(line.rows(), place, kind, line.entries(), line.total(), summary);
  }

  /** Whether the totals of an item stand beside its own name. */
  private boolean sumsUp(Line line, List<Integer> order) {
    if (line.entries().isEmpty()) {
      return true;
    }
    int field = order.get(line.entries().size() - 1);
    if (field < 0 || field >= fields.size()) {
      return false;
    }
    Shown shown = fields.get(field);
    return shown.sumsUpAbove() || shown.collapsed().contains(line.entries().getLast());
  }
}
