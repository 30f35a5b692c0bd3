package dev.napkin.function;

import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Value;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class BaseConversionFunctionsTest {
  private static final RandomGenerator RANDOM =
      RandomGeneratorFactory.of("L64X128MixRandom").create(68);

  @Test
  void numbersComeBackFromEveryNotation() {
    for (int number = -512; number < 512; number++) {
      for (String notation : new String[] {"BIN", "OCT", "HEX"}) {
        Value digits = FunctionCall.call("DEC2" + notation, number);
        check(number, notation + "2DEC", digits);
        for (String other : new String[] {"BIN", "OCT", "HEX"}) {
          if (!other.equals(notation)) {
            check(FunctionCall.call("DEC2" + other, number), notation + "2" + other, digits);
          }
        }
      }
    }
  }

  @Test
  void digitsAreThoseOfTheLanguage() {
    for (int i = 0; i < 500; i++) {
      long number = RANDOM.nextLong(1L << 39);
      check(Long.toString(number, 16).toUpperCase(Locale.ROOT), "DEC2HEX", number);
      check(number, "HEX2DEC", Long.toString(number, 16));
      String negative = Long.toString((1L << 40) - number - 1, 16).toUpperCase(Locale.ROOT);
      check(negative, "DEC2HEX", -number - 1);
      check(-number - 1, "HEX2DEC", negative);
    }
    check("7777777777", "DEC2OCT", -1);
  }

  @Test
  void placesFillWithNoughts() {
    check("0101", "DEC2BIN", 5, 4.9);
    check("1111111011", "DEC2BIN", -5, 4);
    check("000F", "BIN2HEX", "1111", 4);
    check(OUT_OF_DOMAIN, "DEC2BIN", 5, 2);
    check(OUT_OF_DOMAIN, "DEC2BIN", 5, 0);
    check(OUT_OF_DOMAIN, "DEC2BIN", 5, 11);
  }

  @Test
  void whatIsNoNotationIsAFault() {
    check(0, "BIN2DEC", "");
    check(5, "BIN2DEC", 101);
    check("1100011", "DEC2BIN", 99.9);
    check(OUT_OF_DOMAIN, "BIN2DEC", 102);
    check(OUT_OF_DOMAIN, "BIN2DEC", "10101010101");
    check(OUT_OF_DOMAIN, "OCT2DEC", "1.5");
    check(OUT_OF_DOMAIN, "HEX2DEC", "-1");
    check(OUT_OF_DOMAIN, "DEC2BIN", 512);
    check(OUT_OF_DOMAIN, "DEC2BIN", -513);
    check(OUT_OF_DOMAIN, "DEC2OCT", 0x1p29);
    check(OUT_OF_DOMAIN, "HEX2BIN", "200");
    check(WRONG_KIND, "DEC2BIN", "x");
    check(WRONG_KIND, "BIN2DEC", true);
    check(WRONG_KIND, "DEC2HEX", true);
  }
}
