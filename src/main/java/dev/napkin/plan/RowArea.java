package dev.napkin.plan;

import dev.napkin.function.KeyColumn;
import dev.napkin.function.KeyColumn.Finding;
import dev.napkin.grid.Read;
import dev.napkin.ir.Ir;
import dev.napkin.value.Value;
import java.util.Optional;

/** An area of one row that a formula looks at, wherever it stands. */
record RowArea(Read read) implements KeyLine {
  /** The area that a formula is, if it is one row. */
  static Optional<KeyLine> of(Ir formula) {
    return formula instanceof Ir.Look(Read read) && read.bottom().equals(read.top().plus(1))
        ? Optional.of(new RowArea(read))
        : Optional.empty();
  }

  /** Its first row; {@code read} may have more. */
  static RowArea firstOf(Read read) {
    return new RowArea(
        new Read(read.grid(), read.top(), read.left(), read.top().plus(1), read.right()));
  }

  @Override
  public int find(PlanColumns columns, int row, int column, Value wanted, Finding finding) {
    int top = read.top().at(row, column);
    int left = read.left().at(row, column);
    int right = read.right().at(row, column);
    return top < 0 || left < 0 || right <= left
        ? -1
        : KeyColumn.find(columns.rowToRead(read.grid(), top, left, right), wanted, finding);
  }
}
