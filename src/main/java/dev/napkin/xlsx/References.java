package dev.napkin.xlsx;

import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import java.util.Optional;

/** Looks at cells of the model, as Excel writes them. */
final class References {
  private final Places places;

  References(Places places) {
    this.places = places;
  }

  /**
   * What {@code reader} writes to look at {@code read}; empty where that has no place in the file.
   */
  Optional<String> of(Read read, Reader reader) {
    return places.of(read.grid()).map(target -> at(read, reader, target));
  }

  private String at(Read read, Reader reader, Places.Pair target) {
    int row = reader.cell().row();
    int column = reader.cell().column();
    Rect area = read.from(row, column);
    Optional<String> name = places.name(read.grid());
    if (name.isPresent() && read.isFixed() && area.equals(target.size())) {
      return name.get();
    }
    String fixed =
        target
            .base()
            .plus(area.top(), area.left())
            .area(area.rows(), area.columns(), reader.page());
    if (reader.pinned()) {
      return fixed;
    }
    if (!Carried.isTransposed(read)) {
      return relative(read, reader, target);
    }
    return places
        .carried(reader.cell().grid(), read)
        .map(helper -> helper.reference(row, column))
        .or(() -> byNumber(read, reader, target))
        .orElse(fixed);
  }

  /** One formula for all cells of a block: what moves is relative, what stays has its dollar. */
  private static String relative(Read read, Reader reader, Places.Pair target) {
    int row = reader.cell().row();
    int column = reader.cell().column();
    // Nothing is filled across a block of one column, and there the dollar would only be noise.
    boolean narrow = reader.block().columns() == 1 && !read.isFixed();
    int top = read.top().at(row, column);
    int bottom = read.bottom().at(row, column) - 1;
    int left = read.left().at(row, column);
    int right = read.right().at(row, column) - 1;
    String first = corner(target.base(), read.top(), top, read.left(), left, narrow);
    String last = corner(target.base(), read.bottom(), bottom, read.right(), right, narrow);
    return Place.prefix(target.base().page(), reader.page())
        + (first.equals(last) ? first : first + ":" + last);
  }

  private static String corner(
      Place base, Edge rowEdge, int row, Edge columnEdge, int column, boolean narrow) {
    boolean free = narrow || columnEdge.mover() != Edge.Mover.FIXED;
    return (free ? "" : "$")
        + Place.column(base.column() + column)
        + (rowEdge.mover() == Edge.Mover.FIXED ? "$" : "")
        + (base.row() + row + 1);
  }

  /** A column of readers that goes along the columns of a grid: by the number beside each. */
  private Optional<String> byNumber(Read read, Reader reader, Places.Pair target) {
    boolean single =
        read.right().equals(read.left().plus(1))
            && read.left().mover() == Edge.Mover.ROW
            && read.top().mover() == Edge.Mover.FIXED
            && read.bottom().mover() == Edge.Mover.FIXED;
    if (!single) {
      return Optional.empty();
    }
    Rect rows = new Rect(read.top().offset(), 0, read.bottom().offset(), target.size().columns());
    String area =
        target.base().plus(rows.top(), 0).area(rows.rows(), rows.columns(), reader.page());
    int offset = read.left().offset();
    String shift = offset == 0 ? "" : offset > 0 ? "+" + offset : String.valueOf(offset);
    return places
        .counter(reader.cell().grid())
        .map(
            first ->
                "INDEX(%s, %s$%s%d%s)"
                    .formatted(
                        area,
                        rows.rows() == 1 ? "" : "0, ",
                        Place.column(first.column()),
                        first.row() + reader.cell().row() + 1,
                        shift));
  }

  /** Whether readers in a column need their row's number to look at {@code read}. */
  static boolean needsNumber(Read read) {
    return Carried.isTransposed(read);
  }
}
