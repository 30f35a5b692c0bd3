package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When {@code check} says no. */
final class CheckCommandTest {
  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void aSoundWorkbookEndsWithZero() throws IOException {
    Cli check = Cli.run("check", file("a.nap", "a = 2\ncheck c : a > 1 \"why\"\n"));
    assertEquals(new Cli(0, "# Checks\nholds  c    why\n", ""), check);
  }

  @Test
  void anErrorOrAFailedCheckEndsWithOne() throws IOException {
    assertEquals(1, Cli.run("check", file("a.nap", "a = nope\n")).status());
    assertEquals(1, Cli.run("check", file("b.nap", "check c : 1 > 2\n")).status());
    assertEquals(1, Cli.run("check", file("c.nap", "check c : 1 / 0 > 2\n")).status());
  }

  @Test
  void aClaimOrAWarningCountsOnlyWhereAsked() throws IOException {
    String claim = file("claim.nap", "a = 2\nclaim a = 3\n");
    assertEquals(0, Cli.run("check", claim).status());
    assertEquals(1, Cli.run("check", "--strict", claim).status());
    String warning = file("warning.nap", "a = 5 ~ 6 to 7\n");
    assertEquals(0, Cli.run("check", warning).status());
    assertTrue(Cli.run("check", warning).err().startsWith("warning[W0501]"));
    assertEquals(1, Cli.run("check", "--strict", warning).status());
  }

  @Test
  void theWorstOfSeveralFilesCounts() throws IOException {
    String good = file("good.nap", "a = 2\n");
    String bad = file("bad.nap", "a = nope\n");
    assertEquals(1, Cli.run("check", good, bad).status());
    assertEquals(2, Cli.run("check", good, folder.resolve("none.nap").toString()).status());
  }

  @Test
  void jsonIsAnObjectForOneFileAndAnArrayForSeveral() throws IOException {
    String good = file("good.nap", "a = 2\ncheck c : a > 1\n");
    String bad = file("bad.nap", "a = nope\n");
    JsonTree one = JsonTree.of(Cli.run("check", "--json", good).out());
    assertEquals(List.of("file", "diagnostics", "checks", "claims"), one.members());
    List<JsonTree> both = JsonTree.of(Cli.run("check", "--json", good, bad).out()).elements();
    assertEquals(one, both.getFirst());
    Cli half = Cli.run("check", "--json", good, folder.resolve("none.nap").toString());
    assertEquals(List.of(one), JsonTree.of(half.out()).elements());
    JsonTree diagnostic = both.getLast().at("diagnostics").elements().getFirst();
    assertEquals("E0201", diagnostic.at("code").value());
    assertEquals("error", diagnostic.at("severity").value());
    assertEquals(1, diagnostic.at("line").number());
    assertEquals(5, diagnostic.at("column").number());
    assertEquals("nope", diagnostic.at("excerpt").value());
  }
}
