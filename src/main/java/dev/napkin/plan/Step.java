package dev.napkin.plan;

import dev.napkin.grid.Read;
import dev.napkin.ir.Ir;
import dev.napkin.value.Column;
import dev.napkin.value.Kernels;
import java.util.Arrays;

/**
 * One step of a program, with the values that it gives for the rows at hand.
 *
 * <p>A row is <i>left</i> where the step has no plain number for it; its value there means nothing.
 * Steps own their buffers: a program serves one thread.
 */
abstract sealed class Step
    permits Step.Constant,
        Step.Load,
        Step.Arithmetic,
        Step.Unary,
        Step.Compare,
        Step.Choose,
        Step.Each,
        Step.Same,
        Aggregate,
        Window {
  /** How many rows are computed at a time: few enough that all buffers stay near the processor. */
  static final int ROWS = 1024;

  /** The values, by row. */
  double[] values = new double[ROWS];

  /** Which rows are left; read only where {@link #someLeft}. */
  final boolean[] left = new boolean[ROWS];

  /** Whether some row is left. */
  boolean someLeft;

  /** A run over rows of a column begins; what was kept of the last one is forgotten. */
  void begin() {}

  /** Computes the rows {@code from <= row < from + count} of {@code column}. */
  abstract void run(PlanColumns columns, int column, int from, int count);

  /** Takes over which rows an operand has left. */
  final void leaveLike(Step operand, int count) {
    if (operand.someLeft) {
      if (!someLeft) {
        Arrays.fill(left, 0, count, false);
        someLeft = true;
      }
      for (int i = 0; i < count; i++) {
        left[i] |= operand.left[i];
      }
    }
  }

  /** Leaves the rows whose values are not finite. */
  final void leaveInfinite(int count) {
    if (!Kernels.allFinite(values, count)) {
      if (!someLeft) {
        Arrays.fill(left, 0, count, false);
        someLeft = true;
      }
      for (int i = 0; i < count; i++) {
        left[i] |= !Double.isFinite(values[i]);
      }
    }
  }

  /** The same number in every row. */
  static final class Constant extends Step {
    Constant(double number) {
      Arrays.fill(values, number);
    }

    @Override
    void run(PlanColumns columns, int column, int from, int count) {}
  }

  /** A cell that moves with the row: a run of a column. */
  static final class Load extends Step {
    private final Read read;

    Load(Read read) {
      this.read = read;
    }

    @Override
    void run(PlanColumns columns, int column, int from, int count) {
      Column seen = columns.columnToRead(read.grid(), read.left().at(from, column));
      someLeft = !seen.gather(read.top().at(from, column), count, values, left);
    }
  }

  /** What has no loop of its own: a term that is asked row by row. */
  static final class Each extends Step {
    private final Term term;

    Each(Term term) {
      this.term = term;
    }

    @Override
    void run(PlanColumns columns, int column, int from, int count) {
      term.each(columns, from, column, count, values);
      someLeft = false;
      for (int i = 0; i < count; i++) {
        someLeft |= Double.isNaN(values[i]);
      }
      for (int i = 0; someLeft && i < count; i++) {
        left[i] = Double.isNaN(values[i]);
      }
    }
  }

  /** A term that gives the same for all rows of a column, and is asked once for them. */
  static final class Same extends Step {
    private final Term term;
    private boolean known;
    private double number;

    /** In how many rows it stands already. */
    private int filled;

    Same(Term term) {
      this.term = term;
    }

    @Override
    void begin() {
      known = false;
      filled = 0;
    }

    @Override
    void run(PlanColumns columns, int column, int from, int count) {
      if (!known) {
        number = term.at(columns, from, column);
        someLeft = Double.isNaN(number);
        known = true;
      }
      if (filled < count) {
        Arrays.fill(values, filled, count, number);
        Arrays.fill(left, filled, count, someLeft);
        filled = count;
      }
    }
  }

  /** Arithmetic on two numbers; the last of a formula snaps to zero. */
  static final class Arithmetic extends Step {
    private final Ir.Operation operation;
    private final Step a;
    private final Step b;
    private final boolean last;

    Arithmetic(Ir.Operation operation, Step a, Step b, boolean last) {
      this.operation = operation;
      this.a = a;
      this.b = b;
      this.last = last;
    }

    @Override
    void begin() {
      a.begin();
      b.begin();
    }

    @Override
    void run(PlanColumns columns, int column, int from, int count) {
      a.run(columns, column, from, count);
      b.run(columns, column, from, count);
      someLeft = false;
      leaveLike(a, count);
      leaveLike(b, count);
      switch (operation) {
        case ADD -> Kernels.add(a.values, b.values, values, count);
        case SUBTRACT -> Kernels.subtract(a.values, b.values, values, count);
        case MULTIPLY -> Kernels.multiply(a.values, b.values, values, count);
        case DIVIDE -> Kernels.divide(a.values, b.values, values, count);
        case POWER -> throw new IllegalStateException("a power has no loop of its own");
      }
      if (last && (operation == Ir.Operation.ADD || operation == Ir.Operation.SUBTRACT)) {
        Kernels.snap(a.values, b.values, values, count);
      }
      leaveInfinite(count);
    }
  }

  /** One number made of one. */
  static final class Unary extends Step {
    private final Kind kind;
    private final Step operand;

    /** What is done to it. */
    enum Kind {
      NEGATE,
      PERCENT,
      ABSOLUTE,
      OPPOSITE
    }

    Unary(Kind kind, Step operand) {
      this.kind = kind;
      this.operand = operand;
    }

    @Override
    void begin() {
      operand.begin();
    }

    @Override
    void run(PlanColumns columns, int column, int from, int count) {
      operand.run(columns, column, from, count);
      someLeft = false;
      leaveLike(operand, count);
      switch (kind) {
        case NEGATE -> Kernels.negate(operand.values, values, count);
        case PERCENT -> Kernels.percent(operand.values, values, count);
        case ABSOLUTE -> Kernels.absolute(operand.values, values, count);
        case OPPOSITE -> Kernels.opposite(operand.values, values, count);
      }
    }
  }

  /** Two numbers compared: 1 where it holds, else 0. */
  static final class Compare extends Step {
    private final Ir.Comparison comparison;
    private final Step a;
    private final Step b;

    Compare(Ir.Comparison comparison, Step a, Step b) {
      this.comparison = comparison;
      this.a = a;
      this.b = b;
    }

    @Override
    void begin() {
      a.begin();
      b.begin();
    }

    @Override
    void run(PlanColumns columns, int column, int from, int count) {
      a.run(columns, column, from, count);
      b.run(columns, column, from, count);
      someLeft = false;
      leaveLike(a, count);
      leaveLike(b, count);
      switch (comparison) {
        case EQUAL, NOT_EQUAL -> Kernels.equal(a.values, b.values, values, count);
        case LESS, AT_LEAST -> Kernels.less(a.values, b.values, values, count);
        case GREATER, AT_MOST -> Kernels.less(b.values, a.values, values, count);
      }
      switch (comparison) {
        case NOT_EQUAL, AT_LEAST, AT_MOST -> Kernels.opposite(values, values, count);
        case EQUAL, LESS, GREATER -> {}
      }
    }
  }

  /** One of two, as a test says; what the other has left does not matter. */
  static final class Choose extends Step {
    private final Step test;
    private final Step then;
    private final Step otherwise;

    Choose(Step test, Step then, Step otherwise) {
      this.test = test;
      this.then = then;
      this.otherwise = otherwise;
    }

    @Override
    void begin() {
      test.begin();
      then.begin();
      otherwise.begin();
    }

    @Override
    void run(PlanColumns columns, int column, int from, int count) {
      test.run(columns, column, from, count);
      then.run(columns, column, from, count);
      otherwise.run(columns, column, from, count);
      Kernels.choose(test.values, then.values, otherwise.values, values, count);
      someLeft = false;
      leaveLike(test, count);
      if (then.someLeft || otherwise.someLeft) {
        if (!someLeft) {
          Arrays.fill(left, 0, count, false);
          someLeft = true;
        }
        for (int i = 0; i < count; i++) {
          Step taken = test.values[i] != 0 ? then : otherwise;
          left[i] |= taken.someLeft && taken.left[i];
        }
      }
    }
  }
}
