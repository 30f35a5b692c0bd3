package dev.napkin.check;

import dev.napkin.ir.Axis;
import dev.napkin.ir.Entry;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Printer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Parts of formulas that need cells of their own: {@code SUM(a * b over t)} needs {@code a * b} for
 * every {@code t}. Such a part is a name like any other, called after the name that needs it.
 */
final class Parts {
  private final Symbols symbols;
  private final Consumer<Draft> made;

  /** Hands each part that is made to {@code made}. */
  Parts(Symbols symbols, Consumer<Draft> made) {
    this.symbols = symbols;
    this.made = made;
  }

  /**
   * A name that holds {@code body} for every position on its axes, those in {@code last} behind the
   * others.
   */
  Draft of(Typed body, Expression text, List<Axis> others, List<Axis> last, Scope scope) {
    Draft owner = scope.owner();
    String name;
    do {
      name = owner.name + "~" + ++owner.parts;
    } while (symbols.drafts.containsKey(name));
    var part = new Draft(name, Entry.Role.PART, scope.module(), body.span(), owner.section);
    var axes = new ArrayList<>(symbols.inOrder(others));
    axes.removeAll(last);
    axes.addAll(last);
    part.axes = List.copyOf(axes);
    part.formula = Optional.of(text);
    part.body = Optional.of(body);
    part.type = body.type();
    part.unit = body.shown();
    part.label = Optional.of(Printer.print(text));
    part.known = true;
    made.accept(part);
    return part;
  }
}
