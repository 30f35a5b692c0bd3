package dev.napkin.function;

import dev.napkin.value.Value;
import java.util.Locale;

/**
 * The order of values that lookups and comparisons share: numbers before texts before logicals,
 * texts without regard to case.
 */
final class Order {
  private Order() {}

  /** Whether both are the same to a comparison; a blank equals 0, the empty text and FALSE. */
  static boolean equal(Value a, Value b) {
    return compare(likeOther(a, b), likeOther(b, a)) == 0;
  }

  /** Whether both are of one kind, so that a lookup compares them at all. */
  static boolean comparable(Value a, Value b) {
    return rank(a) == rank(b);
  }

  /** Below, at or above 0 as {@code a} comes before, with or after {@code b}. */
  static int compare(Value a, Value b) {
    if (a instanceof Value.Num(double x) && b instanceof Value.Num(double y)) {
      return x < y ? -1 : x > y ? 1 : 0;
    }
    if (a instanceof Value.Text(String x) && b instanceof Value.Text(String y)) {
      return folded(x).compareTo(folded(y));
    }
    if (a instanceof Value.Logical(boolean x) && b instanceof Value.Logical(boolean y)) {
      return Boolean.compare(x, y);
    }
    return Integer.compare(rank(a), rank(b));
  }

  /** {@code text} as a comparison sees it. */
  static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Value likeOther(Value value, Value other) {
    if (!(value instanceof Value.Blank)) {
      return value;
    }
    return switch (other) {
      case Value.Num _ -> Value.number(0);
      case Value.Text _ -> new Value.Text("");
      case Value.Logical _ -> Value.logical(false);
      case Value.Blank _, Value.Fault _, Value.Many _ -> value;
    };
  }

  private static int rank(Value value) {
    return switch (value) {
      case Value.Blank _ -> 0;
      case Value.Num _ -> 1;
      case Value.Text _ -> 2;
      case Value.Logical _ -> 3;
      case Value.Fault _ -> 4;
      case Value.Many _ -> 5;
    };
  }
}
