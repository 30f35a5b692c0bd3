package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * The arguments of one call, coerced to the kinds that the function declares.
 *
 * <p>An argument left out at the end is not there; one left out between commas is blank, coerced
 * like any blank.
 */
public final class Arguments {
  private final List<Value> values;

  /** These values, already coerced. */
  public Arguments(List<Value> values) {
    this.values = values;
  }

  /** How many there are. */
  public int count() {
    return values.size();
  }

  /** Whether argument number {@code index} is there. */
  public boolean has(int index) {
    return index < values.size();
  }

  /** Argument number {@code index} as it is. */
  public Value value(int index) {
    return values.get(index);
  }

  /** An argument of kind NUMBER or DATE. */
  public double number(int index) {
    return ((Value.Num) values.get(index)).number();
  }

  /** An argument of kind NUMBER or DATE, or what it is when left out. */
  public double number(int index, double otherwise) {
    return has(index) ? number(index) : otherwise;
  }

  /** An argument of kind TEXT. */
  public String text(int index) {
    return ((Value.Text) values.get(index)).text();
  }

  /** An argument of kind LOGICAL. */
  public boolean logical(int index) {
    return ((Value.Logical) values.get(index)).holds();
  }

  /** An argument of kind LOGICAL, or what it is when left out. */
  public boolean logical(int index, boolean otherwise) {
    return has(index) ? logical(index) : otherwise;
  }

  /** An argument of kind AREA or NUMBERS; a single value as an array of one cell. */
  public Array array(int index) {
    return values.get(index) instanceof Value.Many(Array array) ? array : Array.of(value(index));
  }

  /** An argument of kind LAMBDA, if it is a function. */
  public Optional<Value.Callable> function(int index) {
    return values.get(index) instanceof Value.Lambda(Value.Callable function)
        ? Optional.of(function)
        : Optional.empty();
  }

  /** Whether an argument of kind AREA or NUMBERS is an area rather than a single value. */
  public boolean isArray(int index) {
    return values.get(index) instanceof Value.Many;
  }
}
