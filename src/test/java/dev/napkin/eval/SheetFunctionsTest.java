package dev.napkin.eval;

import static dev.napkin.eval.Sheets.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.function.DateSystem;
import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What functions do with references: where things stand, what is shown, what was computed. */
final class SheetFunctionsTest {
  private final Sheets sheet =
      Sheets.of(
          row("id", "name", "price"),
          row(1, "cpu", 10),
          row(2, "gpu", 20),
          row(3, "Gpu", 30),
          row(Value.BLANK, "ram", 40));

  @Test
  void placesAreCountedFromOne() {
    sheet.givesIn("C7", "7", "ROW()");
    sheet.givesIn("C7", "3", "COLUMN()");
    sheet.gives("2", "ROW(A2:A4)");
    sheet.givesArray("{2;3;4}", "ROW(A2:A4)");
    sheet.gives("9", "SUMPRODUCT(ROW(A2:A4))");
    sheet.gives("10", "SUMPRODUCT(ROW(INDIRECT(\"1:4\")))");
    assertEquals(List.of(), sheet.noted);
    sheet.gives("2", "SHEET(Two!A1)");
    sheet.gives("3", "SHEETS(One:Three!A1)");
  }

  @Test
  void offsetsAreNotedWhenTheyAreLookedAt() {
    sheet.gives("20", "OFFSET(A1,2,2)");
    assertEquals(List.of(new Area(0, Rect.cell(2, 2))), sheet.noted);
    sheet.gives("60", "SUM(OFFSET(C2,0,0,3))");
    assertEquals(List.of(new Area(0, new Rect(1, 2, 4, 3))), sheet.noted.subList(1, 2));
    sheet.gives("60", "SUM(OFFSET(C4,0,0,-3,1))");
    sheet.gives("60", "SUM(C2:OFFSET(C2,2,0))");
    sheet.gives("3", "ROWS(OFFSET(C2,0,0,3))");
    sheet.gives("#REF!", "OFFSET(A1,-1,0)");
    sheet.gives("20", "SUM(OFFSET(C2,1,0,0.9,-0.1))");
    sheet.gives("#REF!", "SUM(OFFSET(C2,1,0,0))");
    sheet.gives("50", "SUM(OFFSET(INDEX(C2:C5,2),0,0,2,1))");
  }

  @Test
  void statisticsOfPairsComputeArraysInOrdinaryFormulas() {
    sheet.gives("1", "CORREL(C2:C5*2,C2:C5)");
    sheet.gives("20", "SLOPE(C2:C4*2,A2:A4*1)");
    sheet.gives("10", "MODE(IF(C2:C5>20,10,C2:C5))");
  }

  @Test
  void whereOneIsNeededTheCellAtTheOwnPlaceIsMeant() {
    sheet.givesIn("F3", "20", "C1:C5+0");
    sheet.givesIn("C7", "\"price\"", "A1:C1");
    sheet.givesIn("C3", "20", "@One!A1:C5");
    sheet.givesIn("A1", "100", "Two!A1:B2+0");
    sheet.givesIn("C1", "#VALUE!", "Two!A1:B2+0");
    sheet.givesIn("F7", "#VALUE!", "C1:C5+0");
    sheet.givesIn("F3", "#VALUE!", "A1:C5+0");
  }

