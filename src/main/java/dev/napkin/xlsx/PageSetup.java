package dev.napkin.xlsx;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet looks as a whole, on screen and on paper. */
final class PageSetup {
  private static final int ZOOM = 90;

  private final Page page;
  private final XSSFSheet sheet;
  private final Plan plan;

  PageSetup(Page page, XSSFSheet sheet, Plan plan) {
    this.page = page;
    this.sheet = sheet;
    this.plan = plan;
  }

  void apply() {
    sheet.setDisplayGridlines(false);
    sheet.setZoom(ZOOM);
    if (page.frozenRows() > 0 || page.frozenColumns() > 0) {
      sheet.createFreezePane(page.frozenColumns(), page.frozenRows());
    }
    print();
    page.choices().ifPresent(this::choices);
  }

  private void print() {
    // No cell is coloured by a rule: LibreOffice 7.4 ends itself when it prints such a page.
    sheet.setFitToPage(true);
    PrintSetup setup = sheet.getPrintSetup();
    setup.setLandscape(true);
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    if (page.frozenRows() > 0) {
      sheet.setRepeatingRows(
          new CellRangeAddress(page.frozenRows() - 1, page.frozenRows() - 1, -1, -1));
    }
    sheet.getHeader().setLeft(escaped(plan.texts().name()));
    sheet.getHeader().setRight("&A");
    sheet.getFooter().setLeft("&F");
    sheet.getFooter().setRight("Page &P of &N");
  }

  private static String escaped(String text) {
    return text.replace("&", "&&");
  }

  private void choices(Page.Choices choices) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    Place cell = choices.cell();
    DataValidation validation =
        helper.createValidation(
            helper.createFormulaListConstraint(choices.source()),
            new CellRangeAddressList(cell.row(), cell.row(), cell.column(), cell.column()));
    validation.setShowErrorBox(true);
    validation.createErrorBox("No such scenario", "Choose one of the list.");
    validation.setShowPromptBox(true);
    validation.createPromptBox("Scenario", "Everything follows what is chosen here.");
    sheet.addValidationData(validation);
  }
}
