package dev.napkin.app.cli;

import dev.napkin.source.Diagnostic;
import dev.napkin.source.Ink;
import dev.napkin.source.Renderer;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where the program's words go: results to one stream, complaints to the other.
 *
 * @param out standard output, in UTF-8 whatever the locale
 * @param err standard error
 * @param outInk whether results may be coloured
 * @param errInk whether complaints may be coloured
 */
record Console(PrintStream out, PrintStream err, Ink outInk, Ink errInk) {

  /**
   * The process's own streams. The launcher says which of them are terminals, since a JVM cannot
   * tell for each of them.
   */
  static Console ofProcess() {
    return new Console(
        new PrintStream(System.out, false, StandardCharsets.UTF_8),
        new PrintStream(System.err, false, StandardCharsets.UTF_8),
        ink("napkin.out"),
        ink("napkin.err"));
  }

  /** Streams without colour. */
  static Console plain(PrintStream out, PrintStream err) {
    return new Console(out, err, Ink.NONE, Ink.NONE);
  }

  private static Ink ink(String property) {
    String refused = System.getenv("NO_COLOR");
    boolean wanted =
        "terminal".equals(System.getProperty(property)) && (refused == null || refused.isEmpty());
    return wanted ? Ink.ANSI : Ink.NONE;
  }

  /** Tells what kept the program from doing what it was asked for. */
  void complain(String problem) {
    err.println("napkin: " + problem);
  }

  /** Prints diagnostics as {@link Renderer} words them. */
  void diagnostics(List<Diagnostic> diagnostics) {
    if (!diagnostics.isEmpty()) {
      err.print(Renderer.render(diagnostics, errInk));
    }
  }

  /** Sends on what is still on its way. */
  void flush() {
    out.flush();
    err.flush();
  }
}
