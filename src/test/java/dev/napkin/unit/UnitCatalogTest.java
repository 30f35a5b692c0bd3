package dev.napkin.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class UnitCatalogTest {
  private static final UnitCatalog STANDARD = UnitCatalog.standard();

  private static Optional<Double> factor(UnitCatalog catalog, String text) {
    return catalog.find(text).map(UnitSymbol::factor);
  }

  private static Unit unit(String text) {
    return Unit.of(STANDARD.find(text).orElseThrow());
  }

  @Test
  void everyPredefinedSymbolMeansItself() {
    for (UnitSymbol symbol : STANDARD.predefined()) {
      assertEquals(Optional.of(symbol), STANDARD.find(symbol.text()));
    }
    assertTrue(STANDARD.predefined().size() > 200);
  }

  @Test
  void noPrefixedSymbolHasTwoReadingsOrHidesAnother() {
    Map<String, List<String>> readings = new HashMap<>();
    for (UnitEntry entry : STANDARD.entries()) {
      for (Prefix prefix : Prefix.values()) {
        if (entry.prefixes().takes(prefix)) {
          for (String start : prefix.texts()) {
            readings
                .computeIfAbsent(start + entry.symbol().text(), _ -> new ArrayList<>())
                .add(prefix + " " + entry.symbol().text());
          }
        }
      }
    }
    Map<String, List<String>> clashes =
        readings.entrySet().stream()
            .filter(
                entry -> entry.getValue().size() > 1 || STANDARD.exact(entry.getKey()).isPresent())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertEquals(Map.of("kg", List.of("KILO g")), clashes); // both mean the same
  }

  @Test
  void exactSymbolsWinOverPrefixes() {
    assertEquals(Optional.of(60.0), factor(STANDARD, "min"));
    assertEquals(Optional.of(1.0), factor(STANDARD, "Pa"));
    assertEquals(Optional.of(1.0), factor(STANDARD, "T"));
    assertEquals(Optional.of("cd"), STANDARD.find("cd").map(s -> s.dimension().toString()));
    assertEquals(Optional.of(10.0), factor(STANDARD, "dam"));
    assertEquals(Optional.of(0.1), factor(STANDARD, "dm"));
  }

  @Test
  void prefixedFactorsAreTheNearestDoubles() {
    assertEquals(Optional.of(1e-9), factor(STANDARD, "ug"));
    assertEquals(Optional.of(1e-9), factor(STANDARD, "\u00b5g"));
    assertEquals(Optional.of(1e-9), factor(STANDARD, "\u03bcg"));
    assertEquals(Optional.of(1e-33), factor(STANDARD, "qg"));
    assertEquals(Optional.of(1e30), factor(STANDARD, "Qm"));
    assertEquals(Optional.of(3.6e6), factor(STANDARD, "kWh"));
    assertEquals(Optional.of(1.602176634e-13), factor(STANDARD, "MeV"));
    UnitCatalog catalog = STANDARD.withDefinition("pace", 0.7, unit("m"));
    assertEquals(Optional.of(700.0), factor(catalog, "kpace"));
  }

  @Test
  void unitsTakeOnlyThePrefixesThatMakeSense() {
    for (String text :
        List.of(
            "Ms", "ks", "mB", "KB", "KiW", "kmin", "kinch", "k%", "Kib", "kkg", "dB", "k1", "muser",
            "mUSD", "hUSD", "EUSD", "kh", "", "k", "Ki", "gb", "usd", "KIB")) {
      assertEquals(Optional.empty(), RandomUnits.CATALOG.find(text), text);
    }
    for (String text :
        List.of(
            "ms", "us", "ns", "kB", "KiB", "Mibit", "kbyte", "TFLOP", "Muser", "kUSD", "MEUR",
            "mbar", "cm", "hPa", "daN", "nF", "kohm", "mAh", "mL", "kmonth")) {
      assertTrue(RandomUnits.CATALOG.find(text).isPresent(), text);
    }
  }

  @Test
  void whatDependsOnPlaceOrHabitIsNotPredefined() {
    for (String text : List.of("month", "year", "ton", "t", "d", "degC", "quarter", "hour")) {
      assertEquals(Optional.empty(), STANDARD.find(text), text);
    }
  }

  @Test
  void aCountedThingIsADimensionOfItsOwn() {
    UnitCatalog catalog = STANDARD.withBase("user");
    assertEquals(
        Optional.of(new UnitSymbol("user", Dimension.of("user"), 1)), catalog.find("user"));
    assertEquals(Optional.empty(), STANDARD.find("user"));
    assertEquals(List.of("user"), catalog.declared().stream().map(UnitSymbol::text).toList());
  }

  @Test
  void aDefinitionIsAMultipleOfAnotherUnit() {
    UnitCatalog catalog = STANDARD.withDefinition("month", 30, unit("day"));
    assertEquals(
        Optional.of(new UnitSymbol("month", Dimension.of("s"), 30 * 86_400.0)),
        catalog.find("month"));
    UnitCatalog more = catalog.withDefinition("year", 12, Unit.of(catalog.find("month").get()));
    assertEquals(Optional.of(360 * 86_400.0), factor(more, "year"));
  }

  @Test
  void aDefinitionNeedsANumberAboveZero() {
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertTrue(STANDARD.unusable(bad, unit("m")).isPresent());
      assertEquals(Optional.empty(), STANDARD.withDefinition("pace", bad, unit("m")).find("pace"));
    }
    assertEquals(Optional.empty(), STANDARD.unusable(0.7, unit("m")));
  }

  @Test
  void aPrefixThatLeavesTheRangeOfDoublesIsNotRead() {
    UnitCatalog catalog = STANDARD.withDefinition("huge", 1e300, unit("m"));
    assertTrue(catalog.find("huge").isPresent());
    assertEquals(Optional.empty(), catalog.find("Qhuge"));
  }

  @Test
  void aNameThatMeansSomethingCannotBeDeclared() {
    UnitCatalog catalog = STANDARD.withBase("token").withBase("kchat");
    assertEquals(Optional.empty(), catalog.conflict("user"));
    assertEquals(Optional.of("`min` is a predefined unit"), catalog.conflict("min"));
    assertEquals(Optional.of("`USD` is a currency"), catalog.conflict("USD"));
    assertEquals(
        Optional.of("`GB` is G (giga) before the predefined unit `B`"), catalog.conflict("GB"));
    assertEquals(Optional.of("the unit `token` is declared already"), catalog.conflict("token"));
    assertEquals(
        Optional.of("`ktoken` is k (kilo) before the unit `token`"), catalog.conflict("ktoken"));
    assertEquals(
        Optional.of("the unit `kchat` would be k before `chat`"), catalog.conflict("chat"));
  }

  @Test
  void aConflictingDeclarationChangesNothing() {
    UnitCatalog once = STANDARD.withBase("token");
    assertEquals(once.declared(), once.withDefinition("token", 2, unit("m")).declared());
    assertEquals(List.of(), STANDARD.withBase("min").declared());
    assertEquals(Optional.of(60.0), factor(STANDARD.withBase("min"), "min"));
  }

  @Test
  void currenciesAreThoseTheJdkKnows() {
    Set<String> known = new HashSet<>(Set.of("UYW")); // in ISO 4217 since 2018, not in JDK 25
    Currency.getAvailableCurrencies().forEach(currency -> known.add(currency.getCurrencyCode()));
    assertEquals(
        List.of(), Currencies.codes().stream().filter(code -> !known.contains(code)).toList());
    assertTrue(Currencies.codes().size() > 160);
    assertTrue(STANDARD.isCurrency("USD"));
    assertFalse(STANDARD.isCurrency("kUSD"));
  }

  @Test
  void eachCurrencyIsADimensionOfItsOwn() {
    assertEquals(Dimension.of("EUR"), STANDARD.find("kEUR").orElseThrow().dimension());
  }
}
