package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When {@code export} writes a file, and when it does not. */
final class ExportCommandTest {
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  @TempDir private Path folder;

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("a.nap"), text).toString();
  }

  private static boolean isZip(Path file) throws IOException {
    byte[] start = Files.readAllBytes(file);
    return start.length > 4 && start[0] == ZIP[0] && start[1] == ZIP[1];
  }

  @Test
  void aWorkbookIsWrittenWithAllThatItTakesIn() throws IOException {
    Path target = folder.resolve("book.xlsx");
    Cli done = Cli.run("export", "workbooks/kv-cache.nap", "-o", target.toString());
    assertEquals(new Cli(0, "wrote " + target + "\n", ""), done);
    assertTrue(isZip(target));
  }

  @Test
  void theSameSourceGivesTheSameFile() throws IOException {
    Path one = folder.resolve("one.xlsx");
    Path two = folder.resolve("two.xlsx");
    Cli.run("export", "workbooks/currency.nap", "-o", one.toString());
    Cli.run("export", "workbooks/currency.nap", "-o", two.toString());
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
  }

  @Test
  void aWorkbookWithErrorsIsExportedOnlyByForce() throws IOException {
    String file = file("a = 1\nb = nope\n");
    Path target = Files.writeString(folder.resolve("book.xlsx"), "old");
    Cli refused = Cli.run("export", file, "-o", target.toString());
    assertEquals(1, refused.status());
    assertTrue(refused.err().contains("error[E0201]"), refused.err());
    assertTrue(refused.err().endsWith("--force exports it all the same\n"), refused.err());
    assertEquals("old", Files.readString(target));
    assertEquals(0, Cli.run("export", file, "-o", target.toString(), "--force").status());
    assertTrue(isZip(target));
  }

  @Test
  void aScenarioThatIsNotThereIsRefused() throws IOException {
    Path target = folder.resolve("book.xlsx");
    String serving = "workbooks/serving-cost.nap";
    Cli wrong = Cli.run("export", serving, "-o", target.toString(), "--scenario", "squeez");
    assertEquals(2, wrong.status());
    assertTrue(wrong.err().contains("did you mean `squeeze`?"), wrong.err());
    assertFalse(Files.exists(target));
    Cli right = Cli.run("export", serving, "-o", target.toString(), "--scenario", "squeeze");
    assertEquals(0, right.status());
  }

  @Test
  void aPlaceThatCannotBeWrittenIsTold() throws IOException {
    String file = file("a = 1\n");
    refused("its name must end in .xlsx", file, folder.resolve("book.xls"));
    refused("there is no directory " + folder.resolve("none"), file, folder.resolve("none/b.xlsx"));
    Path taken = Files.createDirectory(folder.resolve("taken.xlsx"));
    refused("it is a directory", file, taken);
  }

  @Test
  void worksheetsOfATextAreWrittenAndVerify() throws IOException {
    String file =
        file(
            """
            sheet "Inputs" {
              B3 = 5
              name growth = Inputs!$B$3
            }
            sheet "Net income" {
              A1 = "Users"
              B1 = 100
              C1:M1 = B1*(1+growth)
              B2 = SUM(B1:M1)
              B4:B6# = SEQUENCE(3)
            }
            """);
    Path target = folder.resolve("book.xlsx");
    Cli done = Cli.run("export", file, "-o", target.toString());
    assertEquals(new Cli(0, "wrote " + target + "\n", ""), done);
    Cli verified = Cli.run("verify", target.toString());
    assertEquals(0, verified.status(), verified.out());
    assertTrue(verified.out().contains("15 formulas"), verified.out());
    Path again = folder.resolve("again.nap");
    assertEquals(0, Cli.run("import", target.toString(), "-o", again.toString()).status());
    String text = Files.readString(again);
    assertTrue(text.contains("C1:M1 = B1*(1+growth)"), text);
    assertTrue(text.contains("B4:B6# = SEQUENCE(3)"), text);
  }

  @Test
  void anExcelWorkbookIsWrittenWithTheValuesThatWereComputed() throws IOException {
    Path book = SheetFilesOfTests.growth(folder.resolve("growth.xlsx"));
    Path target = folder.resolve("book.xlsx");
    Cli done = Cli.run("export", book.toString(), "-o", target.toString());
    assertEquals(0, done.status(), done.err());
    assertEquals("wrote " + target + "\n", done.out());
    assertEquals(
        "not kept: How cells look is left out: fonts, colours, number formats, widths.\n",
        done.err());
    Cli verified = Cli.run("verify", target.toString());
    assertEquals(0, verified.status(), verified.out());
    assertTrue(verified.out().contains("13 formulas"), verified.out());
  }

  @Test
  void aSheetThatExcelCouldNotNameIsRefused() throws IOException {
    Path target = folder.resolve("book.xlsx");
    Cli done = Cli.run("export", file("sheet \"a/b\" {\n  A1 = 1\n}\n"), "-o", target.toString());
    assertEquals(
        new Cli(
            1,
            "",
            "napkin: cannot write `" + target + "`: Excel allows no sheet to be called `a/b`\n"),
        done);
    assertFalse(Files.exists(target));
  }

  private static void refused(String reason, String file, Path target) {
    Cli done = Cli.run("export", file, "-o", target.toString());
    assertEquals(new Cli(2, "", "napkin: cannot write `" + target + "`: " + reason + "\n"), done);
  }
}
