package dev.napkin.function;

import dev.napkin.value.TextOrder;
import dev.napkin.value.Value;
import java.util.Comparator;

/**
 * The order in which values are sorted: numbers, texts, logicals, faults, and blanks at the end
 * whichever way it goes.
 */
final class SortOrder {
  private SortOrder() {}

  /** Smaller ones first, or larger ones. */
  static Comparator<Value> rising(boolean rises) {
    return (a, b) -> {
      boolean blankA = a instanceof Value.Blank;
      boolean blankB = b instanceof Value.Blank;
      if (blankA || blankB) {
        return Boolean.compare(blankA, blankB);
      }
      return rises ? compare(a, b) : compare(b, a);
    };
  }

  private static int compare(Value a, Value b) {
    if (a instanceof Value.Num(double x) && b instanceof Value.Num(double y)) {
      return Double.compare(x, y);
    }
    if (a instanceof Value.Text(String x) && b instanceof Value.Text(String y)) {
      return TextOrder.compare(x, y);
    }
    if (a instanceof Value.Logical(boolean x) && b instanceof Value.Logical(boolean y)) {
      return Boolean.compare(x, y);
    }
    if (a instanceof Value.Fault x && b instanceof Value.Fault y) {
      return Integer.compare(place(x), place(y));
    }
    return Integer.compare(rank(a), rank(b));
  }

  /** Faults go by the numbers that ERROR.TYPE has for them; those without one come last. */
  private static int place(Value.Fault fault) {
    return switch (fault.code()) {
      case NULL -> 1;
      case DIVISION_BY_ZERO -> 2;
      case WRONG_KIND -> 3;
      case BAD_REFERENCE -> 4;
      case UNKNOWN_NAME, UNIT -> 5;
      case OUT_OF_DOMAIN, CYCLE -> 6;
      case NOT_AVAILABLE -> 7;
      case GETTING_DATA -> 8;
      case SPILL -> 9;
      case CONNECT -> 10;
      case BLOCKED -> 11;
      case UNKNOWN -> 12;
      case FIELD -> 13;
      case CALCULATION -> 14;
      case BUSY, EXTERNAL, PYTHON, TIMEOUT -> 15;
    };
  }

  private static int rank(Value value) {
    return switch (value) {
      case Value.Num _ -> 0;
      case Value.Text _ -> 1;
      case Value.Logical _ -> 2;
      case Value.Fault _, Value.Many _, Value.Reference _, Value.Lambda _ -> 3;
      case Value.Blank _ -> 4;
    };
  }
}
