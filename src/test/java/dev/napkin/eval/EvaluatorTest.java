package dev.napkin.eval;

import static dev.napkin.eval.Sheets.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What formulas of worksheets give, beyond what single functions do. */
final class EvaluatorTest {
  private final Sheets sheet =
      Sheets.named(
          Map.of(
              "twice", "LAMBDA(x,x*2)",
              "fact", "LAMBDA(n,IF(n<2,1,n*fact(n-1)))",
              "endless", "LAMBDA(n,endless(n+1))",
              "looped", "looped+1",
              "self", "LAMBDA(f,x,REDUCE(f,x,f))",
              "list", "One!$A$1:$A$3"),
          row(1, "x", 10),
          row(2, Value.BLANK, 20),
          row(3, true, 30),
          row(Value.BLANK, "7", 40));

  @Test
  void severalCellsMeanTheOneInTheOwnRowOrColumn() {
    sheet.givesIn("E3", "4", "A1:A3+1");
    sheet.givesIn("C9", "21", "A2:D2+1");
    sheet.givesIn("F2", "2", "A1:A3");
    sheet.givesIn("F2", "2", "list");
    sheet.givesIn("F2", "4", "twice(@list)");
    sheet.givesIn("E9", "#VALUE!", "A1:A3+1");
    sheet.givesIn("E2", "#VALUE!", "A1:C3+1");
    sheet.givesIn("E2", "20", "SUM(C1:C3*1)");
    sheet.givesIn("E2", "2", "SUM(@A1:A3)");
  }

  @Test
  void arraysAreTakenWholeInOrdinaryFormulasToo() {
    sheet.gives("12", "SUM({1,2,3}*2)");
    sheet.gives("2", "{1,2,3}*2");
    sheet.gives("140", "SUMPRODUCT(A1:A3*C1:C3)");
    sheet.gives("30", "SUMPRODUCT((A1:A3=3)*C1:C3)");
    sheet.gives("2", "SUM(COUNTIF(A1:A4,{1,3,9}))");
    sheet.gives("70", "SUM(LARGE(C1:C4,{1,2}))");
  }

  @Test
  void anArrayFormulaStretchesSinglesAndLines() {
    sheet.givesArray("{11,12;21,22}", "C1:C2+{1,2}");
    sheet.givesArray("{11;22;#N/A}", "A1:A3+C1:C2");
    sheet.givesArray("{2;3;4;1}", "A1:A4+1");
    sheet.givesArray("{1;2;3;0}", "A1:A4");
    sheet.givesArray("{\"x\";\"\";\"TRUE\";\"7\"}", "B1:B4&\"\"");
    sheet.givesArray("{-1;-2;-3}", "-A1:A3");
  }

  @Test
  void functionsOfOneValueAreMappedOverArrays() {
    sheet.givesArray("{1;2}", "SQRT({1;4})");
    sheet.givesArray("{\"small\";20;30}", "IF(A1:A3<2,\"small\",C1:C3)");
    sheet.givesArray("{1,FALSE;1,FALSE}", "IF({TRUE,FALSE},{1;1})");
    sheet.givesArray("{1;\"none\";3}", "IFERROR(IF(A1:A3=2,NA(),A1:A3),\"none\")");
    sheet.givesArray("{\"a\",\"c\"}", "CHOOSE({1,3},\"a\",\"b\",\"c\")");
    sheet.givesArray("{1,10;2,20}", "CHOOSE({1,2},A1:A2,C1:C2)");
    sheet.givesArray("{\"b\";\"z\"}", "SWITCH({2;9},1,\"a\",2,\"b\",\"z\")");
    sheet.givesArray("{\"a\";\"b\";\"b\"}", "IFS(A1:A3<2,\"a\",TRUE,\"b\")");
  }

  @Test
  void onlyTheBranchTakenIsLookedAt() {
    sheet.gives("7", "IF(TRUE,7,SUM(INDIRECT(\"A1:A3\")))");
    assertEquals(List.of(), sheet.noted);
  }

