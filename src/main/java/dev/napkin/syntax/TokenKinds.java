package dev.napkin.syntax;

import dev.napkin.syntax.grammar.NapLexical;

/** What several types of token have in common. */
final class TokenKinds {
  private TokenKinds() {}

  /** Whether an operand may end with a token of this type, so that a keyword can follow. */
  static boolean endsOperand(int type) {
    return switch (type) {
      case NapLexical.NAME,
          NapLexical.NUMBER,
          NapLexical.UNIT,
          NapLexical.TEXT,
          NapLexical.DATE,
          NapLexical.FAULT,
          NapLexical.HOLE,
          NapLexical.PERCENT,
          NapLexical.RPAREN,
          NapLexical.RBRACKET,
          NapLexical.LINK ->
          true;
      default -> false;
    };
  }

  /** Whether it is an operator that waits for its right side; the percent sign does not. */
  static boolean isOperator(int type) {
    return switch (type) {
      case NapLexical.PLUS,
          NapLexical.MINUS,
          NapLexical.STAR,
          NapLexical.SLASH,
          NapLexical.CARET,
          NapLexical.AMPERSAND,
          NapLexical.EQ,
          NapLexical.NE,
          NapLexical.LT,
          NapLexical.LE,
          NapLexical.GT,
          NapLexical.GE ->
          true;
      default -> false;
    };
  }
}
