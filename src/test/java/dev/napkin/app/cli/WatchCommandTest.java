package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code watch} says while files are saved. */
final class WatchCommandTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private CompletableFuture<Integer> watch(Path file, int times) {
    var console =
        Console.plain(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return CompletableFuture.supplyAsync(
        () -> Main.execute(console, "watch", file.toString(), "--times", Integer.toString(times)));
  }

  private void waitFor(String said) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!out.toString(StandardCharsets.UTF_8).contains(said)) {
      assertTrue(Instant.now().isBefore(end), "not said: " + said + " but " + out);
      Thread.sleep(5);
    }
  }

  @Test
  void aSaveOfAnImportedFileTellsWhatChanged() throws Exception {
    Path base = Files.writeString(folder.resolve("base.nap"), "a = 1\n");
    Path file = Files.writeString(folder.resolve("b.nap"), "import \"base.nap\"\nb = a * 2\n");
    var watched = watch(file, 1);
    waitFor("watching");
    Files.writeString(base, "a = 10\n");
    assertEquals(0, watched.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    assertEquals(
        """
        name  old  new  difference  unit  relative
                                                 %
        a       1   10          +9            +900
        b       2   20         +18            +900
        """,
        out.toString(StandardCharsets.UTF_8).split("ends it\n\n", 2)[1]);
  }

  @Test
  void anEditorThatReplacesTheFileIsFollowedThroughAnError() throws Exception {
    Path file = Files.writeString(folder.resolve("a.nap"), "a = 1\n");
    var watched = watch(file, 2);
    waitFor("watching");
    replace(file, "a = nope\n");
    waitFor("a       1  #NAME?");
    replace(file, "a = 3\nc = 4\n");
    assertEquals(0, watched.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("nothing defines `nope`"));
    waitFor("a     #NAME?    3");
    waitFor("c               4");
  }

  private void replace(Path file, String text) throws IOException {
    Path fresh = Files.writeString(folder.resolve("fresh"), text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
