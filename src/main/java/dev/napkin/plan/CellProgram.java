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

  private CellProgram(Term term) {
    this.term = term;
  }

  /** The program of {@code formula}; empty where some part of it has none. */
  public static Optional<CellProgram> of(Ir formula) {
    return term(formula, true)
        .filter(term -> !(term instanceof Term.Constant))
        .map(CellProgram::new);
  }

  Term term() {
    return term;
  }

  /** Whether its numbers are logicals: 1 is TRUE and 0 is FALSE. */
  public boolean isLogical() {
    return term.isLogical();
  }

  /** The number in a cell; NaN where the evaluator has to say. */
  public double number(PlanColumns columns, int row, int column) {
    return term.at(columns, row, column);
  }

  /**
   * The term that computes a formula; {@code last} where nothing is done to what it gives.
   *
   * <p>Without lambdas, as it is asked for every formula of a book, and the terms of one formula
   * should lie close together.
   */
  static Optional<Term> term(Ir formula, boolean last) {
    return switch (formula) {
      case Ir.Constant(Value.Num(double number)) -> Optional.of(new Term.Constant(number, false));
      case Ir.Constant(Value.Logical(boolean holds)) ->
          Optional.of(new Term.Constant(holds ? 1 : 0, true));
      case Ir.Quantity quantity ->
          Value.number(quantity.base()) instanceof Value.Num(double base)
              ? Optional.of(new Term.Constant(base, false))
              : Optional.empty();
      case Ir.Look(Read read) ->
          read.isCell() ? Optional.of(Term.cell(read)) : Optional.<Term>empty();
      case Ir.Arithmetic(Ir.Operation operation, Ir left, Ir right) -> {
        Optional<Term> a = term(left, false);
        Optional<Term> b = a.isEmpty() ? a : term(right, false);
        yield b.isEmpty() ? b : Optional.of(Term.arithmetic(operation, a.get(), b.get(), last));
      }
      case Ir.Compare(Ir.Comparison comparison, Ir left, Ir right) -> {
        // A logical is no number where it is compared.
        Optional<Term> a = number(left);
        Optional<Term> b = a.isEmpty() ? a : number(right);
        yield b.isEmpty() ? b : Optional.of(new Term.Compare(comparison, a.get(), b.get()));
      }
      case Ir.Negate(Ir operand) -> term(operand, false).map(Term::negate);
      case Ir.Percent(Ir operand) -> term(operand, false).map(Term::percent);
      case Ir.Plus(Ir operand) -> term(operand, false);
      case Ir.Group(Ir inner) -> term(inner, false);
      case Ir.Before(Ir inner) -> term(inner, false);
      case SheetIr.Named(_, Ir.Look look) -> term(look, false);
      case Ir.Call(SheetFunction function, List<Ir> arguments) -> call(function, arguments);
      case Ir _ -> Optional.empty();
    };
  }

  /** The term of a part of a formula, where that gives a number and no logical. */
  static Optional<Term> number(Ir formula) {
    return term(formula, false).filter(term -> !term.isLogical());
  }

  private static Optional<Term> call(SheetFunction function, List<Ir> arguments) {
    return switch (function.name()) {
      case "IF" -> arguments.size() == 3 ? choose(arguments) : Optional.empty();
      case "ABS" -> term(arguments.getFirst(), false).map(Term::absolute);
      case "NOT" ->
          term(arguments.getFirst(), false).filter(Term::isLogical).map(Term.Opposite::new);
      case String name -> {
        Optional<Aggregate.Kind> kind = Aggregate.Kind.of(name);
        yield kind.isPresent()
            ? gather(kind.get(), arguments)
            : LookupTerms.of(name, arguments).or(() -> strict(function, arguments));
      }
    };
  }

  private static Optional<Term> choose(List<Ir> arguments) {
    Optional<List<Term>> all = all(arguments);
    if (all.isEmpty() || all.get().get(1).isLogical() != all.get().get(2).isLogical()) {
      return Optional.empty();
    }
    List<Term> terms = all.get();
    return Optional.of(new Term.Choose(terms.get(0), terms.get(1), terms.get(2)));
  }

  private static Optional<List<Term>> all(List<Ir> arguments) {
    var terms = new ArrayList<Term>(arguments.size());
    for (Ir argument : arguments) {
      Optional<Term> term = term(argument, false);
      if (term.isEmpty()) {
        return Optional.empty();
      }
      terms.add(term.get());
    }
    return Optional.of(terms);
  }

  /** Of a reference only numbers count; what is computed counts as it is. */
  private static Optional<Term> gather(Aggregate.Kind kind, List<Ir> arguments) {
    var sources = new ArrayList<Gather.Source>(arguments.size());
    for (Ir argument : arguments) {
      if (argument instanceof Ir.Look(Read read)) {
        sources.add(Gather.of(read));
      } else if (argument instanceof SheetIr.Named(_, Ir.Look(Read read))) {
        sources.add(Gather.of(read));
      } else if (kind == Aggregate.Kind.COUNT || !isComputed(argument)) {
        // Where logicals stand for numbers is left to the evaluator, and so is what counts.
        return Optional.empty();
      } else {
        Optional<Term> term = number(argument);
        if (term.isEmpty()) {
          return term;
        }
        sources.add(Gather.of(term.get()));
      }
    }
    return Optional.of(new Gather(kind, sources));
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
  private static Optional<Term> strict(SheetFunction function, List<Ir> arguments) {
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
        .filter(terms -> !terms.isEmpty())
        .map(terms -> new Term.Call(function, terms));
  }
}
