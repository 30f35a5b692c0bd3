package dev.napkin.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ScalingTest {
  private static final UnitCatalog CATALOG = RandomUnits.CATALOG;

  private static Unit unit(String text) {
    return assertInstanceOf(UnitReading.Known.class, CATALOG.read(text), text).unit();
  }

  /** Says how {@code magnitude unit} is shown when no unit was declared. */
  private static void shows(double magnitude, String written, String expected) {
    Unit unit = unit(written);
    double base = unit.toBase(magnitude);
    Unit shown = Scaling.shownUnit(base, unit.dimension(), CATALOG);
    assertEquals(expected, ShownNumber.of(shown.fromBase(base)) + " " + shown);
  }

  @Test
  void dataTakesADecimalPrefix() {
    shows(2.62144e10, "byte", "26.2144 GB");
    shows(8, "TB/s", "8 TB/s");
    shows(80, "GiB", "85.8993 GB");
    shows(131072, "byte/token", "131.072 kB/token");
    shows(512, "byte", "512 byte");
    shows(0.5, "byte/token", "0.5 byte/token");
    shows(-3e6, "byte", "-3 MB");
  }

  @Test
  void timeGoesFromPicosecondsToDays() {
    shows(0.0236608, "s", "23.6608 ms");
    shows(12, "us", "12 us");
    shows(1e-13, "s", "0.1 ps");
    shows(999, "s", "999 s");
    shows(1800, "s", "30 min");
    shows(5, "h", "5 h");
    shows(3, "day", "3 day");
    shows(0.002, "s/token", "2 ms/token");
  }

  @Test
  void otherPhysicalQuantitiesTakeTheirUsualUnit() {
    shows(1.5, "kWh", "5.4 MJ");
    shows(0.0007, "kW", "700 mW");
    shows(3, "kg*m/s^2", "3 N");
    shows(2, "V/A", "2 ohm");
    shows(5000, "kg", "5000 kg");
    shows(0.02, "kg", "20 g");
    shows(3, "km", "3 km");
    shows(300, "K", "300 K");
    shows(5, "m^2", "5 m^2");
    shows(0.3, "J/token", "300 mJ/token");
    shows(2, "kg/m^3", "2 kg/m^3");
    shows(3, "GHz", "3000000000 1/s");
  }

  @Test
  void countedThingsTakeAPrefixFromAMillionOn() {
    shows(200_000, "token", "200000 token");
    shows(32, "Gtoken", "32 Gtoken");
    shows(4500, "TFLOP/s", "4.5 PFLOP/s");
    shows(562.5, "FLOP/byte", "562.5 FLOP/byte");
    shows(42.26, "token/s/user", "42.26 token/user/s");
    shows(0.4, "user", "0.4 user");
  }

  @Test
  void moneyTakesNoPrefix() {
    shows(1.25, "MUSD", "1250000 USD");
    shows(0.05, "USD", "0.05 USD");
  }

  @Test
  void smallRatesAreShownPerLongerTime() {
    shows(3.5, "USD/h", "3.5 USD/h");
    shows(0.5, "USD/h", "12 USD/day");
    shows(20, "USD/user/month", "20 USD/user/month");
    shows(5, "%/month", "0.05 1/month");
    shows(0.002, "token/s", "7.2 token/h");
    shows(2, "USD/s", "2 USD/s");
  }

  @Test
  void smallPricesAreShownPerMore() {
    shows(2, "USD/Mtoken", "2 USD/Mtoken");
    shows(0.4, "USD/user", "0.4 USD/user");
    shows(0.02, "USD/GB", "20 USD/TB");
    shows(0.3, "USD/kWh", "0.3 USD/kWh");
  }

  @Test
  void plainAndEmptyNumbersStayPlain() {
    shows(12_345_678, "1", "12345700 1");
    shows(0, "GB", "0 byte");
    assertEquals(
        "byte/s", Scaling.shownUnit(Double.NaN, unit("GB/s").dimension(), CATALOG).toString());
  }

  @Test
  void theUnitOfALiteralStaysWhileItsNumberReadsWell() {
    keeps(8760, "h");
    keeps(40_000, "USD");
    keeps(6, "user");
    keeps(200_000, "token");
    keeps(0, "Gtoken");
    keeps(-0.001, "s");
    written(32e9, "token", "32 Gtoken");
    written(-1e6, "user", "-1 Muser");
    written(26_214_400, "kB", "26.2144 GB");
    written(5e-7, "s", "500 ns");
    written(75e6, "USD", "75000000 USD");
    written(0.000002, "USD/token", "2 USD/Mtoken");
  }

  private static void keeps(double number, String written) {
    assertEquals(
        written,
        Scaling.shownUnit(unit(written).toBase(number), unit(written), CATALOG).toString());
  }

  private static void written(double number, String unit, String shown) {
    double base = unit(unit).toBase(number);
    Unit chosen = Scaling.shownUnit(base, unit(unit), CATALOG);
    assertEquals(shown, ShownNumber.of(chosen.fromBase(base)) + " " + chosen);
  }

  @Test
  void theShownUnitAlwaysMeasuresTheSame() {
    RandomUnits.forAll(
        random -> {
          Dimension dimension = random.dimension();
          Unit shown = Scaling.shownUnit(random.magnitude(), dimension, CATALOG);
          assertEquals(dimension, shown.dimension());
          assertEquals(shown, unit(shown.toString()));
        });
  }

  @Test
  void absurdExponentsAndUnknownBasesAreShownToo() {
    Dimension absurd = Dimension.of("m").power(Rational.of(1_000_000));
    assertEquals(absurd, Scaling.shownUnit(5, absurd, CATALOG).dimension());
    Dimension unknown = Dimension.of("stranger");
    assertEquals("stranger", Scaling.shownUnit(5e9, unknown, CATALOG).toString());
    assertTrue(Double.isFinite(Scaling.shownUnit(5e9, unknown, CATALOG).fromBase(5e9)));
  }
}
