package dev.napkin.check;

import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.SheetExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names that LET and LAMBDA give to values, where they hold. */
final class Locals {
  /** A name in capitals, and the number of its value. */
  private record Local(String name, int number) {}

  /** How much held at some point. */
  record Mark(int visibleFrom, int size) {}

  private final List<Local> held = new ArrayList<>();
  private int visibleFrom;
  private int next;

  /** The name that an expression is where one is declared. */
  static Optional<String> parameter(Expression expression) {
    return switch (expression) {
      case Expression.Name name -> Optional.of(name.text());
      case SheetExpression.Structured part when part.columns().size() == 1 ->
          Optional.of(part.columns().getFirst());
      case Expression _ -> Optional.empty();
    };
  }

  /** Whether a parameter stands in square brackets, so that it may be left out. */
  static boolean isOptional(Expression expression) {
    return expression instanceof SheetExpression.Structured;
  }

  /** The numbers of so many values more. */
  int reserve(int count) {
    int first = next;
    next += count;
    return first;
  }

  void define(String name, int number) {
    held.add(new Local(SheetSymbols.key(name), number));
  }

  /** The value that a name stands for here. */
  Optional<Ir> find(String name) {
    if (held.size() == visibleFrom) {
      return Optional.empty();
    }
    String key = SheetSymbols.key(name);
    for (int i = held.size() - 1; i >= visibleFrom; i--) {
      if (held.get(i).name().equals(key)) {
        return Optional.of(new SheetIr.Local(held.get(i).number()));
      }
    }
    return Optional.empty();
  }

  Mark mark() {
    return new Mark(visibleFrom, held.size());
  }

  /** Inside a defined name nothing holds of what holds where it is used. */
  Mark hideAll() {
    Mark mark = mark();
    visibleFrom = held.size();
    return mark;
  }

  /** Goes back to what held. */
  void show(Mark mark) {
    visibleFrom = mark.visibleFrom();
    while (held.size() > mark.size()) {
      held.removeLast();
    }
  }
}
