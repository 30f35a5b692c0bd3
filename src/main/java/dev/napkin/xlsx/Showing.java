package dev.napkin.xlsx;

import dev.napkin.ir.Block;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Slice;
import dev.napkin.ir.Type;
import dev.napkin.unit.Dimension;
import dev.napkin.unit.Scaling;
import dev.napkin.unit.Unit;
import dev.napkin.unit.UnitCatalog;
import dev.napkin.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * In what form people see the values of a name.
 *
 * @param form how a value is written
 * @param unit the unit in which people read and type it
 * @param base what one base unit of it is called
 */
record Showing(Form form, Unit unit, String base) {
  /** How a value is written. */
  enum Form {
    /** As it is: a plain number, or a quantity in a unit that is a base unit. */
    SAME,
    /** As a percentage; the cell holds the share itself. */
    PERCENT,
    /** In a unit of another size than the base unit. */
    SCALED,
    /** As a date. */
    DATE,
    /** As a text. */
    TEXT,
    /** As TRUE or FALSE. */
    LOGICAL
  }

  /** How the values of {@code entry} are shown, which now are {@code values}. */
  static Showing of(Entry entry, Collection<Value> values, UnitCatalog catalog) {
    if (entry.role() == Entry.Role.CLAIM && !(entry.type() instanceof Type.Logical)) {
      // What a claim computes is already a number of the unit that it states.
      return new Showing(Form.SAME, entry.unit().orElse(Unit.ONE), "1");
    }
    return switch (entry.type()) {
      case Type.Text _ -> plain(Form.TEXT);
      case Type.Date _ -> plain(Form.DATE);
      case Type.Logical _ -> plain(Form.LOGICAL);
      case Type.Zero _, Type.Unknown _ -> plain(Form.SAME);
      case Type.Quantity(Dimension dimension) -> {
        if (entry.unit().isEmpty() && dimension.isNone()) {
          yield plain(isPercentLiteral(entry) ? Form.PERCENT : Form.SAME);
        }
        yield in(unit(entry, values, dimension, catalog), dimension);
      }
    };
  }

  private static Unit unit(
      Entry entry, Collection<Value> values, Dimension dimension, UnitCatalog catalog) {
    if (entry.unit().isEmpty()) {
      return Scaling.shownUnit(largest(values), dimension, catalog);
    }
    Unit unit = entry.unit().get();
    return entry.declared() || dimension.isNone()
        ? unit
        : Scaling.shownUnit(largest(values), unit, catalog);
  }

  /** Quantities of {@code dimension} in {@code unit}. */
  static Showing in(Unit unit, Dimension dimension) {
    boolean percent = unit.toString().equals("%");
    boolean same = unit.factors().stream().allMatch(factor -> factor.symbol().factor() == 1);
    return new Showing(
        percent ? Form.PERCENT : same ? Form.SAME : Form.SCALED, unit, dimension.toString());
  }

  private static Showing plain(Form form) {
    return new Showing(form, Unit.ONE, "1");
  }

  private static boolean isPercentLiteral(Entry entry) {
    List<Block> blocks = entry.slices().stream().map(Slice::blocks).flatMap(List::stream).toList();
    return entry.isInput()
        && blocks.stream().anyMatch(b -> Literal.isPercent(b.at(b.rect().top(), b.rect().left())));
  }

  private static double largest(Collection<Value> values) {
    double largest = 0;
    for (Value value : values) {
      if (value instanceof Value.Num(double number)) {
        largest = Math.max(largest, Math.abs(number));
      }
    }
    return largest;
  }

  /** Whether what people see is another number than formulas work with. */
  boolean isScaled() {
    return form == Form.SCALED;
  }

  /** What people read behind the number. */
  String unitText() {
    return switch (form) {
      case PERCENT -> "%";
      case DATE -> "date";
      case TEXT -> "text";
      case LOGICAL -> "logical";
      case SAME, SCALED -> unit.factors().isEmpty() ? "" : unit.toString();
    };
  }

  /** What people read behind the number in base units. */
  String baseText() {
    return form == Form.SAME || form == Form.SCALED ? (base.equals("1") ? "" : base) : unitText();
  }

  /** What is shown of a value in base units. */
  Value shown(Value value) {
    return isScaled() && value instanceof Value.Num(double number)
        ? Value.number(unit.fromBase(number))
        : value;
  }

  /** What is typed so that it means {@code literal}; empty for a real formula and for a fault. */
  Optional<Value> typed(Ir literal) {
    return isScaled() ? Literal.typed(literal, unit) : Literal.value(literal);
  }
}
