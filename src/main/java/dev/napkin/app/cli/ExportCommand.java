package dev.napkin.app.cli;

import dev.napkin.engine.Workbook;
import dev.napkin.ir.SheetProgram;
import dev.napkin.source.Source;
import dev.napkin.syntax.SheetBook;
import dev.napkin.xlsx.Exported;
import dev.napkin.xlsx.Exporter;
import dev.napkin.xlsx.FormulaTraits;
import dev.napkin.xlsx.write.BookWriter;
import dev.napkin.xlsx.write.Computed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code napkin export}: a workbook as live Excel. */
final class ExportCommand {
  private ExportCommand() {}

  static Command command() {
    CommandSpec spec =
        Words.command(
            "export",
            "Writes an Excel workbook in which every number is a live formula; of an Excel workbook"
                + " its worksheets, with the values that were computed.",
            "napkin export serving-cost.nap -o serving-cost.xlsx");
    spec.addPositional(Words.word(0, "FILE", "the workbook: .nap, .xlsx, .xlsm, .xls"));
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
    String file = Words.at(words, 0);
    return SheetRun.takes(file)
        ? sheets(file, bounds, Words.value(words, "--scenario"), path.get(), console)
        : text(file, words, path.get(), console);
  }

  private static int text(String file, ParseResult words, Path target, Console console) {
    return switch (WorkbookFiles.open(file)) {
      case WorkbookFiles.Opened.Refused(String reason) -> {
        console.complain(reason);
        yield ExitStatus.UNUSABLE;
      }
      case WorkbookFiles.Opened.Ready ready -> {
        if (!assume(Words.value(words, "--scenario"), ready.book(), console)) {
          yield ExitStatus.UNUSABLE;
        }
        console.diagnostics(ready.book().diagnostics());
        if (ready.book().hasErrors() && !Words.has(words, "--force")) {
          console.complain("the workbook has errors; --force exports it all the same");
          yield ExitStatus.REFUSED;
        }
        yield ready.book().program().sheets().sheets().isEmpty()
            ? write(ready, target, console)
            : worksheets(ready.book(), target, console);
      }
    };
  }

  // ---- worksheets -------------------------------------------------------------------------------

  private static int sheets(
      String file, Bounds bounds, String scenario, Path target, Console console) {
    if (!scenario.isEmpty()) {
      console.complain("an Excel workbook has no scenarios");
      return ExitStatus.UNUSABLE;
    }
    return switch (SheetRun.open(file, bounds)) {
      case SheetRun.Opened.Refused(String reason, int status) -> {
        console.complain(reason);
        yield status;
      }
      case SheetRun.Opened.Ready(SheetRun run) -> {
        var losses = new ArrayList<>(run.book().losses());
        losses.add("How cells look is left out: fonts, colours, number formats, widths.");
        Computed computed = Computed.of(run.workbook(), run.program());
        yield write(run.book(), computed, run.program(), losses, target, console);
      }
    };
  }

  private static int worksheets(Workbook book, Path target, Console console) {
    if (!book.program().entries().isEmpty()) {
      console.complain(
          "the workbook has names as well as worksheets, which cannot go into one file yet");
      return ExitStatus.REFUSED;
    }
    return write(
        book.sheets(), Computed.of(book), book.program().sheets(), List.of(), target, console);
  }

  /**
   * Writes worksheets, and says what is not kept: by the file they came from, and by the new one.
   */
  private static int write(
      SheetBook book,
      Computed computed,
      SheetProgram program,
      List<String> before,
      Path target,
      Console console) {
    Optional<String> refusal = BookWriter.refusal(book);
    if (refusal.isPresent()) {
      console.complain("cannot write `" + target + "`: " + refusal.get());
      return ExitStatus.REFUSED;
    }
    Set<String> losses = new LinkedHashSet<>(before);
    Optional<String> problem =
        SafeFile.replace(
            target,
            out ->
                losses.addAll(
                    BookWriter.write(book, computed, FormulaTraits.unsettled(program), out)));
    if (problem.isPresent()) {
      console.complain("cannot write `" + target + "`: " + problem.get());
      return ExitStatus.UNUSABLE;
    }
    losses.forEach(loss -> console.err().println("not kept: " + loss));
    console.out().println("wrote " + target);
    return ExitStatus.FINE;
  }

  // ---- names ------------------------------------------------------------------------------------

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
