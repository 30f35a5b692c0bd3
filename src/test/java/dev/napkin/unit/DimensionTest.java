package dev.napkin.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DimensionTest {
  private static final UnitCatalog CATALOG = RandomUnits.CATALOG;

  private static Dimension of(String unit) {
    return switch (CATALOG.read(unit)) {
      case UnitReading.Known known -> known.unit().dimension();
      case UnitReading.Unknown _, UnitReading.Malformed _ -> throw new AssertionError(unit);
    };
  }

  @Test
  void dimensionsAreAGroup() {
    RandomUnits.forAll(
        random -> {
          Dimension a = random.dimension();
          Dimension b = random.dimension();
          Dimension c = random.dimension();
          assertEquals(a.times(b).times(c), a.times(b.times(c)));
          assertEquals(a.times(b), b.times(a));
          assertEquals(a, a.times(Dimension.NONE));
          assertEquals(Dimension.NONE, a.times(a.inverse()));
          assertEquals(a.dividedBy(b), a.times(b.inverse()));
          assertEquals(a, a.times(b).dividedBy(b));
        });
  }

  @Test
  void powersFollowTheLawsOfExponents() {
    RandomUnits.forAll(
        random -> {
          Dimension a = random.dimension();
          Dimension b = random.dimension();
          Rational p = random.rational();
          Rational q = random.rational();
          assertEquals(a.power(p.plus(q)), a.power(p).times(a.power(q)));
          assertEquals(a.power(p.times(q)), a.power(p).power(q));
          assertEquals(a.times(b).power(p), a.power(p).times(b.power(p)));
          assertEquals(a, a.power(Rational.ONE));
          assertEquals(Dimension.NONE, a.power(Rational.ZERO));
        });
  }

  @Test
  void whatItPrintsReadsBackAsTheSame() {
    RandomUnits.forAll(
        random -> {
          Dimension some = random.dimension();
          assertEquals(some, of(some.toString()));
        });
  }

  @Test
  void itPrintsInBaseUnits() {
    assertEquals("byte/s", of("TB/h").toString());
    assertEquals("USD/s/user", of("USD/user/month").toString());
    assertEquals("kg*m/s^2", of("kN").toString());
    assertEquals("1/s", of("1/month").toString());
    assertEquals("m^1/2", of("m").power(Rational.of(1, 2)).toString());
    assertEquals("1", of("%").toString());
  }

  @Test
  void theMissingFactorIsAQuotient() {
    assertEquals("byte/token", of("GB").dividedBy(of("ktoken")).toString());
  }

  @Test
  void wellKnownOnesHaveNames() {
    assertEquals(Optional.of("length"), of("mile").name());
    assertEquals(Optional.of("energy"), of("kWh").name());
    assertEquals(Optional.of("money (USD)"), of("USD").name());
    assertEquals(Optional.of("data rate"), of("GB/s").name());
    assertEquals(Optional.empty(), of("token").name());
    assertEquals(Optional.empty(), of("m^5").name());
  }

  @Test
  void messagesCallThemByWordsAndBaseUnits() {
    assertEquals("a plain number", of("%").describe());
    assertEquals("time (s)", of("h").describe());
    assertEquals("money (USD)", of("kUSD").describe());
    assertEquals("data rate (byte/s)", of("GB/s").describe());
    assertEquals("money per time per user (USD/s/user)", of("USD/user/month").describe());
    assertEquals("FLOP per data (FLOP/byte)", of("FLOP/byte").describe());
    assertEquals("data times time (byte*s)", of("GB*h").describe());
    assertEquals("token/user", of("token/user").describe());
    assertEquals("token", of("token").describe());
    assertEquals("m^5", of("m^5").describe());
  }

  @Test
  void exponentsBeyondReasonAreSeen() {
    assertTrue(of("m^100").isReasonable());
    assertFalse(of("m^100").power(Rational.of(2)).isReasonable());
    Dimension absurd = of("m");
    for (int i = 0; i < 100; i++) {
      absurd = absurd.power(Rational.of(1000, 7));
    }
    assertFalse(absurd.isReasonable());
  }
}
