package dev.napkin.xlsx.read;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.SheetBook.Block;
import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The rows and columns of a pivot table as their labels tell them, where nothing else does: some
 * programs write what divides a table, and not what each line stands for.
 */
final class PivotLabels {
  private final List<Block> blocks;
  private final PivotLayout layout;
  private final Map<Place, String> texts = new HashMap<>();

  /** Of a table on a sheet on which these blocks stand. */
  PivotLabels(List<Block> blocks, PivotLayout layout) {
    this.blocks = blocks;
    this.layout = layout;
  }

  /** A cell. */
  private record Place(int row, int column) {}

  /**
   * Adds all lines to the table.
   *
   * @param order the fields that divide it; each has its own column of labels, or row
   * @param labels the cells with the labels
   * @param place the number of the first line, counted from the first of the table's area
   */
  void lines(boolean rows, List<Integer> order, Rect labels, int place) throws Unreadable {
    int count = rows ? labels.rows() : labels.columns();
    int width = rows ? labels.columns() : labels.rows();
    if (order.isEmpty()) {
      layout.line(rows, place, PivotLayout.Kind.ITEMS, List.of(), 0, "");
      return;
    }
    if (width != order.size()) {
      return;
    }
    read(labels);
    List<Integer> before = List.of();
    for (int i = 0; i < count; i++) {
      var texts = new ArrayList<String>();
      for (int k = 0; k < width; k++) {
        texts.add(
            rows
                ? text(labels.top() + i, labels.left() + k)
                : text(labels.top() + k, labels.left() + i));
      }
      before = line(rows, place + i, order, texts, before);
    }
  }

  private void read(Rect labels) {
    texts.clear();
    for (Block block : blocks) {
      if (block instanceof Block.Values(Rect rect, Array values)) {
        Rect part = rect.intersect(labels);
        for (int row = part.top(); row < part.bottom(); row++) {
          for (int column = part.left(); column < part.right(); column++) {
            Value value = values.get(row - rect.top(), column - rect.left());
            if (Coercion.text(value) instanceof Value.Text(String text)) {
              texts.put(new Place(row, column), text.strip());
            }
          }
        }
      }
    }
  }

  private String text(int row, int column) {
    return texts.getOrDefault(new Place(row, column), "");
  }

  /** A line goes on with the items of the one before up to its first label. */
  private List<Integer> line(
      boolean rows, int place, List<Integer> order, List<String> texts, List<Integer> before)
      throws Unreadable {
    int first = 0;
    while (first < texts.size() && texts.get(first).isEmpty()) {
      first++;
    }
    var entries = new ArrayList<Integer>(before.subList(0, Math.min(first, before.size())));
    int at = entries.size();
    while (at < texts.size()) {
      Optional<Integer> entry = entry(order.get(at), texts.get(at));
      if (entry.isEmpty()) {
        break;
      }
      entries.add(entry.get());
      at++;
    }
    int totalsAt = order.indexOf(PivotLayout.TOTALS);
    if (at == texts.size()) {
      int total = totalsAt < 0 ? 0 : entries.get(totalsAt);
      layout.line(rows, place, PivotLayout.Kind.ITEMS, entries, total, "");
      return entries;
    }
    String label = texts.get(at);
    int total = Math.max(0, total(order, texts, label));
    boolean isItem = at < before.size() && starts(label, order.get(at), before.get(at));
    if (isItem) {
      var upTo = new ArrayList<Integer>(before.subList(0, at + 1));
      layout.line(rows, place, PivotLayout.Kind.SUBTOTAL, upTo, total, "");
    } else if (at == 0 && !label.isEmpty()) {
      layout.line(rows, place, PivotLayout.Kind.GRAND, List.of(), total, "");
    }
    return before;
  }

  private Optional<Integer> entry(int field, String text) {
    return field == PivotLayout.TOTALS ? layout.totalCalled(text) : layout.item(field, text);
  }

  /** The total that a line of sums is of: its own label says so, or the one of its own kind. */
  private int total(List<Integer> order, List<String> texts, String label) {
    int totalsAt = order.indexOf(PivotLayout.TOTALS);
    Optional<Integer> said =
        totalsAt < 0 ? Optional.empty() : layout.totalCalled(texts.get(totalsAt));
    return said.or(() -> layout.totalAtEndOf(label)).orElse(-1);
  }

  private boolean starts(String label, int field, int item) {
    String small = label.toUpperCase(Locale.ROOT);
    return field != PivotLayout.TOTALS
        && layout.names(field, item).stream().anyMatch(name -> small.startsWith(name + " "));
  }
}
