package dev.napkin.eval;

import static dev.napkin.eval.Sheets.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
    sheet.gives("50", "SUM(OFFSET(INDEX(C2:C5,2),0,0,2,1))");
  }

  @Test
  void textsAreReferences() {
    sheet.gives("20", "INDIRECT(\"C\"&3)");
    sheet.gives("100", "SUM(INDIRECT(\"Two!A1\"))");
    sheet.gives("#REF!", "INDIRECT(\"1+1\")");
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
}
