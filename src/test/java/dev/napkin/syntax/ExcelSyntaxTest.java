package dev.napkin.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What each construct of a worksheet formula is read as, in the cell B2: rows before columns, a
 * dollar sign before what is fixed, else the distance.
 */
final class ExcelSyntaxTest {
  @Test
  void aCellIsFixedOrADistance() {
    formula("A1", "(Cell - -1 -1)");
    formula("$A$1", "(Cell - $0 $0)");
    formula("A$1", "(Cell - $0 -1)");
    formula("$A1", "(Cell - -1 $0)");
    formula("xfd1048576", "(Cell - 1048574 16382)");
    formula("=B2", "(Cell - 0 0)");
  }

  @Test
  void anAreaBeginsAtItsTopLeftCornerWhereThatIsKnown() {
    formula("B2:C4", "(Area - 0 0 2 1)");
    formula("C4:B2", "(Area - 0 0 2 1)");
    formula("C2:B4", "(Area - 0 0 2 1)");
    formula("$C4:$B$2", "(Area - 2 $1 $1 $2)");
    formula("A1 : B2", "(Area - -1 -1 0 0)");
    formula("Data!A1:B2", "(Area <Data> -1 -1 0 0)");
    formula("Data!A1:Data!B2", "(Range (Cell <Data> -1 -1) (Cell <Data> 0 0))");
    formula("A1:B2:C3", "(Range (Area - -1 -1 0 0) (Cell - 1 1))");
  }

  @Test
  void wholeRowsAndColumnsAreRead() {
    formula("2:4", "(Rows - 0 2)");
    formula("$4:$2", "(Rows - $1 $3)");
    formula("1:1048576", "(Rows - -1 1048574)");
    formula("A:C", "(Columns - -1 1)");
    formula("$C:A", "(Columns - $2 -1)");
    formula("Data!B:B", "(Columns <Data> 0 0)");
    formula("Data!3:3", "(Rows <Data> 1 1)");
  }

  @Test
  void whatOnlyLooksLikeACellIsAName() {
    for (String name :
        List.of("XFE1", "A1048577", "A0", "_A1", "A1_x", "A1.b", "ABCD1", "\\A1", "A1?", "größe")) {
      formula(name, name);
    }
    formula("LOG10(5)", "(LOG10 5)");
    formula("x.y\\z?", "x.y\\z?");
    formula("größe.€", "größe.€");
  }

  @Test
  void sheetsStandBeforeTheExclamationMark() {
    formula("'It''s 1'!B2", "(Cell <It's 1> 0 0)");
    formula("A1!B2", "(Cell <A1> 0 0)");
    formula("2019!B2", "(Cell <2019> 0 0)");
    formula("Jan:Dec!B2", "(Cell <Jan:Dec> 0 0)");
    formula("A:C!B2", "(Cell <A:C> 0 0)");
    formula("'Jan 1:Dec 1'!B2:B3", "(Area <Jan 1:Dec 1> 0 0 1 0)");
    formula("'Jan 1':'Dec 1'!B2", "(FaultLiteral UNKNOWN_NAME)");
    formula("Data!rate", "(SheetName <Data> \"rate\")");
    formula("Data!f(1)", "(Apply (SheetName <Data> \"f\") [1])");
    formula("!B2", "(Cell - 0 0)");
    formula("A1:A2!B2", "(Range (Cell - -1 -1) (Cell <A2> 0 0))");
  }

  @Test
  void otherWorkbooksAreNamedInBrackets() {
    formula("[1]Data!B2", "(Cell <1|Data> 0 0)");
    formula("[Book2.xlsx]Data!B2", "(Cell <Book2.xlsx|Data> 0 0)");
    formula("'[Book 2.xlsx]It''s'!B2", "(Cell <Book 2.xlsx|It's> 0 0)");
    formula("'/path/[b.xls]S'!B2", "(Cell </path/b.xls|S> 0 0)");
    formula("[1]Jan:Dec!B2", "(Cell <1|Jan:Dec> 0 0)");
    formula("[1]!rate", "(SheetName <1|> \"rate\")");
    formula("'C:\\a\\b.xls'!rate", "(SheetName <C:\\a\\b.xls|> \"rate\")");
    formula("[1]!Sales[Price]", "(Structured \"[1]!Sales\" [] [\"Price\"])");
    formula("[1]!f(2)", "(Apply (SheetName <1|> \"f\") [2])");
    formula("[1]!'a b'", "(SheetName <1|> \"'a b'\")");
  }

