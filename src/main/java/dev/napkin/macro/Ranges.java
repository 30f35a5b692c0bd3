package dev.napkin.macro;

import dev.napkin.function.Context;
import dev.napkin.function.Displayed;
import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Ranges of cells as objects: their values and properties (Microsoft's reference on the Range
 * object of Excel).
 */
final class Ranges {
  private final Context context;
  private final Budget budget;
  private final RangeParts parts;
  private final CellLooks looks;

  Ranges(Context context, Budget budget) {
    this.context = context;
    this.budget = budget;
    this.parts = new RangeParts(context);
    this.looks = new CellLooks(context);
  }

  Context context() {
    return context;
  }

  /** The cell whose formula calls. */
  Datum caller() {
    CellAddress cell = context.cell();
    return new Datum.Cells(
        Value.Reference.to(new Area(cell.grid(), Rect.cell(cell.row(), cell.column()))));
  }

  /** A sheet by its name or its number. */
  Datum sheet(Datum which) {
    return parts.sheet(which);
  }

  /** All values of a reference, noted as read. */
  Array read(Value.Reference reference) {
    Array array = context.values(reference);
    budget.copy(4L * array.usedRows() * array.columns());
    return array;
  }

  /** The value of an object where a value is needed; any other value as it is. */
  Datum value(Datum datum) {
    return switch (datum) {
      case Datum.Cells(Value.Reference reference) -> values(reference, true);
      case Datum.Remark(String text) -> Datum.text(text);
      case Datum.Empty _,
          Datum.Bool _,
          Datum.Number _,
          Datum.Text _,
          Datum.Failed _,
          Datum.Many _,
          Datum.Missing _,
          Datum.Nothing _,
          Datum.Sheet _,
          Datum.Raised _ ->
          datum;
    };
  }

  /** What stands in cells: one value, or an array of them. */
  private Datum values(Value.Reference reference, boolean dates) {
    Area area = reference.areas().getFirst();
    Array array = read(reference.areas().size() == 1 ? reference : reference.part(area));
    if (array.isOne()) {
      return cell(array.get(0, 0), corner(area), dates);
    }
    if (array.size() > Items.MOST) {
      return new Datum.Raised(
          Datum.Raised.BOUND, "more than " + Items.MOST + " cells are taken for an array");
    }
    if (!budget.copy(array.size())) {
      return Budget.OUT_OF_STEPS;
    }
    var elements = new ArrayList<Datum>(array.size());
    Rect rect = area.rect();
    for (int i = 0; i < array.size(); i++) {
      int row = rect.top() + i / array.columns();
      int column = rect.left() + i % array.columns();
      elements.add(cell(array.get(i), new CellAddress(area.grid(), row, column), dates));
    }
    return new Datum.Many(Items.of(array.rows(), array.columns(), elements));
  }

  /** The value of a cell: a number is a date where the cell shows one. */
  private Datum cell(Value value, CellAddress cell, boolean dates) {
    if (dates && value instanceof Value.Num(double number)) {
      boolean isDate =
          context.surroundings().numberFormat(cell).filter(Displayed::showsDate).isPresent();
      return isDate ? NumberType.DATE.of(MacroLiterals.days(number)) : Datum.real(number);
    }
    return Results.datum(value);
  }

  static CellAddress corner(Area area) {
    return new CellAddress(area.grid(), area.rect().top(), area.rect().left());
  }

  /** A property of an object. */
  Datum property(Datum object, CellProperty property, List<Datum> arguments) {
    return switch (object) {
      case Datum.Cells(Value.Reference reference) -> ofCells(reference, property, arguments);
      case Datum.Sheet(int grid) -> parts.ofSheet(grid, property, values(arguments));
      case Datum.Remark(String text) ->
          property == CellProperty.TEXT && arguments.isEmpty()
              ? Datum.text(text)
              : unsupported(property);
      case Datum.Nothing _, Datum.Empty _ ->
          new Datum.Raised(
              object instanceof Datum.Nothing ? Datum.Raised.NO_OBJECT : Datum.Raised.NEEDS_OBJECT,
              "there is no object");
      case Datum.Bool _,
          Datum.Number _,
          Datum.Text _,
          Datum.Failed _,
          Datum.Many _,
          Datum.Missing _,
          Datum.Raised _ ->
          new Datum.Raised(Datum.Raised.NEEDS_OBJECT, "a value has no properties");
    };
  }

  private static Datum unsupported(CellProperty property) {
    return new Datum.Raised(
        Datum.Raised.BOUND, "the property " + property.name() + " of it is not known here");
  }

  private List<Datum> values(List<Datum> arguments) {
    return arguments.stream().map(this::value).toList();
  }

  private Datum ofCells(Value.Reference reference, CellProperty property, List<Datum> arguments) {
    Area area = reference.areas().getFirst();
    Rect rect = area.rect();
    List<Datum> given = values(arguments);
    return switch (property) {
      case VALUE -> values(reference, true);
      case VALUE2 -> values(reference, false);
      case TEXT -> looks.text(reference, read(reference));
      case FORMULA -> looks.formula(reference, read(reference));
      case HASFORMULA -> looks.hasFormula(reference);
      case NUMBERFORMAT, NUMBERFORMATLOCAL -> looks.format(reference);
      case COMMENT -> looks.comment(reference);
      case NOTETEXT -> value(looks.note(reference));
      case ROW -> Datum.whole(rect.top() + 1L);
      case COLUMN -> Datum.whole(rect.left() + 1L);
      case COUNT, COUNTLARGE ->
          NumberType.LONG.of(
              (double) reference.areas().stream().mapToLong(each -> each.rect().cells()).sum());
      case ROWS_COUNT -> Datum.whole(rect.rows());
      case COLUMNS_COUNT -> Datum.whole(rect.columns());
      case PARENT, WORKSHEET -> new Datum.Sheet(area.grid());
      case CELLS -> given.isEmpty() ? new Datum.Cells(reference) : parts.item(area, given);
      case ITEM -> parts.item(area, given);
      case ROWS, COLUMNS -> parts.line(reference, property, given.getFirst());
      case OFFSET -> parts.offset(area, given);
      case RESIZE -> parts.resized(area, given);
      case ADDRESS -> parts.address(reference, given);
      case RANGE, NAME -> unsupported(property);
    };
  }

  /** The cells of a reference one after the other, row by row. */
  Walk walk(Value.Reference reference) {
    return new Walk(reference);
  }

  /** Cells one after the other. */
  static final class Walk implements Iterator<Value.Reference> {
    private final Value.Reference reference;
    private int area;
    private long at;

    private Walk(Value.Reference reference) {
      this.reference = reference;
    }

    @Override
    public boolean hasNext() {
      return area < reference.areas().size();
    }

    @Override
    public Value.Reference next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Area around = reference.areas().get(area);
      Rect rect = around.rect();
      int row = rect.top() + (int) (at / rect.columns());
      int column = rect.left() + (int) (at % rect.columns());
      at++;
      if (at >= rect.cells()) {
        area++;
        at = 0;
      }
      return reference.part(new Area(around.grid(), Rect.cell(row, column)));
    }
  }
}
