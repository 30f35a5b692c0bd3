package dev.napkin.xlsx.read;

import dev.napkin.grid.Rect;
import dev.napkin.value.Coercion;
import dev.napkin.value.Pivot;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A pivot table that is put together field by field and line by line. */
final class PivotLayout {
  /** The number by which the fields that divide a table name the one that has all totals. */
  static final int TOTALS = -2;

  /** What a line takes, beside its items. */
  private static final int LINE = 150;

  private final Budget budget;
  private final List<Pivot.Field> fields = new ArrayList<>();
  private final Map<String, Integer> totals = new HashMap<>();
  private final Map<String, Integer> sources = new HashMap<>();
  private int totalCount;
  private final Side down = new Side();
  private final Side across = new Side();

  PivotLayout(Budget budget) {
    this.budget = budget;
  }

  /** What a line sums up. */
  enum Kind {
    /** The items of all fields, or the outer ones of some. */
    ITEMS,
    /** The items of the outer fields. */
    SUBTOTAL,
    /** Everything. */
    GRAND
  }

  /** The rows or the columns. */
  private static final class Side {
    private List<Integer> order = List.of();
    private final Map<Pivot.Line, Integer> lines = new HashMap<>();
    private final Map<Pivot.Line, Integer> ranks = new HashMap<>();

    void put(Pivot.Line line, int place, int rank) {
      if (ranks.getOrDefault(line, Integer.MAX_VALUE) > rank) {
        lines.put(line, place);
        ranks.put(line, rank);
      }
    }

    Pivot.Axis axis() {
      return new Pivot.Axis(
          order.stream().filter(field -> field >= 0).toList(), order.contains(TOTALS), lines);
    }
  }

  /**
   * Adds a field.
   *
   * @param names what it is called
   * @param items its items in the order of the table
   * @param chosen the item that it lets through, where it filters the table by one
   */
  void field(List<String> names, List<PivotItem> items, Optional<Integer> chosen)
      throws Unreadable {
    var known = new HashMap<Value, Integer>();
    for (int i = 0; i < items.size(); i++) {
      PivotItem item = items.get(i);
      budget.keep(PivotItem.SIZE + 2L * item.caption().length());
      if (!item.caption().isEmpty()) {
        known.putIfAbsent(new Value.Text(key(item.caption())), i);
      }
      if (item.caption().equalsIgnoreCase(PivotItem.BLANK)) {
        known.putIfAbsent(Value.BLANK, i);
        known.putIfAbsent(new Value.Text(""), i);
      }
    }
    // What an item is shown as goes before what another one is.
    for (int i = 0; i < items.size(); i++) {
      Value value = items.get(i).value();
      if (!(value instanceof Value.Blank)) {
        known.putIfAbsent(value, i);
        if (Coercion.text(value) instanceof Value.Text(String text)) {
          known.putIfAbsent(new Value.Text(key(text)), i);
        }
      }
    }
    fields.add(new Pivot.Field(names.stream().map(PivotLayout::key).toList(), known, chosen));
  }

  /** Adds a total, by its name and those of the field that is totalled. */
  void total(String name, List<String> source) {
    if (!name.isBlank()) {
      totals.putIfAbsent(key(name), totalCount);
    }
    source.forEach(field -> sources.putIfAbsent(key(field), totalCount));
    totalCount++;
  }

  /** The item of a field that is called so. */
  Optional<Integer> item(int field, String name) {
    return isField(field)
        ? Optional.ofNullable(fields.get(field).items().get(new Value.Text(key(name))))
        : Optional.empty();
  }

  /** What an item is called, in capitals. */
  List<String> names(int field, int item) {
    var names = new ArrayList<String>();
    if (isField(field)) {
      fields
          .get(field)
          .items()
          .forEach(
              (name, number) -> {
                if (number == item && name instanceof Value.Text(String text)) {
                  names.add(text);
                }
              });
    }
    return names;
  }

  /** The total that is called so. */
  Optional<Integer> totalCalled(String name) {
    return Optional.ofNullable(totals.get(key(name)));
  }

  /** The total with whose name a label ends. */
  Optional<Integer> totalAtEndOf(String label) {
    return totals.entrySet().stream()
        .filter(total -> key(label).endsWith(total.getKey()))
        .map(Map.Entry::getValue)
        .min(Integer::compare);
  }

  /** Whether nothing is known of the rows or columns. */
  boolean lacksLines(boolean rows) {
    return side(rows).lines.isEmpty();
  }

  /** Says which fields divide the rows or columns, outermost first. */
  void order(boolean rows, List<Integer> order) {
    side(rows).order =
        order.stream().filter(field -> field == TOTALS || isField(field)).distinct().toList();
  }

  private boolean isField(int field) {
    return field >= 0 && field < fields.size();
  }

  private Side side(boolean rows) {
    return rows ? down : across;
  }

  /**
   * Adds a row or column.
   *
   * @param place counted from the first of the table's area
   * @param entries for each field that divides, outermost first, the item; of that of the totals
   *     the number of the total
   * @param total the total that stands in it
   * @param summary the way in which it sums up, in capitals, where that is not the table's own
   */
  void line(boolean rows, int place, Kind kind, List<Integer> entries, int total, String summary)
      throws Unreadable {
    Side side = side(rows);
    int count = kind == Kind.GRAND ? 0 : Math.min(entries.size(), side.order.size());
    budget.keep(LINE + 16L * count);
    var items = new ArrayList<Integer>();
    for (int i = 0; i < count; i++) {
      if (side.order.get(i) != TOTALS) {
        items.add(entries.get(i));
      }
    }
    int totalsAt = side.order.indexOf(TOTALS);
    boolean says = kind != Kind.ITEMS || totalsAt < 0 || count == side.order.size();
    if (says) {
      Optional<Integer> own = totalsAt < 0 ? Optional.empty() : Optional.of(total);
      int rank =
          !summary.isEmpty() ? 3 : kind != Kind.ITEMS ? 0 : count == side.order.size() ? 1 : 2;
      if (!summary.isEmpty()) {
        side.put(new Pivot.Line(items, own, summary), place, rank);
      }
      side.put(new Pivot.Line(items, own, ""), place, rank);
    }
  }

  /** The table, in this area with the fields above it that filter it. */
  Pivot in(Rect area) {
    sources.forEach(totals::putIfAbsent);
    return new Pivot(area, fields, totals, down.axis(), across.axis());
  }

  private static String key(String name) {
    return name.strip().toUpperCase(Locale.ROOT);
  }
}
