package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The way into a body: each argument becomes what its parameter declares, or a fault. */
public final class Calls {
  private Calls() {}

  /**
   * The value of {@code function} for arguments as they were computed.
   *
   * <p>An array of one cell in the place of a single value counts as its value; a larger one is
   * {@code #VALUE!}. The leftmost fault among single arguments is the result; faults inside areas
   * are left to the body.
   *
   * @param raw as many arguments as the function takes
   */
  public static Value strict(SheetFunction function, List<Value> raw) {
    if (!(function.body() instanceof Body.Strict body)) {
      throw new IllegalArgumentException(function.name() + " asks for more than its arguments");
    }
    Value[] coerced = raw.toArray(Value[]::new);
    Optional<Value> fault = coerce(function, coerced);
    return fault.isPresent()
        ? fault.get()
        : RepeatedAggregates.value(
            function, coerced, () -> body.apply(new Arguments(Arrays.asList(coerced))));
  }

  /** Like {@link #strict}, for a function that asks for what surrounds the call. */
  public static Value contextual(SheetFunction function, List<Value> raw, Context context) {
    if (!(function.body() instanceof Body.Contextual body)) {
      throw new IllegalArgumentException(function.name() + " does not ask where it is called");
    }
    Value[] coerced = raw.toArray(Value[]::new);
    Optional<Value> fault = coerce(function, coerced);
    return fault.isPresent()
        ? fault.get()
        : body.apply(new Arguments(Arrays.asList(coerced)), context);
  }

  /** Coerces each value in its place; the first fault ends that and is returned. */
  private static Optional<Value> coerce(SheetFunction function, Value[] values) {
    for (int i = 0; i < values.length; i++) {
      Parameter parameter = function.parameter(i, values.length);
      Value value =
          function.refusesLogicals() && isLogicalForOther(values[i], parameter)
              ? Value.Fault.of(FaultCode.WRONG_KIND, "a logical is no number here")
              : coerce(values[i], parameter);
      if (value instanceof Value.Fault && parameter.kind() != Kind.CRITERION) {
        return Optional.of(value);
      }
      values[i] = value;
    }
    return Optional.empty();
  }

  /** A raw argument of a lazy body as one value: that of an array of one cell, else itself. */
  static Value single(Value raw) {
    return raw instanceof Value.Many(Array array) && array.isOne() ? array.get(0, 0) : raw;
  }

  /** A raw argument of a lazy body as a logical, or the fault that says why it is none. */
  static Value logical(Value raw) {
    return Coercion.logical(single(raw));
  }

  /** A raw argument of a lazy body as a number, or the fault that says why it is none. */
  static Value number(Value raw) {
    return Coercion.number(single(raw));
  }

  private static boolean isLogicalForOther(Value raw, Parameter parameter) {
    return single(raw) instanceof Value.Logical
        && (parameter.kind() == Kind.NUMBER
            || parameter.kind() == Kind.DATE
            || parameter.kind() == Kind.TEXT);
  }

  private static Value coerce(Value raw, Parameter parameter) {
    return switch (parameter.kind()) {
      case NUMBER, DATE -> Coercion.number(single(raw));
      case TEXT -> Coercion.text(single(raw));
      case LOGICAL -> Coercion.logical(single(raw));
      case ANY, CRITERION -> one(raw, parameter);
      case AREA, ARRAY, REFERENCE, LAMBDA, RESULT -> raw;
      case NUMBERS -> raw instanceof Value.Many ? raw : Coercion.number(raw);
    };
  }

  private static Value one(Value raw, Parameter parameter) {
    return single(raw) instanceof Value.Many
        ? Value.Fault.of(
            FaultCode.WRONG_KIND, "one value is needed for " + parameter.name() + ", not several")
        : single(raw);
  }
}
