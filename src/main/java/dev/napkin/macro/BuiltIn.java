package dev.napkin.macro;

import java.util.ArrayList;
import java.util.List;

/**
 * A function of Visual Basic's own library.
 *
 * @param name in capitals
 * @param kinds of its arguments, one letter each, behind {@code ?} those that may be left out: s a
 *     text, n a number, l a whole number, b a logical, v any value, o a value or an object as it
 *     is; {@code *} at the end repeats the last
 * @param givesVariant whether what it gives is declared to be anything
 * @param asksTheClock whether its value depends on when it is called
 * @param body how it computes
 */
record BuiltIn(String name, String kinds, boolean givesVariant, boolean asksTheClock, Body body) {
  private static final int MANY = 60;

  /** How a function computes. */
  interface Body {
    /** The value for arguments, of which none is a run-time error. */
    Datum apply(Given given);
  }

  /** A function whose value is of one type. */
  static BuiltIn of(String name, String kinds, Body body) {
    return new BuiltIn(name, kinds, false, false, body);
  }

  /** A function whose value may be of any type. */
  static BuiltIn variant(String name, String kinds, Body body) {
    return new BuiltIn(name, kinds, true, false, body);
  }

  int fewest() {
    int end = kinds.indexOf('?');
    String needed = end < 0 ? kinds : kinds.substring(0, end);
    return needed.endsWith("*") ? needed.length() - 2 : needed.length();
  }

  int most() {
    return kinds.endsWith("*") ? MANY : kinds.replace("?", "").length();
  }

  /** Arguments as the function wants them. */
  static final class Given {
    private final List<Datum> values;
    private final Ranges ranges;
    private final boolean textCompares;

    private Given(List<Datum> values, Ranges ranges, boolean textCompares) {
      this.values = values;
      this.ranges = ranges;
      this.textCompares = textCompares;
    }

    int count() {
      return values.size();
    }

    boolean has(int index) {
      return index < values.size() && !(values.get(index) instanceof Datum.Missing);
    }

    Datum value(int index) {
      return values.get(index);
    }

    String text(int index) {
      return values.get(index) instanceof Datum.Text(String text) ? text : "";
    }

    String text(int index, String otherwise) {
      return has(index) ? text(index) : otherwise;
    }

    double number(int index) {
      return values.get(index) instanceof Datum.Number(double number, _) ? number : 0;
    }

    double number(int index, double otherwise) {
      return has(index) ? number(index) : otherwise;
    }

    int whole(int index) {
      return (int) number(index);
    }

    int whole(int index, int otherwise) {
      return has(index) ? whole(index) : otherwise;
    }

    /** What surrounds the call. */
    Ranges ranges() {
      return ranges;
    }

    /** Whether texts are compared without regard to case, unless the call says it itself. */
    boolean textCompares(int index) {
      return has(index) ? whole(index) == 1 : textCompares;
    }
  }

  /** The value for these arguments. */
  Datum apply(List<Datum> arguments, Ranges ranges, boolean textCompares) {
    var coerced = new ArrayList<Datum>(arguments.size());
    String plain = kinds.replace("?", "").replace("*", "");
    for (int i = 0; i < arguments.size(); i++) {
      char kind = plain.charAt(Math.min(i, plain.length() - 1));
      Datum argument = arguments.get(i);
      Datum value = argument instanceof Datum.Missing ? argument : coerced(argument, kind, ranges);
      if (value instanceof Datum.Missing && i < fewest() && kind != 'o') {
        return Datum.mismatch(name + " lacks an argument");
      }
      if (value instanceof Datum.Raised) {
        return value;
      }
      coerced.add(value);
    }
    return body.apply(new Given(coerced, ranges, textCompares));
  }

  private static Datum coerced(Datum argument, char kind, Ranges ranges) {
    if (kind == 'o' || argument instanceof Datum.Raised) {
      return argument;
    }
    Datum value = ranges.value(argument);
    return switch (kind) {
      case 's' -> Conversions.text(value);
      case 'n' -> Conversions.number(value);
      case 'l' -> Conversions.to(Terms.LONG, value);
      case 'b' -> Conversions.logical(value);
      default -> value;
    };
  }
}
