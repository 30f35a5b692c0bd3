package dev.napkin.check;

import dev.napkin.ir.Axis;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.syntax.Expression;
import java.util.List;
import java.util.Optional;

/** The wording of every problem with {@code prev}. The rules decide; this class phrases. */
final class PreviousProblems {
  private PreviousProblems() {}

  /** {@code prev(x * 2)}. */
  static Diagnostic notAName(Typed operand) {
    return Diagnostic.of(
            Code.BAD_PREVIOUS, operand.span(), "prev looks at a name, this is a formula")
        .hint(
            "give it a name of its own: `before = %s`, then `prev(before)`"
                .formatted(UnitHints.text(operand)));
  }

  /** {@code prev(x)} where x is one value or runs along tables only. */
  static Diagnostic noOrder(Expression.Call call, Typed operand, Draft owner, Symbols symbols) {
    boolean itself = operand.bound() instanceof Bound.Cells cells && cells.name() == owner;
    Optional<String> axis =
        symbols.axes.values().stream().filter(Axis::ordered).map(Axis::name).findFirst();
    String text = UnitHints.text(operand);
    if (operand.axes().isEmpty()) {
      return Diagnostic.of(
              Code.BAD_PREVIOUS,
              call.span(),
              "`%s` is one value, with nothing before it".formatted(text))
          .hint(
              itself
                  ? Optional.of(
                      "say along which axis it runs: `%s[%s] = ...`"
                          .formatted(owner.name, axis.orElse("t")))
                  : Optional.empty());
    }
    return Diagnostic.of(
        Code.BAD_PREVIOUS,
        call.span(),
        "`%s` runs along %s, whose rows have no order"
            .formatted(text, IndexProblems.names(operand.axes())));
  }

  /** {@code prev(x)} where x runs along several axes that have an order. */
  static Diagnostic severalAxes(Expression.Call call, Typed operand, List<Axis> ordered) {
    String text = UnitHints.text(operand);
    return Diagnostic.of(
            Code.BAD_PREVIOUS,
            call.span(),
            "`%s` runs along several axes: %s".formatted(text, IndexProblems.names(ordered)))
        .hint(
            "say along which to go back: `prev(%s, %s)`"
                .formatted(text, ordered.getFirst().name()));
  }

  /** {@code prev(x, gpu)} where x does not run along gpu, or gpu has no order. */
  static Diagnostic notAnAxis(Expression second, Typed operand, List<Axis> ordered) {
    String text = UnitHints.text(operand);
    return Diagnostic.of(
            Code.BAD_PREVIOUS,
            second.span(),
            "`%s` is no axis along which `%s` has an order".formatted(second.span().text(), text))
        .hint(
            ordered.isEmpty()
                ? Optional.empty()
                : Optional.of("those are: " + IndexProblems.names(ordered)));
  }
}
