package dev.napkin.app.cli;

import dev.napkin.engine.Workbook;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Severity;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code napkin check}: what is wrong with workbooks, for a person or for a build. */
final class CheckCommand {
  private CheckCommand() {}

  static Command command() {
    CommandSpec spec =
        Words.command(
            "check",
            "Prints problems, checks and claims; ends with 1 where an error or a failed check"
                + " stands.",
            "napkin check --strict workbooks/*.nap");
    spec.addPositional(Words.words("FILE", "the workbooks: .nap, .xlsx, .xlsm"));
    spec.addOption(
        Words.flag("--strict", "end with 1 also for a warning or a claim that does not agree"));
    spec.addOption(Words.flag("--json", "print JSON: an array where there are several files"));
    return Command.opening(spec, CheckCommand::run);
  }

  private static int run(ParseResult words, Bounds bounds, Console console) {
    boolean strict = Words.has(words, "--strict");
    boolean json = Words.has(words, "--json");
    List<String> files = Words.all(words);
    var documents = new ArrayList<Json.Writer>();
    int status = ExitStatus.FINE;
    for (String file : files) {
      if (SheetRun.takes(file)) {
        status =
            Math.max(
                status,
                sheets(SheetRun.open(file, bounds), files.size() > 1, json, documents, console));
        continue;
      }
      switch (WorkbookFiles.open(file)) {
        case WorkbookFiles.Opened.Refused(String reason) -> {
          console.complain(reason);
          status = Math.max(status, ExitStatus.UNUSABLE);
        }
        case WorkbookFiles.Opened.Ready(Workbook book, _, String name) -> {
          Run run = Run.base(name, book);
          List<Diagnostic> diagnostics = book.diagnostics();
          console.diagnostics(diagnostics);
          status = Math.max(status, status(run, diagnostics, strict));
          documents.add(JsonReport.ofCheck(run, diagnostics));
          if (!json) {
            print(run, files.size() > 1, console);
          }
        }
      }
    }
    if (json && files.size() > 1) {
      console.out().print(Json.array(documents));
    } else if (json && !documents.isEmpty()) {
      console.out().print(Json.document(documents.getFirst()));
    }
    return status;
  }

  private static int sheets(
      SheetRun.Opened opened,
      boolean several,
      boolean json,
      List<Json.Writer> documents,
      Console console) {
    return switch (opened) {
      case SheetRun.Opened.Refused(String reason, int status) -> {
        console.complain(reason);
        yield status;
      }
      case SheetRun.Opened.Ready(SheetRun run) -> {
        SheetCheck check = SheetCheck.of(run);
        documents.add(check.json());
        if (!json) {
          String head = several ? console.outInk().strong(run.file()) + "\n" : "";
          console.out().print(head + check.text(console.outInk()) + (several ? "\n" : ""));
        }
        yield check.status();
      }
    };
  }

  private static int status(Run run, List<Diagnostic> diagnostics, boolean strict) {
    boolean doubtful =
        diagnostics.stream().anyMatch(d -> d.severity() == Severity.WARNING)
            || !Verdicts.allAgree(run.book());
    return strict && doubtful ? ExitStatus.REFUSED : run.status();
  }

  private static void print(Run run, boolean several, Console console) {
    if (several) {
      console.out().println(console.outInk().strong(run.file()));
    }
    String verdicts = PlainLayout.of(HumanReport.ofVerdicts(run), console.outInk());
    console.out().print(verdicts.isEmpty() ? "no checks and no claims\n" : verdicts);
    if (several) {
      console.out().println();
    }
  }
}
