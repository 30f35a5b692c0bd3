package dev.napkin.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.check.Choice;
import dev.napkin.source.Source;
import dev.napkin.syntax.NapParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes back from an exported file, changed or not. */
final class ImporterTest {
  private static final String MODEL =
      """
      // The price list.
      workbook "Import"

      unit user
      unit month = 30 day
      source list "List" on 2026-01-02
      rate EUR = 1.08 USD on 2026-06-01 @ list

      # Inputs
      price  = 20 USD/user/month ~ 10 to 30 @ list "what it costs" // in every country
      share  = 20%
      plain  = 7
      memory : GB = 5 TB
      start : date = 2026-01-31
      name   = "first"
      on     = TRUE
      table item @ list {
        key        | size : GB | ratio : % | kind : text | cost
        H100       | 80        | 5         | "gpu"       | 3 USD
        "RTX 6000" | 96 @ list |           | "card"      | 4 USD   // ours
      }

      # Results
      income : USD/month = price * 10 user * share
      per_size[item] = item.cost / item.size

      scenario high "Dear" {
        price = 30 USD/user/month   // as feared
        item.size[H100] = 160 GB
      }
      scenario low "Cheap" { price = 10 USD/user/month }
      scenario both "Mixed" = low + high
      """;

  static List<Path> books() {
    return Exports.all();
  }

  private static Imported.Done read(byte[] bytes) {
    return assertInstanceOf(Imported.Done.class, Importer.read(bytes));
  }

  /** Imports the model after {@code edit} was made in its file. */
  private static Imported.Done after(Consumer<XSSFWorkbook> edit) {
    return read(Exports.edited(Exports.of(MODEL).export().bytes(), edit));
  }

  /** Types {@code number} where the input {@code name} stands. */
  private static Consumer<XSSFWorkbook> type(String name, double number) {
    Place place = Exports.input(Exports.of(MODEL), name);
    return file -> {
      Exports.cell(file, place.from("")).setBlank(); // a missing input is a formula
      Exports.cell(file, place.from("")).setCellValue(number);
    };
  }

  private static void check(String name, double typed, String before, String after) {
    Imported.Done done = after(type(name, typed));
    assertEquals(List.of(), done.differences(), name);
    assertEquals(1, done.brought().size(), name);
    String expected = MODEL.replace(before, after);
    assertEquals(printed(expected), done.text(), name);
  }

  private static String printed(String text) {
    return Exports.book(text).text();
  }

  @ParameterizedTest
  @MethodSource("books")
  void anUnchangedFileGivesItsTextAndNothingElse(Path book) {
    Exports.Opened opened = Exports.open(book);
    Imported.Done done = read(opened.export().bytes());
    assertEquals(opened.book().document().source().text(), done.text());
    assertEquals(opened.files(), done.files());
    assertEquals(List.of(), done.brought());
    assertEquals(List.of(), done.differences());
    assertEquals(List.of(), done.report());
  }

  @ParameterizedTest
  @MethodSource("books")
  void withoutTheAttachedPartTheTextComesFromItsPage(Path book) throws IOException {
    Exports.Opened opened = Exports.open(book);
    Imported.Done done = read(withoutPart(opened.export().bytes()));
    assertEquals(opened.book().document().source().text(), done.text());
    assertEquals(opened.files(), done.files());
    assertEquals(List.of(), done.differences());
    assertEquals(List.of(), done.report());
  }

  private static byte[] withoutPart(byte[] bytes) throws IOException {
    return Exports.edited(
        bytes,
        file ->
            file.getPackagePart()
                .getPackage()
                .removePart(
                    file.getPackagePart()
                        .getPackage()
                        .getPartsByName(java.util.regex.Pattern.compile("/customXml/.*"))
                        .getFirst()));
  }

