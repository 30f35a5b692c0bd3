package dev.napkin.eval;

import dev.napkin.function.Body;
import dev.napkin.function.Calls;
import dev.napkin.function.LazyArguments;
import dev.napkin.function.Parameter;
import dev.napkin.function.Powers;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Comparison;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Numbers;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The value of a formula in one cell: the meaning of the language.
 *
 * <p>Trouble is a {@link Value.Fault}, never an exception; of several the leftmost counts. The
 * recursion is as deep as the formula, which the parser bounds.
 */
public final class Evaluator {
  private final Cells cells;

  /** Evaluates over {@code cells}. */
  public Evaluator(Cells cells) {
    this.cells = cells;
  }

  /**
   * The value of {@code formula} in the cell at {@code row} and {@code column} of its grid.
   *
   * <p>A sum or difference that is the last step of a formula snaps to zero where almost everything
   * cancels, as Excel's does; brackets around it defeat that, as they do there.
   */
  public Value value(Ir formula, int row, int column) {
    Value value = new At(row, column).eval(formula);
    if (formula instanceof Ir.Arithmetic(Ir.Operation operation, Ir left, Ir right)
        && value instanceof Value.Num(double result)
        && (operation == Ir.Operation.ADD || operation == Ir.Operation.SUBTRACT)
        && result != 0) {
      var at = new At(row, column);
      return snapped(result, at.eval(left), at.eval(right));
    }
    // A formula that only looks at an empty cell shows a zero, as in Excel.
    return value instanceof Value.Blank ? new Value.Num(0) : single(value);
  }

  /** All that {@code formula} gives in the cell, as an array; a single value is one of one. */
  public Array array(Ir formula, int row, int column) {
    Value value = new At(row, column).eval(formula);
    return value instanceof Value.Many(Array array) ? array : Array.of(value);
  }

  private static Value snapped(double result, Value left, Value right) {
    return Coercion.number(left) instanceof Value.Num(double a)
            && Coercion.number(right) instanceof Value.Num(double b)
        ? new Value.Num(Numbers.snap(result, a, b))
        : new Value.Num(result);
  }

  /** The value of a cell is one; an array gives its first. */
  private static Value single(Value value) {
    return value instanceof Value.Many(var array)
        ? array.size() == 1
            ? array.get(0)
            : Value.Fault.of(FaultCode.WRONG_KIND, "several values where one is needed")
        : value;
  }

  /** Evaluation in one cell. */
  private final class At {
    private final int row;
    private final int column;

    At(int row, int column) {
      this.row = row;
      this.column = column;
    }

    Value eval(Ir formula) {
      // One call per case: the recursion then runs through small frames, and deep formulas fit.
      return switch (formula) {
        case Ir.Constant(Value value) -> value;
        case Ir.Quantity quantity -> Value.number(quantity.base());
        case Ir.Look(Read read) -> look(read);
        case Ir.Arithmetic node -> arithmetic(node);
        case Ir.Negate(Ir operand) -> negate(operand);
        case Ir.Plus(Ir operand) -> eval(operand);
        case Ir.Percent(Ir operand) -> percent(operand);
        case Ir.Compare node -> compare(node);
        case Ir.Join node -> join(node);
        case Ir.Call node -> call(node);
        case Ir.Group(Ir inner) -> eval(inner);
        case Ir.Before(Ir inner) -> eval(inner);
        case Ir.Omitted _ -> Value.BLANK;
        case SheetIr _ -> Value.Fault.of(FaultCode.UNKNOWN_NAME, "not yet");
        case Ir.Poison _ ->
            Value.Fault.of(FaultCode.UNKNOWN_NAME, "the formula could not be understood");
      };
    }

    private Value look(Read read) {
      Rect area = read.from(row, column);
      return read.isCell()
          ? cells.cell(read.grid(), area.top(), area.left())
          : new Value.Many(cells.area(read.grid(), area));
    }

    private Value arithmetic(Ir.Arithmetic node) {
      Value left = Coercion.number(eval(node.left()));
      if (!(left instanceof Value.Num(double a))) {
        return left;
      }
      Value right = Coercion.number(eval(node.right()));
      return right instanceof Value.Num(double b) ? apply(node.operation(), a, b) : right;
    }

    private Value negate(Ir operand) {
      Value value = Coercion.number(eval(operand));
      return value instanceof Value.Num(double number) ? Value.number(-number) : value;
    }

    private Value percent(Ir operand) {
      Value value = Coercion.number(eval(operand));
      return value instanceof Value.Num(double number) ? Value.number(number / 100) : value;
    }

    private Value compare(Ir.Compare node) {
      Value left = single(eval(node.left()));
      if (left instanceof Value.Fault) {
        return left;
      }
      Value right = single(eval(node.right()));
      if (right instanceof Value.Fault) {
        return right;
      }
      int order = Comparison.compare(left, right);
      return Value.logical(
          switch (node.comparison()) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
          });
    }

    private Value join(Ir.Join node) {
      Value left = Coercion.text(eval(node.left()));
      if (!(left instanceof Value.Text(String a))) {
        return left;
      }
      Value right = Coercion.text(eval(node.right()));
      return right instanceof Value.Text(String b) ? new Value.Text(a + b) : right;
    }

    private Value call(Ir.Call node) {
      return switch (node.function().body()) {
        case Body.Contextual _ -> Value.Fault.of(FaultCode.UNKNOWN_NAME, "not yet");
        case Body.Lazy lazy -> lazy.apply(new Later(node));
        case Body.Strict _ -> Calls.strict(node.function(), arguments(node));
      };
    }

    private List<Value> arguments(Ir.Call node) {
      var values = new ArrayList<Value>(node.arguments().size());
      for (int i = 0; i < node.arguments().size(); i++) {
        values.add(argument(node, i));
      }
      return values;
    }

    /** A cell that is looked at where an area may stand counts as an area of one. */
    private Value argument(Ir.Call node, int number) {
      Ir argument = node.arguments().get(number);
      Parameter parameter = node.function().parameter(number, node.arguments().size());
      if (argument instanceof Ir.Look(Read read) && parameter.kind().takesArea()) {
        return new Value.Many(cells.area(read.grid(), read.from(row, column)));
      }
      return eval(argument);
    }

    /** Arguments that are evaluated when they are asked for. */
    private final class Later implements LazyArguments {
      private final Ir.Call node;

      Later(Ir.Call node) {
        this.node = node;
      }

      @Override
      public int count() {
        return node.arguments().size();
      }

      @Override
      public Value value(int index) {
        return argument(node, index);
      }
    }
  }

  private static Value apply(Ir.Operation operation, double a, double b) {
    return switch (operation) {
      case ADD -> Value.number(a + b);
      case SUBTRACT -> Value.number(a - b);
      case MULTIPLY -> Value.number(a * b);
      case DIVIDE ->
          b == 0
              ? Value.Fault.of(FaultCode.DIVISION_BY_ZERO, "division by zero")
              : Value.number(a / b);
      case POWER -> Powers.power(a, b);
    };
  }
}
