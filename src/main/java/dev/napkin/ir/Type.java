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
  record Quantity(Dimension dimension) implements Type {
    @Override
    public String describe() {
      return dimension.describe();
    }
  }

  /** See {@link #TEXT}. */
  record Text() implements Type {
    @Override
    public String describe() {
      return "a text";
    }
  }

  /** See {@link #DATE}. */
  record Date() implements Type {
    @Override
    public String describe() {
      return "a date";
    }
  }

  /** See {@link #LOGICAL}. */
  record Logical() implements Type {
    @Override
    public String describe() {
      return "TRUE or FALSE";
    }
  }

  /** See {@link #ZERO}. */
  record Zero() implements Type {
    @Override
    public String describe() {
      return "zero";
    }
  }

  /** See {@link #UNKNOWN}. */
  record Unknown() implements Type {
    @Override
    public String describe() {
      return "something unknown";
    }
  }

  /** As messages say it: {@code data per time (byte/s)}, {@code a text}. */
  String describe();
}
