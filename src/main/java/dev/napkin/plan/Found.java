package dev.napkin.plan;

import dev.napkin.function.KeyColumn;
import dev.napkin.value.Value;

/** The place of a key in a line of keys, counted from 1, as MATCH gives it. */
final class Found extends Term {
  private static final Value ZERO = new Value.Num(0);

  private final Key key;
  private final KeyLine keys;
  private final KeyColumn.Finding finding;

  /** Whether a blank key is looked for as 0; else the evaluator has to say. */
  private final boolean blankIsZero;

  Found(Key key, KeyLine keys, KeyColumn.Finding finding, boolean blankIsZero) {
    this.key = key;
    this.keys = keys;
    this.finding = finding;
    this.blankIsZero = blankIsZero;
  }

  @Override
  double at(PlanColumns columns, int row, int column) {
    return switch (key.at(columns, row, column)) {
      case Value.Blank _ -> blankIsZero ? place(columns, row, column, ZERO) : Double.NaN;
      case Value.Num number -> place(columns, row, column, number);
      case Value.Text text -> place(columns, row, column, text);
      case Value.Logical logical -> place(columns, row, column, logical);
      case Value.Fault _, Value.Many _, Value.Reference _, Value.Lambda _ -> Double.NaN;
    };
  }

  private double place(PlanColumns columns, int row, int column, Value wanted) {
    int place = keys.find(columns, row, column, wanted, finding);
    return place < 0 ? Double.NaN : place + 1;
  }
}
