package dev.napkin.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class GeneralFormatTest {
  @Test
  void fifteenDigitsAreShown() {
    shows("0", 0);
    shows("0", -0.0);
    shows("0.3", 0.1 + 0.2);
    shows("-1.5", -1.5);
    shows("123.456789012346", 123.45678901234568);
    shows("12345678901234.6", 12345678901234.568);
    shows("999999999999999", 999999999999999.0);
    shows("1000000", 999999.9999999999);
  }

  @Test
  void largeNumbersTurnScientificAtTwentyOneDigits() {
    shows("1000000000000000", 1e15);
    shows("1234567890123460", 1234567890123456.0);
    shows("18446744073709600000", 0x1p64);
    shows("-12345678901234600000", -12345678901234567000.0);
    shows("1.23456789012346E+20", 123456789012345680000.0);
    shows("1E+20", 1e20);
    shows("-1E+21", -9.999999999999999e20);
  }

  @Test
  void smallNumbersTurnScientificWhereTheyTakeMoreThanTwentyCharacters() {
    shows("0.00001", 1e-5);
    shows("0.000123456789012346", 1.2345678901234567e-4);
    shows("1.23456789012346E-05", 1.2345678901234568e-5);
    shows("0.0000123456789", 1.23456789e-5);
    shows("-0.000000056789012345", -5.6789012345e-8);
    shows("5.67890123456E-08", 5.67890123456e-8);
    shows("0.000000000000000001", 1e-18);
    shows("1E-19", 1e-19);
  }

  @Test
  void threeDigitsOfExponentTakeOneAway() {
    shows("9.99999999999912E-98", 9.999999999999123e-98);
    shows("1.0000000000001E-99", 1.0000000000001235e-99);
    shows("1.7976931348623E+308", Double.MAX_VALUE);
    shows("2.2250738585072E-308", Double.MIN_NORMAL);
    shows("0", Double.MIN_VALUE);
  }

  @Test
  void everyTextReadsAsItsNumber() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(91);
    for (int i = 0; i < 20_000; i++) {
      double number = random.nextDouble(-10, 10) * Math.pow(10, random.nextInt(-90, 90));
      double read = Double.parseDouble(GeneralFormat.of(number));
      assertEquals(number, read, Math.abs(number) * 1e-14, GeneralFormat.of(number));
    }
  }

  private static void shows(String expected, double number) {
    assertEquals(expected, GeneralFormat.of(number));
  }
}
