package dev.napkin.syntax.structure;

import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Motion;
import dev.napkin.grid.Rect;
import dev.napkin.source.Span;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.SheetExpression;
import dev.napkin.syntax.SheetExpression.Coordinate;
import dev.napkin.syntax.SheetExpression.Sheets;
import dev.napkin.syntax.SheetFormula;
import dev.napkin.value.FaultCode;
import java.util.Optional;

/**
 * What one structural edit does to formulas.
 *
 * <p>A formula follows what it refers to: each reference becomes one to the cells that it referred
 * to before, wherever they and the formula itself went, and {@code #REF!} where none is left.
 */
public final class Rewriting {
  private final Motion motion;
  private final SheetOrder before;
  private final SheetOrder after;
  private final SheetMentions mentions;
  private final TableChanges tables;
  private final boolean sheetsStay;
  private final RewrittenFormulas formulas = new RewrittenFormulas(this);

  /** What becomes of formulas when cells go as {@code motion} says and sheets and tables change. */
  public Rewriting(Motion motion, SheetOrder before, SheetOrder after, TableChanges tables) {
    this.motion = motion;
    this.before = before;
    this.after = after;
    this.mentions = new SheetMentions(before, after);
    this.tables = tables;
    this.sheetsStay = before.equals(after);
  }

  /**
   * The formula of a cell as it is rewritten; the same object where that changes nothing.
   *
   * @param from where it stood
   * @param to where it stands now
   */
  public SheetFormula formula(SheetFormula written, CellAddress from, CellAddress to) {
    return formulas.of(written, from, to);
  }

  /** The formula of a defined name, of which only what is fixed follows the cells. */
  public Expression name(Expression tree) {
    return References.replaced(tree, this::inName);
  }

  // ---- in a cell
  // ----------------------------------------------------------------------------------

  /**
   * What becomes of a reference in a cell.
   *
   * @param from where the formula stood
   * @param to where it stands now
   */
  Expression inCell(SheetExpression reference, CellAddress from, CellAddress to) {
    return switch (reference) {
      case SheetExpression.SheetName name -> nameOfSheet(name);
      case SheetExpression.Structured part -> part(part, from, to);
      case SheetExpression.Cell _,
          SheetExpression.Area _,
          SheetExpression.Rows _,
          SheetExpression.Columns _ ->
          inCell(Corners.of(reference), from, to);
      case SheetExpression _ -> reference;
    };
  }

  @SuppressWarnings("ReferenceEquality")
  private Expression inCell(Corners corners, CellAddress from, CellAddress to) {
    Rect seen = corners.rect(from);
    if (corners.isElsewhere() || corners.isThrough()) {
      // Of another workbook, or through several sheets, whose cells do not go together.
      Optional<Sheets> named = mentions.of(corners.sheets().orElseThrow());
      return named.isEmpty() ? lost(corners.span()) : corners.at(named, seen, from, to);
    }
    Optional<Integer> grid =
        corners.sheets().isEmpty()
            ? Optional.of(from.grid())
            : before.grid(corners.sheets().get().first());
    if (grid.isEmpty()) {
      return corners.at(corners.sheets(), seen, from, to);
    }
    var area = new Area(grid.get(), seen);
    Optional<Area> now = motion.reference(area);
    if (sheetsStay && from.equals(to) && now.isPresent() && now.get() == area) {
      return corners.reference();
    }
    return now.filter(there -> after.name(there.grid()).isPresent())
        .<Expression>map(
            there -> corners.at(naming(corners, there.grid(), to), there.rect(), from, to))
        .orElseGet(() -> lost(corners.span()));
  }

  /** The sheet as it has to be named in a formula that stands at {@code to}. */
  private Optional<Sheets> naming(Corners corners, int grid, CellAddress to) {
    if (corners.sheets().isEmpty() && grid == to.grid()) {
      return Optional.empty();
    }
    String name = after.name(grid).orElseThrow();
    return corners
        .sheets()
        .filter(sheets -> sheets.first().equalsIgnoreCase(name))
        .or(() -> Optional.of(new Sheets(Optional.empty(), name, Optional.empty())));
  }

  private static Expression lost(Span span) {
    return new Expression.FaultLiteral(span, FaultCode.BAD_REFERENCE);
  }

  private Expression nameOfSheet(SheetExpression.SheetName name) {
    Optional<Sheets> now = mentions.of(name.sheets());
    if (now.isEmpty()) {
      return lost(name.span());
    }
    return now.get().equals(name.sheets())
        ? name
        : new SheetExpression.SheetName(name.span(), now.get(), name.name());
  }

  private Expression part(SheetExpression.Structured part, CellAddress from, CellAddress to) {
    Optional<String> table = part.table().or(() -> tables.around(from));
    if (table.isEmpty()) {
      return part;
    }
    if (tables.isLost(table.get(), part.columns())) {
      return lost(part.span());
    }
    return part.table().isPresent() || tables.isAround(table.get(), to)
        ? part
        : new SheetExpression.Structured(part.span(), table, part.items(), part.columns());
  }

