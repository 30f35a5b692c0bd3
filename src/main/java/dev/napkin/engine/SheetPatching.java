package dev.napkin.engine;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Edits of worksheets become patches of what stands on their grids. */
final class SheetPatching {
  private static final String NO_CELLS = "a worksheet has no such cells";
  private static final String UNWRITTEN =
      "nobody knows how the formulas of the workbook are written";

  private final Recalculation recalculation;
  private final Layout layout;
  private final Optional<Structuring> structuring;
  private final Optional<Copying> copying;
  private final Optional<Joining> joining;

  /**
   * Patches what stands in cells, and where it is known how formulas are written also where cells
   * stand.
   */
  SheetPatching(
      Recalculation recalculation,
      Optional<Manuscript> manuscript,
      Optional<Structuring> structuring) {
    this.recalculation = recalculation;
    this.structuring = structuring;
    this.copying =
        manuscript.flatMap(
            written -> structuring.map(by -> new Copying(recalculation, written, by::rest)));
    this.joining = manuscript.map(written -> new Joining(recalculation.layout(), written));
    this.layout = recalculation.layout();
  }

  /**
   * Makes the changes of {@code edit} and adds their patches to {@code made}; gives why it cannot
   * go on, which leaves it to the caller to take back what is made.
   */
  Optional<String> patch(SheetEdit edit, List<SheetStep> made) {
    return switch (edit) {
      case SheetEdit.Put(CellAddress cell, Value value) -> put(cell, value, made);
      case SheetEdit.Lay(int grid, Block block) ->
          lay(grid, block.rect(), content(grid, block), made);
      case SheetEdit.Batch(List<SheetEdit> edits) -> {
        Optional<String> refusal = Optional.empty();
        for (int i = 0; i < edits.size() && refusal.isEmpty(); i++) {
          refusal = patch(edits.get(i), made);
        }
        yield refusal;
      }
      case SheetEdit.Copy copy ->
          copying.map(by -> copy(copy, by, made)).orElse(Optional.of(UNWRITTEN));
      case SheetEdit.Fill fill ->
          copying.map(by -> fill(fill, by, made)).orElse(Optional.of(UNWRITTEN));
      case SheetStructure structure ->
          structuring.map(by -> by.patch(structure, made)).orElse(Optional.of(UNWRITTEN));
    };
  }

  private Optional<String> copy(SheetEdit.Copy edit, Copying by, List<SheetStep> made) {
    CellAddress to = edit.to();
    Optional<String> refusal = by.refusal(edit.grid(), edit.cells());
    if (refusal.isPresent() || !Rect.SHEET.contains(to.row(), to.column())) {
      return refusal.or(() -> Optional.of(NO_CELLS));
    }
    Rect there =
        edit.cells().moved(to.row() - edit.cells().top(), to.column() - edit.cells().left());
    return by.refusal(to.grid(), there).or(() -> by.way(edit).flatMap(way -> copy(way, by, made)));
  }

  private Optional<String> fill(SheetEdit.Fill edit, Copying by, List<SheetStep> made) {
    return by.refusal(edit.grid(), edit.area())
        .or(() -> by.way(edit).flatMap(way -> copy(way, by, made)));
  }

  private Optional<String> copy(Copying.Way way, Copying by, List<SheetStep> made) {
    Optional<SheetPatch.Content> content = by.content(way);
    return content.isEmpty()
        ? Optional.of(UNWRITTEN)
        : patch(way.toGrid(), way.to(), content.get(), made);
  }

  private Optional<String> put(CellAddress cell, Value value, List<SheetStep> made) {
    Rect edited = Rect.cell(cell.row(), cell.column());
    if (!Rect.SHEET.contains(edited) || layout.isComputed(cell.grid(), cell.row(), cell.column())) {
      var values = List.of(new Block.Values(edited, Array.of(value)));
      return patch(cell.grid(), edited, new SheetPatch.Content(List.of(), values), made);
    }
    var patch = new CellPatch(cell, recalculation.store().get(cell), value);
    made.add(patch);
    apply(patch);
    return Optional.empty();
  }

  private SheetPatch.Content content(int grid, Block block) {
    return switch (block) {
      case Block.Formula _, Block.ArrayFormula _ ->
          new SheetPatch.Content(List.of(block), List.of());
      case Block.Values values -> new SheetPatch.Content(List.of(), List.of(values));
      case Block.Inputs inputs ->
          new SheetPatch.Content(List.of(), List.of(evaluated(grid, inputs)));
    };
  }

  private Block.Values evaluated(int grid, Block.Inputs inputs) {
    Rect rect = inputs.rect();
    var columns = new ArrayList<Column>();
    for (int column = rect.left(); column < rect.right(); column++) {
      var values = new Column(rect.rows());
      for (int row = rect.top(); row < rect.bottom(); row++) {
        var cell = new CellAddress(grid, row, column);
        Value value = recalculation.evaluate(inputs.at(row, column), cell);
        values.set(row - rect.top(), Array.element(value));
      }
      columns.add(values);
    }
    return new Block.Values(rect, new Array(columns, 0, rect.rows()));
  }

