package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.table;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Value;
import org.junit.jupiter.api.Test;

final class TextFunctionsTest {
  @Test
  void valuesAreJoined() {
    Value rows = table(new Object[] {"a", 1}, new Object[] {true, Value.BLANK});
    check("a1TRUEx0.1", "CONCAT", rows, "x", 0.1);
    check("a-1-TRUE", "TEXTJOIN", "-", true, rows);
    check("a-1-TRUE-", "TEXTJOIN", "-", false, rows);
    check(NOT_AVAILABLE, "CONCAT", "a", area(NOT_AVAILABLE));
    check(WRONG_KIND, "TEXTJOIN", "x".repeat(20_000), false, area("a", "b", "c"));
  }

  @Test
  void partsAreCut() {
    check("H", "LEFT", "H100");
    check("H100", "LEFT", "H100", 99);
    check("", "LEFT", "H100", 0);
    check("12", "LEFT", 123, 2);
    check(WRONG_KIND, "LEFT", "H100", -1);
    check("0", "RIGHT", "H100");
    check("00", "RIGHT", "H100", 2.9);
    check("H100", "RIGHT", "H100", 1e9);
    check("", "RIGHT", "H100", 0);
    check("10", "MID", "H100", 2, 2);
    check("", "MID", "H100", 9, 2);
    check("100", "MID", "H100", 2, 1e300);
    check(WRONG_KIND, "MID", "H100", 0, 2);
    check(WRONG_KIND, "MID", "H100", 1, -1);
    check("H200", "REPLACE", "H100", 2, 1, "2");
    check("H100x", "REPLACE", "H100", 9, 1, "x");
  }

  @Test
  void lettersAndBlanksChange() {
    check("STRAßE 1", "UPPER", "Straße 1");
    check("äö", "LOWER", "ÄÖ");
    check("a b", "TRIM", "  a   b ");
    check("", "TRIM", "   ");
    check(4, "LEN", "a b ");
    check(4, "LEN", true);
    check("ababab", "REPT", "ab", 3.9);
    check("", "REPT", "ab", 0);
    check(WRONG_KIND, "REPT", "ab", -1);
    check(WRONG_KIND, "REPT", "ab", 20_000);
    check("", "REPT", "", 1e300);
  }

  @Test
  void partsAreReplaced() {
    check("a+b+c", "SUBSTITUTE", "a-b-c", "-", "+");
    check("a-b+c", "SUBSTITUTE", "a-b-c", "-", "+", 2);
    check("a-b-c", "SUBSTITUTE", "a-b-c", "-", "+", 3);
    check("a-b", "SUBSTITUTE", "a-b", "", "+");
    check("aXa", "SUBSTITUTE", "aaa", "a", "X", 2);
    check(WRONG_KIND, "SUBSTITUTE", "a-b-c", "-", "+", 0);
    check(WRONG_KIND, "SUBSTITUTE", "a-b-c", "-", "+", true);
    check(WRONG_KIND, "SUBSTITUTE", "a".repeat(1000), "a", "b".repeat(100));
  }

  @Test
  void partsAreFound() {
    check(1, "FIND", "M", "Miriam McGovern");
    check(6, "FIND", "m", "Miriam McGovern");
    check(8, "FIND", "M", "Miriam McGovern", 3);
    check(3, "FIND", "", "abc", 3);
    check(WRONG_KIND, "FIND", "x", "abc");
    check(WRONG_KIND, "FIND", "a", "abc", 0);
    check(WRONG_KIND, "FIND", "a", "abc", 5);
    check(1, "SEARCH", "m", "Miriam McGovern");
    check(6, "SEARCH", "m*g", "Miriam McGovern", 2);
    check(2, "SEARCH", "~?", "a?b");
    check(4, "SEARCH", "~d", "My dear");
    check(1, "SEARCH", "~", "Hi ~Bang!");
    check(WRONG_KIND, "SEARCH", "x?", "abcx");
  }

  @Test
  void sameTextsAreSameToTheLetter() {
    check(true, "EXACT", "GPU", "GPU");
    check(false, "EXACT", "GPU", "gpu");
    check(true, "EXACT", 1, "1");
  }

  @Test
  void writtenNumbersAreRead() {
    check(1234.5, "VALUE", " 1,234.5 ");
    check(-1234567, "VALUE", "-1,234,567");
    check(0.12, "VALUE", "12%");
    check(30000, "VALUE", "3e4");
    check(12, "VALUE", "$12");
    check(1200, "VALUE", "$1,200");
    check(-12, "VALUE", "(12)");
    check(46187, "VALUE", "2026-06-14");
    check(46187.5, "VALUE", "2026-06-14 12:00");
    check(0.5625, "VALUE", "1:30 PM");
    check(1.5, "VALUE", "36:00");
    check(0, "VALUE", Value.BLANK);
    check(WRONG_KIND, "VALUE", true);
    check(WRONG_KIND, "VALUE", "2026-02-30");
    check(WRONG_KIND, "VALUE", "13:00 PM");
    check(WRONG_KIND, "VALUE", "1,23");
    check(WRONG_KIND, "VALUE", "");
    check(WRONG_KIND, "VALUE", "twelve");
    check(WRONG_KIND, "VALUE", "1" + ",000".repeat(10_000));
  }
}
