package dev.napkin.unit;

import static dev.napkin.unit.Prefix.Family.DATA;
import static dev.napkin.unit.Prefix.Family.DECIMAL;
import static dev.napkin.unit.Prefix.Family.MONEY;
import static dev.napkin.unit.Prefix.Family.NONE;
import static dev.napkin.unit.Prefix.Family.SUBMULTIPLES;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The units that exist without being declared, as a table.
 *
 * <p>A unit stands here when its size is the same for everybody. What differs by place or habit
 * ({@code month}, {@code year}, {@code ton}) is refused in {@code UnitRefusals} until a workbook
 * declares it; gallon, ounce and horsepower have one usual meaning, which is stated.
 */
final class PredefinedUnits {
  private final Map<String, UnitEntry> entries = new LinkedHashMap<>();

  private PredefinedUnits() {
    internationalSystem();
    timeAndData();
    otherPhysical();
    plainNumbers();
    for (String code : Currencies.codes().stream().sorted().toList()) {
      add(code, 1, code, MONEY);
    }
  }

  /** All of them by symbol, in the order of the tables. */
  static Map<String, UnitEntry> table() {
    return Collections.unmodifiableMap(new PredefinedUnits().entries);
  }

  private void internationalSystem() {
    add("m", 1, "m", DECIMAL);
    add("kg", 1, "kg", NONE);
    add("g", 0.001, "kg", DECIMAL);
    add("A", 1, "A", DECIMAL);
    add("K", 1, "K", DECIMAL);
    add("mol", 1, "mol", DECIMAL);
    add("cd", 1, "cd", DECIMAL);
    add("Hz", 1, "1/s", DECIMAL);
    add("N", 1, "kg*m/s^2", DECIMAL);
    add("Pa", 1, "kg/m/s^2", DECIMAL);
    add("J", 1, "kg*m^2/s^2", DECIMAL);
    add("W", 1, "kg*m^2/s^3", DECIMAL);
    add("C", 1, "A*s", DECIMAL);
    add("V", 1, "kg*m^2/s^3/A", DECIMAL);
    add("F", 1, "A^2*s^4/kg/m^2", DECIMAL);
    add("ohm", 1, "kg*m^2/s^3/A^2", DECIMAL);
    add("S", 1, "A^2*s^3/kg/m^2", DECIMAL);
    add("Wb", 1, "kg*m^2/s^2/A", DECIMAL);
    add("T", 1, "kg/s^2/A", DECIMAL);
    add("H", 1, "kg*m^2/s^2/A^2", DECIMAL);
    add("lm", 1, "cd", DECIMAL);
    add("lx", 1, "cd/m^2", DECIMAL);
    add("Bq", 1, "1/s", DECIMAL);
    add("Gy", 1, "m^2/s^2", DECIMAL);
    add("Sv", 1, "m^2/s^2", DECIMAL);
    add("L", 0.001, "m^3", DECIMAL);
  }

  private void timeAndData() {
    add("s", 1, "s", SUBMULTIPLES);
    add("min", 60, "s", NONE);
    add("h", 3600, "s", NONE);
    add("day", 86_400, "s", NONE);
    add("week", 604_800, "s", NONE);
    add("byte", 1, "byte", DATA);
    add("B", 1, "byte", DATA);
    add("bit", 0.125, "byte", DATA);
  }

  private void otherPhysical() {
    add("inch", 0.0254, "m", NONE);
    add("foot", 0.3048, "m", NONE);
    add("yard", 0.9144, "m", NONE);
    add("mile", 1609.344, "m", NONE);
    add("angstrom", 1e-10, "m", NONE);
    add("pound", 0.45359237, "kg", NONE);
    add("ounce", 0.028349523125, "kg", NONE); // avoirdupois
    add("gallon", 0.003785411784, "m^3", NONE); // of the United States, liquid
    add("barrel", 0.158987294928, "m^3", NONE); // of oil: 42 gallons
    add("acre", 4046.8564224, "m^2", NONE); // international
    add("hectare", 10_000, "m^2", NONE);
    add("mph", 0.44704, "m/s", NONE);
    add("knot", 1852.0 / 3600, "m/s", NONE);
    add("eV", 1.602176634e-19, "kg*m^2/s^2", DECIMAL);
    add("Wh", 3600, "kg*m^2/s^2", DECIMAL);
    add("Ah", 3600, "A*s", DECIMAL);
    add("VA", 1, "kg*m^2/s^3", DECIMAL);
    add("calorie", 4.184, "kg*m^2/s^2", NONE); // thermochemical
    add("BTU", 1055.05585262, "kg*m^2/s^2", NONE); // International Table
    add("horsepower", 745.6998715822702, "kg*m^2/s^3", NONE); // mechanical: 550 foot-pounds/s
    add("bar", 100_000, "kg/m/s^2", DECIMAL);
    add("atmosphere", 101_325, "kg/m/s^2", NONE);
    add("torr", 101_325.0 / 760, "kg/m/s^2", NONE);
    add("psi", 6894.757293168361, "kg/m/s^2", NONE); // pound-force per square inch
  }

  private void plainNumbers() {
    add("1", 1, "1", NONE);
    add("%", 0.01, "1", NONE);
    add("ppm", 1e-6, "1", NONE);
    add("ppb", 1e-9, "1", NONE);
    add("radian", 1, "1", NONE);
    add("steradian", 1, "1", NONE);
    add("degree", Math.PI / 180, "1", NONE);
    add("turn", 2 * Math.PI, "1", NONE);
  }

  private void add(String text, double factor, String dimension, Prefix.Family prefixes) {
    UnitSymbol symbol = new UnitSymbol(text, UnitReader.dimension(dimension), factor);
    if (entries.put(text, new UnitEntry(symbol, prefixes)) != null) {
      throw new IllegalStateException("predefined twice: " + text);
    }
  }
}
