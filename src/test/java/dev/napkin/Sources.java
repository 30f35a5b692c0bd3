package dev.napkin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's own files, as the tests about the project see them. */
final class Sources {
  /** The top of the repository: Maven runs tests from there. */
  static final Path ROOT = Path.of("").toAbsolutePath();

  /** The sources of the program, without its tests. */
  static final Path MAIN = ROOT.resolve("src/main/java");

  private Sources() {}

  /** Every Java source below a folder, in a fixed order. */
  static List<Path> javaBelow(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The whole text of a file. */
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * The name of a file as a message should show it: from the top of the repository, with slashes.
   */
  static String shown(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }
}
