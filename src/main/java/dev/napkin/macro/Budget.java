package dev.napkin.macro;

/** What one call from a formula may still take: steps, and steps open in each other. */
final class Budget {
  /** Steps of one call, all that it calls included. */
  static final int STEPS = 4_000_000;

  /** Terms, statements and calls open in each other: a recursion on the stack of a thread. */
  static final int DEPTH = 900;

  /** As many characters as a text may have on the way; a cell holds 32,767. */
  static final int TEXT = 1 << 20;

  /** Characters or elements that count as one step. */
  private static final int COPIED_IN_A_STEP = 64;

  static final Datum OUT_OF_STEPS =
      new Datum.Raised(
          Datum.Raised.BOUND, "it takes more than " + STEPS + " steps, which is the bound here");

  private int steps = STEPS;
  private int depth;

  /** Takes a step; false where none is left. */
  boolean step() {
    return --steps >= 0;
  }

  /** Takes the steps that copying or reading so much is worth; false where none are left. */
  boolean copy(long size) {
    steps = (int) Math.max(-1, steps - size / COPIED_IN_A_STEP);
    return steps >= 0;
  }

  /** Whether one more may be opened; it has to be closed then. */
  boolean open() {
    depth++;
    return depth <= DEPTH;
  }

  void close() {
    depth--;
  }

  /** A value that was made, unless making it went beyond a bound. */
  Datum kept(Datum value) {
    if (value instanceof Datum.Text(String text)) {
      if (text.length() > TEXT) {
        return new Datum.Raised(Datum.Raised.BOUND, "a text grows beyond " + TEXT + " characters");
      }
      return copy(text.length()) ? value : OUT_OF_STEPS;
    }
    return value instanceof Datum.Many(Items items) && !copy(items.size()) ? OUT_OF_STEPS : value;
  }
}
