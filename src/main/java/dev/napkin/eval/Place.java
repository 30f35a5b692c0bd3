package dev.napkin.eval;

import dev.napkin.function.Body;
import dev.napkin.function.Kind;
import dev.napkin.function.SheetFunction;
import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Read;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import dev.napkin.value.Array;
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
  private final Shortcuts shortcuts;
  private final int grid;
  private final int row;
  private final int column;
  private final Frame frame;
  private final int depth;

  Place(Evaluator evaluator, Shortcuts shortcuts, int grid, int row, int column) {
    this(evaluator, shortcuts, grid, row, column, Frame.NONE, 0);
  }

  private Place(
      Evaluator evaluator,
      Shortcuts shortcuts,
      int grid,
      int row,
      int column,
      Frame frame,
      int depth) {
    this.evaluator = evaluator;
    this.shortcuts = shortcuts;
    this.grid = grid;
    this.row = row;
    this.column = column;
    this.frame = frame;
    this.depth = depth;
  }

  /** The same cell, inside of a body that lies so deep. */
  Place inside(Frame locals, int deep) {
    return new Place(evaluator, shortcuts, grid, row, column, locals, deep);
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
    // One call per case, and no parts of nodes taken out here: the recursion then runs through
    // small frames, and deep formulas fit.
    return switch (formula) {
      case Ir.Constant node -> node.value();
      case Ir.Quantity node -> Value.number(node.base());
      case Ir.Look node -> Value.Reference.to(area(node.read()));
      case Ir.Arithmetic node -> arithmetic(node, array, false);
      case Ir.Negate node -> Broadcast.map(operand(node.operand(), array), Operators::negate);
      case Ir.Plus node -> operand(node.operand(), array);
      case Ir.Percent node -> Broadcast.map(operand(node.operand(), array), Operators::percent);
      case Ir.Compare node -> compare(node, array);
      case Ir.Join node -> join(node, array);
      case Ir.Call node -> call(node, array);
      case Ir.Group node -> raw(node.inner(), array);
      case Ir.Before node -> raw(node.inner(), array);
      case Ir.Omitted _ -> Value.BLANK;
      case SheetIr node -> sheet(node, array);
      case Ir.Poison _ ->
          Value.Fault.of(FaultCode.UNKNOWN_NAME, "the formula could not be understood");
    };
  }

  private Area area(Read read) {
    return new Area(read.grid(), read.from(row, column));
  }

  // ---- operators: the left operand's fault wins, and the right one is then left uncomputed

  /** A step of arithmetic; the last one of a formula snaps to zero. */
  Value arithmetic(Ir.Arithmetic node, boolean array, boolean last) {
    Value left = operand(node.left(), array);
    if (left instanceof Value.Fault) {
      return left;
    }
    Value right = operand(node.right(), array);
    return left instanceof Value.Many || right instanceof Value.Many
        ? Broadcast.map(left, right, (a, b) -> Operators.arithmetic(node.operation(), a, b, last))
        : Operators.arithmetic(node.operation(), left, right, last);
  }

  private Value compare(Ir.Compare node, boolean array) {
    Value left = operand(node.left(), array);
    if (left instanceof Value.Fault) {
      return left;
    }
    Value right = operand(node.right(), array);
    return left instanceof Value.Many || right instanceof Value.Many
        ? Broadcast.map(left, right, (a, b) -> Operators.compare(node.comparison(), a, b))
        : Operators.compare(node.comparison(), left, right);
  }

  private Value join(Ir.Join node, boolean array) {
    Value left = operand(node.left(), array);
    return left instanceof Value.Fault
        ? left
        : Broadcast.map(left, operand(node.right(), array), Operators::join);
  }

  // ---- calls

  private Value call(Ir.Call node, boolean array) {
    Optional<Value> known = shortcuts.known(node, array, row, column);
    if (known.isPresent()) {
      return known.get();
    }
    Value value =
        node.function().body() instanceof Body.Lazy lazy
            ? new LaterArguments(this, node, array).result(lazy)
            : new EagerCall(this, node, array).result();
    shortcuts.computed(node, array, value);
    return value;
  }

  /** Argument number {@code index} of a call, as its parameter wants it but not yet coerced. */
  Value argument(Ir.Call node, int index, boolean array) {
    Kind kind = kind(node, index);
    Ir argument = node.arguments().get(index);
    Value value =
        switch (kind) {
          case NUMBER, TEXT, LOGICAL, DATE, ANY, CRITERION ->
              single(node.function(), argument, array);
          case AREA, NUMBERS -> values(argument, array);
          case ARRAY -> values(argument, true);
          case REFERENCE -> area(argument, true);
          case LAMBDA -> operand(argument, true);
          case RESULT -> raw(argument, array);
        };
    return value instanceof Value.Lambda(Closure closure)
        ? new Value.Lambda(closure.from(depth))
        : value;
  }

  /** An argument that is one value; what came with the Analysis ToolPak takes no area for it. */
  private Value single(SheetFunction function, Ir argument, boolean array) {
    if (!function.refusesAreas() || (argument instanceof Ir.Look(Read read) && read.isCell())) {
      return operand(argument, array);
    }
    Value value = raw(argument, array);
    return value instanceof Value.Reference(List<Area> areas, _)
        ? areas.size() > 1 || !areas.getFirst().isCell()
            ? Value.Fault.of(FaultCode.WRONG_KIND, function.name() + " takes no area of cells")
            : operand(new Ir.Constant(value), array)
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
    Value value = area(argument, array);
    return value instanceof Value.Reference reference
        ? new Value.Many(evaluator.view().all(reference))
        : value;
  }

  /** What is given for a parameter that takes an area, as it is. */
  private Value area(Ir argument, boolean array) {
    if (argument instanceof Ir.Call || argument instanceof Ir.Look) {
      // A call is asked for where it is computed.
      return raw(argument, array);
    }
    Optional<Value> known = shortcuts.known(argument, array, row, column);
    if (known.isPresent()) {
      return known.get();
    }
    Value value = raw(argument, array);
    shortcuts.computed(argument, array, value);
    return value;
  }

  // ---- what only worksheets say

  private Value sheet(SheetIr formula, boolean array) {
    return switch (formula) {
      case SheetIr.Areas node -> areas(node.reads());
      case SheetIr.Range node -> Areas.range(raw(node.left(), array), raw(node.right(), array));
      case SheetIr.Union node -> union(node.parts(), array);
      case SheetIr.Intersection node ->
          Areas.intersection(raw(node.left(), array), raw(node.right(), array));
      case SheetIr.Single node -> single(node.operand(), array);
      case SheetIr.Spilled node -> spilled(raw(node.operand(), array));
      // The formula of a name is computed as an array, whatever formula mentions it.
      case SheetIr.Named node -> raw(node.formula(), true);
      case SheetIr.Recall node -> recall(node.name());
      case SheetIr.Let node -> let(node);
      case SheetIr.Local node -> local(node.number());
      case SheetIr.Lambda node -> new Value.Lambda(new Closure(node, this));
      case SheetIr.NamedFunction node -> new Value.Lambda(new FunctionValue(node.function(), this));
      case SheetIr.Apply node -> apply(node);
      case SheetIr.External node ->
          Value.Fault.of(
              FaultCode.BAD_REFERENCE,
              node.text() + " lies in another workbook, which is not read");
      case SheetIr.Unsupported node -> Value.Fault.of(FaultCode.UNKNOWN_NAME, node.reason());
    };
  }

  private Value areas(List<Read> reads) {
    return new Value.Reference(reads.stream().map(this::area).toList(), false);
  }

  private Value union(List<Ir> parts, boolean array) {
    return Areas.union(parts.stream().map(part -> raw(part, array)).toList());
  }

  private Value single(Ir operand, boolean array) {
    Value value = raw(operand, array);
    return value instanceof Value.Reference reference
        ? evaluator.view().part(reference, row, column)
        : value instanceof Value.Many ? Array.element(value) : value;
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
    int inside = depth + Depth.of(formula.get()) + Closure.CALL;
    return Closure.isTooDeep(inside)
        ? Closure.tooDeep()
        : inside(Frame.NONE, inside).raw(formula.get(), true);
  }

  private Value let(SheetIr.Let node) {
    Place place = this;
    for (int i = 0; i < node.values().size(); i++) {
      Value value = place.raw(node.values().get(i), true);
      place = inside(place.frame.with(node.first() + i, value), depth);
    }
    return place.raw(node.body(), true);
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

  private Value apply(SheetIr.Apply node) {
    Value callee = raw(node.function(), true);
    if (!(callee instanceof Value.Lambda(Value.Callable function))) {
      return callee instanceof Value.Fault
          ? callee
          : Value.Fault.of(FaultCode.WRONG_KIND, "what is called is no function");
    }
    var values = new ArrayList<Value>(node.arguments().size());
    var omitted = new ArrayList<Boolean>(node.arguments().size());
    for (Ir argument : node.arguments()) {
      omitted.add(isOmitted(argument));
      values.add(raw(argument, true));
    }
    return function instanceof Closure closure
        ? closure.call(values, omitted, depth)
        : function.call(values);
  }
}
