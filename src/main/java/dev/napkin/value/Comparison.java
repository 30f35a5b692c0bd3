package dev.napkin.value;

/**
 * Which of two values comes first: numbers before texts before logicals; texts in the order of
 * {@link TextOrder}; a blank is the zero, the empty text or FALSE of what it is compared with.
 */
public final class Comparison {
  private Comparison() {}

  /** Negative, zero or positive as {@code a} comes before, with or after {@code b}. */
  public static int compare(Value a, Value b) {
    Value left = a instanceof Value.Blank ? blankLike(b) : a;
    Value right = b instanceof Value.Blank ? blankLike(left) : b;
    if (left instanceof Value.Num(double x) && right instanceof Value.Num(double y)) {
      return Numbers.near(x, y) ? 0 : Double.compare(x, y);
    }
    if (left instanceof Value.Text(String x) && right instanceof Value.Text(String y)) {
      return TextOrder.compare(x, y);
    }
    if (left instanceof Value.Logical(boolean x) && right instanceof Value.Logical(boolean y)) {
      return Boolean.compare(x, y);
    }
    return Integer.compare(rank(left), rank(right));
  }

  private static Value blankLike(Value other) {
    return switch (other) {
      case Value.Text _ -> new Value.Text("");
      case Value.Logical _ -> new Value.Logical(false);
      case Value.Num _,
          Value.Blank _,
          Value.Fault _,
          Value.Many _,
          Value.Reference _,
          Value.Lambda _ ->
          new Value.Num(0);
    };
  }

  private static int rank(Value value) {
    return switch (value) {
      case Value.Num _, Value.Blank _ -> 0;
      case Value.Text _ -> 1;
      case Value.Logical _ -> 2;
      case Value.Fault _, Value.Many _, Value.Reference _, Value.Lambda _ -> 3;
    };
  }
}
