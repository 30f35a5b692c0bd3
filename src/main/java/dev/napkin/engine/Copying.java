package dev.napkin.engine;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.syntax.SheetFormula;
import dev.napkin.syntax.structure.FormulaCopies;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What cells hold after others were copied onto them. */
final class Copying {
  private static final Optional<CellAddress> NOWHERE = Optional.empty();

  private final Recalculation recalculation;
  private final Manuscript manuscript;
  private final Runnable rest;

  /**
   * Copying within worksheets of which it is known how their formulas are written.
   *
   * @param rest computes what is stale
   */
  Copying(Recalculation recalculation, Manuscript manuscript, Runnable rest) {
    this.recalculation = recalculation;
    this.manuscript = manuscript;
    this.rest = rest;
  }

  /**
   * Cells and those that they are copied onto, which are as many; or one row or column, that is
   * repeated.
   */
  record Way(int grid, Rect from, int toGrid, Rect to) {
    /** The cells that get what a part of the source holds. */
    Rect over(Rect part) {
      int top = from.rows() == 1 ? to.top() : part.top() + to.top() - from.top();
      int left = from.columns() == 1 ? to.left() : part.left() + to.left() - from.left();
      return new Rect(
          top,
          left,
          from.rows() == 1 ? to.bottom() : top + part.rows(),
          from.columns() == 1 ? to.right() : left + part.columns());
    }

    /** Where the first cell of each copy of the source stands. */
    private List<CellAddress> copies() {
      var copies = new ArrayList<CellAddress>();
      for (int row = to.top(); row < to.bottom(); row += from.rows()) {
        for (int column = to.left(); column < to.right(); column += from.columns()) {
          copies.add(new CellAddress(toGrid, row, column));
        }
      }
      return copies;
    }
  }

  // ---- from where to where
  // ------------------------------------------------------------------------

  /** Why nothing can be copied from or to these cells. */
  Optional<String> refusal(int grid, Rect cells) {
    if (manuscript.state().order().position(grid) < 0) {
      return Optional.of("there is no such worksheet");
    }
    return cells.isEmpty() || !Rect.SHEET.contains(cells)
        ? Optional.of("a worksheet has no such cells")
        : Optional.empty();
  }

  /** The way of a copy, without rows and columns in which nothing stands here or there. */
  Optional<Way> way(SheetEdit.Copy edit) {
    int down = edit.to().row() - edit.cells().top();
    int across = edit.to().column() - edit.cells().left();
    int toGrid = edit.to().grid();
    Rect there = extent(toGrid, edit.cells().moved(down, across));
    Rect from = extent(edit.grid(), edit.cells());
    from = there.isEmpty() ? from : from.hull(there.moved(-down, -across));
    return from.isEmpty()
        ? Optional.empty()
        : Optional.of(new Way(edit.grid(), from, toGrid, from.moved(down, across)));
  }

  /** The way of a fill, without lines along it in which nothing stands. */
  Optional<Way> way(SheetEdit.Fill edit) {
    Rect area = edit.area();
    Rect used = extent(edit.grid(), area);
    boolean rows =
        edit.direction() == SheetEdit.Direction.DOWN || edit.direction() == SheetEdit.Direction.UP;
    Rect kept =
        rows
            ? new Rect(area.top(), used.left(), area.bottom(), used.right())
            : new Rect(used.top(), area.left(), used.bottom(), area.right());
    Rect from = first(kept, edit.direction());
    Rect to = rest(kept, edit.direction());
    if (extent(edit.grid(), from).isEmpty()) {
      to = to.intersect(used);
    }
    return used.isEmpty() || to.isEmpty()
        ? Optional.empty()
        : Optional.of(new Way(edit.grid(), from, edit.grid(), to));
  }

  private static Rect first(Rect area, SheetEdit.Direction direction) {
    return switch (direction) {
      case DOWN -> new Rect(area.top(), area.left(), area.top() + 1, area.right());
      case RIGHT -> new Rect(area.top(), area.left(), area.bottom(), area.left() + 1);
      case UP -> new Rect(area.bottom() - 1, area.left(), area.bottom(), area.right());
      case LEFT -> new Rect(area.top(), area.right() - 1, area.bottom(), area.right());
    };
  }

  private static Rect rest(Rect area, SheetEdit.Direction direction) {
    return switch (direction) {
      case DOWN -> new Rect(area.top() + 1, area.left(), area.bottom(), area.right());
      case RIGHT -> new Rect(area.top(), area.left() + 1, area.bottom(), area.right());
      case UP -> new Rect(area.top(), area.left(), area.bottom() - 1, area.right());
      case LEFT -> new Rect(area.top(), area.left(), area.bottom(), area.right() - 1);
    };
  }

