package dev.napkin.engine;

import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Nearest;
import dev.napkin.source.Span;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Statement;
import dev.napkin.syntax.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Another value for an input, as a patch of the text: the literal of a definition or of a cell of a
 * table is replaced, everything around it stays.
 */
final class SetInput {
  /** A patch, or why there is none. */
  record Made(Optional<Text.Patch> patch, List<Diagnostic> refusal) {
    static Made refused(Diagnostic why) {
      return new Made(Optional.empty(), List.of(why));
    }

    static Made of(int number, Statement.Line before, Statement after) {
      var line = new Statement.Line(before.before(), after, before.behind());
      return new Made(
          Optional.of(new Text.Patch(number, Optional.of(before), Optional.of(line))), List.of());
    }
  }

  private SetInput() {}

  /** The patch that makes {@code wanted} true in {@code text}. */
  static Made patch(Text text, Statement.Definition wanted) {
    String name = wanted.name().text();
    Optional<Integer> number = text.defining(name);
    if (number.isEmpty()) {
      return Made.refused(
          Diagnostic.of(
              Code.UNKNOWN_NAME,
              wanted.name().span(),
              "no statement of this file defines `" + name + "`"));
    }
    Statement.Line line = text.line(number.get());
    return switch (line.statement()) {
      case Statement.Definition definition when wanted.indices().isEmpty() ->
          Made.of(number.get(), line, with(definition, wanted));
      case Statement.Rate rate
          when wanted.indices().isEmpty()
              && wanted.formula() instanceof Expression.Quantity quantity ->
          Made.of(
              number.get(),
              line,
              new Statement.Rate(rate.span(), rate.currency(), quantity, rate.date(), rate.note()));
      case Statement.Table table when name.startsWith(table.name().text() + ".") ->
          inTable(number.get(), line, table, wanted);
      case Statement other -> Made.refused(cannot(wanted, other));
    };
  }

  private static Diagnostic cannot(Statement.Definition wanted, Statement where) {
    boolean file = where instanceof Statement.CsvTable;
    return Diagnostic.of(
        Code.BAD_OVERRIDE,
        wanted.name().span(),
        file
            ? "`%s` is read from a file".formatted(wanted.name().text())
            : "`%s` is no input that can be set".formatted(wanted.name().text()));
  }

  private static Statement with(Statement.Definition old, Statement.Definition wanted) {
    return new Statement.Definition(
        old.span(),
        old.name(),
        old.indices(),
        old.kind(),
        inUnitOf(old.formula(), wanted.formula()),
        old.first(),
        wanted.range().or(old::range),
        old.note());
  }

  /** A bare number takes the unit, or the percent sign, of the literal that it replaces. */
  private static Expression inUnitOf(Expression old, Expression wanted) {
    return switch (wanted) {
      case Expression.Number number -> inUnitOf(old, number);
      case Expression.Unary(Span span, UnaryOperator sign, Expression.Number number) -> {
        Expression measured = inUnitOf(old, number);
        // The sign binds tighter than the percentage.
        yield measured instanceof Expression.Percent
            ? new Expression.Percent(span, new Expression.Unary(span, sign, number))
            : new Expression.Unary(span, sign, measured);
      }
      case Expression other -> other;
    };
  }

  private static Expression inUnitOf(Expression old, Expression.Number number) {
    return switch (old) {
      case Expression.Quantity(_, _, var unit) ->
          new Expression.Quantity(number.span(), number, unit);
      case Expression.Unary(_, _, Expression.Quantity(_, _, var unit)) ->
          new Expression.Quantity(number.span(), number, unit);
      case Expression.Percent _ -> new Expression.Percent(number.span(), number);
      case Expression _ -> number;
    };
  }

  private static Made inTable(
      int number, Statement.Line line, Statement.Table table, Statement.Definition wanted) {
    String column = wanted.name().text().substring(table.name().text().length() + 1);
    int at = table.columns().stream().map(c -> c.name().text()).toList().indexOf(column);
    List<Expression.Key> keys = wanted.indices().orElse(List.of());
    if (at < 0 || keys.size() != 1) {
      return Made.refused(cannot(wanted, table));
    }
    String key = keys.getFirst().text();
    List<String> rows = table.rows().stream().map(row -> row.key().text()).toList();
    int row = rows.indexOf(key);
    if (row < 0) {
      return Made.refused(
          Diagnostic.of(
                  Code.UNKNOWN_KEY,
                  keys.getFirst().span(),
                  "`%s` has no row `%s`".formatted(table.name().text(), key))
              .hint(Nearest.hint(key, rows)));
    }
    var changed = new ArrayList<>(table.rows());
    changed.set(row, withCell(table.rows().get(row), at, wanted));
    return Made.of(
        number,
        line,
        new Statement.Table(
            table.span(), table.name(), table.note(), table.columns(), changed, table.after()));
  }

  private static Statement.Row withCell(Statement.Row row, int at, Statement.Definition wanted) {
    var cells = new ArrayList<>(row.cells());
    while (cells.size() <= at) {
      cells.add(
          new Statement.Cell(
              row.span().after(),
              new Expression.Missing(row.span().after()),
              Optional.empty(),
              Statement.Note.NONE));
    }
    Statement.Cell old = cells.get(at);
    cells.set(
        at,
        new Statement.Cell(
            old.span(), wanted.formula(), wanted.range().or(old::range), old.note()));
    return new Statement.Row(row.before(), row.span(), row.key(), cells, row.note(), row.behind());
  }
}
