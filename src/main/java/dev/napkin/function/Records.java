package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * The records of an area whose first row holds labels, of which some meet the criteria of another
 * such area: all criteria of a row, in one row or another. A blank cell asks nothing.
 *
 * <p>A criterion under a label that the records do not have is one of its own: met where it is TRUE
 * or a number other than 0, whatever the record.
 */
final class Records {
  private final Array table;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<IntPredicate> alternatives = new ArrayList<>();

  /** Reads labels and criteria. */
  Records(Array table, Array criteria) {
    this.table = table;
    for (int column = 0; column < table.columns(); column++) {
      label(table.get(0, column)).ifPresent(putIfAbsent(column));
    }
    for (int row = 1; row < criteria.rows(); row++) {
      alternatives.add(alternative(criteria, row));
    }
  }

  private Consumer<String> putIfAbsent(int column) {
    return label -> columns.putIfAbsent(label, column);
  }

  /** A label without regard to case. */
  private static Optional<String> label(Value cell) {
    return Coercion.text(cell) instanceof Value.Text(String text) && !text.isEmpty()
        ? Optional.of(text.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** The records that meet all criteria of a row. */
  private IntPredicate alternative(Array criteria, int row) {
    IntPredicate all = record -> true;
    for (int i = 0; i < criteria.columns(); i++) {
      Value wanted = criteria.get(row, i);
      if (wanted instanceof Value.Blank || wanted.equals(new Value.Text(""))) {
        continue;
      }
      Optional<Integer> column = label(criteria.get(0, i)).map(columns::get);
      if (column.isPresent()) {
        int place = column.get();
        Criterion criterion = Criterion.ofRecords(wanted);
        all = all.and(record -> criterion.accepts(table.get(record, place)));
      } else {
        boolean met = Coercion.logical(wanted).equals(Value.logical(true));
        all = all.and(record -> met);
      }
    }
    return all;
  }

  /**
   * The column that a label or a number names.
   *
   * @return a number of the column, counted from 0, or a fault
   */
  Value column(Value field) {
    if (field instanceof Value.Text(String text)) {
      Integer column = columns.get(text.toLowerCase(Locale.ROOT));
      return column == null ? noSuchField() : Value.number(column);
    }
    return switch (Coercion.number(field)) {
      case Value.Num(double number) when number >= 1 && number < table.columns() + 1.0 ->
          Value.number(FifteenDigits.truncate(number) - 1);
      case Value.Num _ -> noSuchField();
      case Value other -> other;
    };
  }

  private static Value noSuchField() {
    return Faults.wrongKind("the database has no such field");
  }

  /** How many records meet the criteria. */
  int count() {
    int count = 0;
    for (int record = 1; record < table.rows(); record++) {
      count += isChosen(record) ? 1 : 0;
    }
    return count;
  }

  /** Gives the cells of a column whose records meet the criteria to {@code sink}. */
  void each(int column, Consumer<Value> sink) {
    for (int record = 1; record < table.rows(); record++) {
      if (isChosen(record)) {
        sink.accept(table.get(record, column));
      }
    }
  }

  private boolean isChosen(int record) {
    for (IntPredicate alternative : alternatives) {
      if (alternative.test(record)) {
        return true;
      }
    }
    return false;
  }
}
