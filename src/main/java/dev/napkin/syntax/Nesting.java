package dev.napkin.syntax;

import dev.napkin.syntax.grammar.NapLexical;
import org.antlr.v4.runtime.Token;

/** Measures how deep the tree of a line's formula would be, from its words alone. */
final class Nesting {
  /** The deepest tree that the parser builds. */
  static final int LIMIT = Depths.LIMIT;

  private final Depths depths;

  /** Whether the next equals sign outside brackets only stands between a head and a formula. */
  private boolean inHead;

  private Nesting(int words, boolean inHead) {
    depths = new Depths(words);
    this.inHead = inHead;
  }

  /** Whether the words of a line would make a tree deeper than {@link #LIMIT}. */
  static boolean tooDeep(LogicalLine line) {
    // A tree is never deeper than its text is long.
    if (line.tokens().size() <= LIMIT) {
      return false;
    }
    boolean headed = line.form() != LineForm.FORMULA && line.form() != LineForm.CHECK;
    var nesting = new Nesting(line.tokens().size(), headed);
    boolean operand = false;
    for (Token token : line.tokens()) {
      operand = nesting.add(token.getType(), operand);
      if (nesting.depths.exceeded()) {
        return true;
      }
    }
    return nesting.depths.tooDeep();
  }

  /** Takes the next word; {@code operand} says whether one stands before it, and the result too. */
  private boolean add(int type, boolean operand) {
    return switch (type) {
      case NapLexical.LPAREN, NapLexical.LBRACKET -> {
        depths.open(operand);
        yield false;
      }
      case NapLexical.RPAREN, NapLexical.RBRACKET -> {
        depths.close(operand, 1);
        yield true;
      }
      case NapLexical.COMMA -> {
        depths.separate();
        yield false;
      }
      case NapLexical.PERCENT -> behind(Depths.PERCENT);
      case NapLexical.IN, NapLexical.OVER -> behind(Depths.BRACKET);
      case NapLexical.COLON -> formulaBegins(inHead);
      case NapLexical.FIRST -> formulaBegins(true);
      case NapLexical.EQ ->
          (inHead && !depths.waits()) ? formulaBegins(false) : operator(type, operand);
      default -> operator(type, operand);
    };
  }

  /** What came before belongs to the head of a statement. */
  private boolean formulaBegins(boolean stillInHead) {
    depths.restart();
    inHead = stillInHead;
    return false;
  }

  /** Something that stands behind its operand. */
  private boolean behind(int precedence) {
    depths.behind(precedence);
    return true;
  }

  private boolean operator(int type, boolean operand) {
    if (operand) {
      int precedence = precedence(type);
      if (precedence == Depths.BRACKET) {
        return true;
      }
      depths.between(precedence);
      return false;
    }
    if (type == NapLexical.MINUS || type == NapLexical.PLUS) {
      depths.before();
      return false;
    }
    depths.operand();
    return true;
  }

  /** As in {@link BinaryOperator}; {@link Depths#BRACKET} for what is no operator. */
  private static int precedence(int type) {
    return switch (type) {
      case NapLexical.CARET -> BinaryOperator.POWER.precedence();
      case NapLexical.STAR, NapLexical.SLASH -> BinaryOperator.MULTIPLY.precedence();
      case NapLexical.PLUS, NapLexical.MINUS -> BinaryOperator.ADD.precedence();
      case NapLexical.AMPERSAND -> BinaryOperator.JOIN.precedence();
      case NapLexical.EQ,
          NapLexical.NE,
          NapLexical.LT,
          NapLexical.LE,
          NapLexical.GT,
          NapLexical.GE ->
          BinaryOperator.EQUAL.precedence();
      default -> Depths.BRACKET;
    };
  }
}
