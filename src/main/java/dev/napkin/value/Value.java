package dev.napkin.value;

import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import java.util.List;
import java.util.Optional;

/** What a cell holds, or a formula gives. */
public sealed interface Value {
  /** An empty cell. */
  Value BLANK = new Blank();

  /** A finite number in base units; dates are days since 1899-12-30. */
  record Num(double number) implements Value {
    public Num {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("not a finite number: " + number);
      }
    }
  }

  /** A text. */
  record Text(String text) implements Value {}

  /** TRUE or FALSE. */
  record Logical(boolean holds) implements Value {}

  /** Nothing: an empty cell or an argument left out. */
  record Blank() implements Value {}

  /**
   * Trouble, as a value.
   *
   * @param code its kind
   * @param reason why, as a phrase for a person; empty where the code says it all
   * @param origin the cell in which it arose, known once it has been in a cell
   */
  record Fault(FaultCode code, String reason, Optional<CellAddress> origin) implements Value {
    /** A fault that has not been in a cell yet. */
    public static Fault of(FaultCode code, String reason) {
      return new Fault(code, reason, Optional.empty());
    }

    /** This fault, arisen at {@code place} unless it already has an origin. */
    public Fault arisenAt(CellAddress place) {
      return origin.isPresent() ? this : new Fault(code, reason, Optional.of(place));
    }
  }

  /** Several values in rows and columns: an area that is looked at, or an array that is given. */
  record Many(Array array) implements Value {}

  /**
   * Where something stands: what a reference gives before anybody looks at what stands there.
   *
   * @param areas at least one
   * @param computed whether it came out only as the formula was computed, so that no formula says
   *     what is looked at through it
   */
  record Reference(List<Area> areas, boolean computed) implements Value {
    public Reference {
      areas = List.copyOf(areas);
      if (areas.isEmpty()) {
        throw new IllegalArgumentException("a reference to nothing");
      }
    }

    /** A reference to one area, as a formula says it. */
    public static Reference to(Area area) {
      return new Reference(List.of(area), false);
    }

    /** A reference to one area that a formula computed. */
    public static Reference computed(Area area) {
      return new Reference(List.of(area), true);
    }

    /** A reference to part of this one. */
    public Reference part(Area area) {
      return new Reference(List.of(area), computed);
    }
  }

  /** A function that is a value. */
  record Lambda(Callable function) implements Value {}

  /** What can be called with values. */
  interface Callable {
    /** How many values it takes at least. */
    int required();

    /** What it gives for these; {@code #VALUE!} where they are too many or too few. */
    Value call(List<Value> arguments);
  }

  /**
   * A number as a value: what is not finite is {@code #NUM!}, and there is no negative zero.
   *
   * @param number any double
   */
  static Value number(double number) {
    return Double.isFinite(number)
        ? new Num(number + 0.0)
        : Fault.of(FaultCode.OUT_OF_DOMAIN, "the result is too large or not a number");
  }

  /** A logical as a value. */
  static Value logical(boolean holds) {
    return new Logical(holds);
  }

  /** Whether both are the same to the last bit, causes of faults included. */
  static boolean same(Value a, Value b) {
    if (a instanceof Num(double x) && b instanceof Num(double y)) {
      return Double.doubleToRawLongBits(x) == Double.doubleToRawLongBits(y);
    }
    return a.equals(b);
  }
}
