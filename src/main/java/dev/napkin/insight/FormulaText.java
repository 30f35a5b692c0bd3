package dev.napkin.insight;

import dev.napkin.engine.Workbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import dev.napkin.ir.Type;
import dev.napkin.unit.ShownNumber;
import dev.napkin.value.Dates;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The formula of one cell written out, with the names or with the values of the cells it looks at.
 *
 * <p>Brackets are set where the tree needs them: a function that was put in its place brings
 * operators together that nobody wrote side by side.
 */
final class FormulaText {
  /** How tightly each construct holds together; what is looser inside is put in brackets. */
  private static final int COMPARISON = 1;

  private static final int JOIN = 2;
  private static final int SUM = 3;
  private static final int PRODUCT = 4;
  private static final int POWER = 5;
  private static final int SIGN = 6;
  private static final int ATOM = 7;

  private static final int MOST_VALUES = 4;

  /** What stands for a cell. */
  private enum Stand {
    NAME,
    VALUE
  }

  /** A text and how tightly it holds together. */
  private record Piece(String text, int tightness) {
    String in(int least) {
      return tightness < least ? "(" + text + ")" : text;
    }
  }

  private final Workbook book;
  private final Shown shown;
  private final CellAddress cell;
  private final Stand stand;

  private FormulaText(Workbook book, Shown shown, CellAddress cell, Stand stand) {
    this.book = book;
    this.shown = shown;
    this.cell = cell;
    this.stand = stand;
  }

  /** {@code 3.5 USD/h / (190 user)}. */
  static String withValues(Workbook book, Shown shown, CellAddress cell, Ir formula) {
    return new FormulaText(book, shown, cell, Stand.VALUE).piece(formula).text();
  }

  /** {@code gpu.rent[B200] / users[B200, 32k]}. */
  static String withNames(Workbook book, Shown shown, CellAddress cell, Ir formula) {
    return new FormulaText(book, shown, cell, Stand.NAME).piece(formula).text();
  }

  private Piece piece(Ir formula) {
    return switch (formula) {
      case Ir.Constant(Value value) -> constant(value);
      case Ir.Quantity(double magnitude, var unit) -> number(magnitude, Optional.of(unit + ""));
      case Ir.Look(Read read) -> look(read);
      case Ir.Arithmetic(var operation, Ir left, Ir right) -> arithmetic(operation, left, right);
      case Ir.Compare compare -> compare(compare);
      case Ir.Join(Ir left, Ir right) -> infix(left, " & ", right, JOIN);
      case Ir.Negate(Ir operand) -> new Piece("-" + piece(operand).in(SIGN), SIGN);
      case Ir.Plus(Ir operand) -> new Piece("+" + piece(operand).in(SIGN), SIGN);
      case Ir.Percent(Ir operand) -> new Piece(piece(operand).in(ATOM) + "%", ATOM);
      case Ir.Call(var function, List<Ir> arguments) -> call(function.name(), arguments);
      case Ir.Group(Ir inner) -> new Piece("(" + piece(inner).text() + ")", ATOM);
      case Ir.Before(Ir inner) -> piece(inner);
      case Ir.Omitted _ -> new Piece("", ATOM);
      case Ir.Poison _, SheetIr _ -> new Piece("?", ATOM);
    };
  }

  /** A number beside a date is a date, which only its neighbour tells. */
  private Piece compare(Ir.Compare node) {
    Piece left = isDate(node.right()) ? dated(node.left()) : piece(node.left());
    Piece right = isDate(node.left()) ? dated(node.right()) : piece(node.right());
    String operator = " " + node.comparison().symbol() + " ";
    return new Piece(left.in(COMPARISON) + operator + right.in(COMPARISON + 1), COMPARISON);
  }

  private boolean isDate(Ir formula) {
    if (!(formula instanceof Ir.Look(Read read))) {
      return false;
    }
    Rect area = read.from(cell.row(), cell.column());
    return book.owner(new CellAddress(read.grid(), area.top(), area.left()))
        .filter(entry -> entry.type() instanceof Type.Date)
        .isPresent();
  }

