package dev.napkin.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.eval.Cells;
import dev.napkin.eval.Evaluator;
import dev.napkin.function.Library;
import dev.napkin.function.SheetFunction;
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

/** A program gives what the evaluator gives, bit for bit, or leaves the row to it. */
final class PlanLawTest {
  private static final int FORMULAS = 300;
  private static final int COLUMNS = 3;
  private static final int ROWS = 1300;

  @Test
  void programsGiveWhatTheEvaluatorGives() {
    int programs = 0;
    long computed = 0;
    long left = 0;
    for (int seed = 0; seed < FORMULAS; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      List<Column> columns = columns(random);
      Ir formula = seed % 3 == 0 ? cellFormula(random) : formula(random, 4);
      Optional<BlockProgram> program = BlockProgram.of(formula);
      if (program.isPresent()) {
        programs++;
        long rows = check(seed, formula, program.get(), columns, random);
        computed += ROWS - rows;
        left += rows;
      }
    }
    // The law would hold for a plan that never computes anything.
    assertTrue(programs > FORMULAS / 3, programs + " programs");
    assertTrue(computed > left / 2, computed + " rows computed and " + left + " left");
  }

  @Test
  void cellProgramsGiveWhatTheEvaluatorGives() {
    int programs = 0;
    long computed = 0;
    long left = 0;
    for (int seed = 0; seed < 3 * FORMULAS; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      List<Column> columns = columns(random);
      Ir formula = cellFormula(random);
      Optional<CellProgram> program = CellProgram.of(formula);
      if (program.isPresent()) {
        programs++;
        var evaluator = new Evaluator(new Values(columns));
        for (int row = 0; row < 60; row++) {
          double number = program.get().number((grid, column) -> columns.get(column), row, 7);
          if (Double.isNaN(number)) {
            left++;
          } else {
            computed++;
            Value got =
                program.get().isLogical() ? Value.logical(number != 0) : new Value.Num(number);
            Value wanted = evaluator.value(formula, row, 7);
            assertTrue(
                Value.same(wanted, got),
                () -> "wanted " + wanted + ", got " + got + " for " + formula);
          }
        }
      }
    }
    assertTrue(programs > FORMULAS, programs + " programs");
    assertTrue(computed > left / 2, computed + " cells computed and " + left + " left");
  }

  /** What single cells can compute besides. */
  private static Ir cellFormula(RandomGenerator random) {
    Ir one = formula(random, 3);
    return switch (random.nextInt(6)) {
      case 0 -> new Ir.Arithmetic(Ir.Operation.POWER, one, formula(random, 1));
      case 1 -> call(random, "ROUND", one, new Ir.Constant(new Value.Num(random.nextInt(3))));
      case 2 -> call(random, "SUM", one, leaf(random), formula(random, 1));
      case 3 -> call(random, random.nextBoolean() ? "MIN" : "MAX", leaf(random), one);
      case 4 ->
          new Ir.Arithmetic(
              Ir.Operation.MULTIPLY,
              call(random, "AVERAGE", one, leaf(random)),
              call(random, "SQRT", leaf(random)));
      default -> one;
    };
  }

  private static Ir call(RandomGenerator random, String name, Ir... arguments) {
    return new Ir.Call(
        Library.standard().find(name).orElseThrow(),
        random.nextInt(4) == 0 && arguments.length > 1 && !name.equals("ROUND")
            ? List.of(arguments[0])
            : List.of(arguments));
  }

