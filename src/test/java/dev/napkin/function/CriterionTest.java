package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;

import dev.napkin.value.Value;
import org.junit.jupiter.api.Test;

final class CriterionTest {
  private static final Value CELLS =
      area(5, "5", "five", "Fine", "", Value.BLANK, true, NOT_AVAILABLE, 7, -1);

  @Test
  void aNumberIsFoundAsNumberAndAsText() {
    count(2, 5);
    count(2, "5");
    count(2, "=5");
    count(9, "<>5");
    count(0, 5.5);
  }

  @Test
  void comparisonsSeeNumbersOnly() {
    count(2, ">=5");
    count(1, ">5");
    count(1, "<0");
    count(3, "<=1E3");
    count(3, ">-500%");
  }

  @Test
  void textsAreFoundInAnyCaseAndByPattern() {
    count(1, "FIVE");
    count(2, "fi*");
    count(1, "fiv?");
    count(2, "?i?e");
    count(2, "=fi*");
    count(8, "<>fi*");
    count(0, "fi~*");
    count(0, "~five");
    count(3, "<fine1");
    count(1, ">fine");
  }

  @Test
  void blanksAndEmptyTextsDiffer() {
    count(2, "");
    count(1, "=");
    count(9, "<>");
  }

  @Test
  void logicalsAndFaultsCanBeWanted() {
    count(1, true);
    count(1, "TRUE");
    count(1, "#N/A");
    count(0, "#DIV/0!");
    check(1, "COUNTIF", area(FunctionCall.fault(DIVISION_BY_ZERO), 1), DIVISION_BY_ZERO);
  }

  @Test
  void aBlankCriterionWantsZero() {
    check(1, "COUNTIF", area(0, Value.BLANK, ""), Value.BLANK);
  }

  @Test
  void nearlyEqualNumbersAreEqual() {
    check(1, "COUNTIF", area(0.1 + 0.2), 0.3);
    check(0, "COUNTIF", area(0.1 + 0.2), ">0.3");
    check(1, "COUNTIF", area(0.1 + 0.2), "<=0.3");
  }

  private static void count(int expected, Object criterion) {
    check(expected, "COUNTIF", CELLS, criterion);
  }
}
