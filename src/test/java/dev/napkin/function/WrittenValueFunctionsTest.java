package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.table;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Value;
import org.junit.jupiter.api.Test;

final class WrittenValueFunctionsTest {
  @Test
  void numbersAreWrittenWithAFixedPoint() {
    check("1,234.57", "FIXED", 1234.567);
    check("-1,234.6", "FIXED", -1234.567, 1);
    check("1230", "FIXED", 1234.567, -1, true);
    check("1,000", "FIXED", 999.5, 0);
    check("0.00", "FIXED", -0.001);
    check("0", "FIXED", 1234, -128000);
    check("123,456,789,076,754,000,000.000", "FIXED", 1.2345678907675435E20, 3);
    check("10,001." + "0".repeat(36), "FIXED", 10001, 36);
    check(WRONG_KIND, "FIXED", 1, 128);
  }

  @Test
  void dollarsAreWritten() {
    check("$0.00", "DOLLAR", 0);
    check("($1.00)", "DOLLAR", -1.00001);
    check("$1,235", "DOLLAR", 1234.567, 0);
    check("($1,200)", "DOLLAR", -1234.567, -2);
  }

  @Test
  void bahtAreWrittenInThai() {
    check("ศูนย์บาทถ้วน", "BAHTTEXT", 0);
    check("หนึ่งร้อยห้าสิบเจ็ดบาทถ้วน", "BAHTTEXT", 157);
    check("สิบเอ็ดบาทยี่สิบเอ็ดสตางค์", "BAHTTEXT", 11.21);
    check("ลบสิบล้านบาทถ้วน", "BAHTTEXT", -10_000_000);
    check("ห้าสิบสตางค์", "BAHTTEXT", 0.5);
  }

  @Test
  void numbersOfOtherCountriesAreRead() {
    check(2500.27, "NUMBERVALUE", "2.500,27", ",", ".");
    check(-2500.27, "NUMBERVALUE", "(2.500,27)", ",", ".");
    check(0, "NUMBERVALUE", "");
    check(3000, "NUMBERVALUE", " 3 000 ");
    check(0.00035, "NUMBERVALUE", "3.5%%");
    check(250.027, "NUMBERVALUE", "250)027", ")");
    check(2500.27, "NUMBERVALUE", "2500,27", ",");
    check(WRONG_KIND, "NUMBERVALUE", "2,500.27", ",", ".");
    check(WRONG_KIND, "NUMBERVALUE", "1.2", ".", ".");
    check(WRONG_KIND, "NUMBERVALUE", "1", "");
    check(WRONG_KIND, "NUMBERVALUE", "1", ".", "");
    check(WRONG_KIND, "NUMBERVALUE", "- -5");
    check(WRONG_KIND, "NUMBERVALUE", "5%E2");
    check(WRONG_KIND, "NUMBERVALUE", true);
  }

  @Test
  void valuesAreWritten() {
    check("ab", "VALUETOTEXT", "ab");
    check("\"a\"\"b\"", "VALUETOTEXT", "a\"b", 1.9);
    check("#DIV/0!", "VALUETOTEXT", DIVISION_BY_ZERO, 0);
    check("", "VALUETOTEXT", Value.BLANK, 1);
    check("1.5", "VALUETOTEXT", 1.5, 1);
    check(WRONG_KIND, "VALUETOTEXT", 1, -1);
    check(WRONG_KIND, "VALUETOTEXT", 1, "a");
  }

  @Test
  void arraysAreWritten() {
    Value cells = table(new Object[] {"a", 1.5}, new Object[] {Value.BLANK, DIVISION_BY_ZERO});
    check("a, 1.5, , #DIV/0!", "ARRAYTOTEXT", cells);
    check("{\"a\",1.5;,#DIV/0!}", "ARRAYTOTEXT", cells, 1);
    check("{7}", "ARRAYTOTEXT", 7, 1);
    check("1, 2", "ARRAYTOTEXT", area(1, 2), 0);
    check(WRONG_KIND, "ARRAYTOTEXT", area(1, 2), 2);
    check(WRONG_KIND, "ARRAYTOTEXT", area("a".repeat(32_767), "b"));
  }
}
