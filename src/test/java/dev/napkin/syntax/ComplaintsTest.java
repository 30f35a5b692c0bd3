package dev.napkin.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.source.Diagnostic;
import dev.napkin.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said about text that cannot be read: the code, the place, the message and the hint. */
final class ComplaintsTest {
  @Test
  void operatorsOfOtherLanguagesAreNamed() {
    check("x = a == b", "E0101 `==`: `==` is no operator; write `=` to compare");
    check("x = a != b", "E0101 `!=`: `!=` is no operator; write `<>` to compare");
    check("x = a && b > 2", "E0101 `&&`: `&&` is no operator; write `AND(a, b > 2)`");
    check("x = f(a || b, 3)", "E0101 `||`: `||` is no operator; write `OR(a, b)`");
    check("x = a ** 2", "E0101 `**`: `**` is no operator; write `a^2` for a power");
    check("x = a => b", "E0101 `=>`: `=>` is no operator; write `>=` to compare");
    check("x := 5", "E0101 `:=`: `:=` is no sign; write `x = ...`");
    check(
        "x = a % b",
        "E0101 `%`: `%` stands behind a number and is a hundredth; write `MOD(a, b)` for the"
            + " remainder");
    check("x = a ≤ b", "E0101 `≤`: `≤` means nothing here; write `<=`");
    check("x = 5 m²", "E0101 `²`: `²` means nothing here; write `^2`");
  }

  @Test
  void habitsOfOtherLanguagesAreNamed() {
    check("let x = 5", "E0101 `let`: a name is defined without a keyword; write `x = ...`");
    check("x = 5;", "E0101 `;`: a line is not ended by `;`; leave it out");
    check(
        "x = if a > 3 then 5",
        "E0101 `if`: `if` is a function here; write `IF(condition, value if true, value if"
            + " false)`");
    check(
        "x = {1, 2}",
        "E0101 `{`: there are no lists in braces; put the values into a table or an axis, and"
            + " reduce with `SUM(x over name)`");
    check(
        "x = SUM(A1:B2)",
        "E0101 `:`: a colon has no place in a formula; name what would be a range of cells: a"
            + " column of a table, or a name over an axis");
    check("x = 'abc'", "E0101 `'`: `'` means nothing here; a text stands in double quotes: `\"`");
    check("x = a # why", "E0101 `#`: `#` means nothing here; comments begin with `//`");
    check("x = 5 /* why */", "E0101 `/*`: `/*` begins no comment; begin each line of it with `//`");
    check("x = 1,000 + 5", "E0101 `1,000`: a number has no separators; write `1000`");
    check("x = 3,5", "E0101 `3,5`: the decimal sign is a point; write `3.5`");
  }

  @Test
  void numbersWithSomethingAttachedAreExplained() {
    check(
        "x = 5B",
        "E0103 `5B`: `5B` is not a number; write `5G` or `5e9` for a billion, `5 byte` or `5 B` for"
            + " bytes");
    check(
        "x = 3m",
        "E0103 `3m`: `3m` is not a number; write `3M` for a million, `3e-3` for a thousandth, `3 m`"
            + " for metres");
    check(
        "x = 8GB",
        "E0103 `8GB`: `8GB` is not a number; write `8 GB` if `GB` is a unit, `8 * GB` if it is a"
            + " name");
    check("x = 1_000", "E0103 `1_000`: `1_000` is not a number; write `1000`");
    check(
        "x = 5€",
        "E0103 `5€`: `5€` is not a number; write the currency behind the number: `5 EUR`");
    check("x = y[70B]", "E0103 `70B`: `70B` is not a number; put the key in quotes: `\"70B\"`");
    check("x = 1e999", "E0103 `1e999`: a number can be 1.79e308 at the most; ");
    check("x = 5 m^1/0", "E0103 `1/0`: the exponent of a unit is divided by zero; ");
  }

  @Test
  void textsAndDatesAreExplained() {
    check(
        "x = \"abc",
        "E0104 `\"abc`: the text is not closed; put a `\"` at its end; inside a text a quote is"
            + " written twice");
    check(
        "x = 2026-02-30",
        "E0105 `2026-02-30`: `2026-02-30` is not in the calendar; the month has 28 days, not 30");
    check(
        "rate EUR = 1 USD on 2026-13-01",
        "E0105 `2026-13-01`: `2026-13-01` is not in the calendar; a date is written year-month-day,"
            + " and the month is 01 to 12");
    check(
        "source a \"b\" <https://",
        "E0101 `<https://`: the link is not closed; put `>` behind the address");
  }

  @Test
  void bracketsAreMatched() {
    check("x = (a + b", "E0101 `(`: `(` is not closed; put `)` behind `b`");
    check("x = y[a", "E0101 `[`: `[` is not closed; put `]` behind `a`");
    check("x = IF(a > 3, 5", "E0101 `(`: `(` is not closed; put `)` behind `5`");
    check("x = a + b)", "E0101 `)`: `)` closes nothing; ");
    check("x = (a + )", "E0101 `)`: a value is expected behind `+`, not `)`; ");
    check("x = (a]", "E0101 `]`: `]` does not close `(`; write `)`");
  }

