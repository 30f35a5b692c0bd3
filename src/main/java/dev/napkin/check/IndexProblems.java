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
            Code.UNKNOWN_KEY, key.span(), "`%s` is no key of %s".formatted(key.text(), names(axes)))
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

  /** {@code SUM(x)} where x is indexed. */
  static Diagnostic missingOver(String function, Expression.Call call, Typed argument) {
    String over = UnitHints.text(argument) + " over " + argument.axes().getFirst().name();
    return Diagnostic.of(
            Code.MISSING_OVER,
            argument.span(),
            "%s makes one value of many, and this is indexed by %s"
                .formatted(function, names(argument.axes())))
        .hint(
            "say over which axis: `%s`"
                .formatted(call.arguments().size() == 1 ? function + "(" + over + ")" : over));
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
    return Diagnostic.of(Code.NOT_INDEXED, axis.span(), "there is no axis `" + axis.text() + "`")
        .hint(Nearest.hint(axis.text(), known));
  }

  /** {@code x[gpu] = ...} where the formula is indexed by more. */
  static Diagnostic headLacks(Draft draft, Typed body, Collection<Axis> lacking) {
    var all = new ArrayList<>(draft.axes);
    all.addAll(lacking);
    return Diagnostic.of(
            Code.INDEX_MISMATCH, draft.span, "the head lacks %s".formatted(names(lacking)))
        .label(body.span(), "is indexed by " + names(body.axes()))
        .hint(
            "add it, `%s[%s]`, or make one value of many, as SUM(... over %s) does"
                .formatted(
                    draft.name,
                    String.join(", ", all.stream().map(Axis::name).toList()),
                    lacking.iterator().next().name()));
  }

  /** An override that is indexed by more than what it overrides. */
  static Diagnostic overrideHasMore(
      Expression.Name target, Draft draft, Typed body, Collection<Axis> more) {
    return Diagnostic.of(
            Code.INDEX_MISMATCH,
            target.span(),
            "`%s` is not indexed by %s".formatted(draft.name, names(more)))
        .label(body.span(), "is indexed by " + names(body.axes()));
  }

  /** An axis that is named twice where each can stand once. */
  static Diagnostic twice(String name, Span place) {
    return Diagnostic.of(Code.INDEX_MISMATCH, place, "`" + name + "` stands here twice");
  }
}