  @Test
  void datesCountFromTheDayThatTheWorkbookSays() {
    sheet.gives("2958465", "DATE(9999,12,31)");
    sheet.gives("1900", "YEAR(1)");
    sheet.dates = DateSystem.SINCE_1904;
    sheet.gives("0", "DATE(1904,1,1)");
    sheet.gives("#NUM!", "DATE(1903,12,31)");
    sheet.gives("44196", "DATE(2025,1,1)");
    sheet.gives("2025", "YEAR(44196)");
    sheet.gives("1904", "YEAR(D9)");
    sheet.gives("2025", "YEAR(\"2025-01-01\")");
    sheet.gives("44227", "EDATE(44196,1)");
    sheet.gives("#NUM!", "WEEKNUM(-1)");
    sheet.gives("#VALUE!", "WEEKNUM(FALSE,21)");
    sheet.gives("#VALUE!", "WEEKNUM(\"1900-01-02\",2)");
    sheet.gives("\"2025 18:00\"", "TEXT(\"2025-01-01 18:00\",\"yyyy hh:mm\")");
    sheet.gives("4", "WEEKDAY(44196)");
    sheet.gives("44202", "WORKDAY(44196,2,{44197,44198})");
    sheet.gives("31", "DATE(2025,2,1)-DATE(2025,1,1)");
    sheet.gives("\"Wednesday 1 January 2025 06:00\"", "TEXT(44196.25,\"dddd d mmmm yyyy hh:mm\")");
    sheet.gives("\"-30:00\"", "TEXT(-1.25,\"[h]:mm\")");
    sheet.gives("\"30:00\"", "TEXT(1.25,\"[h]:mm\")");
    sheet.givesArray("{2025;2026}", "YEAR({44196;44561})");
  }

  @Test
  void whatTheAnalysisToolPakNeedsMayNotBeLeftOut() {
    sheet.gives("#N/A", "EOMONTH(C2,)");
    sheet.gives("#N/A", "DEC2BIN(,4)");
    sheet.gives("#N/A", "QUOTIENT(C2,)");
    sheet.gives("#DIV/0!", "QUOTIENT(1/0,)");
    sheet.gives("\"1001\"", "DEC2BIN(9,)");
    sheet.gives("10", "WEEKNUM(40977,)");
    sheet.gives("0", "BESSELJ(A5,1)");
    sheet.gives("#N/A", "LAMBDA(x,[y],EDATE(x,y))(C2)");
  }

  @Test
  void placesAndSizesMustBeWhole() {
    sheet.gives("#VALUE!", "TEXTBEFORE(\"a-b\",\"-\",A5)");
    sheet.gives("\"a\"", "TEXTBEFORE(\"a-b\",\"-\",)");
    sheet.gives("#VALUE!", "EXPAND({1},A5)");
    sheet.givesArray("{1,0}", "EXPAND({1},,2,0)");
    sheet.gives("#VALUE!", "SORT(C2:C5,A5)");
    sheet.givesArray("{10;20}", "SORT(C2:C3,,1)");
    sheet.gives("#VALUE!", "CHOOSECOLS(A2:C5,A2:B3)");
    sheet.gives("#NUM!", "IMDIV(\"x\",TRUE)");
    sheet.gives("#VALUE!", "IMDIV(TRUE,\"x\")");
    sheet.gives("#NUM!", "SLOPE({1,#NULL!},{1,2})");
  }

  @Test
  void textsAreReferences() {
    sheet.gives("20", "INDIRECT(\"C\"&3)");
    sheet.gives("100", "SUM(INDIRECT(\"Two!A1\"))");
    sheet.gives("#REF!", "INDIRECT(\"1+1\")");
  }

  @Test
  void offsetsOfArraysAreReferredToOneByOne() {
    sheet.givesArray("{10;50;30;40}", "SUBTOTAL(9,OFFSET(C1,{1;2;3;4},0,{1;2;1;1}))");
    sheet.gives("4", "SUMPRODUCT(SUBTOTAL(3,OFFSET(C2,ROW(C2:C5)-ROW(C2),0)))");
    sheet.gives(
        "70", "SUMPRODUCT(SUBTOTAL(9,OFFSET(C2,ROW(C2:C5)-ROW(C2),0))*(B2:B5<>\"gpu\"))+20");
    sheet.givesArray("{20,50}", "SUMIF(OFFSET(C2,{0,1},0,2),\">10\")");
    sheet.givesArray("{1;2}", "ROWS(OFFSET(C2,0,0,{1;2}))");
    sheet.givesArray("{1;1}", "AREAS(OFFSET(C2,{0;1},0))");
    sheet.gives("40", "SUM(N(OFFSET(C2,{0;2},0)))");
    sheet.givesArray("{\"cpu\";\"gpu\"}", "T(OFFSET(B2,{0;1},0))");
    sheet.givesArray("{10;30}", "SUM(OFFSET(C2,{0;2},0))");
    sheet.givesArray("{#VALUE!;#VALUE!}", "OFFSET(C2,{0;2},0)+1");
    sheet.givesArray("{10;#REF!}", "N(OFFSET(C2,{0;-9},0))");
    sheet.gives("1130", "SUM(SUMIF(INDIRECT({\"C4\",\"Two!A1\",\"Three!A:A\"}),\">0\"))");
    sheet.gives("40", "LET(x,OFFSET(C2,{0;2},0,{1;2}),SUM(SUBTOTAL({4;5},x))-0)");
  }

