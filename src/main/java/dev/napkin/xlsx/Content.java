package dev.napkin.xlsx;

import dev.napkin.value.Value;

/** What one cell of the exported workbook holds. */
sealed interface Content {
  /** A number, a text or a logical that somebody typed. */
  record Typed(Value value) implements Content {}

  /**
   * A live formula.
   *
   * @param text without the equals sign
   * @param cached what it gives as the workbook stands
   */
  record Formula(String text, Value cached) implements Content {}

  /** A text. */
  static Content text(String text) {
    return new Typed(new Value.Text(text));
  }

  /** A number. */
  static Content number(double number) {
    return new Typed(new Value.Num(number));
  }

  /** What the cell shows. */
  default Value value() {
    return switch (this) {
      case Typed(Value value) -> value;
      case Formula(_, Value cached) -> cached;
    };
  }
}
