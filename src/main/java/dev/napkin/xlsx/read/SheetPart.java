package dev.napkin.xlsx.read;

import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Looks;
import dev.napkin.value.Spoken;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One sheet of a package, read from its part cell by cell. */
final class SheetPart {
  private static final Value TRUE = new Value.Logical(true);
  private static final Value FALSE = new Value.Logical(false);
  private static final Value.Text EMPTY = new Value.Text("");

  /** What a hidden row costs. */
  private static final int HIDDEN = 100;

  private final XmlScanner xml;
  private final XmlAttributes attributes;
  private final Book book;
  private final SheetBuilder cells;
  private final CellFormulas formulas;
  private final Region hidden = new Region();
  private final List<Rect> filters = new ArrayList<>();
  private boolean filterMode;

  private int row = -1;
  private int column = -1;
  private boolean rowIsSaid;

  /** What the cell's formula is, while one is read; then what kind of value follows. */
  private Kind kind = Kind.NUMBER;

  private double number;
  private Value other = Value.BLANK;
  private boolean valued;

  /** How the cell's text is read aloud; empty where that is as it is written. */
  private String aloud = "";

  private final SheetLooks looks;
  private final Phonetic hints = new Phonetic();
  private final Map<Spoken.Place, Spoken.Words> spoken = new HashMap<>();

  /**
   * What all sheets of a workbook share.
   *
   * @param texts those that cells refer to by number
   * @param arrays which cells hold dynamic arrays
   * @param faults which cells hold faults that have no word in files
   * @param formats those that round what formulas give
   */
  record Book(
      SheetTexts texts,
      DynamicArrays arrays,
      RichFaults faults,
      NumberFormats formats,
      boolean dates1904,
      Budget budget,
      Losses losses) {}

  /** What the value of a cell is written as. */
  private enum Kind {
    NUMBER,
    SHARED_TEXT,
    TEXT,
    LOGICAL,
    FAULT,
    DATE
  }

  SheetPart(XmlScanner xml, Book book, ShapedFormulas shapes, SheetLooks looks) {
    this.looks = looks;
    this.xml = xml;
    this.attributes = xml.attributes();
    this.book = book;
    this.cells = new SheetBuilder(book.budget);
    this.formulas = new CellFormulas(xml, cells, shapes, book);
  }

  /** Reads the part to its end. */
  void read() throws Unreadable {
    xml.root();
    while (xml.child(1)) {
      switch (xml.name()) {
        case "sheetPr" -> filterMode = attributes.flag("filterMode");
        case "cols" -> columns();
        case "sheetData" -> rows();
        case "autoFilter" -> filter();
        default -> book.losses.element(xml.name());
      }
    }
    if (cells.hadCellsTwice()) {
      book.losses.add("Cells that stand in the file twice are kept once.");
    }
    if (cells.hadArraysCut()) {
      book.losses.add("Arrays over more than 16777216 cells are kept in their first cell.");
    }
  }

  SheetBuilder cells() {
    return cells;
  }

  /** How texts are read aloud. */
  Spoken spoken() {
    if (spoken.isEmpty()) {
      return Spoken.NONE;
    }
    book.losses.add(Phonetic.LOSS);
    return new Spoken(spoken);
  }

  /** Rows that are hidden. */
  Region hidden() {
    return hidden;
  }

  /**
   * Those of the hidden rows that filters hide.
   *
   * @param others what filters of tables lie over, less their headers
   */
  Region filtered(List<Rect> others) {
    var filtered = new Region();
    var all = new ArrayList<>(filters);
    all.addAll(others);
    for (Rect filter : all) {
      hidden.forEach(
          rows -> {
            int top = Math.max(rows.top(), filter.top());
            int bottom = Math.min(rows.bottom(), filter.bottom());
            filtered.add(new Rect(top, 0, bottom, SheetBuilder.COLUMNS));
          });
    }
    return filtered;
  }

