package dev.napkin.xlsx;

import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet looks as a whole, on screen and on paper. */
final class PageSetup {
  private static final int ZOOM = 90;
  private static final String GOOD = "C6EFCE";
  private static final String BAD = "FFC7CE";

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
    verdicts();
    page.choices().ifPresent(this::choices);
  }

  private void print() {
    // Not scaled to fit the width of the paper: LibreOffice 7.4 ends itself over that in files that
    // also colour cells by rules.
    PrintSetup setup = sheet.getPrintSetup();
    setup.setLandscape(true);
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
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

  /** Green where something holds, red where it does not. */
  private void verdicts() {
    SheetConditionalFormatting rules = sheet.getSheetConditionalFormatting();
    for (Page.Area area : page.verdicts()) {
      CellRangeAddress[] cells = {
        new CellRangeAddress(
            area.row(),
            area.row() + area.rows() - 1,
            area.column(),
            area.column() + area.columns() - 1)
      };
      String first = new Place(page.name(), area.row(), area.column()).text();
      boolean text = page.name().equals("Cover");
      String holds = text ? "LEFT(" + first + ", 3)=\"ALL\"" : first + "=TRUE";
      String fails = text ? "LEFT(" + first + ", 3)<>\"ALL\"" : first + "=FALSE";
      rules.addConditionalFormatting(cells, rule(rules, holds, GOOD), rule(rules, fails, BAD));
    }
  }

  private static ConditionalFormattingRule rule(
      SheetConditionalFormatting rules, String formula, String rgb) {
    ConditionalFormattingRule rule = rules.createConditionalFormattingRule(formula);
    var fill = rule.createPatternFormatting();
    fill.setFillBackgroundColor(Styles.color(rgb));
    fill.setFillPattern(org.apache.poi.ss.usermodel.PatternFormatting.SOLID_FOREGROUND);
    return rule;
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
