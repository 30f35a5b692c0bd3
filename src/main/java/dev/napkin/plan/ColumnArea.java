package dev.napkin.plan;

import dev.napkin.function.KeyColumn;
import dev.napkin.function.KeyColumn.Finding;
import dev.napkin.function.Strip;
import dev.napkin.grid.Read;
import dev.napkin.ir.Ir;
import dev.napkin.value.Value;
import java.util.Optional;

/** An area of one column that a formula looks at, wherever it stands. */
record ColumnArea(Read read) implements KeyLine {
  /** The area that a formula is, if it is one column. */
  static Optional<ColumnArea> of(Ir formula) {
    return formula instanceof Ir.Look(Read read) && read.right().equals(read.left().plus(1))
        ? Optional.of(new ColumnArea(read))
        : Optional.empty();
  }

  /** Its first column; {@code read} may have more. */
  static ColumnArea firstOf(Read read) {
    return new ColumnArea(
        new Read(read.grid(), read.top(), read.left(), read.bottom(), read.left().plus(1)));
  }

  /** How many rows it has; below 1 where its ends have passed each other. */
  int rows(int row, int column) {
    return read.bottom().at(row, column) - read.top().at(row, column);
  }

  @Override
  public int find(PlanColumns columns, int row, int column, Value wanted, Finding finding) {
    int rows = rows(row, column);
    return rows < 1 ? -1 : KeyColumn.find(strip(columns, row, column), rows, wanted, finding);
  }

  /** The column, from the first of its rows on. */
  Strip strip(PlanColumns columns, int row, int column) {
    return new Strip(
        columns.columnToRead(read.grid(), read.left().at(row, column)), read.top().at(row, column));
  }
}
