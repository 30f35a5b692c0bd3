package dev.napkin.macro;

import dev.napkin.function.Context;
import dev.napkin.grid.Area;
import dev.napkin.grid.Rect;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Cells that are found from other cells, or on a sheet. */
final class RangeParts {
  private final Context context;

  RangeParts(Context context) {
    this.context = context;
  }

  private static Datum outside() {
    return new Datum.Raised(Datum.Raised.OF_EXCEL, "there is no such cell");
  }

  /** A sheet by its name or its number. */
  Datum sheet(Datum which) {
    Context.Surroundings book = context.surroundings();
    if (which instanceof Datum.Text(String name)) {
      int grid = book.sheet(name);
      return grid >= 0 ? new Datum.Sheet(grid) : noSheet();
    }
    Datum whole = Conversions.to(Terms.LONG, which);
    if (!(whole instanceof Datum.Number(double number, _))) {
      return whole;
    }
    return book.sheetAt((int) number)
        .map(Datum.Sheet::new)
        .map(Datum.class::cast)
        .orElseGet(RangeParts::noSheet);
  }

  private static Datum noSheet() {
    return new Datum.Raised(Datum.Raised.SUBSCRIPT, "there is no such sheet");
  }

  /** A property of a sheet. */
  Datum ofSheet(int grid, CellProperty property, List<Datum> arguments) {
    var all = new Area(grid, Rect.SHEET);
    return switch (property) {
      case NAME -> Datum.text(context.surroundings().sheetName(grid));
      case CELLS -> arguments.isEmpty() ? unsupported() : item(all, arguments);
      case RANGE ->
          arguments.size() == 1 && arguments.getFirst() instanceof Datum.Text(String text)
              ? range(grid, text)
              : unsupported();
      default -> unsupported();
    };
  }

  private static Datum unsupported() {
    return new Datum.Raised(Datum.Raised.BOUND, "a property of a sheet is not known here");
  }

  private Datum range(int grid, String text) {
    String sheet = context.surroundings().sheetName(grid).replace("'", "''");
    Value found = context.reference(text.contains("!") ? text : "'" + sheet + "'!" + text, false);
    return found instanceof Value.Reference reference ? new Datum.Cells(reference) : outside();
  }

  /** A cell of an area, by its row and column or its number, counted from 1; it may lie outside. */
  Datum item(Area area, List<Datum> indices) {
    Rect rect = area.rect();
    Datum first = Conversions.to(Terms.LONG, indices.getFirst());
    if (!(first instanceof Datum.Number(double number, _))) {
      return first;
    }
    if (indices.size() == 1 || indices.get(1) instanceof Datum.Missing) {
      long index = (long) number - 1;
      return cell(
          area,
          rect.top() + Math.floorDiv(index, rect.columns()),
          rect.left() + Math.floorMod(index, rect.columns()));
    }
    Datum second =
        indices.get(1) instanceof Datum.Text(String letters)
            ? column(letters)
            : Conversions.to(Terms.LONG, indices.get(1));
    return second instanceof Datum.Number(double column, _)
        ? cell(area, rect.top() + (long) number - 1, rect.left() + (long) column - 1)
        : second;
  }

  /** The number of a column that letters name. */
  private static Datum column(String letters) {
    int number = 0;
    String capitals = letters.toUpperCase(Locale.ROOT);
    for (int i = 0; i < capitals.length(); i++) {
      char letter = capitals.charAt(i);
      if (letter < 'A' || letter > 'Z' || number > Rect.SHEET.columns()) {
        return Conversions.to(Terms.LONG, Datum.text(letters));
      }
      number = 26 * number + letter - 'A' + 1;
    }
    return Datum.whole(number);
  }

  private static Datum cell(Area area, long row, long column) {
    return area(area, row, column, row + 1, column + 1);
  }

  private static Datum area(Area of, long top, long left, long bottom, long right) {
    boolean isInside =
        top >= 0
            && left >= 0
            && bottom > top
            && right > left
            && bottom <= Rect.SHEET.bottom()
            && right <= Rect.SHEET.right();
    return isInside
        ? new Datum.Cells(
            Value.Reference.computed(
                new Area(of.grid(), new Rect((int) top, (int) left, (int) bottom, (int) right))))
        : outside();
  }

  /** One row or column of an area. */
  Datum line(Value.Reference reference, CellProperty property, Datum index) {
    Area area = reference.areas().getFirst();
    Rect rect = area.rect();
    Datum whole = Conversions.to(Terms.LONG, index);
    if (!(whole instanceof Datum.Number(double number, _))) {
      return whole;
    }
    long at = (long) number - 1;
    return property == CellProperty.ROWS
        ? area(area, rect.top() + at, rect.left(), rect.top() + at + 1, rect.right())
        : area(area, rect.top(), rect.left() + at, rect.bottom(), rect.left() + at + 1);
  }

  /** An area so many rows and columns away. */
  Datum offset(Area area, List<Datum> given) {
    Optional<Long> down = whole(given, 0, 0);
    Optional<Long> across = whole(given, 1, 0);
    Rect rect = area.rect();
    return down.isEmpty() || across.isEmpty()
        ? Datum.mismatch("an offset is no number")
        : area(
            area,
            rect.top() + down.get(),
            rect.left() + across.get(),
            rect.bottom() + down.get(),
            rect.right() + across.get());
  }

  /** An area from the same corner on, of another size. */
  Datum resized(Area area, List<Datum> given) {
    Rect rect = area.rect();
    Optional<Long> rows = whole(given, 0, rect.rows());
    Optional<Long> columns = whole(given, 1, rect.columns());
    return rows.isEmpty() || columns.isEmpty()
        ? Datum.mismatch("a size is no number")
        : area(area, rect.top(), rect.left(), rect.top() + rows.get(), rect.left() + columns.get());
  }

  private static Optional<Long> whole(List<Datum> given, int index, long otherwise) {
    if (index >= given.size() || given.get(index) instanceof Datum.Missing) {
      return Optional.of(otherwise);
    }
    return Conversions.to(Terms.LONG, given.get(index)) instanceof Datum.Number(double number, _)
        ? Optional.of((long) number)
        : Optional.empty();
  }

  /** Where cells stand as a text, with dollar signs unless they are not wanted. */
  Datum address(Value.Reference reference, List<Datum> given) {
    String row = isFixed(given, 0) ? "$" : "";
    String column = isFixed(given, 1) ? "$" : "";
    var text = new StringBuilder();
    for (Area area : reference.areas()) {
      Rect rect = area.rect();
      text.append(text.isEmpty() ? "" : ",")
          .append(column)
          .append(letters(rect.left()))
          .append(row)
          .append(rect.top() + 1);
      if (!area.isCell()) {
        text.append(':')
            .append(column)
            .append(letters(rect.right() - 1))
            .append(row)
            .append(rect.bottom());
      }
    }
    return Datum.text(text.toString());
  }

  private static boolean isFixed(List<Datum> given, int index) {
    return index >= given.size()
        || given.get(index) instanceof Datum.Missing
        || !Conversions.logical(given.get(index)).equals(Datum.logical(false));
  }

  private static String letters(int column) {
    var text = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      text.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return text.toString();
  }
}
