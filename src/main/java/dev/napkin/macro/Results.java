package dev.napkin.macro;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Values of formulas as those of Visual Basic, and back. */
final class Results {
  /** As many characters fit into a cell. */
  private static final int LONGEST = 32_767;

  private Results() {}

  /** A value of a formula; a reference becomes an object. */
  static Datum datum(Value value) {
    return switch (value) {
      case Value.Num(double number) -> Datum.real(number);
      case Value.Text(String text) -> Datum.text(text);
      case Value.Logical(boolean holds) -> Datum.logical(holds);
      case Value.Blank _ -> Datum.EMPTY;
      case Value.Fault(FaultCode code, _, _) -> new Datum.Failed(code);
      case Value.Reference reference -> new Datum.Cells(reference);
      case Value.Many(Array array) -> array(array);
      case Value.Lambda _ -> Datum.mismatch("a function is no value");
    };
  }

  /** An array counts from 1; one of a single row has one dimension. */
  private static Datum array(Array array) {
    if (array.size() > Items.MOST) {
      return new Datum.Raised(Datum.Raised.BOUND, "an array grows beyond the bound");
    }
    var elements = new ArrayList<Datum>(array.size());
    for (int i = 0; i < array.size(); i++) {
      elements.add(datum(array.get(i)));
    }
    return new Datum.Many(
        array.rows() == 1
            ? Items.of(elements, 1)
            : Items.of(array.rows(), array.columns(), elements));
  }

  /** A value that is no object, as one of a formula; what is none there is {@code #VALUE!}. */
  static Value value(Datum value) {
    return switch (value) {
      case Datum.Empty _, Datum.Missing _ -> Value.BLANK;
      case Datum.Bool(boolean holds) -> Value.logical(holds);
      case Datum.Number(double number, _) -> Value.number(number);
      case Datum.Text(String text) ->
          text.length() > LONGEST ? fault("a text is too long for a cell") : new Value.Text(text);
      case Datum.Failed(FaultCode code) -> Value.Fault.of(code, "");
      case Datum.Many(Items items) -> array(items);
      case Datum.Raised(_, String reason) -> fault(reason);
      case Datum.Remark(String text) -> new Value.Text(text);
      case Datum.Cells(Value.Reference reference) -> reference;
      case Datum.Nothing _, Datum.Sheet _ -> fault("an object is no value");
    };
  }

  private static Value fault(String reason) {
    return Value.Fault.of(FaultCode.WRONG_KIND, reason);
  }

  private static Value array(Items items) {
    List<Items.Extent> extents = items.extents();
    int rows = extents.size() == 1 ? 1 : extents.getFirst().count();
    int columns = extents.getLast().count();
    if (extents.size() > 2 || rows < 1 || columns < 1) {
      return fault("an array has no place in cells");
    }
    var made = new ArrayList<Column>(columns);
    for (int column = 0; column < columns; column++) {
      var values = new Column(rows);
      for (int row = 0; row < rows; row++) {
        Datum item = items.at(row * columns + column);
        values.set(row, item instanceof Datum.Many ? fault("an array in an array") : shown(item));
      }
      made.add(values);
    }
    return new Value.Many(new Array(made, 0, rows));
  }

  /** What a cell shows of a value: 0 for none, and of objects nothing. */
  static Value shown(Datum value) {
    return switch (value) {
      case Datum.Empty _ -> Value.number(0);
      case Datum.Missing _ -> Value.Fault.of(FaultCode.BAD_REFERENCE, "an argument was left out");
      case Datum.Bool _,
          Datum.Number _,
          Datum.Text _,
          Datum.Failed _,
          Datum.Many _,
          Datum.Raised _,
          Datum.Remark _,
          Datum.Cells _,
          Datum.Nothing _,
          Datum.Sheet _ ->
          value(value);
    };
  }
}