  @Test
  void aTypedInputComesIntoTheTextAndEverythingAroundItStays() {
    check("price", 25, "price  = 20 USD/user/month", "price  = 25 USD/user/month");
    check("share", 0.07, "share  = 20%", "share  = 7%");
    check("plain", -8.5, "plain  = 7", "plain  = -8.5");
    check("memory", 6000, "memory : GB = 5 TB", "memory : GB = 6000 GB");
    check("start", 46112, "start : date = 2026-01-31", "start : date = 2026-03-31");
    check("item.size[H100]", 141.5, "H100       | 80 ", "H100       | 141.5 ");
    check("item.size[RTX 6000]", 48, "| 96 @ list", "| 48 @ list");
    check("item.cost[RTX 6000]", 5, "4 USD   // ours", "5 USD   // ours");
    check("rate.EUR", 1.25, "rate EUR = 1.08 USD", "rate EUR = 1.25 USD");
  }

  @Test
  void aMissingCellOfATableIsFilled() {
    check("item.ratio[RTX 6000]", 0.5, "96 @ list |           |", "96 @ list | 50%       |");
  }

  @Test
  void textsAndLogicalsComeInToo() {
    Exports.Opened opened = Exports.of(MODEL);
    Place name = Exports.input(opened, "name");
    Place on = Exports.input(opened, "on");
    Imported.Done done =
        after(
            file -> {
              Exports.cell(file, name.from("")).setCellValue("say \"hi\"");
              Exports.cell(file, on.from("")).setCellValue(false);
            });
    String expected =
        MODEL
            .replace("name   = \"first\"", "name = \"say \"\"hi\"\"\"")
            .replace("on     = TRUE", "on = FALSE");
    assertEquals(printed(expected), done.text());
  }

  @Test
  void whatAScenarioSaysIsChangedInTheScenario() {
    Place place =
        Exports.place(
            Exports.of(MODEL),
            meaning ->
                meaning instanceof Meaning.Override(String s, String n, _, _)
                    && s.equals("high")
                    && n.equals("price"));
    Imported.Done done = after(file -> Exports.cell(file, place.from("")).setCellValue(35));
    assertEquals(printed(MODEL.replace("price = 30 USD", "price = 35 USD")), done.text());
    assertEquals(List.of(), done.differences());
  }

  @Test
  void theSizeOfADeclaredUnitIsChanged() {
    Place place = Exports.place(Exports.of(MODEL), meaning -> meaning instanceof Meaning.UnitSize);
    Imported.Done done = after(file -> Exports.cell(file, place.from("")).setCellValue(31));
    assertEquals(printed(MODEL.replace("month = 30 day", "month = 31 day")), done.text());
  }

  @Test
  void aChangedFormulaIsToldAndTheTextStays() {
    Place place = Exports.place(Exports.of(MODEL), new Meaning.Computed("income")::equals);
    Imported.Done done =
        after(file -> Exports.cell(file, place.from("")).setCellFormula("price*11"));
    assertEquals(MODEL, done.text());
    assertEquals(
        List.of(
            new Difference(
                place.from(""),
                "income",
                Difference.Kind.FORMULA,
                "=price*(10*u_user)*share",
                "=price*11")),
        done.differences());
  }

  @Test
  void aFormulaThatIsTypedOverIsTold() {
    Place place = Exports.place(Exports.of(MODEL), new Meaning.Computed("per_size[H100]")::equals);
    Imported.Done done =
        after(
            file -> {
              Exports.cell(file, place.from("")).setBlank();
              Exports.cell(file, place.from("")).setCellValue(1);
            });
    assertEquals(List.of("1"), done.differences().stream().map(Difference::is).toList());
    assertEquals(MODEL, done.text());
  }

