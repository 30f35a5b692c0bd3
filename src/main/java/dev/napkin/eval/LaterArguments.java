package dev.napkin.eval;

import dev.napkin.function.Body;
import dev.napkin.function.Kind;
import dev.napkin.function.LazyArguments;
import dev.napkin.ir.Ir;
import dev.napkin.value.Value;

/**
 * Arguments that are computed when they are asked for, each once.
 *
 * <p>An array given for a parameter that is one value makes it an array of calls, one for each
 * element. Which arguments matter shows only as they are asked for, so the first call is a trial.
 */
final class LaterArguments implements LazyArguments {
  private final Place place;
  private final Ir.Call node;
  private final boolean array;
  private final Value[] known;
  private final boolean[] isKnown;
  private Shape shape = Shape.ONE;

  /** Whether the calls for all elements are made, so that results are elements too. */
  private boolean maps;

  private int row;
  private int column;

  LaterArguments(Place place, Ir.Call node, boolean array) {
    this.place = place;
    this.node = node;
    this.array = array;
    this.known = new Value[node.arguments().size()];
    this.isKnown = new boolean[known.length];
  }

  Value result(Body.Lazy body) {
    Value result = body.apply(this);
    if (shape.isOne()) {
      return result;
    }
    maps = true;
    // A round that is not the last has met an argument of a larger shape than those before.
    while (true) {
      Shape before = shape;
      int varied = varied();
      Value mapped = mapped(body, varied);
      if (shape.equals(before) && varied() == varied) {
        return mapped;
      }
    }
  }

  private Value mapped(Body.Lazy body, int varied) {
    return Broadcast.filled(
        shape,
        varied,
        (atRow, atColumn) -> {
          row = atRow;
          column = atColumn;
          return one(body.apply(this));
        });
  }

  /** How many rows of the arguments that were asked for may differ. */
  private int varied() {
    int varied = 0;
    for (int i = 0; i < known.length; i++) {
      Kind kind = Place.kind(node, i);
      if (isKnown[i] && (kind.isSingle() || kind == Kind.RESULT)) {
        varied = Math.max(varied, shape.varied(known[i]));
      }
    }
    return varied;
  }

  @Override
  public int count() {
    return known.length;
  }

  @Override
  public Value value(int index) {
    if (!isKnown[index]) {
      known[index] = place.argument(node, index, array);
      isKnown[index] = true;
    }
    Value value = known[index];
    Kind kind = Place.kind(node, index);
    if (kind == Kind.RESULT && maps && value instanceof Value.Reference) {
      value = one(value);
      known[index] = value;
    }
    if (!(value instanceof Value.Many) || !(kind.isSingle() || (kind == Kind.RESULT && maps))) {
      return value;
    }
    shape = shape.with(value);
    return Shape.element(value, row, column);
  }

  @Override
  public boolean isOmitted(int index) {
    return place.isOmitted(node.arguments().get(index));
  }

  @Override
  public Value seen(int index) {
    return one(value(index));
  }

  private Value one(Value value) {
    return value instanceof Value.Reference reference
        ? place.evaluator().view().values(reference)
        : value;
  }
}
