package dev.napkin.syntax;

import dev.napkin.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The texts that every test of this room reads: the workbooks, and the language's own example. */
final class Books {
  private static final List<Path> FOLDERS =
      List.of(Path.of("workbooks"), Path.of("src", "test", "resources", "golden", "syntax"));

  private Books() {}

  static List<Source> all() {
    var books = new ArrayList<Source>();
    for (Path folder : FOLDERS) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".nap")).sorted().toList()) {
          books.add(Source.of(file.toString(), Files.readString(file)));
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return books;
  }
}