  @Test
  void lookupsFindAndReferTo() {
    sheet.gives("20", "VLOOKUP(2,A:C,3,FALSE)");
    sheet.gives("30", "VLOOKUP(9,A1:C5,3)");
    sheet.gives("2", "MATCH(\"gpu\",B2:B5,0)");
    sheet.gives("50", "SUM(XLOOKUP(2,A2:A5,C2:C5):C4)");
    sheet.gives("\"none\"", "XLOOKUP(7,A2:A5,C2:C5,\"none\")");
    sheet.gives("30", "LOOKUP(2,1/(B2:B5=\"gpu\"),C2:C5)");
    sheet.gives("2", "MATCH(1,INDEX((A2:A5=2)*(C2:C5=20),0),0)");
    sheet.gives("\"gpu\"", "HLOOKUP(\"name\",A1:C5,3,FALSE)");
    sheet.gives("#REF!", "VLOOKUP(2,A1:C5,4,FALSE)");
    sheet.gives("20", "VLOOKUP(2,OFFSET(A1,0,0,5,3),3,FALSE)");
    sheet.gives("7", "VLOOKUP(3,{1,5;3,7},2)");
    sheet.givesArray("{10;30}", "VLOOKUP({1;3},A1:C5,3,FALSE)");
    sheet.givesArray("{\"gpu\",20}", "XLOOKUP(2,A2:A5,B2:C5)");
    sheet.gives("30", "INDEX(C:C,MATCH(3,A:A,0))");
  }

  @Test
  void criteriaResizeWhatIsSummed() {
    sheet.gives("50", "SUMIF(B2:B5,\"gpu\",C2)");
    sheet.gives("50", "SUMIF(B:B,\"gpu\",C:C)");
    sheet.gives("25", "AVERAGEIF(B2:B5,\"gpu\",C2:C3)");
    sheet.gives("1048572", "COUNTIF(A:A,\"\")");
    sheet.gives("2", "COUNTIFS(B:B,\"gpu\",C:C,\">=20\")");
    sheet.gives("60", "SUM(SUMIF(B2:B5,{\"cpu\",\"gpu\"},C2:C5))");
    sheet.gives("3", "SUMPRODUCT(1/COUNTIF(B2:B5,B2:B5))");
  }

  @Test
  void whatIsHiddenOrItselfASubtotalIsLeftOut() {
    sheet.hidden.add(Rect.cell(1, 0));
    sheet.filtered.add(Rect.cell(2, 0));
    sheet.formulas.put(new CellAddress(0, 4, 2), "=SUBTOTAL(9,C2:C4)");
    sheet.gives("40", "SUBTOTAL(9,C2:C5)");
    sheet.gives("30", "SUBTOTAL(109,C2:C5)");
    sheet.gives("2", "SUBTOTAL(2,C2:C5)");
    sheet.gives("100", "AGGREGATE(9,4,C2:C5)");
    sheet.gives("40", "AGGREGATE(14,6,C2:C5/(B2:B5<>\"gpu\"),1)");
    sheet.gives("#VALUE!", "SUBTOTAL(9,3)");
  }

