package dev.napkin.function;

import dev.napkin.value.Value;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one euro is in the currencies that it replaced, fixed for ever.
 *
 * <p>Source: Council Regulation (EC) No 2866/98, and those that amend it for later members.
 */
final class EuroRates {
  private EuroRates() {}

  /** What one euro is in a currency, and to how many places that is paid. */
  private record Currency(double perEuro, int decimals) {}

  private static final Map<String, Currency> CURRENCIES =
      Map.ofEntries(
          Map.entry("EUR", new Currency(1, 2)),
          Map.entry("ATS", new Currency(13.7603, 2)),
          Map.entry("BEF", new Currency(40.3399, 0)),
          Map.entry("CYP", new Currency(0.585274, 2)),
          Map.entry("DEM", new Currency(1.95583, 2)),
          Map.entry("EEK", new Currency(15.6466, 2)),
          Map.entry("ESP", new Currency(166.386, 0)),
          Map.entry("FIM", new Currency(5.94573, 2)),
          Map.entry("FRF", new Currency(6.55957, 2)),
          Map.entry("GRD", new Currency(340.750, 0)),
          Map.entry("HRK", new Currency(7.53450, 2)),
          Map.entry("IEP", new Currency(0.787564, 2)),
          Map.entry("ITL", new Currency(1936.27, 0)),
          Map.entry("LTL", new Currency(3.45280, 2)),
          Map.entry("LUF", new Currency(40.3399, 0)),
          Map.entry("LVL", new Currency(0.702804, 2)),
          Map.entry("MTL", new Currency(0.429300, 2)),
          Map.entry("NLG", new Currency(2.20371, 2)),
          Map.entry("PTE", new Currency(200.482, 0)),
          Map.entry("SIT", new Currency(239.640, 2)),
          Map.entry("SKK", new Currency(30.1260, 2)));

  /**
   * An amount in another currency.
   *
   * @param full whether it is not rounded to the smallest coin
   * @param digits to how many significant digits the euros between two other currencies are
   *     rounded; 0 for all
   */
  static Value converted(double amount, String from, String to, boolean full, double digits) {
    Optional<Currency> source = currency(from);
    Optional<Currency> target = currency(to);
    if (source.isEmpty() || target.isEmpty()) {
      return Faults.wrongKind("there is no currency " + (source.isEmpty() ? from : to));
    }
    if (digits != 0 && digits < 3) {
      return Faults.wrongKind("fewer than 3 digits");
    }
    if (source.equals(target)) {
      return Value.number(amount);
    }
    double euros = amount / source.get().perEuro();
    double seen = digits == 0 ? euros : FifteenDigits.significant(euros, digits);
    double result = seen * target.get().perEuro();
    return Value.number(
        full ? result : FifteenDigits.round(result, target.get().decimals(), RoundingMode.HALF_UP));
  }

  private static Optional<Currency> currency(String code) {
    return Optional.ofNullable(CURRENCIES.get(code.strip().toUpperCase(Locale.ROOT)));
  }
}
