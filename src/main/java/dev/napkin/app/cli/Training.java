package dev.napkin.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A rehearsal of the usual commands, run once while the program is packaged.
 *
 * <p>The JVM writes down which classes it loaded and which methods were hot, and starts faster from
 * those notes. Nothing depends on how the commands end: a workbook that says no is a rehearsal too.
 */
final class Training {
  private static final int ROUNDS = 3;

  private Training() {}

  /** Runs the commands over every workbook in the folder that the first word names. */
  public static void main(String[] words) throws IOException {
    var shown = System.out;
    var complained = System.err;
    var sink = new PrintStream(new ByteArrayOutputStream(), false, shown.charset());
    System.setOut(sink);
    System.setErr(sink);
    try {
      rehearse(workbooksIn(Path.of(words[0])));
    } finally {
      System.setOut(shown);
      System.setErr(complained);
    }
  }

  private static List<Path> workbooksIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".nap")).sorted().toList();
    }
  }

  private static void rehearse(List<Path> workbooks) throws IOException {
    var exported = Files.createTempFile("napkin", ".xlsx");
    var practice = Files.createTempFile("practice", ".xlsx");
    try {
      PracticeBook.write(practice);
      Main.execute("run", practice.toString());
      Main.execute("verify", practice.toString());
      PracticeBook.edit(practice);
      for (var round = 0; round < ROUNDS; round++) {
        Main.execute("--version");
        Main.execute("--help");
        for (var workbook : workbooks) {
          var file = workbook.toString();
          Main.execute("run", file);
          Main.execute("run", "--json", file);
          Main.execute("check", file);
          Main.execute("fmt", "--check", file);
          Main.execute("export", file, "-o", exported.toString());
        }
      }
    } finally {
      Files.deleteIfExists(exported);
      Files.deleteIfExists(practice);
    }
  }
}
