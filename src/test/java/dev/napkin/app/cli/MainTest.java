package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What every command has in common. */
final class MainTest {
  @Test
  void theVersionIsToldOnStandardOutput() {
    Cli asked = Cli.run("--version");
    assertEquals(0, asked.status());
    assertTrue(asked.out().startsWith("napkin "), asked.out());
  }

  @Test
  void withoutWordsTheHelpIsPrinted() {
    assertEquals(Cli.run("--help"), Cli.run());
  }

  @Test
  void everyCommandHasHelpWithOneExample() {
    for (Command command : Commands.all()) {
      Cli help = Cli.run(command.name(), "--help");
      assertEquals(0, help.status());
      assertEquals(1, help.out().split("Example:", -1).length - 1, help.out());
      boolean hidden = command.spec().usageMessage().hidden();
      assertEquals(!hidden, Cli.run("--help").out().contains("\n  " + command.name() + " "));
    }
  }

  @Test
  void aWordThatIsNoCommandIsToldWithTheNearestOne() {
    Cli wrong = Cli.run("chek", "a.nap");
    assertEquals(2, wrong.status());
    assertEquals("", wrong.out());
    assertEquals(
        "napkin: unknown command `chek`; did you mean `check`?\nTry: napkin --help\n", wrong.err());
  }

  @Test
  void anOptionThatIsNoneIsToldWithTheNearestOne() {
    Cli wrong = Cli.run("run", "a.nap", "--jso");
    assertEquals(2, wrong.status());
    assertEquals(
        "napkin: unknown option `--jso`; did you mean `--json`?\nTry: napkin run --help\n",
        wrong.err());
  }

  @Test
  void aMissingWordIsToldByItsName() {
    Cli wrong = Cli.run("run");
    assertEquals(2, wrong.status());
    assertTrue(wrong.err().startsWith("napkin: missing required parameter: 'FILE'"), wrong.err());
  }

  @Test
  void aDefectIsDescribedInOneLineWithItsPlaceInOurCode() {
    String line = Defect.describe(new IllegalStateException("first\nsecond"));
    assertTrue(line.startsWith("IllegalStateException: first (app.cli.MainTest:"), line);
    assertFalse(line.contains("\n"));
  }

  @Test
  void completionIsThereForThreeShells() {
    assertTrue(Cli.run("completion", "bash").out().contains("complete -F"));
    assertEquals(Cli.run("completion", "bash"), Cli.run("completion", "zsh"));
    String fish = Cli.run("completion", "fish").out();
    assertTrue(fish.contains("__fish_use_subcommand -f -a run"), fish);
    assertTrue(fish.contains("from run' -l scenario -r"), fish);
    assertEquals(2, Cli.run("completion", "csh").status());
  }
}
