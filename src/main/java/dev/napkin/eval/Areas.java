package dev.napkin.eval;

import dev.napkin.grid.Area;
import dev.napkin.grid.Rect;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * References made of references: what a colon, a comma and a blank between them give.
 *
 * <p>An operand may be anything; a fault is the result, and what is no reference is {@code
 * #VALUE!}.
 */
final class Areas {
  private Areas() {}

  /** The least area that holds both; both must be one area on the same sheet. */
  static Value range(Value left, Value right) {
    if (!(left instanceof Value.Reference from)) {
      return noReference(left);
    }
    if (!(right instanceof Value.Reference to)) {
      return noReference(right);
    }
    int grid = from.areas().getFirst().grid();
    Rect hull = Rect.EMPTY;
    for (Area area : both(from, to)) {
      if (area.grid() != grid) {
        return Value.Fault.of(FaultCode.WRONG_KIND, "a range lies on one sheet");
      }
      hull = hull.hull(area.rect());
    }
    return Value.Reference.computed(new Area(grid, hull));
  }

  /** All areas of all parts. */
  static Value union(List<Value> parts) {
    var areas = new ArrayList<Area>();
    boolean computed = false;
    for (Value part : parts) {
      if (!(part instanceof Value.Reference reference)) {
        return noReference(part);
      }
      areas.addAll(reference.areas());
      computed |= reference.computed();
    }
    return new Value.Reference(areas, computed);
  }

  /** The cells in both; {@code #NULL!} for none. */
  static Value intersection(Value left, Value right) {
    if (!(left instanceof Value.Reference one)) {
      return noReference(left);
    }
    if (!(right instanceof Value.Reference other)) {
      return noReference(right);
    }
    var common = new ArrayList<Area>();
    for (Area a : one.areas()) {
      for (Area b : other.areas()) {
        Rect cells = a.rect().intersect(b.rect());
        if (a.grid() == b.grid() && !cells.isEmpty()) {
          common.add(new Area(a.grid(), cells));
        }
      }
    }
    return common.isEmpty()
        ? Value.Fault.of(FaultCode.NULL, "the areas have no cell in common")
        : new Value.Reference(common, one.computed() || other.computed());
  }

  private static List<Area> both(Value.Reference one, Value.Reference other) {
    var areas = new ArrayList<Area>(one.areas());
    areas.addAll(other.areas());
    return areas;
  }

  private static Value noReference(Value value) {
    return value instanceof Value.Fault
        ? value
        : Value.Fault.of(FaultCode.WRONG_KIND, "a reference is needed here");
  }
}
