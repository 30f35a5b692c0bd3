package dev.napkin.function;

import dev.napkin.value.TextOrder;
import dev.napkin.value.Value;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * How lookups find a place in a line of cells. Every method gives a place counted from 0, or -1.
 *
 * <p>A number never equals a text; which of them comes first matters to XLOOKUP only. Numbers are
 * compared to the last bit, as Excel's lookups do and its operator {@code =} does not.
 */
final class Search {
  private static final Set<RowsOfKind.Of> ORDERED =
      EnumSet.of(RowsOfKind.Of.NUMBER, RowsOfKind.Of.TEXT, RowsOfKind.Of.LOGICAL);

  private Search() {}

  /** What to take where nothing is equal. */
  enum Nearest {
    /** Nothing. */
    NONE,
    /** The largest that is smaller. */
    SMALLER,
    /** The smallest that is larger. */
    LARGER
  }

  /** The first cell, or the last, that equals {@code wanted} or is nearest to it. */
  static int scan(Line line, Value wanted, Nearest nearest, boolean fromEnd) {
    Optional<ColumnIndex> index = hasOrder(wanted) ? line.index() : Optional.empty();
    if (index.isPresent()) {
      int place = line.find(index.get(), wanted, fromEnd);
      return place >= 0 || nearest == Nearest.NONE
          ? place
          : line.nearest(index.get(), wanted, nearest == Nearest.LARGER, fromEnd);
    }
    if (nearest == Nearest.NONE && wanted instanceof Value.Num(double number)) {
      return scan(line, number, fromEnd);
    }
    int best = -1;
    for (int step = 0; step < line.size(); step++) {
      int place = fromEnd ? line.size() - 1 - step : step;
      Value cell = line.get(place);
      if (!hasOrder(cell)) {
        continue;
      }
      int order = order(cell, wanted);
      if (order == 0) {
        return place;
      }
      boolean side =
          switch (nearest) {
            case NONE -> false;
            case SMALLER -> order < 0;
            case LARGER -> order > 0;
          };
      if (side && (best < 0 || isNearer(cell, line.get(best), nearest))) {
        best = place;
      }
    }
    return best;
  }

  /** A number to the last bit, without making a value of every cell. */
  private static int scan(Line line, double wanted, boolean fromEnd) {
    int size = line.size();
    for (int step = 0; step < size; step++) {
      int place = fromEnd ? size - 1 - step : step;
      if (line.isNumber(place) && Double.compare(line.number(place), wanted) == 0) {
        return place;
      }
    }
    return -1;
  }

  private static boolean isNearer(Value cell, Value best, Nearest nearest) {
    int order = order(cell, best);
    return nearest == Nearest.SMALLER ? order > 0 : order < 0;
  }

  /** The first cell, or the last, that fits {@code wanted}, which may hold wildcards. */
  static int matching(Line line, Value wanted, boolean fromEnd) {
    if (!(wanted instanceof Value.Text(String text)) || !Wildcard.isPattern(text)) {
      return scan(line, wanted, Nearest.NONE, fromEnd);
    }
    Optional<ColumnIndex> index = line.index();
    if (index.isPresent()) {
      return line.fitting(index.get(), text, fromEnd);
    }
    Wildcard wildcard = Wildcard.of(text);
    Predicate<Value> fits = cell -> cell instanceof Value.Text(String t) && wildcard.matches(t);
    for (int step = 0; step < line.size(); step++) {
      int place = fromEnd ? line.size() - 1 - step : step;
      if (fits.test(line.get(place))) {
        return place;
      }
    }
    return -1;
  }

  /**
   * The last cell that is not above {@code wanted}, in a line that rises; the line is halved, as
   * Excel does, so that one out of order gives whatever the halving meets.
   */
  static int lastNotAbove(Line line, Value wanted) {
    return lastWhere(line, wanted, place -> compare(line.get(place), wanted) <= 0);
  }

  /**
   * The first cell that equals {@code wanted}, in a line that falls, else the last that is not
   * below it; the line is gone through, as Excel does, up to the first cell that lies below.
   */
  static int lastNotBelow(Line line, Value wanted) {
    int found = -1;
    for (int place = 0; place < line.size(); place++) {
      if (place == Line.FEW && hasOrder(wanted)) {
        Optional<ColumnIndex> index = line.index();
        if (index.isPresent()) {
          return line.lastNotBelow(index.get(), wanted, place);
        }
      }
      Value cell = line.get(place);
      int order = comparable(cell, wanted) ? compare(cell, wanted) : 1;
      if (order <= 0) {
        return order == 0 ? place : found;
      }
      found = comparable(cell, wanted) ? place : found;
    }
    return found;
  }

