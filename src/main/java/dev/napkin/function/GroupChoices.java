package dev.napkin.function;

import dev.napkin.function.GroupSide.Totals;
import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The choices that a call of GROUPBY or PIVOTBY makes; the first that cannot be met is kept. */
final class GroupChoices {
  private final Arguments arguments;
  private final Context context;
  private Optional<Value.Fault> fault = Optional.empty();

  GroupChoices(Arguments arguments, Context context) {
    this.arguments = arguments;
    this.context = context;
  }

  /** Why the call cannot be met, if so. */
  Optional<Value.Fault> fault() {
    return fault;
  }

  private void refuse(Value.Fault reason) {
    fault = fault.or(() -> Optional.of(reason));
  }

  /** A whole number between two, or what it is when left out. */
  int whole(int index, int least, int most, int otherwise) {
    if (context.isOmitted(index)) {
      return otherwise;
    }
    double number = FifteenDigits.truncate(arguments.number(index));
    if (number < least || number > most) {
      refuse(Faults.wrongKind("there is no choice " + number));
      return otherwise;
    }
    return (int) number;
  }

  /** Whether the first row holds names, 1 or 0, where nobody says so: a text over a number does. */
  int headers(int index) {
    Array values = arguments.array(index);
    return values.rows() > 1
            && values.get(0, 0) instanceof Value.Text
            && values.get(1, 0) instanceof Value.Num
        ? 1
        : 0;
  }

  /** Which totals are shown. */
  Totals totals(int index, int keys) {
    return Totals.of(whole(index, -keys, keys, 1));
  }

  /** By what groups are sorted; {@code values} is the number of the argument with the values. */
  GroupOrder order(int index, int keys, int values, boolean hierarchical) {
    if (context.isOmitted(index)) {
      return GroupOrder.rising(keys);
    }
    Optional<GroupOrder> order =
        GroupOrder.of(
            arguments.array(index), keys, arguments.array(values).columns(), hierarchical);
    if (order.isEmpty()) {
      refuse(Faults.wrongKind("there is no column to sort by"));
    }
    return order.orElse(GroupOrder.rising(keys));
  }

  /** The rows of the records that count; all arrays must have as many. */
  List<Integer> records(int filter, boolean named, Array... arrays) {
    boolean filters = !context.isOmitted(filter);
    int rows = arrays[0].rows();
    for (Array array : arrays) {
      if (array.rows() != rows) {
        refuse(Faults.wrongKind("the arrays differ in their rows"));
        return List.of();
      }
    }
    if (filters && arguments.array(filter).rows() != rows) {
      refuse(Faults.wrongKind("the filter has not as many rows"));
      return List.of();
    }
    var counted = new ArrayList<Integer>();
    for (int row = named ? 1 : 0; row < rows; row++) {
      Value condition =
          filters ? Coercion.logical(arguments.array(filter).get(row, 0)) : Value.logical(true);
      if (condition instanceof Value.Fault reason) {
        refuse(reason);
        return List.of();
      }
      if (condition.equals(Value.logical(true))) {
        counted.add(row);
      }
    }
    if (counted.isEmpty()) {
      refuse(Faults.calculation("no record counts"));
    }
    return counted;
  }
}
