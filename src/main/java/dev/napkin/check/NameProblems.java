package dev.napkin.check;

import dev.napkin.ir.Axis;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Type;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Nearest;
import dev.napkin.syntax.Expression;
import dev.napkin.unit.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The wording of every problem with names. The binder decides; this class phrases. */
final class NameProblems {
  private static final int SHOWN_FITS = 4;

  private NameProblems() {}

  /** A name that nothing defines: perhaps a slip, a key, a unit or a column. */
  static Diagnostic unknown(
      Expression.Name name, Module module, Symbols symbols, UnitResolver units) {
    String text = name.text();
    return Diagnostic.of(Code.UNKNOWN_NAME, name.span(), "nothing defines `" + text + "`")
        .hint(
            key(text, symbols)
                .or(() -> Nearest.hint(text, visible(module, symbols)))
                .or(() -> unit(text, units)));
  }

  private static Optional<String> key(String text, Symbols symbols) {
    for (Axis axis : symbols.axes.values()) {
      if (axis.keys().contains(text)) {
        String example =
            symbols.drafts.values().stream()
                .filter(d -> d.axes.contains(axis) && d.role != Entry.Role.AXIS)
                .map(d -> d.name)
                .findFirst()
                .orElse("name");
        return Optional.of(
            "`%s` is a key of `%s`: write for example `%s[%s]`"
                .formatted(text, axis.name(), example, text));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> unit(String text, UnitResolver units) {
    return units.catalog().find(text).isPresent()
        ? Optional.of("`%s` is a unit: a unit stands only behind a number".formatted(text))
        : Optional.empty();
  }

  private static Set<String> visible(Module module, Symbols symbols) {
    var names = new LinkedHashSet<String>();
    for (String name : symbols.drafts.keySet()) {
      names.add(
          !module.prefix().isEmpty() && name.startsWith(module.prefix())
              ? name.substring(module.prefix().length())
              : name);
    }
    return names;
  }

  /** A hole: what would fit into it. */
  static Diagnostic hole(
      Expression.Hole hole, Optional<Dimension> expected, Symbols symbols) {
    if (expected.isEmpty()) {
      return Diagnostic.of(Code.HOLE, hole.span(), "a hole: something is still missing here");
    }
    Dimension wanted = expected.get();
    var fits = new ArrayList<String>();
    for (Draft draft : symbols.drafts.values()) {
      if (draft.type.equals(new Type.Quantity(wanted)) && fits.size() < SHOWN_FITS) {
        fits.add("`" + draft.name + "`");
      }
    }
    String phrase = "a hole: what is missing here measures " + wanted.describe();
    return Diagnostic.of(Code.HOLE, hole.span(), phrase)
        .hint(
            fits.isEmpty()
                ? Optional.empty()
                : Optional.of("these fit: " + String.join(", ", fits)));
  }

  /** Names that need each other. */
  static Diagnostic cycle(List<Draft> path) {
    var names = new ArrayList<>(path.stream().map(draft -> draft.name).toList());
    names.add(names.getFirst());
    Diagnostic problem =
        Diagnostic.of(
            Code.CYCLE,
            path.getFirst().span,
            path.size() == 1
                ? "`%s` needs its own value".formatted(names.getFirst())
                : "these need each other: " + String.join(" -> ", names));
    for (Draft draft : path.subList(1, path.size())) {
      problem = problem.label(draft.span, "on the way");
    }
    boolean indexed = path.stream().anyMatch(draft -> draft.head.isPresent());
    return indexed
        ? problem.hint("the value before, along an axis, is `prev(name)`")
        : problem;
  }

  /** A recursive formula whose unit nothing tells. */
  static Diagnostic undeclared(Draft draft) {
    return Diagnostic.of(
            Code.CYCLE,
            draft.span,
            "what `%s` measures depends on itself".formatted(draft.name))
        .hint("declare its unit: `%s : unit = ...`".formatted(draft.name));
  }
}
