package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read, or are not what they should be. */
final class BadInputTest {
  @TempDir private Path folder;

  private void unreadable(String reason, Path file) {
    unreadable(reason, file, "run", "check", "fmt", "watch");
  }

  private static void unreadable(String reason, Path file, String... commands) {
    for (String command : commands) {
      Cli call = Cli.run(command, file.toString());
      assertEquals("napkin: cannot read `" + file + "`: " + reason + "\n", call.err());
      assertEquals("", call.out());
      assertEquals(2, call.status());
    }
  }

  @Test
  void aMissingFileIsToldWithOneOfALikeName() throws IOException {
    unreadable("no such file", folder.resolve("none.nap"));
    Files.writeString(folder.resolve("model.nap"), "a = 1\n");
    unreadable("no such file; did you mean `model.nap`?", folder.resolve("modle.nap"));
  }

  @Test
  void aDirectoryIsNoWorkbook() {
    unreadable("it is a directory", folder);
  }

  @Test
  void bytesThatAreNoTextAreToldByTheirPlace() throws IOException {
    Path file = folder.resolve("a.nap");
    Files.write(file, new byte[] {'a', '\n', 'b', (byte) 0xFF, 'c'});
    unreadable("it is not UTF-8: see line 2, byte 0xFF", file);
    Files.write(file, new byte[] {'a', 0, 'b'});
    unreadable("it is not a text file: byte 2 is zero", file);
  }

  @Test
  void anExcelWorkbookIsSentToImportWhereOnlyTextWillDo() throws IOException {
    Path file = Files.write(folder.resolve("book.xlsx"), new byte[] {'P', 'K', 3, 4});
    unreadable(
        "it is an Excel workbook; `napkin import book.xlsx -o FILE.nap` makes text of it",
        file,
        "fmt");
    unreadable("it is cut off, or damaged at its end", file, "run", "check", "watch");
  }

  @Test
  void aFileThatNobodyWroteByHandIsRefused() throws IOException {
    Path file = folder.resolve("huge.nap");
    try (var huge = new RandomAccessFile(file.toFile(), "rw")) {
      huge.setLength(TextFile.MOST_BYTES + 1L);
    }
    unreadable("it is larger than 64 MiB", file);
  }

  @Test
  void aNameThatNoFileCanHaveIsToldAsOne() {
    assertEquals(
        "napkin: cannot read `a\0b`: it is not the name of a file\n", Cli.run("run", "a\0b").err());
    assertEquals(2, Cli.run("run", "").status());
  }

  @Test
  void aByteOrderMarkAndCarriageReturnsAreAccepted() throws IOException {
    Path file = Files.writeString(folder.resolve("dos.nap"), "\uFEFFa = 1\r\nb = a + 1\r\n");
    Cli run = Cli.run("run", file.toString());
    assertEquals("", run.err());
    assertTrue(run.out().endsWith("a  1\nb  2\n"), run.out());
  }

  @Test
  void filesThatImportEachOtherAreToldWithTheirPath() throws IOException {
    Files.createDirectory(folder.resolve("specs"));
    Path first = Files.writeString(folder.resolve("a.nap"), "import \"specs/b.nap\"\nx = 1\n");
    Files.writeString(folder.resolve("specs/b.nap"), "import \"../a.nap\"\ny = 2\n");
    Cli run = Cli.run("run", first.toString());
    assertEquals(1, run.status());
    assertTrue(
        run.err()
            .contains(
                "files import each other: %1$s/a.nap -> %1$s/specs/b.nap -> %1$s/a.nap"
                    .formatted(folder)),
        run.err());
    assertTrue(run.out().contains("x  1"), run.out());
    assertTrue(run.out().contains("y  2"), run.out());
  }

  @Test
  void anImportedFileThatCannotBeReadIsToldAtItsPlace() throws IOException {
    Path file =
        Files.writeString(folder.resolve("a.nap"), "import \"none.nap\"\nimport \".\"\nx = 1\n");
    Cli run = Cli.run("run", file.toString());
    assertEquals(1, run.status());
    assertTrue(run.err().contains("cannot read `none.nap`: no such file"), run.err());
    assertTrue(run.err().contains("cannot read `.`: it is a directory"), run.err());
    assertTrue(run.err().contains("a.nap:1:8"), run.err());
  }

  @Test
  void aTableWhoseFileHasChangedIsToldWithItsNewHash() throws Exception {
    Files.writeString(folder.resolve("t.csv"), "name,peak\nA,3\n");
    Path file =
        Files.writeString(
            folder.resolve("a.nap"),
            """
            table t from "t.csv" sha256 "%s" { key name | peak = peak }
            """
                .formatted("0".repeat(64)));
    Cli run = Cli.run("run", file.toString());
    assertEquals(1, run.status());
    assertTrue(run.err().contains("error[E0503]: `t.csv` has changed"), run.err());
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve("t.csv")));
    assertTrue(
        run.err().contains("pin it anew: sha256 \"" + HexFormat.of().formatHex(hash) + "\""),
        run.err());
  }
}
