package dev.napkin.app.cli;

/** What the program ends with, for scripts. */
final class ExitStatus {
  /** All is well. */
  static final int FINE = 0;

  /** The workbook says no: an error, a failed check, a layout that is not the one layout. */
  static final int REFUSED = 1;

  /** The call was wrong, or a file could not be read or written. */
  static final int UNUSABLE = 2;

  /** A limit was reached: memory or time. */
  static final int LIMIT = 3;

  private ExitStatus() {}
}
