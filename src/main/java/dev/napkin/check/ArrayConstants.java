package dev.napkin.check;

import dev.napkin.ir.Ir;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Arrays that formulas of worksheets write out, as values. */
final class ArrayConstants {
  private ArrayConstants() {}

  /** The array of these rows; a row that is shorter than others ends in {@code #N/A}. */
  static Array of(List<List<Ir>> rows) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    var columns = new ArrayList<Column>();
    for (int column = 0; column < width; column++) {
      var values = new Column(rows.size());
      for (int row = 0; row < rows.size(); row++) {
        List<Ir> cells = rows.get(row);
        values.set(
            row,
            column < cells.size()
                ? literal(cells.get(column))
                : Value.Fault.of(FaultCode.NOT_AVAILABLE, ""));
      }
      columns.add(values);
    }
    return new Array(columns, 0, rows.size());
  }

  private static Value literal(Ir cell) {
    return switch (cell) {
      case Ir.Constant(Value value) -> value;
      case Ir.Negate(Ir.Constant(Value.Num(double number))) -> Value.number(-number);
      case Ir.Plus(Ir inner) -> literal(inner);
      case Ir.Percent(Ir.Constant(Value.Num(double number))) -> Value.number(number / 100);
      case Ir _ -> Value.Fault.of(FaultCode.WRONG_KIND, "an array holds only literals");
    };
  }
}
