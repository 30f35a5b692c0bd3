package dev.napkin.syntax;

import dev.napkin.source.Code;
import dev.napkin.source.Source;
import dev.napkin.source.Span;
import dev.napkin.syntax.LineScanner.Place;
import dev.napkin.syntax.LogicalLine.End;
import java.util.Optional;

/** Text to tree: the door of this room. Nothing that a person can type makes it throw. */
public final class NapParser {
  private NapParser() {}

  /** A whole workbook. */
  public static Parsed<Document> parse(Source source) {
    var problems = new Problems();
    Document document = new DocumentReader(source, problems).document();
    return new Parsed<>(document, problems.all());
  }

  /** A single formula, as it would stand behind {@code name =}. */
  public static Parsed<Expression> formula(Source source) {
    var problems = new Problems();
    LogicalLine line = new LineScanner(source).next(Place.FORMULA);
    Expression formula = new LineReader(source, problems).formula(line);
    return new Parsed<>(formula, problems.all());
  }

  /**
   * A definition as it stands in a scenario, {@code gpu.rent[B200] = 6 USD/h ~ 3 to 6}; where the
   * name cannot be read either it is empty.
   */
  public static Parsed<Statement.Definition> override(Source source) {
    var problems = new Problems();
    var scanner = new LineScanner(source);
    LogicalLine line = scanner.next(Place.OVERRIDE);
    Statement read = new LineReader(source, problems).override(line);
    LogicalLine rest = scanner.next(Place.OVERRIDE);
    if (rest.end() != End.TEXT_END && problems.errors() == 0) {
      problems.add(Code.SYNTAX, rest.span(), "one override is expected, and nothing behind it");
    }
    Statement.Definition definition =
        read instanceof Statement.Definition found ? found : nameless(read.span());
    return new Parsed<>(definition, problems.all());
  }

  /** A single statement, such as a question that is asked on the command line. */
  public static Parsed<Statement> statement(Source source) {
    Parsed<Document> parsed = parse(source);
    var lines = parsed.tree().lines();
    if (lines.size() == 1) {
      return new Parsed<>(lines.getFirst().statement(), parsed.diagnostics());
    }
    var problems = new Problems();
    parsed.diagnostics().forEach(problems::add);
    Span span =
        lines.isEmpty() ? source.span(0, source.text().length()) : lines.get(1).statement().span();
    problems.add(
        Code.SYNTAX,
        span,
        lines.isEmpty() ? "a statement is missing" : "one statement is expected, and no more");
    return new Parsed<>(new Statement.Broken(span, LineReader.verbatim(span)), problems.all());
  }

  private static Statement.Definition nameless(Span span) {
    return new Statement.Definition(
        span,
        new Expression.Name(span, ""),
        Optional.empty(),
        Optional.empty(),
        new Expression.Broken(span),
        Optional.empty(),
        Optional.empty(),
        Statement.Note.NONE);
  }
}
