package dev.napkin.function;

import dev.napkin.value.Array;
import java.util.Arrays;

/** Which places of areas of one shape meet all criteria of a call. */
final class Chosen {
  private final int rows;
  private final int columns;
  private final boolean[] chosen;
  private boolean sameShape = true;

  /** Reads pairs of area and criterion from argument number {@code first} on. */
  Chosen(Arguments arguments, int first) {
    Array shape = arguments.array(first);
    this.rows = shape.rows();
    this.columns = shape.columns();
    this.chosen = new boolean[shape.size()];
    Arrays.fill(chosen, true);
    // A third argument without a criterion is SUMIF's area to add.
    for (int i = first; i + 1 < arguments.count(); i += 2) {
      narrow(arguments.array(i), Criterion.of(arguments.value(i + 1)));
    }
  }

  private void narrow(Array area, Criterion criterion) {
    if (misfits(area)) {
      sameShape = false;
      return;
    }
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = chosen[i] && criterion.accepts(area.get(i));
    }
  }

  /** Whether {@code area} or one of the areas of the call is of another shape. */
  boolean misfits(Array area) {
    return !sameShape || area.rows() != rows || area.columns() != columns;
  }

  /** How many places there are. */
  int size() {
    return chosen.length;
  }

  /** Whether place number {@code index}, row by row, meets all criteria. */
  boolean is(int index) {
    return chosen[index];
  }
}
