package dev.napkin.app.cli;

import dev.napkin.check.GridNumbers;
import dev.napkin.check.SheetBinder;
import dev.napkin.engine.SheetSpelling;
import dev.napkin.engine.SheetWorkbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.SheetProgram;
import dev.napkin.source.Nearest;
import dev.napkin.syntax.A1;
import dev.napkin.syntax.SheetBook;
import dev.napkin.xlsx.FormulaTraits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An Excel workbook that was computed, as all commands see it.
 *
 * @param file its name, as messages show it
 * @param book what stands in the file
 * @param binder what has given its formulas their meaning
 * @param program what they mean
 * @param workbook the values
 */
record SheetRun(
    String file, SheetBook book, SheetBinder binder, SheetProgram program, SheetWorkbook workbook) {

  /** What came of opening a workbook. */
  sealed interface Opened {
    /** It is computed. */
    record Ready(SheetRun run) implements Opened {}

    /** Why it cannot be read, as a sentence without its full stop, and the exit status. */
    record Refused(String reason, int status) implements Opened {}
  }

  /** What came of looking for a cell. */
  sealed interface Found {
    /** This one. */
    record Cell(CellAddress cell) implements Found {}

    /** There is no such cell, and why, as a sentence without its full stop. */
    record Missing(String reason) implements Found {}
  }

  /** A defined name that is one cell. */
  record NamedCell(String name, CellAddress cell) {}

  /** Opens and computes the worksheets in {@code file}, an Excel workbook or a text of sheets. */
  static Opened open(String file, Bounds bounds) {
    return switch (takes(file) ? SheetFiles.read(file, bounds) : SheetTextFile.read(file)) {
      case SheetFiles.Reading.Refused(String reason, int status) ->
          new Opened.Refused("cannot read `" + file + "`: " + reason, status);
      case SheetFiles.Reading.Ready(SheetBook book) -> {
        var binder = new SheetBinder(book, new GridNumbers());
        SheetProgram program = binder.program();
        SheetWorkbook workbook = SheetWorkbook.open(program, new SheetSpelling(binder));
        yield new Opened.Ready(new SheetRun(file, book, binder, program, workbook));
      }
    };
  }

  /** The defined names of one cell, in the order of their names; those of one sheet with it. */
  List<NamedCell> names() {
    return program.names().values().stream()
        .filter(name -> name.area().filter(area -> area.rect().cells() == 1).isPresent())
        .map(
            name -> {
              var area = name.area().orElseThrow();
              String sheet = name.sheet().map(s -> s + "!").orElse("");
              return new NamedCell(
                  sheet + name.name(),
                  new CellAddress(area.grid(), area.rect().top(), area.rect().left()));
            })
        .sorted(Comparator.comparing(NamedCell::name))
        .toList();
  }

  /** A cell as formulas write it: {@code Model!D7}. */
  String nameOf(CellAddress cell) {
    return A1.cell(sheetOf(cell.grid()), cell.row(), cell.column());
  }

  private String sheetOf(int grid) {
    return program.sheets().stream()
        .filter(sheet -> sheet.grid() == grid)
        .map(SheetProgram.Sheet::name)
        .findFirst()
        .orElse("?");
  }

  /** The block of the file in which a cell lies, where it has a formula. */
  Optional<SheetBook.Block> written(CellAddress cell) {
    for (int i = 0; i < program.sheets().size(); i++) {
      if (program.sheets().get(i).grid() == cell.grid()) {
        return book.sheets().get(i).blocks().stream()
            .filter(block -> block.rect().contains(cell.row(), cell.column()))
            .findFirst();
      }
    }
    return Optional.empty();
  }

  /** The cell that a person names: with its sheet, on the only sheet, or by a defined name. */
  Found find(String text) {
    String asked = text.strip();
    int mark = asked.lastIndexOf('!');
    for (NamedCell name : names()) {
      if (name.name().equalsIgnoreCase(asked)) {
        return new Found.Cell(name.cell());
      }
    }
    Optional<Rect> place = A1.rect(asked.substring(mark + 1).replace("$", ""));
    if (place.filter(rect -> rect.cells() == 1).isEmpty()) {
      return new Found.Missing(
          mark >= 0 || place.isPresent()
              ? "`" + asked + "` is not one cell; write it like `Inputs!B3`"
              : "there is no cell and no name `" + asked + "`" + near(asked, namesOfCells()));
    }
    List<String> sheets = program.sheets().stream().map(SheetProgram.Sheet::name).toList();
    if (mark < 0 && sheets.size() != 1) {
      return new Found.Missing(
          "`"
              + asked
              + "` could be on any of "
              + sheets.size()
              + " sheets; write it like `"
              + (sheets.isEmpty() ? "Sheet1!" + asked : A1.cell(sheets.getFirst(), 2, 1))
              + "`");
    }
    String sheet = mark < 0 ? sheets.getFirst() : unquoted(asked.substring(0, mark));
    Rect rect = place.get();
    return workbook
        .grid(sheet)
        .<Found>map(grid -> new Found.Cell(new CellAddress(grid, rect.top(), rect.left())))
        .orElseGet(
            () -> new Found.Missing("there is no sheet `" + sheet + "`" + near(sheet, sheets)));
  }

  private List<String> namesOfCells() {
    return names().stream().map(NamedCell::name).toList();
  }

  private static String near(String asked, List<String> known) {
    return Nearest.hint(asked, known).map(hint -> "; " + hint).orElse("");
  }

  private static String unquoted(String sheet) {
    boolean quoted = sheet.length() > 1 && sheet.startsWith("'") && sheet.endsWith("'");
    return quoted ? sheet.substring(1, sheet.length() - 1).replace("''", "'") : sheet;
  }

  /** The cells that hold a fault. */
  List<CellAddress> faults() {
    var faults = new ArrayList<CellAddress>();
    for (SheetProgram.Sheet sheet : program.sheets()) {
      faults.addAll(SheetCounts.faults(sheet, workbook::value));
    }
    return faults;
  }

  /** The functions and constructs that are not known, each with the first cell that has it. */
  Map<String, CellAddress> unsupported() {
    var found = new TreeMap<String, CellAddress>();
    for (SheetProgram.Sheet sheet : program.sheets()) {
      for (Block block : sheet.blocks()) {
        SheetCounts.formula(block)
            .flatMap(formula -> FormulaTraits.of(formula).unknown())
            .ifPresent(
                reason ->
                    found.putIfAbsent(
                        reason,
                        new CellAddress(sheet.grid(), block.rect().top(), block.rect().left())));
      }
    }
    return found;
  }

  /** Whether a file is opened this way, by its name. */
  static boolean takes(String file) {
    return SheetFiles.isExcel(file);
  }

  /**
   * Whether a file is opened this way, by its name or by what is asked of it.
   *
   * @param asked names as typed; the cell of a sheet is {@code Model!D7}, and no name of a text has
   *     an exclamation mark
   */
  static boolean takes(String file, List<String> asked) {
    return takes(file)
        || (!asked.isEmpty() && asked.stream().allMatch(name -> name.indexOf('!') > 0));
  }
}
