package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import dev.napkin.value.WrittenMoment;
import java.util.ArrayList;
import java.util.List;

/**
 * From which day a workbook counts its dates.
 *
 * <p>Functions count as in the 1900 system throughout. In a workbook of the other one, dates are
 * moved over on their way in, and back on their way out; a date that a text says is one of the 1900
 * system already.
 *
 * <p>Source: ECMA-376 part 1, section 18.17.4.1, Date Systems.
 */
public enum DateSystem {
  /** Day 1 is 1900-01-01, and 1900 counts as a leap year. */
  SINCE_1900(0),
  /** Day 0 is 1904-01-01; days before are negative. */
  SINCE_1904(1462);

  private static final Value BEFORE = Faults.wrongKind("a date before 1904");

  private final int days;

  DateSystem(int days) {
    this.days = days;
  }

  /** By how many days it is behind the 1900 system. */
  int days() {
    return days;
  }

  /** What a function is given instead of {@code values}, which may be of any kind yet. */
  public List<Value> given(SheetFunction function, List<Value> values) {
    boolean dates = days != 0 && function.parameters().stream().anyMatch(DateSystem::isDate);
    if (!dates) {
      return values;
    }
    var moved = new ArrayList<Value>(values.size());
    for (int i = 0; i < values.size(); i++) {
      Value value = Calls.single(values.get(i));
      // A logical is refused as such, and a negative number is no date in either system.
      boolean stays =
          (value instanceof Value.Logical && function.refusesLogicals())
              || (value instanceof Value.Num(double date) && date < 0);
      moved.add(
          switch (function.parameter(i, values.size()).kind()) {
            case DATE -> stays ? value : isBefore(value) ? BEFORE : moved(value, days);
            // Holidays: all areas of functions that take dates are of dates.
            case AREA ->
                value instanceof Value.Many(Array array) ? area(array) : moved(value, days);
            case NUMBER, TEXT, LOGICAL, ANY, CRITERION, NUMBERS, ARRAY, REFERENCE, LAMBDA, RESULT ->
                values.get(i);
          });
    }
    return moved;
  }

  /** The number of a text as this system has it: that of a date is moved. */
  Value.Num written(String text, double number) {
    boolean isDate =
        days != 0 && WrittenMoment.read(text).filter(WrittenMoment::hasDate).isPresent();
    return new Value.Num(isDate ? number - days : number);
  }

  /** Whether it is a text that says a date before the first one of this system. */
  private boolean isBefore(Value value) {
    return value instanceof Value.Text(String text)
        && WrittenMoment.read(text)
            .filter(moment -> moment.hasDate() && moment.date() < days)
            .isPresent();
  }

  /** What a function gives instead of {@code value}. */
  public Value result(SheetFunction function, Value value) {
    if (days == 0 || function.result() != Kind.DATE || !(value instanceof Value.Num(double date))) {
      return value;
    }
    return date < days ? Faults.outOfDomain("the date lies before 1904") : moved(value, -days);
  }

  private static boolean isDate(Parameter parameter) {
    return parameter.kind() == Kind.DATE;
  }

  private Value area(Array array) {
    var columns = new ArrayList<Column>();
    for (int column = 0; column < array.columns(); column++) {
      var dates = new Column(array.rows());
      for (int row = 0; row < array.rows(); row++) {
        Value value = array.get(row, column);
        dates.set(row, value instanceof Value.Num ? moved(value, days) : value);
      }
      columns.add(dates);
    }
    return new Value.Many(new Array(columns, 0, array.rows()));
  }

  private static Value moved(Value value, int days) {
    return switch (value) {
      case Value.Num(double date) -> Value.number(date + days);
      case Value.Blank _ -> Value.number(days);
      case Value.Logical(boolean holds) -> holds ? Value.number(days + 1.0) : Value.number(days);
      case Value.Text _, Value.Fault _, Value.Many _, Value.Reference _, Value.Lambda _ -> value;
    };
  }
}
