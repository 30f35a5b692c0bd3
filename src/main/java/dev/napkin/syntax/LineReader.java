package dev.napkin.syntax;

import dev.napkin.source.Code;
import dev.napkin.source.Source;
import dev.napkin.source.Span;
import dev.napkin.syntax.LineParser.Outcome;
import dev.napkin.syntax.grammar.NapGrammar;
import dev.napkin.syntax.grammar.NapLexical;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Reads one logical line into a tree, whatever stands on it.
 *
 * <p>A line that cannot be read gives one diagnostic and is kept as text. Where its head can be
 * read, the name is defined all the same, so that its readers are not told that it is unknown.
 */
final class LineReader {
  private final Problems problems;
  private final LineParser parser = new LineParser();
  private final Complaints complaints;
  private final StatementBuilder statements;
  private final TableBuilder tables;

  LineReader(Source source, Problems problems) {
    this.problems = problems;
    this.complaints = new Complaints(source, problems, parser);
    this.statements = new StatementBuilder(source, problems);
    this.tables = new TableBuilder(statements, parser, complaints, problems);
  }

  Statement statement(LogicalLine line) {
    return tree(line, NapGrammar::statementLine, c -> statements.statement(c.statement()))
        .orElseGet(() -> broken(line));
  }

  Statement override(LogicalLine line) {
    Optional<Statement> override =
        tree(line, NapGrammar::overrideLine, c -> statements.definition(c.definition()));
    return override.orElseGet(() -> broken(line));
  }

  Expression formula(LogicalLine line) {
    Optional<Expression> formula =
        tree(line, NapGrammar::formulaLine, c -> statements.expressions().formula(c.formula()));
    return formula.orElseGet(() -> new Expression.Broken(line.span()));
  }

  Optional<List<Statement.Column>> columns(LogicalLine line) {
    return tree(line, NapGrammar::columnsLine, tables::columns);
  }

  /** A row; what cannot be read of it is a broken cell. */
  Statement.Row row(LogicalLine line, int columns) {
    Outcome<NapGrammar.RowLineContext> read = parser.parse(line.tokens(), NapGrammar::rowLine);
    if (read.context().isPresent()) {
      NapGrammar.RowLineContext row = read.context().get();
      return tables.row(
          line,
          statements.expressions().key(row.key()),
          statements.note(row.note()),
          tables.cells(row, line),
          columns);
    }
    return tables.recovered(line, columns);
  }

  /** Complains where something stands behind the brace that closes a block. */
  void nothingBehind(LogicalLine closing) {
    if (closing.tokens().size() > 2) {
      Token junk = closing.tokens().get(1);
      problems.add(
          Code.SYNTAX,
          statements.expressions().span(junk),
          "nothing but a comment stands behind `}`",
          "begin a new line");
    }
  }

  /** What a builder makes of a line; absent, and told, where the line cannot be read. */
  private <C extends ParserRuleContext, T> Optional<T> tree(
      LogicalLine line, Function<NapGrammar, C> rule, Function<C, T> build) {
    if (Nesting.tooDeep(line)) {
      complaints.tooDeep(line);
      return Optional.empty();
    }
    Outcome<C> read = parser.parse(line.tokens(), rule);
    read.misfit().ifPresent(misfit -> complaints.line(line, rule, misfit));
    int errors = problems.errors();
    Optional<T> tree = read.context().map(build);
    return problems.errors() == errors ? tree : Optional.empty();
  }

  private Statement broken(LogicalLine line) {
    Optional<Statement> head =
        line.form() == LineForm.DEFINITION ? headOnly(line) : Optional.empty();
    return head.orElseGet(() -> new Statement.Broken(line.span(), verbatim(line.span())));
  }

  /** The definition of a name whose formula cannot be read. */
  private Optional<Statement> headOnly(LogicalLine line) {
    List<Token> tokens = line.tokens();
    int equals = equals(tokens);
    if (equals <= 0 || equals >= tokens.size() - 2) {
      return Optional.empty();
    }
    List<Token> head = LineParser.part(tokens, 0, equals);
    Span rest = statements.expressions().span(tokens.get(equals + 1)).to(line.span());
    Span body = line.source().span(tokens.get(equals + 1).getStartIndex(), rest.end());
    var formula = new Expression.Broken(body);
    boolean function = tokens.get(1).getType() == NapLexical.LPAREN;
    return function
        ? parser
            .parse(head, NapGrammar::functionHeadLine)
            .context()
            .map(
                c ->
                    statements.function(
                        c.functionHead(), line.span(), formula, Statement.Note.NONE))
        : parser
            .parse(head, NapGrammar::headLine)
            .context()
            .map(c -> statements.broken(c.head(), formula));
  }

  /** The place of the first equals sign outside brackets, or -1. */
  private static int equals(List<Token> tokens) {
    int open = 0;
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.get(i).getType()) {
        case NapLexical.LPAREN, NapLexical.LBRACKET -> open++;
        case NapLexical.RPAREN, NapLexical.RBRACKET -> open--;
        case NapLexical.EQ -> {
          if (open == 0) {
            return i;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  /** The text of a span as it is printed back. */
  static String verbatim(Span span) {
    return span.text().replace("\r\n", "\n");
  }
}
