package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Value;

/** The search in a table by its first column or row, as VLOOKUP and HLOOKUP have it. */
final class TableLookup {
  private TableLookup() {}

  /**
   * What stands beside a key in a table. Of the table only the line of keys and the one cell are
   * looked at: the others may need what is looked up here.
   */
  static Value alongside(Arguments arguments, Context context, boolean down) {
    Expanse area = Expanse.of(arguments.value(1));
    int lines = down ? area.columns() : area.rows();
    double number = FifteenDigits.truncate(arguments.number(2));
    if (number < 1) {
      return Faults.wrongKind("rows and columns are counted from 1");
    }
    if (number > lines) {
      return Faults.badReference("the area has only " + lines);
    }
    Value keys = area.part(0, 0, down ? area.rows() : 1, down ? 1 : area.columns());
    var line = new Line(values(keys, context));
    Value wanted = LookupFunctions.wanted(arguments.value(0));
    boolean near = arguments.logical(3, true);
    int place = near ? Search.lastNotAbove(line, wanted) : Search.matching(line, wanted, false);
    if (place < 0) {
      return LookupFunctions.notFound();
    }
    int other = (int) number - 1;
    Value found = area.part(down ? place : other, down ? other : place, 1, 1);
    return values(found, context).get(0, 0);
  }

  private static Array values(Value part, Context context) {
    return switch (part) {
      case Value.Reference reference -> context.values(reference);
      case Value.Many(Array array) -> array;
      case Value.Num _,
          Value.Text _,
          Value.Logical _,
          Value.Blank _,
          Value.Fault _,
          Value.Lambda _ ->
          Array.of(part);
    };
  }
}
