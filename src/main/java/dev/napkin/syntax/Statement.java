package dev.napkin.syntax;

import dev.napkin.source.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One statement of a text workbook, as written. */
public sealed interface Statement {
  /** Where it stands. */
  Span span();

  /** {@code workbook "What one GPU can serve"}. */
  record Title(Span span, String text) implements Statement {}

  /** {@code # Hardware}: the name of a section, or of a part of one with more signs. */
  record Heading(Span span, int level, String text) implements Statement {}

  /** {@code unit user, chat}: counted things, each a dimension of its own. */
  record CountedUnits(Span span, List<Expression.Name> names) implements Statement {
    public CountedUnits {
      names = List.copyOf(names);
    }
  }

  /** {@code unit month = 30 day}. */
  record DefinedUnit(Span span, Expression.Name name, Expression.Quantity value, Note note)
      implements Statement {}

  /** {@code rate EUR = 1.08 USD on 2026-06-01 @ treasury}. */
  record Rate(
      Span span,
      Expression.Name currency,
      Expression.Quantity value,
      Optional<LocalDate> date,
      Note note)
      implements Statement {}

  /** {@code source article "Title" <url> on 2026-06-14}. */
  record SourceDeclaration(
      Span span,
      Expression.Name name,
      String title,
      Optional<String> link,
      Optional<LocalDate> date)
      implements Statement {}

  /** {@code axis context = 8k, 32k, 200k token/chat}. */
  record Axis(Span span, Expression.Name name, AxisValues values, Note note) implements Statement {}

