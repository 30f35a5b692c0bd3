package dev.napkin.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.eval.Cells;
import dev.napkin.eval.Evaluator;
import dev.napkin.function.Library;
import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Ir;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** A chain in generated code gives what the evaluator gives cell after cell, and ends there. */
final class ChainLawTest {
  private static final int FORMULAS = 400;

  /** The column of the chain; the others are inputs. */
  private static final int CHAIN = 2;

  private static final int TOP = 3;
  private static final int BOTTOM = 1500;

  @Test
  void chainsGiveWhatTheEvaluatorGives() {
    int programs = 0;
    long computed = 0;
    long left = 0;
    int endedEarly = 0;
    for (int seed = 0; seed < FORMULAS; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      boolean upwards = random.nextBoolean();
      Ir formula = chain(random, upwards);
      Optional<ChainProgram> program =
          CellProgram.of(formula).flatMap(cells -> ChainProgram.of(cells, 0, CHAIN, upwards));
      if (program.isPresent()) {
        programs++;
        var rows = new ChainProgram.Rows(TOP, BOTTOM, upwards);
        List<Column> columns = columns(random);
        for (int edit = 0; edit < 3; edit++) {
          var wanted = new Run(formula, copies(columns), rows);
          var got = new Run(formula, columns, rows);
          int least = edit == 0 ? rows.count() : random.nextInt(1, 1200);
          int count = wanted.byEvaluator(least);
          String place = "seed " + seed + ", edit " + edit + ", " + formula;
          assertEquals(count, got.byProgram(program.get(), least), place);
          assertArrayEquals(wanted.changed, got.changed, place);
          for (int row = 0; row < BOTTOM + 1; row++) {
            Value value = wanted.columns.get(CHAIN).get(row);
            assertTrue(Value.same(value, columns.get(CHAIN).get(row)), place + ", row " + row);
          }
          computed += count;
          left += got.left;
          endedEarly += edit > 0 && count > least && count < rows.count() ? 1 : 0;
          edit(random, columns, rows);
        }
      }
    }
    // The law would hold for a program that leaves everything to the evaluator.
    assertTrue(programs > FORMULAS / 2, programs + " programs");
    assertTrue(left < computed / 2, computed + " rows computed, of which " + left + " were left");
    assertTrue(endedEarly > 10, endedEarly + " chains ended before they had to");
  }

  /** One chain over columns, computed one way or the other. */
  private static final class Run implements Cells {
    private final Ir formula;
    private final List<Column> columns;
    private final ChainProgram.Rows rows;
    private final Evaluator evaluator = new Evaluator(this);
    private final boolean[] changed = new boolean[BOTTOM];
    private int left;

    Run(Ir formula, List<Column> columns, ChainProgram.Rows rows) {
      this.formula = formula;
      this.columns = columns;
      this.rows = rows;
    }

    int byEvaluator(int least) {
      int done = 0;
      boolean last = true;
      while (done < rows.count() && (done < least || last)) {
        last = compute(rows.next(done));
        changed[rows.next(done)] = last;
        done++;
      }
      return done;
    }

    private boolean compute(int row) {
      Value value = evaluator.value(formula, row, CHAIN);
      Column target = columns.get(CHAIN);
      boolean same = Value.same(value, target.get(row));
      target.set(row, value);
      return !same;
    }

    int byProgram(ChainProgram program, int least) {
      var outcome =
          new ChainProgram.Outcome() {
            @Override
            public void changed(int from, int to) {
              for (int row = from; row < to; row++) {
                changed[row] = true;
              }
            }

            @Override
            public boolean left(int row) {
              left++;
              changed[row] = compute(row);
              return changed[row];
            }
          };
      return program.run(
          (grid, column) -> columns.get(column), columns.get(CHAIN), rows, least, outcome);
    }

    @Override
    public Value cell(int grid, int row, int column) {
      return columns.get(column).get(row);
    }

    @Override
    public Array area(int grid, Rect area) {
      return new Array(columns.subList(area.left(), area.right()), area.top(), area.rows());
    }
  }

  private static List<Column> copies(List<Column> columns) {
    return new ArrayList<>(columns.stream().map(Column::snapshot).toList());
  }

