package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.check.Loader;
import dev.napkin.engine.Workbook;
import dev.napkin.source.Source;
import dev.napkin.syntax.NapParser;
import dev.napkin.syntax.SheetPrinter;
import dev.napkin.syntax.SheetReader;
import dev.napkin.syntax.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import} and {@code run} of Excel workbooks that were not made here. */
final class SheetRunCommandTest {
  @TempDir private Path folder;
  private Path book;

  @BeforeEach
  void write() throws IOException {
    book = SheetFilesOfTests.growth(folder.resolve("book.xlsx"));
  }

  private Cli run(String... words) {
    var all = new ArrayList<>(List.of("run", book.toString()));
    all.addAll(List.of(words));
    return Cli.run(all.toArray(String[]::new));
  }

  @Test
  void namesOfOneCellAndCountsOfSheetsArePrinted() {
    assertEquals(
        new Cli(
            0,
            book
                + """


                # Names
                growth      0.5          Inputs!B3
                total   25749.267578125  'Net income'!B2

                # Sheets
                sheet       cells  formulas  blocks  faults
                Inputs          2         0       0       0
                Net income     16        13       3       1
                """,
            ""),
        run());
  }

  @Test
  void whatIsSetChangesWhatDependsOnIt() {
    Cli set = run("--set", "Inputs!B3=0", "--json");
    assertEquals("", set.err());
    assertTrue(
        set.out().contains("{\"name\": \"'Net income'!B2\", \"index\": {}, \"old\": "), set.out());
    assertTrue(set.out().contains("\"new\": 1200, \"unit\": null}"), set.out());
    assertTrue(set.out().contains("\"recomputed\": {\"blocks\": 2, \"cells\": 12}"), set.out());
    assertEquals(set.out(), run("--set", "growth = 0%", "--json").out());
    assertTrue(run("--set", "growth==B1+0", "--csv").out().contains("total,,formula,1200,,1200"));
  }

  @Test
  void whatCannotBeSetIsToldWithWhatIsNear() {
    assertEquals(
        new Cli(2, "", "napkin: there is no sheet `Input`; did you mean `Inputs`?\n"),
        run("--set", "Input!B3=5"));
    assertEquals(
        new Cli(2, "", "napkin: there is no cell and no name `grwth`; did you mean `growth`?\n"),
        run("--set", "grwth=5"));
    assertEquals(2, run("--set", "B3=5").status());
    assertEquals(2, run("--set", "Inputs!B3").status());
    assertEquals(2, run("--set", "Inputs!B3:B4=5").status());
    assertEquals(2, run("--set", "Inputs!XFE1=5").status());
    assertEquals(2, run("--set", "Inputs!B3=five").status());
    assertEquals(2, run("--set", "Inputs!B3==1+").status());
    assertEquals(2, run("--scenario", "high").status());
    assertEquals(2, Cli.run("run", folder.resolve("none.xlsx").toString()).status());
  }

  @Test
  void anImportedWorkbookHasTheSameValuesAndPrintsBackTheSame() throws IOException {
    Path text = folder.resolve("book.nap");
    Cli done = Cli.run("import", book.toString(), "-o", text.toString());
    assertEquals(new Cli(0, "wrote " + text + "\n", ""), done);
    String written = Files.readString(text);
    assertTrue(written.startsWith("workbook \"book.xlsx\"\n\nsheet \"Inputs\" {\n"), written);
    assertTrue(written.contains("  C1:M1 = B1*(1+growth)\n"), written);
    List<Statement.Sheet> sheets =
        NapParser.parse(Source.of("book.nap", written)).tree().lines().stream()
            .map(Statement.Line::statement)
            .filter(Statement.Sheet.class::isInstance)
            .map(Statement.Sheet.class::cast)
            .toList();
    var read = SheetReader.read(sheets);
    assertEquals(List.of(), read.diagnostics());
    assertEquals(written, "workbook \"book.xlsx\"\n\n" + SheetPrinter.print(read.tree()));
    String counts = run().out().substring(run().out().indexOf("# Sheets"));
    Cli again = Cli.run("run", text.toString());
    assertEquals("", again.err());
    assertTrue(again.out().contains(counts), again.out());
    Workbook open = Workbook.open(Source.of("book.nap", written), Loader.NONE);
    SheetRun excel = ((SheetRun.Opened.Ready) SheetRun.open(book.toString(), Bounds.NONE)).run();
    for (SheetRun.NamedCell name : excel.names()) {
      assertEquals(excel.workbook().value(name.cell()), open.value(name.cell()));
    }
  }

  @Test
  void cellsOfAnImportedWorkbookAreSetAndExplainedLikeThoseOfTheBook() throws IOException {
    Path text = folder.resolve("book.nap");
    Cli.run("import", book.toString(), "-o", text.toString());
    List<List<String>> all =
        List.of(
            List.of("run", "--set", "Inputs!B3=0.25"),
            List.of("run", "--set", "Inputs!B3=0.25", "--json"),
            List.of("explain", "'Net income'!C1"));
    for (List<String> words : all) {
      Cli expected = with(words, book);
      Cli done = with(words, text);
      assertEquals("", done.err());
      assertEquals(expected.out().replace(book.toString(), text.toString()), done.out());
      assertEquals(0, done.status());
    }
    assertTrue(with(all.getFirst(), text).out().contains("Inputs!B3"));
    Path mixed = Files.writeString(folder.resolve("mixed.nap"), "a = 1\n" + SMALL);
    assertEquals(
        "napkin: cannot read `%s`: single cells can be asked for where all of a text is worksheets,"
                .formatted(mixed)
            + " and line 1 is none\n",
        with(all.getFirst(), mixed).err());
    Path wrong = Files.writeString(folder.resolve("wrong.nap"), SMALL.replace("= 5", "= 5 +"));
    Cli refused = with(all.getFirst(), wrong);
    assertEquals(2, refused.status());
    assertTrue(refused.err().contains("wrong.nap:2:"), refused.err());
    assertEquals(2, with(all.getFirst(), folder.resolve("none.nap")).status());
  }

  private static final String SMALL = "sheet \"Inputs\" {\n  B3 = 5\n}\n";

  private static Cli with(List<String> words, Path file) {
    List<String> all = new ArrayList<>(words);
    all.add(1, file.toString());
    return Cli.run(all.toArray(String[]::new));
  }

  @Test
  void worksheetsAsTextAreCountedAndNotExported() throws IOException {
    Path text = folder.resolve("book.nap");
    Files.writeString(text, "rate = 2\nsheet \"Model\" {\n  A1 = rate\n  A2:A3 = A1/0\n}\n");
    Cli json = Cli.run("run", text.toString(), "--json", "--set", "rate=3");
    assertTrue(
        json.out()
            .contains(
                "\"sheets\": [\n  {\"sheet\": \"Model\", \"cells\": 3, \"formulas\": 3, \"blocks\":"
                    + " 2, \"faults\": 2}],"),
        json.out());
    assertTrue(
        json.out().contains("{\"name\": \"Model!A1\", \"index\": {}, \"old\": 2, \"new\": 3"));
    Cli human = Cli.run("run", text.toString(), "--set", "rate=3");
    assertTrue(human.out().contains("Model!A1    2    3\n"), human.out());
    Path target = folder.resolve("out.xlsx");
    assertEquals(1, Cli.run("export", text.toString(), "-o", target.toString()).status());
    assertTrue(Files.notExists(target));
  }
}
