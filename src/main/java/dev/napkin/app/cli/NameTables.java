package dev.napkin.app.cli;

import dev.napkin.engine.Workbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.insight.Shown;
import dev.napkin.ir.Axis;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Slice;
import dev.napkin.ir.Type;
import dev.napkin.unit.Unit;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The names of one section as tables: scalars as a list, names over the same axis side by side, two
 * axes as a grid, more as a grid for each slice.
 */
final class NameTables {
  private static final int MOST_KEYS_IN_A_LIST = 8;

  private final Workbook book;
  private final Shown shown;
  private final Set<String> tables;
  private final List<Table> done = new ArrayList<>();
  private final List<Entry> together = new ArrayList<>();

  /** For the names of {@code book}; {@code tables} are the axes that are tables. */
  NameTables(Workbook book, Shown shown, Set<String> tables) {
    this.book = book;
    this.shown = shown;
    this.tables = tables;
  }

  /** Names in the order of the text. */
  List<Table> of(List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry.role() == Entry.Role.AXIS && tables.contains(entry.name())) {
        continue;
      }
      if (!together.isEmpty() && !belongs(together.getLast(), entry)) {
        close();
      }
      together.add(entry);
    }
    close();
    return List.copyOf(done);
  }

  /** Whether two names that follow each other share a table. */
  private static boolean belongs(Entry before, Entry entry) {
    if (isListed(before) || isListed(entry)) {
      return isListed(before) && isListed(entry);
    }
    return before.axes().size() == 1 && before.axes().equals(entry.axes());
  }

  private static boolean isListed(Entry entry) {
    return entry.axes().isEmpty() || entry.role() == Entry.Role.AXIS;
  }

  private void close() {
    if (together.isEmpty()) {
      return;
    }
    if (isListed(together.getFirst())) {
      done.add(list());
    } else if (together.getFirst().axes().size() == 1) {
      done.add(sideBySide(together.getFirst().axes().getFirst()));
    } else {
      together.getFirst().slices().forEach(slice -> done.add(grid(together.getFirst(), slice)));
    }
    together.clear();
  }

  private Table list() {
    var rows = new ArrayList<List<String>>();
    var notes = new LinkedHashSet<String>();
    for (Entry entry : together) {
      if (entry.role() == Entry.Role.AXIS) {
        rows.add(List.of(entry.name(), "", unit(entry), keys(entry.axes().getFirst())));
      } else {
        CellAddress cell = entry.cells().getFirst();
        String label = entry.notes().label().orElse("");
        rows.add(List.of(entry.name(), shown.bare(entry, cell), unit(entry), label));
        note(cell, notes);
      }
    }
    return new Table(
        "",
        Table.Head.HIDDEN,
        List.of(
            Table.Column.words("name"),
            Table.Column.numbers("value", ""),
            Table.Column.words("unit"),
            Table.Column.words("label")),
        rows,
        Faults.few(notes));
  }

  /** {@code 8k, 32k, 200k}, or the ends of what is too long. */
  private static String keys(Axis axis) {
    List<String> keys = axis.keys();
    return keys.size() <= MOST_KEYS_IN_A_LIST
        ? String.join(", ", keys)
        : "%s, %s, ... %s (%d)".formatted(keys.get(0), keys.get(1), keys.getLast(), keys.size());
  }

  private Table sideBySide(Axis axis) {
    var columns = new ArrayList<>(List.of(Table.Column.words(axis.name())));
    for (Entry entry : together) {
      String name =
          entry.role() == Entry.Role.COLUMN
              ? entry.name().substring(entry.name().lastIndexOf('.') + 1)
              : entry.name();
      columns.add(column(entry, name));
    }
    var rows = new ArrayList<List<String>>();
    var notes = new LinkedHashSet<String>();
    for (int i = 0; i < axis.size(); i++) {
      var row = new ArrayList<>(List.of(axis.keys().get(i)));
      for (Entry entry : together) {
        CellAddress cell = entry.cell(List.of(i));
        row.add(shown.bare(entry, cell));
        note(cell, notes);
      }
      rows.add(row);
    }
    return new Table("", Table.Head.SHOWN, columns, rows, Faults.few(notes));
  }

  private Table grid(Entry entry, Slice slice) {
    Axis down = entry.axes().get(entry.axes().size() - 2);
    var columns = new ArrayList<>(List.of(Table.Column.words(down.name())));
    entry.axes().getLast().keys().forEach(key -> columns.add(column(entry, key).withoutUnit()));
    var rows = new ArrayList<List<String>>();
    var notes = new LinkedHashSet<String>();
    for (int row = 0; row < entry.rows(); row++) {
      var texts = new ArrayList<>(List.of(down.keys().get(row)));
      for (int column = 0; column < entry.columns(); column++) {
        var cell = new CellAddress(slice.grid(), row, column);
        texts.add(shown.bare(entry, cell));
        note(cell, notes);
      }
      rows.add(texts);
    }
    return new Table(caption(entry, slice), Table.Head.SHOWN, columns, rows, Faults.few(notes));
  }

  private String caption(Entry entry, Slice slice) {
    var leading = new ArrayList<String>();
    for (int i = 0; i < slice.leading().size(); i++) {
      leading.add(entry.axes().get(i).keys().get(slice.leading().get(i)));
    }
    String unit = unit(entry);
    return entry.name()
        + (leading.isEmpty() ? "" : Shown.keys(leading))
        + (unit.isEmpty() ? "" : "  " + unit)
        + entry.notes().label().map(label -> "  " + label).orElse("");
  }

  private Table.Column column(Entry entry, String name) {
    return switch (entry.type()) {
      case Type.Text _ -> Table.Column.words(name);
      case Type.Quantity _, Type.Date _, Type.Logical _, Type.Zero _, Type.Unknown _ ->
          Table.Column.numbers(name, unit(entry));
    };
  }

  private String unit(Entry entry) {
    return shown.unit(entry).map(Unit::toString).orElse("");
  }

  private void note(CellAddress cell, Set<String> notes) {
    Optional.of(book.value(cell))
        .filter(Value.Fault.class::isInstance)
        .map(Value.Fault.class::cast)
        .ifPresent(fault -> notes.add(Faults.line(book, fault)));
  }
}
