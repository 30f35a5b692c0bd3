package dev.napkin.xlsx;

import dev.napkin.ir.Entry;
import dev.napkin.ir.Slice;
import dev.napkin.syntax.A1;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of grids: every name with two axes or more, one block below the other. */
final class GridSheet {
  private static final int FIRST_ROW = 2;
  private static final String NAME = "Grids";

  private final Export export;
  private final Map<String, List<GridBlock>> pages = new LinkedHashMap<>();
  private final Map<String, Integer> ends = new LinkedHashMap<>();

  GridSheet(Export export) {
    this.export = export;
  }

  /** Gives every name with two axes or more its cells. */
  void layOut() {
    for (Entry entry : export.program.entries()) {
      if (entry.axes().size() >= 2) {
        for (Slice slice : entry.slices()) {
          place(new GridBlock(export, entry, slice));
        }
      }
    }
  }

  private void place(GridBlock block) {
    if (!block.fits()) {
      export.losses.add(
          "%s does not fit: it has %d columns and %d rows"
              .formatted(block.title(), block.entry().columns(), block.entry().rows()));
      return;
    }
    String name = NAME;
    for (int i = 2; ends.getOrDefault(name, FIRST_ROW) + block.height() >= A1.ROWS; i++) {
      name = NAME + " " + i;
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
          var page = new Page(name, "Names by two keys or more, one formula for each grid");
          page.put(0, 0, Slot.text(name, Style.TITLE));
          page.freeze(FIRST_ROW - 1, 1);
          page.atLeast(0, 24);
          blocks.forEach(block -> block.write(page));
          made.add(page);
        });
    return made;
  }
}
