package dev.napkin.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** What Excel takes for equal, and for nothing. */
final class NumbersTest {
  private static final int CASES = 2000;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(41);

  private static double difference(double a, double b) {
    return Numbers.snap(a - b, a, b);
  }

  @Test
  void whatIsLeftOfDecimalsThatCancelIsNothing() {
    assertEquals(0, difference(0.5 - 0.4, 0.1));
    assertEquals(0, difference(0.1 + 0.2, 0.3));
    assertEquals(0, difference(1.1 - 1, 0.1));
    for (int i = 0; i < CASES; i++) {
      long cents = random.nextLong(1, 1_000_000_000);
      long more = random.nextLong(1, 1_000_000_000);
      assertEquals(0, difference(cents / 100.0 + more / 100.0, (cents + more) / 100.0));
    }
  }

  @Test
  void whatIsLeftAboveTheLastBitsStays() {
    for (int i = 0; i < CASES; i++) {
      double a = random.nextDouble(0.5, 1e6);
      double b = a * (1 + random.nextDouble(0x1p-46, 1));
      assertEquals(a - b, difference(a, b));
      assertFalse(Numbers.near(a, b));
      assertTrue(Numbers.near(a, Math.nextUp(a)));
    }
  }

  @Test
  void wholeNumbersAreNeverRounded() {
    double large = 0x1p53 - 1;
    assertEquals(-1, difference(large - 1, large));
    assertFalse(Numbers.near(large - 1, large));
    assertEquals(1e-300, difference(1e-300, 0));
  }
}
