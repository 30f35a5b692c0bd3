package dev.napkin.check;

import dev.napkin.ir.Axis;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Nearest;
import dev.napkin.source.Span;
import dev.napkin.syntax.Expression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The wording of every problem with indices. The rules decide; this class phrases. */
final class IndexProblems {
  private static final int SHOWN_KEYS = 8;

  private IndexProblems() {}

  static Diagnostic tooMany(Draft draft, Expression.Key key, int given) {
    return Diagnostic.of(
            Code.NOT_INDEXED,
            key.span(),
            draft.axes.isEmpty()
                ? "`%s` is one value and has no index".formatted(draft.name)
                : "`%s` has %d %s, not %d"
                    .formatted(
                        draft.name,
                        draft.axes.size(),
                        draft.axes.size() == 1 ? "index" : "indices",
                        given))
        .label(draft.span, "defined here");
  }

  static Diagnostic unknownKey(Draft draft, Expression.Key key, List<Axis> axes) {
    var keys = new ArrayList<String>();
    axes.forEach(axis -> keys.addAll(axis.keys()));
    return Diagnostic.of(
            Code.UNKNOWN_KEY,
            key.span(),
            "`%s` is no key of %s".formatted(key.text(), names(axes)))
        .hint(
            Nearest.hint(key.text(), keys)
                .orElseGet(() -> "its keys: " + String.join(", ", first(keys))));
  }

  private static List<String> first(List<String> keys) {
    if (keys.size() <= SHOWN_KEYS) {
      return keys;
    }
    var some = new ArrayList<>(keys.subList(0, SHOWN_KEYS));
    some.add("...");
    return some;
  }

  static String names(Collection<Axis> axes) {
    return String.join(" and ", axes.stream().map(axis -> "`" + axis.name() + "`").toList());
  }

  static Diagnostic missingOver(String function, Typed argument) {
    String axis = argument.axes().getFirst().name();
    String text = argument.span().text().strip();
    return Diagnostic.of(
            Code.MISSING_OVER,
            argument.span(),
            "%s makes one value of many, and this is indexed by %s"
                .formatted(function, names(argument.axes())))
        .hint("say over which axis: `%s(%s over %s)`".formatted(function, text, axis));
  }

  static Diagnostic notIndexed(Typed operand, Expression.Name axis) {
    return Diagnostic.of(
        Code.NOT_INDEXED,
        axis.span(),
        operand.axes().isEmpty()
            ? "this is one value, with nothing to go over"
            : "this is indexed by %s, not by `%s`".formatted(names(operand.axes()), axis.text()));
  }

  static Diagnostic unknownAxis(Expression.Name axis, Collection<String> known) {
    return Diagnostic.of(
            Code.NOT_INDEXED, axis.span(), "there is no axis `" + axis.text() + "`")
        .hint(Nearest.hint(axis.text(), known));
  }

  static Diagnostic headLacks(Span head, Typed body, Collection<Axis> lacking) {
    return Diagnostic.of(
            Code.INDEX_MISMATCH, head, "the head lacks %s".formatted(names(lacking)))
        .label(body.span(), "the formula is indexed by " + names(body.axes()))
        .hint("add it to the head, or take it away with a function: `SUM(... over axis)`");
  }
}
