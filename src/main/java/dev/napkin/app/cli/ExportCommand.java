package dev.napkin.app.cli;

import dev.napkin.engine.Workbook;
import dev.napkin.source.Source;
import dev.napkin.xlsx.Exported;
import dev.napkin.xlsx.Exporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code napkin export}: a workbook as live Excel. */
final class ExportCommand {
  private ExportCommand() {}

  static Command command() {
    CommandSpec spec =
        Words.command(
            "export",
            "Writes an Excel workbook in which every number is a live formula.",
            "napkin export serving-cost.nap -o serving-cost.xlsx");
    spec.addPositional(Words.word(0, "FILE", "the workbook"));
    spec.addOption(Words.required("BOOK.xlsx", "the file to write", "-o", "--output"));
    spec.addOption(
        Words.option("NAME", "the scenario that is selected when it is opened", "--scenario"));
    spec.addOption(Words.flag("--force", "write it also where the workbook has errors"));
    return Command.opening(spec, ExportCommand::run);
  }

  private static int run(ParseResult words, Bounds bounds, Console console) {
    String target = Words.value(words, "-o");
    Optional<Path> path = WorkbookFiles.path(target);
    if (path.isEmpty() || !target.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      console.complain("cannot write `" + target + "`: its name must end in .xlsx");
      return ExitStatus.UNUSABLE;
    }
    return switch (WorkbookFiles.open(Words.at(words, 0))) {
      case WorkbookFiles.Opened.Refused(String reason) -> {
        console.complain(reason);
        yield ExitStatus.UNUSABLE;
      }
      case WorkbookFiles.Opened.Ready ready -> {
        if (!assume(Words.value(words, "--scenario"), ready.book(), console)) {
          yield ExitStatus.UNUSABLE;
        }
        if (!ready.book().program().sheets().sheets().isEmpty()) {
          console.complain("the workbook has worksheets as text, which cannot be exported yet");
          yield ExitStatus.REFUSED;
        }
        console.diagnostics(ready.book().diagnostics());
        if (ready.book().hasErrors() && !Words.has(words, "--force")) {
          console.complain("the workbook has errors; --force exports it all the same");
          yield ExitStatus.REFUSED;
        }
        yield write(ready, path.get(), console);
      }
    };
  }

  private static boolean assume(String scenario, Workbook book, Console console) {
    var assumed = new Assumptions(scenario.isEmpty() ? List.of() : List.of(scenario), List.of());
    if (assumed.apply(book) instanceof Assumptions.Assumed.Refused(var why)) {
      console.diagnostics(why);
      return false;
    }
    return true;
  }

  private static int write(WorkbookFiles.Opened.Ready ready, Path target, Console console) {
    Source source = ready.book().document().source();
    String name = String.valueOf(Path.of(source.name()).getFileName());
    Exported exported = Exporter.export(ready.book(), name, ready.files().imported());
    Optional<String> problem = SafeFile.replace(target, exported.bytes());
    if (problem.isPresent()) {
      console.complain("cannot write `" + target + "`: " + problem.get());
      return ExitStatus.UNUSABLE;
    }
    exported.losses().forEach(loss -> console.err().println("not kept: " + loss));
    console.out().println("wrote " + target);
    return ExitStatus.FINE;
  }
}