  /** A filter hides rows once it has a condition; its first row is a header. */
  private void filter() throws Unreadable {
    Optional<Rect> area = attributes.find("ref").flatMap(References::area);
    boolean used = filterMode;
    int own = xml.depth();
    while (xml.child(own)) {
      used |= xml.name().equals("filterColumn");
    }
    if (used && area.isPresent()) {
      Rect rect = area.get();
      filters.add(new Rect(rect.top() + 1, rect.left(), rect.bottom(), rect.right()));
    }
  }

  private void rows() throws Unreadable {
    int own = xml.depth();
    while (xml.child(own)) {
      if (xml.name().equals("row")) {
        row();
      }
    }
  }

  /** The formats of whole columns. */
  private void columns() throws Unreadable {
    int own = xml.depth();
    while (xml.child(own)) {
      int last =
          Math.min(SheetBuilder.COLUMNS, attributes.find("max").map(SheetPart::whole).orElse(0));
      String format = book.formats.look(attributes.find("style").map(SheetPart::whole).orElse(0));
      for (int i = attributes.find("min").map(SheetPart::whole).orElse(1); i <= last; i++) {
        looks.format(Looks.ALL, i - 1, format);
      }
    }
  }

  private static int whole(String number) {
    return (int) Decimals.read(number);
  }

  private void row() throws Unreadable {
    boolean hides = false;
    rowIsSaid = false;
    row++;
    column = -1;
    for (int i = 0; i < attributes.count(); i++) {
      if (attributes.is(i, "r")) {
        int said = attributes.number(i);
        rowIsSaid = said > 0;
        row = rowIsSaid ? said - 1 : row;
      } else if (attributes.is(i, "hidden")) {
        hides = XmlAttributes.isTrue(attributes.value(i));
      }
    }
    if (looks.isWanted() && attributes.flag("customFormat")) {
      int style = attributes.find("s").map(SheetPart::whole).orElse(0);
      looks.format(row, Looks.ALL, book.formats.look(style));
    }
    if (hides && row < SheetBuilder.ROWS) {
      book.budget.keep(HIDDEN);
      hidden.add(new Rect(row, 0, row + 1, SheetBuilder.COLUMNS));
    }
    int own = xml.depth();
    while (xml.child(own)) {
      if (xml.name().equals("c")) {
        cell();
      }
    }
  }

  private void cell() throws Unreadable {
    column++;
    kind = Kind.NUMBER;
    int metadata = 0;
    int rich = 0;
    int style = 0;
    for (int i = 0; i < attributes.count(); i++) {
      switch (attributes.shortName(i)) {
        case 'r' -> place(i);
        case 't' -> kind = kind(i);
        case 's' -> style = attributes.number(i);
        case 'c' << 8 | 'm' -> metadata = attributes.number(i);
        case 'v' << 8 | 'm' -> rich = attributes.number(i);
        default -> {
          // How a cell shows text in two languages says nothing of its value.
        }
      }
    }
    boolean outside = row >= SheetBuilder.ROWS || column >= SheetBuilder.COLUMNS;
    if (looks.isWanted() && !outside) {
      looks.format(row, column, book.formats.look(style));
    }
    boolean formula = false;
    boolean wanted = true;
    valued = false;
    aloud = "";
    int own = xml.depth();
    while (xml.child(own)) {
      switch (xml.name()) {
        case "f" -> {
          CellFormulas.Found found =
              outside ? CellFormulas.Found.NONE : formulas.read(row, column, metadata, style);
          formula = found != CellFormulas.Found.NONE;
          wanted = found != CellFormulas.Found.TWICE;
        }
        case "v" -> value();
        case "is" -> {
          text(SheetTexts.rich(xml, hints));
          aloud = other instanceof Value.Text(String text) ? hints.aloud(text) : "";
        }
        default -> {
          // Extensions of a cell say nothing of its value.
        }
      }
    }
    if (outside) {
      book.losses.add("Cells beyond row 1048576 or column XFD are left out.");
    } else if (valued && wanted) {
      if (rich > 0 && kind == Kind.FAULT) {
        other = book.faults.at(rich).orElse(other);
      }
      put(formula);
    }
  }

