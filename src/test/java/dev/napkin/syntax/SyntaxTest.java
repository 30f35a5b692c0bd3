package dev.napkin.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.source.Diagnostic;
import dev.napkin.source.Severity;
import dev.napkin.source.Source;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What each construct is read as. */
final class SyntaxTest {
  @Test
  void operatorsBindAsInExcel() {
    formula("1 + 2 * 3 - 4", "(Binary (Binary 1 ADD (Binary 2 MULTIPLY 3)) SUBTRACT 4)");
    formula("-2 ^ 2 ^ 3", "(Binary (Binary (Unary NEGATE 2) POWER 2) POWER 3)");
    formula("2^-1", "(Binary 2 POWER (Unary NEGATE 1))");
    formula("-x%", "(Percent (Unary NEGATE x))");
    formula("20%%", "(Percent (Percent 20))");
    formula("1+-2", "(Binary 1 ADD (Unary NEGATE 2))");
    formula("a & b + c = d", "(Binary (Binary a JOIN (Binary b ADD c)) EQUAL d)");
    formula("a < b <> c", "(Binary (Binary a LESS b) NOT_EQUAL c)");
    formula("(a + b)%", "(Percent (Group (Binary a ADD b)))");
    formula("a + b in GB", "(Convert (Binary a ADD b) <GB>)");
  }

  @Test
  void aUnitStandsBehindANumber() {
    formula("8 GB/s * x / y", "(Binary (Binary (Quantity 8 <GB/s>) MULTIPLY x) DIVIDE y)");
    formula("8 GB / x", "(Binary (Quantity 8 <GB>) DIVIDE x)");
    formula("8 m^2/s^1/2 ^ 2", "(Binary (Quantity 8 <m^2/s^1/2>) POWER 2)");
    formula("5 kg*m^2*s^-2", "(Quantity 5 <kg*m^2*s^-2>)");
    formula("6%/month * 2", "(Binary (Quantity 6 <%/month>) MULTIPLY 2)");
    formula("20%/x", "(Quantity 20 <%/x>)");
    formula("20% / x", "(Binary (Percent 20) DIVIDE x)");
    formula("0.06 1/month", "(Quantity 0.06 <1/month>)");
    formula("100 GB/2", "(Binary (Quantity 100 <GB>) DIVIDE 2)");
    formula("x in %", "(Convert x <%>)");
    formula("5 µm", "(Quantity 5 <µm>)");
    formula("x * B * N", "(Binary (Binary x MULTIPLY B) MULTIPLY N)");
  }

  @Test
  void callsMayLeaveArgumentsOutAndNameAxes() {
    formula("IF(a,, b)", "(IF a (Missing) b)");
    formula("NOW()", "(NOW)");
    formula("F(,)", "(F (Missing) (Missing))");
    formula("STDEV.S(x)", "(STDEV.S x)");
    formula("SUM(x over t)", "(SUM (Over x [t]))");
    formula("SUM(a * b over [gpu, t])", "(SUM (Over (Binary a MULTIPLY b) [gpu t]))");
    formula("SUM(x in GB over t)", "(SUM (Over (Convert x <GB>) [t]))");
    formula("prev(x)", "(PREV x)");
  }

  @Test
  void literalsAreRead() {
    formula("\"say \"\"hi\"\"\"", "(Text \"say \"hi\"\")");
    formula(
        "TRUE & false & true_", "(Binary (Binary (Logical true) JOIN (Logical false)) JOIN true_)");
    formula(
        "#N/A + #div/0!",
        "(Binary (FaultLiteral NOT_AVAILABLE) ADD (FaultLiteral DIVISION_BY_ZERO))");
    formula("?", "(Hole)");
    formula("2026-06-14 + 30 day", "(Binary (Date 2026-06-14) ADD (Quantity 30 <day>))");
    formula("2026-6-14", "(Binary (Binary 2026 SUBTRACT 6) SUBTRACT 14)");
    formula("x[B200, 200k, \"a b\", 2026-01-31]", "(Index x [B200 200k \"a b\" 2026-01-31])");
    formula("größe + 𝑥1", "(Binary größe ADD 𝑥1)");
  }

  @Test
  void numbersStandForWhatTheirSuffixSays() {
    assertEquals(200_000, LiteralBuilder.value("200k"));
    assertEquals(0.1e6, LiteralBuilder.value("0.1M"));
    assertEquals(1.1e9, LiteralBuilder.value("1.1G"));
    assertEquals(2.5e12, LiteralBuilder.value("2.5T"));
    assertEquals(0.5, LiteralBuilder.value(".5"));
    assertEquals(1e9, LiteralBuilder.value("1e9"));
    assertEquals(1e12, LiteralBuilder.value("1e9k"));
  }

