package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ForecastFunctionsTest {
  private static Value times(int count) {
    return area(IntStream.rangeClosed(1, count).boxed().toArray());
  }

  @Test
  void linesAndPatternsGoOnAsTheyAre() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (int i = 0; i < 50; i++) {
      int period = random.nextInt(2, 6);
      double rise = random.nextInt(-3, 4);
      int[] pattern = random.ints(period, -5, 6).toArray();
      int count = period * 4 + random.nextInt(period);
      Object[] values =
          IntStream.range(0, count).mapToObj(t -> rise * t + pattern[t % period]).toArray();
      double next = rise * count + pattern[count % period];
      assertEquals(
          next,
          number("FORECAST.ETS", count + 1, area(values), times(count), period),
          1e-9 * Math.max(1, Math.abs(next)));
    }
  }

  @Test
  void seasonsAreFound() {
    Object[] values =
        IntStream.range(0, 40).mapToObj(t -> t + 9 * Math.sin(t * Math.PI / 4)).toArray();
    check(8, "FORECAST.ETS.SEASONALITY", area(values), times(40));
    check(0, "FORECAST.ETS.SEASONALITY", times(40), times(40));
  }

  @Test
  void timesMayComeInAnyOrderTogetherAndWithGaps() {
    checkNear(12, 1e-12, "FORECAST.ETS", 6, area(8, 2, 4), area(4, 1, 2), 1);
    checkNear(10, 1e-12, "FORECAST.ETS", 5, area(2, 3, 5, 6, 8), area(1, 2, 2, 3, 4), 1);
    check(NOT_AVAILABLE, "FORECAST.ETS", 6, area(8, 2), area(4, 1, 2), 1);
    check(OUT_OF_DOMAIN, "FORECAST.ETS", 6, area(8, 2, 4), area(4, 1, 2.2), 1);
    check(OUT_OF_DOMAIN, "FORECAST.ETS", -6, area(8, 2, 4), area(4, 1, 2), 1);
    check(1, "FORECAST.ETS.STAT", times(4), area(45_688, 45_716, 45_747, 45_777), 8, 1);
  }

  @Test
  void whatIsFurtherOffIsLessCertain() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(8);
    Value values = area(random.doubles(30, 0, 10).boxed().toArray());
    double near = number("FORECAST.ETS.CONFINT", 31, values, times(30), 0.9, 1);
    double far = number("FORECAST.ETS.CONFINT", 40, values, times(30), 0.9, 1);
    double surer = number("FORECAST.ETS.CONFINT", 31, values, times(30), 0.99, 1);
    assertTrue(0 < near && near <= far && near < surer, near + " " + far + " " + surer);
    check(OUT_OF_DOMAIN, "FORECAST.ETS.CONFINT", 31, values, times(30), 1, 1);
  }

  @Test
  void theFactorsFitBetterThanOthers() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
    double[] values = random.doubles(30, 0, 10).toArray();
    var series = new SmoothedSeries(values, 1);
    double mean = Arrays.stream(values).average().orElse(0);
    double aroundMean = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / 30;
    // A constant is among the models, apart from where it begins.
    assertTrue(series.rootMeanSquare() < 1.5 * Math.sqrt(aroundMean));
    for (int which = 0; which < 3; which++) {
      assertTrue(series.factor(which) >= 0 && series.factor(which) <= 1);
    }
  }
}
