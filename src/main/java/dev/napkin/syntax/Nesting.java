package dev.napkin.syntax;

import dev.napkin.syntax.grammar.NapLexical;
import org.antlr.v4.runtime.Token;

/**
 * Measures how deep the tree of a formula would be, from its words alone.
 *
 * <p>It has to be known before the parser runs, since the parser and all that walk the tree
 * recurse: a hundred thousand brackets must be a message and not a stack overflow. Brackets, calls
 * and signs nest, and so does each operator of a chain, because {@code a + b + c} is a tree that
 * leans to the left.
 *
 * <p>The measure is the usual two stacks of an operator precedence parser, with depths in place of
 * trees. On text that is no formula it may say anything, but it ends.
 */
final class Nesting {
  /** The deepest tree that the parser builds. */
  static final int LIMIT = 500;

  private static final int BRACKET = 0;
  private static final int SIGN = 7;
  private static final int PERCENT = 6;

  private final int[] operators;
  private final int[] operands;

  /** For each waiting bracket, the deepest of the arguments that are behind us. */
  private final int[] arguments;

  private int waiting;
  private int values;
  private int deepest;

  /** Whether the next equals sign outside brackets only stands between a head and a formula. */
  private boolean inHead;

  private Nesting(int words, boolean inHead) {
    operators = new int[words];
    arguments = new int[words];
    operands = new int[2 * words];
    this.inHead = inHead;
  }

  /** Whether the words of a line would make a tree deeper than {@link #LIMIT}. */
  static boolean tooDeep(LogicalLine line) {
    // A tree is never deeper than its text is long.
    if (line.tokens().size() <= LIMIT) {
      return false;
    }
    boolean headed = line.form() != LineForm.FORMULA && line.form() != LineForm.CHECK;
    var nesting = new Nesting(line.tokens().size() + 1, headed);
    boolean operand = false;
    for (Token token : line.tokens()) {
      operand = nesting.add(token.getType(), operand);
      if (nesting.waiting > LIMIT) {
        return true;
      }
    }
    nesting.reduce(BRACKET);
    return nesting.deepest > LIMIT;
  }

  /** Takes the next word; {@code operand} says whether one stands before it, and the result too. */
  private boolean add(int type, boolean operand) {
    return switch (type) {
      case NapLexical.LPAREN, NapLexical.LBRACKET -> open(operand);
      case NapLexical.RPAREN, NapLexical.RBRACKET -> close(operand);
      case NapLexical.COMMA -> {
        reduce(BRACKET);
        if (waiting > 0) {
          arguments[waiting - 1] = Math.max(arguments[waiting - 1], pop());
        }
        yield false;
      }
      case NapLexical.PERCENT -> behind(PERCENT);
      case NapLexical.IN, NapLexical.OVER -> behind(BRACKET);
      case NapLexical.COLON -> formulaBegins(inHead);
      case NapLexical.FIRST -> formulaBegins(true);
      case NapLexical.EQ ->
          (inHead && waiting == 0) ? formulaBegins(false) : operator(type, operand);
      default -> operator(type, operand);
    };
  }

  /** What came before belongs to the head of a statement. */
  private boolean formulaBegins(boolean stillInHead) {
    reduce(BRACKET);
    values = 0;
    waiting = 0;
    inHead = stillInHead;
    return false;
  }

  private boolean open(boolean operand) {
    if (operand) {
      pop(); // The name of a call is a part of it.
    }
    arguments[waiting] = 0;
    operators[waiting++] = BRACKET;
    return false;
  }

  private boolean close(boolean operand) {
    reduce(BRACKET);
    int inner = operand ? pop() : 0;
    if (waiting > 0) {
      waiting--;
      inner = Math.max(inner, arguments[waiting]);
    }
    push(inner + 1);
    return true;
  }

  /** Something that stands behind its operand. */
  private boolean behind(int precedence) {
    reduce(precedence);
    push(pop() + 1);
    return true;
  }

  private boolean operator(int type, boolean operand) {
    int precedence = operand ? precedence(type) : sign(type);
    if (precedence == BRACKET) {
      if (!operand) {
        push(0);
      }
      return true;
    }
    if (operand) {
      reduce(precedence);
    }
    operators[waiting++] = precedence;
    return false;
  }

  /** Applies the waiting operators that bind at least as tightly, up to the last open bracket. */
  private void reduce(int precedence) {
    while (waiting > 0
        && operators[waiting - 1] != BRACKET
        && operators[waiting - 1] >= precedence) {
      int right = pop();
      int depth = operators[--waiting] == SIGN ? right : Math.max(pop(), right);
      push(depth + 1);
    }
  }

  private void push(int depth) {
    operands[values++] = depth;
    deepest = Math.max(deepest, depth);
  }

  private int pop() {
    return values > 0 ? operands[--values] : 0;
  }

  private static int sign(int type) {
    return type == NapLexical.MINUS || type == NapLexical.PLUS ? SIGN : BRACKET;
  }

  /** As in {@link BinaryOperator}; {@link #BRACKET} for what is no operator. */
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
      default -> BRACKET;
    };
  }
}
