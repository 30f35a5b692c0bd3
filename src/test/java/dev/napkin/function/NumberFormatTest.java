package dev.napkin.function;

import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.value.FaultCode.WRONG_KIND;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.value.Value;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class NumberFormatTest {
  @Test
  void placesShowDigits() {
    shows("3", 3.14159, "0");
    shows("3.14", 3.14159, "0.00");
    shows("003.1", 3.14159, "000.0");
    shows("2.68", 2.675, "0.00");
    shows("-2.68", -2.675, "0.00");
    shows(".5", 0.5, "#.##");
    shows("5.", 5, "0.##");
    shows("12.50", 12.5, ".00");
    shows("  5. ", 5, "??0.?");
    shows("", 0, "#");
    shows("0.10000000000000000000", 0.1, "0.00000000000000000000");
    shows("1152921504606850000", 0x1p60, "0");
  }

  @Test
  void commasGroupAndScale() {
    shows("1,234,567.9", 1234567.891, "#,##0.0");
    shows("0,000,012", 12, "0,000,000");
    shows("12", 12, "#,##0");
    shows("1,235", 1234567, "#,##0,");
    shows("1.2M", 1234567, "0.0,,\"M\"");
    shows("-1,234", -1234, "#,##0");
  }

  @Test
  void percentsAndLiterals() {
    shows("28.5%", 0.285, "0.0%");
    shows("29%", 0.285, "0%");
    shows("$5.00", 5, "$0.00");
    shows("5 GB", 5, "0 \"GB\"");
    shows("5x", 5, "0\\x");
    shows("(555) 123-4567", 5551234567.0, "(000) 000-0000");
    shows("€5", 5, "[$€-407]0");
    shows("5 ", 5, "0_)");
    shows("5", 5, "0* ");
    shows("abc", 5, "\"abc\"");
    shows("", 5, "");
  }

  @Test
  void onlyACommaBehindAPlaceDoesAnything() {
    shows("1,234,56 7,8 ,90", 1234567890, "0,## ## ,##");
    shows("1000000 .  5 ,5.50.000", 1000000.555, "0 .  # ,0.00.0,00");
    shows("0,000,0  ,00, , 01,234,578", 1234578.4, "#,##00000,  ,00 , 0########");
    shows("1,234.5", 1234500, "#,##0.0,");
    shows("1.", 1234, "0,.");
  }

  @Test
  void fractionsHaveAsManyDigitsAsThereIsRoomFor() {
    shows("123 1/2", 123.456, "# ?/?");
    shows("123 26/57", 123.456, "# ??/??");
    shows("123  57/125", 123.456, "# ???/???");
    shows("5  1/4 ", 5.25, "# ??/??");
    shows("5    ", 5, "# ?/?");
    shows("0    ", 0, "# ?/?");
    shows(" 1/2", 0.5, "# ?/?");
    shows("-1 1/2", -1.5, "# ?/?");
    shows("3/2", 1.5, "?/?");
    shows("1 4/8", 1.5, "# ?/8");
    shows("1 50/100", 1.5, "# ??/100");
    shows("2    ", 1.99, "# ?/?");
    shows("4/6/26", FunctionCall.number("DATE", 2026, 6, 4), "d/m/yy");
  }

  @Test
  void exponentsStepByTheirPlaces() {
    shows("1.23E+05", 123456, "0.00E+00");
    shows("1.23E-05", 0.0000123456, "0.00E+00");
    shows("1.00E+06", 999999, "0.00E+00");
    shows("123.5E+3", 123456, "##0.0E+0");
    shows("12.3E+6", 12345678, "##0.0E+0");
    shows("1.2E5", 123456, "0.0E-0");
    shows("0.00E+00", 0, "0.00E+00");
    shows("-1.5E+3", -1500, "0.0E+0");
  }

  @Test
  void sectionsAreChosenBySign() {
    String money = "#,##0;(#,##0);\"-\"";
    shows("1,234", 1234, money);
    shows("(1,234)", -1234, money);
    shows("-", 0, money);
    shows("pos", 1, "\"pos\";\"neg\"");
    shows("neg", -1, "\"pos\";\"neg\"");
    shows("pos", 0, "\"pos\";\"neg\"");
    shows("", 0, "0;-0;");
    shows("5.0", 5, "[Red]0.0");
    shows("1 Wow", 1, "[< 10]# \\W\\o\\w");
    shows("x", 1, "[<=1]x;[<=2]a;xcx");
    shows("high", 500, "[>=100]\"high\";[>=10]\"middle\";\"low\"");
    shows("middle", 50, "[>=100]\"high\";[>=10]\"middle\";\"low\"");
    shows("low", 5, "[>=100]\"high\";[>=10]\"middle\";\"low\"");
  }

  @Test
  void textsHaveASectionOfTheirOwn() {
    shows("abc", "abc", "0.00");
    shows("<abc>", "abc", "0;0;0;<@>");
    shows("5.0", "5", "0.0");
    shows("TRUE", true, "0.0");
    shows("<TRUE>", true, ";;;<@>");
    shows("abcabc!", "abc", "@@\\!");
    shows("0", Value.BLANK, "0");
    shows("1234.5", 1234.5, "General");
    shows("-1234.5 x", -1234.5, "General \"x\"");
    shows("12", 12, "@");
  }

  @Test
  void datesAreShownInEnglish() {
    double day = FunctionCall.number("DATE", 2026, 6, 4);
    shows("2026-06-04", day, "yyyy-mm-dd");
    shows("4/6/26", day, "d/m/yy");
    shows("Thu 04 Jun 2026", day, "ddd dd mmm yyyy");
    shows("Thursday, June 4", day, "dddd, mmmm d");
    shows("J", day, "mmmmm");
    shows("29/2/1900", 60, "d/m/yyyy");
    check(WRONG_KIND, "TEXT", -1, "yyyy");
    check(WRONG_KIND, "TEXT", 3e6, "yyyy");
  }

  @Test
  void timesAreRoundedToTheSecondAndThenCutOff() {
    double moment = 46187 + (13 * 3600 + 5 * 60 + 9.76) / 86400;
    shows("13:05", moment, "hh:mm");
    shows("1:05 PM", moment, "h:mm AM/PM");
    shows("1:05 p", moment, "h:mm a/p");
    shows("13:05:10", moment, "hh:mm:ss");
    shows("13:05:09.8", moment, "hh:mm:ss.0");
    shows("05:10", moment, "mm:ss");
    shows("2026-06-14 13:05", moment, "yyyy-mm-dd hh:mm");
    shows("12:00 AM", 0, "h:mm AM/PM");
    shows("36:00", 1.5, "[h]:mm");
    shows("75:23 or 75", 75 / 24.0 + 23 / 1440.0, "[h]:mm \\or h");
    shows("53:23", 23 / 1440.0 + 53 / 86400.0, "s:m");
    shows("02 02", 2 / 86400.0, "sss ssss");
    shows("2160", 1.5, "[mm]");
    shows("06-13", 46186.9, "mm-dd");
    shows("00:00", 46186.999999, "hh:mm");
  }

  @Test
  void conditionsLeaveTheRestToTheNextSection() {
    shows("2.50", -2.5, "[>0]0.0;0.00");
    shows("0.50", -0.5, "[<-1]0.0;0.00");
    shows("-2.500", -2.5, "[>1]0.00;0.000");
    shows("2.500", -2.5, "[>10]0.00;0.000;0.0000");
    shows("-2.50", -2.5, "[<=0]0.00");
    shows("2.50", -2.5, "[<0]0.00");
    shows("-2.5", -2.5, "0.00;[>0]0.000");
    shows("", -2.5, "[>0]0.00;x@");
    shows("2.5", -2.5, "[>=0]0.00;General");
    shows("0.000", 0, "[< -1e1 ]0.00;0.000");
    shows("0.500", 0.5, "[>1]0.00;0.000;@");
    shows("42", 42, "[red];");
    shows("-2.50", -2.5, "0.00;@");
    check(WRONG_KIND, "TEXT", 1, "0;0;[>0]0");
    check(WRONG_KIND, "TEXT", 1, "@;@");
  }

  @Test
  void aNumberThatIsRoundedToZeroHasNoSign() {
    shows("0", -0.01, "0");
    shows("-0.01", -0.01, "0.00");
    shows("-xxx", -1e-10, "xxx");
  }

  @Test
  void exponentsAlwaysShowADigit() {
    shows("1.00E+0", 1, "0.00E+#");
    shows("1.00E+ 0", 1, "0.00E+??");
    shows("0E+00", 0, "#E+00");
    shows("2.22E +09", 2222222222.0, "0.00E+ 00");
    check(WRONG_KIND, "TEXT", 5, "E+0");
    check(WRONG_KIND, "TEXT", 5, "0.0E+0 0.0E+0");
  }

  @Test
  void fractionsKeepTheirPlaces() {
    shows("    0/1  ", 0, "?????/???");
    shows("3878509414/1234567890", Math.PI, "???/1234567890");
    shows("1000   1/02 ", 1000.5, "??? ???/0??");
    shows("1000   1/xy020", 1000.05, "??? ???/\"xy\"000");
    shows(" 12% 216/625", 0.123456, "???% ???/???");
    check(WRONG_KIND, "TEXT", 5, "?/? ?/?");
    check(WRONG_KIND, "TEXT", 5, "???/??128");
    check(WRONG_KIND, "TEXT", 5, "/");
  }

  @Test
  void minutesAreToldFromMonths() {
    double moment = 36619.4739930556;
    shows("22:3304", moment, "mm:smm");
    shows("33:22 33:04", moment, "ss:mm ss:mm");
    shows("11:00:22", moment, "h:y:m");
    shows("04:0033", moment, "mm:yss");
    shows("22:200033", moment, "mm:ess");
    shows("33:52732042", moment, "[s]:mm");
    shows("52732042:04", moment, "[m]:mm");
    shows("23.995", 0.99999994212963, "hh.000");
    check(WRONG_KIND, "TEXT", moment, "[h]:[mm]");
    check(WRONG_KIND, "TEXT", moment, "[h]:mm AM/PM");
    check(WRONG_KIND, "TEXT", moment, "ss.0000");
  }

  @Test
  void languagesNameMonths() {
    shows("12-tammi-2006", 38729, "[$-40b]dd-mmm-yyyy");
    shows("1 Juni", 46174, "[$-407]d mmmm");
    shows("1 June Juni", 46174, "d mmmm[$-407] mmmm");
    shows("Tuesday, July 18, 2006", 38916, "dd[$-f800]");
    shows("11:22:33 AM", 0.473993055555556, "[$-x-systime]");
    shows("2543", 36619, "bbbb");
    check(WRONG_KIND, "TEXT", 38729, "[$-407]mmm[$-40b]mmm");
  }

  @Test
  void generalAndTextsStandAlone() {
    shows("1.2501", 1.25, "Generaldd");
    shows("12", 12, "xxx@xxx");
    check(WRONG_KIND, "TEXT", 22, "General0");
    check(WRONG_KIND, "TEXT", 22, "General@");
    check(WRONG_KIND, "TEXT", 22, "x@0");
    check(WRONG_KIND, "TEXT", 22, "n");
  }

  @Test
  void whatIsNoFormatIsAFault() {
    check(WRONG_KIND, "TEXT", 5, "0 GB");
    check(WRONG_KIND, "TEXT", 5, "\"open");
    check(WRONG_KIND, "TEXT", 5, "[h");
    check(WRONG_KIND, "TEXT", 5, "0 d");
    check(WRONG_KIND, "TEXT", 5, "0e+8");
    check(WRONG_KIND, "TEXT", 5, "0;0;0;0;0");
    check(WRONG_KIND, "TEXT", 5, "0".repeat(256));
  }

  @Test
  void decimalsAgreeWithTheFormatterOfTheLibrary() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(71);
    for (int i = 0; i < 2000; i++) {
      double number = random.nextLong(-1_000_000_000, 1_000_000_000) / 1e4;
      String expected = String.format(Locale.ROOT, "%,.2f", number);
      shows(expected, number, "#,##0.00");
    }
  }

  @Test
  void noFormatMakesItThrow() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(72);
    String letters = "0#?.,%;@\"\\_*[]hmsydbegE+-AP/ GeneralN<>=1$é";
    for (int i = 0; i < 20_000; i++) {
      var format = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        format.append(letters.charAt(random.nextInt(letters.length())));
      }
      double number = Math.pow(10, random.nextInt(-20, 20)) * random.nextInt(-99, 99);
      Value value = FunctionCall.call("TEXT", number, format.toString());
      assertTrue(value instanceof Value.Text || value instanceof Value.Fault, format.toString());
    }
  }

  private static void shows(String expected, Object value, String format) {
    check(expected, "TEXT", value, format);
  }
}
