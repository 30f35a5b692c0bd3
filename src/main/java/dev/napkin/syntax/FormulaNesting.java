package dev.napkin.syntax;

import dev.napkin.syntax.grammar.ExcelGrammar;
import java.util.BitSet;
import java.util.List;

/** Measures how deep the tree of a worksheet formula would be, from its words alone. */
final class FormulaNesting {
  /** How tightly a blank between references binds. */
  static final int BLANK = 8;

  /** How tightly a colon between references binds. */
  static final int COLON = 9;

  /** How tightly a spill sign or the bracket of a call binds to what stands before it. */
  static final int TAIL = 10;

  private final Depths depths;

  /** Which of the open brackets hold references joined by commas. */
  private final BitSet unions = new BitSet();

  /** Which of the open brackets are no call. */
  private final BitSet groups = new BitSet();

  private int open;

  private FormulaNesting(int words) {
    depths = new Depths(words);
    groups.set(0);
  }

  /** Whether {@code words} would make a tree deeper than {@link Depths#LIMIT}. */
  static boolean tooDeep(List<FormulaWord> words) {
    // A tree is never deeper than its text is long, but for unions in brackets.
    if (words.size() <= Depths.LIMIT / 2) {
      return false;
    }
    var nesting = new FormulaNesting(words.size());
    boolean operand = false;
    for (FormulaWord word : words) {
      operand = nesting.add(word.type(), operand);
      if (nesting.depths.exceeded()) {
        return true;
      }
    }
    return nesting.depths.tooDeep();
  }

  /** Takes the next word; {@code operand} says whether one stands before it, and the result too. */
  private boolean add(int type, boolean operand) {
    return switch (type) {
      case ExcelGrammar.LPAREN, ExcelGrammar.LBRACE -> {
        depths.open(operand);
        open++;
        groups.set(open, !operand && type == ExcelGrammar.LPAREN);
        unions.clear(open);
        yield false;
      }
      case ExcelGrammar.RPAREN, ExcelGrammar.RBRACE -> {
        depths.close(operand, unions.get(open) ? 2 : 1);
        open = Math.max(0, open - 1);
        yield true;
      }
      case ExcelGrammar.COMMA, ExcelGrammar.SEMICOLON -> {
        depths.separate();
        unions.set(open, groups.get(open));
        yield false;
      }
      case ExcelGrammar.PERCENT -> behind(Depths.PERCENT);
      case ExcelGrammar.SPILL -> behind(TAIL);
      default -> operator(type, operand);
    };
  }

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
    return switch (type) {
      case ExcelGrammar.MINUS, ExcelGrammar.PLUS, ExcelGrammar.AT -> {
        depths.before();
        yield false;
      }
      case ExcelGrammar.EQ -> false; // Before the whole formula.
      default -> {
        depths.operand();
        yield true;
      }
    };
  }

  private static int precedence(int type) {
    return switch (type) {
      case ExcelGrammar.COLON -> COLON;
      case ExcelGrammar.BLANK -> BLANK;
      case ExcelGrammar.CARET -> BinaryOperator.POWER.precedence();
      case ExcelGrammar.STAR, ExcelGrammar.SLASH -> BinaryOperator.MULTIPLY.precedence();
      case ExcelGrammar.PLUS, ExcelGrammar.MINUS -> BinaryOperator.ADD.precedence();
      case ExcelGrammar.AMPERSAND -> BinaryOperator.JOIN.precedence();
      case ExcelGrammar.EQ,
          ExcelGrammar.NE,
          ExcelGrammar.LT,
          ExcelGrammar.LE,
          ExcelGrammar.GT,
          ExcelGrammar.GE ->
          BinaryOperator.EQUAL.precedence();
      default -> Depths.BRACKET;
    };
  }
}
