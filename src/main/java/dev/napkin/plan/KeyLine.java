package dev.napkin.plan;

import dev.napkin.function.KeyColumn.Finding;
import dev.napkin.grid.Read;
import dev.napkin.ir.Ir;
import dev.napkin.value.Value;
import java.util.Optional;

/** The cells of one column or one row in which a formula looks for a key, wherever it stands. */
sealed interface KeyLine permits ColumnArea, RowArea {
  /** Where they are. */
  Read read();

  /**
   * The place of a key among them, counted from 0; -1 where it is not there, or they are nowhere.
   */
  int find(PlanColumns columns, int row, int column, Value wanted, Finding finding);

  /** The line that a formula is, if it is one. */
  static Optional<KeyLine> of(Ir formula) {
    Optional<KeyLine> down = ColumnArea.of(formula).map(area -> area);
    return down.or(() -> RowArea.of(formula));
  }

  /** Whether another line has as many cells in the same direction, wherever the formula stands. */
  default boolean isAsLongAs(KeyLine other) {
    Read one = read();
    Read two = other.read();
    return switch (this) {
      case ColumnArea _ ->
          other instanceof ColumnArea
              && one.top().mover() == two.top().mover()
              && one.bottom().mover() == two.bottom().mover()
              && one.bottom().offset() - one.top().offset()
                  == two.bottom().offset() - two.top().offset();
      case RowArea _ ->
          other instanceof RowArea
              && one.left().mover() == two.left().mover()
              && one.right().mover() == two.right().mover()
              && one.right().offset() - one.left().offset()
                  == two.right().offset() - two.left().offset();
    };
  }
}
