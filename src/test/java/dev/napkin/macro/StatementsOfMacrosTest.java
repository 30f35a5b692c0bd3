package dev.napkin.macro;

import org.junit.jupiter.api.Test;

/** What statements of Visual Basic do to the variables of a function (MS-VBAL 5.4). */
final class StatementsOfMacrosTest {
  @Test
  void aBranchIsTaken() {
    var macros =
        Macros.of(
            "Function Grade(score As Double) As String",
            "  If score >= 90 Then",
            "    Grade = \"A\"",
            "  ElseIf score >= 80 Then",
            "    Grade = \"B\"",
            "  Else",
            "    Grade = \"C\"",
            "  End If",
            "End Function",
            "Function Signed(x)",
            "  If x < 0 Then Signed = \"minus\": Exit Function Else If x = 0 Then Signed ="
                + " \"none\"",
            "  If x > 0 Then Signed = \"plus\"",
            "End Function");
    macros.gives("Grade(95)", "\"A\"");
    macros.gives("Grade(85)", "\"B\"");
    macros.gives("GRADE(5)", "\"C\"");
    macros.gives("Grade(\"x\")", "#VALUE!");
    macros.gives("Signed(-2)", "\"minus\"");
    macros.gives("Signed(0)", "\"none\"");
    macros.gives("Signed(2)", "\"plus\"");
  }

  @Test
  void aCaseIsSelected() {
    var macros =
        Macros.of(
            "Public Function Tariff(ByVal n As Long) As Double",
            "  Select Case n",
            "    Case 1, 2: Tariff = 0.1",
            "    Case 3 To 5",
            "      Tariff = 0.2",
            "    Case Is > 100",
            "      Tariff = 0.9",
            "    Case Else",
            "      Tariff = 0.5",
            "  End Select",
            "End Function");
    macros.gives("Tariff(2)", "0.1");
    macros.gives("Tariff(4)", "0.2");
    macros.gives("Tariff(101)", "0.9");
    macros.gives("Tariff(50)", "0.5");
  }

  @Test
  void loopsCountAndStop() {
    var macros =
        Macros.of(
            "Function Total(n)",
            "  Dim i As Long, s As Double",
            "  For i = 1 To n",
            "    If i = 8 Then Exit For",
            "    s = s + i",
            "  Next i",
            "  Total = s & \"/\" & i",
            "End Function",
            "Function Down(): For i = 3 To 1 Step -1: Down = Down & i: Next: End Function",
            "Function Pairs(n)",
            "  For i = 1 To n: For j = i To n",
            "    Pairs = Pairs + 1",
            "  Next j, i",
            "End Function",
            "Function Halves(x)",
            "  Do While x > 1",
            "    x = x / 2: Halves = Halves + 1",
            "  Loop",
            "End Function",
            "Function Once(x)",
            "  Do",
            "    Once = Once + 1",
            "    If Once = 3 Then Exit Do",
            "  Loop Until Once >= x",
            "  While Once > 10",
            "    Once = Once - 1",
            "  Wend",
            "End Function");
    macros.gives("Total(3)", "\"6/4\"");
    macros.gives("Total(99)", "\"28/8\"");
    macros.gives("Down()", "\"321\"");
    macros.gives("Pairs(3)", "6");
    macros.gives("Halves(8)", "3");
    macros.gives("Once(0)", "1");
    macros.gives("Once(99)", "3");
  }

  @Test
  void valuesOfVariablesAreOfTheirTypes() {
    var macros =
        Macros.of(
            "Function Whole(x) As Integer",
            "  Whole = x * 0.03",
            "End Function",
            "Function Untouched() As String",
            "End Function",
            "Function Nothing1()",
            "End Function",
            "Function Yes() As Boolean",
            "  Yes = 5",
            "End Function",
            "Function Marked$(n%)",
            "  Marked$ = n% / 2",
            "End Function",
            "Function Money(x) As Currency",
            "  Money = x",
            "End Function");
    macros.gives("Whole(150)", "4");
    macros.gives("Whole(50)", "2");
    macros.gives("Whole(2000000)", "#VALUE!");
    macros.gives("Untouched()", "\"\"");
    macros.gives("Nothing1()", "0");
    macros.gives("Yes()", "TRUE");
    macros.gives("Marked(5)", "\"2.5\"");
    macros.gives("Money(1.23456)", "1.2346");
  }

