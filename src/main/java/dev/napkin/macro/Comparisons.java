package dev.napkin.macro;

import java.util.Locale;

/**
 * How values compare (MS-VBAL 5.6.9.5 to 5.6.9.7, and the table of comparisons in Microsoft's
 * reference on comparison operators).
 */
final class Comparisons {
  /** What a number and a text are compared as. */
  enum Mixed {
    /** As numbers; a text that is none does not go together with one. */
    NUMBERS,
    /** As texts, since the text is declared to be one and the number may be anything. */
    TEXTS,
    /** Not by what they say: both may be anything, and numbers come before texts. */
    KINDS
  }

  private Comparisons() {}

  /** Whether two values compare so. */
  static Datum compared(
      Operator operator, Datum left, Datum right, Mixed mixed, boolean textCompares) {
    boolean leftIsText = left instanceof Datum.Text;
    boolean rightIsText = right instanceof Datum.Text;
    boolean oneIsEmpty = left instanceof Datum.Empty || right instanceof Datum.Empty;
    boolean asTexts =
        (leftIsText && rightIsText)
            || ((leftIsText || rightIsText) && (oneIsEmpty || mixed == Mixed.TEXTS));
    if (asTexts) {
      Datum first = Conversions.text(left);
      Datum second = Conversions.text(right);
      return first instanceof Datum.Text(String a)
          ? second instanceof Datum.Text(String b)
              ? Datum.logical(holds(operator, order(a, b, textCompares)))
              : second
          : first;
    }
    if (mixed == Mixed.KINDS && leftIsText != rightIsText && isSingle(left) && isSingle(right)) {
      return Datum.logical(holds(operator, leftIsText ? 1 : -1));
    }
    Datum first = Conversions.number(left);
    Datum second = Conversions.number(right);
    return first instanceof Datum.Number(double a, _)
        ? second instanceof Datum.Number(double b, _)
            ? Datum.logical(holds(operator, Double.compare(a, b)))
            : second
        : first;
  }

  private static boolean isSingle(Datum value) {
    return value instanceof Datum.Text || Conversions.number(value) instanceof Datum.Number;
  }

  /** Negative, zero or positive as {@code a} comes before, with or after {@code b}. */
  static int order(String a, String b, boolean textCompares) {
    return textCompares
        ? a.toLowerCase(Locale.ROOT).compareTo(b.toLowerCase(Locale.ROOT))
        : a.compareTo(b);
  }

  private static boolean holds(Operator operator, int order) {
    return switch (operator) {
      case EQUAL -> order == 0;
      case UNEQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      default -> order >= 0;
    };
  }

  /** Whether both are the same object. */
  static Datum same(Datum left, Datum right) {
    return Conversions.isObject(left) && Conversions.isObject(right)
        ? Datum.logical(left.equals(right))
        : new Datum.Raised(Datum.Raised.NO_OBJECT, "Is compares objects");
  }

  /** Whether a text is like a pattern. */
  static Datum like(Datum left, Datum right, boolean textCompares) {
    Datum text = Conversions.text(left);
    Datum pattern = Conversions.text(right);
    if (!(text instanceof Datum.Text(String said))) {
      return text;
    }
    if (!(pattern instanceof Datum.Text(String wanted))) {
      return pattern;
    }
    return new LikePattern(
            textCompares ? said.toLowerCase(Locale.ROOT) : said,
            textCompares ? wanted.toLowerCase(Locale.ROOT) : wanted)
        .matches();
  }
}
