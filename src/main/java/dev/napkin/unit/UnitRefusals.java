package dev.napkin.unit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Why symbols that people know have no meaning in a workbook, and what to write instead. */
final class UnitRefusals {
  private static final Set<String> TEMPERATURES =
      Set.of(
          "degC", "\u00b0C", "celsius", "Celsius", "degF", "\u00b0F", "fahrenheit", "Fahrenheit");

  private static final Set<String> LOGARITHMS = Set.of("dB", "dBm", "dBA", "pH", "decibel");

  private static final String MONTH = "unit month = 30 day";
  private static final String YEAR = "unit year = 365 day";
  private static final String TON = "unit ton = 1000 kg";
  private static final String TONNE = "unit tonne = 1000 kg";

  /** What must be declared, by the ways people write it, and the declaration to write. */
  private static final Map<String, String> DECLARATIONS =
      Map.ofEntries(
          Map.entry("month", MONTH),
          Map.entry("months", MONTH),
          Map.entry("mo", MONTH),
          Map.entry("mth", MONTH),
          Map.entry("year", YEAR),
          Map.entry("years", YEAR),
          Map.entry("yr", YEAR),
          Map.entry("yrs", YEAR),
          Map.entry("annum", YEAR),
          Map.entry("quarter", "unit quarter = 91 day"),
          Map.entry("quarters", "unit quarter = 91 day"),
          Map.entry("decade", "unit decade = 3652 day"),
          Map.entry("ton", TON),
          Map.entry("tons", TON),
          Map.entry("t", TON),
          Map.entry("tonne", TONNE),
          Map.entry("tonnes", TONNE));

  private UnitRefusals() {}

  /** The reason, for a text that {@code catalog} does not find. */
  static Optional<String> refusal(String text, UnitCatalog catalog) {
    if (TEMPERATURES.contains(text)) {
      return Optional.of("temperatures other than K are not linear: write 293.15 K for 20 degC");
    }
    if (LOGARITHMS.contains(text)) {
      return Optional.of("`%s` is a logarithm, not a unit: write the plain ratio".formatted(text));
    }
    if (text.equals("bps")) {
      return Optional.of("`bps` may mean bit/s or basis points: write bit/s or 0.01%");
    }
    return declaration(text, catalog).or(() -> misplacedPrefix(text, catalog));
  }

  private static Optional<String> declaration(String text, UnitCatalog catalog) {
    return example(text, catalog)
        .map(
            example ->
                "`%s` must be declared, for example: %s".formatted(declared(example), example));
  }

  /** The declaration that makes {@code text} mean something, {@code unit month = 30 day}. */
  static Optional<String> example(String text, UnitCatalog catalog) {
    String example = DECLARATIONS.get(text);
    if (example == null) {
      return withoutMultiple(text).flatMap(rest -> example(rest, catalog));
    }
    return catalog.find(declared(example)).isPresent()
        ? Optional.empty() // declared by now: did-you-mean says it better
        : Optional.of(example);
  }

  private static String declared(String example) {
    return example.split(" ")[1];
  }

  /** {@code ton} for {@code kton}: one prefix that a declared unit would take is left away. */
  private static Optional<String> withoutMultiple(String text) {
    for (Prefix prefix : Prefix.values()) {
      String start = prefix.text();
      if (Prefix.Family.MULTIPLES.takes(prefix)
          && text.startsWith(start)
          && DECLARATIONS.containsKey(text.substring(start.length()))) {
        return Optional.of(text.substring(start.length()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> misplacedPrefix(String text, UnitCatalog catalog) {
    for (Prefix prefix : Prefix.values()) {
      for (String start : prefix.texts()) {
        if (text.startsWith(start)) {
          String unit = text.substring(start.length());
          Optional<UnitEntry> entry = catalog.exact(unit);
          if (entry.isPresent() && Character.isLetter(unit.charAt(0))) {
            return Optional.of(
                "the prefix %s (%s) does not go before `%s`, which takes %s"
                    .formatted(start, prefix.word(), unit, entry.get().prefixes().words()));
          }
        }
      }
    }
    return Optional.empty();
  }
}