  /**
   * A cell that equals {@code wanted} by halving a line that rises or falls, whatever kinds they
   * are: the first of several in a line that rises, the last in one that falls; -1 where none is
   * met.
   */
  static int equalByHalving(Line line, Value wanted, boolean rises) {
    int low = 0;
    int high = line.size() - 1;
    int found = -1;
    // Inv: once one is equal, the others that count lie between low and high.
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int place = line.first(middle, high + 1, ORDERED);
      int order = place <= high ? order(line.get(place), wanted) : 0;
      boolean equal = place <= high && order == 0;
      found = equal ? place : found;
      boolean goesRight =
          place <= high && (equal ? !rises : found >= 0 ? rises : rises ? order < 0 : order > 0);
      if (goesRight) {
        low = place + 1;
      } else {
        high = middle - 1;
      }
    }
    return found;
  }

  /**
   * The first cell, in a line that rises or falls, that does not come before {@code wanted} there,
   * whatever kinds they are; the number of cells where there is none. The line is halved.
   */
  static int firstNotBefore(Line line, Value wanted, boolean rises) {
    int low = 0;
    int high = line.size();
    int found = high;
    // Inv: every cell before low that has an order comes before, none from found on does.
    while (low < high) {
      int middle = (low + high) >>> 1;
      int place = line.first(middle, high, ORDERED);
      int order = place < high ? order(line.get(place), wanted) : 0;
      if (place == high) {
        high = middle;
      } else if (rises ? order < 0 : order > 0) {
        low = place + 1;
      } else {
        found = place;
        high = middle;
      }
    }
    return found;
  }

  /** The last place before one whose cell has an order; -1 where there is none. */
  static int lastOrdered(Line line, int before) {
    return line.last(before, ORDERED);
  }

  /** Whether a cell has a place in the order of all values. */
  static boolean hasOrder(Value cell) {
    return cell instanceof Value.Num || cell instanceof Value.Text || cell instanceof Value.Logical;
  }

  /** Numbers before texts before logicals, and each kind in its own order. */
  static int order(Value a, Value b) {
    return comparable(a, b) ? compare(a, b) : Integer.compare(rank(a), rank(b));
  }

  private static int rank(Value value) {
    return switch (value) {
      case Value.Num _ -> 0;
      case Value.Text _ -> 1;
      case Value.Logical _ -> 2;
      // A blank that is looked for comes behind all.
      case Value.Blank _, Value.Fault _, Value.Many _, Value.Reference _, Value.Lambda _ -> 3;
    };
  }

  /** The first blank cell, or the last. */
  static int blank(Line line, boolean fromEnd) {
    int behind = line.size() < line.length() ? line.size() : -1;
    if (fromEnd && behind >= 0) {
      return line.length() - 1;
    }
    Set<RowsOfKind.Of> blank = Set.of(RowsOfKind.Of.BLANK);
    if (fromEnd) {
      return line.last(line.size(), blank);
    }
    int place = line.first(0, line.size(), blank);
    return place < line.size() ? place : behind;
  }

  private static int lastWhere(Line line, Value wanted, IntPredicate holds) {
    Set<RowsOfKind.Of> kinds = Set.of(RowsOfKind.kind(wanted));
    int low = 0;
    int high = hasOrder(wanted) ? line.size() - 1 : -1;
    int found = -1;
    boolean met = false;
    // Inv: every comparable cell before low holds, none behind high does; once one is equal, only
    // equal ones count, which matters where the line is out of order.
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int place = line.first(middle, high + 1, kinds);
      boolean equal = place <= high && compare(line.get(place), wanted) == 0;
      if (place <= high && (met ? equal : holds.test(place))) {
        met |= equal;
        found = place;
        low = place + 1;
      } else {
        high = middle - 1;
      }
    }
    return found;
  }

  /** Whether a lookup compares both at all. */
  static boolean comparable(Value cell, Value wanted) {
    return (cell instanceof Value.Num && wanted instanceof Value.Num)
        || (cell instanceof Value.Text && wanted instanceof Value.Text)
        || (cell instanceof Value.Logical && wanted instanceof Value.Logical);
  }

  /** Below, at or above 0 as {@code a} comes before, with or after {@code b}, of the same kind. */
  static int compare(Value a, Value b) {
    if (a instanceof Value.Num(double x) && b instanceof Value.Num(double y)) {
      return Double.compare(x, y);
    }
    if (a instanceof Value.Text(String x) && b instanceof Value.Text(String y)) {
      return TextOrder.compare(x, y);
    }
    return a instanceof Value.Logical(boolean x) && b instanceof Value.Logical(boolean y)
        ? Boolean.compare(x, y)
        : 0;
  }
}
