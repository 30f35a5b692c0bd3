package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class RankFunctionsTest {
  private static final Value NUMBERS = area(3, 5, "x", 3, 5, 4, Value.BLANK, true);

  @Test
  void ranksCountFromEitherEnd() {
    check(5, "LARGE", NUMBERS, 2);
    check(4, "LARGE", NUMBERS, 3);
    check(3, "SMALL", NUMBERS, 2);
    check(OUT_OF_DOMAIN, "LARGE", NUMBERS, 0);
    check(OUT_OF_DOMAIN, "LARGE", NUMBERS, 0.9);
    check(4, "LARGE", NUMBERS, 2.2);
    check(3, "SMALL", NUMBERS, 2.2);
    check(OUT_OF_DOMAIN, "QUARTILE.INC", NUMBERS, -0.1);
    check(2.3, "LARGE", "2.3", 1);
    check(1, "SMALL", true, 1);
    check(WRONG_KIND, "LARGE", "x", 1);
    check(OUT_OF_DOMAIN, "SMALL", NUMBERS, 6);
    check(3, "RANK.EQ", 4, NUMBERS);
    check(1, "RANK.EQ", 5, NUMBERS);
    check(4, "RANK.EQ", 5, NUMBERS, 1);
    check(NOT_AVAILABLE, "RANK.EQ", 7, NUMBERS);
  }

  @Test
  void quantilesInterpolate() {
    check(1.9, "PERCENTILE.INC", area(1, 3, 2, 4), 0.3);
    check(1, "PERCENTILE.INC", area(1, 3, 2, 4), 0);
    check(4, "PERCENTILE.INC", area(1, 3, 2, 4), 1);
    check(OUT_OF_DOMAIN, "PERCENTILE.INC", area(1, 2), 1.1);
    check(OUT_OF_DOMAIN, "PERCENTILE.INC", area("x"), 0.5);
    check(3, "PERCENTILE.EXC", area(6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49, 1, 2, 3), 0.2);
    check(1.75, "PERCENTILE.EXC", area(4, 1, 2), 0.4375);
    check(OUT_OF_DOMAIN, "PERCENTILE.EXC", area(1, 2), 0.01);
    check(3.5, "QUARTILE.INC", area(1, 2, 4, 7, 8, 9, 10, 12), 1);
    check(3.5, "QUARTILE", area(1, 2, 4, 7, 8, 9, 10, 12), 1.9);
    check(OUT_OF_DOMAIN, "QUARTILE.INC", area(1, 2), 5);
    check(43, "QUARTILE.EXC", area(6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49), 3);
    check(OUT_OF_DOMAIN, "QUARTILE.EXC", area(1, 2, 3), 0);
    check(OUT_OF_DOMAIN, "QUARTILE.EXC", area(1, 2, 3), 4);
  }

  @Test
  void equalNumbersShareTheirRank() {
    check(3, "RANK", 4, NUMBERS);
    check(1.5, "RANK.AVG", 5, NUMBERS);
    check(4.5, "RANK.AVG", 5, NUMBERS, true);
    check(3, "RANK.AVG", 4, NUMBERS);
    check(NOT_AVAILABLE, "RANK.AVG", 1, NUMBERS);
  }

  @Test
  void sharesBelowAreCutOffAndLeadBack() {
    Value numbers = area(13, 12, 11, 8, 4, 3, 2, 1, 1, 1);
    check(0.333, "PERCENTRANK.INC", numbers, 2);
    check(0.555, "PERCENTRANK", numbers, 4);
    check(0.583, "PERCENTRANK.INC", numbers, 5);
    check(0, "PERCENTRANK.INC", numbers, 1);
    check(1, "PERCENTRANK.INC", numbers, 13);
    check(0.3, "PERCENTRANK.INC", numbers, 2, 1);
    check(0.09, "PERCENTRANK.EXC", numbers, 1, 2);
    check(0.363, "PERCENTRANK.EXC", numbers, 2);
    check(1, "PERCENTRANK.INC", 5, 5);
    check(0.5, "PERCENTRANK.EXC", 5, 5);
    check(NOT_AVAILABLE, "PERCENTRANK.INC", numbers, 0);
    check(NOT_AVAILABLE, "PERCENTRANK.EXC", numbers, 14);
    check(OUT_OF_DOMAIN, "PERCENTRANK.INC", numbers, 2, 0);
    check(OUT_OF_DOMAIN, "PERCENTRANK.INC", area("x"), 2);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(43);
    Value many = area(random.doubles(40).boxed().toArray());
    for (int i = 0; i < 300; i++) {
      double share = random.nextDouble(0.05, 0.95);
      double x = number("PERCENTILE.INC", many, share);
      assertEquals(share, number("PERCENTRANK.INC", many, x, 14), 1e-12);
      x = number("PERCENTILE.EXC", many, share);
      assertEquals(share, number("PERCENTRANK.EXC", many, x, 14), 1e-12);
    }
  }

  @Test
  void frequenciesKeepTheOrderOfTheBounds() {
    Value scores = area(79, 85, 78, 85, 50, 81, 95, 88, 97, "x");
    check(area(1, 2, 4, 2), "FREQUENCY", scores, area(70, 79, 89));
    check(area(4, 1, 2, 2), "FREQUENCY", scores, area(89, 70, 79));
    check(area(3, 0, 6), "FREQUENCY", scores, area(79, 79));
    check(area(0, 9), "FREQUENCY", scores, area("x"));
    check(area(0, 0), "FREQUENCY", area("x"), area(1));
    check(NOT_AVAILABLE, "FREQUENCY", area(1, NOT_AVAILABLE), area(1));
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(44);
    double[] numbers = random.doubles(100000).toArray();
    double[] bounds = random.doubles(5000).toArray();
    Value counts = FunctionCall.call("FREQUENCY", boxed(numbers), boxed(bounds));
    assertEquals(100000, number("SUM", counts));
  }

  private static Value boxed(double[] numbers) {
    return area(Arrays.stream(numbers).boxed().toArray());
  }
}