  @Test
  void definitionsHaveAFirstValueARangeAndANote() {
    check(
        "v[t] = prev(v) * 2 first = 100 USD",
        "(Definition v [t] - (Binary (PREV v) MULTIPLY 2) (Quantity 100 <USD>) - @--)");
    check(
        "w : USD/h = 3.5 ~ 1.19 to 7",
        "(Definition w - (Measured <USD/h>) 3.5 - (Between - 1.19 7) @--)");
    check("w = 20% ~ +-10%", "(Definition w - - (Percent 20) - (PlusMinus - (Percent 10)) @--)");
    check(
        "w = 5 ~ triangular -3 to 6 @ src \"label\"",
        "(Definition w - - 5 - (Between triangular (Unary NEGATE 3) 6) @src\"label\")");
    check("w = 5 \"label\" @ src", "(Definition w - - 5 - - @src\"label\")");
    check("d : date = 2026-06-14", "(Definition d - (OfDate) (Date 2026-06-14) - - @--)");
    check("d : %/month = 5", "(Definition d - (Measured <%/month>) 5 - - @--)");
    check("d : 1 = 5", "(Definition d - (Measured <1>) 5 - - @--)");
    check(
        "cost(a : GB, b) : GB = a * b",
        "(FunctionDefinition cost [(Parameter a (Measured <GB>)) (Parameter b -)]"
            + " (Measured <GB>) (Binary a MULTIPLY b) @--)");
  }

  @Test
  void keywordsAreNamesWhereTheyCannotBeKeywords() {
    check("rate = 5%", "(Definition rate - - (Percent 5) - - @--)");
    check("rate : % = 5", "(Definition rate - (Measured <%>) 5 - - @--)");
    check("rate[gpu] = 5", "(Definition rate [gpu] - 5 - - @--)");
    check("rate.x = unit", "(Definition rate.x - - unit - - @--)");
    check(
        "in = to + over * by in EUR",
        "(Definition in - - (Convert (Binary to ADD (Binary over MULTIPLY by)) <EUR>) - - @--)");
    check("first = first first = first", "(Definition first - - first first - @--)");
    check("x = n * seed", "(Definition x - - (Binary n MULTIPLY seed) - - @--)");
    check("x = 5 n", "(Definition x - - (Quantity 5 <n>) - - @--)");
    check("scenario s { rate = 1 }", "(Scenario s - [(Definition rate - - 1 - - @--)] [])");
  }

  @Test
  void declarationsAreRead() {
    check("unit user, chat", "(CountedUnits [user chat])");
    check("unit month = 30 day", "(DefinedUnit month (Quantity 30 <day>) @--)");
    check("unit dozen = 12", "(DefinedUnit dozen (Quantity 12 <1>) @--)");
    check(
        "rate EUR = 1.08 USD on 2026-06-01 @ treasury",
        "(Rate EUR (Quantity 1.08 <USD>) 2026-06-01 @treasury-)");
    check(
        "source article \"Title\" <https://a.b/c//d> on 2026-06-14",
        "(SourceDeclaration article \"Title\" \"https://a.b/c//d\" 2026-06-14)");
    check("axis t = 1 to 60", "(Axis t (Counted 1 60 - -) @--)");
    check("axis s = 0 to 100 by 5 USD @ q", "(Axis s (Counted 0 100 5 <USD>) @q-)");
    check(
        "axis e = 2026-01-31 to 2030-12-31 by month",
        "(Axis e (Dated (Date 2026-01-31) (Date 2030-12-31) month) @--)");
    check(
        "axis a = north, \"far south\", 8k GB",
        "(Axis a (Listed [north \"far south\" 8k] <GB>) @--)");
    check("import \"x.nap\" as hw", "(Import (Text \"x.nap\") hw)");
  }

  @Test
  void checksClaimsAndScenariosAreRead() {
    check("check fits[gpu] : a < b \"why\"", "(Check fits [gpu] (Binary a LESS b) @-\"why\")");
    check(
        "claim x[B200] = 331 chat +- 1% @ article",
        "(Claim (Index x [B200]) (Quantity 331 <chat>) - (Percent 1) @article-)");
    check(
        "claim y = 40 to 60 user +- 10 pp",
        "(Claim y 40 (Quantity 60 <user>) (Quantity 10 <pp>) @--)");
    check("claim z = -5%", "(Claim z (Percent (Unary NEGATE 5)) - - @--)");
    check(
        "scenario s \"T\" { a = 1 ; b[x] = 2 USD ~ 1 to 3; }",
        "(Scenario s \"T\" [(Definition a - - 1 - - @--)"
            + " (Definition b [x] - (Quantity 2 <USD>) - (Between - 1 3) @--)] [])");
    check("scenario w = a + b", "(ComposedScenario w - [a b])");
  }

  @Test
  void questionsAreRead() {
    check("sweep cost over gpu, context", "(Sweep cost [gpu context])");
    check("tornado cost[B200]", "(Tornado (Index cost [B200]))");
    check("solve duty for cost[a] = 10 USD", "(Solve duty (Index cost [a]) (Quantity 10 <USD>))");
    check("sample cost n 20000 seed 7", "(Sample cost 20000 7)");
    check("sample n seed 7", "(Sample n - 7)");
    check("chart line over over context by gpu", "(Chart line over [context] gpu)");
  }

