package dev.napkin.app.cli;

import dev.napkin.function.Library;
import dev.napkin.function.SheetFunction;
import dev.napkin.source.Nearest;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code napkin functions}: the manual of the function library. */
final class FunctionsCommand {
  private FunctionsCommand() {}

  static Command command() {
    CommandSpec spec =
        Words.command(
            "functions",
            "Lists the functions, or tells all about one of them.",
            "napkin functions NPV");
    spec.addPositional(Words.optionalWord(0, "NAME", "a function"));
    spec.addOption(Words.flag("--json", "print JSON"));
    spec.addOption(Words.flag("--md", "print all functions as Markdown"));
    return new Command(spec, FunctionsCommand::run);
  }

  private static int run(ParseResult words, Console console) {
    String name = Words.at(words, 0);
    boolean json = Words.has(words, "--json");
    if (Words.has(words, "--md")) {
      console.out().print(FunctionReference.markdown());
      return ExitStatus.FINE;
    }
    if (name.isEmpty()) {
      console.out().print(json ? FunctionManual.json() : FunctionManual.list(console.outInk()));
      return ExitStatus.FINE;
    }
    Optional<SheetFunction> function = Library.standard().find(name);
    if (function.isEmpty()) {
      String hint =
          Nearest.hint(name, Library.standard().names()).map(text -> "; " + text).orElse("");
      console.complain("there is no function `" + name + "`" + hint);
      return ExitStatus.UNUSABLE;
    }
    console
        .out()
        .print(
            json
                ? FunctionManual.json(function.get())
                : FunctionManual.page(function.get(), console.outInk()));
    return ExitStatus.FINE;
  }
}
