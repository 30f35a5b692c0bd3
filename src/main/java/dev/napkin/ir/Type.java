package dev.napkin.ir;

import dev.napkin.unit.Dimension;

/** What a formula gives: a quantity of some dimension, a text, a date, a logical. */
public sealed interface Type {
  /** A plain number. */
  Type PLAIN = new Quantity(Dimension.NONE);

  /** A text. */
  Type TEXT = new Text();

  /** A date. */
  Type DATE = new Date();

  /** TRUE or FALSE. */
  Type LOGICAL = new Logical();

  /** A bare 0, which fits any dimension. */
  Type ZERO = new Zero();

  /** Not known, because something was wrong that is already reported; fits everything. */
  Type UNKNOWN = new Unknown();

  /** A number that measures something. */
  record Quantity(Dimension dimension) implements Type {}

  /** See {@link #TEXT}. */
  record Text() implements Type {}

  /** See {@link #DATE}. */
  record Date() implements Type {}

  /** See {@link #LOGICAL}. */
  record Logical() implements Type {}

  /** See {@link #ZERO}. */
  record Zero() implements Type {}

  /** See {@link #UNKNOWN}. */
  record Unknown() implements Type {}

  /** As messages say it: {@code data per time (byte/s)}, {@code a text}. */
  default String describe() {
    return switch (this) {
      case Quantity(Dimension dimension) -> dimension.describe();
      case Text _ -> "a text";
      case Date _ -> "a date";
      case Logical _ -> "TRUE or FALSE";
      case Zero _ -> "zero";
      case Unknown _ -> "something unknown";
    };
  }
}
