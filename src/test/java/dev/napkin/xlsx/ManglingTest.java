package dev.napkin.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ManglingTest {
  private static void check(String name, String expected) {
    assertEquals(expected, Mangling.legal(name));
  }

  @Test
  void ordinaryNamesStay() {
    for (String name :
        List.of("price", "flops_ratio", "gpu.peak", "XFE1", "ABCD1", "EBITDA", "u_TB")) {
      check(name, name);
    }
  }

  @Test
  void namesThatAreCellsGetAnUnderscoreBehind() {
    check("B200", "B200_");
    check("H100", "H100_");
    check("GB200", "GB200_");
    check("MI300", "MI300_");
    check("FY2026", "FY2026_");
    check("Q1", "Q1_");
    check("LOG10", "LOG10_");
    check("XFD1048576", "XFD1048576_");
    check("XFD1048577", "XFD1048577");
  }

  @Test
  void namesThatBeginLikeARowOrAColumnGetAnUnderscoreBefore() {
    check("R1C1", "_R1C1");
    check("C4_cost", "_C4_cost");
    check("R1_rate", "_R1_rate");
    check("R2D2", "_R2D2");
    check("RC", "_RC");
    check("c", "_c");
    check("r", "_r");
    check("rate", "rate");
    check("cost", "cost");
  }

  @Test
  void wordsWithAMeaningOfTheirOwnAreKeptApart() {
    check("TRUE", "TRUE_");
    check("false", "false_");
    check("Print_Area", "Print_Area_");
  }

  @Test
  void charactersThatNoNameHoldsBecomeUnderscores() {
    check("total~1", "total_1");
    check("größe", "größe");
    check("a b", "a_b");
    check("\uD83D\uDE00", "__");
    check("1st", "_1st");
    check("A1.x", "_A1.x");
  }

  @Test
  void noTwoAreTheSameInAnyCase() {
    var mangling = new Mangling();
    var seen = new HashSet<String>();
    for (String name :
        List.of("u_mW", "u_MW", "Total", "total", "total~1", "total_1", "B200", "B200_")) {
      assertTrue(seen.add(mangling.unique(name).toLowerCase(Locale.ROOT)), name);
    }
    assertEquals("u_MW_3", mangling.unique("u_MW"));
  }

  @Test
  void longNamesAreCutAndStayApart() {
    var mangling = new Mangling();
    String first = mangling.unique("x".repeat(400) + "1");
    String second = mangling.unique("x".repeat(400) + "2");
    assertTrue(first.length() <= 255 && second.length() <= 255);
    assertTrue(!first.equals(second));
  }
}
