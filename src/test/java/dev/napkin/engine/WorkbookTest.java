package dev.napkin.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.check.Choice;
import dev.napkin.check.Loader;
import dev.napkin.source.Code;
import dev.napkin.source.Source;
import dev.napkin.syntax.NapParser;
import dev.napkin.syntax.Statement;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Edits of an open workbook: what is recomputed, what comes out, what can be taken back. */
final class WorkbookTest {
  private static final String GPUS =
      """
      unit chat, token, FLOP
      table gpu {
        key  | peak : TFLOP/s | bandwidth : TB/s
        H200 | 1979           | 4.8
        B200 | 4500           | 8
      }
      axis context = 8k, 200k token/chat
      weights     : GB        = 32 GB
      flops_ratio : FLOP/byte = gpu.peak / gpu.bandwidth
      chat_size   : GB/chat   = context * 131072 byte/token
      step_time   : ms        = (weights + 6 chat * chat_size) / gpu.bandwidth
      speed       : 1/s       = 1 / step_time
      fast                    = IF(speed > 10 1/s, "yes", "no")
      check sound : step_time > 0 s
      """;

  private static Workbook open(String text) {
    Workbook book = Workbook.open(Source.of("test.nap", text), Loader.NONE);
    book.checkInvariants();
    return book;
  }

  /** Runs a step between two looks at the invariants. */
  private static <T> T step(Workbook book, Supplier<T> step) {
    book.checkInvariants();
    T result = step.get();
    book.checkInvariants();
    return result;
  }

  private static Changes edit(Workbook book, Edit edit) {
    Outcome outcome = step(book, () -> book.apply(edit));
    assertEquals(List.of(), outcome.refusal());
    return outcome.changes();
  }

  private static List<String> recomputed(Changes changes) {
    return changes.recomputed().stream().map(r -> r.name() + " " + r.count()).toList();
  }

  private static double number(Workbook book, String name, String... keys) {
    return assertInstanceOf(Value.Num.class, book.value(name, keys)).number();
  }

  @Test
  void settingOneCellRecomputesOnlyItsReaders() {
    Workbook book = open(GPUS);
    assertEquals(562.5, number(book, "flops_ratio", "B200"));
    Changes changes = edit(book, new Edit.Set("gpu.bandwidth[B200]", "7.5 TB/s"));
    assertEquals(
        List.of("flops_ratio 1", "step_time 2", "speed 2", "sound 2", "fast 2"),
        recomputed(changes).stream().sorted(WorkbookTest::byOrder).toList());
    assertEquals(600, number(book, "flops_ratio", "B200"));
    assertEquals(4, changes.blocks());
    assertEquals(7, changes.cells());
  }

  private static int byOrder(String a, String b) {
    List<String> order = List.of("flops_ratio", "step_time", "speed", "sound", "fast");
    return Integer.compare(
        order.indexOf(a.substring(0, a.indexOf(' '))),
        order.indexOf(b.substring(0, b.indexOf(' '))));
  }

  @Test
  void whatComesOutTheSameGoesNoFurther() {
    Workbook book = open("a = 3\nb = IF(a > 0, 1, 2)\nc = b + 1\n");
    Changes changes = edit(book, new Edit.Set("a", "5"));
    assertEquals(List.of("b 1"), recomputed(changes));
    assertEquals(1, changes.changed().size());
  }

  @Test
  void settingTheSameValueRecomputesNothing() {
    Workbook book = open(GPUS);
    Changes changes = edit(book, new Edit.Set("weights", "32 GB"));
    assertEquals(Changes.NONE, changes);
  }

  @Test
  void aSetInAnotherUnitIsTheSameQuantity() {
    Workbook book = open(GPUS);
    edit(book, new Edit.Set("weights", "16000 MB"));
    assertEquals(16e9, number(book, "weights"));
    assertTrue(book.text().contains("16000 MB"));
  }

