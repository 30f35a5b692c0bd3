package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.function.FunctionCall.table;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import org.junit.jupiter.api.Test;

final class HypothesisFunctionsTest {
  private static final Value FIRST = area(1, 2, 3, "x", 6);
  private static final Value SECOND = area(2, 4, 3, 5, 9);

  @Test
  void intervalsAreQuantilesOfTheMean() {
    double z = number("NORM.S.INV", 0.975);
    checkNear(z * 2.5 / Math.sqrt(50), 1e-14, "CONFIDENCE.NORM", 0.05, 2.5, 50.9);
    checkNear(z * 2.5, 1e-14, "CONFIDENCE", 0.05, 2.5, 1);
    // One degree of freedom: tan of the angle.
    checkNear(Math.tan(0.45 * Math.PI) / Math.sqrt(2), 1e-14, "CONFIDENCE.T", 0.1, 1, 2);
    check(DIVISION_BY_ZERO, "CONFIDENCE.T", 0.1, 1, 1);
    check(OUT_OF_DOMAIN, "CONFIDENCE.T", 0.1, 0, 5);
    check(OUT_OF_DOMAIN, "CONFIDENCE", 1, 1, 5);
    check(OUT_OF_DOMAIN, "CONFIDENCE.NORM", 0, 1, 5);
    check(OUT_OF_DOMAIN, "CONFIDENCE", 0.1, 1, 0.5);
  }

  @Test
  void aMeanIsComparedWithWhatItShouldBe() {
    // The mean is 3, the squares 14, the deviation the root of 14/3.
    double error = Math.sqrt(14 / 3.0 / 4);
    checkNear(number("NORM.S.DIST", -1 / error, true), 1e-14, "Z.TEST", FIRST, 2);
    checkNear(number("NORM.S.DIST", 4, true), 1e-14, "ZTEST", FIRST, 5, 1);
    check(NOT_AVAILABLE, "Z.TEST", area("x"), 2);
    check(DIVISION_BY_ZERO, "Z.TEST", area(1, 1), 2);
    check(DIVISION_BY_ZERO, "Z.TEST", 1, 2);
    check(OUT_OF_DOMAIN, "Z.TEST", FIRST, 2, 0);
  }

  @Test
  void meansOfSamplesAreCompared() {
    // Differences -1, -2, 0, -3: mean -1.5, squares 5, error the root of 5/12.
    double paired = number("T.DIST.2T", 1.5 / Math.sqrt(5 / 12.0), 3);
    checkNear(paired, 1e-14, "T.TEST", FIRST, SECOND, 2, 1);
    checkNear(paired / 2, 1e-14, "TTEST", FIRST, SECOND, 1.9, 1.9);
    // Means 3 and 4.6, squares 14 and 29.2.
    double pooled = Math.sqrt(43.2 / 7 * (0.25 + 0.2));
    checkNear(number("T.DIST.2T", 1.6 / pooled, 7), 1e-13, "T.TEST", FIRST, SECOND, 2, 2);
    // Equal variances and sizes: both ways see the same.
    Value third = area(11, 12, 13, 16);
    double same = number("T.TEST", FIRST, third, 1, 2);
    checkNear(same, 1e-12, "T.TEST", FIRST, third, 1, 3);
    check(NOT_AVAILABLE, "T.TEST", FIRST, area(1, 2), 2, 1);
    check(OUT_OF_DOMAIN, "T.TEST", FIRST, SECOND, 0, 1);
    check(OUT_OF_DOMAIN, "T.TEST", FIRST, SECOND, 1, 4);
    check(DIVISION_BY_ZERO, "T.TEST", 1, 2, 1, 2);
    check(DIVISION_BY_ZERO, "T.TEST", area(1, 2), area(2, 3), 1, 1);
  }

  @Test
  void variancesAreComparedOnBothSides() {
    double quotient = 14 / 3.0 / (29.2 / 4);
    checkNear(2 * number("F.DIST", quotient, 3, 4, true), 1e-13, "F.TEST", FIRST, SECOND);
    checkNear(number("F.TEST", FIRST, SECOND), 1e-13, "FTEST", SECOND, FIRST);
    checkNear(1, 1e-15, "F.TEST", FIRST, FIRST);
    check(DIVISION_BY_ZERO, "F.TEST", FIRST, 5);
    check(DIVISION_BY_ZERO, "F.TEST", FIRST, area(5, 5));
  }

  @Test
  void countsAreComparedWithThoseExpected() {
    // (4 + 4) / 50 with one degree of freedom.
    double near = number("CHISQ.DIST.RT", 0.16, 1);
    checkNear(near, 1e-14, "CHISQ.TEST", area(48, 52), area(50, 50));
    Value square = table(new Object[] {48, 52}, new Object[] {50, 50});
    Value expected = table(new Object[] {50, 50}, new Object[] {50, 50});
    checkNear(near, 1e-14, "CHITEST", square, expected);
    check(1, "CHISQ.TEST", expected, expected);
    check(NOT_AVAILABLE, "CHISQ.TEST", square, area(1, 2, 3));
    check(NOT_AVAILABLE, "CHISQ.TEST", 1, 2);
    check(DIVISION_BY_ZERO, "CHISQ.TEST", area(1, 2), area(0, 2));
    check(OUT_OF_DOMAIN, "CHISQ.TEST", area(1, 2), area(-1, 2));
    check(DIVISION_BY_ZERO, "CHISQ.TEST", area(1, 2), area(-1, 0));
    check(DIVISION_BY_ZERO, "CHISQ.TEST", area("x", "y"), area(1, 2));
  }
}
