package dev.napkin.xlsx.write;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.A1;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.SheetExpression;
import dev.napkin.syntax.SheetExpression.Coordinate;
import java.util.ArrayList;
import java.util.List;

/** What the writer asks of formulas. */
final class Formulas {
  private Formulas() {}

  /** The formulas that {@code tree} is made of, in order; none for a leaf. */
  static List<Expression> parts(Expression tree) {
    return switch (tree) {
      case Expression.Percent(_, Expression operand) -> List.of(operand);
      case Expression.Unary unary -> List.of(unary.operand());
      case Expression.Binary binary -> List.of(binary.left(), binary.right());
      case Expression.Group(_, Expression inner) -> List.of(inner);
      case Expression.Call call -> call.arguments();
      case SheetExpression.Spilled(_, Expression operand) -> List.of(operand);
      case SheetExpression.Single(_, Expression operand) -> List.of(operand);
      case SheetExpression.Range(_, Expression left, Expression right) -> List.of(left, right);
      case SheetExpression.Intersection(_, Expression left, Expression right) ->
          List.of(left, right);
      case SheetExpression.Union(_, List<Expression> parts) -> parts;
      case SheetExpression.ArrayConstant(_, List<List<Expression>> rows) ->
          rows.stream().flatMap(List::stream).toList();
      case SheetExpression.Apply apply -> {
        var parts = new ArrayList<Expression>();
        parts.add(apply.function());
        parts.addAll(apply.arguments());
        yield parts;
      }
      case SheetExpression.Cell _,
          SheetExpression.Area _,
          SheetExpression.Rows _,
          SheetExpression.Columns _,
          SheetExpression.SheetName _,
          SheetExpression.Structured _,
          Expression.Number _,
          Expression.Quantity _,
          Expression.Text _,
          Expression.Logical _,
          Expression.Date _,
          Expression.FaultLiteral _,
          Expression.Name _,
          Expression.Index _,
          Expression.Over _,
          Expression.Convert _,
          Expression.Hole _,
          Expression.Missing _,
          Expression.Broken _ ->
          List.of();
    };
  }

  /**
   * Whether one text can stand for all cells of a block: only what Excel itself shares, and every
   * reference stays on the sheet.
   *
   * <p>MS-XLSB 2.2.2.6 ({@code SharedParsedFormula}): no other sheets, no parts of tables, no array
   * constants, no faults.
   */
  static boolean areShared(Expression tree, Rect rect) {
    boolean shares =
        switch (tree) {
          case Expression.Number _,
              Expression.Text _,
              Expression.Logical _,
              Expression.Name _,
              Expression.Missing _,
              Expression.Percent _,
              Expression.Unary _,
              Expression.Binary _,
              Expression.Group _ ->
              true;
          case Expression.Call call -> !binds(call.function());
          case SheetExpression.Cell cell ->
              cell.sheets().isEmpty() && stay(rect, cell.row(), cell.column());
          case SheetExpression.Area area ->
              area.sheets().isEmpty()
                  && stay(rect, area.top(), area.left())
                  && stay(rect, area.bottom(), area.right());
          case SheetExpression.Rows rows ->
              rows.sheets().isEmpty()
                  && stays(rows.first(), rect.top(), rect.bottom(), A1.ROWS)
                  && stays(rows.last(), rect.top(), rect.bottom(), A1.ROWS);
          case SheetExpression.Columns columns ->
              columns.sheets().isEmpty()
                  && stays(columns.first(), rect.left(), rect.right(), A1.COLUMNS)
                  && stays(columns.last(), rect.left(), rect.right(), A1.COLUMNS);
          case Expression _ -> false;
        };
    return shares && parts(tree).stream().allMatch(part -> areShared(part, rect));
  }

  /** Whether a function gives names to values, which files spell in a way of their own. */
  private static boolean binds(String function) {
    return function.equalsIgnoreCase("LET") || function.equalsIgnoreCase("LAMBDA");
  }

  private static boolean stay(Rect rect, Coordinate row, Coordinate column) {
    return stays(row, rect.top(), rect.bottom(), A1.ROWS)
        && stays(column, rect.left(), rect.right(), A1.COLUMNS);
  }

  private static boolean stays(Coordinate coordinate, int first, int end, int count) {
    return coordinate.at(first) >= 0 && coordinate.at(end - 1) < count;
  }
}
