package dev.napkin.app.cli;

import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetPrinter;
import dev.napkin.xlsx.Difference;
import dev.napkin.xlsx.Imported;
import dev.napkin.xlsx.Importer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code napkin import}: an Excel workbook to text, an exported one back to its own. */
final class ImportCommand {
  private ImportCommand() {}

  static Command command() {
    CommandSpec spec =
        Words.command(
            "import",
            "Makes text of an Excel workbook: of an exported one its own with the inputs that were"
                + " changed, of any other one line for each block of cells.",
            "napkin import budget.xlsx -o budget.nap");
    spec.addPositional(Words.word(0, "BOOK.xlsx", "the Excel workbook"));
    spec.addOption(Words.required("FILE.nap", "the file to write", "-o", "--output"));
    return Command.opening(spec, ImportCommand::run);
  }

  private static int run(ParseResult words, Bounds bounds, Console console) {
    String book = Words.at(words, 0);
    String target = Words.value(words, "-o");
    Optional<Path> path = WorkbookFiles.path(target);
    if (path.isEmpty() || !target.toLowerCase(Locale.ROOT).endsWith(".nap")) {
      console.complain("cannot write `" + target + "`: its name must end in .nap");
      return ExitStatus.UNUSABLE;
    }
    return switch (SheetFiles.read(book, bounds)) {
      case SheetFiles.Reading.Refused(String reason, int status) -> {
        console.complain("cannot read `" + book + "`: " + reason);
        yield status;
      }
      case SheetFiles.Reading.Ready(SheetBook sheets) ->
          exported(Path.of(book), sheets)
              .map(done -> write(done, path.get(), console))
              .orElseGet(() -> sheets(book, sheets, path.get(), console));
    };
  }

  /** Writes the worksheets of any workbook. */
  private static int sheets(String file, SheetBook book, Path target, Console console) {
    String name = String.valueOf(Path.of(file).getFileName());
    String title = "workbook \"" + name.replaceAll("[\"\\p{Cntrl}\\\\]", "_") + "\"\n\n";
    byte[] text = (title + SheetPrinter.print(book)).getBytes(StandardCharsets.UTF_8);
    Optional<String> problem = SafeFile.replace(target, text);
    if (problem.isPresent()) {
      console.complain("cannot write `" + target + "`: " + problem.get());
      return ExitStatus.UNUSABLE;
    }
    book.losses().forEach(loss -> console.err().println("not kept: " + loss));
    console.out().println("wrote " + target);
    return ExitStatus.FINE;
  }

  /** The text workbook that a file was exported from; empty for a file of any other origin. */
  private static Optional<Imported.Done> exported(Path file, SheetBook sheets) {
    try {
      return Importer.mayBeExported(file, sheets)
              && Importer.read(Files.readAllBytes(file)) instanceof Imported.Done done
          ? Optional.of(done)
          : Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static int write(Imported.Done done, Path target, Console console) {
    Optional<String> problem =
        SafeFile.replace(target, done.text().getBytes(StandardCharsets.UTF_8));
    if (problem.isPresent()) {
      console.complain("cannot write `" + target + "`: " + problem.get());
      return ExitStatus.UNUSABLE;
    }
    console.out().println("wrote " + target);
    int status = ExitStatus.FINE;
    for (var file : new TreeMap<>(done.files()).entrySet()) {
      status = Math.max(status, beside(target, file.getKey(), file.getValue(), console));
    }
    console
        .out()
        .print(
            PlainLayout.of(
                new Report(
                    "",
                    List.of(
                        section("Brought in", done.brought()),
                        section("Not brought in", done.differences()))),
                console.outInk()));
    done.report().forEach(console.err()::println);
    return status;
  }

  /**
   * Writes a file that the workbook takes in where it is missing; one that is there is somebody's
   * own and stays.
   */
  private static int beside(Path target, String name, String text, Console console) {
    Path folder = target.toAbsolutePath().normalize().getParent();
    Optional<Path> path = WorkbookFiles.path(name);
    if (folder == null || path.isEmpty() || path.get().isAbsolute()) {
      console.complain("`" + name + "` is outside of this folder and is not written");
      return ExitStatus.FINE;
    }
    Path file = folder.resolve(path.get()).normalize();
    if (Files.exists(file)) {
      if (!(TextFile.read(file) instanceof TextFile.Reading.Text there
          && there.whole().equals(text))) {
        console.complain("`" + name + "` is another file here than when it was exported");
      }
      return ExitStatus.FINE;
    }
    if (!file.startsWith(folder)) {
      console.complain("`" + name + "` is outside of this folder and is not written");
      return ExitStatus.FINE;
    }
    Optional<String> problem = createWithFolders(file, text);
    if (problem.isPresent()) {
      console.complain("cannot write `" + name + "`: " + problem.get());
      return ExitStatus.UNUSABLE;
    }
    console.out().println("wrote " + target.resolveSibling(path.get()));
    return ExitStatus.FINE;
  }

  private static Optional<String> createWithFolders(Path file, String text) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      return SafeFile.create(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException broken) {
      return Optional.of(TextFile.reason(broken));
    }
  }

  private static Report.Section section(String heading, List<Difference> differences) {
    var rows =
        differences.stream()
            .map(d -> List.of(d.name(), d.was(), d.is(), "in " + d.cell() + what(d.kind())))
            .toList();
    return new Report.Section(
        heading,
        List.of(
            new Table(
                "",
                Table.Head.SHOWN,
                List.of(
                    Table.Column.words("name"),
                    Table.Column.words("was"),
                    Table.Column.words("is"),
                    Table.Column.words("where")),
                rows,
                List.of())));
  }

  private static String what(Difference.Kind kind) {
    return switch (kind) {
      case INPUT -> "";
      case FORMULA -> ", a formula";
      case FIXED -> ", not an input";
      case TEXT -> ", a label";
      case GONE -> ", a row that is gone";
    };
  }
}
