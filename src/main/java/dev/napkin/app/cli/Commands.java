package dev.napkin.app.cli;

import java.util.List;

/** All commands of the program, in the order in which help lists them. */
final class Commands {
  private Commands() {}

  /** Made anew for each call: picocli keeps what it parsed inside them. */
  static List<Command> all() {
    return List.of(
        RunCommand.command(),
        CheckCommand.command(),
        VerifyCommand.command(),
        WatchCommand.command(),
        ExplainCommand.command(),
        ExportCommand.command(),
        ImportCommand.command(),
        FormatCommand.command(),
        NewCommand.command(),
        FunctionsCommand.command(),
        BenchCommand.command(),
        CompletionCommand.command());
  }
}
