package dev.napkin.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UnitTest {
  private static final UnitCatalog CATALOG = RandomUnits.CATALOG;

  private static Unit unit(String text) {
    return assertInstanceOf(UnitReading.Known.class, CATALOG.read(text), text).unit();
  }

  @Test
  void aUnitPrintsAsItWasWritten() {
    for (String text :
        List.of(
            "TB/s",
            "USD/user/month",
            "kW*h",
            "m^2",
            "1",
            "%",
            "1/month",
            "%/month",
            "1/s^2",
            "m^1/2",
            "m/s*kg",
            "TFLOP/s",
            "1/m^1/2/s",
            "KiB*KiB",
            "µs",
            "token/s/user")) {
      assertEquals(text, unit(text).toString());
    }
  }

  @Test
  void printingAndReadingAgree() {
    RandomUnits.forAll(
        random -> {
          Unit some = random.unit();
          assertEquals(some, unit(some.toString()));
        });
  }

  @Test
  void otherWaysToWriteAnExponentMeanTheSame() {
    assertEquals(unit("1/s"), unit("s^-1"));
    assertEquals(unit("m^1/2"), unit("m^0.5"));
    assertEquals(unit("m"), unit("m^1"));
  }

  @Test
  void oneIsDroppedBesideOtherUnits() {
    UnitSymbol one = CATALOG.find("1").orElseThrow();
    Unit.Factor perMonth = unit("1/month").factors().getFirst();
    assertEquals(unit("1/month"), new Unit(List.of(new Unit.Factor(one, Rational.ONE), perMonth)));
    assertEquals(Unit.ONE, Unit.of(one));
  }

  @Test
  void whatIsNoUnitSaysWhereAndWhy() {
    assertEquals(new UnitReading.Unknown("foo", 3), CATALOG.read("GB/foo/s"));
    for (String text :
        List.of(
            "",
            "/s",
            "GB/",
            "GB//s",
            "GB s",
            "GB/ s",
            "m^",
            "m^0",
            "m^x",
            "m^1000",
            "m^2^2",
            "2",
            "1*m",
            "1/",
            "11",
            "m*1",
            "*",
            "^2",
            "m^99999999999999999999",
            "m^-",
            "m^1/0")) {
      assertInstanceOf(UnitReading.Malformed.class, CATALOG.read(text), text);
    }
    assertEquals(
        new UnitReading.Malformed(3, "a unit symbol is missing here"), CATALOG.read("GB/"));
  }

  @Test
  void conversionIsUndoneWithinRounding() {
    RandomUnits.forAll(
        random -> {
          Unit some = random.unit();
          double magnitude = random.magnitude();
          double back = some.fromBase(some.toBase(magnitude));
          int steps = 2 * 4 * some.factors().size();
          assertEquals(magnitude, back, steps * Math.ulp(magnitude), some::toString);
        });
  }

  @Test
  void aUnitAndItsDimensionConvertAlike() {
    RandomUnits.forAll(
        random -> {
          Unit a = random.unit();
          Unit b = random.unit();
          List<Unit.Factor> both = new ArrayList<>(a.factors());
          both.addAll(b.factors());
          Unit product = new Unit(both);
          assertEquals(a.dimension().times(b.dimension()), product.dimension());
          double expected = a.toBase(1) * b.toBase(1);
          assertEquals(expected, product.toBase(1), 1e-13 * Math.abs(expected));
        });
  }

  @Test
  void factorsAreAppliedInTheOrderWritten() {
    double tera = 1e12;
    assertEquals(0.1 * tera / 3600, unit("TB/h").toBase(0.1));
    assertEquals(0.1 / tera * 3600, unit("TB/h").fromBase(0.1));
    assertEquals(7.3 / 3600 * 0.0254 * 0.0254 * 0.0254, unit("1/h*inch^3").toBase(7.3));
    assertEquals(0.7 / 0.125 / 0.125, unit("1/bit^2").toBase(0.7));
  }

  @Test
  void theSameSizeMayBeWrittenInManyWays() {
    assertTrue(unit("TB/s").sameFactorAs(unit("GB/ms")));
    assertTrue(unit("kWh").sameFactorAs(unit("kW*h")));
    assertTrue(Unit.ONE.sameFactorAs(unit("radian")));
    assertFalse(unit("GB").sameFactorAs(unit("GiB")));
    assertFalse(unit("GB").sameFactorAs(unit("Gtoken")));
    assertFalse(Unit.ONE.sameFactorAs(unit("%")));
  }
}
