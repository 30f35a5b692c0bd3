package dev.napkin.app.cli;

import dev.napkin.check.GridNumbers;
import dev.napkin.check.SheetBinder;
import dev.napkin.engine.SheetEdit;
import dev.napkin.engine.SheetSpelling;
import dev.napkin.engine.SheetStructure;
import dev.napkin.engine.SheetWorkbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.ir.SheetProgram;
import dev.napkin.syntax.SheetBook;
import dev.napkin.value.Value;
import dev.napkin.xlsx.read.CellList;
import dev.napkin.xlsx.read.Limits;
import dev.napkin.xlsx.read.Unreadable;
import dev.napkin.xlsx.write.BookWriter;
import dev.napkin.xlsx.write.Computed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An Excel workbook to rehearse with: formulas filled down many rows, and named cells each with a
 * formula of its own, so that what large workbooks of either kind go through is gone through.
 */
final class PracticeBook {
  private static final int ROWS = 6_000;
  private static final int NAMES = 1_500;

  /** As many names stand for inputs; each other one looks at names that stand so far above it. */
  private static final int LAYER = 150;

  private static final int EDITS = 40;

  private static final List<String> FILLED =
      List.of(
          "A%1$d*B%1$d+$B$1",
          "IF(C%1$d>B%1$d,C%1$d-B%1$d,MAX(A%1$d,2))",
          "SUM(A$1:A%1$d)",
          "VLOOKUP(B%1$d,$A$1:$C$400,3,FALSE)",
          "SUMIFS(A$1:A$400,B$1:B$400,B%1$d)",
          "ROUND(C%1$d/(1+ABS(D%1$d)),2)&\"\"");

  private static final List<String> NAMED =
      List.of(
          "(part_%1$d+part_%2$d*1.5)/4",
          "IF(part_%1$d>part_%2$d,part_%1$d*0.5,part_%3$d*0.9)",
          "SUM(part_%1$d,part_%2$d,part_%3$d)/3+MIN(part_%1$d,part_%3$d)*0.05",
          "part_%1$d*(1+part_%2$d/(1+ABS(part_%3$d)))*0.7");

  private PracticeBook() {}

  /** Writes it. */
  static void write(Path file) throws IOException {
    try {
      SheetBook book = book();
      var binder = new SheetBinder(book, new GridNumbers());
      SheetProgram program = binder.program();
      SheetWorkbook workbook = SheetWorkbook.open(program, new SheetSpelling(binder));
      try (var out = Files.newOutputStream(file)) {
        BookWriter.write(book, Computed.of(workbook, program), false, out);
      }
    } catch (Unreadable impossible) {
      throw new IOException("the practice book is broken", impossible);
    }
  }

  private static SheetBook book() throws Unreadable {
    var cells = new CellList(Limits.ofThisProgram());
    int rows = cells.sheet("Rows");
    for (int row = 0; row < ROWS; row++) {
      cells.value(rows, row, 0, new Value.Num(row % 97 + 0.25));
      cells.value(rows, row, 1, new Value.Num(row % 400));
      for (int i = 0; i < FILLED.size(); i++) {
        cells.formula(rows, row, 2 + i, FILLED.get(i).formatted(row + 1));
      }
      cells.formula(
          rows, row, 2 + FILLED.size(), row == 0 ? "A1" : "I%d*1.0001+A%d".formatted(row, row + 1));
    }
    int names = cells.sheet("Names");
    for (int row = 0; row < NAMES; row++) {
      cells.value(names, row, 0, new Value.Text("part_" + row));
      if (row < LAYER) {
        cells.value(names, row, 1, new Value.Num(row % 13 + 1.5));
      } else {
        int above = row - LAYER;
        String formula = NAMED.get(row % NAMED.size());
        cells.formula(names, row, 1, formula.formatted(above, above + 7, above + 31));
      }
      cells.name("part_" + row, "Names!$B$" + (row + 1));
    }
    return cells.book();
  }

  /** Opens it, edits it here and there, puts rows in and takes them out again. */
  static void edit(Path file) {
    switch (SheetRun.open(file.toString(), Bounds.NONE)) {
      case SheetRun.Opened.Refused _ -> {}
      case SheetRun.Opened.Ready(SheetRun run) -> edit(run);
    }
  }

  private static void edit(SheetRun run) {
    SheetWorkbook workbook = run.workbook();
    for (SheetProgram.Sheet sheet : run.program().sheets()) {
      for (int i = 0; i < EDITS; i++) {
        for (int column = 0; column < 2; column++) {
          var cell = new CellAddress(sheet.grid(), 3 * i, column);
          workbook.apply(new SheetEdit.Put(cell, new Value.Num(i + 0.5)));
          workbook.value(cell);
        }
      }
      workbook.apply(new SheetStructure.InsertRows(sheet.grid(), LAYER / 2, 1));
      workbook.undo();
    }
    workbook.recalculateAll();
  }
}
