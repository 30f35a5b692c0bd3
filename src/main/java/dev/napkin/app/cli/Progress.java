package dev.napkin.app.cli;

import dev.napkin.source.Ink;

/**
 * Where a long command is, on a line of its own that is written over: which file of how many, and
 * how long the rest may take. Shown on a terminal only, and only after a second.
 */
final class Progress {
  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final String ERASE = "\r\u001b[K";

  private final int files;
  private final Console console;
  private final long start = System.nanoTime();
  private int begun;
  private boolean shown;

  Progress(int files, Console console) {
    this.files = files;
    this.console = console;
  }

  /** The next file is begun. */
  void begin(String file) {
    long passed = System.nanoTime() - start;
    if (console.errInk() == Ink.ANSI && passed > PATIENCE_NANOS) {
      long left = begun == 0 ? 0 : passed / begun * (files - begun) / PATIENCE_NANOS;
      console.err().printf("%s[%d/%d] %s, about %d s left", ERASE, begun + 1, files, file, left);
      console.err().flush();
      shown = true;
    }
    begun++;
  }

  /** Takes the line away, before something else is printed. */
  void clear() {
    if (shown) {
      console.err().print(ERASE);
      shown = false;
    }
  }
}
