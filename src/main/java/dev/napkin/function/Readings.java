package dev.napkin.function;

import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.value.Array;
import dev.napkin.value.Value;

/** How texts are read aloud, one behind the other, as PHONETIC gives it. */
final class Readings {
  private Readings() {}

  /** The readings of the texts in a reference; what is no reference has no hints. */
  static Value of(Value value, Context context) {
    if (!(value instanceof Value.Reference reference)) {
      Array given = value instanceof Value.Many(Array array) ? array : Array.of(value);
      return joined(given, given.rows(), given.columns(), (text, _, _) -> text);
    }
    if (reference.areas().size() > 1) {
      return Faults.notAvailable("they are several areas");
    }
    Area area = reference.areas().getFirst();
    Rect cells = area.rect();
    Rect used = context.surroundings().used(area.grid()).rect();
    return joined(
        context.values(reference),
        Math.min(cells.bottom(), used.bottom()) - cells.top(),
        Math.min(cells.right(), used.right()) - cells.left(),
        (text, row, column) -> {
          var cell = new CellAddress(area.grid(), cells.top() + row, cells.left() + column);
          return context.surroundings().aloud(cell, text).orElse(text);
        });
  }

  private static Value joined(Array array, int rows, int columns, Reading reading) {
    var all = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        Value value = array.get(row, column);
        if (value instanceof Value.Fault) {
          return value;
        }
        if (value instanceof Value.Text(String text)) {
          all.append(reading.of(text, row, column));
        }
        if (all.length() > Texts.LONGEST) {
          return Texts.fitting(all.toString());
        }
      }
    }
    return new Value.Text(all.toString());
  }

  /** How the text in a cell of an array is read aloud. */
  private interface Reading {
    String of(String text, int row, int column);
  }
}
