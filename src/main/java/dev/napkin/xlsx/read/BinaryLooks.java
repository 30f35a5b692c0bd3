package dev.napkin.xlsx.read;

import dev.napkin.value.Looks;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFDataFormat;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;

/** Reads how cells of a sheet of Excel 97 to 2003 look, where macros may ask for it. */
final class BinaryLooks {
  /** The numbers of formats up to which Excel has its own. */
  private static final int OWN_FORMATS = 50;

  private final HSSFSheet sheet;
  private final SheetLooks seen;
  private final FormatSpelling spelling;

  private BinaryLooks(HSSFSheet sheet, SheetLooks seen) {
    this.sheet = sheet;
    this.seen = seen;
    HSSFDataFormat formats = sheet.getWorkbook().createDataFormat();
    Map<Integer, String> codes = new HashMap<>();
    for (short i = 0; i < OWN_FORMATS; i++) {
      String format = formats.getFormat(i);
      codes.put((int) i, format == null ? "" : format);
    }
    this.spelling = new FormatSpelling(codes);
  }

  static void read(HSSFSheet sheet, SheetLooks seen) throws Unreadable {
    if (seen.isWanted()) {
      var looks = new BinaryLooks(sheet, seen);
      looks.formats();
      looks.comments();
    }
  }

  private void formats() throws Unreadable {
    for (int column = 0;
        column < sheet.getWorkbook().getSpreadsheetVersion().getMaxColumns();
        column++) {
      HSSFCellStyle style = sheet.getColumnStyle(column);
      if (style != null) {
        seen.format(Looks.ALL, column, format(style));
      }
    }
    for (Row row : sheet) {
      if (row.isFormatted()) {
        seen.format(row.getRowNum(), Looks.ALL, format(row.getRowStyle()));
      }
      for (Cell cell : row) {
        seen.format(cell.getRowIndex(), cell.getColumnIndex(), format(cell.getCellStyle()));
      }
    }
  }

  private String format(CellStyle style) {
    String format = style.getDataFormatString();
    return format == null ? "" : spelling.of(format);
  }

  private void comments() throws Unreadable {
    for (var entry : sheet.getCellComments().entrySet()) {
      HSSFComment comment = entry.getValue();
      if (comment.getString() != null) {
        seen.comment(
            entry.getKey().getRow(),
            entry.getKey().getColumn(),
            comment.getString().getString().replace("\r\n", "\n"));
      }
    }
  }
}
