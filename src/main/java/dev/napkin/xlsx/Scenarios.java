package dev.napkin.xlsx;

import dev.napkin.check.Choice;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Program;
import dev.napkin.ir.Scenario;
import dev.napkin.ir.Slice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** What each overridden cell holds under each scenario. */
final class Scenarios {
  /**
   * One choice of the selector.
   *
   * @param name what is selected
   * @param title what it is called
   * @param parts what it is made of, where it is a composition
   * @param declared whether the text workbook declares it
   */
  record Column(String name, String title, List<String> parts, boolean declared) {}

  /**
   * What one cell holds.
   *
   * @param base without any scenario
   * @param columns under each scenario, where that overrides the cell
   */
  record Contents(Ir base, List<Optional<Ir>> columns) {
    /** Whether every content is typed, so that no formula has to be chosen. */
    boolean areLiterals() {
      return Literal.value(base).isPresent()
          && columns.stream()
              .flatMap(Optional::stream)
              .allMatch(ir -> Literal.value(ir).isPresent());
    }
  }

  private final List<Column> columns = new ArrayList<>();
  private final Map<CellAddress, List<Optional<Ir>>> overrides = new LinkedHashMap<>();
  private final SequencedMap<CellAddress, Contents> cells = new LinkedHashMap<>();
  private final int chosen;

  /**
   * The scenarios of a workbook.
   *
   * @param base what it means without any
   * @param chosen what it means under {@code choice}
   */
  Scenarios(Program base, Program chosen, Choice choice) {
    for (Scenario scenario : base.scenarios()) {
      columns.add(new Column(scenario.name(), scenario.title().orElse(""), scenario.parts(), true));
    }
    boolean simple = choice.sets().isEmpty() && choice.scenarios().size() <= 1;
    int position =
        simple && !choice.scenarios().isEmpty()
            ? columns.stream().map(Column::name).toList().indexOf(choice.scenarios().getFirst())
            : -1;
    boolean extra = !choice.equals(Choice.BASE) && position < 0;
    if (extra) {
      columns.add(new Column("as exported", told(choice), List.of(), false));
    }
    for (int i = 0; i < base.scenarios().size(); i++) {
      for (Scenario.Override override : base.scenarios().get(i).overrides()) {
        put(i, override.grid(), override.block());
      }
    }
    if (extra) {
      putDifferences(base, chosen);
    }
    this.chosen = extra ? columns.size() : position + 1;
    order(base);
  }

  private static String told(Choice choice) {
    var parts = new ArrayList<>(choice.scenarios());
    choice.sets().forEach(set -> parts.add(set.name().text() + " set"));
    return String.join(" + ", parts);
  }

  private void put(int column, int grid, Block block) {
    Rect rect = block.rect();
    for (int row = rect.top(); row < rect.bottom(); row++) {
      for (int at = rect.left(); at < rect.right(); at++) {
        put(column, new CellAddress(grid, row, at), block.at(row, at));
      }
    }
  }

  private void put(int column, CellAddress cell, Ir content) {
    overrides
        .computeIfAbsent(
            cell,
            c -> {
              var none = new ArrayList<Optional<Ir>>();
              columns.forEach(any -> none.add(Optional.empty()));
              return none;
            })
        .set(column, Optional.of(content));
  }

  /** What differs from the base, cell by cell, into the last column. */
  private void putDifferences(Program base, Program chosen) {
    Map<String, Entry> before = base.byName();
    for (Entry entry : chosen.entries()) {
      Entry old = before.get(entry.name());
      if (old == null) {
        continue;
      }
      for (Slice slice : entry.slices()) {
        Slice was = old.slice(slice.grid());
        if (!was.blocks().equals(slice.blocks())) {
          putDifferences(was, slice, entry.rect());
        }
      }
    }
  }

  private void putDifferences(Slice before, Slice after, Rect rect) {
    for (int row = rect.top(); row < rect.bottom(); row++) {
      for (int column = rect.left(); column < rect.right(); column++) {
        Ir now = after.blockAt(row, column).at(row, column);
        if (!now.equals(before.blockAt(row, column).at(row, column))) {
          put(columns.size() - 1, new CellAddress(after.grid(), row, column), now);
        }
      }
    }
  }

  /** The overridden cells in the order of the workbook. */
  private void order(Program base) {
    var grids = new HashSet<Integer>();
    overrides.keySet().forEach(cell -> grids.add(cell.grid()));
    for (Entry entry : base.entries()) {
      for (Slice slice : entry.slices()) {
        if (grids.contains(slice.grid())) {
          order(entry, slice);
        }
      }
    }
  }

  private void order(Entry entry, Slice slice) {
    for (int row = 0; row < entry.rows(); row++) {
      for (int column = 0; column < entry.columns(); column++) {
        var cell = new CellAddress(slice.grid(), row, column);
        List<Optional<Ir>> found = overrides.get(cell);
        if (found != null) {
          Ir own = slice.blockAt(row, column).at(row, column);
          cells.put(cell, new Contents(own, List.copyOf(found)));
        }
      }
    }
  }

  /** The choices beside the base, in order. */
  List<Column> columns() {
    return columns;
  }

  /** Which choice holds now: 0 for the base, else one more than its place in {@link #columns}. */
  int chosen() {
    return chosen;
  }

  /** Whether there is nothing to choose. */
  boolean isEmpty() {
    return columns.isEmpty();
  }

  /** All overridden cells, in the order of the workbook, and what they hold. */
  SequencedMap<CellAddress, Contents> cells() {
    return cells;
  }

  /** The column of the part from which a composed scenario has what it puts into a cell. */
  Optional<Integer> part(CellAddress cell, int column) {
    Contents contents = cells.get(cell);
    if (contents == null) {
      return Optional.empty();
    }
    List<String> names = columns.stream().map(Column::name).toList();
    return columns.get(column).parts().reversed().stream()
        .map(names::indexOf)
        .filter(part -> part >= 0 && part < column)
        .filter(part -> contents.columns().get(part).equals(contents.columns().get(column)))
        .findFirst();
  }

  /** What an overridden cell holds. */
  Optional<Contents> contents(CellAddress cell) {
    return Optional.ofNullable(cells.get(cell));
  }
}
