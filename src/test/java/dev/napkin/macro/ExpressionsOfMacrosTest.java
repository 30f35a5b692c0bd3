package dev.napkin.macro;

import static dev.napkin.macro.Macros.compute;

import org.junit.jupiter.api.Test;

/** What expressions of Visual Basic give: literals, operators, types (MS-VBAL 5.6.9). */
final class ExpressionsOfMacrosTest {
  @Test
  void literalsAreOfTheSmallestTypeThatHoldsThem() {
    compute(
        "TypeName(1)", "\"Integer\"",
        "TypeName(32768)", "\"Long\"",
        "TypeName(2147483648)", "\"Double\"",
        "TypeName(1.5)", "\"Double\"",
        "TypeName(1&)", "\"Long\"",
        "TypeName(1@)", "\"Currency\"",
        "TypeName(1!)", "\"Single\"",
        "TypeName(\"a\")", "\"String\"",
        "TypeName(#1/31/2020#)", "\"Date\"",
        "&HFF", "255",
        "&HFFFF", "-1",
        "&HFFFF&", "65535",
        "&O17", "15",
        "1.5E3", "1500",
        "\"say \"\"yes\"\"\"", "\"say \"\"yes\"\"\"".replace("\"\"", "\""));
  }

  @Test
  void wholeNumbersOverflowUnlessTheyMayBeAnything() {
    compute(
        "32767 + 1", "#VALUE!",
        "32767 * 2", "#VALUE!",
        "CLng(32767) + 1", "32768",
        "2147483647 + 1", "#VALUE!",
        "CVar(32767) + 1", "32768",
        "CVar(2147483647) + 1", "2147483648",
        "TypeName(CVar(32767) + 1)", "\"Long\"",
        "CInt(40000)", "#VALUE!",
        "CByte(256)", "#VALUE!",
        "200 * 200", "#VALUE!",
        "200 * 200.0", "40000");
  }

  @Test
  void conversionsRoundHalvesToTheEvenNumber() {
    compute(
        "CInt(0.5)", "0",
        "CInt(1.5)", "2",
        "CInt(2.5)", "2",
        "CInt(-2.5)", "-2",
        "CLng(2.5)", "2",
        "Round(2.5)", "2",
        "Round(3.5)", "4",
        "Round(2.345, 2)", "2.34",
        "Round(2.675, 2)", "2.68",
        "Int(-2.5)", "-3",
        "Fix(-2.5)", "-2",
        "CCur(1.23455)", "1.2346");
  }

  @Test
  void operatorsBindAsTheLanguageSays() {
    compute(
        "-2 ^ 2", "-4",
        "2 ^ -1", "0.5",
        "2 ^ 3 ^ 2", "64",
        "7 \\ 2", "3",
        "-7 \\ 2", "-3",
        "-7 Mod 3", "-1",
        "7.6 Mod 3", "2",
        "10 - 4 - 3", "3",
        "2 + 3 * 4", "14",
        "\"a\" & 1 + 2", "\"a3\"",
        "1 + 2 = 3", "TRUE",
        "Not 1 = 2", "TRUE",
        "Not 0", "-1",
        "True And False Or True", "TRUE",
        "6 And 3", "2",
        "6 Or 3", "7",
        "6 Xor 3", "5",
        "True Eqv False", "FALSE",
        "False Imp False", "TRUE");
  }

  @Test
  void whatCannotBeComputedIsTheFaultThatAFormulaShows() {
    compute(
        "1 / 0", "#VALUE!",
        "1 \\ 0", "#VALUE!",
        "0 / 0", "#VALUE!",
        "\"a\" + 1", "#VALUE!",
        "Sqr(-1)", "#VALUE!",
        "Log(0)", "#VALUE!",
        "(-8) ^ 0.5", "#VALUE!",
        "CVErr(xlErrNA)", "#N/A",
        "CVErr(2007)", "#DIV/0!",
        "CVErr(xlErrNA) + 1", "#VALUE!",
        "CDbl(\"abc\")", "#VALUE!");
  }

  @Test
  void textsAndNumbersMeetAsTheyAreDeclared() {
    compute(
        "\"3\" + 4", "7",
        "\"3\" + \"4\"", "\"34\"",
        "\"3\" & 4", "\"34\"",
        "\"10\" > 9", "TRUE",
        "\"10\" > \"9\"", "FALSE",
        "CVar(10) < CVar(\"9\")", "TRUE",
        "CVar(10) < \"9\"", "TRUE",
        "\"abc\" = \"ABC\"", "FALSE",
        "True + 1", "0",
        "True & \"\"", "\"True\"",
        "Empty = 0", "TRUE",
        "Empty = \"\"", "TRUE",
        "Empty & \"x\"", "\"x\"",
        "1.5 & \"\"", "\"1.5\"",
        "1E+15 & \"\"", "\"1E+15\"",
        "0.00001 & \"\"", "\"1E-05\"",
        "123456789012345678 & \"\"", "\"1.23456789012346E+17\"",
        "CSng(1) / 3 & \"\"", "\"0.3333333\"",
        "CDbl(\"1,234.5\")", "1234.5",
        "CDbl(\"(12)\")", "-12",
        "CDbl(\"1e3\")", "1000",
        "Val(\"12abc\")", "12",
        "Val(\"1 2 3\")", "123",
        "Str(5)", "\" 5\"");
  }

  @Test
  void aTextIsHeldAgainstAPattern() {
    compute(
        "\"abc\" Like \"a*\"", "TRUE",
        "\"abc\" Like \"a?c\"", "TRUE",
        "\"a1\" Like \"a#\"", "TRUE",
        "\"ab\" Like \"a#\"", "FALSE",
        "\"b\" Like \"[a-c]\"", "TRUE",
        "\"d\" Like \"[!a-c]\"", "TRUE",
        "\"aXbXc\" Like \"*X*X?\"", "TRUE",
        "\"\" Like \"*\"", "TRUE",
        "\"[\" Like \"[[]\"", "TRUE",
        "\"x\" Like \"[a\"", "#VALUE!");
  }

  @Test
  void datesAreNumbersThatKnowIt() {
    compute(
        "#1/31/2020#", "43861",
        "TypeName(#1/31/2020# + 1)", "\"Date\"",
        "TypeName(#1/31/2020# - #1/1/2020#)", "\"Double\"",
        "#1/31/2020# & \"\"", "\"1/31/2020\"",
        "CStr(#1/31/2020 6:00:00 PM#)", "\"1/31/2020 6:00:00 PM\"",
        "CStr(CDate(0.5))", "\"12:00:00 PM\"",
        "CDate(\"2020-01-31\")", "43861",
        "CDbl(#1/1/1900#)", "2",
        "DateSerial(2020, 14, 0)", "44227",
        "DateSerial(99, 1, 1)", "36161",
        "Year(#1/31/2020#)", "2020",
        "Weekday(#11/28/2026#)", "7",
        "Weekday(#11/28/2026#, vbMonday)", "6",
        "MonthName(3)", "\"March\"",
        "DateAdd(\"m\", 1, #1/31/2020#)", "43890",
        "DateDiff(\"d\", #1/1/2020#, #3/1/2020#)", "60",
        "DateDiff(\"yyyy\", #12/31/2019#, #1/1/2020#)", "1",
        "DateDiff(\"ww\", #1/4/2020#, #1/5/2020#)", "1",
        "DatePart(\"q\", #5/1/2020#)", "2",
        "TimeSerial(6, 0, 0)", "0.25",
        "Hour(0.75)", "18",
        "IsDate(\"hello\")", "FALSE");
  }
}
