package dev.napkin.syntax;

import dev.napkin.source.Span;
import dev.napkin.value.FaultCode;
import java.time.LocalDate;
import java.util.List;

/**
 * A formula as it was written: no name resolved, no unit checked.
 *
 * <p>The tree is a value. It has no parent links and nothing that a later stage computes; a stage
 * that learns something builds its own tree ({@code ir.Ir}) instead of writing into this one.
 */
public sealed interface Expression
    permits Expression.Number,
        Expression.Quantity,
        Expression.Percent,
        Expression.Text,
        Expression.Logical,
        Expression.Date,
        Expression.FaultLiteral,
        Expression.Name,
        Expression.Index,
        Expression.Unary,
        Expression.Binary,
        Expression.Group,
        Expression.Call,
        Expression.Over,
        Expression.Convert,
        Expression.Hole,
        Expression.Missing,
        Expression.Broken,
        SheetExpression {
  /** Where this node stands. */
  Span span();

  /**
   * A number: {@code 12}, {@code 1.5e9}, {@code 200k}.
   *
   * @param value what it stands for, the suffix applied
   * @param text as written, because {@code 200k} should stay {@code 200k}
   */
  record Number(Span span, double value, String text) implements Expression {}

  /** A number and its unit: {@code 8 TB/s}, {@code 6%/month}. */
  record Quantity(Span span, Number number, UnitText unit) implements Expression {}

  /** {@code 20%}, {@code (a + b)%}: a hundredth of what stands before it. */
  record Percent(Span span, Expression operand) implements Expression {}

  /** A text between quotes; {@code value} without them, doubled quotes made single. */
  record Text(Span span, String value) implements Expression {}

  /** {@code TRUE} or {@code FALSE}, in any case. */
  record Logical(Span span, boolean value) implements Expression {}

  /** A date without blanks: {@code 2026-06-14}. */
  record Date(Span span, LocalDate value) implements Expression {}

  /** A fault written out: {@code #N/A}. */
  record FaultLiteral(Span span, FaultCode code) implements Expression {}

  /** A name, dots included: {@code bandwidth}, {@code gpu.peak}, {@code hw.gpu.peak}. */
  record Name(Span span, String text) implements Expression {}

  /** A name at certain keys: {@code speed[B200, 200k]}. */
  record Index(Span span, Name target, List<Key> keys) implements Expression {
    public Index {
      keys = List.copyOf(keys);
    }
  }

  /** A sign in front. */
  record Unary(Span span, UnaryOperator operator, Expression operand) implements Expression {}

  /** Two operands; the operator keeps its own place because messages point at it. */
  record Binary(
      Span span, Expression left, BinaryOperator operator, Span operatorSpan, Expression right)
      implements Expression {}

  /** An expression in round brackets; kept because it is printed back, and defeats the snap. */
  record Group(Span span, Expression inner) implements Expression {}

  /**
   * A call, {@code prev(x)} among them.
   *
   * @param function the name as written; whether it exists is not known here
   */
  record Call(Span span, String function, Span functionSpan, List<Expression> arguments)
      implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code x over gpu}: all values of {@code x} along one axis, or several in square brackets. */
  record Over(Span span, Expression operand, List<Name> axes) implements Expression {
    public Over {
      axes = List.copyOf(axes);
    }
  }

  /** {@code x in EUR}: the value, shown in (and where it is money, converted to) a unit. */
  record Convert(Span span, Expression operand, UnitText unit) implements Expression {}

  /** {@code ?}: a hole, for which the checker reports what would fit. */
  record Hole(Span span) implements Expression {}

  /** An argument left out: {@code IF(a,,b)}. */
  record Missing(Span span) implements Expression {}

  /** Text that could not be read. Its diagnostic is already out; say nothing more about it. */
  record Broken(Span span) implements Expression {}

  /**
   * One index between square brackets: a key as written, or the name of an axis in a head.
   *
   * @param text the key without quotes: {@code B200}, {@code 200k}, {@code Qwen3-32B}, {@code
   *     2026-01-31}
   * @param quoted whether it stood in quotes
   */
  record Key(Span span, String text, boolean quoted) {}
}
