package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exported workbook on its way back to text. */
final class ImportCommandTest {
  @TempDir private Path folder;

  private Path exported(String workbook) {
    Path book = folder.resolve("book.xlsx");
    Cli done = Cli.run("export", workbook, "-o", book.toString());
    assertEquals(0, done.status(), done.err());
    return book;
  }

  @Test
  void aWorkbookComesBackAsItWas() throws IOException {
    Path back = folder.resolve("back.nap");
    Path book = exported("workbooks/serving-cost.nap");
    Cli done = Cli.run("import", book.toString(), "-o", back.toString());
    assertEquals(new Cli(0, "wrote " + back + "\n", ""), done);
    assertEquals(Files.readString(Path.of("workbooks/serving-cost.nap")), Files.readString(back));
  }

  @Test
  void whatItTakesInComesAlong() throws IOException {
    Path back = folder.resolve("there/back.nap");
    Files.createDirectory(folder.resolve("there"));
    Path book = exported("workbooks/kv-cache.nap");
    Cli done = Cli.run("import", book.toString(), "-o", back.toString());
    assertEquals("", done.err());
    assertTrue(done.out().contains("wrote " + folder.resolve("there/specs/models.csv")));
    assertEquals(
        Cli.run("run", "workbooks/kv-cache.nap").out().replace("workbooks/", ""),
        Cli.run("run", back.toString()).out().replace(folder.resolve("there") + "/", ""));
    assertEquals(0, Cli.run("check", back.toString()).status());
  }

  @Test
  void filesThatLeadUpAndDownToEachOtherAreFound() throws IOException {
    Path home = folder.resolve("home");
    Files.createDirectories(home.resolve("specs"));
    Files.writeString(
        home.resolve("book.nap"),
        "import \"specs/a.nap\"\nimport \"%s\"\nx = a + c + common\n"
            .formatted(folder.resolve("c.nap")));
    Files.writeString(home.resolve("specs/a.nap"), "import \"../common.nap\"\na = common * 2\n");
    Files.writeString(home.resolve("common.nap"), "common = 7\n");
    Files.writeString(folder.resolve("c.nap"), "import \"home/specs/t.nap\"\nc = t.v[k]\n");
    Files.writeString(home.resolve("specs/t.nap"), "table t from \"../t.csv\" { key k | v = v }\n");
    Files.writeString(home.resolve("t.csv"), "k,v\nk,5\n");
    Path there = Files.createDirectory(folder.resolve("there"));
    Path book = exported(home.resolve("book.nap").toString());
    Cli done = Cli.run("import", book.toString(), "-o", there.resolve("back.nap").toString());
    assertEquals("", done.err());
    assertFalse(done.out().contains("rought in"), done.out());
    assertEquals("common = 7\n", Files.readString(there.resolve("common.nap")));
    Cli again = Cli.run("run", there.resolve("back.nap").toString());
    assertEquals("", again.err());
    assertTrue(again.out().contains("\nx  26\n"), again.out());
  }

  @Test
  void aFileThatIsThereAlreadyStays() throws IOException {
    Path book = exported("workbooks/kv-cache.nap");
    Files.createDirectory(folder.resolve("specs"));
    Path mine = Files.writeString(folder.resolve("specs/models.nap"), "mine = 1\n");
    Cli done = Cli.run("import", book.toString(), "-o", folder.resolve("back.nap").toString());
    assertEquals(
        "napkin: `specs/models.nap` is another file here than when it was exported\n", done.err());
    assertEquals("mine = 1\n", Files.readString(mine));
  }

  @Test
  void whatIsNoExportedWorkbookIsRefused() throws IOException {
    Path target = folder.resolve("back.nap");
    Path text = Files.writeString(folder.resolve("a.xlsx"), "a = 1\n");
    for (Path book : new Path[] {text, folder, folder.resolve("none.xlsx")}) {
      Cli done = Cli.run("import", book.toString(), "-o", target.toString());
      assertEquals(2, done.status());
      assertTrue(done.err().startsWith("napkin: cannot read `" + book + "`: "), done.err());
    }
    assertFalse(Files.exists(target));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsTold() {
    Path book = exported("workbooks/currency.nap");
    Path target = folder.resolve("none/back.nap");
    assertEquals(
        "napkin: cannot write `%s`: there is no directory %s\n"
            .formatted(target, folder.resolve("none")),
        Cli.run("import", book.toString(), "-o", target.toString()).err());
    Cli wrong = Cli.run("import", book.toString(), "-o", folder.resolve("x.txt").toString());
    assertTrue(wrong.err().endsWith("its name must end in .nap\n"), wrong.err());
  }
}