  private static long check(
      int seed, Ir formula, BlockProgram program, List<Column> columns, RandomGenerator random) {
    var evaluator = new Evaluator(new Values(columns));
    var target = new Column(0);
    var before = new Value[ROWS];
    for (int row = 0; row < ROWS; row++) {
      target.set(row, random.nextInt(3) == 0 ? evaluator.value(formula, row, 7) : Value.BLANK);
      before[row] = target.get(row);
    }
    var left = new boolean[ROWS];
    var changed = new boolean[ROWS];
    program.run(
        (grid, column) -> columns.get(column),
        7,
        0,
        ROWS,
        target,
        new BlockProgram.Outcome() {
          @Override
          public void changed(int from, int to) {
            for (int row = from; row < to; row++) {
              changed[row] = true;
            }
          }

          @Override
          public void left(int row) {
            left[row] = true;
          }
        });
    long count = 0;
    for (int row = 0; row < ROWS; row++) {
      String place = "seed " + seed + ", row " + row + ", " + formula;
      if (left[row]) {
        count++;
        assertEquals(before[row], target.get(row), place);
      } else {
        Value wanted = evaluator.value(formula, row, 7);
        assertTrue(Value.same(wanted, target.get(row)), place + target.get(row));
        assertEquals(!Value.same(before[row], wanted), changed[row], place);
      }
    }
    return count;
  }

  private static List<Column> columns(RandomGenerator random) {
    var columns = new ArrayList<Column>();
    for (int i = 0; i < COLUMNS; i++) {
      var column = new Column(0);
      boolean clean = random.nextInt(3) > 0;
      for (int row = 0; row < ROWS - random.nextInt(40); row++) {
        column.set(row, value(random, clean));
      }
      columns.add(column);
    }
    return columns;
  }

  private static Value value(RandomGenerator random, boolean clean) {
    return switch (clean ? 9 : random.nextInt(40)) {
      case 0 -> new Value.Text("x");
      case 1 -> new Value.Text("12");
      case 2 -> Value.Fault.of(FaultCode.NOT_AVAILABLE, "");
      case 3 -> Value.logical(random.nextBoolean());
      case 4, 5 -> Value.BLANK;
      case 6 -> new Value.Num(1e300 * random.nextDouble());
      case 7, 8 -> new Value.Num(0);
      default ->
          new Value.Num(random.nextBoolean() ? random.nextInt(-4, 5) : random.nextDouble() * 3 - 1);
    };
  }

  private static Ir formula(RandomGenerator random, int depth) {
    if (depth == 0 || random.nextInt(6) == 0) {
      return leaf(random);
    }
    return switch (random.nextInt(12)) {
      case 10 -> aggregate(random);
      case 11 -> lookup(random);
      case 0 -> new Ir.Negate(formula(random, depth - 1));
      case 1 -> new Ir.Percent(formula(random, depth - 1));
      case 2 -> new Ir.Group(formula(random, depth - 1));
      case 3 ->
          new Ir.Call(
              Library.standard().find("IF").orElseThrow(),
              List.of(
                  formula(random, depth - 1),
                  formula(random, depth - 1),
                  formula(random, depth - 1)));
      case 4 ->
          new Ir.Compare(
              List.of(Ir.Comparison.values()).get(random.nextInt(6)),
              formula(random, depth - 1),
              formula(random, depth - 1));
      case 5 ->
          new Ir.Call(
              Library.standard().find(random.nextBoolean() ? "ABS" : "NOT").orElseThrow(),
              List.of(formula(random, depth - 1)));
      default ->
          new Ir.Arithmetic(
              List.of(Ir.Operation.values()).get(random.nextInt(4)),
              formula(random, depth - 1),
              formula(random, depth - 1));
    };
  }

  /** Over an area that is fixed, grows from row to row or moves on, of one column or of two. */
  private static Ir aggregate(RandomGenerator random) {
    int left = random.nextInt(COLUMNS - 1);
    int top = random.nextInt(20);
    Edge start = random.nextInt(3) == 0 ? Edge.row(top) : Edge.fixed(top);
    Edge bottom =
        random.nextInt(3) == 0
            ? Edge.fixed(top + 1 + random.nextInt(300))
            : Edge.row(1 + random.nextInt(30));
    var read =
        new Read(0, start, Edge.fixed(left), bottom, Edge.fixed(left + 1 + random.nextInt(2)));
    String[] names = {"SUM", "COUNT", "AVERAGE", "MIN", "MAX"};
    SheetFunction function =
        Library.standard().find(names[random.nextInt(names.length)]).orElseThrow();
    return new Ir.Call(function, List.of(new Ir.Look(read)));
  }

