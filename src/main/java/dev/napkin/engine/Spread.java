package dev.napkin.engine;

import dev.napkin.function.Body;
import dev.napkin.function.Kind;
import dev.napkin.function.LazyArguments;
import dev.napkin.function.SheetFunction;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.value.Array;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;

/** An array formula and what its cells hold: the array, and how far it reaches. */
final class Spread {
  final Held held;
  final Ir formula;
  final boolean dynamic;
  private final Rect declared;

  /** What the formula gave last. */
  Array array = Array.of(Value.BLANK);

  /** The cells that it fills, its first one included. */
  Rect extent;

  /** Whether it has no room; only where it takes as much as it needs. */
  boolean blocked;

  /** The cells that it wanted when it was last given room, or none. */
  Rect settled;

  /** In which recalculation its extent changed last, and how often there. */
  long turn;

  int changes;

  Spread(Held held, Block.ArrayFormula block) {
    this.held = held;
    this.formula = block.formula();
    this.dynamic = block.dynamic();
    this.declared = block.rect();
    this.extent = dynamic ? anchor() : declared;
    this.settled = extent;
  }

  int row() {
    return declared.top();
  }

  int column() {
    return declared.left();
  }

  CellAddress place() {
    return new CellAddress(held.grid, row(), column());
  }

  /** Its first cell, where the formula stands. */
  Rect anchor() {
    return Rect.cell(row(), column());
  }

  /** The cells that it would fill if there were room. */
  Rect wanted() {
    return dynamic
        ? new Rect(row(), column(), row() + array.rows(), column() + array.columns())
        : declared;
  }

  /** The cells of {@code area} but the first cell, in rectangles. */
  List<Rect> rest(Rect area) {
    var rest = new ArrayList<Rect>(2);
    var right = new Rect(row(), column() + 1, row() + 1, area.right());
    var below = new Rect(row() + 1, column(), area.bottom(), area.right());
    if (!right.isEmpty()) {
      rest.add(right);
    }
    if (!below.isEmpty()) {
      rest.add(below);
    }
    return rest;
  }

  /**
   * What belongs into a cell. A single row or column, or a single value, is repeated over a
   * rectangle that was laid out for it; what lies beyond the array is {@code #N/A}.
   */
  Value element(int row, int column) {
    int down = array.rows() == 1 ? 0 : row - row();
    int across = array.columns() == 1 ? 0 : column - column();
    if (down >= array.rows() || across >= array.columns()) {
      return beyond();
    }
    return switch (array.get(down, across)) {
      case Value.Blank _ -> new Value.Num(0);
      case Value.Fault fault -> fault.arisenAt(place());
      case Value value -> value;
    };
  }

  /**
   * What lies beyond the array: #N/A, or what a function that tells what a value is says of that,
   * as in Excel.
   */
  private Value beyond() {
    Value missing = fault(FaultCode.NOT_AVAILABLE, "the array does not reach so far");
    return formula instanceof Ir.Call(SheetFunction function, List<Ir> arguments)
            && arguments.size() == 1
            && function.result() == Kind.LOGICAL
            && function.body() instanceof Body.Lazy test
        ? test.apply(new Only(missing))
        : missing;
  }

  /** The only argument of a call. */
  private record Only(Value value) implements LazyArguments {
    @Override
    public int count() {
      return 1;
    }

    @Override
    public Value value(int index) {
      return value;
    }

    @Override
    public boolean isOmitted(int index) {
      return false;
    }

    @Override
    public Value seen(int index) {
      return value;
    }
  }

  /** What its first cell holds where there is no room. */
  Value noRoom() {
    return fault(FaultCode.SPILL, "something stands where the array would go");
  }

  /** A fault that arose in its first cell. */
  Value fault(FaultCode code, String reason) {
    return Value.Fault.of(code, reason).arisenAt(place());
  }
}
