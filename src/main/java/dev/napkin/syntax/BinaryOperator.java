package dev.napkin.syntax;

/** Excel's operators between two operands, tightest binding first. */
public enum BinaryOperator {
  /** {@code a ^ b}. */
  POWER("^", 5),
  /** {@code a * b}. */
  MULTIPLY("*", 4),
  /** {@code a / b}. */
  DIVIDE("/", 4),
  /** {@code a + b}. */
  ADD("+", 3),
  /** {@code a - b}. */
  SUBTRACT("-", 3),
  /** {@code a & b}: texts joined. */
  JOIN("&", 2),
  /** {@code a = b}. */
  EQUAL("=", 1),
  /** {@code a <> b}. */
  NOT_EQUAL("<>", 1),
  /** {@code a < b}. */
  LESS("<", 1),
  /** {@code a <= b}. */
  AT_MOST("<=", 1),
  /** {@code a > b}. */
  GREATER(">", 1),
  /** {@code a >= b}. */
  AT_LEAST(">=", 1);

  private final String symbol;
  private final int precedence;

  BinaryOperator(String symbol, int precedence) {
    this.symbol = symbol;
    this.precedence = precedence;
  }

  /** As written. */
  public String symbol() {
    return symbol;
  }

  /** How tightly it binds; a larger number binds tighter. All associate to the left. */
  public int precedence() {
    return precedence;
  }
}
