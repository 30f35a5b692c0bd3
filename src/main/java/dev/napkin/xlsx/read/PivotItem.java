package dev.napkin.xlsx.read;

import dev.napkin.value.Value;
import java.util.List;

/**
 * An item of a field of a pivot table.
 *
 * @param value what formulas may call it beside its caption: its number, the first number of a
 *     group, the place of a month in its year; blank where there is no such thing
 * @param caption how it is shown; empty where it is shown as its value
 */
record PivotItem(Value value, String caption) {
  /** What an item without a value is shown as. */
  static final String BLANK = "(blank)";

  /** What it takes, beside its letters. */
  static final int SIZE = 200;

  /** A text. */
  static PivotItem of(String text) {
    return new PivotItem(Value.BLANK, text);
  }

  /** No value. */
  static PivotItem blank() {
    return new PivotItem(Value.BLANK, BLANK);
  }

  /** The number that a text says; blank where it says none. */
  static Value number(String text) {
    double number = Decimals.read(text);
    return Double.isFinite(number) ? Value.number(number) : Value.BLANK;
  }

  /**
   * A field of the records that pivot tables total.
   *
   * @param name its name
   * @param items its items, where it has some
   */
  record Field(String name, List<PivotItem> items) {
    Field {
      items = List.copyOf(items);
    }
  }
}
