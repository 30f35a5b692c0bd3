package dev.napkin.macro;

import static dev.napkin.macro.Macros.compute;

import org.junit.jupiter.api.Test;

/** What functions of Visual Basic's library give. */
final class FunctionsOfMacrosTest {
  @Test
  void textsAreCutAndSearched() {
    compute(
        "Left(\"abc\", 2)", "\"ab\"",
        "Left$(\"abc\", 9)", "\"abc\"",
        "Left(\"abc\", -1)", "#VALUE!",
        "Right(\"abc\", 2)", "\"bc\"",
        "Mid(\"abcdef\", 2, 3)", "\"bcd\"",
        "Mid(\"abc\", 3)", "\"c\"",
        "Mid(\"abc\", 9, 1)", "\"\"",
        "Mid(\"abc\", 0, 1)", "#VALUE!",
        "Len(\"abc\")", "3",
        "Len(1234.5)", "6",
        "UCase(\"aBc\")", "\"ABC\"",
        "Trim(\"  a b  \")", "\"a b\"",
        "LTrim(\"  a\")", "\"a\"",
        "InStr(\"banana\", \"an\")", "2",
        "InStr(3, \"banana\", \"an\")", "4",
        "InStr(\"banana\", \"AN\")", "0",
        "InStr(1, \"banana\", \"AN\", vbTextCompare)", "2",
        "InStr(\"\", \"a\")", "0",
        "InStrRev(\"banana\", \"an\")", "4",
        "InStrRev(\"a/b/c\", \"/\", 3)", "2",
        "Replace(\"banana\", \"an\", \"x\")", "\"bxxa\"",
        "Replace(\"banana\", \"an\", \"x\", 1, 1)", "\"bxana\"",
        "Replace(\"aAa\", \"A\", \"x\", 1, -1, vbTextCompare)", "\"xxx\"",
        "Space(3) & \"|\"", "\"   |\"",
        "String(3, \"ab\")", "\"aaa\"",
        "String(2, 65)", "\"AA\"",
        "StrReverse(\"abc\")", "\"cba\"",
        "StrComp(\"a\", \"B\", vbTextCompare)", "-1",
        "StrComp(\"a\", \"B\")", "1",
        "StrConv(\"john o'neil\", vbProperCase)", "\"John O'neil\"",
        "Asc(\"A\")", "65",
        "Chr(65) & ChrW(1071)", "\"AЯ\"",
        "vbCrLf", "\"\r\n\"");
  }

  @Test
  void valuesAreChosenAndAskedWhatTheyAre() {
    compute(
        "IIf(1 > 2, \"a\", \"b\")", "\"b\"",
        "IIf(1 > 2, 1 / 0, 2)", "#VALUE!",
        "Choose(2, \"a\", \"b\")", "\"b\"",
        "Switch(False, 1, True, 2)", "2",
        "IsNumeric(\"12.5\")", "TRUE",
        "IsNumeric(\"12a\")", "FALSE",
        "IsNumeric(Empty)", "TRUE",
        "IsNumeric(#1/1/2020#)", "FALSE",
        "IsEmpty(Empty)", "TRUE",
        "IsError(CVErr(xlErrNA))", "TRUE",
        "IsArray(Array(1, 2))", "TRUE",
        "TypeName(Nothing)", "\"Nothing\"",
        "VarType(\"a\")", "8",
        "Abs(-3)", "3",
        "Sgn(-3)", "-1",
        "Sqr(16)", "4",
        "Exp(0)", "1",
        "Hex(255)", "\"FF\"",
        "Hex(-1)", "\"FFFF\"",
        "Oct(8)", "\"10\"");
  }

  @Test
  void arraysHaveBoundsAndElements() {
    compute(
        "Array(1, 2, 3)", "1",
        "UBound(Array(1, 2, 3))", "2",
        "LBound(Array(1, 2, 3))", "0",
        "Array(5, 6)(1)", "6",
        "Array(5, 6)(2)", "#VALUE!",
        "Split(\"a,b,c\", \",\")(1)", "\"b\"",
        "UBound(Split(\"\", \",\"))", "-1",
        "Split(\"a,b,c\", \",\", 2)(1)", "\"b,c\"",
        "Join(Array(1, \"b\"), \"-\")", "\"1-b\"",
        "Join(Split(\"a b\"), \"_\")", "\"a_b\"");
  }

