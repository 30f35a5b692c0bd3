package dev.napkin.plan;

import dev.napkin.function.Calls;
import dev.napkin.function.Powers;
import dev.napkin.function.SheetFunction;
import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.ir.Ir;
import dev.napkin.value.Numbers;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.List;

/**
 * A part of a {@link CellProgram}: what it gives in one cell, as a number.
 *
 * <p>NaN says that there is no plain number, and passes through arithmetic by itself; so does what
 * is not finite, which {@link #finite} turns into it. A zero is never negative.
 */
abstract sealed class Term
    permits Gather,
        Found,
        Element,
        Chosen,
        ProductSum,
        LastCompared,
        Term.Constant,
        Term.Cell,
        Term.OfTwo,
        Term.Absolute,
        Term.Opposite,
        Term.Choose,
        Term.Call {
  /** The number for a cell, or NaN. */
  abstract double at(PlanColumns columns, int row, int column);

  /** Whether its numbers are logicals: 1 is TRUE and 0 is FALSE. */
  boolean isLogical() {
    return false;
  }

  /** The numbers for the cells of a column from a row on, as many as wanted. */
  void each(PlanColumns columns, int row, int column, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = at(columns, row + i, column);
    }
  }

  /** What the evaluator takes for a number: anything finite; NaN for the rest. */
  static double finite(double number) {
    return Math.abs(number) <= Double.MAX_VALUE ? number + 0.0 : Double.NaN;
  }

  /** Whether two finite numbers count as the same: 1 where they do, else 0. */
  static double equal(double x, double y) {
    return Numbers.near(x, y) ? 1 : 0;
  }

  static double notEqual(double x, double y) {
    return Numbers.near(x, y) ? 0 : 1;
  }

  static double less(double x, double y) {
    return x < y && !Numbers.near(x, y) ? 1 : 0;
  }

  static double atMost(double x, double y) {
    return x < y || Numbers.near(x, y) ? 1 : 0;
  }

  static double greater(double x, double y) {
    return less(y, x);
  }

  static double atLeast(double x, double y) {
    return atMost(y, x);
  }

  static Term arithmetic(Ir.Operation operation, Term a, Term b, boolean last) {
    return switch (operation) {
      case ADD -> last ? new LastSum(a, b) : new Sum(a, b);
      case SUBTRACT -> last ? new LastDifference(a, b) : new Difference(a, b);
      case MULTIPLY -> new Product(a, b);
      case DIVIDE -> new Quotient(a, b);
      case POWER -> new Power(a, b);
    };
  }

  static Term negate(Term operand) {
    return new Difference(new Constant(0, false), operand);
  }

  static Term percent(Term operand) {
    return new Quotient(operand, new Constant(100, false));
  }

  static Term absolute(Term operand) {
    return new Absolute(operand);
  }

  /** The same number everywhere. */
  static final class Constant extends Term {
    final double number;
    private final boolean logical;

    Constant(double number, boolean logical) {
      this.number = number;
      this.logical = logical;
    }

    @Override
    boolean isLogical() {
      return logical;
    }

    @Override
    double at(PlanColumns columns, int row, int column) {
      return number;
    }
  }

  /** The term for what stands in a cell. */
  static Cell cell(Read read) {
    boolean fixed =
        read.top().mover() == Edge.Mover.FIXED && read.left().mover() == Edge.Mover.FIXED;
    return fixed ? new FixedCell(read) : new Cell(read);
  }

  /** What stands in a cell. */
  static sealed class Cell extends Term permits FixedCell {
    final int grid;
    final Edge top;
    final Edge left;

    private Cell(Read read) {
      grid = read.grid();
      top = read.top();
      left = read.left();
    }

    /** Whether both look at the same cell, wherever they stand. */
    final boolean isSame(Cell other) {
      return grid == other.grid && top.equals(other.top) && left.equals(other.left);
    }

    @Override
    double at(PlanColumns columns, int row, int column) {
      return columns.columnToRead(grid, left.at(row, column)).plain(top.at(row, column));
    }
  }

  /**
   * What stands in a cell that is the same wherever it is looked at from, as a name is: books have
   * tens of thousands of these, each with formulas that name others.
   */
  private static final class FixedCell extends Cell {
    private final int place;
    private final int across;

    FixedCell(Read read) {
      super(read);
      place = top.offset();
      across = left.offset();
    }

    @Override
    double at(PlanColumns columns, int row, int column) {
      return columns.columnToRead(grid, across).plain(place);
    }
  }

  /** What is made of two terms. */
  abstract static sealed class OfTwo extends Term
      permits Sum, LastSum, Difference, LastDifference, Product, Quotient, Power, Compare {
    final Term a;
    final Term b;

    OfTwo(Term a, Term b) {
      this.a = a;
      this.b = b;
    }
  }

  /** A sum inside of a formula. */
  static final class Sum extends OfTwo {
    Sum(Term a, Term b) {
      super(a, b);
    }

    @Override
    double at(PlanColumns columns, int row, int column) {
      return finite(a.at(columns, row, column) + b.at(columns, row, column));
    }
  }

  /** A sum that a formula ends with: what almost cancels is zero. */
  static final class LastSum extends OfTwo {
    LastSum(Term a, Term b) {
      super(a, b);
    }

    @Override
    double at(PlanColumns columns, int row, int column) {
      double x = a.at(columns, row, column);
      double y = b.at(columns, row, column);
      return finite(Numbers.snap(x + y, x, y));
    }
  }

  /** A difference inside of a formula. */
  static final class Difference extends OfTwo {
    Difference(Term a, Term b) {
      super(a, b);
    }

    @Override
    double at(PlanColumns columns, int row, int column) {
      return finite(a.at(columns, row, column) - b.at(columns, row, column));
    }
  }

  /** A difference that a formula ends with: what almost cancels is zero. */
  static final class LastDifference extends OfTwo {
    LastDifference(Term a, Term b) {
      super(a, b);
    }

    @Override
    double at(PlanColumns columns, int row, int column) {
      double x = a.at(columns, row, column);
      double y = b.at(columns, row, column);
      return finite(Numbers.snap(x - y, x, y));
    }
  }

  /** A product. */
  static final class Product extends OfTwo {
    Product(Term a, Term b) {
      super(a, b);
    }

    @Override
    double at(PlanColumns columns, int row, int column) {
      return finite(a.at(columns, row, column) * b.at(columns, row, column));
    }
  }

  /** A quotient; none by zero. */
  static final class Quotient extends OfTwo {
    Quotient(Term a, Term b) {
      super(a, b);
    }

    @Override
    double at(PlanColumns columns, int row, int column) {
      return finite(a.at(columns, row, column) / b.at(columns, row, column));
    }
  }

  /** One number to the power of another. */
  static final class Power extends OfTwo {
    Power(Term a, Term b) {
      super(a, b);
    }

    @Override
    double at(PlanColumns columns, int row, int column) {
      double base = a.at(columns, row, column);
      double exponent = b.at(columns, row, column);
      return Double.isNaN(base) || Double.isNaN(exponent)
          ? Double.NaN
          : plain(Powers.power(base, exponent));
    }
  }

  private static double plain(Value value) {
    return value instanceof Value.Num(double number) ? number : Double.NaN;
  }

  /** How far a number is from zero. */
  static final class Absolute extends Term {
    final Term operand;

    Absolute(Term operand) {
      this.operand = operand;
    }

    @Override
    double at(PlanColumns columns, int row, int column) {
      return Math.abs(operand.at(columns, row, column));
    }
  }

  /** The opposite of a logical. */
  static final class Opposite extends Term {
    final Term operand;

    Opposite(Term operand) {
      this.operand = operand;
    }

    @Override
    double at(PlanColumns columns, int row, int column) {
      return 1 - operand.at(columns, row, column);
    }

    @Override
    boolean isLogical() {
      return true;
    }
  }

  /** Two numbers compared: 1 where it holds, else 0. */
  static final class Compare extends OfTwo {
    final Ir.Comparison comparison;

    Compare(Ir.Comparison comparison, Term a, Term b) {
      super(a, b);
      this.comparison = comparison;
    }

    @Override
    double at(PlanColumns columns, int row, int column) {
      double x = a.at(columns, row, column);
      double y = b.at(columns, row, column);
      if (Double.isNaN(x) || Double.isNaN(y)) {
        return Double.NaN;
      }
      return switch (comparison) {
        case EQUAL -> equal(x, y);
        case NOT_EQUAL -> notEqual(x, y);
        case LESS -> less(x, y);
        case AT_MOST -> atMost(x, y);
        case GREATER -> greater(x, y);
        case AT_LEAST -> atLeast(x, y);
      };
    }

    @Override
    boolean isLogical() {
      return true;
    }
  }

  /** One of two, as a test says; what is not taken is not computed. */
  static final class Choose extends Term {
    final Term test;
    final Term then;
    final Term otherwise;

    Choose(Term test, Term then, Term otherwise) {
      this.test = test;
      this.then = then;
      this.otherwise = otherwise;
    }

    @Override
    double at(PlanColumns columns, int row, int column) {
      double holds = test.at(columns, row, column);
      if (Double.isNaN(holds)) {
        return Double.NaN;
      }
      return (holds != 0 ? then : otherwise).at(columns, row, column);
    }

    @Override
    boolean isLogical() {
      return then.isLogical();
    }
  }

  /** A function of numbers. */
  static final class Call extends Term {
    private final SheetFunction function;
    private final Term[] arguments;

    Call(SheetFunction function, List<Term> arguments) {
      this.function = function;
      this.arguments = arguments.toArray(Term[]::new);
    }

    @Override
    double at(PlanColumns columns, int row, int column) {
      var values = new Value[arguments.length];
      for (int i = 0; i < values.length; i++) {
        double number = arguments[i].at(columns, row, column);
        if (Double.isNaN(number)) {
          return Double.NaN;
        }
        values[i] = new Value.Num(number);
      }
      return plain(Calls.strict(function, Arrays.asList(values)));
    }
  }
}
