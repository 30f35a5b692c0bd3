package dev.napkin.eval;

import dev.napkin.function.Body;
import dev.napkin.function.Kind;
import dev.napkin.function.SheetFunction;
import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Read;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where formulas are computed: a cell, and inside of a body the local values that hold there.
 *
 * <p>What is computed <em>as an array</em> takes a reference to several cells for all their values;
 * else it is the one in the cell's own row or column, wherever one value is needed. An array that
 * is no reference is always taken for all its values.
 */
final class Place {
  private final Evaluator evaluator;
  private final int grid;
  private final int row;
  private final int column;
  private final Frame frame;
  private final int depth;

  Place(Evaluator evaluator, int grid, int row, int column) {
    this(evaluator, grid, row, column, Frame.NONE, 0);
  }

  private Place(Evaluator evaluator, int grid, int row, int column, Frame frame, int depth) {
    this.evaluator = evaluator;
    this.grid = grid;
    this.row = row;
    this.column = column;
    this.frame = frame;
    this.depth = depth;
  }

  /** The same cell, inside of a body that lies so deep. */
  Place inside(Frame locals, int deep) {
    return new Place(evaluator, grid, row, column, locals, deep);
  }

  Evaluator evaluator() {
    return evaluator;
  }

  CellAddress cell() {
    return new CellAddress(grid, row, column);
  }

  Frame frame() {
    return frame;
  }

  /** How many steps of formulas around the body are open. */
  int depth() {
    return depth;
  }

  /** One value, or an array: what an operator takes. */
  Value operand(Ir formula, boolean array) {
    if (formula instanceof Ir.Look(Read read) && read.isCell()) {
      return evaluator
          .cells()
          .cell(read.grid(), read.top().at(row, column), read.left().at(row, column));
    }
    Value value = raw(formula, array);
    if (!(value instanceof Value.Reference reference)) {
      return value;
    }
    View view = evaluator.view();
    return array ? view.values(reference) : view.here(reference, row, column);
  }

  /** Whatever a formula gives: a reference where it is one. */
  Value raw(Ir formula, boolean array) {
    // One call per case: the recursion then runs through small frames, and deep formulas fit.
    return switch (formula) {
      case Ir.Constant(Value value) -> value;
      case Ir.Quantity quantity -> Value.number(quantity.base());
      case Ir.Look(Read read) -> Value.Reference.to(area(read));
      case Ir.Arithmetic(Ir.Operation operation, Ir left, Ir right) ->
          arithmetic(operation, left, right, array, false);
      case Ir.Negate(Ir operand) -> Broadcast.map(operand(operand, array), Operators::negate);
      case Ir.Plus(Ir operand) -> operand(operand, array);
      case Ir.Percent(Ir operand) -> Broadcast.map(operand(operand, array), Operators::percent);
      case Ir.Compare node -> compare(node, array);
      case Ir.Join(Ir left, Ir right) -> join(left, right, array);
      case Ir.Call node -> call(node, array);
      case Ir.Group(Ir inner) -> raw(inner, array);
      case Ir.Before(Ir inner) -> raw(inner, array);
      case Ir.Omitted _ -> Value.BLANK;
      case SheetIr sheet -> sheet(sheet, array);
      case Ir.Poison _ ->
          Value.Fault.of(FaultCode.UNKNOWN_NAME, "the formula could not be understood");
    };
  }

  private Area area(Read read) {
    return new Area(read.grid(), read.from(row, column));
  }

  // ---- operators: the left operand's fault wins, and the right one is then left uncomputed

  /** A step of arithmetic; the last one of a formula snaps to zero. */
  Value arithmetic(Ir.Operation operation, Ir left, Ir right, boolean array, boolean last) {
    Value first = operand(left, array);
    if (first instanceof Value.Fault) {
      return first;
    }
    Value second = operand(right, array);
    return first instanceof Value.Many || second instanceof Value.Many
        ? Broadcast.map(first, second, (a, b) -> Operators.arithmetic(operation, a, b, last))
        : Operators.arithmetic(operation, first, second, last);
  }

  private Value compare(Ir.Compare node, boolean array) {
    Value first = operand(node.left(), array);
    if (first instanceof Value.Fault) {
      return first;
    }
    Value second = operand(node.right(), array);
    return first instanceof Value.Many || second instanceof Value.Many
        ? Broadcast.map(first, second, (a, b) -> Operators.compare(node.comparison(), a, b))
        : Operators.compare(node.comparison(), first, second);
  }

  private Value join(Ir left, Ir right, boolean array) {
    Value first = operand(left, array);
    return first instanceof Value.Fault
        ? first
        : Broadcast.map(first, operand(right, array), Operators::join);
  }

  // ---- calls

  private Value call(Ir.Call node, boolean array) {
    return node.function().body() instanceof Body.Lazy lazy
        ? new LaterArguments(this, node, array).result(lazy)
        : new EagerCall(this, node, array).result();
  }

  /** Argument number {@code index} of a call, as its parameter wants it but not yet coerced. */
  Value argument(Ir.Call node, int index, boolean array) {
    Kind kind = kind(node, index);
    Ir argument = node.arguments().get(index);
    Value value =
        switch (kind) {
          case NUMBER, TEXT, LOGICAL, DATE, ANY -> operand(argument, array);
          case AREA, NUMBERS -> values(argument, array);
          case ARRAY -> values(argument, true);
          case REFERENCE, LAMBDA -> raw(argument, true);
          case RESULT -> raw(argument, array);
        };
    return value instanceof Value.Lambda(Closure closure)
        ? new Value.Lambda(closure.from(depth))
        : value;
  }

