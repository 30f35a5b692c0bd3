package dev.napkin.syntax;

import dev.napkin.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What only a formula of a worksheet can say: cells, areas, and what is made of them.
 *
 * <p>Places are kept in relative form: a {@link Coordinate} without a dollar sign is a distance
 * from the cell that the formula stands in. So a formula that is filled down a column is one tree,
 * and equal trees are equal formulas wherever they stand.
 */
public sealed interface SheetExpression extends Expression {
  /**
   * A row or a column of a reference.
   *
   * @param offset the row or column itself, counted from 0, where it is fixed; else how far it is
   *     from that of the formula's cell
   * @param fixed whether a dollar sign stands before it
   */
  record Coordinate(int offset, boolean fixed) {
    /** The row or column, counted from 0, for a formula that stands at {@code home}. */
    public int at(int home) {
      return fixed ? offset : home + offset;
    }
  }

  /**
   * The sheets that a reference names.
   *
   * @param book another workbook, as written between square brackets: a file name, or the number of
   *     a link
   * @param first the sheet, or the first of several; empty for a name of another workbook
   * @param last the last sheet of a reference through several
   */
  record Sheets(Optional<String> book, String first, Optional<String> last) {}

  /** One cell: {@code B7}, {@code $B7}, {@code Model!B7}. */
  record Cell(Span span, Optional<Sheets> sheets, Coordinate row, Coordinate column)
      implements SheetExpression {}

  /** All cells between two corners: {@code B2:D9}, {@code Model!B2:D9}, {@code Jan:Dec!B2:D9}. */
  record Area(
      Span span,
      Optional<Sheets> sheets,
      Coordinate top,
      Coordinate left,
      Coordinate bottom,
      Coordinate right)
      implements SheetExpression {}

  /** Whole rows: {@code 2:9}. */
  record Rows(Span span, Optional<Sheets> sheets, Coordinate first, Coordinate last)
      implements SheetExpression {}

  /** Whole columns: {@code B:D}. */
  record Columns(Span span, Optional<Sheets> sheets, Coordinate first, Coordinate last)
      implements SheetExpression {}

  /** A name of a sheet or of another workbook: {@code Model!rate}, {@code [1]!rate}. */
  record SheetName(Span span, Sheets sheets, String name) implements SheetExpression {}

  /**
   * A part of a table: {@code Sales[Price]}, {@code [@Price]}, {@code Sales[[#Totals],[Price]]}.
   *
   * @param table empty for the table that the formula stands in
   * @param items which parts; none stands for the data
   * @param columns none for all of them, one, or the first and the last of several
   */
  record Structured(Span span, Optional<String> table, List<Item> items, List<String> columns)
      implements SheetExpression {
    public Structured {
      items = List.copyOf(items);
      columns = List.copyOf(columns);
    }
  }

  /** A part of a table. */
  enum Item {
    /** {@code #All}. */
    ALL,
    /** {@code #Data}. */
    DATA,
    /** {@code #Headers}. */
    HEADERS,
    /** {@code #Totals}. */
    TOTALS,
    /** {@code #This Row} or {@code @}. */
    THIS_ROW
  }

  /** The area that an array fills: {@code A1#}. */
  record Spilled(Span span, Expression operand) implements SheetExpression {}

  /** {@code @x}: of several cells the one in the formula's own row or column. */
  record Single(Span span, Expression operand) implements SheetExpression {}

  /** A colon between references that are computed: {@code A1:INDEX(B:B, 3)}. */
  record Range(Span span, Expression left, Expression right) implements SheetExpression {}

  /** A blank between references: the cells in both. */
  record Intersection(Span span, Expression left, Expression right) implements SheetExpression {}

  /** References joined by commas, in brackets or in a name: the cells of all of them. */
  record Union(Span span, List<Expression> parts) implements SheetExpression {
    public Union {
      parts = List.copyOf(parts);
    }
  }

  /** {@code {1,2;3,4}}: literals in rows of equal length. */
  record ArrayConstant(Span span, List<List<Expression>> rows) implements SheetExpression {
    public ArrayConstant {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** A call of what an expression gives: {@code LAMBDA(x, x + 1)(2)}. */
  record Apply(Span span, Expression function, List<Expression> arguments)
      implements SheetExpression {
    public Apply {
      arguments = List.copyOf(arguments);
    }
  }
}