  @Test
  void runTimeErrorsAreIgnoredOrHandledWhereTheFunctionSaysSo() {
    var macros =
        Macros.of(
            "Function Quiet(x)",
            "  On Error Resume Next",
            "  Quiet = \"before\"",
            "  Quiet = 1 / x",
            "  If Err.Number <> 0 Then Quiet = Quiet & Err.Number",
            "End Function",
            "Function Enters(x)",
            "  On Error Resume Next",
            "  If 1 / x > 0 Then",
            "    Enters = \"in\"",
            "  End If",
            "End Function",
            "Function Handled(x)",
            "  On Error GoTo Trouble",
            "  Handled = 1 / x",
            "  Exit Function",
            "Trouble:",
            "  Handled = CVErr(xlErrNA)",
            "End Function",
            "Function Loud(x)",
            "  On Error Resume Next",
            "  On Error GoTo 0",
            "  Loud = 1 / x",
            "End Function");
    macros.gives("Quiet(2)", "0.5");
    macros.gives("Quiet(0)", "\"before11\"");
    macros.gives("Enters(0)", "\"in\"");
    macros.gives("Handled(4)", "0.25");
    macros.gives("Handled(0)", "#N/A");
    macros.gives("Loud(0)", "#VALUE!");
  }

  @Test
  void functionsCallEachOther() {
    var macros =
        Macros.of(
                "Private Function Twice(x)",
                "  Twice = 2 * x",
                "End Function",
                "Function Fact(n)",
                "  If n <= 1 Then Fact = 1 Else Fact = n * Fact(n - 1)",
                "End Function",
                "Function Four(x)",
                "  Four = Twice(Twice(x:=x)) + Helpers.Add(1) + Add(b:=2, a:=1)",
                "End Function",
                "Function Passed(x)",
                "  Dim y: y = x",
                "  Passed = Bump(y) & y",
                "  Passed = Passed & Kept(y) & y",
                "End Function",
                "Function Bump(ByRef n): n = n + 1: Bump = n",
                "End Function",
                "Function Kept(ByVal n)",
                "  n = n + 1: Kept = n",
                "End Function")
            .module(
                "Helpers",
                "Public Const Step1 = 10",
                "Function Add(a, Optional b As Long = 5)",
                "  Add = a + b",
                "End Function",
                "Function Ten()",
                "  Ten = Step1 * 1",
                "End Function");
    macros.gives("Fact(5)", "120");
    macros.gives("Four(3)", "21");
    macros.gives("Add(1)", "6");
    macros.gives("Add(1,2)", "3");
    macros.gives("Helpers.Ten()", "10");
    macros.gives("Passed(1)", "\"2232\"");
    macros.gives("Add()", "#VALUE!");
    macros.gives("Add(1,2,3)", "#VALUE!");
  }

  @Test
  void argumentsMayBeLeftOutOrAsManyAsWanted() {
    var macros =
        Macros.of(
            "Function Given(Optional x, Optional y = 7)",
            "  If IsMissing(x) Then Given = \"none\" & y Else Given = x & y",
            "End Function",
            "Function Most(ParamArray xs())",
            "  Dim x",
            "  For Each x In xs",
            "    If x > Most Then Most = x",
            "  Next",
            "  Most = Most + UBound(xs) / 10",
            "End Function");
    macros.gives("Given()", "\"none7\"");
    macros.gives("Given(1)", "\"17\"");
    macros.gives("Given(,2)", "\"none2\"");
    macros.gives("Most(3,9,4)", "9.2");
  }

  @Test
  void arraysAreFilledAndGrow() {
    var macros =
        Macros.of(
            "Function Primes(n)",
            "  Dim found() As Long, count As Long, i As Long, j As Long, isPrime As Boolean",
            "  ReDim found(0)",
            "  For i = 2 To n",
            "    isPrime = True",
            "    For j = 0 To count - 1",
            "      If i Mod found(j) = 0 Then isPrime = False: Exit For",
            "    Next j",
            "    If isPrime Then",
            "      ReDim Preserve found(count)",
            "      found(count) = i",
            "      count = count + 1",
            "    End If",
            "  Next i",
            "  Primes = found",
            "End Function",
            "Function Grid()",
            "  Dim g(1 To 2, 1 To 2) As Double",
            "  g(1, 1) = 1: g(2, 2) = 4",
            "  Grid = g",
            "End Function",
            "Function Beyond()",
            "  Dim a(2)",
            "  a(3) = 1",
            "End Function",
            "Function Copied()",
            "  Dim a(1), b",
            "  b = a: b(0) = 5",
            "  Copied = a(0) & b(0)",
            "End Function");
    macros.gives("SUM(Primes(10))", "17");
    macros.gives("COUNT(Primes(30))", "10");
    macros.gives("INDEX(Grid(),2,2)+10*INDEX(Grid(),2,1)", "4");
    macros.gives("Beyond()", "#VALUE!");
    macros.gives("Copied()", "\"5\"");
  }

  @Test
  void linesAreJoinedAndCommentsAreNone() {
    var macros =
        Macros.of(
            "Option Explicit",
            "Option Compare Text",
            "' a comment: End Function",
            "Function Long_(a, _",
            "               b) ' the second",
            "  Rem nothing here",
            "  Long_ = a & _",
            "    \"'\" & b: If \"a\" = \"A\" Then Long_ = Long_ & \"!\"",
            "End Function");
    macros.gives("Long_(1,2)", "\"1'2!\"");
  }
}
