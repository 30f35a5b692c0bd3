package dev.napkin.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is not read as a formula, and what ends a function that would not end. */
final class RefusedMacrosTest {
  private static void refuses(String construct, int line, String... body) {
    var lines = new ArrayList<String>(List.of("Function F(x)"));
    lines.addAll(Arrays.asList(body));
    lines.add("End Function");
    String reason = Macros.of(lines.toArray(String[]::new)).refusal("F(A1)");
    assertEquals(
        "the macro function F (Module1, line "
            + line
            + ") has "
            + construct
            + ", which is not read as a formula",
        reason);
  }

  @Test
  void theConstructAndItsLineAreTold() {
    refuses("a call of `Evaluate`", 3, "Dim y", "F = Evaluate(\"1+1\")");
    refuses("an assignment to `x.Value`", 2, "x.Value = 5");
    refuses("an assignment to `x.Interior.Color`", 2, "x.Interior.Color = 5");
    refuses("`.Interior`", 2, "F = x.Interior.Color");
    refuses("a call of `MsgBox` for its effect", 2, "MsgBox \"hello\"");
    refuses("a call of `CreateObject`", 2, "Set F = CreateObject(\"Scripting.Dictionary\")");
    refuses("`For` in a statement of `Open`", 2, "Open \"file\" For Input As #1");
    refuses("the type `Collection`", 2, "Dim c As Collection");
    refuses("a call of `Cells`", 2, "F = Cells(1, 1)");
    refuses("the name `ActiveCell`, which is not known", 2, "F = ActiveCell");
    refuses("`Application.Evaluate`", 2, "F = Application.Evaluate(\"A1\")");
    refuses("a call of `Rnd`", 2, "F = Rnd()");
    refuses("a statement of `GoTo`", 2, "GoTo there");
    refuses("a statement of `Static`", 2, "Static n");
    refuses("a block without an end", 2, "If x Then");
    refuses("an end without its block", 2, "Next");
    refuses("a label inside of a block", 3, "If x Then", "here:", "End If");
  }

  @Test
  void whatOutlivesACallIsRefused() {
    var macros =
        Macros.of(
            "Private total As Double",
            "Declare Function Beep1 Lib \"kernel32\" () As Long",
            "#If VBA7 Then",
            "Function Hidden()",
            "End Function",
            "#End If",
            "Function Sum1(x)",
            "  total = total + x",
            "  Sum1 = total",
            "End Function",
            "Function Calls(x)",
            "  Calls = Sum1(x)",
            "End Function",
            "Function Machine1()",
            "  Machine1 = Beep1()",
            "End Function",
            "Static Function Counts()",
            "End Function",
            "Sub Nothing1()",
            "  Range(\"A1\") = 1",
            "End Sub",
            "Function Good()",
            "  Good = 1",
            "End Function");
    assertTrue(
        macros.refusal("Sum1(1)").contains("the variable `TOTAL` of a module"),
        macros.refusal("Sum1(1)"));
    assertEquals(
        "the macro function Calls (Module1, line 11) has a call of Sum1, which has the variable"
            + " `TOTAL` of a module, which outlives a call in line 8 of Module1, which is not read"
            + " as a formula",
        macros.refusal("Calls(1)"));
    assertTrue(
        macros.refusal("Machine1()").contains("a call of `Beep1`"), macros.refusal("Machine1()"));
    assertTrue(
        macros.refusal("Hidden()").contains("conditional compilation"), macros.refusal("Hidden()"));
    assertTrue(macros.refusal("Counts()").contains("Static variables"), macros.refusal("Counts()"));
    macros.gives("Good()", "1");
    assertEquals("the function NOTHING1 is not known", macros.refusal("Nothing1()"));
  }

  @Test
  void aPrivateFunctionAndOneThatTwoModulesDefineAreNobodys() {
    var macros =
        Macros.of("Private Function P()", "End Function", "Function Q()", "Q = 1", "End Function")
            .module("Module2", "Function Q()", "Q = 2", "End Function");
    assertEquals("the function P is not known", macros.refusal("P()"));
    assertEquals("the function Q is not known", macros.refusal("Q()"));
    macros.gives("Module2.Q()", "2");
  }

