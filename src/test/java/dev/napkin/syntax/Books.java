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

  /** Texts without an error. */
  static List<Source> all() {
    return FOLDERS.stream().flatMap(folder -> below(folder, ".nap").stream()).toList();
  }

  /** The workbooks of all golden cases, which have errors where that is their point. */
  static List<Source> cases() {
    return below(Path.of("src", "test", "resources", "golden"), ".case").stream()
        .map(whole -> Source.of(whole.name(), workbook(whole.text())))
        .toList();
  }

  private static String workbook(String text) {
    int end = text.indexOf("=====");
    return end < 0 ? text : text.substring(0, end);
  }

  private static List<Source> below(Path folder, String ending) {
    var found = new ArrayList<Source>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
        found.add(Source.of(file.toString(), Files.readString(file)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return found;
  }
}