  /** The least rectangle that holds all that stands in an area. */
  private Rect extent(int grid, Rect area) {
    Rect extent = recalculation.store().used(grid).intersect(area);
    extent = extent.isEmpty() ? Rect.EMPTY : extent;
    for (Part part : recalculation.layout().in(grid, area)) {
      extent = extent.hull(part.rect().intersect(area));
    }
    return extent;
  }

  // ---- what comes there
  // ---------------------------------------------------------------------------

  /** What the cells hold afterwards; empty where nobody knows how a formula is written. */
  Optional<SheetPatch.Content> content(Way way) {
    var copies = new FormulaCopies(manuscript.state().book().tables(), manuscript.state().order());
    var blocks = new ArrayList<Block>();
    var values = values(way);
    for (Held held : standing(way)) {
      Optional<SheetFormula> known =
          manuscript.written(held.block.at(held.block.rect().top(), held.block.rect().left()));
      if (known.isEmpty()) {
        return Optional.empty();
      }
      switch (held.block) {
        case Block.Formula(Rect rect, _) ->
            blocks.addAll(filled(known.get(), rect.intersect(way.from), way, copies));
        case Block.ArrayFormula array ->
            blocks.addAll(arrays(known.get(), array, held.rect(), way, copies));
        case Block.Inputs _, Block.Values _ -> {}
      }
    }
    return Optional.of(new SheetPatch.Content(blocks, values));
  }

  private List<Held> standing(Way way) {
    var standing = new LinkedHashSet<Held>();
    for (Part part : recalculation.layout().in(way.grid, way.from)) {
      if (part.held().rect().meets(way.from)) {
        standing.add(part.held());
      }
    }
    return List.copyOf(standing);
  }

  private List<Block> filled(SheetFormula written, Rect source, Way way, FormulaCopies copies) {
    var filled = new ArrayList<Block>();
    for (Rect part : FormulaCopies.pieces(written.tree(), source)) {
      var from = new CellAddress(way.grid, part.top(), part.left());
      // Where a reference comes in again at the other end of the sheet, it is meant as it is.
      SheetFormula plain = copies.copy(written, from, from, way.grid, part);
      for (Rect to : FormulaCopies.pieces(plain.tree(), way.over(part))) {
        var first = new CellAddress(way.toGrid, to.top(), to.left());
        SheetFormula now = copies.copy(plain, from, first, way.toGrid, to);
        filled.add(new Block.Formula(to, bound(now, way.toGrid, to)));
      }
    }
    return filled;
  }

  private List<Block> arrays(
      SheetFormula written, Block.ArrayFormula array, Rect own, Way way, FormulaCopies copies) {
    var arrays = new ArrayList<Block>();
    Rect rect = array.rect();
    Rect part = array.dynamic() ? rect : own.intersect(way.from);
    for (CellAddress copy : way.copies()) {
      int down = copy.row() - way.from.top();
      int across = copy.column() - way.from.left();
      Rect to = part.moved(down, across).intersect(Rect.SHEET);
      SheetFormula now =
          copies.copy(
              written,
              new CellAddress(way.grid, rect.top(), rect.left()),
              new CellAddress(way.toGrid, rect.top() + down, rect.left() + across),
              way.toGrid,
              to);
      Ir formula = bound(now, way.toGrid, Rect.cell(to.top(), to.left()));
      arrays.add(new Block.ArrayFormula(to, formula, array.dynamic()));
    }
    return arrays;
  }

  private Ir bound(SheetFormula formula, int grid, Rect readers) {
    return manuscript.state().binder().formula(formula, grid, readers);
  }

  /** The values of cells without a formula, and of those where an array spills from elsewhere. */
  private List<Block.Values> values(Way way) {
    rest.run();
    Store store = recalculation.store();
    Region inputs = SheetPatching.used(store, way.grid, way.from);
    for (Part part : recalculation.layout().in(way.grid, way.from)) {
      if (part.held().rect().meets(way.from)) {
        inputs.remove(part.rect());
      }
    }
    return SheetPatching.inputs(store, way.grid, inputs).stream()
        .map(values -> new Block.Values(way.over(values.rect()), repeated(values.values(), way)))
        .toList();
  }

  /** Values for all cells that get them; a fault that is copied arises where it then stands. */
  private static Array repeated(Array values, Way way) {
    int rows = way.from.rows() == 1 ? way.to.rows() : values.rows();
    var columns = new ArrayList<Column>();
    for (int i = 0; i < values.columns(); i++) {
      var column = new Column(rows);
      for (int row = 0; row < rows; row += values.rows()) {
        values.copyTo(i, column, row);
      }
      column.replaceFaults(
          0, rows, (_, fault) -> new Value.Fault(fault.code(), fault.reason(), NOWHERE));
      columns.add(column);
    }
    return new Array(
        way.from.columns() == 1 ? Collections.nCopies(way.to.columns(), columns.get(0)) : columns,
        0,
        rows);
  }
}