  @Test
  void partsOfTablesAreRead() {
    formula("Sales[Price]", "(Structured \"Sales\" [] [\"Price\"])");
    formula("Sales[unit price]", "(Structured \"Sales\" [] [\"unit price\"])");
    formula("Sales[]", "(Structured \"Sales\" [] [])");
    formula("Sales[#All]", "(Structured \"Sales\" [ALL] [])");
    formula("Sales[@Price]", "(Structured \"Sales\" [THIS_ROW] [\"Price\"])");
    formula("[@Price]", "(Structured - [THIS_ROW] [\"Price\"])");
    formula("[@[unit price]]", "(Structured - [THIS_ROW] [\"unit price\"])");
    formula("[@]", "(Structured - [THIS_ROW] [])");
    formula("[Price]", "(Structured - [] [\"Price\"])");
    formula("Sales[[#This Row],[Price]]", "(Structured \"Sales\" [THIS_ROW] [\"Price\"])");
    formula("Sales[ [#headers], [a]:[c] ]", "(Structured \"Sales\" [HEADERS] [\"a\" \"c\"])");
    formula("Sales[[#Headers],[#Data],[a]]", "(Structured \"Sales\" [HEADERS DATA] [\"a\"])");
    formula("Sales[[a]:[c]]", "(Structured \"Sales\" [] [\"a\" \"c\"])");
    formula("Sales[@[a]:[c]]", "(Structured \"Sales\" [THIS_ROW] [\"a\" \"c\"])");
    formula("Sales['[a'] '#1 it''s]", "(Structured \"Sales\" [] [\"[a] #1 it's\"])");
    formula("Sales[[$ A1, B:C]]", "(Structured \"Sales\" [] [\"$ A1, B:C\"])");
    formula("SUM(Sales[a]*2)", "(SUM (Binary (Structured \"Sales\" [] [\"a\"]) MULTIPLY 2))");
  }

  @Test
  void referencesAreJoinedAndCut() {
    formula("(A1,B2)", "(Group (Union [(Cell - -1 -1) (Cell - 0 0)]))");
    formula("A1,B2", "(Union [(Cell - -1 -1) (Cell - 0 0)])");
    formula("SUM((A1,B2),C3)", "(SUM (Group (Union [(Cell - -1 -1) (Cell - 0 0)])) (Cell - 1 1))");
    formula("A:A 2:2", "(Intersection (Columns - -1 -1) (Rows - 0 0))");
    formula(
        "(A1,B2 C3)",
        "(Group (Union [(Cell - -1 -1)" + " (Intersection (Cell - 0 0) (Cell - 1 1))]))");
    formula("a\nb", "(Intersection a b)");
    formula("F(1) (B2)", "(Intersection (F 1) (Group (Cell - 0 0)))");
    formula("SUM (B2)", "(SUM (Cell - 0 0))");
    formula("(A1,B2):C3", "(Range (Group (Union [(Cell - -1 -1) (Cell - 0 0)])) (Cell - 1 1))");
    formula("A1:OFFSET(B2,1,1)", "(Range (Cell - -1 -1) (OFFSET (Cell - 0 0) 1 1))");
    formula("INDEX(a,1):INDEX(a,2)", "(Range (INDEX a 1) (INDEX a 2))");
    formula("rate:B2", "(Range rate (Cell - 0 0))");
  }

  @Test
  void aFunctionCanStandForASign() {
    formula("A1#", "(Spilled (Cell - -1 -1))");
    formula("_xlfn.ANCHORARRAY(A1)", "(Spilled (Cell - -1 -1))");
    formula("_xlfn.ANCHORARRAY(A1:B2)", "(Spilled (Group (Area - -1 -1 0 0)))");
    formula("@A1:A2", "(Single (Area - -1 -1 0 -1))");
    formula("_xlfn.SINGLE(A1:A2)", "(Single (Area - -1 -1 0 -1))");
    formula("single(-a)", "(Single (Unary NEGATE a))");
    formula("SINGLE(a%)", "(Single (Group (Percent a)))");
    formula("-@name#%", "(Percent (Unary NEGATE (Single (Spilled name))))");
  }

  @Test
  void operatorsBindAsInExcel() {
    formula("-2^2", "(Binary (Unary NEGATE 2) POWER 2)");
    formula("2^3^4", "(Binary (Binary 2 POWER 3) POWER 4)");
    formula("-a%^2", "(Binary (Percent (Unary NEGATE a)) POWER 2)");
    formula("1+2*3&4=5", "(Binary (Binary (Binary 1 ADD (Binary 2 MULTIPLY 3)) JOIN 4) EQUAL 5)");
    formula("1-2-3", "(Binary (Binary 1 SUBTRACT 2) SUBTRACT 3)");
    formula("a<=b<>c", "(Binary (Binary a AT_MOST b) NOT_EQUAL c)");
    formula("-low:high c", "(Unary NEGATE (Intersection (Range low high) c))");
    formula("--a", "(Unary NEGATE (Unary NEGATE a))");
  }

