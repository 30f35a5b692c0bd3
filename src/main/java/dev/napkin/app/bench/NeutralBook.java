package dev.napkin.app.bench;

import dev.napkin.syntax.SheetBook;
import dev.napkin.value.Value;
import dev.napkin.xlsx.read.CellList;
import dev.napkin.xlsx.read.Limits;
import dev.napkin.xlsx.read.Unreadable;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A workbook in a form that belongs to no program: {@code cells.tsv} with a sheet's number, row,
 * column, kind and text on each line, and {@code names.tsv}, if there is one, with a name, what it
 * holds and the cell where it stands.
 */
final class NeutralBook {
  private NeutralBook() {}

  /**
   * Reads it from a folder.
   *
   * @throws IOException where a file is missing or says something else
   */
  static SheetBook read(Path folder, Workload workload) throws IOException {
    var cells = new CellList(Limits.ofThisProgram());
    workload.sheets().forEach(cells::sheet);
    try {
      try (BufferedReader lines = Files.newBufferedReader(folder.resolve("cells.tsv"))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          cell(cells, line.split("\t", 5));
        }
      }
      Path names = folder.resolve("names.tsv");
      if (Files.exists(names)) {
        for (String line : Files.readAllLines(names)) {
          String[] words = line.split("\t", 3);
          cells.name(words[0], words[2]);
        }
      }
      return cells.book();
    } catch (Unreadable | ArrayIndexOutOfBoundsException | NumberFormatException broken) {
      throw new IOException("the cells are not as they should be: " + broken.getMessage(), broken);
    }
  }

  private static void cell(CellList cells, String[] words) throws Unreadable {
    int sheet = Integer.parseInt(words[0]);
    int row = Integer.parseInt(words[1]) - 1;
    int column = Integer.parseInt(words[2]) - 1;
    switch (words[3]) {
      case "n" -> cells.value(sheet, row, column, Value.number(Double.parseDouble(words[4])));
      case "s" -> cells.value(sheet, row, column, new Value.Text(words[4]));
      default -> cells.formula(sheet, row, column, words[4]);
    }
  }
}