  /**
   * {@code table gpu @ quotes { ... }}, with its rows in the text.
   *
   * @param after comment lines and blank lines behind the last row
   */
  record Table(
      Span span,
      Expression.Name name,
      Note note,
      List<Column> columns,
      List<Row> rows,
      List<String> after)
      implements Statement {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      after = List.copyOf(after);
    }
  }

  /** {@code table gpu from "x.csv" sha256 "..." { key accelerator | peak = fp8 : TFLOP/s }}. */
  record CsvTable(
      Span span,
      Expression.Name name,
      Note note,
      Expression.Text file,
      Optional<Expression.Text> hash,
      Expression.Key keyColumn,
      List<CsvColumn> columns)
      implements Statement {
    public CsvTable {
      columns = List.copyOf(columns);
    }
  }

  /**
   * {@code cost[gpu, context] : USD/month = rent / users ~ 1 to 2 @ article "label"}.
   *
   * @param indices the head's {@code [gpu, context]}, or a key in an override; absent for none
   * @param first the {@code first = ...} of a running formula
   */
  record Definition(
      Span span,
      Expression.Name name,
      Optional<List<Expression.Key>> indices,
      Optional<Kind> kind,
      Expression formula,
      Optional<Expression> first,
      Optional<Range> range,
      Note note)
      implements Statement {
    public Definition {
      indices = indices.map(List::copyOf);
    }
  }

  /** {@code f(a : GB, b) : GB = ...}. */
  record FunctionDefinition(
      Span span,
      Expression.Name name,
      List<Parameter> parameters,
      Optional<Kind> kind,
      Expression formula,
      Note note)
      implements Statement {
    public FunctionDefinition {
      parameters = List.copyOf(parameters);
    }
  }

  /** {@code check fits : weights < gpu.vram "why"}. */
  record Check(
      Span span,
      Expression.Name name,
      Optional<List<Expression.Key>> indices,
      Expression condition,
      Note note)
      implements Statement {
    public Check {
      indices = indices.map(List::copyOf);
    }
  }

  /**
   * {@code claim saturating[B200] = 331 chat +- 1% @ article}.
   *
   * @param target what is claimed about: a {@link Expression.Name} or {@link Expression.Index}
   * @param value a signed quantity, a number or a percentage
   * @param high the upper end where the claim is a range; {@code value} is then the lower
   */
  record Claim(
      Span span,
      Expression target,
      Expression value,
      Optional<Expression> high,
      Optional<Expression> tolerance,
      Note note)
      implements Statement {}

  /**
   * {@code scenario squeeze "Rents go up" { gpu.rent[B200] = 6 USD/h }}.
   *
   * @param overrides its definitions; a line that is none is kept as a broken one
   * @param after comment lines and blank lines behind the last override
   */
  record Scenario(
      Span span,
      Expression.Name name,
      Optional<String> title,
      List<Line> overrides,
      List<String> after)
      implements Statement {
    public Scenario {
      overrides = List.copyOf(overrides);
      after = List.copyOf(after);
    }
  }

  /** {@code scenario worst "Both" = squeeze + agents}: later ones win. */
  record ComposedScenario(
      Span span, Expression.Name name, Optional<String> title, List<Expression.Name> parts)
      implements Statement {
    public ComposedScenario {
      parts = List.copyOf(parts);
    }
  }

  /** {@code import "specs/hardware.nap" as hw}. */
  record Import(Span span, Expression.Text file, Optional<Expression.Name> prefix)
      implements Statement {}

  /** {@code sweep cost over gpu, context}. */
  record Sweep(Span span, Expression target, List<Expression.Name> axes) implements Statement {
    public Sweep {
      axes = List.copyOf(axes);
    }
  }

  /** {@code tornado cost[B200, 32k]}. */
  record Tornado(Span span, Expression target) implements Statement {}

  /** {@code solve duty for cost[B200, 32k] = 10 USD/user/month}. */
  record Solve(Span span, Expression unknown, Expression target, Expression value)
      implements Statement {}

  /** {@code sample cost[B200, 32k] n 20000 seed 7}. */
  record Sample(
      Span span,
      Expression target,
      Optional<Expression.Number> count,
      Optional<Expression.Number> seed)
      implements Statement {}

  /** {@code chart line cost over context by gpu}. */
  record Chart(
      Span span,
      Expression.Name form,
      Expression target,
      List<Expression.Name> axes,
      Optional<Expression.Name> by)
      implements Statement {
    public Chart {
      axes = List.copyOf(axes);
    }
  }

  /**
   * {@code sheet "Model" { ... }}: an imported grid as text.
   *
   * @param body what stands between the braces, as written
   */
  record Sheet(Span span, String name, String body) implements Statement {}

  /** Text that is no statement. Its diagnostic is already out; it is kept and printed back. */
  record Broken(Span span, String text) implements Statement {}

  /** What stands at the end of a statement, a row or a cell: {@code @ source "label"}. */
  record Note(Optional<Expression.Name> source, Optional<String> label) {
    /** Neither source nor label. */
    public static final Note NONE = new Note(Optional.empty(), Optional.empty());
  }

  /**
   * A statement (or a line inside braces) with the prose around it.
   *
   * @param before comment lines and blank lines above it, in order; a blank line is an empty text,
   *     a comment starts with its two slashes
   * @param behind the comment at the end of its line, slashes included
   */
  record Line(List<String> before, Statement statement, Optional<String> behind) {
    public Line {
      before = List.copyOf(before);
    }
  }

  /** What stands behind the colon of a definition or a column. */
  sealed interface Kind {
    /** Where it stands. */
    Span span();

    /** A unit: the value is a quantity. */
    record Measured(UnitText unit) implements Kind {
      @Override
      public Span span() {
        return unit.span();
      }
    }

    /** {@code text}. */
    record OfText(Span span) implements Kind {}

    /** {@code date}. */
    record OfDate(Span span) implements Kind {}

    /** {@code logical}. */
    record OfLogical(Span span) implements Kind {}
  }

  /** The range behind a tilde. */
  sealed interface Range {
    /** Where it stands. */
    Span span();

    /** {@code ~ 3 to 6}, {@code ~ triangular 3 to 6}; both ends as written. */
    record Between(Span span, Optional<Expression.Name> shape, Expression low, Expression high)
        implements Range {}

    /** {@code ~ +- 10%} (relative) or {@code ~ +- 5 USD} (absolute). */
    record PlusMinus(Span span, Optional<Expression.Name> shape, Expression by) implements Range {}
  }

  /** The values of an axis. */
  sealed interface AxisValues {
    /** Where they stand. */
    Span span();

    /**
     * {@code 8k, 32k, 200k token/chat} or {@code north, south}: the unit at the end holds for all
     * numbers.
     */
    record Listed(Span span, List<Expression.Key> keys, Optional<UnitText> unit)
        implements AxisValues {
      public Listed {
        keys = List.copyOf(keys);
      }
    }

    /** {@code 1 to 60}, {@code 0 to 100 by 5 USD}. */
    record Counted(
        Span span,
        Expression.Number from,
        Expression.Number to,
        Optional<Expression.Number> step,
        Optional<UnitText> unit)
        implements AxisValues {}

    /** {@code 2026-01-31 to 2030-12-31 by month}. */
    record Dated(Span span, Expression.Date from, Expression.Date to, Expression.Name step)
        implements AxisValues {}
  }

  /** A column of a table in the text; its unit and source hold for its cells. */
  record Column(Span span, Expression.Name name, Optional<Kind> kind, Note note) {}

  /** A row of a table in the text. */
  record Row(
      List<String> before,
      Span span,
      Expression.Key key,
      List<Cell> cells,
      Note note,
      Optional<String> behind) {
    public Row {
      before = List.copyOf(before);
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell of a table.
   *
   * @param value a signed number, quantity, percentage, text, date or logical; {@link
   *     Expression.Missing} where nothing stands
   */
  record Cell(Span span, Expression value, Optional<Range> range, Note note) {}

  /** {@code peak = fp8_dense_TFLOPs : TFLOP/s}: a column and where its values come from. */
  record CsvColumn(
      Span span, Expression.Name name, Expression.Key from, Optional<Kind> kind, Note note) {}

  /** {@code a : GB} in the head of a function. */
  record Parameter(Span span, Expression.Name name, Optional<Kind> kind) {}
}
