package dev.napkin.function;

/**
 * A text that may be looked at only so often: an expression like {@code (a+)+b} looks at it more
 * often than anybody can wait for.
 */
final class BoundedText implements CharSequence {
  /** Enough to look for any sensible expression in the longest text of a cell. */
  private static final int MOST_LOOKS = 5_000_000;

  private final String text;
  private final Looks looks;

  BoundedText(String text, Looks looks) {
    this.text = text;
    this.looks = looks;
  }

  /** How often the texts of one search were looked at. */
  static final class Looks {
    private int count;
  }

  /** Searching took too long. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Exhausted() {
      super("the expression needs too many attempts", null, false, false);
    }
  }

  @Override
  public int length() {
    return text.length();
  }

  /**
   * The character there.
   *
   * @throws Exhausted when it was looked at too often
   */
  @Override
  public char charAt(int index) {
    looks.count++;
    if (looks.count > MOST_LOOKS) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
