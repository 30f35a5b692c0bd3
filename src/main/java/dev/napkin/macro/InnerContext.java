package dev.napkin.macro;

import dev.napkin.function.Context;
import dev.napkin.grid.CellAddress;
import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.Set;

/**
 * What surrounds a call of a worksheet's function inside of a macro function: what surrounds that,
 * with arguments of its own.
 *
 * @param omitted which arguments were left out
 */
record InnerContext(Context outer, Set<Integer> omitted) implements Context {
  InnerContext {
    omitted = Set.copyOf(omitted);
  }

  @Override
  public CellAddress cell() {
    return outer.cell();
  }

  @Override
  public boolean isArray() {
    return true;
  }

  @Override
  public boolean isOmitted(int index) {
    return omitted.contains(index);
  }

  @Override
  public Array values(Value.Reference reference) {
    return outer.values(reference);
  }

  @Override
  public Value value(CellAddress cell) {
    return outer.value(cell);
  }

  @Override
  public Value reference(String text, boolean rowsAndColumns) {
    return outer.reference(text, rowsAndColumns);
  }

  @Override
  public Surroundings surroundings() {
    return outer.surroundings();
  }

  @Override
  public double now() {
    return outer.now();
  }

  @Override
  public double random() {
    return outer.random();
  }
}
