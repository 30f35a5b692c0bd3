package dev.napkin.function;

import dev.napkin.grid.CellAddress;
import dev.napkin.value.Array;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;

/** The first cell of an empty workbook without sheets, at noon of 2026-01-01. */
final class NoWorld implements Context {
  private final int count;

  /** For a call with so many arguments. */
  NoWorld(int count) {
    this.count = count;
  }

  @Override
  public CellAddress cell() {
    return new CellAddress(0, 0, 0);
  }

  @Override
  public boolean isArray() {
    return false;
  }

  @Override
  public boolean isOmitted(int index) {
    return index >= count;
  }

  @Override
  public Array values(Value.Reference reference) {
    return Array.of(Value.BLANK);
  }

  @Override
  public Value value(CellAddress cell) {
    return Value.BLANK;
  }

  @Override
  public Value reference(String text, boolean rowsAndColumns) {
    return Value.Fault.of(FaultCode.BAD_REFERENCE, "there is nothing to refer to");
  }

  @Override
  public Surroundings surroundings() {
    return Surroundings.NONE;
  }

  @Override
  public double now() {
    return 46_023.5;
  }

  @Override
  public double random() {
    return 0.25;
  }
}
