package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code fmt} does to files, and what it leaves alone. */
final class FormatCommandTest {
  private static final String UNTIDY = "a=1\nlong_name = a+1\n";
  private static final String TIDY = "a         = 1\nlong_name = a + 1\n";

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("a.nap"), text);
  }

  @Test
  void anUntidyFileIsReplacedByATidyOne() throws IOException {
    Path file = file(UNTIDY);
    Cli done = Cli.run("fmt", file.toString());
    assertEquals(new Cli(0, "formatted " + file + "\n", ""), done);
    assertEquals(TIDY, Files.readString(file));
    assertEquals(new Cli(0, "", ""), Cli.run("fmt", file.toString()));
  }

  @Test
  void aTidyFileIsNotTouched() throws IOException {
    Path file = file(TIDY);
    var before = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, before);
    assertEquals(0, Cli.run("fmt", file.toString()).status());
    assertEquals(before, Files.getLastModifiedTime(file));
  }

  @Test
  void checkTellsAndChangesNothing() throws IOException {
    Path file = file(UNTIDY);
    Cli done = Cli.run("fmt", "--check", file.toString());
    assertEquals(new Cli(1, file + " differs from the one layout\n", ""), done);
    assertEquals(UNTIDY, Files.readString(file));
  }

  @Test
  void carriageReturnsAreALayoutOfTheirOwn() throws IOException {
    Path file = file("a = 1\r\n");
    assertEquals(1, Cli.run("fmt", "--check", file.toString()).status());
    assertEquals(0, Cli.run("fmt", file.toString()).status());
    assertEquals("a = 1\n", Files.readString(file));
  }

  @Test
  void aFileWithSyntaxErrorsStaysAsItIs() throws IOException {
    Path file = file("a=1\nb = (\n");
    Cli done = Cli.run("fmt", file.toString());
    assertEquals(1, done.status());
    assertTrue(done.err().contains("error[E0101]"), done.err());
    assertTrue(done.err().endsWith("has syntax errors and stays as it is\n"), done.err());
    assertEquals("a=1\nb = (\n", Files.readString(file));
  }

  @Test
  void namesThatAreUnknownAreNoneOfItsBusiness() throws IOException {
    assertEquals(0, Cli.run("fmt", file("a = nope\n").toString()).status());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void permissionsAndLinksSurvive() throws IOException {
    Path file = file(UNTIDY);
    var permissions = PosixFilePermissions.fromString("rw-r-----");
    Files.setPosixFilePermissions(file, permissions);
    Path link = Files.createSymbolicLink(folder.resolve("link.nap"), file);
    assertEquals(0, Cli.run("fmt", link.toString()).status());
    assertEquals(permissions, Files.getPosixFilePermissions(file));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(TIDY, Files.readString(file));
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    Cli.run("fmt", file(UNTIDY).toString());
    try (var files = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("a.nap")), files.toList());
    }
  }
}
