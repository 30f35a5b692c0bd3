package dev.napkin.xlsx.read;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.SheetBook.Block;
import dev.napkin.value.Array;
import java.util.Optional;
import java.util.function.Function;

/** An area whose cells are results: of one formula that gives an array, or of a what-if table. */
final class Cover {
  /** Lies over no cell. */
  static final Cover NONE = new Cover();

  private final Optional<Block.ArrayFormula> formula;
  private Rect area = Rect.EMPTY;
  private Rect written = Rect.EMPTY;

  /** The results of an array formula. */
  Cover(Block.ArrayFormula formula) {
    this.formula = Optional.of(formula);
    this.written = formula.rect();
  }

  /** What-if results. */
  Cover() {
    this.formula = Optional.empty();
  }

  /** Says where it lies. */
  void lie(Rect over) {
    area = over;
  }

  Rect rect() {
    return area;
  }

  boolean contains(int row, int column) {
    return area.contains(row, column);
  }

  /** Whether the file wrote that it lies over this area. */
  boolean wholly(Rect other) {
    return formula.isPresent() && written.equals(other);
  }

  /** Makes room for a cell of its own in it; whole rows of it are kept where there are any. */
  void endBefore(int row, int column) {
    area =
        row > area.top()
            ? new Rect(area.top(), area.left(), row, area.right())
            : new Rect(area.top(), area.left(), area.bottom(), column);
  }

  /** This cover where it lies over the cell. */
  Cover at(int row, int column) {
    return contains(row, column) ? this : FORMULAS;
  }

  /** Where the values of its cells stand. */
  SheetColumn.Store results(SheetColumn column) {
    return formula.isPresent() || this == FORMULAS ? column.stored : column.values;
  }

  /**
   * Its block.
   *
   * @param view gives the values of an area
   */
  Block block(Function<Rect, Array> view) {
    if (formula.isPresent()) {
      return new Block.ArrayFormula(area, formula.get().formula(), formula.get().dynamic());
    }
    return new Block.DataTable(area, view.apply(area));
  }

  /** Stands for all formulas that give one value. */
  private static final Cover FORMULAS = new Cover();
}
