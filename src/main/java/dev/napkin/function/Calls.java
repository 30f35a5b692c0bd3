package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The way into a strict body: each argument becomes what its parameter declares, or a fault. */
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
      throw new IllegalArgumentException(function.name() + " computes its arguments itself");
    }
    var coerced = new ArrayList<Value>(raw.size());
    for (int i = 0; i < raw.size(); i++) {
      Parameter parameter = function.parameter(i, raw.size());
      Value value =
          function.refusesLogicals() && isLogicalForOther(raw.get(i), parameter)
              ? Value.Fault.of(FaultCode.WRONG_KIND, "a logical is no number here")
              : coerce(raw.get(i), parameter);
      if (value instanceof Value.Fault) {
        return value;
      }
      coerced.add(value);
    }
    return body.apply(new Arguments(coerced));
  }

  /** A raw argument of a lazy body as one value: that of an array of one cell, else itself. */
  static Value single(Value raw) {
    return raw instanceof Value.Many(Array array) && array.size() == 1 ? array.get(0) : raw;
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
      case ANY -> one(raw, parameter);
      case AREA, ARRAY, REFERENCE, LAMBDA -> raw;
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
