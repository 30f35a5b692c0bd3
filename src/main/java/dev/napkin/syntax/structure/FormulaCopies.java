package dev.napkin.syntax.structure;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetExpression;
import dev.napkin.syntax.SheetFormula;
import dev.napkin.value.FaultCode;
import java.util.List;
import java.util.Optional;

/**
 * Formulas that are copied to other cells, by Excel's rules: what is relative goes along, what is
 * fixed stays, and a reference of which a corner would leave the sheet becomes {@code #REF!}.
 */
public final class FormulaCopies {
  private final List<SheetBook.Table> tables;
  private final SheetOrder order;

  /** Copies within a book that has these tables and sheets. */
  public FormulaCopies(List<SheetBook.Table> tables, SheetOrder order) {
    this.tables = List.copyOf(tables);
    this.order = order;
  }

  /**
   * The cells of a rectangle that holds {@code tree}, parted where a reference leaves the sheet.
   */
  public static List<Rect> pieces(Expression tree, Rect cells) {
    var cuts = new Cuts(cells);
    References.replaced(
        tree,
        reference -> {
          if (hasCorners(reference)) {
            Corners corners = Corners.of(reference);
            cuts.aroundSheet(corners.top(), corners.left());
            cuts.aroundSheet(corners.bottom(), corners.right());
          }
          return reference;
        });
    return cuts.pieces();
  }

  private static boolean hasCorners(SheetExpression reference) {
    return reference instanceof SheetExpression.Cell
        || reference instanceof SheetExpression.Area
        || reference instanceof SheetExpression.Rows
        || reference instanceof SheetExpression.Columns;
  }

  /**
   * The copy of a formula; the same object where that changes nothing.
   *
   * @param from a cell that holds the formula
   * @param to where that cell's copy belongs
   * @param grid the grid of the copy
   * @param cells the cells that get the copy, which is written for the first of them
   */
  @SuppressWarnings("ReferenceEquality")
  public SheetFormula copy(
      SheetFormula written, CellAddress from, CellAddress to, int grid, Rect cells) {
    Expression tree = written.tree();
    Expression now =
        References.replaced(
            tree,
            reference ->
                switch (reference) {
                  case SheetExpression.Structured part -> part(part, from, grid, cells);
                  case SheetExpression.Cell _,
                      SheetExpression.Area _,
                      SheetExpression.Rows _,
                      SheetExpression.Columns _ ->
                      Corners.of(reference)
                          .copied(from, to, cells.top(), cells.left())
                          .<Expression>map(copy -> copy)
                          .orElseGet(
                              () ->
                                  new Expression.FaultLiteral(
                                      reference.span(), FaultCode.BAD_REFERENCE));
                  case SheetExpression _ -> reference;
                });
    return now == tree ? written : new SheetFormula(now, written.problems(), written.format());
  }

  /** A part of the table around a formula names that table where the copy stands elsewhere. */
  private Expression part(SheetExpression.Structured part, CellAddress from, int grid, Rect cells) {
    if (part.table().isPresent()) {
      return part;
    }
    Optional<SheetBook.Table> around =
        tables.stream()
            .filter(table -> order.grid(table.sheet()).equals(Optional.of(from.grid())))
            .filter(table -> table.area().contains(from.row(), from.column()))
            .findFirst();
    boolean within =
        from.grid() == grid && around.filter(t -> t.area().contains(cells)).isPresent();
    return around.isEmpty() || within
        ? part
        : new SheetExpression.Structured(
            part.span(), around.map(SheetBook.Table::name), part.items(), part.columns());
  }
}
