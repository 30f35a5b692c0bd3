package dev.napkin.plan;

import dev.napkin.grid.Read;
import java.util.Optional;

/** What stands in an area at a row and a column that are computed, as INDEX gives it. */
final class Element extends Term {
  private final Read area;
  private final Term first;
  private final Optional<Term> second;

  /**
   * What INDEX gives for these arguments.
   *
   * @param first the row, or without {@code second} the place in a line
   * @param second the column
   */
  Element(Read area, Term first, Optional<Term> second) {
    this.area = area;
    this.first = first;
    this.second = second;
  }

  @Override
  double at(PlanColumns columns, int row, int column) {
    int top = area.top().at(row, column);
    int left = area.left().at(row, column);
    int rows = area.bottom().at(row, column) - top;
    int width = area.right().at(row, column) - left;
    double one = first.at(columns, row, column);
    if (second.isEmpty() && rows != 1 && width != 1) {
      return Double.NaN;
    }
    boolean across = second.isEmpty() && rows == 1;
    double other = second.isPresent() ? second.get().at(columns, row, column) : 1;
    double down = across ? other : one;
    double right = across ? one : other;
    // Not for what is not a number, nor for 0, which stands for all.
    return isPlace(down, rows) && isPlace(right, width)
        ? columns.columnToRead(area.grid(), left + (int) right - 1).plain(top + (int) down - 1)
        : Double.NaN;
  }

  private static boolean isPlace(double number, int count) {
    return number >= 1 && number <= count && number == Math.rint(number);
  }
}
