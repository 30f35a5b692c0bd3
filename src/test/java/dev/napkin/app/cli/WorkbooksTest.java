package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.check.Choice;
import dev.napkin.engine.Workbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.insight.Shown;
import dev.napkin.ir.Entry;
import dev.napkin.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The figures of the workbooks in {@code workbooks/}, computed a second time outside of this
 * program from the same inputs.
 */
final class WorkbooksTest {
  private static final double RELATIVE = 1e-11;

  private static Workbook open(String file) {
    return switch (WorkbookFiles.open("workbooks/" + file)) {
      case WorkbookFiles.Opened.Ready(Workbook book, _, _) -> {
        assertEquals(List.of(), book.diagnostics());
        yield book;
      }
      case WorkbookFiles.Opened.Refused(String reason) -> throw new AssertionError(reason);
    };
  }

  /** The value in the unit that it is shown in. */
  private static double value(Workbook book, String name, String... keys) {
    Entry entry = book.entry(name).orElseThrow();
    CellAddress cell = book.cell(name, keys).orElseThrow();
    if (book.value(cell) instanceof Value.Num(double number)) {
      return new Shown(book).inUnit(entry, number);
    }
    throw new AssertionError(name + List.of(keys) + " is " + book.value(cell));
  }

  private static void is(double expected, Workbook book, String name, String... keys) {
    double actual = value(book, name, keys);
    assertEquals(expected, actual, Math.abs(expected) * RELATIVE, name + List.of(keys));
  }

  private static void row(Workbook book, String name, List<String> keys, double... expected) {
    for (int i = 0; i < expected.length; i++) {
      is(expected[i], book, name, keys.get(i));
    }
  }

  private static List<String> failed(Workbook book) {
    return Verdicts.checks(book).stream()
        .filter(check -> !check.holds())
        .map(check -> check.entry().name())
        .distinct()
        .toList();
  }

  private static List<String> disagreeing(Workbook book) {
    return Verdicts.claims(book).stream()
        .filter(claim -> !claim.agrees())
        .map(Verdicts.ClaimCell::name)
        .toList();
  }

  @Test
  void everyWorkbookHasTheOneLayout() throws IOException {
    var words = new ArrayList<>(List.of("fmt", "--check"));
    try (Stream<Path> files = Files.walk(Path.of("workbooks"))) {
      files.map(Path::toString).filter(file -> file.endsWith(".nap")).sorted().forEach(words::add);
    }
    assertTrue(words.size() > 5, words.toString());
    Cli checked = Cli.run(words.toArray(String[]::new));
    assertEquals(new Cli(0, "", ""), checked);
  }

  @Test
  void theArticleIsRightInTwentyOneClaimsAndWrongInNine() {
    Workbook book = open("napkin-article.nap");
    assertEquals(30, book.program().claims().size());
    assertEquals(
        List.of(
            "one_teraflop",
            "token_accesses",
            "token_flop",
            "bytes_in_a_second",
            "flop_in_a_second",
            "saturating",
            "conversations",
            "users_by_duty",
            "price_per_user"),
        disagreeing(book));
    assertEquals(List.of(), failed(book));
    is(281.25, book, "saturating");
    is(80, book, "price_per_user");
    is(67_117_056, book, "token_accesses");
    is(134_217_728, book, "token_flop");
    is(26_219_520, book, "hidden_accesses");
    is(52_428_800, book, "hidden_flop");
    is(78, book, "conversations");
    is(250, book, "users_by_duty");
    is(26.2144, book, "kv_per_chat");
    is(23.6608, book, "step_time");
    assertEquals(42.2639978, value(book, "speed"), 1e-7);
  }