  @Test
  void whatDoesNotEndIsEnded() {
    var macros =
        Macros.of(
            "Function Forever()",
            "  On Error Resume Next",
            "  Do",
            "  Loop",
            "  Forever = 1",
            "End Function",
            "Function Deep(n)",
            "  Deep = Deep(n + 1)",
            "End Function",
            "Function Wide()",
            "  Wide = \"x\"",
            "  Do",
            "    Wide = Wide & Wide",
            "  Loop",
            "End Function",
            "Function Huge()",
            "  Dim a()",
            "  ReDim a(2000000000)",
            "End Function",
            "Function Cells1(r)",
            "  For i = 1 To 1000000",
            "    Cells1 = WorksheetFunction.Sum(r)",
            "  Next",
            "End Function");
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (String formula :
              List.of("Forever()", "Deep(1)", "Wide()", "Huge()", "Cells1(A:Z)")) {
            assertEquals("computed", macros.refusal(formula));
          }
          for (String formula : List.of("Forever()", "Deep(1)", "Wide()", "Huge()")) {
            macros.gives(formula, "#VALUE!");
          }
          macros.gives("Cells1(A:Z)", "0");
        });
  }

  @Test
  void aRecursionIsBoundedOnASmallStack() throws InterruptedException {
    var macros =
        Macros.of(
            "Function Deep(n)",
            "  If n > 0 Then",
            "    Select Case n",
            "      Case Else",
            "        Deep = 1 + (2 * (3 - (4 + IIf(True, Deep(n - 1), 0))))",
            "    End Select",
            "  End If",
            "End Function");
    var failures = new ArrayList<Throwable>();
    var thread =
        new Thread(
            null,
            () -> {
              try {
                macros.gives("Deep(1000000)", "#VALUE!");
              } catch (Throwable thrown) {
                failures.add(thrown);
              }
            },
            "small",
            512 << 10);
    thread.start();
    thread.join();
    assertEquals(List.of(), failures);
  }

  @Test
  void longLinesAndDeepBlocksAreRefused() {
    String sum = "1" + "+1".repeat(300);
    refuses("a statement of more than 400 words", 2, "F = " + sum);
    String brackets = "(".repeat(300) + "1" + ")".repeat(300);
    refuses("a statement of more than 400 words", 2, "F = " + brackets);
    var body = new ArrayList<String>();
    for (int i = 0; i < 60; i++) {
      body.add("If x Then");
    }
    refuses("blocks more than 40 deep in each other", 42, body.toArray(String[]::new));
    Macros.compute("(".repeat(150) + "1" + ")".repeat(150), "1");
  }

  /** Whatever is done to a text of a macro, it is computed or refused, and nothing throws. */
  @Test
  void noTextThrows() {
    var random = new Random(7);
    String text =
        """
        Option Explicit
        Private Const K = 3
        Function F(ByVal r As Range, Optional n As Integer = 2) As Variant
          Dim i As Long, a(1 To 3) As Double
          On Error GoTo bad
          For i = 1 To n: a(i) = r.Cells(i, 1).Value * K: Next i
          Select Case n
            Case 1 To 2, Is > 5: F = Format(a(1), "0.0") & Mid$("abc", n, 1)
            Case Else: F = CVErr(xlErrNA)
          End Select
          With r
            If .Count > 1 And Not IsEmpty(.Value) Then F = F & .Address Else F = F & "#" & #1/1/2020#
          End With
          Exit Function
        bad: F = Err.Number
        End Function
        """;
    for (int i = 0; i < 2_000; i++) {
      var mutated = new StringBuilder(text);
      for (int j = random.nextInt(4); j >= 0; j--) {
        int at = random.nextInt(mutated.length());
        switch (random.nextInt(3)) {
          case 0 -> mutated.deleteCharAt(at);
          case 1 -> mutated.insert(at, mutated.charAt(random.nextInt(mutated.length())));
          default -> mutated.setCharAt(at, "()\"'\n:.,&#_ =<x9".charAt(random.nextInt(16)));
        }
      }
      Macros macros = Macros.of(mutated.toString()).cell("A1", 5).cell("A2", "x");
      assertTrue(macros.value("F(A1:A3, 3)") != null);
    }
  }
}
