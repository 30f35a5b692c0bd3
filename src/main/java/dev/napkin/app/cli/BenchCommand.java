package dev.napkin.app.cli;

import dev.napkin.app.bench.Benchmark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code napkin bench}: what one workload costs, phase by phase. */
final class BenchCommand {
  private BenchCommand() {}

  static Command command() {
    CommandSpec spec =
        Words.command(
            "bench",
            "Loads, computes and edits the workbook of a benchmark folder; prints a line of JSON"
                + " for each phase.",
            "napkin bench work/w1_1m");
    spec.addPositional(Words.word(0, "DIR", "holds meta.json and book.xlsx"));
    spec.addOption(Words.flag("--neutral", "read cells.tsv and names.tsv, not book.xlsx"));
    return new Command(spec, BenchCommand::run);
  }

  private static int run(ParseResult words, Console console) {
    String folder = Words.at(words, 0);
    Optional<Path> path = WorkbookFiles.path(folder);
    try {
      Benchmark.run(
          path.orElseThrow(() -> new IOException("it is not the name of a folder")),
          Words.has(words, "--neutral"),
          console.out());
      return ExitStatus.FINE;
    } catch (IOException broken) {
      console.complain("cannot run `" + folder + "`: " + TextFile.reason(broken));
      return ExitStatus.UNUSABLE;
    }
  }
}
