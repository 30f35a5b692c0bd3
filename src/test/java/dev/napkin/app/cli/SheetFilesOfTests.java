package dev.napkin.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small Excel workbooks, written as a test needs them. */
final class SheetFilesOfTests {
  private SheetFilesOfTests() {}

  /** Twelve months that grow from inputs on a sheet of their own, and names for two cells. */
  static Path growth(Path file) throws IOException {
    try (var book = new XSSFWorkbook()) {
      Sheet inputs = book.createSheet("Inputs");
      put(inputs, "A3", "Growth");
      put(inputs, "B3", 0.5);
      Sheet model = book.createSheet("Net income");
      name(book, "growth", "Inputs!$B$3");
      name(book, "total", "'Net income'!$B$2");
      name(book, "months", "'Net income'!$B$1:$M$1");
      put(model, "A1", "Users");
      put(model, "B1", 100);
      for (int month = 1; month < 12; month++) {
        String before = new CellReference(0, month).formatAsString();
        put(model, new CellReference(0, month + 1).formatAsString(), "=" + before + "*(1+growth)");
      }
      put(model, "A2", "All");
      put(model, "B2", "=SUM(B1:M1)");
      put(model, "B3", "=1/(B1-100)");
      return save(book, file);
    }
  }

  /** Two cells that need each other, and a function that nobody knows. */
  static Path wrong(Path file) throws IOException {
    try (var book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("Loop");
      put(sheet, "A1", "=B1+1");
      put(sheet, "B1", "=A1+1");
      put(sheet, "C1", "=1/0");
      return save(book, file);
    }
  }

  /** The workbook of the manual of JSON output: each kind of thing that a report can tell. */
  static Path budget(Path file) throws IOException {
    try (var book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("Budget");
      name(book, "total", "Budget!$B$4");
      name(book, "price", "Budget!$B$2");
      put(sheet, "A1", "Seats");
      put(sheet, "B1", 12);
      put(sheet, "A2", "Price");
      put(sheet, "B2", 2.5);
      put(sheet, "A4", "Total");
      put(sheet, "B4", "=B1*B2", 31);
      put(sheet, "A5", "Share");
      put(sheet, "B5", "=B4/B3", FormulaError.DIV0);
      put(sheet, "A6", "Sales");
      put(sheet, "B6", "=CUBEVALUE(\"sales\",\"[Year].[2026]\")", 4);
      put(sheet, "A7", "Both");
      put(sheet, "B7", "=B4+B8", 0);
      put(sheet, "B8", "=B7-B4", 0);
      put(sheet, "A9", "Today");
      put(sheet, "B9", "=TODAY()", 46000);
      return save(book, file);
    }
  }

  /** A formula and the value that the file stores for it. */
  private static void put(Sheet sheet, String place, String formula, Object stored) {
    put(sheet, place, formula);
    var at = new CellReference(place);
    Cell cell = sheet.getRow(at.getRow()).getCell(at.getCol());
    switch (stored) {
      case Number number -> cell.setCellValue(number.doubleValue());
      case FormulaError error -> ((XSSFCell) cell).setCellErrorValue(error);
      case Object other -> cell.setCellValue(other.toString());
    }
  }

  private static Path save(XSSFWorkbook book, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    return file;
  }

  private static void name(XSSFWorkbook book, String name, String refersTo) {
    var defined = book.createName();
    defined.setNameName(name);
    defined.setRefersToFormula(refersTo);
  }

  /** A cell from what a person would type. */
  private static void put(Sheet sheet, String place, Object content) {
    var at = new CellReference(place);
    Row there = sheet.getRow(at.getRow());
    Row row = there == null ? sheet.createRow(at.getRow()) : there;
    Cell cell = row.createCell(at.getCol());
    switch (content) {
      case Number number -> cell.setCellValue(number.doubleValue());
      case String text when text.startsWith("=") -> cell.setCellFormula(text.substring(1));
      case Object text -> cell.setCellValue(text.toString());
    }
  }
}
