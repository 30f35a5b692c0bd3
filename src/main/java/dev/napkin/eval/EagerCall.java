package dev.napkin.eval;

import dev.napkin.function.Body;
import dev.napkin.function.Calls;
import dev.napkin.function.Context;
import dev.napkin.function.DateSystem;
import dev.napkin.function.SheetFunction;
import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Ir;
import dev.napkin.value.Array;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.List;

/**
 * A call of a function whose arguments are all computed first.
 *
 * <p>An array given for a parameter that is one value makes it an array of calls, one for each
 * element.
 */
final class EagerCall implements Context {
  private final Place place;
  private final Ir.Call node;
  private final boolean array;

  EagerCall(Place place, Ir.Call node, boolean array) {
    this.place = place;
    this.node = node;
    this.array = array;
  }

  Value result() {
    var values = new Value[node.arguments().size()];
    Shape shape = Shape.ONE;
    for (int i = 0; i < values.length; i++) {
      values[i] = place.argument(node, i, array);
      if (values[i] instanceof Value.Many && Place.kind(node, i).isSingle()) {
        shape = shape.with(values[i]);
      }
    }
    return shape.isOne() ? call(Arrays.asList(values)) : mapped(values, shape);
  }

  private Value call(List<Value> values) {
    SheetFunction function = node.function();
    DateSystem dates = surroundings().dates();
    List<Value> given = dates.given(function, values);
    return dates.result(
        function,
        function.body() instanceof Body.Contextual
            ? Calls.contextual(function, given, this)
            : Calls.strict(function, given));
  }

  private Value mapped(Value[] values, Shape shape) {
    int varied = 0;
    var single = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      single[i] = Place.kind(node, i).isSingle();
      varied = Math.max(varied, single[i] ? shape.varied(values[i]) : 0);
    }
    var elements = values.clone();
    return Broadcast.filled(
        shape,
        node.function().isVolatile() ? shape.rows() : varied,
        (row, column) -> {
          for (int i = 0; i < values.length; i++) {
            elements[i] = single[i] ? Shape.element(values[i], row, column) : values[i];
          }
          return element(call(Arrays.asList(elements.clone())));
        });
  }

  /** What a call gives, as an element of an array: one value, that of a cell for a reference. */
  private Value element(Value value) {
    return value instanceof Value.Reference reference
        ? place.evaluator().view().values(reference)
        : value;
  }

  @Override
  public CellAddress cell() {
    return place.cell();
  }

  @Override
  public boolean isArray() {
    return array;
  }

  @Override
  public boolean isOmitted(int index) {
    return index >= node.arguments().size() || place.isOmitted(node.arguments().get(index));
  }

  @Override
  public Array values(Value.Reference reference) {
    return place.evaluator().view().all(reference);
  }

  @Override
  public Value value(CellAddress cell) {
    Cells cells = place.evaluator().cells();
    cells.dynamic(new Area(cell.grid(), Rect.cell(cell.row(), cell.column())));
    return cells.cell(cell.grid(), cell.row(), cell.column());
  }

  @Override
  public Value reference(String text, boolean rowsAndColumns) {
    return place
        .evaluator()
        .references()
        .read(text, rowsAndColumns, place.cell())
        .map(formula -> place.raw(formula, true))
        .<Value>map(EagerCall::computed)
        .orElseGet(
            () -> Value.Fault.of(FaultCode.BAD_REFERENCE, "the text is no reference: " + text));
  }

  private static Value computed(Value value) {
    return switch (value) {
      case Value.Reference(List<Area> areas, _) -> new Value.Reference(areas, true);
      case Value.Fault fault -> fault;
      case Value.Num _,
          Value.Text _,
          Value.Logical _,
          Value.Blank _,
          Value.Many _,
          Value.Lambda _ ->
          Value.Fault.of(FaultCode.BAD_REFERENCE, "the text says something else than a reference");
    };
  }

  @Override
  public Surroundings surroundings() {
    return place.evaluator().surroundings();
  }

  @Override
  public double now() {
    return place.evaluator().clock().now();
  }

  @Override
  public double random() {
    return place.evaluator().clock().random();
  }
}