  @Test
  void notesInATableBelongToWhatTheyStandBehind() {
    String head = "table t @ all {\n  key | a : GB @ col | b\n  ";
    String columns = "(Table t @all- [(Column a (Measured <GB>) @col-) (Column b - @--)] [";
    check(head + "k | 1 @ s | 2\n}", columns + row("(Cell 1 - @s-) (Cell 2 - @--)] @--"));
    check(head + "k | 1 | 2 @ s\n}", columns + row("(Cell 1 - @--) (Cell 2 - @--)] @s-"));
    check(head + "k @ s | 1 | 2\n}", columns + row("(Cell 1 - @--) (Cell 2 - @--)] @s-"));
    check(head + "k | 1 | 2 @ s |\n}", columns + row("(Cell 1 - @--) (Cell 2 - @s-)] @--"));
    check(head + "k | 1 | 2 | @ s\n}", columns + row("(Cell 1 - @--) (Cell 2 - @--)] @s-"));
    check(head + "k | 1 |\n}", columns + row("(Cell 1 - @--) (Cell (Missing) - @--)] @--"));
    check(head + "k || 2 |\n}", columns + row("(Cell (Missing) - @--) (Cell 2 - @--)] @--"));
    check(
        head + "k | -5% ~ 1 to 2 | \"x\" \"label\" |\n}",
        columns
            + row(
                "(Cell (Percent (Unary NEGATE 5)) (Between - 1 2) @--)"
                    + " (Cell (Text \"x\") - @-\"label\")] @--"));
  }

  @Test
  void aTableFromAFileNamesItsColumns() {
    String columns =
        "(Key k) [(CsvColumn peak fp8 (Measured <TFLOP/s>) @--) (CsvColumn b \"B W\" - @s-)])"
            .replace("(Key k)", "k");
    check(
        "table g from \"x.csv\" sha256 \"ab\" @ q { key k | peak = fp8 : TFLOP/s | b = \"B W\" @ s"
            + " }",
        "(CsvTable g @q- (Text \"x.csv\") (Text \"ab\") " + columns);
    check(
        "table g from \"x.csv\" {\n  key k |\n  peak = fp8 : TFLOP/s |\n  b = \"B W\" @ s\n}",
        "(CsvTable g @-- (Text \"x.csv\") - " + columns);
  }

  @Test
  void aSheetIsKeptAsItIsUpToItsBrace() {
    check(
        "sheet \"M\" { A1 = {1,2} ; B1 = \"}\" & 'it}s'!A1 }",
        "(Sheet \"M\" \" A1 = {1,2} ; B1 = \"}\" & 'it}s'!A1 \")");
  }

  @Test
  void aLineGoesOnWhereABracketIsOpenOrAnOperatorEndsIt() {
    check("x = a +\n  b", "(Definition x - - (Binary a ADD b) - - @--)");
    check("x =\n  5%\ny = 1", "(Definition x - - (Percent 5) - - @--)\n" + one("y"));
    check("x = f(a,\n b\n)", "(Definition x - - (F a b) - - @--)");
    check("x = f( // one\n a)", "[\"// one\"] (Definition x - - (F a) - - @--)");
    check("x = y[a,\r\n b]\r\n", "(Definition x - - (Index y [a b]) - - @--)");
  }

  @Test
  void commentsStayWhereTheyAre() {
    check(
        "// top\n\n\nx = 1 // behind\n// over y\ny = 1\n\n# H // h\n\nz = 1\n// end",
        "[\"// top\" \"\"] "
            + one("x")
            + " \"// behind\"\n[\"// over y\"] "
            + one("y")
            + "\n(Heading 1 \"H\") \"// h\"\n"
            + one("z"));
    check(
        "scenario s { // head\n // first\n x = 1 // x\n // last\n}",
        "(Scenario s - [[\"// first\"] " + one("x") + " \"// x\"] [\"// last\"]) \"// head\"");
    check(
        "table t {\n  key // columns\n  // row\n  k // k\n  // last\n} // end",
        "[\"// columns\"] (Table t @-- [] [(Row [\"// row\"] k [] @-- \"// k\")] [\"// last\"])"
            + " \"// end\"");
  }

  @Test
  void aByteOrderMarkAndBlanksOfOtherKindsAreBlanks() {
    check("\uFEFFx = 1", one("x"));
    check("x\u00A0=\u20091", one("x"));
  }

  private static String one(String name) {
    return "(Definition " + name + " - - 1 - - @--)";
  }

  private static String row(String cellsAndNote) {
    return "(Row [] k [" + cellsAndNote + " -)] [])";
  }

  private static void formula(String text, String expected) {
    Parsed<Expression> read = NapParser.formula(Source.of("formula", text));
    assertEquals(expected, Trees.show(read.tree()), text);
    assertEquals(List.of(), errors(read), text);
  }

  private static void check(String text, String expected) {
    Parsed<Document> read = NapParser.parse(Source.of("text", text));
    List<Statement.Line> lines = read.tree().lines();
    assertEquals(expected, lines.stream().map(Trees::show).collect(Collectors.joining("\n")), text);
    assertEquals(List.of(), errors(read), text);
  }

  /** What is wrong with it; that a negated power may surprise is no error. */
  private static List<Diagnostic> errors(Parsed<?> read) {
    return read.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).toList();
  }
}
