package dev.napkin.app.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code napkin completion}: a script that lets a shell complete our words. */
final class CompletionCommand {
  private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  private CompletionCommand() {}

  static Command command() {
    CommandSpec spec =
        Words.command(
            "completion",
            "Prints what makes a shell complete the words of this program.",
            "source <(napkin completion bash)");
    spec.usageMessage().hidden(true);
    spec.addPositional(Words.word(0, "SHELL", "bash, zsh or fish"));
    return new Command(spec, CompletionCommand::run);
  }

  private static int run(ParseResult words, Console console) {
    String shell = Words.at(words, 0);
    if (!SHELLS.contains(shell)) {
      console.complain("`" + shell + "` is not one of " + String.join(", ", SHELLS));
      return ExitStatus.UNUSABLE;
    }
    CommandLine line = words.commandSpec().parent().commandLine();
    // Picocli's script for bash is one for zsh, too.
    console.out().print(shell.equals("fish") ? fish(line) : AutoComplete.bash("napkin", line));
    return ExitStatus.FINE;
  }

  private static String fish(CommandLine line) {
    var lines = new ArrayList<String>();
    line.getSubcommands()
        .forEach(
            (name, command) -> {
              CommandSpec spec = command.getCommandSpec();
              if (!spec.usageMessage().hidden()) {
                String what = quoted(String.join(" ", spec.usageMessage().description()));
                lines.add(
                    "complete -c napkin -n __fish_use_subcommand -f -a " + name + " -d " + what);
              }
              spec.options().forEach(option -> lines.add(option(name, option)));
            });
    return String.join("\n", lines) + "\n";
  }

  private static String option(String command, OptionSpec option) {
    var line = new StringBuilder("complete -c napkin -n '__fish_seen_subcommand_from ");
    line.append(command).append('\'');
    for (String name : option.names()) {
      line.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^-+", ""));
    }
    if (option.arity().max() > 0) {
      line.append(" -r");
    }
    return line.append(" -d ").append(quoted(String.join(" ", option.description()))).toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
