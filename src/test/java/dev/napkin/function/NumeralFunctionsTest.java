package dev.napkin.function;

import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import java.util.Locale;
import org.junit.jupiter.api.Test;

final class NumeralFunctionsTest {
  @Test
  void numbersAreWrittenInAnyBase() {
    check("111", "BASE", 7, 2);
    check("64", "BASE", 100, 16);
    check("0000001111", "BASE", 15, 2, 10);
    check("0", "BASE", 0.9, 36);
    check(OUT_OF_DOMAIN, "BASE", -1, 2);
    check(OUT_OF_DOMAIN, "BASE", 1, 37);
    check(OUT_OF_DOMAIN, "BASE", 0x1p53, 2);
    check(OUT_OF_DOMAIN, "BASE", 1, 2, 256);
  }

  @Test
  void everyBaseReadsWhatItWrites() {
    for (int base = 2; base <= 36; base++) {
      for (long number = 0; number < 1L << 53; number = number * 7 + 5) {
        check(number, "DECIMAL", FunctionCall.call("BASE", number, base), base);
      }
    }
    check(255, "DECIMAL", "fF", 16.6);
    check(OUT_OF_DOMAIN, "DECIMAL", "FF", 15);
    check(OUT_OF_DOMAIN, "DECIMAL", "1", 37);
    check(0, "DECIMAL", "", 2);
    check(WRONG_KIND, "DECIMAL", "1".repeat(256), 2);
  }

  @Test
  void formsGrowShorter() {
    check("CDXCIX", "ROMAN", 499);
    check("LDVLIV", "ROMAN", 499, 1);
    check("XDIX", "ROMAN", 499, 2);
    check("VDIV", "ROMAN", 499, 3);
    check("ID", "ROMAN", 499, 4);
    check("ID", "ROMAN", 499, false);
    check("CDXCIX", "ROMAN", 499, true);
    check("LMVLIV", "ROMAN", 999.9, 1.9);
    check("", "ROMAN", 0);
    check(WRONG_KIND, "ROMAN", -0.5);
    check(WRONG_KIND, "ROMAN", 4000);
    check(WRONG_KIND, "ROMAN", 5, 5);
    check(WRONG_KIND, "ROMAN", 5, -1);
  }

  @Test
  void everyFormIsReadBack() {
    for (int number = 0; number <= RomanNumeral.LARGEST; number++) {
      for (int form = 0; form <= RomanNumeral.SHORTEST; form++) {
        check(number, "ARABIC", RomanNumeral.of(number, form).toLowerCase(Locale.ROOT));
      }
    }
    check(-14, "ARABIC", " -XIV ");
    check(0, "ARABIC", "");
    check(WRONG_KIND, "ARABIC", "XIZ");
    check(WRONG_KIND, "ARABIC", "M".repeat(256));
  }
}
