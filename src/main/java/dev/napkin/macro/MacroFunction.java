package dev.napkin.macro;

import java.util.List;
import java.util.Map;

/**
 * A function of a module as it was understood.
 *
 * @param name as it is written
 * @param place where it stands
 * @param parameters in order; they have the first slots behind slot 0, which is the function's
 *     value
 * @param slots what its variables are declared to hold
 * @param textCompares whether texts are compared without regard to case
 * @param body its statements
 * @param labels before which of them labels stand, by label in capitals
 * @param needs what it asks beside values
 */
record MacroFunction(
    String name,
    Place place,
    List<Parameter> parameters,
    List<Slot> slots,
    boolean textCompares,
    List<Step> body,
    Map<String, Integer> labels,
    Needs needs) {
  MacroFunction {
    parameters = List.copyOf(parameters);
    slots = List.copyOf(slots);
    body = List.copyOf(body);
    labels = Map.copyOf(labels);
  }

  /**
   * Where a function stands.
   *
   * @param first the line of its head, counted from 1
   * @param last the line of its end
   */
  record Place(String module, int first, int last) {
    String text() {
      return "module %s, lines %d-%d".formatted(module, first, last);
    }
  }

  /**
   * A parameter.
   *
   * @param optional whether it may be left out
   * @param otherwise its value then; {@link Datum#MISSING} where none is said
   * @param byValue whether what is assigned to it stays inside
   * @param rest whether it takes all further arguments, as an array
   */
  record Parameter(
      String name,
      Declared type,
      boolean optional,
      Datum otherwise,
      boolean byValue,
      boolean rest) {}

  /**
   * A variable.
   *
   * @param isArray whether it is declared as an array
   */
  record Slot(Declared type, boolean isArray) {}

  /**
   * What a function asks beside values of cells.
   *
   * @param looks whether formats or comments
   * @param clock whether the clock
   */
  record Needs(boolean looks, boolean clock) {
    static final Needs NONE = new Needs(false, false);

    Needs and(Needs other) {
      return new Needs(looks || other.looks, clock || other.clock);
    }
  }

  Declared type() {
    return slots.getFirst().type();
  }
}
