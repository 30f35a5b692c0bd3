package dev.napkin.syntax;

import dev.napkin.source.Code;
import dev.napkin.source.Span;
import dev.napkin.syntax.LineParser.Outcome;
import dev.napkin.syntax.grammar.NapGrammar;
import dev.napkin.syntax.grammar.NapGrammar.CellContext;
import dev.napkin.syntax.grammar.NapLexical;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Tables whose rows stand in the text: their heads, rows and cells. */
final class TableBuilder {
  private final StatementBuilder statements;
  private final ExpressionBuilder expressions;
  private final LineParser parser;
  private final Complaints complaints;
  private final Problems problems;

  TableBuilder(
      StatementBuilder statements, LineParser parser, Complaints complaints, Problems problems) {
    this.statements = statements;
    this.expressions = statements.expressions();
    this.parser = parser;
    this.complaints = complaints;
    this.problems = problems;
  }

  List<Statement.Column> columns(NapGrammar.ColumnsLineContext columns) {
    return columns.column().stream()
        .map(
            c ->
                new Statement.Column(
                    expressions.span(c),
                    expressions.name(c.NAME().getSymbol()),
                    statements.kind(c.kind()),
                    statements.note(c.note())))
        .toList();
  }

  /**
   * A row of a table with {@code columns} columns.
   *
   * <p>Behind the last cell a note is the row's, unless the row has one behind its key. A bar may
   * close a row: it does where one more cell than there are columns would follow, and an empty one.
   */
  Statement.Row row(
      LogicalLine line,
      Expression.Key key,
      Statement.Note keyNote,
      List<Statement.Cell> read,
      int columns) {
    var cells = new ArrayList<>(read);
    Statement.Note note = keyNote;
    if (!cells.isEmpty()) {
      Statement.Cell last = cells.getLast();
      boolean theRows = note.equals(Statement.Note.NONE);
      if (theRows) {
        note = last.note();
        last = new Statement.Cell(last.span(), last.value(), last.range(), Statement.Note.NONE);
        cells.set(cells.size() - 1, last);
      }
      boolean empty = last.value() instanceof Expression.Missing;
      if (cells.size() > columns && empty && last.note().equals(Statement.Note.NONE)) {
        cells.removeLast();
      }
    }
    return new Statement.Row(line.comments(), line.span(), key, cells, note, line.behind());
  }

  /** The cells of a row that could be read, in order. */
  List<Statement.Cell> cells(NapGrammar.RowLineContext row, LogicalLine line) {
    var cells = new ArrayList<Statement.Cell>();
    int bar = 0;
    for (CellContext cell : row.cell()) {
      bar = nextBar(line.tokens(), bar);
      cells.add(cell(cell, place(line, bar)));
      bar++;
    }
    return cells;
  }

  /** A row that could not be read as a whole: each cell that cannot is broken by itself. */
  Statement.Row recovered(LogicalLine line, int columns) {
    List<Token> tokens = line.tokens();
    var cells = new ArrayList<Statement.Cell>();
    int bar = nextBar(tokens, 0);
    List<Token> head = LineParser.part(tokens, 0, bar);
    while (bar < tokens.size() - 1) {
      int next = nextBar(tokens, bar + 1);
      cells.add(recoveredCell(LineParser.part(tokens, bar + 1, next), place(line, bar)));
      bar = next;
    }
    Outcome<NapGrammar.RowHeadLineContext> read = parser.parse(head, NapGrammar::rowHeadLine);
    read.misfit().ifPresent(misfit -> complaints.key(head, misfit));
    return read.context()
        .map(c -> row(line, expressions.key(c.key()), statements.note(c.note()), cells, columns))
        .orElseGet(() -> row(line, brokenKey(head), Statement.Note.NONE, cells, columns));
  }

  private Expression.Key brokenKey(List<Token> head) {
    Span span = span(head);
    return new Expression.Key(span, LineReader.verbatim(span), false);
  }

  private Statement.Cell recoveredCell(List<Token> part, Span place) {
    Outcome<NapGrammar.CellLineContext> read = parser.parse(part, NapGrammar::cellLine);
    read.misfit().ifPresent(misfit -> complaints.cell(part, misfit));
    return read.context()
        .map(context -> cell(context.cell(), place))
        .orElseGet(() -> broken(span(part)));
  }

  private static Statement.Cell broken(Span span) {
    return new Statement.Cell(
        span, new Expression.Broken(span), Optional.empty(), Statement.Note.NONE);
  }

  private Span span(List<Token> part) {
    return expressions
        .span(part.getFirst())
        .to(expressions.span(part.get(Math.max(0, part.size() - 2))));
  }

  private static int nextBar(List<Token> tokens, int from) {
    int at = from;
    while (at < tokens.size() - 1 && tokens.get(at).getType() != NapLexical.PIPE) {
      at++;
    }
    return at;
  }

  /** Right behind the token {@code at}: where an empty cell stands. */
  private static Span place(LogicalLine line, int at) {
    int end = line.tokens().get(at).getStopIndex() + 1;
    return line.source().span(end, end);
  }

  private Statement.Cell cell(CellContext cell, Span place) {
    return switch (cell) {
      case NapGrammar.FilledContext c -> filled(c);
      case NapGrammar.EmptyContext c ->
          new Statement.Cell(
              place,
              new Expression.Missing(place),
              Optional.empty(),
              statements.note(c.NAME(), c.TEXT()));
      default -> throw new IllegalStateException("no such cell: " + cell.getClass());
    };
  }

  private Statement.Cell filled(NapGrammar.FilledContext cell) {
    int errors = problems.errors();
    var read =
        new Statement.Cell(
            expressions.span(cell),
            value(cell.cellValue()),
            Optional.ofNullable(cell.range()).map(statements::range),
            statements.note(cell.note()));
    return problems.errors() == errors ? read : broken(expressions.span(cell));
  }

  private Expression value(NapGrammar.CellValueContext value) {
    return switch (value) {
      case NapGrammar.MeasuredCellContext c -> statements.literals().literal(c.literal());
      case NapGrammar.TextCellContext c -> statements.literals().text(c.TEXT().getSymbol());
      case NapGrammar.DateCellContext c -> statements.literals().date(c.DATE().getSymbol());
      case NapGrammar.LogicalCellContext c -> {
        Token word = c.NAME().getSymbol();
        Expression read = expressions.nameOrLogical(word);
        if (!(read instanceof Expression.Logical)) {
          problems.add(
              Code.SYNTAX,
              read.span(),
              "a cell holds a value, not the name `" + word.getText() + "`",
              "write `\"" + word.getText() + "\"` for a text, or compute it outside the table");
        }
        yield read;
      }
      default -> throw new IllegalStateException("no such cell: " + value.getClass());
    };
  }
}
