package dev.napkin.check;

import dev.napkin.ir.Axis;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The keys of an axis as written, and which of them a written index means. */
final class Keys {
  private Keys() {}

  /** The position of the key that {@code text} means; empty for none. */
  static Optional<Integer> position(Axis axis, String text) {
    int exact = axis.keys().indexOf(text);
    if (exact >= 0) {
      return Optional.of(exact);
    }
    // 200000, 200k and 2e5 are one key where keys are numbers.
    Optional<Double> number = number(text);
    if (number.isPresent()) {
      for (int i = 0; i < axis.size(); i++) {
        if (number(axis.keys().get(i)).equals(number)) {
          return Optional.of(i);
        }
      }
    }
    return Optional.empty();
  }

  /** The number that a key such as {@code 8k} or {@code 1e5} is; empty where it is none. */
  static Optional<Double> number(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    double scale =
        switch (text.charAt(text.length() - 1)) {
          case 'k' -> 1e3;
          case 'M' -> 1e6;
          case 'G' -> 1e9;
          case 'T' -> 1e12;
          default -> 1;
        };
    String digits = scale == 1 ? text : text.substring(0, text.length() - 1);
    return digits.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")
        ? Optional.of(Double.parseDouble(digits) * scale).filter(Double::isFinite)
        : Optional.empty();
  }

  /** The date that a key such as {@code 2026-01-31} is; empty where it is none. */
  static Optional<LocalDate> date(String text) {
    if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException impossible) {
      return Optional.empty();
    }
  }
}
