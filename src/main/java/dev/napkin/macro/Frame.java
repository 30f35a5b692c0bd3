package dev.napkin.macro;

import java.util.ArrayList;
import java.util.List;

/** The variables of one call of a function, and what it does with run-time errors. */
final class Frame {
  private final MacroFunction function;
  private final List<Datum> values;
  private Step.Handling handling = new Step.Handling.Stop();
  private int errorNumber;
  private Datum raised = Datum.EMPTY;
  private int raisedAt;

  Frame(MacroFunction function) {
    this.function = function;
    this.values = new ArrayList<>(function.slots().size());
    for (MacroFunction.Slot slot : function.slots()) {
      values.add(
          slot.isArray()
              ? new Datum.Many(Items.blank(List.of(new Items.Extent(0, 0)), slot.type()))
              : slot.type().initial());
    }
  }

  MacroFunction function() {
    return function;
  }

  Datum get(int slot) {
    return values.get(slot);
  }

  void set(int slot, Datum value) {
    values.set(slot, value);
  }

  MacroFunction.Slot slot(int number) {
    return function.slots().get(number);
  }

  Step.Handling handling() {
    return handling;
  }

  void handle(Step.Handling next) {
    handling = next;
  }

  /** The number of the last run-time error; 0 for none. */
  int errorNumber() {
    return errorNumber;
  }

  void clearError() {
    errorNumber = 0;
  }

  /** Takes note of a run-time error in a line. */
  void raise(Datum.Raised error, int line) {
    errorNumber = error.number();
    raised = error;
    raisedAt = line;
  }

  /** The last run-time error. */
  Datum raised() {
    return raised;
  }

  int raisedAt() {
    return raisedAt;
  }

  /** Whether the last run-time error may be ignored or handled. */
  boolean canGoOn() {
    return errorNumber != Datum.Raised.BOUND;
  }
}
