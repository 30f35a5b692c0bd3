package dev.napkin.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entry: turns the words of a command line into an exit status. */
@Command(
    name = "napkin",
    mixinStandardHelpOptions = true,
    version = "napkin 0.1.0",
    description = "Computes text workbooks with units.")
public final class Main implements Callable<Integer> {
  private Main() {}

  /** Runs the program and ends the process. */
  public static void main(String[] words) {
    System.exit(execute(words));
  }

  /** Runs the program inside this process; the answer is the exit status. */
  static int execute(String... words) {
    return new CommandLine(new Main()).execute(words);
  }

  @Override
  public Integer call() {
    CommandLine.usage(this, System.out);
    return 0;
  }
}
