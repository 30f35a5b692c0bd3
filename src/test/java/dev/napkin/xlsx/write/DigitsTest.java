package dev.napkin.xlsx.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers as digits: the same bits again, and no more digits than that takes. */
final class DigitsTest {
  @Test
  void everyNumberReadsBackAndIsNoLongerThanItsShortestText() {
    var random = new Random(3);
    for (int i = 0; i < 400_000; i++) {
      double number =
          switch (i % 5) {
            case 0 -> random.nextInt(2_000_000) / 1000.0 - 700;
            case 1 -> random.nextLong() >> random.nextInt(64);
            case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15);
            case 3 -> Math.nextUp(random.nextInt(1_000_000) / 1e6);
            default -> Double.longBitsToDouble(random.nextLong());
          };
      if (Double.isFinite(number)) {
        String text = text(number);
        assertEquals(number + 0.0, Double.parseDouble(text), text);
        assertTrue(digits(text) <= digits(Double.toString(number)), text);
      }
    }
  }

  @Test
  void numbersThatPeopleTypeAreWrittenAsTheyType() {
    assertEquals("0", text(0));
    assertEquals("0", text(-0.0));
    assertEquals("-1", text(-1));
    assertEquals("0.1", text(0.1));
    assertEquals("-12.34", text(-12.34));
    assertEquals("0.000001", text(0.000001));
    assertEquals("999999999999999", text(999_999_999_999_999.0));
    assertEquals("123456789.25", text(123_456_789.25));
    assertEquals("1.0E300", text(1e300));
    assertEquals("0.30000000000000004", text(0.1 + 0.2));
  }

  private static int digits(String text) {
    return new BigDecimal(text).stripTrailingZeros().precision();
  }

  private static String text(double number) {
    var target = new byte[Digits.MOST];
    int end = Digits.write(number, target, 0);
    return new String(target, 0, end, StandardCharsets.US_ASCII);
  }
}
