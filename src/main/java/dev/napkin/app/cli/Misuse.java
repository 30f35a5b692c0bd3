package dev.napkin.app.cli;

import dev.napkin.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What to tell somebody whose words the program does not understand. */
final class Misuse {
  private Misuse() {}

  /** Tells what was wrong and what would help; gives the exit status. */
  static int explain(ParameterException wrong, Console console) {
    CommandLine line = wrong.getCommandLine();
    String command = line.getCommandSpec().qualifiedName();
    console.complain(message(wrong, line));
    console.err().println("Try: " + command + " --help");
    return ExitStatus.UNUSABLE;
  }

  private static String message(ParameterException wrong, CommandLine line) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      String message = String.valueOf(wrong.getMessage());
      return message.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + message.substring(1);
    }
    String word = unmatched.getUnmatched().getFirst();
    boolean isOption = word.startsWith("-");
    boolean atTop = line.getParent() == null;
    String what = isOption ? "option" : atTop ? "command" : "word";
    List<String> known = isOption ? options(line) : new ArrayList<>(line.getSubcommands().keySet());
    Optional<String> hint = Nearest.hint(word, known);
    return (what.equals("word") ? "one word too many: `" : "unknown " + what + " `")
        + word
        + "`"
        + hint.map(h -> "; " + h).orElse("");
  }

  private static List<String> options(CommandLine line) {
    var names = new ArrayList<String>();
    line.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
    return names;
  }
}
