package dev.napkin.xlsx.write;

import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.syntax.A1;
import dev.napkin.syntax.ExcelPrinter;
import dev.napkin.syntax.Expression;
import dev.napkin.value.Array;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The rows of one sheet, written one after the other. */
final class SheetXml {
  private static final byte[] ROW = XmlOutput.ascii("<row r=\"");
  private static final byte[] HIDDEN = XmlOutput.ascii("\" hidden=\"1\">");
  private static final byte[] ROW_END = XmlOutput.ascii("</row>");
  private static final byte[] CELL = XmlOutput.ascii("<c r=\"");
  private static final byte[] OPEN = XmlOutput.ascii("\">");
  private static final byte[] VALUE = XmlOutput.ascii("<v>");
  private static final byte[] CELL_END = XmlOutput.ascii("</v></c>");
  private static final byte[] BARE_END = XmlOutput.ascii("</c>");
  private static final byte[] NUMBERED = XmlOutput.ascii("\" t=\"s\">");
  private static final byte[] TEXT = XmlOutput.ascii("\" t=\"str\">");
  private static final byte[] LOGICAL = XmlOutput.ascii("\" t=\"b\">");
  private static final byte[] FAULT = XmlOutput.ascii("\" t=\"e\">");
  private static final byte[] STYLE = XmlOutput.ascii("\" s=\"");
  private static final byte[] SPILLS = XmlOutput.ascii("\" cm=\"1");
  private static final byte[] FORMULA = XmlOutput.ascii("<f>");
  private static final byte[] FORMULA_END = XmlOutput.ascii("</f>");
  private static final byte[] SHARED = XmlOutput.ascii("<f t=\"shared\" si=\"");
  private static final byte[] FIRST_SHARED = XmlOutput.ascii("<f t=\"shared\" ref=\"");
  private static final byte[] SHARE_END = XmlOutput.ascii("\"/>");
  private static final byte[] LAID_OUT = XmlOutput.ascii("<f t=\"array\" ref=\"");

  private final XmlOutput out;
  private final SharedTexts texts;
  private final Lanes lanes;
  private final Rect used;
  private final Array values;
  private final List<Rect> hidden;
  private final byte[][] letters;
  private final byte[] digits = new byte[Digits.MOST];

  /** The numbers of what is shared, by what was written of it. */
  private final IdentityHashMap<Lane, Integer> shares = new IdentityHashMap<>();

  private int length;
  private int nextHidden;
  private boolean spills;
  private boolean cut;
  private boolean foreign;
  private boolean unsettled;

  SheetXml(XmlOutput out, SharedTexts texts, Lanes lanes, Array values, Region hidden) {
    this.out = out;
    this.texts = texts;
    this.lanes = lanes;
    this.used = lanes.hull();
    this.values = values;
    this.hidden = new ArrayList<>(hidden.rects());
    letters = new byte[used.right()][];
    for (int column = used.left(); column < used.right(); column++) {
      String name = A1.cell(0, column);
      letters[column] = XmlOutput.ascii(name.substring(0, name.length() - 1));
    }
  }

  /** Whether some formula spills, which needs a part of its own. */
  boolean spills() {
    return spills;
  }

  /** Whether some text was longer than a cell can hold. */
  boolean cut() {
    return cut;
  }

  /** Whether some fault is none of Excel's, so that another stands for it. */
  boolean foreign() {
    return foreign;
  }

  /** Whether a program may see other values than those that were written. */
  boolean unsettled() {
    return unsettled || foreign;
  }

  /** Writes all rows that hold something or are hidden. */
  void rows() throws IOException {
    int row = -1;
    while (true) {
      int hides = nextHidden(row + 1);
      row = Math.min(lanes.following(), hides);
      if (row == Lanes.NONE) {
        return;
      }
      length = Digits.write(row + 1L, digits, 0);
      boolean open = row == hides;
      if (open) {
        out.raw(ROW).raw(digits, length).raw(HIDDEN);
      }
      List<Lane> here = lanes.in(row);
      int next = 0;
      for (int i = 0; i < here.size(); i++) {
        Lane lane = here.get(i);
        for (int column = Math.max(next, lane.rect().left());
            column < lane.rect().right();
            column++) {
          if (isWritten(lane, row, column)) {
            if (!open) {
              out.raw(ROW).raw(digits, length).raw(OPEN);
              open = true;
            }
            cell(lane, row, column);
          }
        }
        next = Math.max(next, lane.rect().right());
      }
      if (open) {
        out.raw(ROW_END);
      }
    }
  }

  private int nextHidden(int from) {
    while (nextHidden < hidden.size() && hidden.get(nextHidden).bottom() <= from) {
      nextHidden++;
    }
    return nextHidden < hidden.size() ? Math.max(from, hidden.get(nextHidden).top()) : Lanes.NONE;
  }

  private boolean isWritten(Lane lane, int row, int column) {
    return switch (lane) {
      case Lane.Values _, Lane.Results _ -> isSet(row, column);
      case Lane.Kept kept ->
          !(kept.value(row, column) instanceof Value.Blank) || isSet(row, column);
      case Lane.Formulas _, Lane.Shared _, Lane.Array _ -> true;
    };
  }