  @Test
  void whatIsMissingIsSaid() {
    check("x = a + * b", "E0101 `*`: a value is expected behind `+`, not `*`; ");
    check("x = a +", "E0101 ``: a value is missing behind `+`; ");
    check("x =", "E0101 ``: a formula is missing behind `=`; ");
    check(
        "x = a b",
        "E0101 `b`: an operator is missing between `a` and `b`; a name is one word: `a_b`");
    check("x = (a) 5", "E0101 `5`: an operator is missing between `)` and `5`; ");
    check(
        "check x < 5",
        "E0101 `<`: `[` or `:` is expected behind `x`, not `<`; it reads `check name : condition"
            + " \"why\"`");
    check(
        "source foo",
        "E0101 ``: a text in quotes is missing behind `foo`; it reads `source name \"Title\""
            + " <https://address> on 2026-06-14`");
    check("x : USD / month = 5", "E0101 `/`: a unit is written without blanks; write `USD/month`");
    check(
        "x = 5 to 7",
        "E0101 `to`: `to` makes a range, which is no formula; write the point value first, then"
            + " `~` and the range: `= 5 ~ 3 to 6`");
    check(
        "x = a over t",
        "E0101 `over`: `over` stands only in an argument of a function; write for example `SUM(a"
            + " over t)`");
  }

  @Test
  void aLineThatBeginsNoStatementIsGuessedAt() {
    check(
        "sceanrio foo { x = 5 }",
        "E0101 `sceanrio`: `sceanrio` begins no statement; did you mean `scenario`?");
    check(
        "hello world",
        "E0101 `hello`: `hello` begins no statement; write `hello = ...` to define a name; comments"
            + " begin with `//`");
  }

  @Test
  void aCellThatCannotBeReadHarmsNoOther() {
    String text =
        "table t {\n  key | a | b\n  H200 SXM | 5 | 3\n  B200 | 5GB | 4 * 3\n  x | foo | 1\n}";
    check(
        text,
        "E0101 `H200 SXM`: the key of a row is a name, a number or a text; put the key in quotes:"
            + " `\"H200 SXM\"`",
        "E0103 `5GB`: `5GB` is not a number; write `5 GB` if `GB` is a unit, `5 * GB` if it is a"
            + " name",
        "E0101 `*`: `*` does not fit into a cell; a cell holds a number with or without a unit, a"
            + " text in quotes, a date, TRUE or FALSE, and behind that a range or a source",
        "E0101 `foo`: a cell holds a value, not the name `foo`; write `\"foo\"` for a text, or"
            + " compute it outside the table");
    Document read = NapParser.parse(Source.of("text", text)).tree();
    var table = (Statement.Table) read.lines().getFirst().statement();
    assertEquals("[5 3]", Trees.show(values(table, 0)));
    assertEquals("[(Broken) (Broken)]", Trees.show(values(table, 1)));
    assertEquals("[(Broken) 1]", Trees.show(values(table, 2)));
    String printed = Printer.print(read);
    assertEquals(printed, Printer.print(NapParser.parse(Source.of("again", printed)).tree()));
  }

  @Test
  void aBrokenLineStillDefinesItsName() {
    check(
        "x : GB = 8GB\nf(a) = )\ny = 1",
        "E0103 `8GB`: `8GB` is not a number; write `8 GB` if `GB` is a unit, `8 * GB` if it is a"
            + " name",
        "E0101 `)`: `)` closes nothing; ");
    Document read = NapParser.parse(Source.of("text", "x : GB = 8GB\nf(a) = )\ny = 1")).tree();
    assertEquals(
        "(Definition x - (Measured <GB>) (Broken) - - @--)",
        Trees.show(read.lines().get(0).statement()));
    assertEquals(
        "(FunctionDefinition f [(Parameter a -)] - (Broken) @--)",
        Trees.show(read.lines().get(1).statement()));
  }

  @Test
  void oneMissingBracketOrBraceDoesNotSwallowTheFile() {
    check("x = SUM(a\ny = 1\n", "E0101 `(`: `(` is not closed; put `)` behind `a`");
    check("x = SUM(a\n\n# Money\n", "E0101 `(`: `(` is not closed; put `)` behind `a`");
    check("x = SUM(a\nclaim y = 1\n", "E0101 `(`: `(` is not closed; put `)` behind `a`");
    check(
        "table t {\n  key | a\n  b | 1\nx = 5",
        "E0101 `table t {`: this block is not closed; put `}` on a line of its own behind its last"
            + " line");
    check(
        "scenario s {\n  a = 1\n\n# Money\nx = 5",
        "E0101 `scenario s {`: this block is not closed; put `}` on a line of its own behind its"
            + " last line");
  }

  @Test
  void aNegatedPowerIsWarnedAbout() {
    check(
        "x = -2^2",
        "W0101 `-2^2`: the sign binds tighter than the power, as in Excel; write `-(2^2)`, or"
            + " `(-2)^2` if that is meant");
    check("x = 0 - 2^2 + (-2)^2");
  }

  private static List<Expression> values(Statement.Table table, int row) {
    return table.rows().get(row).cells().stream().map(Statement.Cell::value).toList();
  }

  private static void check(String text, String... expected) {
    List<Diagnostic> found = NapParser.parse(Source.of("text", text)).diagnostics();
    assertEquals(List.of(expected), found.stream().map(ComplaintsTest::show).toList(), text);
  }

  private static String show(Diagnostic problem) {
    return "%s `%s`: %s; %s"
        .formatted(
            problem.code().id(),
            problem.span().text(),
            problem.message(),
            problem.hint().orElse(""));
  }
}
