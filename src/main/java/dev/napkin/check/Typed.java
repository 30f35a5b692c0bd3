package dev.napkin.check;

import dev.napkin.ir.Axis;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Type;
import dev.napkin.source.Span;
import dev.napkin.unit.Dimension;
import dev.napkin.unit.Unit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * A formula, what it gives and what it is indexed by.
 *
 * @param span where it stands
 * @param axes its indices, in no particular order
 * @param shown the unit that {@code in} asked for
 */
record Typed(Span span, Bound bound, Type type, SequencedSet<Axis> axes, Optional<Unit> shown) {
  static Typed of(Span span, Bound bound, Type type, SequencedSet<Axis> axes) {
    return new Typed(span, bound, type, axes, Optional.empty());
  }

  static Typed literal(Span span, Ir ir, Type type) {
    return of(span, new Bound.Literal(ir), type, new LinkedHashSet<>());
  }

  /** Text whose problem is already reported. */
  static Typed poison(Span span) {
    return literal(span, new Ir.Poison(), Type.UNKNOWN);
  }

  /** This formula as a part of a new one: of another type, on the same indices. */
  Typed wrap(Span place, Type newType, Bound.Build build) {
    return of(place, new Bound.Apply(build, bound), newType, axes);
  }

  /** What it measures, if it is a quantity of a known dimension. */
  Optional<Dimension> dimension() {
    return type instanceof Type.Quantity(Dimension dimension)
        ? Optional.of(dimension)
        : Optional.empty();
  }

  boolean isUnknown() {
    return type instanceof Type.Unknown;
  }

  /** A number of any dimension: a quantity, a bare 0, or something unknown. */
  boolean isNumeric() {
    return type instanceof Type.Quantity || type instanceof Type.Zero || isUnknown();
  }

  /** The indices of all of these together. */
  static SequencedSet<Axis> union(List<Typed> parts) {
    var axes = new LinkedHashSet<Axis>();
    parts.forEach(part -> axes.addAll(part.axes()));
    return axes;
  }
}
