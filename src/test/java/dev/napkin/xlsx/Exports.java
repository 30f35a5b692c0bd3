package dev.napkin.xlsx;

import dev.napkin.check.Choice;
import dev.napkin.check.Loader;
import dev.napkin.engine.Workbook;
import dev.napkin.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks to export in tests: those of the project, one full of traps, and small ones. */
final class Exports {
  /** What could go wrong on the way to a spreadsheet. */
  static final Path TRAPS = Path.of("src/test/resources/xlsx/traps.nap");

  /** An open workbook and the files that it imported, by their paths as seen from it. */
  record Opened(String name, Workbook book, Map<String, String> files) {
    Exported export() {
      return Exporter.export(book, name, files);
    }

    Plan plan() {
      return Plan.of(book, Texts.of(name, book.text(), files, Chosen.text(book.choice())));
    }
  }

  private Exports() {}

  /** Every workbook of the project, and the one with the traps. */
  static List<Path> all() {
    try (var files = Files.walk(Path.of("workbooks"))) {
      var all =
          new java.util.ArrayList<>(
              files.filter(file -> file.toString().endsWith(".nap")).sorted().toList());
      all.add(TRAPS);
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Opened open(Path file) {
    return open(file, Choice.BASE);
  }

  static Opened open(Path file, Choice choice) {
    var files = new TreeMap<String, String>();
    Path folder = file.resolveSibling("").toAbsolutePath().normalize();
    Loader loader =
        (from, path) -> {
          Path beside = Path.of(from.name()).resolveSibling(path);
          try {
            byte[] bytes = Files.readAllBytes(beside);
            Path seen = folder.relativize(beside.toAbsolutePath().normalize());
            files.put(seen.toString(), new String(bytes, StandardCharsets.UTF_8));
            return new Loader.Loaded.File(beside.toString(), bytes);
          } catch (IOException e) {
            return new Loader.Loaded.Missing(String.valueOf(e.getMessage()));
          }
        };
    var book = Workbook.open(Source.of(file.toString(), text(file)), loader, choice);
    return new Opened(String.valueOf(file.getFileName()), book, files);
  }

  /** A workbook of a few lines. */
  static Opened of(String text) {
    return new Opened("small.nap", book(text), Map.of());
  }

  static Workbook book(String text) {
    return Workbook.open(Source.of("small.nap", text), Loader.NONE);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file after somebody changed it. */
  static byte[] edited(byte[] bytes, Consumer<XSSFWorkbook> edit) {
    try (var file = new XSSFWorkbook(new java.io.ByteArrayInputStream(bytes))) {
      file.setCellFormulaValidation(false);
      edit.accept(file);
      var out = new java.io.ByteArrayOutputStream();
      file.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A cell by sheet and address: {@code Model!C5}. */
  static XSSFCell cell(XSSFWorkbook file, String place) {
    var reference = new org.apache.poi.ss.util.CellReference(place);
    return file.getSheet(reference.getSheetName())
        .getRow(reference.getRow())
        .getCell(reference.getCol());
  }

  /** Where the cell stands that somebody types the input {@code name} into. */
  static Place input(Opened opened, String name) {
    return place(
        opened, meaning -> meaning instanceof Meaning.Input(String n, _, _) && n.equals(name));
  }

  /** Where the cell stands that means what {@code wanted} says. */
  static Place place(Opened opened, java.util.function.Predicate<Meaning> wanted) {
    for (Page page : opened.plan().pages()) {
      for (var row : page.rows().entrySet()) {
        for (var cell : row.getValue().entrySet()) {
          if (cell.getValue().meaning().filter(wanted).isPresent()) {
            return new Place(page.name(), row.getKey(), cell.getKey());
          }
        }
      }
    }
    throw new IllegalArgumentException("no such cell");
  }
}
