package dev.napkin.syntax;

import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Nearest;
import dev.napkin.source.Source;
import dev.napkin.source.Span;
import dev.napkin.syntax.LineParser.Misfit;
import dev.napkin.syntax.grammar.NapGrammar;
import dev.napkin.syntax.grammar.NapLexical;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Phrases what is wrong with a line that cannot be read: one problem for each line.
 *
 * <p>A word that is none is told first, then a slip that is known, else what was expected.
 */
final class Complaints {
  /** From this many problems on a text is not a workbook, and it is told more briefly. */
  private static final int PATIENCE = 50;

  private final Source source;
  private final Problems problems;
  private final LineParser parser;

  Complaints(Source source, Problems problems, LineParser parser) {
    this.source = source;
    this.problems = problems;
    this.parser = parser;
  }

  void tooDeep(LogicalLine line) {
    problems.add(
        Code.TOO_DEEP,
        line.span(),
        "brackets and operators are nested more than " + Nesting.LIMIT + " deep",
        "give parts of it names of their own, or add up with SUM");
  }

  /** A line that does not fit {@code rule}. */
  <C extends ParserRuleContext> void line(
      LogicalLine line, Function<NapGrammar, C> rule, Misfit misfit) {
    var words = new Words(source, line.tokens());
    int at = words.place(misfit.token());
    problems.add(
        Misspelt.find(words, at, false)
            .or(() -> Slips.find(words, at))
            .or(() -> begins(words, line.form(), at))
            .orElseGet(() -> unexpected(words, line, rule, at)));
  }

  /** The key of a row. */
  void key(List<Token> part, Misfit misfit) {
    var words = new Words(source, part);
    int at = words.place(misfit.token());
    Span all = words.span(0, part.size() - 2);
    Diagnostic problem =
        words.isEnd(0)
            ? Diagnostic.of(Code.SYNTAX, all, "the row has no key")
            : Diagnostic.of(Code.SYNTAX, all, "the key of a row is a name, a number or a text")
                .hint("put the key in quotes: `\"" + all.text() + "\"`");
    problems.add(Misspelt.find(words, at, true).orElse(problem));
  }

  /** A cell of a row. */
  void cell(List<Token> part, Misfit misfit) {
    var words = new Words(source, part);
    int at = words.place(misfit.token());
    String message =
        words.isEnd(at)
            ? "the cell ends too early"
            : "`" + words.text(at) + "` does not fit into a cell";
    problems.add(
        Misspelt.find(words, at, false)
            .orElse(
                Diagnostic.of(Code.SYNTAX, words.span(at), message)
                    .hint(
                        "a cell holds a number with or without a unit, a text in quotes, a date,"
                            + " TRUE or FALSE, and behind that a range or a source")));
  }

  /** A line whose first word begins nothing. */
  private static Optional<Diagnostic> begins(Words words, LineForm form, int at) {
    boolean definition = form == LineForm.DEFINITION && at == 1 && !words.isEnd(1);
    if (!definition || words.type(0) != NapLexical.NAME) {
      return Optional.empty();
    }
    String word = words.text(0);
    String otherwise = "write `" + word + " = ...` to define a name; comments begin with `//`";
    return Optional.of(
        Diagnostic.of(Code.SYNTAX, words.span(0), "`" + word + "` begins no statement")
            .hint(Nearest.hint(word, LineForm.openers()).orElse(otherwise)));
  }

  private <C extends ParserRuleContext> Diagnostic unexpected(
      Words words, LogicalLine line, Function<NapGrammar, C> rule, int at) {
    Expectations expected =
        problems.errors() < PATIENCE
            ? Expectations.at(parser, line.tokens(), at, rule)
            : Expectations.unknown();
    if (line.form() == LineForm.COLUMNS && at == 0) {
      return Diagnostic.of(Code.SYNTAX, words.span(0), "the first column of a table is `key`")
          .hint("begin the line with `key |`");
    }
    boolean open = expected.has(NapLexical.RPAREN) || expected.has(NapLexical.RBRACKET);
    if (open && !beginsValue(words.type(at)) && !expected.value()) {
      return unclosed(words, at);
    }
    if (expected.has(NapLexical.PLUS) && !expected.value() && beginsValue(words.type(at))) {
      return apart(words, at);
    }
    return Diagnostic.of(Code.SYNTAX, words.span(at), phrase(words, at, expected))
        .hint(usage(line.form()));
  }

