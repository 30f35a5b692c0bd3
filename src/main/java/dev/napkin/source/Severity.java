package dev.napkin.source;

/** How much a diagnostic matters. */
public enum Severity {
  /** What it points at has no value. */
  ERROR("error"),
  /** It has a value, which may not be the one that was meant. */
  WARNING("warning"),
  /** Worth knowing. */
  NOTE("note");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word that messages begin with. */
  public String word() {
    return word;
  }
}
