package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Value;
import org.junit.jupiter.api.Test;

final class ConditionalAggregatesTest {
  private static final Value KIND = area("gpu", "cpu", "gpu", "tpu", "GPU");
  private static final Value SIZE = area(80, 16, 141, 96, 192);
  private static final Value PRICE = area(2, 1, 3, "?", 4);

  @Test
  void oneCriterionChoosesCells() {
    check(3, "COUNTIF", KIND, "gpu");
    check(333, "SUMIF", SIZE, ">100");
    check(9, "SUMIF", KIND, "gpu", PRICE);
    check(3, "AVERAGEIF", KIND, "gpu", PRICE);
    check(0, "SUMIF", KIND, "tpu", PRICE);
    check(DIVISION_BY_ZERO, "AVERAGEIF", KIND, "tpu", PRICE);
  }

  @Test
  void severalCriteriaMustAllBeMet() {
    check(2, "COUNTIFS", KIND, "gpu", SIZE, ">100");
    check(7, "SUMIFS", PRICE, KIND, "gpu", SIZE, ">100");
    check(3.5, "AVERAGEIFS", PRICE, KIND, "gpu", SIZE, ">100");
    check(141, "MINIFS", SIZE, KIND, "gpu", SIZE, ">100");
    check(192, "MAXIFS", SIZE, KIND, "?pu");
    check(0, "MAXIFS", SIZE, KIND, "fpga");
  }

  @Test
  void onlyFaultsInChosenCellsCount() {
    Value broken = area(1, NOT_AVAILABLE, 3, 4, 5);
    check(9, "SUMIF", KIND, "gpu", broken);
    check(NOT_AVAILABLE, "SUMIF", KIND, "cpu", broken);
    check(NOT_AVAILABLE, "SUMIFS", broken, SIZE, "<100");
  }

  @Test
  void areasMustBeOfOneShape() {
    check(WRONG_KIND, "SUMIF", KIND, "gpu", area(1, 2));
    check(WRONG_KIND, "COUNTIFS", KIND, "gpu", area(1, 2), 1);
    check(WRONG_KIND, "SUMIFS", area(1, 2), KIND, "gpu");
  }
}