  @Test
  void cellsTellAboutThemselves() {
    sheet.formulas.put(new CellAddress(0, 1, 0), "=1*1");
    sheet.gives("\"=1*1\"", "FORMULATEXT(A2)");
    sheet.gives("TRUE", "ISFORMULA(A2)");
    sheet.gives("1", "SUMPRODUCT(--ISFORMULA(A1:A4))");
    sheet.gives("\"=1*1\"", "INDEX(FORMULATEXT(A1:A4),2)");
    sheet.gives("\"$B$2\"", "CELL(\"address\",B2)");
    sheet.gives("\"Two!$B$2\"", "CELL(\"address\",Two!B2)");
    sheet.gives("\"cpu\"", "CELL(\"contents\",B2)");
    sheet.gives("1", "N(A2:A4)");
    sheet.gives("2", "TYPE(B2)");
    sheet.gives("64", "TYPE(B2:B3)");
    sheet.gives("FALSE", "ISREF(1)");
    sheet.gives("TRUE", "ISBLANK(A5)");
    sheet.gives("46000", "TODAY()");
    sheet.gives("0.5", "RAND()");
  }

  @Test
  void arraysArePickedAndSorted() {
    sheet.givesArray("{2,\"gpu\",20;3,\"Gpu\",30}", "FILTER(A2:C5,B2:B5=\"gpu\")");
    sheet.givesArray("{\"cpu\";\"gpu\";\"ram\"}", "UNIQUE(B2:B5)");
    sheet.givesArray("{40;30;20;10}", "SORT(C2:C5,,-1)");
    sheet.givesArray("{3;2;1;0}", "SORTBY(A2:A5,A2:A5,-1)");
    sheet.givesArray("{30;40}", "TAKE(C2:C5,-2)");
    sheet.gives("70", "SUM(TAKE(C2:C5,-2))");
    sheet.givesArray("{10,20,30,40}", "TRANSPOSE(C2:C5)");
    sheet.gives("10", "FILTER(C2:C5,B2:B5=\"cpu\")");
    sheet.givesArray("{\"id\";1;2;3}", "TOCOL(A:A,1)");
  }

  @Test
  void whatCameWithTheToolPakTakesNoAreaForOneValue() {
    sheet.gives("#VALUE!", "ISEVEN(C2:C5)");
    sheet.givesArray("#VALUE!", "EDATE(C2:C5,1)");
    sheet.givesArray("{FALSE,TRUE}", "ISEVEN({1,2})");
    sheet.gives("TRUE", "ISEVEN(C3)");
  }

  @Test
  void functionsAreCalledForEachValue() {
    sheet.givesArray("{20;40}", "MAP(C2:C3,LAMBDA(x,x*2))");
    sheet.gives("100", "REDUCE(0,C2:C5,LAMBDA(a,x,a+x))");
    sheet.givesArray("{11;22;33}", "BYROW(HSTACK(A2:A4,C2:C4),LAMBDA(r,SUM(r)))");
    sheet.gives("7", "LET(f,LAMBDA(x,[y],IF(ISOMITTED(y),x,y)),f(7))");
    sheet.gives("8", "LET(f,LAMBDA(x,[y],IF(ISOMITTED(y),x,y)),f(7,8))");
    sheet.gives("#VALUE!", "MAP(C2:C3,7)");
    sheet.givesArray("{11;22;33}", "BYROW(HSTACK(A2:A4,C2:C4),SUM)");
    sheet.gives("3", "LET(f,MAX,f(1,3,2))");
    sheet.gives("#VALUE!", "LET(f,PI,f(1))");
  }

  @Test
  void blanksAreNoCoefficients() {
    Sheets sheet = Sheets.of(row(1, 1, Value.BLANK, 1, 1), row(1, 1, 0, 1, 1), row("x"));
    sheet.gives("780", "SERIESSUM(5,1,1,A1:E1)");
    sheet.gives("3780", "SERIESSUM(5,1,1,A2:E2)");
    sheet.gives("#VALUE!", "SERIESSUM(5,1,1,A3:B3)");
  }

  @Test
  void memoryIsNoLongerTold() {
    Sheets.of().gives("#N/A", "INFO(\"memused\")");
    Sheets.of().gives("#VALUE!", "INFO(\"weather\")");
  }
}
