package dev.napkin.xlsx;

import dev.napkin.ir.Axis;
import dev.napkin.ir.Entry;
import dev.napkin.syntax.A1;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of tables and of axes: one block below the other. */
final class AxisSheets {
  private static final int FIRST_ROW = 2;

  private final Export export;
  private final Map<String, List<AxisBlock>> pages = new LinkedHashMap<>();
  private final Map<String, Integer> ends = new LinkedHashMap<>();

  AxisSheets(Export export) {
    this.export = export;
  }

  /** Gives every name with one axis its cells. */
  void layOut() {
    var tables = new ArrayList<AxisBlock>();
    var axes = new ArrayList<AxisBlock>();
    Map<String, Entry> byName = export.program.byName();
    for (Axis axis : export.program.axes()) {
      Entry keys = byName.get(axis.name());
      if (keys == null) {
        continue;
      }
      List<Entry> along =
          export.program.entries().stream()
              .filter(
                  entry -> entry.axes().equals(List.of(axis)) && !entry.name().equals(keys.name()))
              .toList();
      List<Entry> inputs =
          along.stream().filter(entry -> entry.role() == Entry.Role.COLUMN).toList();
      List<Entry> computed =
          along.stream().filter(entry -> entry.role() != Entry.Role.COLUMN).toList();
      var block = new AxisBlock(export, axis, keys, inputs, computed);
      (inputs.isEmpty() ? axes : tables).add(block);
    }
    tables.forEach(block -> place(block, "Tables"));
    axes.forEach(block -> place(block, "Axes"));
  }

  private void place(AxisBlock block, String page) {
    if (!block.fits()) {
      block
          .entries()
          .forEach(
              entry ->
                  export.losses.add(
                      "%s does not fit: it has %d cells"
                          .formatted(entry.name(), entry.rect().cells())));
      return;
    }
    String name = page;
    for (int i = 2; ends.getOrDefault(name, FIRST_ROW) + block.height() >= A1.ROWS; i++) {
      name = page + " " + i;
    }
    int top = ends.getOrDefault(name, FIRST_ROW);
    block.place(name, top);
    pages.computeIfAbsent(name, n -> new ArrayList<>()).add(block);
    ends.put(name, top + block.height() + 2);
  }

  /** The pages. */
  List<Page> pages() {
    var made = new ArrayList<Page>();
    pages.forEach(
        (name, blocks) -> {
          boolean tables = name.startsWith("Tables");
          var page =
              new Page(
                  name,
                  tables
                      ? "Tables of inputs, and what is computed for each of their rows"
                      : "Axes, and what is computed for each of their keys");
          page.put(0, 0, Slot.text(name, Style.TITLE));
          page.freeze(FIRST_ROW - 1, 1);
          blocks.forEach(block -> block.write(page));
          made.add(page);
        });
    return made;
  }
}
