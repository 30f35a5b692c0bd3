package dev.napkin.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.napkin.source.Diagnostic;
import dev.napkin.source.Source;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is said about a worksheet formula that cannot be read. */
final class ExcelComplaintsTest {
  private static final long SEED = 20260614;
  private static final int CASES = Integer.getInteger("cases", 3000);

  private static final List<String> PIECES =
      List.of(
          "A1",
          "$B$2",
          "1:3",
          "A:C",
          "rate",
          "LOG10",
          "12",
          "1E",
          "1e999",
          ".",
          "2x",
          "\"text\"",
          "\"open",
          "'It''s'!",
          "'open",
          "Data!",
          "Jan:Dec!",
          "[1]",
          "[1]Data!",
          "Sales[",
          "[@a]",
          "[#All]",
          "[#None]",
          "#N/A",
          "#REF!",
          "#",
          "#GETTING_DATA",
          "+",
          "-",
          "*",
          "/",
          "^",
          "&",
          "=",
          "<",
          ">",
          "%",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          ",",
          ";",
          ":",
          "@",
          "!",
          "$",
          "~",
          "|",
          "?",
          "\\",
          "_xlfn.",
          "_xlpm.x",
          "_xlop.y",
          "SINGLE(",
          "ANCHORARRAY(",
          "LET(",
          "LAMBDA(",
          "TRUE",
          " ",
          "\n",
          "\u00A0",
          "\uFEFF",
          "😀",
          "\uD800",
          "\0",
          "\uFFFF",
          "R[-1]C",
          "é");

  @Test
  void theReasonIsNamed() {
    check("", "E0101 ``: a formula is missing");
    check("1+", "E0101 ``: a value is missing behind `+`");
    check("IF(A1>,2)", "E0101 `,`: a value is missing behind `>`");
    check("*2", "E0101 `*`: a value is missing");
    check("SUM(A1", "E0101 `(`: `(` is not closed; put `)` behind what it encloses");
    check("{1,2", "E0101 `{`: `{` is not closed; put `}` behind what it encloses");
    check("A1)", "E0101 `)`: `)` closes nothing; leave it out, or open a bracket before it");
    check("SUM(A1;B2)", "E0101 `;`: `;` means nothing here; write a comma between arguments");
    check("A1 5", "E0101 `5`: an operator is missing between `A1` and `5`");
    check("2(3)x", "E0101 `x`: an operator is missing between `)` and `x`");
    check(
        "A1 != 5",
        "E0101 `!`: `!` means nothing here; write `<>` to compare; behind a sheet"
            + " stands a cell or a name");
    check("A1~B2", "E0101 `~`: `~` means nothing here; write a comma between references");
    check(
        "\"a",
        "E0104 `\"a`: the text is not closed; put a `\"` at its end; inside a text a quote"
            + " is written twice");
    check(
        "'a!B1",
        "E0101 `'a!B1`: the name of the sheet is not closed; put `'!` at its end; inside"
            + " a name an apostrophe is written twice");
    check(
        "Sales[a",
        "E0101 `Sales[a`: `[` is not closed; put `]` at its end; a bracket in the name"
            + " of a column is written `'[`");
    check("2x", "E0103 `2x`: `2x` is not a number");
    check("1e999", "E0103 `1e999`: a number can be 1.79e308 at the most");
    check(
        "#ERR!",
        "E0101 `#`: `#` begins no fault that is known here; behind a cell it stands for"
            + " the area that its array fills: `A1#`");
    check(
        "{1,2;3}",
        "E0101 `3`: the rows of an array differ in length; a comma divides columns, a"
            + " semicolon rows");
    check("{a}", "E0101 `a`: an array between braces holds no name; write the value");
    check(
        "T[#None]",
        "E0101 `T[#None]`: `T[#None]` is no part of a table; write `Table[Column]`,"
            + " `Table[[#Totals],[Column]]` or `Table[@Column]`; the parts are #All, #Data,"
            + " #Headers, #Totals and #This Row");
  }

  @Test
  void whateverIsTypedThereIsATreeThatCanBePrinted() {
    var shapes = new FormulaShapes();
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      var random = new Random(seed);
      var typed = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        typed.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String text = typed.toString();
      Parsed<Expression> read = ExcelParser.parse(Source.of("typed", text), 3, 3);
      readsBack(
          text, read, ExcelParser.parse(printed(ExcelPrinter.print(read.tree(), 3, 3)), 3, 3));
      Parsed<Expression> relative = ExcelParser.parseR1C1(Source.of("typed", text));
      String distances = ExcelPrinter.printR1C1(relative.tree());
      readsBack(text, relative, ExcelParser.parseR1C1(printed(distances)));
      assertEquals(read.diagnostics().size(), shapes.of(text, 3, 3).problems().size(), text);
    }
  }

  private static Source printed(String text) {
    return Source.of("printed", text);
  }

  private static void readsBack(String text, Parsed<Expression> read, Parsed<Expression> again) {
    assertEquals(read.tree() instanceof Expression.Broken, !read.diagnostics().isEmpty(), text);
    assertEquals(Trees.show(read.tree()), Trees.show(again.tree()), text);
    for (Diagnostic problem : read.diagnostics()) {
      assertFalse(problem.message().contains("EOF"), problem.message());
    }
  }

  private static void check(String text, String expected) {
    Parsed<Expression> read = ExcelParser.parse(Source.of("A1", text), 0, 0);
    assertEquals(1, read.diagnostics().size(), text);
    Diagnostic problem = read.diagnostics().getFirst();
    String hint = problem.hint().map(words -> "; " + words).orElse("");
    assertEquals(
        expected,
        problem.code().id() + " `" + problem.span().text() + "`: " + problem.message() + hint);
  }
}
