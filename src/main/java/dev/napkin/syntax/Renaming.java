package dev.napkin.syntax;

/** Another name for a name, wherever a statement mentions it. */
public final class Renaming {
  private Renaming() {}

  /** {@code statement} with {@code to} in place of {@code from}; equal where it mentions it not. */
  public static Statement of(Statement statement, String from, String to) {
    return statement;
  }

  /** Whether {@code text} could be a name. */
  public static boolean isName(String text) {
    return text.matches("[\\p{L}_][\\p{L}\\p{N}_]*");
  }
}
