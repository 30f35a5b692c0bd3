package dev.napkin.xlsx;

import dev.napkin.unit.Rational;
import dev.napkin.unit.Unit;
import dev.napkin.unit.UnitSymbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The units that formulas convert by: a named cell for each symbol, so that no factor is hidden.
 *
 * <p>Multiplies and divides in the order in which {@link Unit#toBase} does, so that the spreadsheet
 * gives the same bits.
 */
final class Factors {
  /** Beyond this a power is written as one, not as repeated factors; as {@link Unit} has it. */
  private static final long LARGEST_REPEATED_POWER = 100;

  /** A unit that is used, and the name of the cell that holds its factor. */
  record Factor(UnitSymbol symbol, String name) {}

  private final Names names;
  private final Map<String, Factor> used = new LinkedHashMap<>();

  Factors(Names names) {
    this.names = names;
  }

  /** The factor of {@code symbol}, from now on among those in use. */
  Factor of(UnitSymbol symbol) {
    return used.computeIfAbsent(
        symbol.text(),
        text -> new Factor(symbol, names.fresh("u_" + (text.equals("%") ? "percent" : text))));
  }

  /** Those in use, in the order of first use. */
  List<Factor> used() {
    return new ArrayList<>(used.values());
  }

  /** What turns a number of {@code unit} into base units: {@code *u_TB/u_s}. */
  String toBase(Unit unit) {
    return steps(unit, false);
  }

  /** What turns base units into a number of {@code unit}: {@code /u_TB*u_s}. */
  String fromBase(Unit unit) {
    return steps(unit, true);
  }

  private String steps(Unit unit, boolean back) {
    var text = new StringBuilder();
    for (Unit.Factor factor : unit.factors()) {
      char operator = factor.exponent().isNegative() == back ? '*' : '/';
      Rational size = factor.exponent().abs();
      String name = of(factor.symbol()).name();
      if (size.isInteger() && size.numerator() <= LARGEST_REPEATED_POWER) {
        text.append((operator + name).repeat((int) size.numerator()));
      } else {
        text.append(operator).append(name).append('^');
        text.append(size.isInteger() ? size.toString() : "(" + size + ")");
      }
    }
    return text.toString();
  }
}
