package dev.napkin.function;

import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.table;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.WRONG_KIND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RegularExpressionFunctionsTest {
  @Test
  void textsAreTested() {
    check(true, "REGEXTEST", 10, "^\\d+$");
    check(false, "REGEXTEST", -1, "^\\d+$");
    check(true, "REGEXTEST", "ciao", "^ciaO$", 1.9);
    check(false, "REGEXTEST", "ciao", "^ciaO$", 0);
    check(WRONG_KIND, "REGEXTEST", "ciao", "ciao", 2);
    check(WRONG_KIND, "REGEXTEST", "ciao", "[");
  }

  @Test
  void partsAreExtracted() {
    check("Lonely", "REGEXEXTRACT", "LonelyPlanet", "[A-Z][a-z]+");
    check(
        table(new Object[] {"Lonely", "Planet"}), "REGEXEXTRACT", "LonelyPlanet", "[A-Z][a-z]+", 1);
    check(table(new Object[] {"2b", "2"}), "REGEXEXTRACT", "1a2b3c", "((\\d)b)", 2);
    check(NOT_AVAILABLE, "REGEXEXTRACT", "abc", "\\d", 1);
    check(WRONG_KIND, "REGEXEXTRACT", "abc", "b", 2);
    check(WRONG_KIND, "REGEXEXTRACT", "abc", "b", 3);
  }

  @Test
  void partsAreReplaced() {
    check(
        "Bond, James Bond", "REGEXREPLACE", "JamesBond", "([A-Z][a-z]+)([A-Z][a-z]+)", "$2, $1 $2");
    check("a-b-c", "REGEXREPLACE", "a1b2c", "\\d", "-");
    check("a1b-c", "REGEXREPLACE", "a1b2c", "\\d", "-", 2);
    check("a1b-c", "REGEXREPLACE", "a1b2c", "\\d", "-", -1);
    check("a1b2c", "REGEXREPLACE", "a1b2c", "\\d", "-", 3);
    check("a[1]$\\b", "REGEXREPLACE", "a1b", "\\d", "[$0]$$\\");
    check("[1]", "REGEXREPLACE", "1", "(?<digit>\\d)", "[${digit}]");
    check("10", "REGEXREPLACE", "1", "(\\d)", "$10");
    check(WRONG_KIND, "REGEXREPLACE", "1", "\\d", "$1");
  }

  @Test
  void bracketsMeanWhatTheyMeanInExcel() {
    check(true, "REGEXTEST", "[", "[[]");
    check(true, "REGEXTEST", "é5", "[[:digit:]]");
    check(false, "REGEXTEST", "555", "[[:^digit:]]");
    check(true, "REGEXTEST", "&", "[a&&b]");
    check(true, "REGEXTEST", "]", "[]a]");
    check("x", "REGEXREPLACE", "yy", "(?P<one>y)y", "x");
  }

  @Test
  void anExpressionThatTakesForeverIsAFault() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          check(WRONG_KIND, "REGEXTEST", "a".repeat(40) + "!", "^(a+)+\\1b$");
          check(WRONG_KIND, "REGEXTEST", "a", "((){60000}){60000}");
          check(WRONG_KIND, "REGEXTEST", "a", "(".repeat(32_000));
          String long32k = "ab".repeat(16_000);
          FunctionCall.call("REGEXTEST", long32k, "^(a|b)*$");
        });
  }

  @Test
  void repetitionsMultiply() {
    assertEquals(3, RepetitionCount.of("abc"));
    assertEquals(8, RepetitionCount.of("(ab{3}){2}"));
    assertEquals(13, RepetitionCount.of("\\d{4}-\\d{2,6}\\{x"));
    assertEquals(1, RepetitionCount.of("a{x}"));
  }
}
