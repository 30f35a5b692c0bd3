package dev.napkin.app.cli;

import dev.napkin.engine.Changes;
import dev.napkin.engine.Workbook;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code napkin run}: computes a workbook and prints what came out. */
final class RunCommand {
  private RunCommand() {}

  static Command command() {
    CommandSpec spec =
        Words.command(
            "run",
            "Computes a workbook, text or Excel, and prints every name, check and claim.",
            "napkin run serving-cost.nap --set 'gpu.bandwidth[B200]=7.7 TB/s'");
    spec.addPositional(Words.word(0, "FILE", "the workbook: .nap, .xlsx, .xlsm"));
    spec.addOption(
        Words.repeated(
            "NAME=VALUE",
            "assume another value for this run, and print what that changes; may be repeated",
            "--set"));
    spec.addOption(
        Words.repeated("NAME", "assume a scenario; may be repeated, later ones win", "--scenario"));
    spec.addOption(Words.flag("--json", "print one JSON document"));
    spec.addOption(Words.flag("--csv", "print a table with one row for each value"));
    spec.addOption(Words.flag("--md", "print Markdown"));
    return Command.opening(spec, RunCommand::run);
  }

  private static int run(ParseResult words, Bounds bounds, Console console) {
    List<String> formats =
        List.of("--json", "--csv", "--md").stream().filter(f -> Words.has(words, f)).toList();
    if (formats.size() > 1) {
      console.complain(String.join(" and ", formats) + " exclude each other");
      return ExitStatus.UNUSABLE;
    }
    var assumed = new Assumptions(Words.values(words, "--scenario"), Words.values(words, "--set"));
    String file = Words.at(words, 0);
    List<String> set = assumed.sets().stream().map(s -> s.replaceFirst("=.*", "")).toList();
    return SheetRun.takes(file, set)
        ? sheets(SheetRun.open(file, bounds), assumed, formats, console)
        : text(file, assumed, formats, console);
  }

  private static int text(String file, Assumptions assumed, List<String> formats, Console console) {
    return switch (WorkbookFiles.open(file)) {
      case WorkbookFiles.Opened.Refused(String reason) -> {
        console.complain(reason);
        yield ExitStatus.UNUSABLE;
      }
      case WorkbookFiles.Opened.Ready(Workbook book, _, String name) ->
          assume(new Run(name, book, assumed, Optional.empty()), formats, console);
    };
  }

  private static int sheets(
      SheetRun.Opened opened, Assumptions assumed, List<String> formats, Console console) {
    if (!assumed.scenarios().isEmpty()) {
      console.complain("worksheets have no scenarios; --set sets its cells");
      return ExitStatus.UNUSABLE;
    }
    return switch (opened) {
      case SheetRun.Opened.Refused(String reason, int status) -> {
        console.complain(reason);
        yield status;
      }
      case SheetRun.Opened.Ready(SheetRun run) -> sheets(run, assumed.sets(), formats, console);
    };
  }

  private static int sheets(
      SheetRun run, List<String> sets, List<String> formats, Console console) {
    Optional<Changes> changes = Optional.empty();
    if (!sets.isEmpty()) {
      switch (SheetSets.apply(sets, run)) {
        case SheetSets.Applied.Refused(String reason) -> {
          console.complain(reason);
          return ExitStatus.UNUSABLE;
        }
        case SheetSets.Applied.Done(Changes done) -> changes = Optional.of(done);
      }
    }
    console
        .out()
        .print(
            switch (formats.isEmpty() ? "" : formats.getFirst()) {
              case "--json" -> Json.document(SheetReport.json(run, changes));
              case "--csv" -> SheetReport.csv(run);
              case "--md" -> MarkdownLayout.of(SheetReport.of(run, sets, changes));
              default -> PlainLayout.of(SheetReport.of(run, sets, changes), console.outInk());
            });
    return ExitStatus.FINE;
  }

  private static int assume(Run base, List<String> formats, Console console) {
    if (base.assumed().isNone()) {
      return print(base, formats, console);
    }
    return switch (base.assumed().apply(base.book())) {
      case Assumptions.Assumed.Refused(var why) -> {
        console.diagnostics(why);
        yield ExitStatus.UNUSABLE;
      }
      case Assumptions.Assumed.Followed(var changes) ->
          print(
              new Run(base.file(), base.book(), base.assumed(), Optional.of(changes)),
              formats,
              console);
    };
  }

  private static int print(Run run, List<String> formats, Console console) {
    console.diagnostics(run.book().diagnostics());
    console
        .out()
        .print(
            switch (formats.isEmpty() ? "" : formats.getFirst()) {
              case "--json" -> Json.document(JsonReport.ofRun(run));
              case "--csv" -> TableReport.csv(run);
              case "--md" -> MarkdownLayout.of(HumanReport.of(run));
              default -> PlainLayout.of(HumanReport.of(run), console.outInk());
            });
    return run.status();
  }
}
