package dev.napkin.syntax;

import dev.napkin.source.Code;
import dev.napkin.source.Source;
import dev.napkin.source.Span;
import dev.napkin.syntax.LineParser.Misfit;
import org.antlr.v4.runtime.Token;

/** Phrases what is wrong with a line that cannot be read. */
final class Complaints {
  private final Source source;
  private final Problems problems;

  Complaints(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  void tooDeep(LogicalLine line) {
    problems.add(
        Code.TOO_DEEP,
        line.span(),
        "brackets and operators are nested more than " + Nesting.LIMIT + " deep",
        "give parts of it names of their own, or add up with SUM");
  }

  void line(Misfit misfit) {
    misfit(misfit);
  }

  void key(Misfit misfit) {
    misfit(misfit);
  }

  void cell(Misfit misfit) {
    misfit(misfit);
  }

  private void misfit(Misfit misfit) {
    Token token = misfit.token();
    Span span = source.span(token.getStartIndex(), token.getStopIndex() + 1);
    String found =
        token.getType() == Token.EOF
            ? "the line ends too early"
            : "`" + token.getText() + "` does not fit here";
    problems.add(Code.SYNTAX, span, found);
  }
}
