package dev.napkin.check;

import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Type;
import dev.napkin.syntax.Expression;
import dev.napkin.unit.Unit;
import dev.napkin.unit.UnitCatalog;
import java.util.Optional;

/** Literals that can take the place of an input's without changing what the input is. */
public final class InputLiterals {
  private InputLiterals() {}

  /**
   * {@code expression} as the value of a cell of {@code entry}; empty where it is not a literal of
   * the same kind and in the same unit, so that the whole workbook has to be looked at.
   */
  public static Optional<Ir> read(Expression expression, Entry entry, UnitCatalog catalog) {
    if (!Literals.isLiteral(expression)) {
      return Optional.empty();
    }
    var problems = new Problems();
    var units = new UnitResolver(problems, new Unreadable());
    units.catalog(catalog);
    Literals.Read read = Literals.read(expression, units);
    if (problems.errors() > 0) {
      return Optional.empty();
    }
    boolean percent = entry.unit().filter(Literals::isPercent).isPresent();
    boolean bare =
        expression instanceof Expression.Number
            || expression instanceof Expression.Unary(_, _, Expression.Number _);
    if (bare && percent && entry.role() == Entry.Role.INPUT) {
      return Optional.of(new Ir.Percent(read.ir()));
    }
    if (bare && entry.unit().isPresent()) {
      return Optional.of(Literals.inUnit(read.ir(), entry.unit().get()));
    }
    Type type = read.type() instanceof Type.Zero ? Type.PLAIN : read.type();
    boolean sameUnit =
        CallRules.literalUnit(read.ir())
            .map(unit -> entry.unit().filter(unit::equals).isPresent())
            .orElse(isUnitless(entry.unit()) || percent);
    return type.equals(entry.type()) && sameUnit ? Optional.of(read.ir()) : Optional.empty();
  }

  private static boolean isUnitless(Optional<Unit> unit) {
    return unit.isEmpty() || unit.get().factors().isEmpty();
  }
}
