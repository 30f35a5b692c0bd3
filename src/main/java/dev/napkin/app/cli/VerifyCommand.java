package dev.napkin.app.cli;

import dev.napkin.xlsx.Verification;
import dev.napkin.xlsx.Verifier;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code napkin verify}: recomputes Excel workbooks and holds them against what they store. */
final class VerifyCommand {
  private VerifyCommand() {}

  static Command command() {
    CommandSpec spec =
        Words.command(
            "verify",
            "Recomputes every formula and compares it with the value stored in the file; ends with"
                + " 1 where a cell differs.",
            "napkin verify budget.xlsx");
    spec.addPositional(Words.words("BOOK.xlsx", "the Excel workbooks"));
    spec.addOption(Words.flag("--json", "print JSON: an array where there are several files"));
    return Command.opening(spec, VerifyCommand::run);
  }

  private static int run(ParseResult words, Bounds bounds, Console console) {
    boolean json = Words.has(words, "--json");
    List<String> files = Words.all(words);
    var documents = new ArrayList<Json.Writer>();
    var progress = new Progress(files.size(), console);
    int status = ExitStatus.FINE;
    for (String file : files) {
      progress.begin(file);
      switch (SheetFiles.read(file, bounds)) {
        case SheetFiles.Reading.Refused(String reason, int refusal) -> {
          progress.clear();
          console.complain("cannot read `" + file + "`: " + reason);
          status = Math.max(status, refusal);
        }
        case SheetFiles.Reading.Ready(var book) -> {
          Verification verification = Verifier.verify(book);
          progress.clear();
          status = Math.max(status, verification.holds() ? ExitStatus.FINE : ExitStatus.REFUSED);
          documents.add(VerificationReport.json(file, verification));
          if (!json) {
            console
                .out()
                .print(VerificationReport.text(file, book, verification, console.outInk()));
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
}
