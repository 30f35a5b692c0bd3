package dev.napkin.plan;

import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.ir.Ir;
import dev.napkin.value.Column;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The formula of a block as loops over columns.
 *
 * <p>For one thread at a time: it keeps the buffers it computes in.
 */
public final class BlockProgram {
  private final Step last;
  private final boolean logical;
  private final boolean inPieces;

  private BlockProgram(Step last, boolean logical, boolean inPieces) {
    this.last = last;
    this.logical = logical;
    this.inPieces = inPieces;
  }

  /** Whether rows can be computed in pieces: no row carries anything on to the next. */
  public boolean isInPieces() {
    return inPieces;
  }

  /** Who is told of results. */
  public interface Outcome {
    /** The rows {@code from <= row < to} hold other values than before. */
    void changed(int from, int to);

    /** The program has no value for this row. */
    void left(int row);
  }

  /** The program of {@code formula}; empty where some step of it has none. */
  public static Optional<BlockProgram> of(Ir formula) {
    return new Compiler().compile(formula);
  }

  /**
   * Computes the rows {@code from <= row < to} of a column and stores them in {@code target}.
   *
   * <p>The rows must not look at each other.
   */
  public void run(
      PlanColumns columns, int column, int from, int to, Column target, Outcome outcome) {
    last.begin();
    for (int row = from; row < to; row += Step.ROWS) {
      int count = Math.min(Step.ROWS, to - row);
      last.run(columns, column, row, count);
      if (last.someLeft) {
        store(row, count, target, outcome);
      } else {
        store(row, 0, count, target, outcome);
      }
    }
  }

  /** Stores the runs between rows that are left. */
  private void store(int row, int count, Column target, Outcome outcome) {
    int start = 0;
    for (int i = 0; i <= count; i++) {
      if (i == count || last.left[i]) {
        if (start < i) {
          store(row, start, i, target, outcome);
        }
        if (i < count) {
          outcome.left(row + i);
        }
        start = i + 1;
      }
    }
  }

  private void store(int row, int start, int end, Column target, Outcome outcome) {
    if (logical) {
      target.putLogicals(row + start, last.values, start, end, outcome::changed);
    } else {
      target.putNumbers(row + start, last.values, start, end, outcome::changed);
    }
  }

  /** Turns a formula into steps. */
  private static final class Compiler {
    /** What a step gives, as far as kinds matter. */
    private enum Gives {
      NUMBER,
      LOGICAL
    }

    /** Whether some step carries something on from row to row. */
    private boolean carries;

    /** A step and the kind of its values. */
    private record Part(Step step, Gives gives) {}

    Optional<BlockProgram> compile(Ir formula) {
      return part(formula, true)
          .filter(part -> !(part.step() instanceof Step.Constant))
          .map(part -> new BlockProgram(part.step(), part.gives() == Gives.LOGICAL, !carries));
    }

    private Optional<Part> part(Ir formula, boolean last) {
      return Variation.isByRow(formula)
          ? loop(formula, last).or(() -> term(formula, last, Step.Each::new))
          : term(formula, last, Step.Same::new);
    }

    /** What is computed by a term, as for single cells. */
    private static Optional<Part> term(Ir formula, boolean last, Function<Term, Step> step) {
      return CellProgram.term(formula, last)
          .map(
              term ->
                  new Part(
                      term instanceof Term.Constant constant
                          ? new Step.Constant(constant.number)
                          : step.apply(term),
                      term.isLogical() ? Gives.LOGICAL : Gives.NUMBER));
    }

    /** What has a loop of its own. */
    private Optional<Part> loop(Ir formula, boolean last) {
      return switch (formula) {
        case Ir.Look(Read read) ->
            read.isCell()
                    && read.top().mover() == Edge.Mover.ROW
                    && read.left().mover() != Edge.Mover.ROW
                ? number(new Step.Load(read))
                : Optional.empty();
        case Ir.Arithmetic(Ir.Operation operation, Ir left, Ir right) ->
            operation == Ir.Operation.POWER
                ? Optional.empty()
                : both(
                    left,
                    right,
                    (a, b) -> number(new Step.Arithmetic(operation, a.step(), b.step(), last)));
        case Ir.Compare(Ir.Comparison comparison, Ir left, Ir right) ->
            both(left, right, (a, b) -> compare(comparison, a, b));
        case Ir.Negate(Ir operand) -> unary(Step.Unary.Kind.NEGATE, operand);
        case Ir.Percent(Ir operand) -> unary(Step.Unary.Kind.PERCENT, operand);
        case Ir.Plus(Ir operand) -> part(operand, false);
        case Ir.Group(Ir inner) -> part(inner, false);
        case Ir.Before(Ir inner) -> part(inner, false);
        case Ir.Call(var function, List<Ir> arguments) -> call(function.name(), arguments);
        case Ir _ -> Optional.empty();
      };
    }

    private static Optional<Part> number(Step step) {
      return Optional.of(new Part(step, Gives.NUMBER));
    }

    /** What is made of two parts. */
    private interface OfTwo {
      Optional<Part> of(Part a, Part b);
    }

    private Optional<Part> both(Ir left, Ir right, OfTwo step) {
      return part(left, false).flatMap(a -> part(right, false).flatMap(b -> step.of(a, b)));
    }

    /** A logical is no number where it is compared. */
    private static Optional<Part> compare(Ir.Comparison comparison, Part a, Part b) {
      return a.gives() == Gives.NUMBER && b.gives() == Gives.NUMBER
          ? Optional.of(new Part(new Step.Compare(comparison, a.step(), b.step()), Gives.LOGICAL))
          : Optional.empty();
    }

    private Optional<Part> unary(Step.Unary.Kind kind, Ir operand) {
      return part(operand, false).flatMap(p -> number(new Step.Unary(kind, p.step())));
    }

    private Optional<Part> call(String name, List<Ir> arguments) {
      return switch (name) {
        case "IF" -> arguments.size() == 3 ? choose(arguments) : Optional.empty();
        case "ABS" -> unary(Step.Unary.Kind.ABSOLUTE, arguments.getFirst());
        case "NOT" ->
            part(arguments.getFirst(), false)
                .filter(p -> p.gives() == Gives.LOGICAL)
                .map(p -> new Part(new Step.Unary(Step.Unary.Kind.OPPOSITE, p.step()), p.gives()));
        case String other ->
            Aggregate.Kind.of(other)
                .filter(kind -> arguments.size() == 1)
                .flatMap(kind -> aggregate(kind, arguments.getFirst()));
      };
    }

    private Optional<Part> aggregate(Aggregate.Kind kind, Ir argument) {
      if (argument instanceof Ir.Look(Read read) && Aggregate.fits(read)) {
        carries = true;
        return number(new Aggregate(kind, read));
      }
      if (argument instanceof Ir.Look(Read read) && Window.fits(read)) {
        var each = new Step.Each(new Gather(kind, List.of(Gather.of(read))));
        return number(new Window(kind, read, each));
      }
      return Optional.empty();
    }

    private Optional<Part> choose(List<Ir> arguments) {
      Optional<Part> test = part(arguments.get(0), false);
      Optional<Part> then = part(arguments.get(1), false);
      Optional<Part> otherwise = part(arguments.get(2), false);
      if (test.isEmpty()
          || then.isEmpty()
          || otherwise.isEmpty()
          || then.get().gives() != otherwise.get().gives()) {
        return Optional.empty();
      }
      return Optional.of(
          new Part(
              new Step.Choose(test.get().step(), then.get().step(), otherwise.get().step()),
              then.get().gives()));
    }
  }
}
