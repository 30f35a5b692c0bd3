package dev.napkin.plan;

import dev.napkin.function.Body;
import dev.napkin.function.Kind;
import dev.napkin.function.SheetFunction;
import dev.napkin.grid.Read;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The formula of a block for one cell at a time, without a {@link Value} on the way.
 *
 * <p>For what comes cell by cell: recurrences, short blocks, a few cells after an edit. A program
 * has no number for a cell where anything but numbers, blanks and logicals is involved; the
 * evaluator then says what the cell is. For one thread at a time: it keeps sums it works with.
 */
public final class CellProgram {
  private final Term term;
  private final boolean logical;

  private CellProgram(Term term, boolean logical) {
    this.term = term;
    this.logical = logical;
  }

  /** The program of {@code formula}; empty where some part of it has none. */
  public static Optional<CellProgram> of(Ir formula) {
    return part(formula, true)
        .filter(part -> !(part.term() instanceof Term.Constant))
        .map(part -> new CellProgram(part.term(), part.logical()));
  }

  Term term() {
    return term;
  }

  /** Whether its numbers are logicals: 1 is TRUE and 0 is FALSE. */
  public boolean isLogical() {
    return logical;
  }

  /** The number in a cell; NaN where the evaluator has to say. */
  public double number(PlanColumns columns, int row, int column) {
    return term.at(columns, row, column);
  }

  /** A term, and whether what it gives is a logical. */
  record Part(Term term, boolean logical) {}

  private static Optional<Part> number(Term term) {
    return Optional.of(new Part(term, false));
  }

  /** The term that computes a formula; {@code last} where nothing is done to what it gives. */
  static Optional<Part> part(Ir formula, boolean last) {
    return switch (formula) {
      case Ir.Constant(Value.Num(double number)) -> number(new Term.Constant(number));
      case Ir.Constant(Value.Logical(boolean holds)) ->
          Optional.of(new Part(new Term.Constant(holds ? 1 : 0), true));
      case Ir.Quantity quantity ->
          Value.number(quantity.base()) instanceof Value.Num(double base)
              ? number(new Term.Constant(base))
              : Optional.empty();
      case Ir.Look(Read read) -> read.isCell() ? number(Term.cell(read)) : Optional.<Part>empty();
      case Ir.Arithmetic(Ir.Operation operation, Ir left, Ir right) ->
          both(left, right, (a, b) -> number(Term.arithmetic(operation, a.term(), b.term(), last)));
      case Ir.Compare(Ir.Comparison comparison, Ir left, Ir right) ->
          both(left, right, (a, b) -> compare(comparison, a, b));
      case Ir.Negate(Ir operand) -> part(operand, false).flatMap(p -> number(Term.negate(p.term)));
      case Ir.Percent(Ir operand) ->
          part(operand, false).flatMap(p -> number(Term.percent(p.term)));
      case Ir.Plus(Ir operand) -> part(operand, false);
      case Ir.Group(Ir inner) -> part(inner, false);
      case Ir.Before(Ir inner) -> part(inner, false);
      case SheetIr.Named(_, Ir.Look look) -> part(look, false);
      case Ir.Call(SheetFunction function, List<Ir> arguments) -> call(function, arguments);
      case Ir _ -> Optional.empty();
    };
  }

  /** What is made of two parts. */
  private interface OfTwo {
    Optional<Part> of(Part a, Part b);
  }

  private static Optional<Part> both(Ir left, Ir right, OfTwo made) {
    return part(left, false).flatMap(a -> part(right, false).flatMap(b -> made.of(a, b)));
  }

  /** A logical is no number where it is compared. */
  private static Optional<Part> compare(Ir.Comparison comparison, Part a, Part b) {
    return a.logical() || b.logical()
        ? Optional.empty()
        : Optional.of(new Part(new Term.Compare(comparison, a.term(), b.term()), true));
  }

  private static Optional<Part> call(SheetFunction function, List<Ir> arguments) {
    return switch (function.name()) {
      case "IF" -> arguments.size() == 3 ? choose(arguments) : Optional.empty();
      case "ABS" -> part(arguments.getFirst(), false).flatMap(p -> number(Term.absolute(p.term())));
      case "NOT" ->
          part(arguments.getFirst(), false)
              .filter(Part::logical)
              .map(p -> new Part(new Term.Opposite(p.term()), true));
      case String name -> {
        Optional<Aggregate.Kind> kind = Aggregate.Kind.of(name);
        yield kind.isPresent()
            ? gather(kind.get(), arguments)
            : LookupTerms.of(name, arguments)
                .flatMap(CellProgram::number)
                .or(() -> strict(function, arguments));
      }
    };
  }

  private static Optional<Part> choose(List<Ir> arguments) {
    return all(arguments)
        .filter(parts -> parts.get(1).logical() == parts.get(2).logical())
        .map(
            parts ->
                new Part(
                    new Term.Choose(parts.get(0).term(), parts.get(1).term(), parts.get(2).term()),
                    parts.get(1).logical()));
  }

  private static Optional<List<Part>> all(List<Ir> arguments) {
    var parts = new ArrayList<Part>(arguments.size());
    for (Ir argument : arguments) {
      Optional<Part> part = part(argument, false);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    return Optional.of(parts);
  }

  /** Of a reference only numbers count; what is computed counts as it is. */
  private static Optional<Part> gather(Aggregate.Kind kind, List<Ir> arguments) {
    var sources = new ArrayList<Gather.Source>(arguments.size());
    for (Ir argument : arguments) {
      Optional<Gather.Source> source =
          switch (argument) {
            case Ir.Look(Read read) -> Optional.of(Gather.of(read));
            case SheetIr.Named(_, Ir.Look(Read read)) -> Optional.of(Gather.of(read));
            // Where logicals stand for numbers is left to the evaluator, and so is what counts.
            case Ir other ->
                kind == Aggregate.Kind.COUNT || !isComputed(other)
                    ? Optional.empty()
                    : part(other, false)
                        .filter(part -> !part.logical())
                        .map(part -> Gather.of(part.term()));
          };
      if (source.isEmpty()) {
        return Optional.empty();
      }
      sources.add(source.get());
    }
    return number(new Gather(kind, sources));
  }

  /** Whether a formula gives a number of its own and never a reference that it passes on. */
  static boolean isComputed(Ir formula) {
    return switch (formula) {
      case Ir.Constant _, Ir.Quantity _, Ir.Arithmetic _, Ir.Negate _, Ir.Percent _ -> true;
      case Ir.Group(Ir inner) -> isComputed(inner);
      case Ir.Call(SheetFunction function, _) ->
          function.body() instanceof Body.Strict && function.result() == Kind.NUMBER;
      case Ir _ -> false;
    };
  }

  /** A function of single numbers, whatever it computes of them. */
  private static Optional<Part> strict(SheetFunction function, List<Ir> arguments) {
    if (!(function.body() instanceof Body.Strict)
        || function.isVolatile()
        // Others may count days from another day in this workbook, or give what is no number.
        || function.result() != Kind.NUMBER
        || function.refusesLogicals()) {
      return Optional.empty();
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (function.parameter(i, arguments.size()).kind() != Kind.NUMBER) {
        return Optional.empty();
      }
    }
    return all(arguments)
        .filter(parts -> !parts.isEmpty())
        .flatMap(parts -> number(new Term.Call(function, parts.stream().map(Part::term).toList())));
  }
}