  private Optional<String> lay(
      int grid, Rect laid, SheetPatch.Content wanted, List<SheetStep> made) {
    return laid.isEmpty() || !Rect.SHEET.contains(laid)
        ? Optional.of(NO_CELLS)
        : patch(grid, own(laid, wanted), wanted, made);
  }

  private Optional<String> patch(
      int grid, Rect edited, SheetPatch.Content wanted, List<SheetStep> made) {
    if (!Rect.SHEET.contains(edited)) {
      return Optional.of(NO_CELLS);
    }
    var out = new ArrayList<Block>();
    var in = new ArrayList<Block>();
    var standing = new LinkedHashSet<Held>();
    layout.in(grid, edited).forEach(part -> standing.add(part.held()));
    for (Held held : standing) {
      switch (held.block) {
        case Block.Formula(Rect rect, Ir formula) -> {
          out.add(held.block);
          rest(rect, edited).forEach(piece -> in.add(new Block.Formula(piece, formula)));
        }
        case Block.ArrayFormula array -> {
          if (edited.contains(held.rect())) {
            out.add(array);
          } else if (!array.dynamic()) {
            return Optional.of(
                "the cells "
                    + PlaceText.of(held.rect())
                    + " hold one array, of which no part can change");
          }
        }
        case Block.Inputs _, Block.Values _ -> {}
      }
    }
    in.addAll(wanted.blocks());
    joining.ifPresent(by -> by.join(grid, edited, out, in));
    var patch =
        new SheetPatch(
            grid,
            edited,
            new SheetPatch.Content(out, inputs(grid, edited)),
            new SheetPatch.Content(in, wanted.values()));
    made.add(patch);
    apply(patch);
    return Optional.empty();
  }

  /** The cells whose content changes: of an array that takes the room it needs only the first. */
  private static Rect own(Rect laid, SheetPatch.Content wanted) {
    boolean dynamic =
        !wanted.blocks().isEmpty()
            && wanted.blocks().getFirst() instanceof Block.ArrayFormula array
            && array.dynamic();
    return dynamic ? Rect.cell(laid.top(), laid.left()) : laid;
  }

  /** The values of the cells without a formula, and of blank ones between them. */
  private List<Block.Values> inputs(int grid, Rect area) {
    return inputs(recalculation.store(), grid, others(grid, area));
  }

  /** The values that stand in some cells. */
  static List<Block.Values> inputs(Store store, int grid, Region cells) {
    return cells.rects().stream()
        .map(rect -> new Block.Values(rect, store.area(grid, rect).copied()))
        .toList();
  }

  /** The cells of an area in which something may stand, but for those that are computed. */
  private Region others(int grid, Rect area) {
    Region others = used(recalculation.store(), grid, area);
    layout.in(grid, area).forEach(part -> others.remove(part.rect()));
    return others;
  }

  /** The cells of an area in which something may stand. */
  static Region used(Store store, int grid, Rect area) {
    Rect used = store.used(grid).intersect(area);
    return used.isEmpty() ? new Region() : Region.of(used);
  }

  /** The cells of {@code rect} that do not lie in {@code taken}, in at most four rectangles. */
  private static List<Rect> rest(Rect rect, Rect taken) {
    var region = Region.of(rect);
    region.remove(taken);
    return region.rects();
  }

  /** Makes a step true. */
  void apply(SheetStep step) {
    switch (step) {
      case CellPatch(CellAddress cell, _, Value after) ->
          recalculation.put(cell.grid(), cell.row(), cell.column(), after);
      case SheetPatch patch -> apply(patch);
      case StructurePatch patch -> structuring.orElseThrow().apply(patch);
    }
  }

  private void apply(SheetPatch patch) {
    int grid = patch.grid();
    var again = Region.of(patch.edited());
    for (Block block : patch.before().blocks()) {
      Rect rect = block.rect();
      Held held = layout.at(new CellAddress(grid, rect.top(), rect.left())).orElseThrow().held();
      again.add(recalculation.uncertain(held));
      recalculation.drop(held);
    }
    for (Block block : patch.after().blocks()) {
      recalculation.take(grid, block, again);
    }
    Region blank = others(grid, patch.edited());
    patch.after().values().forEach(values -> blank.remove(values.rect()));
    blank
        .rects()
        .forEach(
            rect -> recalculation.putAll(grid, rect, Array.blank(rect.rows(), rect.columns())));
    for (Block.Values values : patch.after().values()) {
      recalculation.putAll(grid, values.rect(), values.values());
    }
    recalculation.formulasChanged(grid, patch.edited());
  }
}