  @Test
  void oneGpuServesWhatTheArticleSays() {
    Workbook book = open("serving-cost.nap");
    is(562.5, book, "flops_ratio", "B200");
    is(281.25, book, "saturating", "B200");
    is(32, book, "weights");
    is(131.072, book, "kv_per_token");
    row(book, "kv_per_chat", List.of("8k", "32k", "200k"), 1.048576, 4.194304, 26.2144);
    serves(book, "B200", "8k", 152, 23.922944, 41.80087534377039, 760, 2.8421052631578947);
    serves(book, "B200", "32k", 38, 23.922944, 41.80087534377039, 190, 11.368421052631579);
    serves(book, "B200", "200k", 6, 23.6608, 42.26399783608331, 30, 72);
    serves(book, "H100_SXM", "200k", 2, 25.20262686567164, 39.67840357792602, 10, 212.4);
    serves(book, "H200_SXM", "200k", 4, 28.512, 35.07295173961841, 20, 126);
    serves(book, "B200_HGX", "200k", 6, 24.58264935064935, 40.67909791723019, 30, 132);
    serves(
        book, "MI300X", "32k", 41, 38.484238490566035, 25.98466383179541, 205, 6.989268292682927);
    serves(book, "RTX PRO 6000", "200k", 2, 47.114285714285714, 21.224984839296543, 10, 121.68);
    assertEquals(43.157894737, value(book, "margin", "B200", "32k"), 1e-9);
    is(-260, book, "margin", "B200", "200k");
    assertEquals(List.of(), failed(book));
    assertEquals(List.of("saturating[B200]"), disagreeing(book));
  }

  private static void serves(Workbook book, String gpu, String context, double... expected) {
    List<String> names = List.of("chats", "step_time", "speed", "users", "cost_per_user");
    for (int i = 0; i < expected.length; i++) {
      is(expected[i], book, names.get(i), gpu, context);
    }
  }

  @Test
  void otherModelsNeedSoManyGpus() {
    Workbook book = open("serving-cost.nap");
    List<String> models = book.entry("model").orElseThrow().axes().getFirst().keys();
    row(
        book,
        "model_kv",
        models,
        2.097152,
        1.528823808,
        4.194304,
        5.24288,
        0.592183296,
        3.080192,
        8.257536,
        1.124352);
    double[] cheapest = {
      12.315789473684, 9.818181818181818, 27.529411764705884, 42.54545454545455,
      6.381818181818182, 65.12727272727273, 238.8, 66.85714285714286
    };
    for (int i = 0; i < cheapest.length; i++) {
      assertEquals(cheapest[i], value(book, "cheapest", models.get(i)), 1e-9, models.get(i));
    }
    Stream.of("gpu", "model").forEach(axis -> assertTrue(book.entry(axis).isPresent()));
    model(book, "DeepSeek-V3", "H100_SXM", 9, 19, 1006.1052631578947);
    model(book, "Qwen3-32B", "B200", 1, 33, 65.45454545454545);
    model(book, "Llama-3.1-405B", "B200", 3, 13, 498.46153846153845);
  }

  /** The order of keys is that of the name's own axes. */
  private static void model(
      Workbook book, String model, String gpu, double gpus, double chats, double rent) {
    double[] expected = {gpus, chats, rent};
    List<String> names = List.of("model_gpus", "model_chats", "model_rent");
    for (int i = 0; i < expected.length; i++) {
      boolean first = book.entry(names.get(i)).orElseThrow().axes().getFirst().name().equals("gpu");
      is(expected[i], book, names.get(i), first ? gpu : model, first ? model : gpu);
    }
  }

  @Test
  void scenariosOfTheServiceCostSoMuch() {
    Workbook book = open("serving-cost.nap");
    List<String> scenarios = List.of("squeeze", "agents", "worst");
    double[] expected = {22.736842, 51.157895, 102.315789};
    for (int i = 0; i < expected.length; i++) {
      book.choose(new Choice(List.of(scenarios.get(i)), List.of()));
      assertEquals(expected[i], value(book, "cost_per_user", "B200", "32k"), 1e-6);
    }
  }

  @Test
  void theListsOfHardwareAndModelsAreWhole() {
    Workbook hardware = open("specs/hardware.nap");
    is(23, hardware, "listed");
    is(14, hardware, "rented");
    assertEquals(0.0902777777778, value(hardware, "best_rent"), 1e-12);
    Value missing = hardware.value("accelerator.dense_8", "TPU v5e");
    assertEquals("#N/A", ((Value.Fault) missing).code().text());
    assertEquals(List.of(), failed(hardware));
    assertEquals(List.of(), failed(open("specs/models.nap")));
  }

