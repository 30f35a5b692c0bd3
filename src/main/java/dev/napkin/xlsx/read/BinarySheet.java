package dev.napkin.xlsx.read;

import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.syntax.SheetBook.Block;
import dev.napkin.syntax.SheetBook.Settings;
import dev.napkin.syntax.SheetFormula;
import dev.napkin.value.Column;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Spoken;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.record.CalcCountRecord;
import org.apache.poi.hssf.record.DeltaRecord;
import org.apache.poi.hssf.record.IterationRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.TableRecord;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;

/** One sheet of a {@link BinaryBook}. */
final class BinarySheet {
  /** What a hidden row costs. */
  private static final int HIDDEN = 100;

  /** MS-XLS 2.4.102 ({@code FilterMode}): there while a filter hides rows. */
  private static final int FILTER_MODE = 0x9B;

  /** What is not kept, by the number of its record (MS-XLS 2.3.1). */
  private static final Map<Integer, String> LOSSES =
      Map.of(
          0x01B0, "conditionalFormatting",
          0x01B2, "dataValidations",
          0x00E5, "mergeCells",
          0x01B8, "hyperlinks",
          0x0012, "sheetProtection",
          0x00AF, "scenarios");

  private static final Map<Integer, String> THINGS =
      Map.of(0x001C, "comments", 0x00B0, "pivotTable", 0x005D, "drawing", 0x1002, "chart");

  private final HSSFSheet sheet;
  private final BinaryFormulas formulas;
  private final int number;
  private final ShapedFormulas shapes;
  private final GrownNames grown;
  private final Budget budget;
  private final Losses losses;
  private final SheetBuilder cells;
  private final NumberFormats formats;
  private final Region hidden = new Region();
  private final List<Rect> tables = new ArrayList<>();
  private boolean filters;
  private boolean rounds;
  private boolean iterates;
  private int iterations = Settings.DEFAULT.iterations();
  private double tolerance = Settings.DEFAULT.tolerance();

  BinarySheet(
      HSSFSheet sheet,
      BinaryFormulas formulas,
      ShapedFormulas shapes,
      GrownNames grown,
      Budget budget,
      Losses losses) {
    this.sheet = sheet;
    this.formulas = formulas;
    this.number = sheet.getWorkbook().getSheetIndex(sheet);
    this.shapes = shapes;
    this.grown = grown;
    this.budget = budget;
    this.losses = losses;
    this.cells = new SheetBuilder(budget);
    this.formats = new NumberFormats(budget, true);
  }

  /**
   * Reads all of it.
   *
   * @param asDisplayed whether formulas are computed as their number formats show them
   */
  void read(boolean asDisplayed) throws Unreadable {
    rounds = asDisplayed;
    sheet.getSheet().visitContainedRecords(this::note, 0);
    for (Row row : sheet) {
      if (row.getZeroHeight()) {
        budget.keep(HIDDEN);
        hidden.add(new Rect(row.getRowNum(), 0, row.getRowNum() + 1, SheetBuilder.COLUMNS));
      }
      for (Cell cell : row) {
        if (cell instanceof HSSFCell found) {
          cell(found);
        }
      }
    }
  }

  List<Block> blocks() throws Unreadable {
    return cells.blocks();
  }

  List<Column> stored() {
    return cells.stored();
  }

  /** Rows that are hidden. */
  Region hidden() {
    return hidden;
  }

  /**
   * Those of the hidden rows that a filter hides.
   *
   * @param area what it lies over, with its headers, as a formula
   */
  Region filtered(Optional<String> area) {
    var filtered = new Region();
    Optional<Rect> rect =
        area.map(text -> text.substring(text.lastIndexOf('!') + 1)).flatMap(References::area);
    if (filters && rect.isPresent()) {
      int top = rect.get().top() + 1;
      int bottom = rect.get().bottom();
      hidden.forEach(
          rows ->
              filtered.add(
                  new Rect(
                      Math.max(rows.top(), top),
                      0,
                      Math.min(rows.bottom(), bottom),
                      SheetBuilder.COLUMNS)));
    }
    return filtered;
  }

