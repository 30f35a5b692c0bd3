package dev.napkin.source;

/** Whether text is coloured, and how: escape sequences for a terminal, or nothing at all. */
public enum Ink {
  /** Plain text: for files, pipes and whoever asks for no colour. */
  NONE,
  /** The escape sequences that terminals know. */
  ANSI;

  /** For what the eye should find first. */
  public String strong(String text) {
    return paint("1", text);
  }

  /** For what may be overlooked. */
  public String faint(String text) {
    return paint("2", text);
  }

  /** For what is well. */
  public String good(String text) {
    return paint("32", text);
  }

  /** For what is wrong. */
  public String bad(String text) {
    return paint("1;31", text);
  }

  /** For what wants a second look. */
  public String doubtful(String text) {
    return paint("1;33", text);
  }

  /** For a remark beside the matter. */
  public String remark(String text) {
    return paint("36", text);
  }

  private String paint(String code, String text) {
    return switch (this) {
      case NONE -> text;
      case ANSI -> text.isEmpty() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    };
  }
}