  private static List<Column> columns(RandomGenerator random) {
    var columns = new ArrayList<Column>();
    boolean clean = random.nextInt(3) > 0;
    for (int i = 0; i <= CHAIN; i++) {
      var column = new Column(0);
      for (int row = 0; row < BOTTOM + 40 - random.nextInt(60); row++) {
        if (i < CHAIN || row < TOP || row == BOTTOM) {
          column.set(row, value(random, clean));
        }
      }
      columns.add(column);
    }
    return columns;
  }

  private static Value value(RandomGenerator random, boolean clean) {
    return switch (clean ? 9 : random.nextInt(60)) {
      case 0 -> new Value.Text("x");
      case 1 -> Value.Fault.of(FaultCode.NOT_AVAILABLE, "");
      case 2 -> Value.logical(random.nextBoolean());
      case 3 -> Value.BLANK;
      case 4 -> new Value.Num(1e300);
      case 5, 6 -> new Value.Num(0);
      default ->
          new Value.Num(random.nextBoolean() ? random.nextInt(-4, 5) : random.nextDouble() * 3 - 1);
    };
  }

  /** Changes what the chain begins with, and a few other cells. */
  private static void edit(RandomGenerator random, List<Column> columns, ChainProgram.Rows rows) {
    columns.get(CHAIN).setNumber(rows.upwards() ? BOTTOM : TOP - 1, random.nextInt(4));
    for (int i = random.nextInt(4); i > 0; i--) {
      columns.get(random.nextInt(CHAIN)).set(random.nextInt(BOTTOM), value(random, false));
    }
  }

  /** A formula that mostly looks at the cell before its own; often such that changes die out. */
  private static Ir chain(RandomGenerator random, boolean upwards) {
    Ir before = new Ir.Look(Read.cell(0, Edge.row(upwards ? 1 : -1), Edge.fixed(CHAIN)));
    Ir other = formula(random, before, 2);
    return switch (random.nextInt(5)) {
      case 0 -> new Ir.Arithmetic(Ir.Operation.ADD, before, other);
      case 1 ->
          new Ir.Arithmetic(
              Ir.Operation.ADD,
              new Ir.Arithmetic(
                  Ir.Operation.MULTIPLY, before, new Ir.Constant(new Value.Num(0.25))),
              other);
      case 2 -> choice(new Ir.Compare(Ir.Comparison.LESS, before, other), other, before);
      default -> formula(random, before, 4);
    };
  }

  private static Ir choice(Ir test, Ir then, Ir otherwise) {
    return new Ir.Call(Library.standard().find("IF").orElseThrow(), List.of(test, then, otherwise));
  }

  private static Ir formula(RandomGenerator random, Ir before, int depth) {
    if (depth == 0 || random.nextInt(6) == 0) {
      return leaf(random, before);
    }
    return switch (random.nextInt(10)) {
      case 0 -> new Ir.Negate(formula(random, before, depth - 1));
      case 1 -> new Ir.Percent(formula(random, before, depth - 1));
      case 2 ->
          choice(
              formula(random, before, depth - 1),
              formula(random, before, depth - 1),
              formula(random, before, depth - 1));
      case 3 ->
          choice(
              new Ir.Compare(
                  List.of(Ir.Comparison.values()).get(random.nextInt(6)),
                  formula(random, before, depth - 1),
                  formula(random, before, depth - 1)),
              formula(random, before, depth - 1),
              formula(random, before, depth - 1));
      case 4 ->
          new Ir.Call(
              Library.standard().find("ABS").orElseThrow(),
              List.of(formula(random, before, depth - 1)));
      default ->
          new Ir.Arithmetic(
              List.of(Ir.Operation.values()).get(random.nextInt(4)),
              formula(random, before, depth - 1),
              formula(random, before, depth - 1));
    };
  }

  private static Ir leaf(RandomGenerator random, Ir before) {
    Edge column =
        random.nextBoolean()
            ? Edge.fixed(random.nextInt(CHAIN))
            : Edge.column(random.nextInt(CHAIN) - CHAIN);
    return switch (random.nextInt(8)) {
      case 0 -> new Ir.Constant(new Value.Num(random.nextInt(-2, 4)));
      case 1 -> new Ir.Look(Read.cell(0, Edge.fixed(random.nextInt(5)), column));
      case 2, 3, 4 -> new Ir.Look(Read.cell(0, Edge.row(random.nextInt(-3, 4)), column));
      default -> before;
    };
  }
}
