package dev.napkin.check;

import java.time.LocalDate;
import java.util.Optional;

/** How the dates of an axis follow each other. */
enum CalendarStep {
  DAY("day"),
  WEEK("week"),
  MONTH("month"),
  QUARTER("quarter"),
  YEAR("year");

  private final String word;

  CalendarStep(String word) {
    this.word = word;
  }

  static Optional<CalendarStep> of(String word) {
    for (CalendarStep step : values()) {
      if (step.word.equals(word)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  /**
   * The date {@code count} steps after {@code first}. Who begins on the last day of a month stays
   * on last days.
   */
  LocalDate after(LocalDate first, int count) {
    LocalDate date =
        switch (this) {
          case DAY -> first.plusDays(count);
          case WEEK -> first.plusWeeks(count);
          case MONTH -> first.plusMonths(count);
          case QUARTER -> first.plusMonths(3L * count);
          case YEAR -> first.plusYears(count);
        };
    boolean lastDay = first.getDayOfMonth() == first.lengthOfMonth();
    return lastDay && this != DAY && this != WEEK
        ? date.withDayOfMonth(date.lengthOfMonth())
        : date;
  }
}
