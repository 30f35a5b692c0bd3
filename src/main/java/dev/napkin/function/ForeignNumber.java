package dev.napkin.function;

import dev.napkin.value.Value;
import java.util.regex.Pattern;

/**
 * A number written with separators that are named, as NUMBERVALUE reads it: groups may stand
 * anywhere before the decimal separator, percent signs add up, brackets make it negative.
 */
final class ForeignNumber {
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");

  private ForeignNumber() {}

  /** The number that the first argument says, with the separators that the others are. */
  static Value read(Arguments arguments) {
    boolean named = arguments.has(1);
    String decimal = named ? arguments.text(1) : ".";
    boolean grouped = arguments.has(2);
    String group = grouped ? arguments.text(2) : ",";
    if (decimal.isEmpty() || group.isEmpty()) {
      return Faults.wrongKind("a separator is empty");
    }
    if (grouped && decimal.charAt(0) == group.charAt(0)) {
      return Faults.wrongKind("both separators are the same");
    }
    String text = withoutBlanks(arguments.text(0));
    return text.isEmpty()
        ? Value.number(0)
        : read(text, decimal.charAt(0), group.charAt(0), arguments.text(0));
  }

  private static Value read(String text, char decimal, char group, String original) {
    int percents = 0;
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '%') {
      percents++;
      end--;
    }
    boolean negative = end > 1 && text.charAt(0) == '(' && text.charAt(end - 1) == ')';
    int start = negative ? 1 : 0;
    end -= start;
    while (negative && end > start && text.charAt(end - 1) == '%') {
      percents++;
      end--;
    }
    String digits = pointed(text.substring(start, end), decimal, group);
    boolean signed = digits.startsWith("-") || digits.startsWith("+");
    if (digits.length() > Texts.LONGEST
        || !PLAIN.matcher(digits).matches()
        || (negative && signed)) {
      return Faults.wrongKind("the text \"" + original + "\" is not a number");
    }
    double number = Double.parseDouble(digits) / StrictMath.pow(100, percents);
    return Value.number(negative ? -number : number);
  }

  /**
   * {@code text} with a point for the decimal separator and without the group separators before it;
   * what stands there else, a point of its own for instance, becomes something unreadable.
   */
  private static String pointed(String text, char decimal, char group) {
    var digits = new StringBuilder(text.length());
    boolean behindPoint = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == decimal) {
        digits.append('.');
        behindPoint = true;
      } else if (c != group || behindPoint) {
        digits.append(c == '.' ? '?' : c);
      }
    }
    return digits.toString();
  }

  private static String withoutBlanks(String text) {
    var rest = new StringBuilder(text.length());
    text.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(rest::appendCodePoint);
    return rest.toString();
  }
}
