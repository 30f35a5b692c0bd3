package dev.napkin.xlsx;

import dev.napkin.engine.Reads;
import dev.napkin.grid.CellAddress;
import dev.napkin.ir.Axis;
import dev.napkin.ir.Block;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Slice;
import dev.napkin.syntax.A1;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One axis or table with everything that is indexed by it alone: a row for each key, a column (or
 * two) for each name.
 *
 * <p>The columns of a table form an Excel Table; what is computed for each key stands to the right
 * of it, on the same rows.
 */
final class AxisBlock {
  /** A column of the block. */
  private sealed interface Column {
    /** What stands above it. */
    String head();

    /** The keys as written, where they are no values themselves. */
    record Keys(String head) implements Column {}

    /** The values of a name as people read them. */
    record Shown(String head, Entry entry) implements Column {}

    /** The values of a name in base units, where those differ. */
    record Base(String head, Entry entry) implements Column {}

    /** One end of the ranges of an input. */
    record End(String head, Entry entry, boolean low) implements Column {}

    /** The number of each row. */
    record Number(String head) implements Column {}

    /** Nothing. */
    record Gap(String head) implements Column {}
  }

  private final Export export;
  private final Axis axis;
  private final Entry keys;
  private final List<Entry> inputs;
  private final List<Entry> computed;
  private final List<Column> columns = new ArrayList<>();
  private int tableWidth;
  private String page = "";
  private int top;

  /**
   * The block of {@code axis}.
   *
   * @param keys the entry that holds its values
   * @param inputs the columns, for a table
   * @param computed what is computed for each key
   */
  AxisBlock(Export export, Axis axis, Entry keys, List<Entry> inputs, List<Entry> computed) {
    this.export = export;
    this.axis = axis;
    this.keys = keys;
    this.inputs = inputs;
    this.computed = computed;
    addColumns();
  }

  private void addColumns() {
    boolean written = keysAreWritten();
    if (!written) {
      columns.add(new Column.Keys("key"));
    }
    addPair(keys, written && isTable() ? "key" : axis.name());
    inputs.forEach(entry -> addPair(entry, entry.name().substring(axis.name().length() + 1)));
    tableWidth = columns.size();
    if (computed.isEmpty()) {
      return;
    }
    if (isTable()) {
      columns.add(new Column.Gap(""));
    }
    if (computed.stream().anyMatch(AxisBlock::needsNumbers)) {
      columns.add(new Column.Number("no."));
    }
    computed.forEach(entry -> addPair(entry, entry.name()));
  }

  private boolean isTable() {
    return !inputs.isEmpty();
  }

