package dev.napkin.app.cli;

import dev.napkin.syntax.SheetBook;
import dev.napkin.xlsx.read.Limits;
import dev.napkin.xlsx.read.SheetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Excel workbooks as they are read from the disk. */
final class SheetFiles {
  private static final List<String> ENDINGS = List.of(".xlsx", ".xlsm", ".xls");

  /** What came of reading one. */
  sealed interface Reading {
    /** What stands in it. */
    record Ready(SheetBook book) implements Reading {}

    /** Why it cannot be read, as a phrase, and what the program ends with. */
    record Refused(String reason, int status) implements Reading {}
  }

  private SheetFiles() {}

  /** Whether a file is an Excel workbook, by its name. */
  static boolean isExcel(String file) {
    return ENDINGS.stream().anyMatch(file.toLowerCase(Locale.ROOT)::endsWith);
  }

  /** Reads a workbook within some memory. */
  static Reading read(String file, Bounds bounds) {
    Optional<Path> path = WorkbookFiles.path(file);
    if (path.isEmpty()) {
      return new Reading.Refused("it is not the name of a file", ExitStatus.UNUSABLE);
    }
    if (Files.isDirectory(path.get())) {
      return new Reading.Refused("it is a directory", ExitStatus.UNUSABLE);
    }
    try {
      return switch (SheetFile.read(path.get(), new Limits(bounds.memory() / 4 * 3))) {
        case SheetFile.Reading.Done(SheetBook book) -> new Reading.Ready(book);
        case SheetFile.Reading.Refused(String reason, boolean limit) ->
            new Reading.Refused(reason, limit ? ExitStatus.LIMIT : ExitStatus.UNUSABLE);
      };
    } catch (IOException broken) {
      return new Reading.Refused(TextFile.reason(broken), ExitStatus.UNUSABLE);
    }
  }
}
