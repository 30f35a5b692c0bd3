package dev.napkin.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a mistyped unit may have meant: usual spellings first, then letters of the wrong case, then
 * one or two slips of the finger. Only what the catalog can read is ever suggested.
 */
final class NearestSymbols {
  private static final int MOST = 3;

  /** How units are written elsewhere. */
  private static final Map<String, List<String>> USUAL =
      Map.ofEntries(
          Map.entry("second", List.of("s")),
          Map.entry("seconds", List.of("s")),
          Map.entry("sec", List.of("s")),
          Map.entry("secs", List.of("s")),
          Map.entry("minute", List.of("min")),
          Map.entry("minutes", List.of("min")),
          Map.entry("mins", List.of("min")),
          Map.entry("hour", List.of("h")),
          Map.entry("hours", List.of("h")),
          Map.entry("hr", List.of("h")),
          Map.entry("hrs", List.of("h")),
          Map.entry("d", List.of("day")),
          Map.entry("wk", List.of("week")),
          Map.entry("mo", List.of("month")),
          Map.entry("months", List.of("month")),
          Map.entry("yr", List.of("year")),
          Map.entry("years", List.of("year")),
          Map.entry("annum", List.of("year")),
          Map.entry("metre", List.of("m")),
          Map.entry("metres", List.of("m")),
          Map.entry("meter", List.of("m")),
          Map.entry("meters", List.of("m")),
          Map.entry("ft", List.of("foot")),
          Map.entry("feet", List.of("foot")),
          Map.entry("in", List.of("inch")),
          Map.entry("mi", List.of("mile")),
          Map.entry("yd", List.of("yard")),
          Map.entry("ha", List.of("hectare")),
          Map.entry("gal", List.of("gallon")),
          Map.entry("lb", List.of("pound")),
          Map.entry("lbs", List.of("pound")),
          Map.entry("oz", List.of("ounce")),
          Map.entry("gram", List.of("g")),
          Map.entry("grams", List.of("g")),
          Map.entry("kilogram", List.of("kg")),
          Map.entry("litre", List.of("L")),
          Map.entry("liter", List.of("L")),
          Map.entry("kelvin", List.of("K")),
          Map.entry("watt", List.of("W")),
          Map.entry("watts", List.of("W")),
          Map.entry("joule", List.of("J")),
          Map.entry("joules", List.of("J")),
          Map.entry("cal", List.of("calorie")),
          Map.entry("hp", List.of("horsepower")),
          Map.entry("atm", List.of("atmosphere")),
          Map.entry("\u03a9", List.of("ohm")),
          Map.entry("\u2126", List.of("ohm")),
          Map.entry("rad", List.of("radian")),
          Map.entry("deg", List.of("degree")),
          Map.entry("rpm", List.of("1/min")),
          Map.entry("kph", List.of("km/h")),
          Map.entry("kmh", List.of("km/h")),
          Map.entry("percent", List.of("%")),
          Map.entry("pct", List.of("%")),
          Map.entry("$", List.of("USD")),
          Map.entry("US$", List.of("USD")),
          Map.entry("\u20ac", List.of("EUR")),
          Map.entry("\u00a3", List.of("GBP")));

  private NearestSymbols() {}

  /** At most three units that {@code catalog} can read, best first. */
  static List<String> nearest(String text, UnitCatalog catalog) {
    // The first way of reading that gives anything is the answer; later ones are wilder guesses.
    return Stream.<Supplier<List<String>>>of(
            () -> USUAL.getOrDefault(text, List.of()),
            () -> dataSpellings(text),
            () -> endings(text, catalog),
            () -> slips(text, catalog))
        .map(guesses -> readable(guesses.get(), catalog))
        .filter(units -> !units.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<String> readable(List<String> units, UnitCatalog catalog) {
    return units.stream()
        .filter(unit -> catalog.read(unit) instanceof UnitReading.Known)
        .limit(MOST)
        .toList();
  }

  /** {@code KB} is kB or KiB, {@code Gb} is GB or Gbit, {@code Gbps} is Gbit/s. */
  private static List<String> dataSpellings(String text) {
    if (text.endsWith("bps")) {
      return List.of(text.substring(0, text.length() - 3) + "bit/s");
    }
    if (text.endsWith("Bps")) {
      return List.of(text.substring(0, text.length() - 3) + "B/s");
    }
    if (text.equals("KB")) {
      return List.of("kB", "KiB");
    }
    if (text.endsWith("b")) {
      String prefix = text.substring(0, text.length() - 1);
      return List.of(prefix + (prefix.isEmpty() ? "byte" : "B"), prefix + "bit");
    }
    return List.of();
  }

  /** {@code tokens} is token, {@code TFLOPS} is TFLOP/s; {@code TFLOPs} may be either. */
  private static List<String> endings(String text, UnitCatalog catalog) {
    List<String> found = new ArrayList<>();
    if (text.endsWith("s") || text.endsWith("S")) {
      String single = text.substring(0, text.length() - 1);
      if (single.length() > 2 && catalog.find(single).isPresent()) {
        if (text.endsWith("s")) {
          found.add(single);
        }
        if (Character.isUpperCase(single.charAt(single.length() - 1))
            && !Currencies.isCode(single)) {
          found.add(single + "/s");
        }
      } else if (text.endsWith("es")) {
        found.add(text.substring(0, text.length() - 2));
      }
    }
    return found;
  }

  private static List<String> slips(String text, UnitCatalog catalog) {
    List<Candidate> candidates = new ArrayList<>();
    for (UnitEntry entry : catalog.entries()) {
      String unit = entry.symbol().text();
      // A few letters are too alike: with slips, many words would become some currency or unit.
      boolean isLong = !Currencies.isCode(unit) && unit.length() >= 3;
      consider(text, new Candidate(unit, false, 0), isLong, candidates);
      for (Prefix prefix : Prefix.values()) {
        if (entry.prefixes().takes(prefix)) {
          Candidate prefixed = new Candidate(prefix.text() + unit, true, 0);
          consider(text, prefixed, isLong && unit.length() > 3, candidates);
        }
      }
    }
    int fewest = candidates.stream().mapToInt(Candidate::slips).min().orElse(0);
    return candidates.stream()
        .filter(candidate -> candidate.slips() == fewest)
        .sorted(Comparator.comparing(Candidate::isPrefixed).thenComparing(Candidate::text))
        .map(Candidate::text)
        .toList();
  }

  private static void consider(
      String text, Candidate candidate, boolean mayBeMistyped, List<Candidate> candidates) {
    String unit = candidate.text();
    if (unit.equalsIgnoreCase(text)) {
      candidates.add(candidate);
      return;
    }
    int allowed = text.length() < 6 ? 1 : 2;
    if (mayBeMistyped && text.length() >= 3 && Math.abs(text.length() - unit.length()) <= allowed) {
      int slips = slips(text.toLowerCase(Locale.ROOT), unit.toLowerCase(Locale.ROOT));
      if (slips <= allowed) {
        candidates.add(new Candidate(unit, candidate.isPrefixed(), slips));
      }
    }
  }

  /** Letters to insert, remove, replace or swap with a neighbour until both are equal. */
  private static int slips(String from, String to) {
    int[][] steps = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        int replace = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int best =
            Math.min(steps[i - 1][j - 1] + replace, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          best = Math.min(best, steps[i - 2][j - 2] + 1);
        }
        steps[i][j] = best;
      }
    }
    return steps[from.length()][to.length()];
  }

  /** A unit that differs from the text by a few slips. */
  private record Candidate(String text, boolean isPrefixed, int slips) {}
}
