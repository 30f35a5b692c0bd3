package dev.napkin.function;

import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Texts cut and changed, within the length that a cell can hold. */
final class Texts {
  /** As many characters fit into a cell. */
  static final int LONGEST = 32_767;

  private Texts() {}

  /** {@code text} unless it is too long for a cell. */
  static Value fitting(String text) {
    return text.length() > LONGEST ? tooLong() : new Value.Text(text);
  }

  private static Value.Fault tooLong() {
    return Faults.wrongKind("the text has more than " + LONGEST + " characters");
  }

  /** {@code value} in a number format; a text in its section for texts. */
  static Value formatted(Value value, String format, DateSystem dates) {
    Optional<NumberFormat> read = NumberFormat.of(format);
    if (read.isEmpty()) {
      return Faults.wrongKind("\"" + format + "\" is no number format");
    }
    return switch (value) {
      case Value.Logical(boolean holds) -> fitting(read.get().text(holds ? "TRUE" : "FALSE"));
      case Value.Text(String text) ->
          Coercion.number(value) instanceof Value.Num(double number)
              ? formatted(read.get(), dates.written(text, number).number(), dates)
              : fitting(read.get().text(text));
      case Value.Num(double number) -> formatted(read.get(), number, dates);
      case Value.Blank _ -> formatted(read.get(), 0, dates);
      case Value.Fault _, Value.Many _, Value.Reference _, Value.Lambda _ -> value;
    };
  }

  private static Value formatted(NumberFormat format, double number, DateSystem dates) {
    return format
        .text(number, dates)
        .map(Texts::fitting)
        .orElseGet(() -> Faults.wrongKind("the number is no date from 1900 to 9999"));
  }

  /** {@code count} characters from the place {@code start} on, counted from 1. */
  static Value part(String text, double start, double count) {
    if (start < 1 || count < 0) {
      return Faults.wrongKind("a place is counted from 1, and a count is not negative");
    }
    int from = (int) Math.min(text.length(), FifteenDigits.truncate(start) - 1);
    int length = (int) Math.min(text.length() - from, FifteenDigits.truncate(count));
    return new Value.Text(text.substring(from, from + length));
  }

  /** {@code text} with {@code count} characters from {@code start} on replaced. */
  static Value replaced(String text, double start, double count, String by) {
    if (start < 1 || count < 0) {
      return Faults.wrongKind("a place is counted from 1, and a count is not negative");
    }
    int from = (int) Math.min(text.length(), FifteenDigits.truncate(start) - 1);
    int length = (int) Math.min(text.length() - from, FifteenDigits.truncate(count));
    return fitting(text.substring(0, from) + by + text.substring(from + length));
  }

  /** {@code text} with every character changed by itself, so that its length stays. */
  static Value mapped(String text, IntUnaryOperator change) {
    var mapped = new StringBuilder();
    text.codePoints().map(change).forEach(mapped::appendCodePoint);
    return new Value.Text(mapped.toString());
  }

  /** {@code text} so many times. */
  static Value repeated(String text, double times) {
    if (times < 0) {
      return Faults.wrongKind("a text cannot be repeated less than no times");
    }
    double count = FifteenDigits.truncate(times);
    if (text.length() * count > LONGEST) {
      return tooLong();
    }
    return new Value.Text(text.isEmpty() ? "" : text.repeat((int) count));
  }

  /** {@code text} with every {@code part} replaced. */
  static Value substituted(String text, String part, String by) {
    if (part.isEmpty()) {
      return new Value.Text(text);
    }
    long times = (text.length() - (long) text.replace(part, "").length()) / part.length();
    long length = text.length() + times * (by.length() - part.length());
    return length > LONGEST ? tooLong() : new Value.Text(text.replace(part, by));
  }

  /** {@code text} with the n-th {@code part} replaced. */
  static Value substituted(String text, String part, String by, double occurrence) {
    if (occurrence < 1) {
      return Faults.wrongKind("occurrences are counted from 1");
    }
    if (part.isEmpty()) {
      return new Value.Text(text);
    }
    int at = text.indexOf(part);
    double wanted = FifteenDigits.truncate(occurrence);
    for (int i = 1; i < wanted && at >= 0; i++) {
      at = text.indexOf(part, at + part.length());
    }
    return at < 0
        ? new Value.Text(text)
        : fitting(text.substring(0, at) + by + text.substring(at + part.length()));
  }

  /** The place that {@code search} finds from {@code start} on, counted from 1. */
  static Value found(String text, double start, IntUnaryOperator search) {
    double from = FifteenDigits.truncate(start);
    if (from < 1 || from > text.length() + 1.0) {
      return Faults.wrongKind("the start lies outside the text");
    }
    int at = search.applyAsInt((int) from - 1);
    return at < 0 ? Faults.wrongKind("the text does not stand there") : Value.number(at + 1);
  }
}
