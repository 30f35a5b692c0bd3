package dev.napkin.app.cli;

import dev.napkin.source.Diagnostic;
import dev.napkin.source.Severity;
import dev.napkin.source.Source;
import dev.napkin.syntax.Document;
import dev.napkin.syntax.NapParser;
import dev.napkin.syntax.Parsed;
import dev.napkin.syntax.Printer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code napkin fmt}: gives workbooks the one layout. */
final class FormatCommand {
  private FormatCommand() {}

  static Command command() {
    CommandSpec spec =
        Words.command(
            "fmt",
            "Gives workbooks the one layout; a file with syntax errors stays as it is.",
            "napkin fmt workbooks/*.nap");
    spec.addPositional(Words.words("FILE", "the workbooks"));
    spec.addOption(Words.flag("--check", "change nothing; end with 1 where a layout differs"));
    return new Command(spec, FormatCommand::run);
  }

  private static int run(ParseResult words, Console console) {
    boolean check = Words.has(words, "--check");
    int status = ExitStatus.FINE;
    for (String file : Words.all(words)) {
      status =
          Math.max(
              status,
              switch (WorkbookFiles.text(file)) {
                case WorkbookFiles.Text.Refused(String reason) -> {
                  console.complain(reason);
                  yield ExitStatus.UNUSABLE;
                }
                case WorkbookFiles.Text.Ready(Source source, String whole) ->
                    format(file, source, whole, check, console);
              });
    }
    return status;
  }

  private static int format(
      String file, Source source, String whole, boolean check, Console console) {
    Parsed<Document> parsed = NapParser.parse(source);
    List<Diagnostic> errors = errors(parsed);
    if (!errors.isEmpty()) {
      console.diagnostics(errors);
      console.complain("`" + file + "` has syntax errors and stays as it is");
      return ExitStatus.REFUSED;
    }
    String formatted = Printer.print(parsed.tree());
    if (formatted.equals(whole)) {
      return ExitStatus.FINE;
    }
    if (check) {
      console.out().println(file + " differs from the one layout");
      return ExitStatus.REFUSED;
    }
    // A layout that reads differently would be a loss that nobody notices.
    if (!errors(NapParser.parse(Source.of(file, formatted))).isEmpty()) {
      throw new IllegalStateException("the layout of " + file + " cannot be read back");
    }
    Optional<String> problem =
        SafeFile.replace(Path.of(file), formatted.getBytes(StandardCharsets.UTF_8));
    if (problem.isPresent()) {
      console.complain("cannot write `" + file + "`: " + problem.get());
      return ExitStatus.UNUSABLE;
    }
    console.out().println("formatted " + file);
    return ExitStatus.FINE;
  }

  private static List<Diagnostic> errors(Parsed<Document> parsed) {
    return parsed.diagnostics().stream()
        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
        .toList();
  }
}
