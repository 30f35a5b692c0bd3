package dev.napkin.check;

import dev.napkin.function.Library;
import dev.napkin.function.Parameter;
import dev.napkin.function.SheetFunction;
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
  private static final int MOST_QUALIFIED = 3;

  private NameProblems() {}

  /** A name that nothing defines: perhaps a slip, a key, a unit or a column. */
  static Diagnostic unknown(
      Expression.Name name, Module module, Symbols symbols, UnitResolver units) {
    String text = name.text();
    return Diagnostic.of(Code.UNKNOWN_NAME, name.span(), "nothing defines `" + text + "`")
        .hint(
            key(text, symbols)
                .or(() -> qualified(text, symbols))
                .or(() -> unit(name, units))
                .or(() -> function(text, module, symbols))
                .or(() -> Nearest.hint(text, visible(module, symbols))));
  }

  /** {@code rent} where {@code gpu.rent} was meant. */
  private static Optional<String> qualified(String text, Symbols symbols) {
    List<String> longer =
        symbols.drafts.values().stream()
            .filter(draft -> draft.name.endsWith("." + text))
            .map(draft -> draft.name)
            .limit(MOST_QUALIFIED)
            .toList();
    return longer.isEmpty()
        ? Optional.empty()
        : Optional.of("did you mean `%s`?".formatted(String.join("` or `", longer)));
  }

  private static Optional<String> function(String text, Module module, Symbols symbols) {
    boolean known =
        symbols.function(text, module).isPresent() || Library.standard().find(text).isPresent();
    return known
        ? Optional.of("`%s` is a function: its arguments stand in brackets".formatted(text))
        : Optional.empty();
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

  private static Optional<String> unit(Expression.Name name, UnitResolver units) {
    if (units.catalog().find(name.text()).isEmpty()) {
      return Optional.empty();
    }
    String before = name.span().source().text().substring(0, name.span().start()).stripTrailing();
    return Optional.of(
        before.endsWith("/") || before.endsWith("*")
            ? "`%s` is a unit: inside a unit there are no blanks, as in `TB/s`"
                .formatted(name.text())
            : "`%s` is a unit: a unit stands only behind a number".formatted(name.text()));
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
  static Diagnostic hole(Expression.Hole hole, Optional<Dimension> expected, Symbols symbols) {
    if (expected.isEmpty()) {
      return Diagnostic.of(Code.HOLE, hole.span(), "a hole: something is still missing here");
    }
    Dimension wanted = expected.get();
    var fits = new ArrayList<String>();
    for (Draft draft : symbols.drafts.values()) {
      boolean has = draft.known && draft.failure.isEmpty() && draft.role != Entry.Role.PART;
      if (has && draft.type.equals(new Type.Quantity(wanted)) && fits.size() < SHOWN_FITS) {
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

  /** Names that need each other; each of {@code path} needs the next, the last one the first. */
  static Diagnostic cycle(List<Draft> path) {
    Diagnostic problem =
        Diagnostic.of(
            Code.CYCLE,
            path.getFirst().span,
            path.size() == 1
                ? "`%s` needs its own value".formatted(path.getFirst().name)
                : "these need each other: " + around(path));
    for (int i = 1; i < path.size(); i++) {
      Draft next = path.get((i + 1) % path.size());
      problem = problem.label(path.get(i).span, "needs `" + next.name + "`");
    }
    boolean indexed = path.stream().anyMatch(draft -> draft.head.isPresent());
    return indexed ? problem.hint("the value before, along an axis, is `prev(name)`") : problem;
  }

  /** A way round as text: {@code a -> b -> a}. */
  static String around(List<Draft> path) {
    var names = new ArrayList<>(path.stream().map(draft -> draft.name).toList());
    names.add(names.getFirst());
    return String.join(" -> ", names);
  }

  /** A recursive formula whose unit nothing tells. */
  static Diagnostic undeclared(Draft draft) {
    String head =
        draft
            .head
            .map(keys -> keys.stream().map(Expression.Key::text).toList().toString())
            .orElse("");
    return Diagnostic.of(
            Code.UNKNOWN_MEASURE,
            draft.span,
            "what `%s` measures depends on itself".formatted(draft.name))
        .hint(
            "declare it: `%s%s : USD = ...`, or `: 1` for a plain number"
                .formatted(draft.name, head));
  }

  /** A function that nothing defines. */
  static Diagnostic unknownFunction(Expression.Call call, Module module, Symbols symbols) {
    var known = new ArrayList<>(Library.standard().names());
    known.addAll(symbols.functions.keySet());
    String text = call.function();
    Optional<String> name =
        symbols.find(text, module).isPresent()
            ? Optional.of(
                "`%s` is a name: an index stands in square brackets, as in `%s[...]`"
                    .formatted(text, text))
            : Optional.empty();
    return Diagnostic.of(
            Code.UNKNOWN_FUNCTION, call.functionSpan(), "there is no function `" + text + "`")
        .hint(name.or(() -> Nearest.hint(text, known)));
  }

  /** A call with too few or too many arguments; {@code most} is 255 where there is no limit. */
  static Diagnostic argumentCount(Expression.Call call, String signature, int fewest, int most) {
    String wanted =
        most == 0
            ? "no argument"
            : fewest == most
                ? fewest + (fewest == 1 ? " argument" : " arguments")
                : (most == 255
                        ? "at least " + fewest
                        : fewest + (most == fewest + 1 ? " or " : " to ") + most)
                    + (fewest == 1 && most == 255 ? " argument" : " arguments");
    return Diagnostic.of(
            Code.ARGUMENT_COUNT,
            call.span(),
            "%s takes %s, not %d"
                .formatted(
                    signature.substring(0, signature.indexOf('(')),
                    wanted,
                    call.arguments().size()))
        .hint("it is `" + signature + "`");
  }

  /** How a function is called: {@code IF(test, then, [otherwise])}. */
  static String signature(SheetFunction function) {
    var words = new ArrayList<String>();
    for (Parameter parameter : function.parameters()) {
      words.add(
          switch (parameter.presence()) {
            case REQUIRED -> parameter.name();
            case OPTIONAL, LAST -> "[" + parameter.name() + "]";
            case REPEATED -> "[" + parameter.name() + "...]";
          });
    }
    return function.name() + "(" + String.join(", ", words) + ")";
  }
}