  @Test
  void referencesComeOutOfFunctions() {
    sheet.gives("6", "SUM(IF(TRUE,A1:A3,C1:C3))");
    sheet.gives("60", "SUM(C1:INDEX(C1:C4,3))");
    sheet.gives("30", "SUM(INDEX(C1:C4,2):C1)");
    sheet.gives("2", "INDEX(A1:C3,2,1)");
    sheet.gives("60", "SUM(INDEX(A1:C3,0,3))");
    sheet.gives("20", "INDEX((A1:A3,C1:C3),2,1,2)");
    sheet.gives("30", "SUM(CHOOSE(2,A1:A3,C1:C2))");
  }

  @Test
  void unionsAndSheetsAreTakenTogether() {
    sheet.gives("26", "SUM((A1:A3,C2))");
    sheet.gives("20", "LARGE((A1:A3,C1:C2),1)");
    sheet.gives("1101", "SUM(One:Three!A1)");
    sheet.gives("20", "SUM(A2:C2 C1:C3)");
    sheet.gives("#NULL!", "A1:A2 C1:C2");
    sheet.gives("#VALUE!", "One:Three!A1+1");
  }

  @Test
  void blanksAndTextsAreWhatTheirPlaceWants() {
    sheet.gives("0", "B2");
    sheet.gives("TRUE", "B2=\"\"");
    sheet.gives("TRUE", "B2=0");
    sheet.gives("\"x\"", "B1&B2");
    sheet.gives("-7", "-B4");
    sheet.gives("5", "--\"5\"");
    sheet.gives("\"7\"", "+B4");
    sheet.gives("6", "SUM(A1:B3)");
    sheet.gives("13", "SUM(A1:B3,\"7\")");
    sheet.gives("TRUE", "\"a\"=\"A\"");
    sheet.gives("TRUE", "\"a\">9");
    sheet.gives("TRUE", "AND(B1:B3)");
    sheet.gives("#DIV/0!", "1/0+NA()");
    sheet.gives("#N/A", "NA()+1/0");
  }

  @Test
  void theLastDifferenceSnapsToZero() {
    sheet.gives("0", "1.1-1-0.1");
    sheet.givesArray("{0;0}", "{1.1;1.1}-1-{0.1;0.1}");
    sheet.gives("TRUE", "ABS((1.1-1-0.1))>0");
  }

  @Test
  void aNameHoldsAValue() {
    sheet.gives("12", "LET(x,5,y,x+1,y*2)");
    sheet.gives("6", "LET(r,A1:A3,SUM(r))");
    sheet.gives("12", "LET(r,A1:A3,SUM(r*2))");
    sheet.gives("3", "LET(x,1,LET(x,2,x)+x)");
  }

  @Test
  void aFunctionIsAValue() {
    sheet.gives("3", "LAMBDA(x,x+1)(2)");
    sheet.gives("8", "LET(add,LAMBDA(a,LAMBDA(b,a+b)),add(3)(5))");
    sheet.gives("10", "twice(5)");
    sheet.gives("120", "fact(5)");
    sheet.gives("TRUE", "fact(100)>1E+100");
    sheet.gives("#VALUE!", "LAMBDA(x,x+1)(2,3)");
    sheet.gives("#CALC!", "LAMBDA(x,x+1)");
    sheet.gives("#CALC!", "twice");
    sheet.gives("#VALUE!", "LET(f,1,f(2))");
  }

  @Test
  void aFunctionThatNeverEndsIsAFault() {
    sheet.gives("#NUM!", "endless(1)");
    sheet.gives("#NUM!", "looped");
    sheet.gives("#NUM!", "LET(f,LAMBDA(g,g(g)),f(f))");
  }

  @Test
  void wholeColumnsCostWhatStandsInThem() {
    sheet.gives("6", "SUM(A:A)");
    sheet.gives("30", "SUMPRODUCT((A:A=3)*C:C)");
    sheet.gives("1048572", "SUMPRODUCT(--(C:C=\"\"))");
  }
}
