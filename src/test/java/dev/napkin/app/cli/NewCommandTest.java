package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook that {@code new} writes. */
final class NewCommandTest {
  @TempDir private Path folder;

  @Test
  void itRunsAndHasTheOneLayoutAndNothingIsWrongWithIt() {
    String file = folder.resolve("shop.nap").toString();
    Cli made = Cli.run("new", folder.resolve("shop").toString());
    assertEquals(new Cli(0, "wrote " + file + "; try: napkin run " + file + "\n", ""), made);
    Cli run = Cli.run("run", file);
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("shop\n"), run.out());
    assertTrue(run.out().contains("profit  4860  USD/month"), run.out());
    assertEquals(0, Cli.run("check", "--strict", file).status());
    assertEquals(0, Cli.run("fmt", "--check", file).status());
    assertEquals(0, Cli.run("run", file, "--set", "visitors=50k").status());
    assertEquals(0, Cli.run("explain", file, "profit").status());
  }

  @Test
  void anExistingFileIsNotReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("shop.nap"), "a = 1\n");
    Cli made = Cli.run("new", file.toString());
    assertEquals(2, made.status());
    assertEquals("napkin: cannot write `" + file + "`: it exists already\n", made.err());
    assertEquals("a = 1\n", Files.readString(file));
  }

  @Test
  void aPlaceThatIsNotThereIsTold() {
    Cli made = Cli.run("new", folder.resolve("none/shop").toString());
    assertEquals(2, made.status());
    assertTrue(made.err().endsWith("there is no directory " + folder.resolve("none") + "\n"));
    assertEquals(2, Cli.run("new", "").status());
    assertEquals(2, Cli.run("new", ".nap").status());
  }
}
