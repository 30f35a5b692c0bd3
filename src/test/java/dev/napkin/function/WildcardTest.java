package dev.napkin.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class WildcardTest {
  @Test
  void starsAndQuestionMarksStandForCharacters() {
    assertTrue(Wildcard.of("a*c").matches("ABBC"));
    assertTrue(Wildcard.of("*").matches(""));
    assertTrue(Wildcard.of("a?c").matches("abc"));
    assertFalse(Wildcard.of("a?c").matches("ac"));
    assertFalse(Wildcard.of("a").matches("ab"));
  }

  @Test
  void aTildeTakesTheMeaningFromAWildcard() {
    assertTrue(Wildcard.of("a~*").matches("a*"));
    assertFalse(Wildcard.of("a~*").matches("ab"));
    assertTrue(Wildcard.of("a~~").matches("a~"));
    assertTrue(Wildcard.of("a~b").matches("ab"));
    assertFalse(Wildcard.of("a~b").matches("a~b"));
    assertTrue(Wildcard.of("a~").matches("a"));
  }

  @Test
  void partsAreFoundFromAStart() {
    assertEquals(2, Wildcard.of("c").find("abcabc", 0));
    assertEquals(5, Wildcard.of("c").find("abcabc", 3));
    assertEquals(1, Wildcard.of("b*b").find("abcabc", 0));
    assertEquals(-1, Wildcard.of("b*d").find("abcabc", 0));
  }

  @Test
  void itAgreesWithRegularExpressions() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(21);
    for (int i = 0; i < 5000; i++) {
      String pattern = text(random, "ab?*", 6);
      String text = text(random, "ab", 8);
      boolean expected = Pattern.matches(pattern.replace("?", ".").replace("*", ".*"), text);
      assertEquals(expected, Wildcard.of(pattern).matches(text), pattern + " on " + text);
    }
  }

  private static String text(RandomGenerator random, String letters, int longest) {
    var text = new StringBuilder();
    int length = random.nextInt(longest + 1);
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
