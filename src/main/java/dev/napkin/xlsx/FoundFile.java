package dev.napkin.xlsx;

import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.apache.poi.openxml4j.exceptions.OLE2NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What an .xlsx file holds, without the library that read it.
 *
 * @param pages its sheets in order, each by row and column
 * @param texts the text workbook that travels in it, if one does
 */
record FoundFile(
    SequencedMap<String, NavigableMap<Integer, NavigableMap<Integer, Cell>>> pages,
    Optional<Texts> texts) {
  private static final int LARGEST_TEXT_PART = 64 << 20;

  /**
   * A cell with something in it.
   *
   * @param formula its formula without the equals sign
   * @param value what it holds, or what its formula gave when the file was saved
   */
  record Cell(Optional<String> formula, Value value) {}

  /** What came of reading a file. */
  sealed interface Reading {
    /** It could be read. */
    record Done(FoundFile file) implements Reading {}

    /** It could not, and why, as a phrase. */
    record Refused(String reason) implements Reading {}
  }

  /** Reads the bytes of a file; whatever is wrong with them, it refuses and does not throw. */
  static Reading read(byte[] bytes) {
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes));
        XSSFWorkbook file = new XSSFWorkbook(parts)) {
      SequencedMap<String, NavigableMap<Integer, NavigableMap<Integer, Cell>>> pages =
          new LinkedHashMap<>();
      for (var sheet : file) {
        pages.put(sheet.getSheetName(), page(file.getSheet(sheet.getSheetName())));
      }
      Optional<Texts> texts = attached(parts).or(() -> onPage(pages));
      return new Reading.Done(new FoundFile(pages, texts));
    } catch (OLE2NotOfficeXmlFileException e) {
      return new Reading.Refused("it is an old .xls file, or one that needs a password");
    } catch (OpenXML4JException | IOException e) {
      return new Reading.Refused("it is no .xlsx file, or a damaged one");
    } catch (RuntimeException e) {
      // The library throws a new kind of exception for every new kind of damage.
      return new Reading.Refused("it is damaged, or no .xlsx file that can be read");
    }
  }

  private static NavigableMap<Integer, NavigableMap<Integer, Cell>> page(XSSFSheet sheet) {
    NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
    for (var row : sheet) {
      NavigableMap<Integer, Cell> cells = new TreeMap<>();
      for (var cell : row) {
        if (cell instanceof XSSFCell found && found.getCellType() != CellType.BLANK) {
          cells.put(found.getColumnIndex(), cell(found));
        }
      }
      if (!cells.isEmpty()) {
        rows.put(row.getRowNum(), cells);
      }
    }
    return rows;
  }

  private static Cell cell(XSSFCell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    Value value =
        switch (type) {
          case NUMERIC -> Value.number(cell.getNumericCellValue());
          case STRING -> new Value.Text(cell.getStringCellValue());
          case BOOLEAN -> new Value.Logical(cell.getBooleanCellValue());
          case ERROR -> fault(cell.getErrorCellValue());
          case BLANK, FORMULA, _NONE -> Value.BLANK;
        };
    return new Cell(formula ? Optional.of(formula(cell)) : Optional.empty(), value);
  }

  private static String formula(XSSFCell cell) {
    try {
      return cell.getCellFormula();
    } catch (RuntimeException e) {
      // A formula shared by several cells is worked out for each, and that may fail.
      return "a formula that cannot be read";
    }
  }

  private static Value fault(byte code) {
    String text = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    return Value.Fault.of(FaultCode.of(text).orElse(FaultCode.NOT_AVAILABLE), "");
  }

  private static Optional<Texts> attached(OPCPackage parts) throws OpenXML4JException, IOException {
    for (PackagePart part : parts.getParts()) {
      if (part.getPartName().getName().startsWith("/customXml/")) {
        try (InputStream in = part.getInputStream()) {
          Optional<Texts> texts = SourcePart.read(in.readNBytes(LARGEST_TEXT_PART));
          if (texts.isPresent()) {
            return texts;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Texts> onPage(
      SequencedMap<String, NavigableMap<Integer, NavigableMap<Integer, Cell>>> pages) {
    var page = pages.get(TextSheet.NAME);
    if (page == null) {
      return Optional.empty();
    }
    return TextSheet.read(
        page.values().stream()
            .map(
                row -> {
                  SequencedMap<Integer, Value> values = new LinkedHashMap<>();
                  row.forEach((column, cell) -> values.put(column, cell.value()));
                  return values;
                })
            .toList());
  }
}