  // ---- in a name
  // ----------------------------------------------------------------------------------

  private Expression inName(SheetExpression reference) {
    return switch (reference) {
      case SheetExpression.SheetName name -> nameOfSheet(name);
      case SheetExpression.Structured part ->
          part.table().isPresent() && tables.isLost(part.table().get(), part.columns())
              ? lost(part.span())
              : part;
      case SheetExpression.Cell _,
          SheetExpression.Area _,
          SheetExpression.Rows _,
          SheetExpression.Columns _ ->
          inName(Corners.of(reference));
      case SheetExpression _ -> reference;
    };
  }

  private Expression inName(Corners corners) {
    if (corners.sheets().isEmpty()) {
      return corners.reference();
    }
    Sheets sheets = corners.sheets().get();
    Optional<Sheets> named = mentions.of(sheets);
    if (named.isEmpty()) {
      return lost(corners.span());
    }
    Optional<Integer> grid = before.grid(sheets.first());
    if (corners.isElsewhere() || corners.isThrough() || grid.isEmpty()) {
      return corners.renamed(named.get());
    }
    Optional<Area> now = motion.reference(new Area(grid.get(), corners.fixedRect()));
    return now.filter(area -> after.name(area.grid()).isPresent())
        .<Expression>map(
            area ->
                corners.fixedAt(
                    area.grid() == grid.get()
                        ? named.get()
                        : new Sheets(
                            Optional.empty(),
                            after.name(area.grid()).orElseThrow(),
                            Optional.empty()),
                    area.rect()))
        .orElseGet(() -> lost(corners.span()));
  }

  // ---- where cells fare alike
  // ---------------------------------------------------------------------

  /**
   * Where a block of one formula has to be cut, so that in each piece every cell goes the same way
   * and every reference fares alike.
   *
   * @param readers the cells that hold the formula
   */
  public Cuts cuts(Expression tree, int grid, Rect readers) {
    var cuts = new Cuts(readers);
    lines(grid, cuts, 0, false, 0, false);
    References.replaced(
        tree,
        reference -> {
          switch (reference) {
            case SheetExpression.Cell _,
                SheetExpression.Area _,
                SheetExpression.Rows _,
                SheetExpression.Columns _ ->
                cut(Corners.of(reference), grid, cuts);
            case SheetExpression _ -> {}
          }
          return reference;
        });
    return cuts;
  }

  private void cut(Corners corners, int home, Cuts cuts) {
    if (corners.isElsewhere() || corners.isThrough()) {
      return;
    }
    Optional<Integer> grid =
        corners.sheets().isEmpty()
            ? Optional.of(home)
            : before.grid(corners.sheets().get().first());
    if (grid.isEmpty()) {
      return;
    }
    lines(grid.get(), cuts, corners.top(), corners.left());
    lines(grid.get(), cuts, corners.bottom(), corners.right());
    cuts.passing(
        corners.top(),
        corners.bottom(),
        motion.carried().map(Motion.Carried::down).orElse(0),
        false);
    cuts.passing(
        corners.left(),
        corners.right(),
        motion.carried().map(Motion.Carried::across).orElse(0),
        true);
    for (Area lost : motion.lost()) {
      if (lost.grid() == grid.get()) {
        within(corners, lost.rect(), cuts);
      }
    }
  }

  private void within(Corners corners, Rect lost, Cuts cuts) {
    boolean rows =
        switch (motion) {
          case Motion.Insert insert -> insert.down();
          case Motion.Delete delete -> delete.up();
          case Motion.Move _, Motion.Remove _, Motion.Still _ -> false;
        };
    boolean columns = !rows && (motion instanceof Motion.Insert || motion instanceof Motion.Delete);
    if (rows) {
      cuts.within(lost.top(), lost.bottom(), corners.top(), corners.bottom(), false);
      cuts.within(lost.top(), lost.bottom(), corners.bottom(), corners.top(), false);
    }
    if (columns) {
      cuts.within(lost.left(), lost.right(), corners.left(), corners.right(), true);
      cuts.within(lost.left(), lost.right(), corners.right(), corners.left(), true);
    }
  }

  private void lines(int grid, Cuts cuts, Coordinate row, Coordinate column) {
    lines(grid, cuts, row.offset(), row.fixed(), column.offset(), column.fixed());
  }

  private void lines(
      int grid, Cuts cuts, int row, boolean rowFixed, int column, boolean columnFixed) {
    motion
        .carried()
        .ifPresent(
            carried -> {
              if (carried.grid() == grid) {
                cuts.around(carried.from(), row, rowFixed, column, columnFixed);
              }
            });
    for (Area lost : motion.lost()) {
      if (lost.grid() == grid) {
        cuts.around(lost.rect(), row, rowFixed, column, columnFixed);
      }
    }
  }
}
