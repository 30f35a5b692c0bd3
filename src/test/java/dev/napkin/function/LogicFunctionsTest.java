package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.WRONG_KIND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LogicFunctionsTest {
  @Test
  void ifTakesTheBranchThatItsConditionNames() {
    check(1, "IF", true, 1, 2);
    check(2, "IF", 0, 1, 2);
    check(false, "IF", false, 1);
    check(2, "IF", Value.BLANK, 1, 2);
    check(1, "IF", "true", 1, 2);
    check(WRONG_KIND, "IF", "yes", 1, 2);
    check(NOT_AVAILABLE, "IF", NOT_AVAILABLE, 1, 2);
    check(1, "IF", area(true), 1, 2);
    check(WRONG_KIND, "IF", area(true, false), 1, 2);
  }

  @Test
  void onlyTheBranchTakenIsComputed() {
    assertEquals(List.of(0, 1), computed("IF", true, 1, 2));
    assertEquals(List.of(0, 2), computed("IF", false, 1, 2));
    assertEquals(List.of(0, 2, 3), computed("IFS", false, 1, true, 2, true, 3));
    assertEquals(List.of(0, 2), computed("CHOOSE", 2, 1, 2, 3));
    assertEquals(List.of(0, 1, 3, 4), computed("SWITCH", 5, 4, "four", 5, "five", "none"));
    assertEquals(List.of(0, 0), computed("IFERROR", 1, 2));
  }

  @Test
  void choicesFindTheirPlace() {
    check("b", "CHOOSE", 2.9, "a", "b", "c");
    check(WRONG_KIND, "CHOOSE", 0, "a");
    check(WRONG_KIND, "CHOOSE", 2, "a");
    check(NOT_AVAILABLE, "IFS", false, 1);
    check(2, "IFS", false, 1, true, 2);
    check("x", "SWITCH", "B", "a", 1, "b", "x");
    check("none", "SWITCH", 3, 1, "one", "none");
    check(NOT_AVAILABLE, "SWITCH", 3, 1, "one");
    check(NOT_AVAILABLE, "SWITCH", "1", 1, "one");
    check("zero", "SWITCH", Value.BLANK, 0, "zero");
  }

  @Test
  void faultsAreCaught() {
    check(7, "IFERROR", DIVISION_BY_ZERO, 7);
    check(1, "IFERROR", 1, 7);
    check(7, "IFNA", NOT_AVAILABLE, 7);
    check(DIVISION_BY_ZERO, "IFNA", DIVISION_BY_ZERO, 7);
  }

  @Test
  void conditionsInAreasAreLogicalsAndNumbers() {
    check(true, "AND", true, 1, "TRUE");
    check(false, "AND", area(true, "no", Value.BLANK, 0));
    check(true, "OR", area("TRUE", 1));
    check(false, "OR", area("TRUE", 0));
    check(true, "XOR", true, true, true);
    check(false, "XOR", area(1, 1));
    check(WRONG_KIND, "AND", area("TRUE", "FALSE"));
    check(true, "AND", true, "maybe");
    check(true, "AND", "", true);
    check(false, "OR", "1", false);
    check(WRONG_KIND, "AND", "1");
    check(NOT_AVAILABLE, "OR", true, area(NOT_AVAILABLE));
    check(false, "NOT", 2);
    check(true, "TRUE");
    check(false, "FALSE");
  }

  @Test
  void aDefaultStandsForTheLastParameterOnlyWhereItIsLeftOver() {
    SheetFunction function = Library.standard().find("SWITCH").orElseThrow();
    assertEquals("otherwise", function.parameter(3, 4).name());
    assertEquals("value", function.parameter(3, 5).name());
    assertEquals("result", function.parameter(4, 5).name());
    assertEquals("otherwise", function.parameter(5, 6).name());
  }

  /** Which arguments a call computes, in order. */
  private static List<Integer> computed(String name, Object... arguments) {
    var asked = new ArrayList<Integer>();
    var watched =
        new LazyArguments() {
          @Override
          public int count() {
            return arguments.length;
          }

          @Override
          public Value value(int index) {
            asked.add(index);
            return FunctionCall.value(arguments[index]);
          }

          @Override
          public boolean isOmitted(int index) {
            return value(index) instanceof Value.Blank;
          }

          @Override
          public Value seen(int index) {
            return value(index);
          }
        };
    ((Body.Lazy) Library.standard().find(name).orElseThrow().body()).apply(watched);
    return asked;
  }
}
