package dev.napkin.xlsx.read;

import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the items of a field of a pivot table are gathered into groups by their size or time.
 *
 * @param by {@code range} for numbers, else a part of a date such as {@code months}
 * @param start where the first group begins
 * @param step how far a group of numbers reaches
 */
record PivotRange(String by, Optional<Double> start, Optional<Double> step) {
  /** None. */
  static final PivotRange NONE = new PivotRange("", Optional.empty(), Optional.empty());

  /**
   * Groups with the numbers that formulas call them: the first number in it, the number of the
   * month, day, quarter. Before the first and behind the last stands one for what lies outside.
   */
  List<PivotItem> numbered(List<PivotItem> groups) {
    var numbered = new ArrayList<PivotItem>();
    for (int i = 0; i < groups.size(); i++) {
      boolean outside = i == 0 || i == groups.size() - 1;
      numbered.add(
          outside
              ? groups.get(i)
              : new PivotItem(number(i, groups.get(i)), groups.get(i).caption()));
    }
    return numbered;
  }

  private Value number(int place, PivotItem group) {
    return switch (by) {
      case "range" ->
          start.isPresent() && step.isPresent()
              ? Value.number(start.get() + (place - 1) * step.get())
              : Value.BLANK;
      case "years" -> PivotItem.number(group.caption());
      case "months", "days", "quarters" -> Value.number(place);
      case "hours", "minutes", "seconds" -> Value.number(place - 1);
      default -> Value.BLANK;
    };
  }
}