  /** Whether the value of each key reads like the key itself, so that one column does for both. */
  private boolean keysAreWritten() {
    if (export.showing(keys).isScaled()) {
      return false;
    }
    List<Value> values = export.values(keys);
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof Value.Num(double number)
          && export.showing(keys).form() != Showing.Form.DATE
          && !FormulaWriter.number(number).equals(axis.keys().get(i))) {
        return false;
      }
    }
    return true;
  }

  private void addPair(Entry entry, String name) {
    Showing showing = export.showing(entry);
    String unit = showing.unitText();
    boolean text = showing.form() != Showing.Form.SAME && showing.form() != Showing.Form.SCALED;
    columns.add(new Column.Shown(unit.isEmpty() || text ? name : name + " (" + unit + ")", entry));
    if (showing.isScaled()) {
      columns.add(new Column.Base(name + " (base " + showing.baseText() + ")", entry));
    }
    if (!entry.ranges().isEmpty()) {
      columns.add(new Column.End(name + " low", entry, true));
      columns.add(new Column.End(name + " high", entry, false));
    }
  }

  private static boolean needsNumbers(Entry entry) {
    for (Slice slice : entry.slices()) {
      for (Block block : slice.blocks()) {
        if (block instanceof Block.Formula(_, Ir formula)
            && Reads.of(formula).stream().anyMatch(References::needsNumber)) {
          return true;
        }
      }
    }
    return false;
  }

  /** How many rows it takes. */
  int height() {
    return head() + 1 + axis.size();
  }

  /** The row of its heads, from its first row on: below the title and a line for each formula. */
  private int head() {
    return 1 + computed.size();
  }

  /** Whether it fits onto a sheet at all. */
  boolean fits() {
    return height() < A1.ROWS - 3 && columns.size() <= A1.COLUMNS;
  }

  /** The names whose cells stand here. */
  List<Entry> entries() {
    var all = new ArrayList<>(List.of(keys));
    all.addAll(inputs);
    all.addAll(computed);
    return all;
  }

  /** Gives every cell its place, from row {@code first} of a page on. */
  void place(String onPage, int first) {
    page = onPage;
    top = first;
    int data = first + head() + 1;
    Optional<Place> counter = Optional.empty();
    for (int i = 0; i < columns.size(); i++) {
      var here = new Place(page, data, i);
      switch (columns.get(i)) {
        case Column.Shown(_, Entry entry) -> {
          Place base = export.showing(entry).isScaled() ? here.plus(0, 1) : here;
          Slice slice = entry.slices().getFirst();
          export.places.put(slice.grid(), here, base, entry.rect());
          counter.ifPresent(place -> export.places.counter(slice.grid(), place));
          if (!entry.name().equals(keys.name()) || !isTable()) {
            export.define(entry, slice);
          }
        }
        case Column.Number _ -> counter = Optional.of(here);
        case Column.Keys _, Column.Base _, Column.End _, Column.Gap _ -> {}
      }
    }
  }

  /** Writes all its cells. */
  void write(Page target) {
    target.put(top, 0, Slot.text(keys.name(), Style.SECTION));
    target.put(top, 1, Slot.text(keys.notes().label().orElse(described()), Style.SECTION));
    target.shade(top, 2, columns.size(), Style.SECTION);
    for (int i = 0; i < computed.size(); i++) {
      Entry entry = computed.get(i);
      target.put(top + 1 + i, 0, Slot.text(entry.name(), Style.FAINT));
      String label = entry.notes().label().map(l -> "    // " + l).orElse("");
      String formula = "= " + NameRows.oneLine(entry.formula());
      target.put(top + 1 + i, 1, Slot.text(formula + label, Style.CODE));
    }
    writeHeads(target);
    for (int i = 0; i < columns.size(); i++) {
      writeColumn(target, i);
    }
    if (isTable()) {
      target.table(
          export.names.reserve(keys.name()),
          new Page.Area(top + head(), 0, axis.size() + 1, tableWidth));
    }
    var pairs = new Pairs(export);
    entries().forEach(entry -> pairs.write(target, entry, entry.slices().getFirst()));
  }

  private String described() {
    return isTable()
        ? "%d rows, %d columns".formatted(axis.size(), inputs.size())
        : axis.size() + " keys";
  }

  private void writeHeads(Page target) {
    Set<String> heads = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i) instanceof Column.Gap) {
        target.atLeast(i, 2);
        continue;
      }
      String head = columns.get(i).head();
      for (int n = 2; !heads.add(head.toLowerCase(Locale.ROOT)); n++) {
        head = columns.get(i).head() + " " + n;
      }
      boolean text =
          columns.get(i) instanceof Column.Keys
              || (columns.get(i) instanceof Column.Shown(_, Entry entry)
                  && export.showing(entry).form() == Showing.Form.TEXT);
      target.put(top + head(), i, Slot.text(head, text ? Style.HEAD : Style.NUMBER_HEAD));
      target.atLeast(i, i == 0 ? 24 : 15);
    }
    target.lines(top + head(), 3);
  }

  private void writeColumn(Page target, int column) {
    int data = top + head() + 1;
    for (int row = 0; row < axis.size(); row++) {
      Optional<Slot> slot =
          switch (columns.get(column)) {
            case Column.Keys _ -> Optional.of(Slot.text(axis.keys().get(row), Style.KEY));
            case Column.Number _ ->
                Optional.of(
                    Slot.of(Content.number(row + 1), Style.FAINT.format(Formats.ordinal())));
            case Column.End(_, Entry entry, boolean low) ->
                new Pairs(export)
                    .end(entry, new CellAddress(entry.slices().getFirst().grid(), row, 0), low);
            case Column.Shown _, Column.Base _, Column.Gap _ -> Optional.empty();
          };
      if (slot.isPresent()) {
        target.put(data + row, column, slot.get());
      }
    }
  }
}