  @Test
  void cellsThatWereAddedAreTold() {
    Exports.Opened opened = Exports.of(MODEL);
    Place plain = Exports.input(opened, "plain");
    Imported.Done done =
        after(
            file -> {
              var sheet = file.getSheet("Tables");
              sheet.createRow(sheet.getLastRowNum() + 3).createCell(0).setCellValue("mine");
              Exports.cell(file, plain.from("")).setCellValue(9);
            });
    assertEquals(1, done.brought().size());
    assertEquals(
        1, done.report().stream().filter(line -> line.contains("`Tables` are new")).count());
  }

  @Test
  void aRowPutIntoTheModelMovesTheOthers() {
    Exports.Opened opened = Exports.of(MODEL);
    Place plain = Exports.input(opened, "plain");
    Imported.Done done =
        after(
            file -> {
              var sheet = file.getSheet("Model");
              sheet.shiftRows(plain.row(), sheet.getLastRowNum(), 2);
              sheet.createRow(plain.row()).createCell(0).setCellValue("a remark of mine");
              Exports.cell(file, plain.plus(2, 0).from("")).setCellValue(9);
            });
    assertEquals(List.of("plain"), done.brought().stream().map(Difference::name).toList());
    assertEquals(List.of(), done.differences());
  }

  @Test
  void aPageThatIsGoneOrNewIsTold() {
    Imported.Done done =
        after(
            file -> {
              file.removeSheetAt(file.getSheetIndex("Sources"));
              file.createSheet("Mine");
            });
    assertTrue(done.report().contains("The page `Sources` is gone."), done.report().toString());
    assertTrue(done.report().contains("The page `Mine` is new and was not read."));
  }

  @Test
  void aFileThatWasExportedUnderAChoiceComesBackWithoutADifference() {
    var set = NapParser.override(Source.of("<set>", "plain = 9")).tree();
    for (Choice choice :
        List.of(
            new Choice(List.of("both"), List.of()), new Choice(List.of("high"), List.of(set)))) {
      var opened = new Exports.Opened("small.nap", Exports.book(MODEL), Map.of());
      opened.book().choose(choice);
      Imported.Done done = read(opened.export().bytes());
      assertEquals(List.of(), done.differences());
      assertEquals(List.of(), done.report());
      assertEquals(MODEL, done.text());
    }
  }

  @Test
  void anInputOfAnImportedFileIsToldAndStays() {
    Exports.Opened opened = Exports.open(Path.of("workbooks/kv-cache.nap"));
    Place place = Exports.input(opened, "model.layers[Qwen3-32B]");
    Imported.Done done =
        read(
            Exports.edited(
                opened.export().bytes(),
                file -> Exports.cell(file, place.from("")).setCellValue(65)));
    assertEquals(List.of(), done.brought());
    assertEquals(1, done.differences().size());
    assertEquals(1, done.report().size());
  }

  @Test
  void aFileOfSomebodyElseIsToldApart() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var file = new XSSFWorkbook()) {
      file.createSheet("Sheet1").createRow(0).createCell(0).setCellValue("File");
      file.write(out);
    }
    assertInstanceOf(Imported.Foreign.class, Importer.read(out.toByteArray()));
  }

  @Test
  void whatIsNoFileIsRefused() {
    byte[] old = new byte[600];
    byte[] magic = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(magic, 0, old, 0, magic.length);
    for (byte[] bytes :
        List.of(
            new byte[0],
            "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8),
            old,
            new byte[] {'P', 'K', 3, 4})) {
      assertInstanceOf(Imported.Refused.class, Importer.read(bytes));
    }
  }

  @Test
  void aDamagedFileIsReadOrRefusedAndNeverThrows() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    byte[] whole = Exports.of(MODEL).export().bytes();
    int refused = 0;
    for (int i = 0; i < 60; i++) {
      byte[] bytes = whole.clone();
      if (i % 2 == 0) {
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      } else {
        for (int k = 0; k < 20; k++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
      }
      refused += Importer.read(bytes) instanceof Imported.Refused ? 1 : 0;
    }
    assertTrue(refused > 30, refused + " of 60 refused");
  }
}