  /** A lookup, or an aggregate with criteria, in columns that stay or move. */
  private static Ir lookup(RandomGenerator random) {
    int top = random.nextInt(20);
    int rows = random.nextInt(4) == 0 ? 20 : 900;
    boolean moves = random.nextInt(6) == 0;
    Ir keys = strip(random, top, rows, moves);
    Ir values = strip(random, top + random.nextInt(2), rows, moves);
    Ir wanted = random.nextInt(4) == 0 ? formula(random, 1) : leaf(random);
    Ir mode = new Ir.Constant(new Value.Num(random.nextInt(-1, 2)));
    Ir match = called("MATCH", wanted, keys, mode);
    return switch (random.nextInt(10)) {
      case 0 -> match;
      case 1 -> called("INDEX", values, match);
      case 2 -> called("VLOOKUP", wanted, table(top, rows), place(random), mode);
      case 3 -> called("VLOOKUP", wanted, table(top, rows), place(random));
      case 4 -> called("XLOOKUP", wanted, keys, values);
      case 5 -> called("XLOOKUP", wanted, keys, values, new Ir.Constant(new Value.Num(7)), mode);
      case 6 -> called("COUNTIF", keys, criterion(random, wanted));
      case 7 -> called("SUMIF", keys, criterion(random, wanted), values);
      case 8 -> called("INDEX", table(top, rows), match, place(random));
      default ->
          called(
              List.of("SUMIFS", "AVERAGEIFS", "MINIFS", "MAXIFS").get(random.nextInt(4)),
              values,
              keys,
              criterion(random, wanted),
              strip(random, top, rows, moves),
              criterion(random, leaf(random)));
    };
  }

  private static Ir called(String name, Ir... arguments) {
    return new Ir.Call(Library.standard().find(name).orElseThrow(), List.of(arguments));
  }

  private static Ir strip(RandomGenerator random, int top, int rows, boolean moves) {
    int left = random.nextInt(COLUMNS);
    return new Ir.Look(
        new Read(
            0,
            moves ? Edge.row(top) : Edge.fixed(top),
            Edge.fixed(left),
            moves ? Edge.row(top + rows) : Edge.fixed(top + rows),
            Edge.fixed(left + 1)));
  }

  private static Ir table(int top, int rows) {
    return new Ir.Look(
        new Read(0, Edge.fixed(top), Edge.fixed(0), Edge.fixed(top + rows), Edge.fixed(COLUMNS)));
  }

  private static Ir place(RandomGenerator random) {
    return new Ir.Constant(new Value.Num(random.nextInt(8) == 0 ? 0.5 : random.nextInt(1, 4)));
  }

  private static Ir criterion(RandomGenerator random, Ir wanted) {
    return switch (random.nextInt(4)) {
      case 0 -> new Ir.Constant(new Value.Text(">" + random.nextInt(-3, 3)));
      case 1 ->
          new Ir.Constant(new Value.Text(List.of("<>0", "x*", "<=1", "").get(random.nextInt(4))));
      default -> wanted;
    };
  }

  private static Ir leaf(RandomGenerator random) {
    Edge column =
        random.nextBoolean()
            ? Edge.fixed(random.nextInt(COLUMNS))
            : Edge.column(random.nextInt(COLUMNS) - 7);
    return switch (random.nextInt(8)) {
      case 0 -> new Ir.Constant(new Value.Num(random.nextInt(-2, 4)));
      case 1 -> new Ir.Constant(Value.logical(random.nextBoolean()));
      case 2 -> new Ir.Look(Read.cell(0, Edge.fixed(random.nextInt(5)), column));
      default -> new Ir.Look(Read.cell(0, Edge.row(random.nextInt(4)), column));
    };
  }

  /** Columns as the evaluator looks at them. */
  private record Values(List<Column> columns) implements Cells {
    @Override
    public Value cell(int grid, int row, int column) {
      return columns.get(column).get(row);
    }

    @Override
    public Array area(int grid, Rect area) {
      return new Array(columns.subList(area.left(), area.right()), area.top(), area.rows());
    }
  }
}
