package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Value;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class WorkdayFunctionsTest {
  private static final RandomGenerator RANDOM =
      RandomGeneratorFactory.of("L64X128MixRandom").create(65);
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

  /** Day by day, as one would count on a wall calendar. */
  @Test
  void everyDayIsCountedOnce() {
    for (int i = 0; i < 1000; i++) {
      String weekend = weekend();
      Double[] holidays = RANDOM.doubles(5, 45000, 45060).boxed().toArray(Double[]::new);
      var free = new HashSet<Integer>();
      Arrays.stream(holidays).forEach(day -> free.add((int) Math.floor(day)));
      int from = RANDOM.nextInt(45000, 45060);
      int to = RANDOM.nextInt(from + 1, 45090);
      int worked = 0;
      for (int day = from; day <= to; day++) {
        worked += isWorked(day, weekend) && !free.contains(day) ? 1 : 0;
      }
      Value area = area((Object[]) holidays);
      check(worked, "NETWORKDAYS.INTL", from, to, weekend, area);
      check(-worked, "NETWORKDAYS.INTL", to + 0.9, from, weekend, area);
      if (worked > 0 && isWorked(to, weekend) && !free.contains(to)) {
        check(to, "WORKDAY.INTL", from - 1, worked, weekend, area);
      }
      if (worked > 0 && isWorked(from, weekend) && !free.contains(from)) {
        check(from, "WORKDAY.INTL", to + 1, -worked, weekend, area);
      }
    }
  }

  private static String weekend() {
    int days = RANDOM.nextInt(127);
    return String.format("%7s", Integer.toBinaryString(days)).replace(' ', '0');
  }

  private static boolean isWorked(int day, String weekend) {
    return weekend.charAt(ZERO.plusDays(day).getDayOfWeek().getValue() - 1) == '0';
  }

  @Test
  void weekendsHaveNumbers() {
    String[] byNumber = {
      "0000011", "1000001", "1100000", "0110000", "0011000", "0001100", "0000110"
    };
    String[] single = {"0000001", "1000000", "0100000", "0010000", "0001000", "0000100", "0000010"};
    for (int i = 0; i < 7; i++) {
      double expected = number("NETWORKDAYS.INTL", 45000, 45003, byNumber[i]);
      check(expected, "NETWORKDAYS.INTL", 45000, 45003, i + 1);
      expected = number("NETWORKDAYS.INTL", 45000, 45002, single[i]);
      check(expected, "NETWORKDAYS.INTL", 45000, 45002, i + 11);
    }
    check(number("NETWORKDAYS", 45000, 45030), "NETWORKDAYS.INTL", 45000, 45030, Value.BLANK);
    check(number("WORKDAY", 45000, 30), "WORKDAY.INTL", 45000, 30, "0000011");
    check(OUT_OF_DOMAIN, "NETWORKDAYS.INTL", 45000, 45030, 8);
    check(OUT_OF_DOMAIN, "WORKDAY.INTL", 45000, 30, 0);
    check(WRONG_KIND, "NETWORKDAYS.INTL", 45000, 45030, "000001");
    check(0, "NETWORKDAYS.INTL", 45000, 45030, "1111111");
    check(WRONG_KIND, "WORKDAY.INTL", 45000, 30, "1111111");
  }

  @Test
  void stepsLeadNowhereOrOutOfTheCalendar() {
    check(45003, "WORKDAY", 45003.7, 0);
    check(OUT_OF_DOMAIN, "WORKDAY", 2_958_465, 1);
    check(OUT_OF_DOMAIN, "WORKDAY", 5, -10);
    check(OUT_OF_DOMAIN, "WORKDAY", 5, 1e300);
    check(OUT_OF_DOMAIN, "WORKDAY", -1, 1);
    check(WRONG_KIND, "WORKDAY", 45003, 1, area("x"));
    check(WRONG_KIND, "WORKDAY", 45003, 1, area(true));
    check(NOT_AVAILABLE, "NETWORKDAYS", 45003, 45004, area(NOT_AVAILABLE));
    check(WRONG_KIND, "NETWORKDAYS", true, 45004);
  }
}
