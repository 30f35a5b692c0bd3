package dev.napkin.macro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.engine.SheetEdit;
import dev.napkin.engine.SheetStructure;
import dev.napkin.engine.SheetWorkbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import org.junit.jupiter.api.Test;

/** What a macro function may ask of cells. */
final class RangesOfMacrosTest {
  private static Macros asking(String expression) {
    return Macros.of("Function F(r As Range)", "  F = " + expression, "End Function")
        .cell("A1", 5)
        .cell("A2", "two")
        .cell("A3", 7)
        .cell("B1", Value.Fault.of(FaultCode.NOT_AVAILABLE, ""))
        .cell("B2", 43_861.75)
        .formula("B3", "A1*2")
        .format("A1", "0.00")
        .format("B2", "yyyy-mm-dd")
        .comment("A2", "a remark");
  }

  private static void asks(String expression, String formula, String expected) {
    Macros macros = asking(expression);
    assertEquals("computed", macros.refusal(formula), expression);
    assertEquals(expected, Macros.shown(macros.value(formula)), expression);
  }

  @Test
  void aRangeIsItsValueWhereAValueIsNeeded() {
    asks("r", "F(A1)", "5");
    asks("r + 1", "F(A1)", "6");
    asks("r.Value & \"!\"", "F(A2)", "\"two!\"");
    asks("r", "F(C9)", "0");
    asks("IsEmpty(r)", "F(C9)", "TRUE");
    asks("IsError(r.Value)", "F(B1)", "TRUE");
    asks("r + 1", "F(B1)", "#VALUE!");
    asks("TypeName(r)", "F(A1)", "\"Range\"");
    asks("TypeName(r.Value)", "F(A1)", "\"Double\"");
    asks("r > 10", "F(A2)", "#VALUE!");
    asks("r + 1", "F(A1:A3)", "#VALUE!");
    asks("r", "F(5)", "#VALUE!");
  }

  @Test
  void aCellThatShowsADateHoldsOne() {
    asks("TypeName(r.Value)", "F(B2)", "\"Date\"");
    asks("TypeName(r.Value2)", "F(B2)", "\"Double\"");
    asks("r & \"\"", "F(B2)", "\"1/31/2020 6:00:00 PM\"");
    asks("r", "F(B2)", "43861.75");
  }

  @Test
  void cellsTellHowTheyLook() {
    asks("r.NumberFormat", "F(A1)", "\"0.00\"");
    asks("r.NumberFormat", "F(A3)", "\"General\"");
    asks("r.Text", "F(A1)", "\"5.00\"");
    asks("r.Text", "F(B2)", "\"2020-01-31\"");
    asks("r.Text", "F(B1)", "\"#N/A\"");
    asks("r.Comment.Text", "F(A2)", "\"a remark\"");
    asks("r.Comment.Text", "F(A1)", "#VALUE!");
    asks("r.Comment Is Nothing", "F(A1)", "TRUE");
    asks("r.Formula", "F(B3)", "\"=A1*2\"");
    asks("r.Formula", "F(A1)", "\"5\"");
    asks("r.HasFormula", "F(B3)", "TRUE");
  }

  @Test
  void cellsAreFoundFromOthers() {
    asks("r.Row & r.Column", "F(B3)", "\"32\"");
    asks("r.Count", "F(A1:B3)", "6");
    asks("r.Rows.Count * 10 + r.Columns.Count", "F(A1:B3)", "32");
    asks("r.Cells(2, 1)", "F(A1:B3)", "\"two\"");
    asks("r.Cells(5)", "F(A1:B3)", "7");
    asks("r(3, 1)", "F(A1:B3)", "7");
    asks("r.Cells(3, \"A\")", "F(A1:B3)", "7");
    asks("r.Offset(2, 0)", "F(A1)", "7");
    asks("r.Offset(-1, 0)", "F(A1)", "#VALUE!");
    asks("r.Resize(3, 1).Count", "F(A1)", "3");
    asks("r.Address", "F(A1:B3)", "\"$A$1:$B$3\"");
    asks("r.Address(False, False)", "F(A1)", "\"A1\"");
    asks("r.Rows(3).Cells(1)", "F(A1:B3)", "7");
    asks("r.Parent.Name", "F(A1)", "\"Data\"");
    asks("Worksheets(\"Other\").Range(\"B2\") + 1", "F(A1)", "23");
    asks("ThisWorkbook.Sheets(2).Cells(2, 2).Value", "F(A1)", "22");
    asks("Application.Caller.Row", "F(A1)", "100");
    asks("WorksheetFunction.Sum(r)", "F(A1:A3)", "12");
    asks("Application.WorksheetFunction.CountIf(r, \">5\")", "F(A1:A3)", "1");
    asks("UBound(r.Value, 1) * 10 + UBound(r.Value, 2)", "F(A1:B3)", "32");
  }

  @Test
  void cellsAreGoneThrough() {
    Macros macros =
        Macros.of(
                "Function Joined(r As Range, Optional between As String = \",\")",
                "  Dim c As Range",
                "  For Each c In r",
                "    If Not IsEmpty(c) Then Joined = Joined & IIf(Joined = \"\", \"\", between) &"
                    + " c",
                "  Next c",
                "End Function",
                "Function Numbers(r)",
                "  Dim v, i",
                "  v = r.Value",
                "  For i = LBound(v) To UBound(v)",
                "    If IsNumeric(v(i, 1)) Then Numbers = Numbers + v(i, 1)",
                "  Next",
                "End Function",
                "Function Best(r As Range) As String",
                "  With r.Cells(1, 1)",
                "    Best = .Value & \"@\" & .Address",
                "  End With",
                "End Function")
            .cell("A1", 5)
            .cell("A2", "two")
            .cell("A3", 7);
    macros.gives("Joined(A1:A4)", "\"5,two,7\"");
    macros.gives("Joined(A1:A4,\";\")", "\"5;two;7\"");
    macros.gives("Numbers(A1:A3)", "12");
    macros.gives("Best(A1:A3)", "\"5@$A$1\"");
    macros.gives("SUMPRODUCT(LEN(Joined(A1:A4)))", "7");
  }

  @Test
  void aCellIsComputedAgainWhenWhatItAskedForChanges() {
    SheetWorkbook book =
        Macros.of(
                "Function Below(r)",
                "  Below = r.Offset(1, 0).Value + WorksheetFunction.Sum(r)",
                "End Function",
                "Function Look(r)",
                "  Look = r.Row & r.NumberFormat & r.Formula",
                "End Function")
            .cell("A1", 1)
            .cell("A2", 2)
            .format("A2", "0.0")
            .formula("C1", "Below(A1)")
            .formula("C5", "Look(A2)")
            .open();
    var result = new CellAddress(0, 0, 2);
    assertEquals(Value.number(3), book.value(result));
    book.apply(new SheetEdit.Put(new CellAddress(0, 1, 0), Value.number(20)));
    assertEquals(Value.number(21), book.value(result));
    book.apply(new SheetEdit.Put(new CellAddress(0, 0, 0), Value.number(5)));
    assertEquals(Value.number(25), book.value(result));
    assertEquals(new Value.Text("20.020"), book.value(new CellAddress(0, 4, 2)));
    book.apply(new SheetStructure.InsertRows(0, 1, 1));
    assertEquals(new Value.Text("30.020"), book.value(new CellAddress(0, 5, 2)));
  }
}
