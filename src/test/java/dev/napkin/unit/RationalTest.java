package dev.napkin.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RationalTest {
  @Test
  void equalFractionsAreEqualHoweverTheyAreWritten() {
    assertEquals(Rational.of(1, 2), Rational.of(2, 4));
    assertEquals(Rational.of(1, 2), new Rational(-3, -6));
    assertEquals(Rational.of(-1, 2), Rational.of(3, -6));
    assertEquals(Rational.ZERO, Rational.of(0, -7));
    assertEquals(Rational.of(1, 2).hashCode(), Rational.of(2, 4).hashCode());
  }

  @Test
  void zeroIsNoDenominator() {
    assertThrows(IllegalArgumentException.class, () -> Rational.of(1, 0));
  }

  @Test
  void arithmeticIsThatOfFractions() {
    Rational half = Rational.of(1, 2);
    Rational third = Rational.of(1, 3);
    assertEquals(Rational.of(5, 6), half.plus(third));
    assertEquals(Rational.of(1, 6), half.minus(third));
    assertEquals(Rational.of(1, 6), half.times(third));
    assertEquals(Rational.of(-1, 2), half.negate());
    assertEquals(Rational.ONE, half.plus(half));
    assertEquals(0.5, half.doubleValue());
    assertTrue(third.compareTo(half) < 0);
    assertTrue(Rational.of(-1).compareTo(third) < 0);
  }

  @Test
  void whatItPrintsReadsBack() {
    assertEquals("1/2", Rational.of(2, 4).toString());
    assertEquals("-3", Rational.of(-3).toString());
    RandomUnits.forAll(
        random -> {
          Rational some = random.rational();
          assertEquals(Optional.of(some), Rational.parse(some.toString()));
        });
  }

  @Test
  void decimalsAreReadExactly() {
    assertEquals(Optional.of(Rational.of(1, 2)), Rational.parse("0.5"));
    assertEquals(Optional.of(Rational.of(-5, 4)), Rational.parse("-1.25"));
    assertEquals(Optional.of(Rational.of(-1, 2)), Rational.parse("-0.5"));
  }

  @Test
  void otherTextIsNoFraction() {
    for (String text :
        new String[] {"", "-", "1/0", "1/00", "x", "1e3", "--1", "1/", "/2", ".5", "99999999999"}) {
      assertEquals(Optional.empty(), Rational.parse(text), text);
    }
  }

  @Test
  void aDoubleIsTheSimplestFractionThatHasIt() {
    assertEquals(Optional.of(Rational.of(1, 3)), Rational.ofDouble(1.0 / 3));
    assertEquals(Optional.of(Rational.of(3, 2)), Rational.ofDouble(1.5));
    assertEquals(Optional.of(Rational.of(-2)), Rational.ofDouble(-2));
    assertEquals(Optional.empty(), Rational.ofDouble(Math.PI));
    assertEquals(Optional.empty(), Rational.ofDouble(Double.NaN));
    assertEquals(Optional.empty(), Rational.ofDouble(Double.POSITIVE_INFINITY));
    assertEquals(Optional.empty(), Rational.ofDouble(1e300));
  }

  @Test
  void whatIsTooLargeIsRoundedAndNeverThrows() {
    Rational large = Rational.of(Long.MAX_VALUE);
    assertEquals(large, large.times(large));
    assertEquals(large, large.plus(large));
    assertEquals(large.negate(), Rational.of(Long.MIN_VALUE));
    assertEquals(Rational.ZERO, Rational.of(1, Long.MAX_VALUE));
    assertTrue(Rational.of(3, Long.MIN_VALUE).doubleValue() <= 0);
    assertEquals(0.5, Rational.of(Long.MAX_VALUE / 2, Long.MAX_VALUE).doubleValue(), 1e-8);
  }
}
