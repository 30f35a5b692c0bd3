package dev.napkin.syntax;

/**
 * The depth of the tree that words will make, counted before there is a tree.
 *
 * <p>It has to be known before a parser runs, since the parser and all that walk the tree recurse:
 * a hundred thousand brackets must be a message and not a stack overflow. Brackets, calls and signs
 * nest, and so does each operator of a chain, because {@code a + b + c} is a tree that leans to the
 * left.
 *
 * <p>The count is the usual two stacks of an operator precedence parser, with depths in place of
 * trees. On text that is no formula it may say anything, but it ends.
 */
final class Depths {
  /** The deepest tree that a parser builds. */
  static final int LIMIT = 500;

  /** Binds less than any operator: a bracket that waits for its end. */
  static final int BRACKET = 0;

  /** How tightly a percent sign binds, beside {@link BinaryOperator#precedence}. */
  static final int PERCENT = 6;

  /** How tightly a sign binds. */
  static final int SIGN = 7;

  private final int[] operators;
  private final int[] operands;

  /** For each waiting bracket, the deepest of the arguments that are behind us. */
  private final int[] arguments;

  private int waiting;
  private int values;
  private int deepest;

  /** For a text of so many words. */
  Depths(int words) {
    operators = new int[words + 1];
    arguments = new int[words + 1];
    operands = new int[2 * words + 2];
  }

  /** Whether the tree is known to be too deep already. */
  boolean exceeded() {
    return waiting > LIMIT;
  }

  /** Whether the tree of all the words is too deep. */
  boolean tooDeep() {
    reduce(BRACKET);
    return deepest > LIMIT;
  }

  /** Whether a bracket is open or an operator waits for its right side. */
  boolean waits() {
    return waiting > 0;
  }

  /** Forgets what came before, as it belongs to the head of a statement. */
  void restart() {
    reduce(BRACKET);
    values = 0;
    waiting = 0;
  }

  /** A word that is an operand by itself. */
  void operand() {
    push(0);
  }

  /** A bracket; {@code called} where it encloses the arguments of the operand before it. */
  void open(boolean called) {
    arguments[waiting] = called ? pop() : 0;
    operators[waiting++] = BRACKET;
  }

  /** The end of one of several operands in a bracket. */
  void separate() {
    reduce(BRACKET);
    if (waiting > 0) {
      arguments[waiting - 1] = Math.max(arguments[waiting - 1], pop());
    }
  }

  /** The end of a bracket of so many levels; {@code filled} where an operand stands before it. */
  void close(boolean filled, int levels) {
    reduce(BRACKET);
    int inner = filled ? pop() : 0;
    if (waiting > 0) {
      waiting--;
      inner = Math.max(inner, arguments[waiting]);
    }
    push(inner + levels);
  }

  /** Something that stands behind its operand. */
  void behind(int precedence) {
    reduce(precedence);
    push(pop() + 1);
  }

  /** Something that stands before its operand. */
  void before() {
    operators[waiting++] = SIGN;
  }

  /** Something that stands between two operands. */
  void between(int precedence) {
    reduce(precedence);
    operators[waiting++] = precedence;
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
}
