package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --max-memory} and {@code --timeout}, which all commands that open workbooks take. */
final class BoundsTest {
  /** Goes on for some seconds without an end in sight. */
  private static final String LONG =
      """
      sheet "S" {
        A1 = REDUCE(0, SEQUENCE(3000), LAMBDA(a, b, a+SUM(SEQUENCE(20000)*b)))
      }
      """;

  @TempDir private Path folder;

  /** The words that make each command open {@code file}. */
  private List<List<String>> commands(Path file) {
    String target = folder.resolve("target").toString();
    List<List<String>> all = new ArrayList<>();
    all.add(List.of("run", file.toString()));
    all.add(List.of("check", file.toString()));
    all.add(List.of("explain", file.toString(), "Inputs!B3"));
    all.add(List.of("watch", "--times", "0", file.toString()));
    if (SheetFiles.isExcel(file.toString())) {
      all.add(List.of("verify", file.toString()));
      all.add(List.of("import", file.toString(), "-o", target + ".nap"));
    } else {
      all.add(List.of("export", file.toString(), "-o", target + ".xlsx"));
    }
    return all;
  }

  private static Cli with(List<String> words, String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return Cli.run(all.toArray(String[]::new));
  }

  @Test
  void everyCommandThatOpensAWorkbookTakesBoundsItCanHold() throws IOException {
    for (List<String> words : commands(SheetFilesOfTests.growth(folder.resolve("a.xlsx")))) {
      Cli done = with(words, "--max-memory", "64G", "--timeout", "600");
      assertEquals(0, done.status(), words + done.err());
      assertFalse(done.out().isEmpty(), words.toString());
    }
  }

  @Test
  void tooMuchMemoryEndsWithTheStatusOfALimit() throws IOException {
    for (List<String> words : commands(SheetFilesOfTests.growth(folder.resolve("a.xlsx")))) {
      Cli done = with(words, "--max-memory", "1K");
      assertEquals(3, done.status(), words + done.err());
      assertTrue(done.err().contains("memory"), done.err());
      assertEquals("", done.out(), words.toString());
    }
  }

  @Test
  void tooLongATimeEndsWithTheStatusOfALimit() throws IOException {
    Path file = Files.writeString(folder.resolve("long.nap"), LONG);
    for (List<String> words : commands(file)) {
      Instant start = Instant.now();
      Cli done = with(words, "--timeout", "1");
      assertEquals(
          new Cli(3, "", "napkin: it takes longer than the 1 s of --timeout\n"),
          done,
          words.toString());
      assertTrue(Duration.between(start, Instant.now()).toSeconds() < 10, words.toString());
    }
  }

  @Test
  void whatGrowsWhileItIsComputedIsStoppedToo() {
    var bounds = new Bounds(1L << 20, Optional.empty());
    var held =
        bounds.hold(
            () -> {
              Thread.sleep(Duration.ofSeconds(20));
              return 1;
            });
    assertEquals(
        new Bounds.Held.GivenUp<Integer>("it needs more than the 1 MB of --max-memory"), held);
  }

  @Test
  void boundsThatSayNothingAreRefused() {
    assertEquals(
        new Cli(2, "", "napkin: `soon` is no number of seconds\n"),
        Cli.run("run", "a.nap", "--timeout", "soon"));
    assertEquals(
        new Cli(2, "", "napkin: `MUCH` is no size; 800M and 4G are\n"),
        Cli.run("check", "a.nap", "--max-memory", "much"));
    assertEquals(2, Cli.run("run", "a.nap", "--timeout", "0").status());
  }
}
