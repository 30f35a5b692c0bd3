package dev.napkin.macro;

import java.util.Locale;
import java.util.Optional;

/** What a variable is declared to hold. */
sealed interface Declared {
  /** Anything. */
  record Variant() implements Declared {}

  /** Numbers of one type, or dates. */
  record Numeric(NumberType type) implements Declared {}

  /** True or False. */
  record Logical() implements Declared {}

  /** A text. */
  record Text() implements Declared {}

  /** A Range, or any object. */
  record Reference() implements Declared {}

  /** Anything. */
  static Declared variant() {
    return new Variant();
  }

  /** The type that a declaration names, in any case; empty for one that is not known here. */
  static Optional<Declared> named(String name) {
    return Optional.ofNullable(
        switch (name.toLowerCase(Locale.ROOT)) {
          case "variant" -> new Variant();
          case "byte" -> new Numeric(NumberType.BYTE);
          case "integer" -> new Numeric(NumberType.INTEGER);
          case "long" -> new Numeric(NumberType.LONG);
          case "single" -> new Numeric(NumberType.SINGLE);
          case "double" -> new Numeric(NumberType.DOUBLE);
          case "currency" -> new Numeric(NumberType.CURRENCY);
          case "date" -> new Numeric(NumberType.DATE);
          case "boolean" -> new Logical();
          case "string" -> new Text();
          case "range", "excel.range", "object" -> new Reference();
          default -> null;
        });
  }

  /** The type that the mark behind a name says; empty for no mark. */
  static Optional<Declared> marked(String name) {
    return Optional.ofNullable(
        switch (name.charAt(name.length() - 1)) {
          case '%' -> new Numeric(NumberType.INTEGER);
          case '!' -> new Numeric(NumberType.SINGLE);
          case '#' -> new Numeric(NumberType.DOUBLE);
          case '@' -> new Numeric(NumberType.CURRENCY);
          case '$' -> new Text();
          default -> null;
        });
  }

  /** What a variable holds before anything is assigned to it. */
  default Datum initial() {
    return switch (this) {
      case Variant _ -> Datum.EMPTY;
      case Numeric(NumberType type) -> new Datum.Number(0, type);
      case Logical _ -> new Datum.Bool(false);
      case Text _ -> new Datum.Text("");
      case Reference _ -> Datum.NOTHING;
    };
  }
}
