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

/** {@code explain}, {@code check} and {@code watch} of Excel workbooks. */
final class SheetCommandsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @Test
  void aCellIsExplainedByWhatItLooksAt() throws IOException {
    String book = SheetFilesOfTests.growth(folder.resolve("book.xlsx")).toString();
    Cli done = Cli.run("explain", book, "'Net income'!C1");
    assertEquals(
        new Cli(
            0,
            """
            'Net income'!C1 = 150  "Users"
                =B1*(1+growth)
                =100*(1+0.5)
              'Net income'!B1 = 100  "Users"
              Inputs!B3 = 0.5  "Growth"
            """,
            ""),
        done);
    Cli total = Cli.run("explain", book, "total");
    assertTrue(total.out().contains("(of its inputs, 8 do not follow)"), total.out());
    Cli fault = Cli.run("explain", book, "'Net income'!B3", "--json");
    assertTrue(fault.out().contains("\"formula\": \"=1/(B1-100)\", \"numbers\": \"=1/(100-100)\""));
    assertTrue(fault.out().contains("\"fault\": {\"code\": \"#DIV/0!\""), fault.out());
    assertEquals(2, Cli.run("explain", book, "Nowhere!A1").status());
  }

  @Test
  void checkTellsCyclesWithTheirPathAndFaults() throws IOException {
    String book = SheetFilesOfTests.wrong(folder.resolve("wrong.xlsx")).toString();
    Cli done = Cli.run("check", book);
    assertEquals(1, done.status());
    assertTrue(
        done.out()
            .matches("(?s)cycle  Loop!(A1 -> Loop!B1 -> Loop!A1|B1 -> Loop!A1 -> Loop!B1)\n.*"),
        done.out());
    assertTrue(done.out().contains("Loop!C1  #DIV/0!"), done.out());
    Cli json = Cli.run("check", book, "--json");
    assertTrue(json.out().contains("\"Loop!A1\", \"Loop!B1\""), json.out());
  }

  @Test
  void checkTellsWhatIsNotKnownWithTheFirstCellThatHasIt() throws IOException {
    String book = SheetFilesOfTests.budget(folder.resolve("book.xlsx")).toString();
    Cli done = Cli.run("check", book);
    assertEquals(1, done.status(), done.err());
    assertTrue(
        done.out()
            .contains(
                "unsupported  Budget!B6  the function CUBEVALUE needs a cube of an analysis"
                    + " server\n"),
        done.out());
    JsonTree unsupported =
        JsonTree.of(Cli.run("check", "--json", book).out()).at("unsupported").elements().getFirst();
    assertEquals("Budget!B6", unsupported.at("cell").value());
    assertEquals(
        "the function CUBEVALUE needs a cube of an analysis server",
        unsupported.at("reason").value());
  }

  @Test
  void aFaultAloneEndsWithZero() throws IOException {
    String book = SheetFilesOfTests.growth(folder.resolve("book.xlsx")).toString();
    Cli done = Cli.run("check", book);
    assertEquals(0, done.status(), done.err());
    assertTrue(done.out().startsWith("'Net income'!B3  #DIV/0!"), done.out());
  }

  @Test
  void whatASaveChangesIsPrinted() throws Exception {
    Path book = SheetFilesOfTests.growth(folder.resolve("book.xlsx"));
    var out = new ByteArrayOutputStream();
    var console =
        Console.plain(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    var ends =
        CompletableFuture.supplyAsync(
            () -> Main.execute(console, "watch", book.toString(), "--times", "1"));
    Instant end = Instant.now().plus(PATIENCE);
    while (!out.toString(StandardCharsets.UTF_8).contains("watching")) {
      assertTrue(Instant.now().isBefore(end), "nothing is watched");
      Thread.sleep(20);
    }
    Path next = SheetFilesOfTests.wrong(folder.resolve("next.xlsx"));
    Files.move(next, book, StandardCopyOption.REPLACE_EXISTING);
    assertEquals(0, ends.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    String said = out.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("Loop!C1                           #DIV/0!\n"), said);
  }
}
