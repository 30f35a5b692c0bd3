package dev.napkin.eval;

import dev.napkin.function.Body;
import dev.napkin.function.Calls;
import dev.napkin.function.Context;
import dev.napkin.function.DateSystem;
import dev.napkin.function.Kind;
import dev.napkin.function.Parameter;
import dev.napkin.function.SheetFunction;
import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Ir;
import dev.napkin.value.Array;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A call of a function whose arguments are all computed first.
 *
 * <p>An array given for a parameter that is one value makes it an array of calls, one for each
 * element; so does an array of references given for one that is an area.
 */
final class EagerCall implements Context {
  private static final Value MISSING =
      Value.Fault.of(FaultCode.NOT_AVAILABLE, "an argument is left out");

  private final Place place;
  private final Ir.Call node;
  private final boolean array;

  EagerCall(Place place, Ir.Call node, boolean array) {
    this.place = place;
    this.node = node;
    this.array = array;
  }

  Value result() {
    var values = new Value[given()];
    Shape shape = Shape.ONE;
    for (int i = 0; i < values.length; i++) {
      values[i] = isMissing(i) ? MISSING : place.argument(node, i, array);
      if (isMapped(i, values[i])) {
        shape = shape.with(values[i]);
      }
    }
    return shape.isOne() ? call(Arrays.asList(values)) : mapped(values, shape);
  }

  /**
   * How many arguments there are. What came with the Analysis ToolPak takes what is left out behind
   * the last comma as not there, and not as blank.
   */
  private int given() {
    int count = node.arguments().size();
    while (node.function().refusesAreas()
        && count > 0
        && isOmitted(count - 1)
        && presence(count - 1) == Parameter.Presence.OPTIONAL) {
      count--;
    }
    return count;
  }

  /** Whether an argument is left out that such a function needs. */
  private boolean isMissing(int index) {
    return node.function().refusesAreas()
        && presence(index) == Parameter.Presence.REQUIRED
        && isOmitted(index);
  }

  private Parameter.Presence presence(int index) {
    return node.function().parameter(index, node.arguments().size()).presence();
  }

  /**
   * Whether the call is made for each element of an argument: of an array where one value is
   * wanted, and of an array of references where an area is.
   */
  private boolean isMapped(int index, Value value) {
    return value instanceof Value.Many(Array given)
        && (Place.kind(node, index).isSingle() || given.hasReferences());
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
    var mapped = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      mapped[i] = isMapped(i, values[i]);
      varied = Math.max(varied, mapped[i] ? shape.varied(values[i]) : 0);
    }
    Broadcast.OfPlace content =
        (row, column) -> {
          var elements = values.clone();
          for (int i = 0; i < values.length; i++) {
            elements[i] = mapped[i] ? argument(i, values[i], row, column) : values[i];
          }
          return call(Arrays.asList(elements));
        };
    return node.function().isVolatile()
        ? recomputed(shape, content)
        : Broadcast.filled(shape, varied, (row, column) -> element(content.value(row, column)));
  }

  /** Argument number {@code index} of the call in a place: an area for one that is referred to. */
  private Value argument(int index, Value value, int row, int column) {
    Kind kind = Place.kind(node, index);
    if (kind.isSingle()) {
      return Shape.element(value, row, column);
    }
    Value reference = Shape.reference(value, row, column);
    return reference instanceof Value.Reference area
            && kind != Kind.REFERENCE
            && kind != Kind.RESULT
        ? new Value.Many(values(area))
        : reference;
  }

  /** Every place by a call of its own; where these give references an array that keeps them. */
  private Value recomputed(Shape shape, Broadcast.OfPlace content) {
    if (!shape.fits(shape.rows())) {
      return Shape.tooLarge();
    }
    var values = new ArrayList<Value>(shape.rows() * shape.columns());
    boolean refers = false;
    for (int row = 0; row < shape.rows(); row++) {
      for (int column = 0; column < shape.columns(); column++) {
        Value value = content.value(row, column);
        refers |= value instanceof Value.Reference;
        values.add(value);
      }
    }
    return refers
        ? new Value.Many(Array.ofReferences(shape.rows(), shape.columns(), values))
        : Broadcast.filled(
            shape, shape.rows(), (row, column) -> values.get(row * shape.columns() + column));
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
