package dev.napkin.engine;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Motion;
import dev.napkin.grid.Rect;
import dev.napkin.syntax.structure.SheetOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits of the structure of worksheets become patches. */
final class Structuring {
  private static final Rect SHEET = Rect.SHEET;

  private final Recalculation recalculation;
  private final Manuscript manuscript;
  private final Restructuring restructuring;
  private final List<Changes> between = new ArrayList<>();
  private int nextGrid;

  Structuring(Recalculation recalculation, Manuscript manuscript) {
    this.recalculation = recalculation;
    this.manuscript = manuscript;
    this.restructuring = new Restructuring(recalculation, manuscript);
    var outline = manuscript.state().outline();
    outline.sheets().forEach(sheet -> nextGrid = Math.max(nextGrid, sheet.grid() + 1));
    outline.linked().forEach(sheet -> nextGrid = Math.max(nextGrid, sheet.grid() + 1));
  }

  /**
   * Makes the changes of {@code edit} and adds their patches to {@code made}; gives why it cannot
   * go on, which leaves it to the caller to take back what is made.
   */
  Optional<String> patch(SheetStructure edit, List<SheetStep> made) {
    return switch (edit) {
      case SheetStructure.InsertRows(int grid, int row, int count) ->
          insert(grid, rows(row, count), true, made);
      case SheetStructure.DeleteRows(int grid, int row, int count) ->
          delete(grid, rows(row, count), true, made);
      case SheetStructure.InsertColumns(int grid, int column, int count) ->
          insert(grid, columns(column, count), false, made);
      case SheetStructure.DeleteColumns(int grid, int column, int count) ->
          delete(grid, columns(column, count), false, made);
      case SheetStructure.InsertCells(int grid, Rect cells, boolean down) ->
          insert(grid, cells, down, made);
      case SheetStructure.DeleteCells(int grid, Rect cells, boolean up) ->
          delete(grid, cells, up, made);
      case SheetStructure.MoveCells(int grid, Rect cells, CellAddress to) ->
          move(grid, cells, to, made);
      case SheetStructure.MoveRows(int grid, int row, int count, int to) ->
          moveRows(grid, row, count, to, made);
      case SheetStructure.MoveColumns(int grid, int column, int count, int to) ->
          moveColumns(grid, column, count, to, made);
      case SheetStructure.AddSheet(String name, int position) -> addSheet(name, position, made);
      case SheetStructure.DeleteSheet(int grid) -> deleteSheet(grid, made);
      case SheetStructure.RenameSheet(int grid, String name) -> renameSheet(grid, name, made);
      case SheetStructure.MoveSheet(int grid, int position) -> moveSheet(grid, position, made);
    };
  }

  private static Rect rows(int row, int count) {
    return new Rect(row, 0, end(row, count), SHEET.right());
  }

  private static Rect columns(int column, int count) {
    return new Rect(0, column, SHEET.bottom(), end(column, count));
  }

