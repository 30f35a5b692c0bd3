package dev.napkin.value;

import dev.napkin.grid.Rect;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pivot table as it was laid out last: what each of its cells is the total of.
 *
 * <p>The totals themselves are what stands in the cells.
 *
 * @param area where it stands, with the fields above it that filter it
 * @param fields its fields; their numbers are places in this list
 * @param totals what is totalled, by names in capitals; numbers count from 0
 * @param down what its rows stand for
 * @param across what its columns stand for
 */
public record Pivot(
    Rect area, List<Field> fields, Map<String, Integer> totals, Axis down, Axis across) {
  public Pivot {
    fields = List.copyOf(fields);
    totals = Map.copyOf(totals);
  }

  /** The same table elsewhere. */
  public Pivot moved(int rows, int columns) {
    return new Pivot(area.moved(rows, columns), fields, totals, down, across);
  }

  /**
   * One field.
   *
   * @param names what it is called, in capitals
   * @param items its items by what they are called: texts in capitals, numbers, logicals
   * @param chosen the item that alone is counted in, where it filters the whole table
   */
  public record Field(List<String> names, Map<Value, Integer> items, Optional<Integer> chosen) {
    public Field {
      names = List.copyOf(names);
      items = Map.copyOf(items);
    }
  }

  /**
   * The rows or the columns.
   *
   * @param fields the fields that divide them, outermost first
   * @param divided whether different totals stand in different ones
   * @param lines the number of each, counted from the first of the area
   */
  public record Axis(List<Integer> fields, boolean divided, Map<Line, Integer> lines) {
    public Axis {
      fields = List.copyOf(fields);
      lines = Map.copyOf(lines);
    }
  }

  /**
   * What one row or column stands for.
   *
   * @param items of the outer fields, as many as it is divided by; the others are summed up
   * @param total which total stands in it; empty where it says nothing of that
   * @param summary the way in which it sums up, in capitals, where that is not the table's own
   */
  public record Line(List<Integer> items, Optional<Integer> total, String summary) {
    public Line {
      items = List.copyOf(items);
    }
  }
}
