package dev.napkin.app.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program's entry: turns the words of a command line into an exit status. */
public final class Main {
  private Main() {}

  /** Runs the program and ends the process. */
  public static void main(String[] words) {
    System.exit(execute(words));
  }

  /** Runs the program inside this process; the answer is the exit status. */
  static int execute(String... words) {
    return execute(Console.ofProcess(), words);
  }

  /** Runs the program with other streams. */
  static int execute(Console console, String... words) {
    try {
      return dispatch(console, words);
    } catch (OutOfMemoryError full) {
      console.complain("out of memory; NAPKIN_JAVA_OPTS=-Xmx8g gives it more");
      return ExitStatus.LIMIT;
    } catch (RuntimeException | StackOverflowError | AssertionError defect) {
      // The one place where a defect ends: a stack trace says nothing to the person who sees it.
      console.complain("internal error: " + Defect.describe(defect));
      console.complain("this is a defect of Napkin and not of your workbook: please report it");
      return ExitStatus.UNUSABLE;
    } finally {
      console.flush();
    }
  }

  private static int dispatch(Console console, String... words) {
    List<Command> commands = Commands.all();
    CommandLine line = line(commands, console);
    try {
      ParseResult parsed = line.parseArgs(words);
      return run(parsed, commands, console);
    } catch (ParameterException wrong) {
      return Misuse.explain(wrong, console);
    }
  }

  private static int run(ParseResult parsed, List<Command> commands, Console console) {
    if (parsed.isVersionHelpRequested()) {
      console.out().println("napkin " + Version.TEXT);
      return ExitStatus.FINE;
    }
    ParseResult inner = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    CommandLine asked = inner.commandSpec().commandLine();
    if (asked.isUsageHelpRequested() || !parsed.hasSubcommand()) {
      asked.usage(console.out(), asked.getColorScheme());
      return ExitStatus.FINE;
    }
    String name = inner.commandSpec().name();
    return commands.stream()
        .filter(command -> command.name().equals(name))
        .findFirst()
        .orElseThrow()
        .action()
        .run(inner, console);
  }

  private static CommandLine line(List<Command> commands, Console console) {
    CommandSpec spec =
        Words.command(
            "napkin",
            "Computes text workbooks with units, and hands them out as live Excel.",
            "napkin run workbooks/serving-cost.nap");
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .type(boolean.class)
            .arity("0")
            .versionHelp(true)
            .description("say which version this is")
            .build());
    spec.usageMessage().synopsisSubcommandLabel("COMMAND").commandListHeading("%nCommands:%n");
    commands.forEach(command -> spec.addSubcommand(command.name(), command.spec()));
    var line = new CommandLine(spec);
    line.setColorScheme(
        Help.defaultColorScheme(
            switch (console.outInk()) {
              case ANSI -> Help.Ansi.ON;
              case NONE -> Help.Ansi.OFF;
            }));
    line.setUsageHelpWidth(100);
    line.setUsageHelpLongOptionsMaxWidth(30);
    return line;
  }
}
