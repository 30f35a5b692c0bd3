package dev.napkin.syntax;

/** A sign in front of an operand. */
public enum UnaryOperator {
  /** {@code -x}. */
  NEGATE("-"),
  /** {@code +x}. */
  PLUS("+");

  private final String symbol;

  UnaryOperator(String symbol) {
    this.symbol = symbol;
  }

  /** As written. */
  public String symbol() {
    return symbol;
  }
}