  @Test
  void aBareNumberTakesTheUnitThatStandsThere() {
    Workbook book = open(GPUS);
    edit(book, new Edit.Set("weights", "16"));
    assertEquals(16e9, number(book, "weights"));
    edit(book, new Edit.Set("gpu.bandwidth[H200]", "4"));
    assertEquals(4e12, number(book, "gpu.bandwidth", "H200"));
    assertTrue(book.text().contains("16 GB"));
    edit(book, new Edit.Set("weights", "-8"));
    assertEquals(-8e9, number(book, "weights"));
  }

  @Test
  void aBareNumberTakesThePercentSignThatStandsThere() {
    Workbook book = open("loss = -5%\n");
    edit(book, new Edit.Set("loss", "7"));
    assertEquals(0.07, number(book, "loss"));
    edit(book, new Edit.Set("loss", "-9"));
    assertEquals(-0.09, number(book, "loss"));
    assertEquals("loss = -9%\n", book.text());
  }

  @Test
  void aDefinitionIsReplacedAndAddedByItsName() {
    Workbook book = open("a = 3\nb = a + 1\n");
    Changes changes = edit(book, new Edit.Define("b = a * 10"));
    assertEquals(List.of("b 1"), recomputed(changes));
    assertEquals(30, number(book, "b"));
    edit(book, new Edit.Define("c = b / 4"));
    assertEquals(7.5, number(book, "c"));
  }

  @Test
  void aNameThatIsRenamedKeepsItsValuesWithoutComputing() {
    Workbook book = open(GPUS);
    Changes changes = edit(book, new Edit.Rename("weights", "model_size"));
    assertEquals(List.of(), recomputed(changes));
    assertEquals(32e9, number(book, "model_size"));
    assertFalse(book.text().contains("weights"));
    edit(book, new Edit.Rename("gpu", "card"));
    assertEquals(562.5, number(book, "flops_ratio", "B200"));
    assertFalse(book.hasErrors());
  }

  @Test
  void aRemovedNameLeavesFaultsThatSayWhy() {
    Workbook book = open("a = 3\nb = a + 1\nc = 7\n");
    edit(book, new Edit.Remove("a"));
    Value.Fault fault = assertInstanceOf(Value.Fault.class, book.value("b"));
    assertEquals(FaultCode.UNKNOWN_NAME, fault.code());
    assertTrue(fault.reason().contains("nothing defines `a`"), fault.reason());
    assertEquals(7, number(book, "c"));
    assertEquals(Code.UNKNOWN_NAME, book.diagnostics().getFirst().code());
  }

  @Test
  void undoAndRedoGoBackAndForth() {
    Workbook book = open(GPUS);
    String before = book.text();
    edit(book, new Edit.Set("gpu.peak[B200]", "5000"));
    edit(book, new Edit.Define("speed : 1/s = 2 / step_time"));
    edit(book, new Edit.Rename("weights", "w"));
    edit(book, new Edit.Remove("fast"));
    String after = book.text();
    double speed = number(book, "speed", "B200", "8k");
    for (int i = 0; i < 4; i++) {
      step(book, book::undo);
    }
    assertEquals(before, book.text());
    assertEquals(562.5, number(book, "flops_ratio", "B200"));
    assertEquals(Changes.NONE, step(book, book::undo));
    for (int i = 0; i < 4; i++) {
      step(book, book::redo);
    }
    assertEquals(after, book.text());
    assertEquals(speed, number(book, "speed", "B200", "8k"));
  }

  @Test
  void aBatchIsOneEditOrNone() {
    Workbook book = open("a = 1\nb = 2\nc = a + b\n");
    Changes changes =
        edit(book, new Edit.Batch(List.of(new Edit.Set("a", "10"), new Edit.Set("b", "20"))));
    assertEquals(List.of("c 1"), recomputed(changes));
    assertEquals(30, number(book, "c"));
    Outcome refused =
        step(
            book,
            () ->
                book.apply(
                    new Edit.Batch(List.of(new Edit.Set("a", "5"), new Edit.Set("x", "5")))));
    assertFalse(refused.made());
    assertEquals(10, number(book, "a"));
    step(book, book::undo);
    assertEquals(3, number(book, "c"));
  }