  private void put(boolean formula) throws Unreadable {
    if (!(other instanceof Value.Blank)) {
      if (formula) {
        cells.result(row, column, other);
      } else {
        cells.value(row, column, other);
        if (!aloud.isEmpty() && other instanceof Value.Text(String text)) {
          book.budget.keep(Phonetic.CELL + 2L * aloud.length());
          spoken.putIfAbsent(new Spoken.Place(row, column), new Spoken.Words(text, aloud));
        }
      }
    } else if (formula) {
      cells.result(row, column, number);
    } else {
      cells.number(row, column, number);
    }
  }

  /** Reads where the cell is; a row that says its own number is believed more than its cells. */
  private void place(int attribute) {
    int end = attributes.end(attribute);
    int at = attributes.start(attribute);
    int letters = 0;
    while (at < end) {
      int capital = attributes.letter(at) & ~0x20;
      if (capital < 'A' || capital > 'Z' || letters > SheetBuilder.COLUMNS) {
        break;
      }
      letters = 26 * letters + capital - 'A' + 1;
      at++;
    }
    if (letters > 0) {
      column = letters - 1;
    }
    if (!rowIsSaid) {
      int digits = 0;
      while (at < end && digits < SheetBuilder.ROWS) {
        int digit = attributes.letter(at++) - '0';
        if (digit < 0 || digit > 9) {
          return;
        }
        digits = 10 * digits + digit;
      }
      row = digits > 0 ? digits - 1 : row;
    }
  }

  private Kind kind(int attribute) throws Unreadable {
    if (attributes.end(attribute) - attributes.start(attribute) == 1) {
      return switch (attributes.firstLetter(attribute)) {
        case 's' -> Kind.SHARED_TEXT;
        case 'b' -> Kind.LOGICAL;
        case 'e' -> Kind.FAULT;
        case 'd' -> Kind.DATE;
        default -> Kind.NUMBER;
      };
    }
    String said = attributes.value(attribute);
    return said.equals("str") || said.equals("inlineStr") ? Kind.TEXT : Kind.NUMBER;
  }

  private void value() throws Unreadable {
    if (kind == Kind.NUMBER || kind == Kind.SHARED_TEXT) {
      numeric();
      return;
    }
    XmlText text = xml.content();
    if (kind == Kind.TEXT) {
      text(SheetTexts.decoded(text.toString()));
    } else if (text.length() > 0) {
      valued = true;
      String said = text.toString().strip();
      other =
          switch (kind) {
            case LOGICAL -> XmlAttributes.isTrue(said) ? TRUE : FALSE;
            case FAULT -> CellValues.fault(said);
            case DATE -> CellValues.date(said, book.dates1904);
            case NUMBER, SHARED_TEXT, TEXT -> throw new IllegalStateException("read above");
          };
    }
  }

  /** Reads a number, or the number of a text. */
  private void numeric() throws Unreadable {
    number = xml.number();
    boolean none = Double.isNaN(number);
    if (none && xml.lastWords().length() == 0) {
      return;
    }
    valued = true;
    other = Value.BLANK;
    if (kind == Kind.SHARED_TEXT) {
      int index = number >= 0 ? (int) number : -1;
      boolean there = book.texts.has(index);
      other = there ? book.texts.at(index) : EMPTY;
      aloud = there ? book.texts.aloud(index) : "";
      if (!there) {
        book.losses.add("Texts of some cells are missing in the file.");
      }
    } else if (none) {
      other = CellValues.fault(FaultCode.OUT_OF_DOMAIN);
    }
  }

  private void text(String text) throws Unreadable {
    valued = true;
    if (other instanceof Value.Text last && last.text().equals(text)) {
      return;
    }
    book.budget.keep(64 + 2L * text.length());
    other = text.isEmpty() ? EMPTY : new Value.Text(text);
  }
}
