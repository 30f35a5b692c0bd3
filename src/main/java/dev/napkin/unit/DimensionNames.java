package dev.napkin.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words for what is measured: well-known names, and phrases such as "data per energy". */
final class DimensionNames {
  /** Base units with a noun of their own; every other base is a currency or a counted thing. */
  private static final Map<String, String> NOUNS =
      Map.of(
          "m", "length",
          "kg", "mass",
          "s", "time",
          "A", "electric current",
          "K", "temperature",
          "mol", "amount of substance",
          "cd", "luminous intensity",
          "byte", "data");

  private static final Map<Dimension, String> PRODUCTS =
      List.of(
              List.of("m^2", "area"),
              List.of("m^3", "volume"),
              List.of("m/s", "speed"),
              List.of("m/s^2", "acceleration"),
              List.of("m^3/s", "volume flow"),
              List.of("1/s", "rate"),
              List.of("byte/s", "data rate"),
              List.of("kg*m/s^2", "force"),
              List.of("kg*m^2/s^2", "energy"),
              List.of("kg*m^2/s^3", "power"),
              List.of("kg/m/s^2", "pressure"),
              List.of("kg/m^3", "density"),
              List.of("A*s", "electric charge"),
              List.of("kg*m^2/s^3/A", "voltage"),
              List.of("kg*m^2/s^3/A^2", "electric resistance"),
              List.of("A^2*s^3/kg/m^2", "electric conductance"),
              List.of("A^2*s^4/kg/m^2", "capacitance"),
              List.of("kg*m^2/s^2/A", "magnetic flux"),
              List.of("kg/s^2/A", "magnetic flux density"),
              List.of("kg*m^2/s^2/A^2", "inductance"),
              List.of("cd/m^2", "illuminance"),
              List.of("m^2/s^2", "absorbed dose"))
          .stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> UnitReader.dimension(row.get(0)), row -> row.get(1)));

  private DimensionNames() {}

  static Optional<String> name(Dimension dimension) {
    return single(dimension)
        .flatMap(DimensionNames::noun)
        .or(() -> Optional.ofNullable(PRODUCTS.get(dimension)));
  }

  static String describe(Dimension dimension) {
    if (dimension.isNone()) {
      return "a plain number";
    }
    return name(dimension)
        .or(() -> phrase(dimension))
        .map(words -> words.endsWith(")") ? words : words + " (" + dimension + ")")
        .orElse(dimension.toString());
  }

  /** Whether {@code base} is counted: a thing the workbook declared, like {@code token}. */
  static boolean isCounted(String base) {
    return !NOUNS.containsKey(base) && !Currencies.isCode(base);
  }

  private static Optional<String> single(Dimension dimension) {
    return dimension.exponents().size() == 1 && dimension.exponents().containsValue(Rational.ONE)
        ? Optional.of(dimension.exponents().firstKey())
        : Optional.empty();
  }

  private static Optional<String> noun(String base) {
    return Currencies.isCode(base)
        ? Optional.of("money (" + base + ")")
        : Optional.ofNullable(NOUNS.get(base));
  }

  /**
   * {@code "money per user per time"}. Empty where words add nothing, because all is counted, or
   * would be a riddle, because a base is raised to a power.
   */
  private static Optional<String> phrase(Dimension dimension) {
    List<String> over = new ArrayList<>();
    StringBuilder under = new StringBuilder();
    boolean anyNoun = false;
    for (var entry : dimension.exponents().entrySet()) {
      if (!entry.getValue().abs().equals(Rational.ONE)) {
        return Optional.empty();
      }
      String base = entry.getKey();
      anyNoun |= !isCounted(base);
      String word = Currencies.isCode(base) ? "money" : NOUNS.getOrDefault(base, base);
      if (entry.getValue().isNegative()) {
        under.append(" per ").append(word);
      } else {
        over.add(word);
      }
    }
    return anyNoun ? Optional.of((String.join(" times ", over) + under).strip()) : Optional.empty();
  }
}
