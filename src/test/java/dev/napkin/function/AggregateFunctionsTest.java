package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.table;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Value;
import org.junit.jupiter.api.Test;

final class AggregateFunctionsTest {
  private static final Value MIXED = area(1, "2", true, Value.BLANK, 4);

  @Test
  void areasGiveOnlyTheirNumbers() {
    check(5, "SUM", MIXED);
    check(4, "PRODUCT", MIXED);
    check(2.5, "AVERAGE", MIXED);
    check(1, "MIN", MIXED);
    check(4, "MAX", MIXED);
    check(17, "SUMSQ", MIXED);
    check(2, "COUNT", MIXED);
    check(4, "COUNTA", MIXED);
  }

  @Test
  void singleArgumentsAreCoerced() {
    check(6, "SUM", 1, "2", true, Value.BLANK, 2);
    check(WRONG_KIND, "SUM", 1, "two");
    check(4, "COUNT", 1, "2", true, "three", Value.BLANK);
    check(11, "SUM", MIXED, 6);
  }

  @Test
  void theFirstFaultInRowOrderIsTheResult() {
    Value table = table(new Object[] {1, DIVISION_BY_ZERO}, new Object[] {NOT_AVAILABLE, 2});
    check(DIVISION_BY_ZERO, "SUM", table);
    check(DIVISION_BY_ZERO, "MAX", table);
    check(DIVISION_BY_ZERO, "SUMPRODUCT", table);
    check(NOT_AVAILABLE, "SUM", table, NOT_AVAILABLE);
    check(2, "COUNT", table);
    check(4, "COUNTA", table);
  }

  @Test
  void nothingAddsUpToZeroAndHasNoAverage() {
    Value nothing = area("a", Value.BLANK);
    check(0, "SUM", nothing);
    check(0, "PRODUCT", nothing);
    check(0, "MIN", nothing);
    check(0, "MAX", nothing);
    check(DIVISION_BY_ZERO, "AVERAGE", nothing);
  }

  @Test
  void sumsAreRoundedOnce() {
    check(1, "SUM", 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1);
    check(1, "SUM", 1e20, 1, -1e20);
    check(OUT_OF_DOMAIN, "SUM", 1e308, 1e308);
    check(0.1, "AVERAGE", 0.1, 0.1, 0.1);
  }

  @Test
  void productsOfAreasAreAddedCellByCell() {
    check(32, "SUMPRODUCT", area(1, 2, 3), area(4, 5, 6));
    check(12, "SUMPRODUCT", area(1, "x", 3), area(3, 5, 3));
    check(0, "SUMPRODUCT", area(true, true), area(1, 1));
    check(24, "SUMPRODUCT", 2, 3, 4);
    check(WRONG_KIND, "SUMPRODUCT", area(1, 2), area(1, 2, 3));
  }
}