  private boolean isSet(int row, int column) {
    return !values.isBlank(row - used.top(), column - used.left());
  }

  private void cell(Lane lane, int row, int column) throws IOException {
    out.raw(CELL).raw(letters[column]).raw(digits, length);
    int atRow = row - used.top();
    int atColumn = column - used.left();
    Value said = lane instanceof Lane.Kept kept ? kept.value(row, column) : Value.BLANK;
    if (!(said instanceof Value.Blank)) {
      unsettled = true;
      value(lane, row, column, said);
    } else if (values.isNumber(atRow, atColumn)) {
      number(lane, row, column, values.number(atRow, atColumn));
    } else {
      value(lane, row, column, values.get(atRow, atColumn));
    }
  }

  private void value(Lane lane, int row, int column, Value value) throws IOException {
    switch (value) {
      case Value.Num(double number) -> number(lane, row, column, number);
      case Value.Text(String text) -> text(lane, row, column, text);
      case Value.Logical(boolean holds) -> {
        start(lane, row, column, LOGICAL);
        out.raw(VALUE).number(holds ? 1 : 0).raw(CELL_END);
      }
      case Value.Fault fault -> {
        start(lane, row, column, FAULT);
        out.raw(VALUE).raw(fault(fault.code()).text()).raw(CELL_END);
      }
      case Value.Blank _, Value.Many _, Value.Reference _, Value.Lambda _ -> {
        start(lane, row, column, OPEN);
        out.raw(BARE_END);
      }
    }
  }

  private void number(Lane lane, int row, int column, double number) throws IOException {
    start(lane, row, column, OPEN);
    out.raw(VALUE).number(number).raw(CELL_END);
  }

  private void text(Lane lane, int row, int column, String whole) throws IOException {
    cut |= whole.length() > SharedTexts.LONGEST;
    String text = whole.substring(0, Math.min(whole.length(), SharedTexts.LONGEST));
    if (lane instanceof Lane.Values || lane instanceof Lane.Kept) {
      out.raw(NUMBERED).raw(VALUE).number(texts.number(text)).raw(CELL_END);
    } else {
      start(lane, row, column, TEXT);
      out.raw(VALUE).text(text).raw(CELL_END);
    }
  }

  /**
   * What a file calls a fault: those that came after the format, and our own, have no word there.
   */
  private FaultCode fault(FaultCode code) {
    return switch (code) {
      case NULL,
          DIVISION_BY_ZERO,
          WRONG_KIND,
          BAD_REFERENCE,
          UNKNOWN_NAME,
          OUT_OF_DOMAIN,
          NOT_AVAILABLE ->
          code;
      case SPILL,
          CALCULATION,
          GETTING_DATA,
          CONNECT,
          BLOCKED,
          UNKNOWN,
          FIELD,
          BUSY,
          EXTERNAL,
          PYTHON,
          TIMEOUT -> {
        foreign = true;
        yield FaultCode.WRONG_KIND;
      }
      case CYCLE, UNIT -> {
        foreign = true;
        yield FaultCode.NOT_AVAILABLE;
      }
    };
  }

  /** Closes the tag of a cell, saying of what kind its value is, and writes its formula. */
  private void start(Lane lane, int row, int column, byte[] kind) throws IOException {
    switch (lane) {
      case Lane.Values _, Lane.Kept _ -> out.raw(kind);
      case Lane.Results(_, int style) -> style(style).raw(kind);
      case Lane.Formulas(_, Expression formula, int style) -> {
        style(style).raw(kind).raw(FORMULA);
        formula(formula, row, column);
      }
      case Lane.Shared(Rect rect, Expression formula, int style) -> {
        style(style).raw(kind);
        shared(lane, rect, formula, row, column);
      }
      case Lane.Array(_, Expression formula, int style, Rect extent, boolean dynamic) -> {
        style(style);
        if (dynamic) {
          out.raw(SPILLS);
          spills = true;
        }
        out.raw(kind).raw(LAID_OUT).raw(A1.range(extent)).raw(OPEN);
        formula(formula, row, column);
      }
    }
  }

  private XmlOutput style(int style) throws IOException {
    return style == 0 ? out : out.raw(STYLE).number(style);
  }

  private void shared(Lane lane, Rect rect, Expression formula, int row, int column)
      throws IOException {
    if (row > rect.top() || column > rect.left()) {
      out.raw(SHARED).number(shares.getOrDefault(lane, 0)).raw(SHARE_END);
      return;
    }
    shares.put(lane, shares.size());
    out.raw(FIRST_SHARED).raw(A1.range(rect)).raw("\" si=\"").number(shares.size() - 1L).raw(OPEN);
    formula(formula, row, column);
  }

  private void formula(Expression formula, int row, int column) throws IOException {
    out.formula(ExcelPrinter.printForFile(formula, row, column)).raw(FORMULA_END);
  }
}
