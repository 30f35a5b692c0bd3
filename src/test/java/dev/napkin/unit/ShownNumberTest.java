package dev.napkin.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ShownNumberTest {
  @Test
  void aReaderSeesSixDigitsAtMost() {
    assertEquals("42.2641", ShownNumber.of(42.264098));
    assertEquals("562.5", ShownNumber.of(562.5));
    assertEquals("6", ShownNumber.of(6.0));
    assertEquals("0.1", ShownNumber.of(0.1));
    assertEquals("0.333333", ShownNumber.of(1.0 / 3));
    assertEquals("1234570", ShownNumber.of(1_234_567));
    assertEquals("1000000", ShownNumber.of(999_999.9));
    assertEquals("-2.5", ShownNumber.of(-2.5));
    assertEquals("2.67501", ShownNumber.of(2.675005));
  }

  @Test
  void zeroHasNoSign() {
    assertEquals("0", ShownNumber.of(-0.0));
    assertEquals("0", ShownNumber.full(0));
  }

  @Test
  void veryLargeAndVerySmallNumbersHaveAnExponent() {
    assertEquals("1e21", ShownNumber.of(1e21));
    assertEquals("100000000000000000000", ShownNumber.of(1e20));
    assertEquals("1.5e-9", ShownNumber.of(1.5e-9));
    assertEquals("0.000001", ShownNumber.of(1e-6));
    assertEquals("-1.23457e300", ShownNumber.of(-1.234567e300));
    assertEquals("4.9e-324", ShownNumber.full(Double.MIN_VALUE));
    assertEquals("1e-7", ShownNumber.full(1e-7));
  }

  @Test
  void theFullNumberReadsBackToTheBit() {
    assertEquals("0.1", ShownNumber.full(0.1));
    assertEquals("584.4155844155844", ShownNumber.full(584.4155844155844));
    assertEquals("1e22", ShownNumber.full(1e22));
    RandomUnits.forAll(
        random -> {
          double some = random.magnitude() / 3;
          assertEquals(some, Double.parseDouble(ShownNumber.full(some)));
        });
  }

  @Test
  void theLocaleDoesNotShow() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertEquals("1234.5", ShownNumber.of(1234.5));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatIsNoNumberIsPrintedAsSuch() {
    assertEquals("NaN", ShownNumber.of(Double.NaN));
    assertEquals("Infinity", ShownNumber.full(Double.POSITIVE_INFINITY));
  }
}