  @Test
  void aConversationKeepsSoMuchInMemory() {
    Workbook book = open("kv-cache.nap");
    List<String> contexts = List.of("4k", "32k", "200k", "1M");
    row(book, "largest", contexts, 1.6384, 13.1072, 81.92, 409.6);
    row(book, "smallest", contexts, 0.050724864, 0.394788864, 2.459172864, 12.289572864);
    assertEquals(33.312013645, value(book, "spread", "200k"), 1e-9);
    is(8.410103808, book, "kv_per_chat", "Gemma-3-27B", "200k");
    is(7.0272, book, "kv_per_chat", "DeepSeek-V3", "200k");
    is(7.374182400000007, book, "trap");
    is(79.64670658111572, book, "in_binary");
    is(1070245.83515625, book, "tokens_in_all", "B200", "fp8");
    chats(book, "H100", "bf16", 10, 1, 0, 0);
    chats(book, "H100", "fp4", 231, 28, 4, 0);
    chats(book, "H200", "fp8", 196, 24, 3, 0);
    chats(book, "B200", "fp8", 267, 33, 5, 1);
    chats(book, "B200", "fp4", 597, 74, 11, 2);
    assertEquals(List.of(), failed(book));
    assertEquals(List.of("chats[B200, fp8, 200k]", "spread[200k]"), disagreeing(book));
  }

  private static void chats(Workbook book, String card, String format, double... expected) {
    List<String> contexts = List.of("4k", "32k", "200k", "1M");
    for (int i = 0; i < expected.length; i++) {
      is(expected[i], book, "chats", card, format, contexts.get(i));
    }
  }

  @Test
  void theFleetPaysBackUnlessAllGoesWrong() {
    Workbook book = open("fleet-budget.nap");
    assertEquals(52096.8626271686, value(book, "users", "2030-12-31"), 1e-6);
    is(9, book, "gpus", "2026-01-31");
    is(160, book, "fleet_at_end");
    assertEquals(3.0397591243931177, value(book, "rent", "2030-12-31"), 1e-11);
    is(-574_895, book, "cash", "2026-01-31");
    is(8122206.927173732, book, "total_cash");
    is(58.1343088638521, book, "gross_margin");
    is(0.9488792934583046, book, "monthly_discount");
    assertEquals(72.21397444317286, value(book, "yearly_return"), 1e-7);
    row(
        book,
        "revenue_of_year",
        List.of("2026", "2027", "2028", "2029", "2030"),
        785918.2623175805,
        2012975.9844410415,
        4529763.067351531,
        8170245.035421624,
        11427111.855025696);
    fleet(book, 1022509.202430468, 10622206.92717373, 4700456.49660415, 4.63388863098492);
    assertEquals(List.of(), failed(book));
    book.choose(new Choice(List.of("slow"), List.of()));
    fleet(book, 653715.0161072785, 4468102.860290228, 652196.5469344322, 1.71767080698969);
    assertEquals(List.of(), failed(book));
    book.choose(new Choice(List.of("dear"), List.of()));
    fleet(book, 354862.7274985718, 4343589.93330695, 507682.0772445607, 1.50854869415168);
    assertEquals(List.of(), failed(book));
    book.choose(new Choice(List.of("both"), List.of()));
    fleet(book, -245657.38055652357, 925381.7983348761, -1733201.7601028713, -2.11046132003624);
    assertEquals(List.of("solvent", "worth"), failed(book));
  }

  private static void fleet(
      Workbook book, double lowest, double closing, double present, double monthly) {
    assertEquals(lowest, value(book, "lowest_balance"), 1e-5);
    assertEquals(closing, value(book, "closing", "2030-12-31"), 1e-5);
    assertEquals(present, value(book, "net_present_value"), 1e-5);
    assertEquals(monthly, value(book, "monthly_return"), 1e-8);
  }

  @Test
  void fourCurrenciesComeToOneOrder() {
    Workbook book = open("currency.nap");
    is(1_417_500, book, "us_order");
    is(1_373_760, book, "german_order");
    is(1_435_100, book, "british_order");
    is(1_446_400, book, "japan_order");
    is(1_373_760, book, "cheapest");
    is(72_640, book, "saved");
    is(1_272_000, book, "spending");
    is(318_000, book, "depreciation");
    is(1.1143867924528301, book, "break_even");
    row(book, "german_later", List.of("falls", "stays", "rises"), 1236384, 1373760, 1511136);
    assertEquals(-10, value(book, "dearer", "falls"), 1e-9);
    row(book, "instalment", List.of("order", "delivery", "acceptance"), 381600, 763200, 127200);
    assertEquals(List.of(), failed(book));
  }
}
