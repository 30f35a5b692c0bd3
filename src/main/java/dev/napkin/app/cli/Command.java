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

  /** The name it is called by. */
  String name() {
    return spec.name();
  }
}