  @Test
  void literalsAreRead() {
    formula(
        "{1,-2;\"a,b\",TRUE}",
        "(ArrayConstant [[1 (Unary NEGATE 2)]" + " [(Text \"a,b\") (Logical true)]])");
    formula(
        "{#N/A,.5 ; 1. , 1E+5}", "(ArrayConstant [[(FaultLiteral NOT_AVAILABLE) .5] [1. 1E+5]])");
    formula("\"A1 \"\"b\"\"\n\"", "(Text \"A1 \"b\"\n\")");
    formula("true&False", "(Binary (Logical true) JOIN (Logical false))");
    formula("TRUE()", "(TRUE)");
    formula(
        "#div/0!+#REF!",
        "(Binary (FaultLiteral DIVISION_BY_ZERO) ADD (FaultLiteral" + " BAD_REFERENCE))");
    formula("#SPILL!", "(FaultLiteral SPILL)");
    formula("#ERR502!", "(FaultLiteral WRONG_KIND)");
    formula("#GETTING_DATA", "(FaultLiteral GETTING_DATA)");
    formula("Data!#REF!", "(FaultLiteral BAD_REFERENCE)");
    formula("[1]#REF!", "(FaultLiteral BAD_REFERENCE)");
    formula("#REF!$A$1:B2", "(Range (FaultLiteral BAD_REFERENCE) (Cell - 0 0))");
    formula("#REF!#REF!", "(FaultLiteral BAD_REFERENCE)");
  }

  @Test
  void callsMayLeaveArgumentsOut() {
    formula("IF(a,,b)", "(IF a (Missing) b)");
    formula("F()", "(F)");
    formula("F(,)", "(F (Missing) (Missing))");
    formula("F( a , b )", "(F a b)");
  }

  @Test
  void functionsCanBeMadeAndCalledAtOnce() {
    formula("LAMBDA(x,x+1)(2)", "(Apply (LAMBDA x (Binary x ADD 1)) [2])");
    formula("f(1)(2)(3)", "(Apply (Apply (F 1) [2]) [3])");
    formula("(f)(2)", "(Apply (Group f) [2])");
    formula("_xlfn.LET(_xlpm.x,1,_xlpm.x*2)", "(LET x 1 (Binary x MULTIPLY 2))");
    formula("_xlfn.LET(_xlpm.f,g,_xlpm.f(1))", "(LET f g (F 1))");
    formula("_xlfn.LAMBDA(_xlpm.a,_xlop.b,1)", "(LAMBDA a (Structured - [] [\"b\"]) 1)");
    formula("_xlfn.BYROW(a,_xleta.SUM)", "(BYROW a SUM)");
    formula("LAMBDA(a,[b],1)", "(LAMBDA a (Structured - [] [\"b\"]) 1)");
  }

  @Test
  void marksOfFilesAreTakenOffFunctionsThatExcelKnows() {
    formula("_xlfn.XLOOKUP(1)", "(XLOOKUP 1)");
    formula("_xlfn._xlws.FILTER(1)", "(FILTER 1)");
    formula("_xlfn.SUMIFS(1)", "(SUMIFS 1)");
    formula("_xlfn.NETWORKDAYS.INTL(1)", "(NETWORKDAYS.INTL 1)");
    formula("_xlfn.ORG.LIBREOFFICE.ROUNDSIG(1)", "(ROUNDSIG 1)");
    formula("_xlfn.ORG.LIBREOFFICE.OTHER(1)", "(_XLFN.ORG.LIBREOFFICE.OTHER 1)");
    formula("_xll.MyAddIn(1)", "(_XLL.MYADDIN 1)");
    formula("__xludf.DUMMYFUNCTION(1)", "(__XLUDF.DUMMYFUNCTION 1)");
  }

  @Test
  void placesAreReadAsDistancesToo() {
    relative("RC", "(Cell - 0 0)");
    relative("R[-1]C2", "(Cell - -1 $1)");
    relative("r1c[16383]", "(Cell - $0 16383)");
    relative("R1C1:R[2]C", "(Area - $0 $0 2 0)");
    relative("R[2]C[1]:RC", "(Area - 0 0 2 1)");
    relative("R5", "(Rows - $4 $4)");
    relative("R:R[2]", "(Rows - 0 2)");
    relative("C3", "(Columns - $2 $2)");
    relative("Data!C[-1]:C[1]", "(Columns <Data> -1 1)");
    relative("A1+Rate", "(Binary A1 ADD Rate)");
    relative("'RC'!RC", "(Cell <RC> 0 0)");
    relative("ROUND(RC,C(1))", "(ROUND (Cell - 0 0) (C 1))");
    relative("R0C1+R1C16385", "(Binary R0C1 ADD R1C16385)");
  }

  private static void formula(String text, String expected) {
    check(text, expected, ExcelParser.parse(Source.of("B2", text), 1, 1));
  }

  private static void relative(String text, String expected) {
    check(text, expected, ExcelParser.parseR1C1(Source.of("B2", text)));
  }

  private static void check(String text, String expected, Parsed<Expression> read) {
    assertEquals(List.of(), read.diagnostics(), text);
    assertEquals(expected, Trees.show(read.tree()), text);
  }
}
