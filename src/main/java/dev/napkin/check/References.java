package dev.napkin.check;

import dev.napkin.syntax.Expression;
import dev.napkin.syntax.SheetExpression;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which names a formula mentions, through the workbook's own functions too. */
final class References {
  /**
   * One mention.
   *
   * @param previous whether only the value before is looked at, so that no circle closes
   */
  record Mention(Draft draft, boolean previous) {}

  /** An expression that is still to be looked through, and where it stands. */
  private record Task(Expression expression, Module module, boolean previous, Set<String> hidden) {}

  private final Symbols symbols;

  References(Symbols symbols) {
    this.symbols = symbols;
  }

  /** The names that the formula of {@code draft} mentions, first ones first. */
  List<Mention> of(Draft draft) {
    var mentions = new ArrayList<Mention>();
    draft.formula.ifPresent(formula -> collect(formula, draft.module, mentions));
    draft.first.ifPresent(first -> collect(first, draft.module, mentions));
    return mentions;
  }

  private void collect(Expression formula, Module module, List<Mention> mentions) {
    var open = new ArrayDeque<Task>();
    var entered = new HashSet<String>();
    open.push(new Task(formula, module, false, Set.of()));
    while (!open.isEmpty()) {
      Task task = open.pop();
      switch (task.expression()) {
        case Expression.Name(_, String text) -> mention(text, task, mentions);
        case Expression.Index(_, Expression.Name(_, String text), _) ->
            mention(text, task, mentions);
        case Expression.Call call -> call(call, task, open, entered);
        case Expression other -> push(children(other), task, task.previous(), open);
      }
    }
  }

  private void mention(String text, Task task, List<Mention> mentions) {
    if (!task.hidden().contains(text)) {
      symbols
          .find(text, task.module())
          .ifPresent(draft -> mentions.add(new Mention(draft, task.previous())));
    }
  }

  private void call(Expression.Call call, Task task, ArrayDeque<Task> open, Set<String> entered) {
    boolean previous = task.previous() || call.function().equalsIgnoreCase("prev");
    push(call.arguments(), task, previous, open);
    symbols
        .function(call.function(), task.module())
        .filter(function -> entered.add(function.name()))
        .ifPresent(
            function -> {
              var hidden = new HashSet<String>();
              function.definition().parameters().forEach(p -> hidden.add(p.name().text()));
              open.push(
                  new Task(function.definition().formula(), function.module(), previous, hidden));
            });
  }

  private static void push(
      List<Expression> parts, Task task, boolean previous, ArrayDeque<Task> open) {
    for (Expression part : parts.reversed()) {
      open.push(new Task(part, task.module(), previous, task.hidden()));
    }
  }

  /** The expressions directly inside one. */
  private static List<Expression> children(Expression expression) {
    return switch (expression) {
      case Expression.Percent(_, Expression operand) -> List.of(operand);
      case Expression.Unary(_, _, Expression operand) -> List.of(operand);
      case Expression.Binary(_, Expression left, _, _, Expression right) -> List.of(left, right);
      case Expression.Group(_, Expression inner) -> List.of(inner);
      case Expression.Call call -> call.arguments();
      case Expression.Over(_, Expression operand, _) -> List.of(operand);
      case Expression.Convert(_, Expression operand, _) -> List.of(operand);
      case Expression.Index(_, Expression.Name target, _) -> List.of(target);
      case Expression.Number _,
          Expression.Quantity _,
          Expression.Text _,
          Expression.Logical _,
          Expression.Date _,
          Expression.FaultLiteral _,
          Expression.Name _,
          Expression.Hole _,
          Expression.Missing _,
          Expression.Broken _,
          SheetExpression _ ->
          List.of();
    };
  }
}
