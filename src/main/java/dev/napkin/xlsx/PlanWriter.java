package dev.napkin.xlsx;

import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Turns a plan into the bytes of a file. */
final class PlanWriter {
  private static final String CUSTOM_XML =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
  private static final float LINE_HEIGHT = 13.5f;
  private static final int MOST_LINES = 20;

  /** As many links as a sheet may have. */
  private static final int MOST_LINKS = 65_000;

  private static final int CHARACTER_WIDTH = 256;
  private static final int WIDEST = 250;
  private static final String TABLE_STYLE = "TableStyleLight1";

  private final Plan plan;
  private final XSSFWorkbook file;
  private final Styles styles;

  private PlanWriter(Plan plan, XSSFWorkbook file) {
    this.plan = plan;
    this.file = file;
    this.styles = new Styles(file);
  }

  /** The file that {@code plan} describes; the same bytes for equal plans. */
  static byte[] write(Plan plan) {
    try (var file = new XSSFWorkbook()) {
      new PlanWriter(plan, file).fill();
      var bytes = new ByteArrayOutputStream();
      file.write(bytes);
      return Archive.stable(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("a file in memory cannot be written", e);
    }
  }

  private void fill() throws IOException {
    // The plan's formulas are right by construction; POI knows fewer functions than Excel.
    file.setCellFormulaValidation(false);
    Properties.fix(file, plan);
    plan.pages().forEach(page -> file.createSheet(page.name()));
    for (Names.Defined defined : plan.names()) {
      XSSFName name = file.createName();
      name.setNameName(defined.name());
      name.setRefersToFormula(defined.area());
      if (!defined.original().equals(defined.name())) {
        name.setComment(shortened(defined.original()));
      }
    }
    for (Page page : plan.pages()) {
      XSSFSheet sheet = file.getSheet(page.name());
      cells(page, sheet);
      for (Page.Table table : page.tables()) {
        table(sheet, table);
      }
      new PageSetup(page, sheet, plan).apply();
    }
    file.setActiveSheet(0);
    attachTexts();
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), 255));
  }

  private void cells(Page page, XSSFSheet sheet) {
    page.widths()
        .forEach(
            (column, width) ->
                sheet.setColumnWidth(column, Math.min(width, WIDEST) * CHARACTER_WIDTH));
    int links = 0;
    for (var row : page.rows().entrySet()) {
      XSSFRow made = sheet.createRow(row.getKey());
      Integer lines = row.getKey() == 0 ? Integer.valueOf(2) : page.heights().get(row.getKey());
      if (lines != null && lines > 1) {
        made.setHeightInPoints(Math.min(lines, MOST_LINES) * LINE_HEIGHT);
      }
      for (var cell : row.getValue().entrySet()) {
        Slot slot = cell.getValue();
        XSSFCell target = made.createCell(cell.getKey());
        target.setCellStyle(styles.of(slot.style(), looksLikeFormula(slot.content())));
        fill(target, slot.content());
        if (slot.link().isPresent() && links++ < MOST_LINKS) {
          link(target, slot.link().get());
        }
        slot.note().ifPresent(note -> note(sheet, target, note));
      }
    }
  }

  /** Text that a spreadsheet program would take for a formula once somebody edits it. */
  private static boolean looksLikeFormula(Content content) {
    return content instanceof Content.Typed(Value.Text(String text))
        && !text.isEmpty()
        && "=+-@".indexOf(text.charAt(0)) >= 0;
  }

  private static void fill(XSSFCell cell, Content content) {
    if (content instanceof Content.Formula(String text, _)) {
      cell.setCellFormula(text);
    }
    switch (content.value()) {
      case Value.Num(double number) -> cell.setCellValue(number);
      case Value.Text(String text) -> {
        if (!text.isEmpty() || content instanceof Content.Formula) {
          cell.setCellValue(text);
        }
      }
      case Value.Logical(boolean holds) -> cell.setCellValue(holds);
      case Value.Fault fault -> cell.setCellErrorValue(error(fault.code()).getCode());
      case Value.Blank _, Value.Many _, Value.Reference _, Value.Lambda _ -> {}
    }
  }

  /** The fault of a spreadsheet that stands for one of ours. */
  static FormulaError error(FaultCode code) {
    return switch (code) {
      case NULL -> FormulaError.NULL;
      case DIVISION_BY_ZERO -> FormulaError.DIV0;
      case WRONG_KIND -> FormulaError.VALUE;
      case BAD_REFERENCE -> FormulaError.REF;
      case UNKNOWN_NAME -> FormulaError.NAME;
      case OUT_OF_DOMAIN -> FormulaError.NUM;
      case NOT_AVAILABLE, SPILL, CALCULATION, CYCLE, UNIT -> FormulaError.NA;
      case GETTING_DATA, CONNECT, BLOCKED, UNKNOWN, FIELD, BUSY, EXTERNAL, PYTHON, TIMEOUT ->
          FormulaError.NA;
    };
  }

  private void link(XSSFCell cell, String address) {
    boolean inside = address.startsWith("#");
    XSSFHyperlink link =
        file.getCreationHelper()
            .createHyperlink(inside ? HyperlinkType.DOCUMENT : HyperlinkType.URL);
    try {
      link.setAddress(inside ? address.substring(1) : address);
      cell.setHyperlink(link);
    } catch (IllegalArgumentException e) {
      // The text of the workbook may call anything a link; what is no address stays a text.
      return;
    }
  }

  private static void note(XSSFSheet sheet, XSSFCell cell, String text) {
    int column = cell.getColumnIndex() + 1;
    int row = cell.getRowIndex();
    var anchor = new XSSFClientAnchor(0, 0, 0, 0, column, row, column + 3, row + 5);
    XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(text);
    comment.setAuthor("napkin");
    cell.setCellComment(comment);
  }

  private static void table(XSSFSheet sheet, Page.Table table) {
    Page.Area area = table.area();
    var reference =
        new AreaReference(
            new CellReference(area.row(), area.column()),
            new CellReference(area.row() + area.rows() - 1, area.column() + area.columns() - 1),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable made = sheet.createTable(reference);
    made.setName(table.name());
    made.setDisplayName(table.name());
    made.setStyleName(TABLE_STYLE);
    made.updateHeaders();
  }

  /** The text of the workbook, as a part of the file that programs keep or drop as a whole. */
  private void attachTexts() throws IOException {
    try {
      var name = PackagingURIHelper.createPartName("/customXml/item1.xml");
      PackagePart part = file.getPackage().createPart(name, "application/xml");
      try (OutputStream out = part.getOutputStream()) {
        out.write(SourcePart.write(plan.texts()));
      }
      file.getPackagePart().addRelationship(name, TargetMode.INTERNAL, CUSTOM_XML);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("the name of the part is legal", e);
    }
  }

  /** The error that a fault shows as, if it is one. */
  static Optional<FormulaError> error(Value value) {
    return value instanceof Value.Fault fault ? Optional.of(error(fault.code())) : Optional.empty();
  }
}
