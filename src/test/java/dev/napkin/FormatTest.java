package dev.napkin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Holds every source to the one layout of google-java-format.
 *
 * <p>The formatter runs here and not in Maven, because it needs the parser of the JDK that compiles
 * the sources. {@code -Dformat=update} rewrites what differs.
 */
final class FormatTest {
  private static final boolean UPDATE = "update".equals(System.getProperty("format"));

  @Test
  void everySourceIsFormatted() throws IOException {
    var unformatted =
        Sources.javaBelow(Sources.ROOT.resolve("src")).parallelStream()
            .flatMap(file -> rewritten(file).stream())
            .toList();
    if (UPDATE) {
      for (var rewrite : unformatted) {
        Files.writeString(rewrite.file(), rewrite.text());
      }
      return;
    }
    assertEquals(
        List.of(),
        unformatted.stream().map(rewrite -> Sources.shown(rewrite.file())).toList(),
        "not formatted; mvn -q test -Dtest=FormatTest -Dformat=update rewrites them");
  }

  /** A file and the text it should hold. */
  private record Rewrite(Path file, String text) {}

  private static Optional<Rewrite> rewritten(Path file) {
    var written = Sources.text(file);
    var formatted = formatted(file, written);
    return written.equals(formatted) ? Optional.empty() : Optional.of(new Rewrite(file, formatted));
  }

  private static String formatted(Path file, String written) {
    try {
      return new Formatter().formatSourceAndFixImports(written);
    } catch (FormatterException unreadable) {
      throw new AssertionError(Sources.shown(file) + ": " + unreadable.getMessage(), unreadable);
    }
  }
}
