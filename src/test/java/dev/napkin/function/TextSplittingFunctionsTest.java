package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.table;
import static dev.napkin.value.FaultCode.CALCULATION;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Value;
import org.junit.jupiter.api.Test;

final class TextSplittingFunctionsTest {
  private static final String LIST = "1,2,3,4,5,6,7,8";
  private static final Value NOTHING = Value.BLANK;

  @Test
  void oneSideOfADelimiterIsTaken() {
    check("1,2,", "TEXTBEFORE", LIST, area("3", "4"));
    check("1,2,3,", "TEXTBEFORE", LIST, area("3", "4"), 2.9);
    check("1,2,3,", "TEXTBEFORE", LIST, area("3", "4"), -1);
    check(",6,7,8", "TEXTAFTER", LIST, area("3", "4", "5"), -1);
    check(",5,6,7,8", "TEXTAFTER", LIST, area("3", "4", "5"), 2);
    check(NOT_AVAILABLE, "TEXTBEFORE", LIST, area("3", "4"), 10);
    check(NOT_AVAILABLE, "TEXTAFTER", LIST, "3", -2);
    check(WRONG_KIND, "TEXTAFTER", LIST, "3", 0);
    check(WRONG_KIND, "TEXTAFTER", LIST, "3", 16);
  }

  @Test
  void casesAndEndsAreModes() {
    check("Red riding ", "TEXTBEFORE", "Red riding Hood", "hood", 1, 1);
    check(NOT_AVAILABLE, "TEXTBEFORE", "Red riding Hood", "hood");
    check("", "TEXTAFTER", LIST, "9", 1, 1, 1);
    check(LIST, "TEXTBEFORE", LIST, "9", 1, 1, 1);
    check("", "TEXTBEFORE", LIST, "9", -1, 0, 1);
    check(LIST, "TEXTAFTER", LIST, "9", -1, 0, 1);
    check(NOT_AVAILABLE, "TEXTAFTER", LIST, "9", 2, 0, 1);
    check("none", "TEXTAFTER", LIST, "9", 1, 0, 0, "none");
    check(WRONG_KIND, "TEXTAFTER", LIST, "9", 1, 10);
  }

  @Test
  void anEmptyDelimiterStandsAtTheEdge() {
    check("", "TEXTBEFORE", "abc", "");
    check("abc", "TEXTAFTER", "abc", "");
    check("abc", "TEXTBEFORE", "abc", "", -1);
    check("", "TEXTAFTER", "abc", "", -1);
  }

  @Test
  void partsFillColumnsAndRows() {
    check(table(new Object[] {"a", "b"}), "TEXTSPLIT", "a,b", ",");
    check(area("a", "b"), "TEXTSPLIT", "a,b", NOTHING, ",");
    check(
        table(new Object[] {"1", "2"}, new Object[] {"3", "-"}),
        "TEXTSPLIT",
        "1,2;3",
        ",",
        ";",
        false,
        0,
        "-");
    check(table(new Object[] {"a", "", "b"}), "TEXTSPLIT", "a,.b", area(",", "."));
    check(table(new Object[] {"a", "b"}), "TEXTSPLIT", "a,.b", area(",", "."), NOTHING, true);
    check(table(new Object[] {"a", "b"}), "TEXTSPLIT", "aXb", "x", NOTHING, false, 1);
    check(table(new Object[] {"aXb"}), "TEXTSPLIT", "aXb", "x");
  }

  @Test
  void whatCannotBeSplitIsAFault() {
    check(WRONG_KIND, "TEXTSPLIT", "abc", "");
    check(WRONG_KIND, "TEXTSPLIT", "abc", NOTHING);
    check(CALCULATION, "TEXTSPLIT", ",,", ",", NOTHING, true);
    check(WRONG_KIND, "TEXTSPLIT", "abc", ",", NOTHING, 2);
    check(NOT_AVAILABLE, "TEXTSPLIT", "abc", area(",", NOT_AVAILABLE));
  }
}
