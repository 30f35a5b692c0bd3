package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Value;
import org.junit.jupiter.api.Test;

final class EveryCellFunctionsTest {
  private static final Value CELLS = area(4, true, "7", Value.BLANK, "", false, 7);
  private static final Value BLANKS = area(Value.BLANK, Value.BLANK);

  @Test
  void textsAndLogicalsInAreasCount() {
    check(2, "AVERAGEA", CELLS);
    check(7, "MAXA", CELLS);
    check(0, "MINA", CELLS);
    check(1, "MINA", area(4, true));
    check(0, "MAXA", area(-4, "x"));
    // 4, 1, 0, 0, 0, 7 lie 2, -1, -2, -2, -2, 5 from their mean: squares 42.
    check(8.4, "VARA", CELLS);
    check(7, "VARPA", CELLS);
    checkNear(Math.sqrt(8.4), 1e-15, "STDEVA", CELLS);
    checkNear(Math.sqrt(7), 1e-15, "STDEVPA", CELLS);
  }

  @Test
  void singleTextsMustBeNumbers() {
    check(2, "AVERAGEA", "3", true, 2);
    check(WRONG_KIND, "AVERAGEA", "x", 1);
    check(NOT_AVAILABLE, "MAXA", area(1, NOT_AVAILABLE));
  }

  @Test
  void blanksAloneAreNoNumbers() {
    check(DIVISION_BY_ZERO, "AVERAGEA", BLANKS);
    check(DIVISION_BY_ZERO, "VARPA", BLANKS);
    check(DIVISION_BY_ZERO, "STDEVA", area(1, Value.BLANK));
    check(0, "MAXA", BLANKS);
    check(0, "MINA", BLANKS);
  }

  @Test
  void emptyTextsAreBlank() {
    check(2, "COUNTBLANK", CELLS);
    check(2, "COUNTBLANK", BLANKS);
    check(0, "COUNTBLANK", area(NOT_AVAILABLE, " ", 0));
  }
}