  /**
   * How texts are read aloud.
   *
   * @param readings how those of the workbook's texts are, by number
   */
  Spoken spoken(Map<Integer, Spoken.Words> readings) throws Unreadable {
    if (readings.isEmpty()) {
      return Spoken.NONE;
    }
    var labels = new ArrayList<LabelSSTRecord>();
    sheet
        .getSheet()
        .visitContainedRecords(
            found -> {
              if (found instanceof LabelSSTRecord label
                  && readings.containsKey(label.getSSTIndex())) {
                labels.add(label);
              }
            },
            0);
    var spoken = new HashMap<Spoken.Place, Spoken.Words>();
    for (LabelSSTRecord label : labels) {
      budget.keep(Phonetic.CELL);
      losses.add(Phonetic.LOSS);
      var place = new Spoken.Place(label.getRow(), label.getColumn());
      spoken.put(place, readings.getOrDefault(label.getSSTIndex(), new Spoken.Words("", "")));
    }
    return new Spoken(spoken);
  }

  /** The settings with what this sheet says of iteration, as one of them does for all. */
  Settings iteration(Settings before) {
    return iterates ? before.iterating(iterations, tolerance) : before;
  }

  private void note(Record record) {
    switch (record) {
      case TableRecord table -> {
        var area = table.getRange();
        tables.add(
            new Rect(
                area.getFirstRow(),
                area.getFirstColumn(),
                area.getLastRow() + 1,
                area.getLastColumn() + 1));
      }
      case IterationRecord iteration -> iterates = iteration.getIteration();
      case CalcCountRecord count -> iterations = Math.max(1, count.getIterations());
      case DeltaRecord delta -> tolerance = Math.max(0, delta.getMaxChange());
      default -> {
        int kind = record.getSid();
        filters |= kind == FILTER_MODE;
        losses.element(LOSSES.getOrDefault(kind, ""));
        losses.reference(THINGS.getOrDefault(kind, ""));
      }
    }
  }

  private void cell(HSSFCell cell) throws Unreadable {
    int row = cell.getRowIndex();
    int column = cell.getColumnIndex();
    if (cell.getCellType() != CellType.FORMULA) {
      Value value = value(cell, cell.getCellType());
      if (!value.equals(Value.BLANK)) {
        cells.value(row, column, value);
      }
      return;
    }
    Value result = value(cell, cell.getCachedFormulaResultType());
    Optional<Rect> table = tables.stream().filter(rect -> rect.contains(row, column)).findFirst();
    if (table.isPresent()) {
      Rect area = table.get();
      if (area.top() == row && area.left() == column) {
        cells.dataTable(row, column, area);
      }
      cells.value(row, column, result);
    } else if (!cell.isPartOfArrayFormulaGroup()) {
      cells.formula(row, column, formula(cell));
      cells.result(row, column, result);
    } else {
      array(cell, result);
    }
  }

  private void array(HSSFCell cell, Value result) throws Unreadable {
    int row = cell.getRowIndex();
    int column = cell.getColumnIndex();
    var range = cell.getArrayFormulaRange();
    var area =
        new Rect(
            range.getFirstRow(),
            range.getFirstColumn(),
            range.getLastRow() + 1,
            range.getLastColumn() + 1);
    cells.array(row, column, area, new Block.ArrayFormula(area, formula(cell), false));
    cells.result(row, column, result);
  }

  private SheetFormula formula(HSSFCell cell) throws Unreadable {
    int row = cell.getRowIndex();
    int column = cell.getColumnIndex();
    try {
      SheetFormula formula = shapes.of(grown.in(formulas.text(number, row, column)), row, column);
      String format = cell.getCellStyle().getDataFormatString();
      return rounds && format != null ? formats.shown(formula, format) : formula;
    } catch (RuntimeException e) {
      // The library does not know every token, and throws what comes to hand.
      return shapes.broken(row, column, "the formula's tokens cannot be read");
    }
  }

  private static Value value(HSSFCell cell, CellType type) {
    return switch (type) {
      case NUMERIC -> Value.number(cell.getNumericCellValue());
      case STRING -> new Value.Text(cell.getRichStringCellValue().getString());
      case BOOLEAN -> new Value.Logical(cell.getBooleanCellValue());
      case ERROR -> fault(cell.getErrorCellValue());
      case BLANK, FORMULA, _NONE -> Value.BLANK;
    };
  }

  private static Value fault(byte code) {
    return FormulaError.isValidCode(code)
        ? CellValues.fault(FormulaError.forInt(code).getString())
        : CellValues.fault(FaultCode.NOT_AVAILABLE);
  }
}
