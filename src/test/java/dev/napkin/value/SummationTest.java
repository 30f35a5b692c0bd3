package dev.napkin.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class SummationTest {
  @Test
  void tenthsAddUpToOne() {
    assertEquals(1, sum(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1));
  }

  @Test
  void aSmallNumberSurvivesBetweenLargeOnes() {
    assertEquals(1, sum(1e20, 1, -1e20));
    assertEquals(1e-10, sum(1e10, 1e-10, -1e10));
  }

  @Test
  void theSumIsTheExactOneRoundedOnce() {
    for (long seed = 1; seed <= 200; seed++) {
      double[] numbers = numbers(seed);
      var exact = BigDecimal.ZERO;
      for (double number : numbers) {
        exact = exact.add(new BigDecimal(number));
      }
      assertEquals(exact.doubleValue(), sum(numbers), "seed " + seed);
    }
  }

  @Test
  void chunksGiveWhatOneRunGives() {
    for (long seed = 1; seed <= 200; seed++) {
      double[] numbers = numbers(seed);
      var first = new Summation();
      var second = new Summation();
      for (int i = 0; i < numbers.length; i++) {
        (i % 3 == 0 ? first : second).add(numbers[i]);
      }
      first.add(second);
      assertEquals(sum(numbers), first.value(), "seed " + seed);
    }
  }

  @Test
  void theMeanOfEqualNumbersIsThatNumber() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    for (int i = 0; i < 200; i++) {
      double number = random.nextDouble(-1, 1);
      var sum = new Summation();
      int count = random.nextInt(1, 50);
      for (int j = 0; j < count; j++) {
        sum.add(number);
      }
      assertEquals(number, sum.dividedBy(count));
    }
  }

  @Test
  void whatIsTooLargeIsNotFinite() {
    assertEquals(Double.MAX_VALUE, sum(Double.MAX_VALUE, 1));
    assertFalse(Double.isFinite(sum(Double.MAX_VALUE, Double.MAX_VALUE)));
    assertFalse(Double.isFinite(sum(Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE)));
  }

  private static double sum(double... numbers) {
    var sum = new Summation();
    for (double number : numbers) {
      sum.add(number);
    }
    return sum.value();
  }

  private static double[] numbers(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    return random.doubles(1000, -1, 1).map(x -> x * Math.pow(10, random.nextInt(-3, 4))).toArray();
  }
}
