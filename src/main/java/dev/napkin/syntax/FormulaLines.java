package dev.napkin.syntax;

/**
 * A formula as text, on as many lines as it takes: one that is too long goes on behind its
 * outermost operators, each line holding as much as fits.
 */
final class FormulaLines {
  /** A formula that fits in this many characters stands on one line. */
  private static final int WIDEST = 100;

  private FormulaLines() {}

  /** The text of {@code formula}, with a line end wherever a new line begins. */
  static String text(Expression formula) {
    String whole = ExpressionPrinter.text(formula);
    if (whole.length() <= WIDEST || !(formula instanceof Expression.Binary binary)) {
      return whole;
    }
    var text = new StringBuilder();
    int width = 0;
    for (String piece : ExpressionPrinter.operands(binary)) {
      boolean first = text.isEmpty();
      boolean fits = width + 1 + piece.length() <= WIDEST;
      text.append(first ? "" : fits ? " " : "\n").append(piece);
      width = first || !fits ? piece.length() : width + 1 + piece.length();
    }
    return text.toString();
  }
}