  private static int end(int first, int count) {
    return Math.clamp((long) first + count, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** Why there is nothing that could be done with these cells. */
  private Optional<String> noCells(int grid, Rect cells) {
    if (order().position(grid) < 0) {
      return Optional.of("there is no such worksheet");
    }
    return cells.isEmpty() || !SHEET.contains(cells)
        ? Optional.of("a worksheet has no such cells")
        : Optional.empty();
  }

  private SheetOrder order() {
    return manuscript.state().order();
  }

  private Optional<String> insert(int grid, Rect cells, boolean down, List<SheetStep> made) {
    return noCells(grid, cells).or(() -> make(new Motion.Insert(grid, cells, down), order(), made));
  }

  private Optional<String> delete(int grid, Rect cells, boolean up, List<SheetStep> made) {
    return noCells(grid, cells).or(() -> make(new Motion.Delete(grid, cells, up), order(), made));
  }

  private Optional<String> move(int grid, Rect cells, CellAddress to, List<SheetStep> made) {
    int down = to.row() - cells.top();
    int across = to.column() - cells.left();
    Optional<String> refusal = noCells(grid, cells);
    if (refusal.isPresent()) {
      return refusal;
    }
    if (down == 0 && across == 0 && to.grid() == grid) {
      return Optional.empty();
    }
    // A place far off the sheet must not come back onto it by overflow.
    boolean near = SHEET.contains(to.row(), to.column());
    return near
        ? noCells(to.grid(), cells.moved(down, across))
            .or(() -> make(new Motion.Move(grid, cells, to.grid(), down, across), order(), made))
        : Optional.of("a worksheet has no such cells");
  }

  private Optional<String> moveRows(int grid, int row, int count, int to, List<SheetStep> made) {
    Optional<String> refusal =
        noCells(grid, rows(row, count)).or(() -> between(row, count, to, SHEET.bottom()));
    if (refusal.isPresent() || to == row || to == row + count) {
      return refusal;
    }
    int from = to < row ? row + count : row;
    return insert(grid, rows(to, count), true, made)
        .or(() -> move(grid, rows(from, count), new CellAddress(grid, to, 0), made))
        .or(() -> delete(grid, rows(from, count), true, made));
  }

  private Optional<String> moveColumns(
      int grid, int column, int count, int to, List<SheetStep> made) {
    Optional<String> refusal =
        noCells(grid, columns(column, count)).or(() -> between(column, count, to, SHEET.right()));
    if (refusal.isPresent() || to == column || to == column + count) {
      return refusal;
    }
    int from = to < column ? column + count : column;
    return insert(grid, columns(to, count), false, made)
        .or(() -> move(grid, columns(from, count), new CellAddress(grid, 0, to), made))
        .or(() -> delete(grid, columns(from, count), false, made));
  }

  private static Optional<String> between(int first, int count, int to, int limit) {
    return to < 0 || to > limit || (to > first && to < first + count)
        ? Optional.of("nothing can be moved to within itself")
        : Optional.empty();
  }

  // ---- sheets
  // -------------------------------------------------------------------------------------

  private Optional<String> badName(String name, int grid) {
    if (name.isEmpty()
        || name.length() > 31
        || name.startsWith("'")
        || name.endsWith("'")
        || name.chars().anyMatch(letter -> "[]:*?/\\".indexOf(letter) >= 0)) {
      return Optional.of("a worksheet cannot be called that");
    }
    return order().grid(name).filter(other -> other != grid).isPresent()
        ? Optional.of("there is a worksheet of that name")
        : Optional.empty();
  }

  private Optional<String> addSheet(String name, int position, List<SheetStep> made) {
    Optional<String> refusal = badName(name, -1);
    if (refusal.isPresent() || position < 0 || position > order().names().size()) {
      return refusal.or(() -> Optional.of("there is no such place among the worksheets"));
    }
    return make(new Motion.Still(), order().with(name, nextGrid++, position), made);
  }

  private Optional<String> deleteSheet(int grid, List<SheetStep> made) {
    if (order().position(grid) < 0) {
      return Optional.of("there is no such worksheet");
    }
    return order().names().size() == 1
        ? Optional.of("a workbook has at least one worksheet")
        : make(new Motion.Remove(grid), order().without(grid), made);
  }

  private Optional<String> renameSheet(int grid, String name, List<SheetStep> made) {
    int position = order().position(grid);
    if (position < 0) {
      return Optional.of("there is no such worksheet");
    }
    return badName(name, grid)
        .or(() -> make(new Motion.Still(), order().without(grid).with(name, grid, position), made));
  }

  private Optional<String> moveSheet(int grid, int position, List<SheetStep> made) {
    if (order().position(grid) < 0 || position < 0 || position >= order().names().size()) {
      return Optional.of("there is no such place among the worksheets");
    }
    return make(new Motion.Still(), order().moved(grid, position), made);
  }

  // ---- made true
  // ----------------------------------------------------------------------------------

  private Optional<String> make(Motion motion, SheetOrder after, List<SheetStep> made) {
    rest();
    var plan = new StructurePlan(recalculation, manuscript, motion, after);
    Optional<String> refusal = plan.refusal();
    if (refusal.isEmpty()) {
      StructurePatch patch = plan.patch();
      made.add(patch);
      restructuring.apply(patch);
    }
    return refusal;
  }

  /** Makes a patch true, or its inverse. */
  void apply(StructurePatch patch) {
    rest();
    restructuring.apply(patch);
  }

  /** Computes what is stale, as cells that go elsewhere must not be. */
  void rest() {
    if (recalculation.isStale()) {
      between.add(recalculation.recalculate());
    }
  }

  /** What recalculations did that were needed on the way, since the last call. */
  List<Changes> takeChanges() {
    List<Changes> taken = List.copyOf(between);
    between.clear();
    return taken;
  }
}
