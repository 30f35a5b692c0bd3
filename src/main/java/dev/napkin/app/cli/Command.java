package dev.napkin.app.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * One command of the program.
 *
 * @param spec how it is called
 * @param action what it does
 */
record Command(CommandSpec spec, Action action) {

  /** What a command does with its words; gives the exit status. */
  @FunctionalInterface
  interface Action {
    /**
     * Does it. Whatever the words say, the answer is a message and a status, never an exception.
     */
    int run(ParseResult words, Console console);
  }

  /** What a command that opens workbooks does with its words and its bounds. */
  @FunctionalInterface
  interface BoundedAction {
    /** Does it, and takes no more of a file than the bounds say; gives the exit status. */
    int run(ParseResult words, Bounds bounds, Console console);
  }

  /** A command that opens workbooks: it gives up where it needs more than a person allows. */
  static Command opening(CommandSpec spec, BoundedAction action) {
    return following(
        spec,
        (words, bounds, console) ->
            bounds.within(console, () -> action.run(words, bounds, console)));
  }

  /** A command that goes on for as long as it is let, and holds to the bounds step by step. */
  static Command following(CommandSpec spec, BoundedAction action) {
    spec.addOption(
        Words.option("SIZE", "give up where it needs more memory: 800M, 4G", "--max-memory"));
    spec.addOption(Words.option("SECONDS", "give up where it takes longer", "--timeout"));
    return new Command(
        spec,
        (words, console) ->
            switch (Bounds.read(words)) {
              case Bounds.Asked.Misread(String reason) -> {
                console.complain(reason);
                yield ExitStatus.UNUSABLE;
              }
              case Bounds.Asked.Ready(Bounds bounds) -> action.run(words, bounds, console);
            });
  }

  /** The name it is called by. */
  String name() {
    return spec.name();
  }
}
