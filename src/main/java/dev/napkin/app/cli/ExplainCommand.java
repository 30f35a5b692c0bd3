package dev.napkin.app.cli;

import dev.napkin.engine.Workbook;
import dev.napkin.insight.Explainer;
import dev.napkin.insight.Explanation;
import dev.napkin.insight.SheetExplainer;
import dev.napkin.insight.SheetExplanation;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code napkin explain}: how a value came about. */
final class ExplainCommand {
  private ExplainCommand() {}

  static Command command() {
    CommandSpec spec =
        Words.command(
            "explain",
            "Tells how a value came about: its formula, the numbers in it, and its inputs in turn.",
            "napkin explain serving-cost.nap 'cost_per_user[B200, 32k]'");
    spec.addPositional(Words.word(0, "FILE", "the workbook: .nap, .xlsx, .xlsm"));
    spec.addPositional(
        Words.word(
            1, "NAME", "the name, with its keys where it is indexed; of Excel a cell: Model!D7"));
    spec.addOption(Words.flag("--json", "print one JSON document"));
    return Command.opening(spec, ExplainCommand::run);
  }

  private static int run(ParseResult words, Bounds bounds, Console console) {
    String named = Words.at(words, 0);
    return SheetRun.takes(named, List.of(Words.at(words, 1)))
        ? sheets(SheetRun.open(named, bounds), words, console)
        : text(named, words, console);
  }

  private static int sheets(SheetRun.Opened opened, ParseResult words, Console console) {
    return switch (opened) {
      case SheetRun.Opened.Refused(String reason, int status) -> {
        console.complain(reason);
        yield status;
      }
      case SheetRun.Opened.Ready(SheetRun run) ->
          switch (run.find(Words.at(words, 1))) {
            case SheetRun.Found.Missing(String reason) -> {
              console.complain(reason);
              yield ExitStatus.UNUSABLE;
            }
            case SheetRun.Found.Cell(var cell) -> {
              SheetExplanation explanation =
                  SheetExplainer.explain(run.workbook(), run.program(), run.binder(), cell);
              console
                  .out()
                  .print(
                      Words.has(words, "--json")
                          ? Json.document(SheetExplanationReport.json(run, explanation))
                          : SheetExplanationReport.text(run, explanation, console.outInk()));
              yield ExitStatus.FINE;
            }
          };
    };
  }

  private static int text(String named, ParseResult words, Console console) {
    return switch (WorkbookFiles.open(named)) {
      case WorkbookFiles.Opened.Refused(String reason) -> {
        console.complain(reason);
        yield ExitStatus.UNUSABLE;
      }
      case WorkbookFiles.Opened.Ready(Workbook book, _, String file) ->
          switch (CellName.find(Words.at(words, 1), book)) {
            case CellName.Found.Missing(var why) -> {
              console.diagnostics(why);
              yield ExitStatus.UNUSABLE;
            }
            case CellName.Found.Cell(var cell) -> {
              console.diagnostics(book.diagnostics());
              Explanation explanation = Explainer.explain(book, cell);
              console
                  .out()
                  .print(
                      Words.has(words, "--json")
                          ? Json.document(ExplanationJson.of(file, book, explanation))
                          : ExplanationText.of(book, explanation, console.outInk()));
              yield book.hasErrors() ? ExitStatus.REFUSED : ExitStatus.FINE;
            }
          };
    };
  }
}
