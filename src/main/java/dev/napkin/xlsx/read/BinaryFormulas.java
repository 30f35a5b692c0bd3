package dev.napkin.xlsx.read;

import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFEvaluationWorkbook;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.EvaluationWorkbook.ExternalSheet;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaRenderingWorkbook;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;

/**
 * The formulas of a {@link BinaryBook} as texts: as the library writes them, but names of other
 * workbooks stand behind those of their workbooks, which it leaves out.
 */
final class BinaryFormulas {
  private final HSSFEvaluationWorkbook workbook;
  private final Notation notation;

  BinaryFormulas(HSSFWorkbook workbook) {
    this.workbook = HSSFEvaluationWorkbook.create(workbook);
    this.notation = new Notation(this.workbook);
  }

  /** The formula in a cell of a sheet; throws what comes to hand where it cannot be read. */
  String text(int sheet, int row, int column) {
    EvaluationSheet on = workbook.getSheet(sheet);
    EvaluationCell cell = on.getCell(row, column);
    return FormulaRenderer.toFormulaString(notation, workbook.getFormulaTokens(cell));
  }

  /** What formulas call the workbook of the sheet at a place; empty for this workbook. */
  String book(int place) {
    return notation.book(place).orElse("");
  }

  /** How sheets and names are written. */
  private record Notation(HSSFEvaluationWorkbook workbook) implements FormulaRenderingWorkbook {
    private Optional<String> book(int place) {
      try {
        return Optional.ofNullable(workbook.getExternalSheet(place))
            .map(ExternalSheet::getWorkbookName);
      } catch (RuntimeException e) {
        // The library throws where a file names more sheets than it lists.
        return Optional.empty();
      }
    }

    @Override
    public ExternalSheet getExternalSheet(int place) {
      return workbook.getExternalSheet(place);
    }

    @Override
    public String getSheetFirstNameByExternSheet(int place) {
      return workbook.getSheetFirstNameByExternSheet(place);
    }

    @Override
    public String getSheetLastNameByExternSheet(int place) {
      return workbook.getSheetLastNameByExternSheet(place);
    }

    @Override
    public String resolveNameXText(NameXPtg name) {
      String text = workbook.resolveNameXText(name);
      return book(name.getSheetRefIndex())
          .map(book -> "'[" + book.replace("'", "''") + "]'!" + text)
          .orElse(text);
    }

    @Override
    public String getNameText(NamePtg name) {
      return workbook.getNameText(name);
    }
  }
}
