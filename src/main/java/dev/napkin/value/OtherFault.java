package dev.napkin.value;

/** What is put in the place of a fault that stands in a column. */
public interface OtherFault {
  /** The fault that stands in a row from now on. */
  Value.Fault of(int row, Value.Fault fault);
}
