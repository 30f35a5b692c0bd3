package dev.napkin.xlsx.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetBook.Visibility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

/** Workbooks of Excel 97 to 2003. */
final class BinaryBookTest {
  @Test
  void valuesFormulasArraysAndNamesAreRead() throws IOException {
    SheetBook book;
    try (var workbook = new HSSFWorkbook()) {
      var sheet = workbook.createSheet("Data");
      for (int i = 0; i < 3; i++) {
        var row = sheet.createRow(i);
        row.createCell(0).setCellValue(i + 0.5);
        row.createCell(1).setCellFormula("A" + (i + 1) + "*2");
      }
      sheet.getRow(0).createCell(2).setCellValue("t\u00e4xt");
      sheet.getRow(1).createCell(2).setCellValue(true);
      sheet.getRow(2).setZeroHeight(true);
      sheet.setArrayFormula("A1:A2*3", CellRangeAddress.valueOf("E1:E2"));
      var name = workbook.createName();
      name.setNameName("rate");
      name.setRefersToFormula("Data!$A$1");
      workbook.createSheet("Hidden");
      workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      var bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      book = Packages.book(bytes.toByteArray());
    }
    assertEquals(
        "A1:A3 0.5; 1.5; 2.5\nB1:B3 = A1*2\nC1:C2 \"t\u00e4xt\"; TRUE\nE1:E2 array A1:A2*3\n",
        Packages.blocks(book));
    assertEquals("B1 1\nB2 3\nB3 5\nE1 1.5\nE2 4.5\n", Packages.stored(book));
    assertEquals(Visibility.HIDDEN, book.sheets().get(1).visibility());
    assertEquals(1 << 14, book.sheets().getFirst().hiddenRows().cells());
    assertEquals(List.of("rate"), book.names().stream().map(one -> one.name()).toList());
  }

  @Test
  void aNameThatIsACellOnLargerSheetsGetsALowLineBeforeIt() throws IOException {
    SheetBook book;
    try (var workbook = new HSSFWorkbook()) {
      var sheet = workbook.createSheet("Data");
      var name = workbook.createName();
      name.setNameName("Tax2024");
      name.setRefersToFormula("Data!$A$1");
      var row = sheet.createRow(0);
      row.createCell(0).setCellValue(3);
      row.createCell(1).setCellFormula("SUM(tax2024,1)&\"Tax2024\"");
      row.createCell(2).setCellFormula("IV65536+1");
      var bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      book = Packages.book(bytes.toByteArray());
    }
    assertEquals("A1 3\nB1 = SUM(_Tax2024,1)&\"Tax2024\"\nC1 = IV65536+1\n", Packages.blocks(book));
    assertEquals(List.of("_Tax2024"), book.names().stream().map(one -> one.name()).toList());
  }
}
