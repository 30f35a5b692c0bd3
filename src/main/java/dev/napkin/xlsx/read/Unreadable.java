package dev.napkin.xlsx.read;

/** Thrown where a file cannot be read on; the room's door makes a refusal of it. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean limit;

  private Unreadable(String reason, boolean limit) {
    super(reason, null, false, false);
    this.limit = limit;
  }

  /** The file is damaged, or is not what it says. */
  static Unreadable damaged(String reason) {
    return new Unreadable(reason, false);
  }

  /** The file may be sound, but is larger than what is read. */
  static Unreadable tooLarge(String reason) {
    return new Unreadable(reason, true);
  }

  /** Why, as a phrase about the file. */
  String reason() {
    return String.valueOf(getMessage());
  }

  boolean limit() {
    return limit;
  }
}