  private Piece dated(Ir formula) {
    return formula instanceof Ir.Constant(Value.Num(double day))
        ? new Piece(Dates.date(day).toString(), ATOM)
        : piece(formula);
  }

  private Piece call(String function, List<Ir> arguments) {
    List<String> texts = arguments.stream().map(argument -> piece(argument).text()).toList();
    return new Piece(function + "(" + String.join(", ", texts) + ")", ATOM);
  }

  private Piece arithmetic(Ir.Operation operation, Ir left, Ir right) {
    return switch (operation) {
      case ADD, SUBTRACT -> infix(left, " " + operation.symbol() + " ", right, SUM);
      case MULTIPLY, DIVIDE -> infix(left, " " + operation.symbol() + " ", right, PRODUCT);
      case POWER ->
          new Piece(piece(left).in(ATOM) + operation.symbol() + piece(right).in(SIGN), POWER);
    };
  }

  private Piece infix(Ir left, String operator, Ir right, int tightness) {
    return new Piece(
        piece(left).in(tightness) + operator + piece(right).in(tightness + 1), tightness);
  }

  private static Piece constant(Value value) {
    return switch (value) {
      case Value.Num(double number) -> number(number, Optional.empty());
      case Value.Text(String text) -> new Piece("\"" + text.replace("\"", "\"\"") + "\"", ATOM);
      case Value.Logical(boolean holds) ->
          new Piece(String.valueOf(holds).toUpperCase(Locale.ROOT), ATOM);
      case Value.Fault fault -> new Piece(fault.code().text(), ATOM);
      case Value.Blank _ -> new Piece("", ATOM);
      case Value.Many _, Value.Reference _, Value.Lambda _ -> new Piece("...", ATOM);
    };
  }

  /** A quantity is looser than a power, whose base would otherwise seem to be its unit. */
  private static Piece number(double number, Optional<String> unit) {
    String text = ShownNumber.of(number);
    if (unit.isPresent() && unit.get().equals("%")) {
      return new Piece(text + "%", number < 0 ? SIGN : ATOM);
    }
    return unit.filter(u -> !u.equals("1"))
        .map(u -> new Piece(text + " " + u, number < 0 ? SUM : POWER))
        .orElseGet(() -> new Piece(text, number < 0 ? SIGN : ATOM));
  }

  private Piece look(Read read) {
    Rect area = read.from(cell.row(), cell.column());
    var first = new CellAddress(read.grid(), area.top(), area.left());
    Optional<Entry> entry = book.owner(first);
    if (entry.isEmpty()) {
      return new Piece("?", ATOM);
    }
    if (area.cells() == 1) {
      return switch (stand) {
        case NAME -> new Piece(Shown.name(entry.get(), first), ATOM);
        case VALUE -> value(entry.get(), first);
      };
    }
    return switch (stand) {
      case NAME -> new Piece(entry.get().name() + "[" + area.cells() + " cells]", ATOM);
      case VALUE -> values(entry.get(), read.grid(), area);
    };
  }

  private Piece value(Entry entry, CellAddress at) {
    return book.value(at) instanceof Value.Num(double number)
            && !(entry.type() instanceof Type.Date)
        ? number(shown.inUnit(entry, number), shown.unit(entry).map(Object::toString))
        : new Piece(shown.bare(entry, at), ATOM);
  }

  /** {@code {1, 2, 3, ... 10 values} GB}. */
  private Piece values(Entry entry, int grid, Rect area) {
    var texts = new ArrayList<String>();
    for (int row = area.top(); row < area.bottom() && texts.size() < MOST_VALUES; row++) {
      for (int column = area.left();
          column < area.right() && texts.size() < MOST_VALUES;
          column++) {
        texts.add(shown.bare(entry, new CellAddress(grid, row, column)));
      }
    }
    String rest = area.cells() > MOST_VALUES ? ", ... " + area.cells() + " values" : "";
    String unit = shown.unit(entry).map(u -> " " + u).orElse("");
    return new Piece("{" + String.join(", ", texts) + rest + "}" + unit, ATOM);
  }
}
