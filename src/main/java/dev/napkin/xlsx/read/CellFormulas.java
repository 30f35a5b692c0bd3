package dev.napkin.xlsx.read;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.SheetBook.Block;
import dev.napkin.syntax.SheetFormula;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The formulas of one sheet, as its cells say them: plain, shared, arrays and what-if tables. */
final class CellFormulas {
  private final XmlScanner xml;
  private final XmlAttributes attributes;
  private final SheetBuilder cells;
  private final ShapedFormulas shapes;
  private final DynamicArrays arrays;
  private final NumberFormats formats;
  private final Map<Integer, SheetFormula> shared = new HashMap<>();

  private int row;
  private int column;
  private int style;

  /** What a cell's formula element turned out to be. */
  enum Found {
    /** No formula. */
    NONE,
    /** A formula that the builder took. */
    TAKEN,
    /** A formula of a cell that came before. */
    TWICE
  }

  /** How a formula is written. */
  private enum Form {
    PLAIN,
    SHARED,
    ARRAY,
    DATA_TABLE
  }

  CellFormulas(XmlScanner xml, SheetBuilder cells, ShapedFormulas shapes, SheetPart.Book book) {
    this.xml = xml;
    this.attributes = xml.attributes();
    this.cells = cells;
    this.shapes = shapes;
    this.arrays = book.arrays();
    this.formats = book.formats();
  }

  /**
   * Reads the formula element that was met last.
   *
   * @param metadata the number of the cell's metadata; 0 for none
   * @param cellStyle the number of the cell's style
   */
  Found read(int atRow, int atColumn, int metadata, int cellStyle) throws Unreadable {
    row = atRow;
    column = atColumn;
    style = cellStyle;
    Form form = Form.PLAIN;
    int index = -1;
    Optional<Rect> area = Optional.empty();
    for (int i = 0; i < attributes.count(); i++) {
      if (attributes.is(i, "t")) {
        form = form(i);
      } else if (attributes.is(i, "si")) {
        index = attributes.number(i);
      } else if (attributes.is(i, "ref")) {
        area = References.area(attributes.value(i));
      }
    }
    XmlText text = xml.content();
    Rect rect = area.orElse(Rect.cell(row, column));
    return switch (form) {
      case PLAIN -> text.length() == 0 ? Found.NONE : plain(shapes.of(text, row, column));
      case SHARED -> shared(text, index, area.isPresent());
      case ARRAY -> text.length() == 0 ? Found.NONE : array(text, rect, metadata);
      case DATA_TABLE -> {
        cells.dataTable(row, column, rect);
        yield Found.TAKEN;
      }
    };
  }

  private Form form(int attribute) {
    return switch (attributes.firstLetter(attribute)) {
      case 's' -> Form.SHARED;
      case 'a' -> Form.ARRAY;
      case 'd' -> Form.DATA_TABLE;
      default -> Form.PLAIN;
    };
  }

  private Found plain(SheetFormula formula) throws Unreadable {
    return cells.formula(row, column, formats.shown(formula, style)) ? Found.TAKEN : Found.TWICE;
  }

  /** A cell with a text says for all that follow what their number means. */
  private Found shared(XmlText text, int index, boolean master) throws Unreadable {
    if (text.length() > 0) {
      SheetFormula formula = shapes.of(text, row, column);
      if (master || !shared.containsKey(index)) {
        shared.put(index, formula);
      }
      return plain(formula);
    }
    SheetFormula formula = shared.get(index);
    return plain(formula == null ? shapes.missing(row, column) : formula);
  }

  private Found array(XmlText text, Rect rect, int metadata) throws Unreadable {
    var block =
        new Block.ArrayFormula(
            rect, formats.shown(shapes.of(text, row, column), style), arrays.isDynamic(metadata));
    return cells.array(row, column, rect, block) ? Found.TAKEN : Found.TWICE;
  }
}