  @Test
  void aFaultKeepsItsOriginThroughOtherCells() {
    Workbook book = open("a = 0\nb = 1 / a\nc = b + 1\nd = IFERROR(c, 5)\n");
    Value.Fault fault = assertInstanceOf(Value.Fault.class, book.value("c"));
    assertEquals(FaultCode.DIVISION_BY_ZERO, fault.code());
    assertEquals("b", book.nameOf(fault.origin().orElseThrow()));
    assertEquals(5, number(book, "d"));
  }

  @Test
  void anEditThatDoesNotReadIsRefused() {
    Workbook book = open("a = 1\n");
    String before = book.text();
    for (Edit edit :
        List.of(
            new Edit.Set("a", "(1 +"),
            new Edit.Set("zz", "5"),
            new Edit.Define("b = = 3"),
            new Edit.Rename("zz", "y"),
            new Edit.Rename("a", "not a name"),
            new Edit.Remove("zz"))) {
      Outcome outcome = step(book, () -> book.apply(edit));
      assertFalse(outcome.made(), edit.toString());
      assertEquals(before, book.text());
    }
    assertEquals(Changes.NONE, step(book, book::undo));
  }

  @Test
  void choosingAScenarioRecomputesWhatItChanges() {
    Workbook book =
        open(
            """
            price = 10 USD
            units = 5
            other = units + 1
            total = price * units
            scenario dear  { price = price * 2 }
            scenario many  { units = 7 }
            scenario both = dear + many
            """);
    Changes changes = step(book, () -> book.choose(new Choice(List.of("dear"), List.of())));
    assertEquals(100, number(book, "total"));
    assertEquals(List.of("price 1", "total 1"), recomputed(changes));
    step(book, () -> book.choose(new Choice(List.of("both"), List.of())));
    assertEquals(140, number(book, "total"));
    step(book, () -> book.choose(Choice.BASE));
    assertEquals(50, number(book, "total"));
  }

  @Test
  void anOverrideFromOutsideIsALastScenario() {
    Workbook book = open(GPUS);
    Statement.Definition set =
        NapParser.override(Source.of("<--set>", "gpu.bandwidth[B200]=7.5 TB/s")).tree();
    Changes changes = step(book, () -> book.choose(new Choice(List.of(), List.of(set))));
    assertEquals(600, number(book, "flops_ratio", "B200"));
    assertEquals(4, changes.blocks());
    assertEquals(7, changes.cells());
  }

  @Test
  void namesThatNeedEachOtherAreCyclesWithTheirPath() {
    Workbook book = open("a = b + 1\nb = c\nc = a * 2\nd = 4\n");
    Value.Fault fault = assertInstanceOf(Value.Fault.class, book.value("a"));
    assertEquals(FaultCode.CYCLE, fault.code());
    assertEquals(4, number(book, "d"));
    assertEquals(
        "these need each other: a -> b -> c -> a", book.diagnostics().getFirst().message());
    edit(book, new Edit.Define("c = 5"));
    assertEquals(6, number(book, "a"));
    assertFalse(book.hasErrors());
  }

  @Test
  void aRunningBalanceRecomputesFromTheChangeOn() {
    Workbook book =
        open(
            """
            axis month = 1 to 12
            table extra { key | paid : USD
              a | 5
            }
            start = 100 USD
            rate  = 1%
            balance[month] : USD = prev(balance) * (1 + rate) first = start
            """);
    assertEquals(100 * Math.pow(1.01, 11), number(book, "balance", "12"), 1e-9);
    Changes changes = edit(book, new Edit.Set("start", "200 USD"));
    assertEquals(12, changes.cells());
    assertEquals(200, number(book, "balance", "1"));
  }
}