  private static Diagnostic unclosed(Words words, int at) {
    int bracket = words.openBracket(at);
    String closing = words.type(bracket) == NapLexical.LPAREN ? ")" : "]";
    return Diagnostic.of(
            Code.SYNTAX, words.span(bracket), "`" + words.text(bracket) + "` is not closed")
        .hint("put `" + closing + "` behind `" + words.text(at - 1) + "`");
  }

  private static Diagnostic apart(Words words, int at) {
    String left = words.text(at - 1);
    String right = words.text(at);
    boolean names = words.type(at - 1) == NapLexical.NAME && words.type(at) == NapLexical.NAME;
    Diagnostic problem =
        Diagnostic.of(
            Code.SYNTAX,
            words.span(at),
            "an operator is missing between `" + left + "` and `" + right + "`");
    return names ? problem.hint("a name is one word: `" + left + "_" + right + "`") : problem;
  }

  private static String phrase(Words words, int at, Expectations expected) {
    String behind = at == 0 ? "" : " behind `" + words.text(at - 1) + "`";
    boolean end = words.isEnd(at);
    if (expected.onlyEnd()) {
      return "the line should end" + behind;
    }
    String what = expected.value() ? value(words, at) : expected.words();
    if (what.isEmpty()) {
      return end ? "the line ends too early" : "`" + words.text(at) + "` does not fit" + behind;
    }
    return end
        ? what + " is missing" + behind
        : what + " is expected" + behind + ", not `" + words.text(at) + "`";
  }

  private static String value(Words words, int at) {
    int previous = words.type(at - 1);
    boolean whole = at == 0 || previous == NapLexical.EQ || previous == NapLexical.COLON;
    return whole ? "a formula" : "a value";
  }

  private static boolean beginsValue(int type) {
    return switch (type) {
      case NapLexical.NAME,
          NapLexical.NUMBER,
          NapLexical.DATE,
          NapLexical.HOLE,
          NapLexical.LPAREN,
          NapLexical.LBRACKET ->
          true;
      default -> false;
    };
  }

  /** How a line of a form reads; nothing for those that everybody knows. */
  private static Optional<String> usage(LineForm form) {
    String reads =
        switch (form) {
          case WORKBOOK -> "workbook \"Title\"";
          case UNITS -> "unit user, chat` or `unit month = 30 day";
          case RATE -> "rate EUR = 1.08 USD on 2026-06-01 @ source";
          case SOURCE -> "source name \"Title\" <https://address> on 2026-06-14";
          case AXIS -> "axis size = 8k, 32k token` or `axis t = 1 to 60";
          case TABLE ->
              "table name @ source {` or `table name from \"file.csv\" { key column | ... }";
          case CHECK -> "check name : condition \"why\"";
          case CLAIM -> "claim name = 26 GB +- 1% @ source";
          case SCENARIO -> "scenario name \"Title\" { name = 5 }` or `scenario both = one + other";
          case IMPORT -> "import \"file.nap\" as prefix";
          case SHEET -> "sheet \"Name\" { A1 = 5 }";
          case SWEEP -> "sweep name over axis, axis";
          case TORNADO -> "tornado name[key]";
          case SOLVE -> "solve name for other[key] = 10 USD";
          case SAMPLE -> "sample name[key] n 20000 seed 7";
          case CHART -> "chart line name over axis by axis";
          case COLUMNS -> "key | name : unit | name : unit";
          case HEADING, DEFINITION, ROW, FORMULA -> "";
        };
    return reads.isEmpty() ? Optional.empty() : Optional.of("it reads `" + reads + "`");
  }
}
