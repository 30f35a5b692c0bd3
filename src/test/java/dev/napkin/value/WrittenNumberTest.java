package dev.napkin.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class WrittenNumberTest {
  @Test
  void digitsAreRead() {
    reads(12.5, " 12.5 ");
    reads(0.5, ".5");
    reads(-5, "-5.");
    reads(30000, "3e4");
    reads(0.03, "+3E-2");
    reads(1e25, "1" + "0".repeat(25));
    reads(Double.POSITIVE_INFINITY, "1e999");
  }

  @Test
  void everyShortestTextReadsAsItsNumber() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(92);
    for (int i = 0; i < 20_000; i++) {
      double number = random.nextDouble(-10, 10) * Math.pow(10, random.nextInt(-90, 90));
      reads(number, Double.toString(number));
      reads(Math.rint(number % 1e15) + 0.0, Long.toString((long) Math.rint(number % 1e15)));
    }
  }

  @Test
  void signsAroundDigitsCount() {
    reads(1234.5, "1,234.5");
    reads(-1234567, "-1,234,567");
    reads(12, "$12");
    reads(-1200, "-$1,200");
    reads(-12, "$-12");
    reads(-12.5, "($12.50)");
    reads(-12, "(12)");
    reads(0.125, "12.5%");
    reads(0.12, "%12");
    reads(-0.12, "-12 %");
    reads(-0.05, "(5%)");
  }

  @Test
  void fractionsAreRead() {
    reads(1.5, "1 1/2");
    reads(-2.75, "-2 3/4");
    reads(0.2, "0 1/5");
    rejects("1 1/0");
    rejects("1/2");
  }

  @Test
  void momentsAreRead() {
    reads(45322, "2024-01-31");
    reads(45322, "1/31/2024");
    reads(45322, "31-Jan-2024");
    reads(45322, "Jan 31, 2024");
    reads(0.4375, "10:30");
    reads(0.75, "6:00 PM");
    reads(45322.75, "1/31/2024 6:00 PM");
    reads(45322.75, "18:00 1/31/2024");
    reads(45322.75, "6:00 pm Jan 31, 2024");
  }

  @Test
  void whatIsNoNumberIsRejected() {
    rejects("");
    rejects(" ");
    rejects("twelve");
    rejects("-");
    rejects(".");
    rejects("1,23");
    rejects("1.2.3");
    rejects("1e");
    rejects("1e+");
    rejects("1e1234");
    rejects("5%%");
    rejects("%5%");
    rejects("$5%");
    rejects("(-5)");
    rejects("-$-5");
    rejects("--5");
    rejects("5-");
    rejects("0x10");
    rejects("NaN");
    rejects("Infinity");
    rejects("1d");
    rejects("١٢");
    rejects("1" + ",000".repeat(10_000));
  }

  private static void reads(double expected, String text) {
    assertEquals(OptionalDouble.of(expected), WrittenNumber.of(text), text);
  }

  private static void rejects(String text) {
    assertEquals(OptionalDouble.empty(), WrittenNumber.of(text), text);
  }
}