  static Kind kind(Ir.Call node, int index) {
    SheetFunction function = node.function();
    return function.parameter(index, node.arguments().size()).kind();
  }

  /** A reference as its values, be it one cell; what is none stays what it is. */
  private Value values(Ir argument, boolean array) {
    if (argument instanceof Ir.Look(Read read)) {
      return new Value.Many(evaluator.cells().area(read.grid(), read.from(row, column)));
    }
    Value value = raw(argument, array);
    return value instanceof Value.Reference reference
        ? new Value.Many(evaluator.view().all(reference))
        : value;
  }

  // ---- what only worksheets say

  private Value sheet(SheetIr formula, boolean array) {
    return switch (formula) {
      case SheetIr.Areas(List<Read> reads) ->
          new Value.Reference(reads.stream().map(this::area).toList(), false);
      case SheetIr.Range(Ir left, Ir right) -> Areas.range(raw(left, array), raw(right, array));
      case SheetIr.Union(List<Ir> parts) ->
          Areas.union(parts.stream().map(part -> raw(part, array)).toList());
      case SheetIr.Intersection(Ir left, Ir right) ->
          Areas.intersection(raw(left, array), raw(right, array));
      case SheetIr.Single(Ir operand) -> single(operand, array);
      case SheetIr.Spilled(Ir operand) -> spilled(raw(operand, array));
      // The formula of a name is computed as an array, whatever formula mentions it.
      case SheetIr.Named(_, Ir inner) -> raw(inner, true);
      case SheetIr.Recall(String name) -> recall(name);
      case SheetIr.Let(int first, List<Ir> values, Ir body) -> let(first, values, body);
      case SheetIr.Local(int number) -> local(number);
      case SheetIr.Lambda lambda -> new Value.Lambda(new Closure(lambda, this));
      case SheetIr.Apply(Ir function, List<Ir> arguments) -> apply(function, arguments);
      case SheetIr.External(String text) ->
          Value.Fault.of(
              FaultCode.BAD_REFERENCE, text + " lies in another workbook, which is not read");
      case SheetIr.Unsupported(String reason) -> Value.Fault.of(FaultCode.UNKNOWN_NAME, reason);
    };
  }

  private Value single(Ir operand, boolean array) {
    Value value = raw(operand, array);
    return value instanceof Value.Reference reference
        ? evaluator.view().part(reference, row, column)
        : value instanceof Value.Many ? Broadcast.single(value) : value;
  }

  private Value spilled(Value anchor) {
    if (anchor instanceof Value.Fault) {
      return anchor;
    }
    Optional<Area> filled =
        anchor instanceof Value.Reference(List<Area> areas, _) && areas.getFirst().isCell()
            ? evaluator.references().spilled(corner(areas.getFirst()))
            : Optional.empty();
    return filled
        .<Value>map(Value.Reference::computed)
        .orElseGet(() -> Value.Fault.of(FaultCode.BAD_REFERENCE, "no array stands there"));
  }

  private static CellAddress corner(Area area) {
    return new CellAddress(area.grid(), area.rect().top(), area.rect().left());
  }

  private Value recall(String name) {
    Optional<Ir> formula = evaluator.references().name(name);
    if (formula.isEmpty()) {
      return Value.Fault.of(FaultCode.UNKNOWN_NAME, "nothing is called " + name);
    }
    int inside = depth + Depth.of(formula.get());
    return Closure.isTooDeep(inside)
        ? Closure.tooDeep()
        : inside(Frame.NONE, inside).raw(formula.get(), true);
  }

  private Value let(int first, List<Ir> values, Ir body) {
    Place place = this;
    for (int i = 0; i < values.size(); i++) {
      Value value = place.raw(values.get(i), true);
      place = inside(place.frame.with(first + i, value), depth);
    }
    return place.raw(body, true);
  }

  private Value local(int number) {
    return frame
        .holding(number)
        .map(holder -> holder.value(number))
        .orElseGet(() -> Value.Fault.of(FaultCode.UNKNOWN_NAME, "a name that holds no value"));
  }

  /** Whether nothing was given for the parameter that a formula is. */
  boolean isOmitted(Ir formula) {
    return switch (formula) {
      case Ir.Omitted _ -> true;
      case SheetIr.Local(int number) ->
          frame.holding(number).filter(holder -> holder.isOmitted(number)).isPresent();
      case Ir _ -> false;
    };
  }

  private Value apply(Ir function, List<Ir> arguments) {
    Value callee = raw(function, true);
    if (!(callee instanceof Value.Lambda(Closure closure))) {
      return callee instanceof Value.Fault
          ? callee
          : Value.Fault.of(FaultCode.WRONG_KIND, "what is called is no function");
    }
    var values = new ArrayList<Value>(arguments.size());
    var omitted = new ArrayList<Boolean>(arguments.size());
    for (Ir argument : arguments) {
      omitted.add(isOmitted(argument));
      values.add(raw(argument, true));
    }
    return closure.call(values, omitted, depth);
  }
}
