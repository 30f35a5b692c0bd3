package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are complete or not written at all. */
final class SafeFileTest {
  private static final byte[] CONTENTS = {1, 2, 3};

  @TempDir private Path folder;

  @Test
  void aNewFileIsWritten() throws IOException {
    Path file = folder.resolve("new");
    assertEquals(Optional.empty(), SafeFile.create(file, CONTENTS));
    assertArrayEquals(CONTENTS, Files.readAllBytes(file));
  }

  @Test
  void anExistingFileIsReplacedButNotCreated() throws IOException {
    Path file = Files.writeString(folder.resolve("old"), "old");
    assertEquals(Optional.of("it exists already"), SafeFile.create(file, CONTENTS));
    assertEquals("old", Files.readString(file));
    assertEquals(Optional.empty(), SafeFile.replace(file, CONTENTS));
    assertArrayEquals(CONTENTS, Files.readAllBytes(file));
  }

  @Test
  void whatCannotBeWrittenIsTold() throws IOException {
    assertEquals(
        Optional.of("there is no directory " + folder.resolve("none")),
        SafeFile.replace(folder.resolve("none/file"), CONTENTS));
    assertEquals(Optional.of("it is a directory"), SafeFile.replace(folder, CONTENTS));
    Path file = Files.writeString(folder.resolve("file"), "");
    assertEquals(
        Optional.of("there is no directory " + file),
        SafeFile.replace(file.resolve("x"), CONTENTS));
  }

  @Test
  void aFileThatMustNotBeWrittenStaysAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("mine"), "old");
    file.toFile().setReadOnly();
    // Whoever may write everything, such as root in a container, may write this too.
    if (!Files.isWritable(file)) {
      assertEquals(Optional.of("permission denied"), SafeFile.replace(file, CONTENTS));
      assertEquals("old", Files.readString(file));
    }
  }
}
