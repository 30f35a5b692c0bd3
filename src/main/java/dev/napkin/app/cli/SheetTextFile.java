package dev.napkin.app.cli;

import dev.napkin.source.Diagnostic;
import dev.napkin.source.Ink;
import dev.napkin.source.Renderer;
import dev.napkin.syntax.Document;
import dev.napkin.syntax.NapParser;
import dev.napkin.syntax.Parsed;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetReader;
import dev.napkin.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A text workbook that has nothing but worksheets, as the import of an Excel workbook writes it.
 */
final class SheetTextFile {
  private SheetTextFile() {}

  /** Whether a file is one, and sound. */
  static boolean isOne(String file) {
    return read(file) instanceof SheetFiles.Reading.Ready;
  }

  /** Reads one. */
  static SheetFiles.Reading read(String file) {
    return switch (WorkbookFiles.text(file)) {
      case WorkbookFiles.Text.Refused(String reason) ->
          refused(reason.substring(reason.indexOf(": ") + 2));
      case WorkbookFiles.Text.Ready(var source, _) -> read(NapParser.parse(source));
    };
  }

  private static SheetFiles.Reading read(Parsed<Document> parsed) {
    List<Diagnostic> problems = new ArrayList<>(parsed.diagnostics());
    List<Statement.Sheet> sheets = new ArrayList<>();
    for (Statement.Line line : parsed.tree().lines()) {
      switch (line.statement()) {
        case Statement.Sheet sheet -> sheets.add(sheet);
        case Statement.Title _, Statement.Heading _ -> {
          // They name the workbook and its parts.
        }
        case Statement other -> {
          return refused(
              "single cells can be asked for where all of a text is worksheets, and line "
                  + other.span().line()
                  + " is none");
        }
      }
    }
    Parsed<SheetBook> read = SheetReader.read(sheets);
    problems.addAll(read.diagnostics());
    if (!problems.isEmpty()) {
      return refused("it has errors\n" + Renderer.render(problems, Ink.NONE).stripTrailing());
    }
    return sheets.isEmpty()
        ? refused("there is no worksheet in it")
        : new SheetFiles.Reading.Ready(read.tree());
  }

  private static SheetFiles.Reading refused(String reason) {
    return new SheetFiles.Reading.Refused(reason, ExitStatus.UNUSABLE);
  }
}