  @Test
  void numbersAreFormatted() {
    compute(
        "Format(1234.567, \"0.00\")", "\"1234.57\"",
        "Format(1234.567, \"#,##0\")", "\"1,235\"",
        "Format(-5, \"0;(0)\")", "\"(5)\"",
        "Format(0, \"0;(0);none\")", "\"none\"",
        "Format(-5, \"0.0\")", "\"-5.0\"",
        "Format(0.256, \"0%\")", "\"26%\"",
        "Format(0.256, \"Percent\")", "\"25.60%\"",
        "Format(1234.5, \"Standard\")", "\"1,234.50\"",
        "Format(1234.5, \"Fixed\")", "\"1234.50\"",
        "Format(-1234.5, \"Currency\")", "\"($1,234.50)\"",
        "Format(12345.678, \"Scientific\")", "\"1.23E+04\"",
        "Format(12345.6789, \"##0.0E+0\")", "\"123.5E+2\"",
        "Format(9.999, \"0.00E-0\")", "\"1.00E1\"",
        "Format(1234.5, \"General Number\")", "\"1234.5\"",
        "Format(1, \"Yes/No\")", "\"Yes\"",
        "Format(0, \"On/Off\")", "\"Off\"",
        "Format(12.3, \"_(* #,##0_)\")", "\"_(12_)\"",
        "Format(12.5, \"# ?/?\")", "\"13 ?/?\"",
        "Format(5, \"00\") & Format(5, \"\\x0\")", "\"05x5\"",
        "Format(5, \"\"\"no. \"\"0\")", "\"no. 5\"",
        "Format(5, \"[Red]0\")", "\"5\"",
        "Format(\"abc\", \"0.00\")", "\"abc\"",
        "Format(\"12\", \"0.00\")", "\"12.00\"",
        "Format(1.5)", "\"1.5\"");
  }

  @Test
  void datesAreFormatted() {
    compute(
        "Format(#1/5/2020#, \"yyyy-mm-dd\")", "\"2020-01-05\"",
        "Format(#1/5/2020#, \"dddd, d mmmm yy\")", "\"Sunday, 5 January 20\"",
        "Format(#1/5/2020#, \"Short Date\")", "\"1/5/2020\"",
        "Format(#1/5/2020#, \"Long Date\")", "\"Sunday, January 5, 2020\"",
        "Format(#1/5/2020#, \"Medium Date\")", "\"05-Jan-20\"",
        "Format(0.75, \"Long Time\")", "\"6:00:00 PM\"",
        "Format(0.75, \"Medium Time\")", "\"06:00 PM\"",
        "Format(0.75, \"Short Time\")", "\"18:00\"",
        "Format(0.7345, \"hh:mm:ss\")", "\"17:37:41\"",
        "Format(#3/5/2020#, \"mm:ss\")", "\"03:00\"",
        "Format(0.75, \"h:nn a/p\")", "\"6:00 p\"",
        "Format(#2/1/2020#, \"y q ww w\")", "\"32 1 5 7\"",
        "Format(-12345.6789, \"m/d/yy h:mm\")", "\"3/13/66 16:17\"",
        "Format(1234567.89, \"General\")", "\"Ge21eral\"",
        "Format(\"2020-01-05\", \"d.m.yyyy\")", "\"5.1.2020\"");
  }

  @Test
  void textsAreFormatted() {
    compute(
        "Format(\"abc\", \">\")", "\"ABC\"",
        "Format(\"ABC\", \"<\")", "\"abc\"",
        "Format(\"abc\", \"@@@@@\")", "\"  abc\"",
        "Format(\"abc\", \"&&&&&\")", "\"abc\"",
        "Format(\"abc\", \"!@@@@@\")", "\"abc  \"",
        "Format(\"5551234\", \"@@@-@@@@\")", "\"555-1234\"",
        "Format(12345.6789, \"@\")", "\"12345.6789\"");
  }

  @Test
  void functionsOfWorksheetsAreCalled() {
    compute(
        "WorksheetFunction.Max(1, 5, 3)", "5",
        "Application.WorksheetFunction.Sum(1, 2)", "3",
        "Application.Round(2.5, 0)", "3",
        "WorksheetFunction.Norm_S_Dist(0, True)", "0.5",
        "IsError(Application.Match(5, Array(1, 2), 0))", "TRUE",
        "Application.Match(2, Array(1, 2), 0)", "2",
        "WorksheetFunction.Match(5, Array(1, 2), 0)", "#VALUE!",
        "Application.Match(5, Array(1, 2), 0)", "#N/A");
  }
}
