package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code explain} tells. */
final class ExplainCommandTest {
  private static final String SERVING = "workbooks/serving-cost.nap";

  @TempDir private Path folder;

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("a.nap"), text).toString();
  }

  @Test
  void aValueIsToldWithItsFormulaItsNumbersAndItsInputs() {
    Cli told = Cli.run("explain", SERVING, "saturating[B200]");
    assertEquals("", told.err());
    assertEquals(
        """
        saturating[B200] = 281.25 chat
            = flops_ratio * weight_size / (2 FLOP/param/chat)
            = 562.5 FLOP/byte * 1 byte/param / (2 FLOP/param/chat)
          flops_ratio[B200] = 562.5 FLOP/byte
              = gpu.peak / gpu.bandwidth
              = 4500 TFLOP/s / 8 TB/s
            gpu.peak[B200] = 4500 TFLOP/s  @ article
            gpu.bandwidth[B200] = 8 TB/s  @ article
          weight_size = 1 byte/param  "FP8"  @ article

        @ article: Inference cost at scale with napkin math, 2026-06-14, \
        https://injuly.in/blog/napkin-inference-cost
        """,
        told.out());
    assertEquals(0, told.status());
  }

  @Test
  void aRunningFormulaHasItsFirstValueAtTheEnd() throws IOException {
    Cli told =
        Cli.run(
            "explain",
            file("unit u\naxis t = 1 to 3\nstart = 5 u\nx[t] = prev(x) * 2 first = start\n"),
            "x[3]");
    assertEquals(
        """
        x[3] = 20 u
            = prev(x) * 2
            = 10 u * 2
          x[2] = 10 u
              = prev(x) * 2
              = 5 u * 2
            x[1] = 5 u
                = start
                = 5 u
              start = 5 u
        """,
        told.out());
  }

  @Test
  void ofManyInputsOnlyTheFirstAreFollowed() throws IOException {
    Cli told = Cli.run("explain", file("axis t = 1 to 9\nx[t] = t * 2\ny = SUM(x over t)\n"), "y");
    assertTrue(told.out().startsWith("y = 90\n    = SUM(x over t)\n"), told.out());
    assertTrue(told.out().contains("= SUM({2, 4, 6, 8, ... 9 values})"), told.out());
    assertTrue(told.out().contains("\n    (of its inputs, 5 do not follow)\n"), told.out());
    assertTrue(told.out().contains("\n  x[4] = 8\n"), told.out());
    assertTrue(!told.out().contains("x[5]"), told.out());
  }

  @Test
  void aFaultIsFollowedToWhereItArose() throws IOException {
    Cli told =
        Cli.run(
            "explain",
            file("table t {\n key | p\n A | 1\n B |\n}\nx = t.p * 2\ny = SUM(x over t)\n"),
            "y");
    assertTrue(told.out().contains("t.p[B] is empty"), told.out());
    assertTrue(told.out().endsWith("the fault comes from: y <- x[B] <- t.p[B]\n"), told.out());
  }

  @Test
  void aLongChainIsCutAndTheRestNamed() throws IOException {
    var text = new StringBuilder("x0 = 1\n");
    for (int i = 1; i <= 5000; i++) {
      text.append("x%d = x%d + 1\n".formatted(i, i - 1));
    }
    Cli told = Cli.run("explain", file(text.toString()), "x5000");
    assertTrue(told.out().startsWith("x5000 = 5001\n"), told.out());
    assertTrue(told.out().endsWith("not followed: x4987\n"), told.out());
  }

  @Test
  void jsonHasAllThatTheTextHas() {
    JsonTree told = JsonTree.of(Cli.run("explain", SERVING, "users[B200, 32k]", "--json").out());
    assertEquals(List.of("file", "name", "steps", "deeper", "faultPath"), told.members());
    assertEquals("users[B200, 32k]", told.at("name").value());
    JsonTree first = told.at("steps").elements().getFirst();
    assertEquals(190, first.at("value").number());
    assertEquals("38 chat / 20% * 1 user/chat", first.at("numbers").value());
    assertEquals(List.of("chats[B200, 32k]", "duty"), first.at("inputs").value());
    JsonTree duty = told.at("steps").cell("name", "duty");
    assertEquals("10% to 40%", duty.at("range").value());
    assertEquals("2026-06-20", duty.at("source").at("date").value());
  }

  @Test
  void whatIsNoCellIsRefusedWithTheNearestOne() {
    refused("did you mean `cost_per_user`?", "cost_per_usr[B200, 32k]");
    refused("name one cell, such as `cost_per_user[B200, 8k]`", "cost_per_user");
    refused("`33k` is no key of `context`", "cost_per_user[B200, 33k]");
    refused("`duty` is one value and has no index", "duty[B200]");
    refused("a name is expected, and not a formula", "1 + 2");
    refused("error[E0101]", "");
  }

  private static void refused(String reason, String name) {
    Cli told = Cli.run("explain", SERVING, name);
    assertEquals("", told.out());
    assertTrue(told.err().contains(reason), told.err());
    assertEquals(2, told.status());
  }
}
