package dev.napkin.function;

/** What kind of value an argument is, or a function gives. */
public enum Kind {
  /** One number; logicals, blanks and numeric texts are taken as numbers. */
  NUMBER,
  /** One text; anything single is taken as its text. */
  TEXT,
  /** One logical; a number holds when it is not 0. */
  LOGICAL,
  /** One date: a number of days, but of the kind date for the checker. */
  DATE,
  /** One value of any kind, as it is; a fault ends the call, as for all kinds of one value. */
  ANY,
  /** What cells must meet: one value of any kind, faults included. */
  CRITERION,
  /** An area or an array of any values; a single value counts as one of a single cell. */
  AREA,
  /**
   * Numbers for an aggregate: an area, of which only the numbers count, or a single value, which is
   * coerced.
   */
  NUMBERS,
  /**
   * Like {@link #AREA}, and what is computed for it is computed as an array, also in a formula that
   * otherwise gives one value: the arguments of SUMPRODUCT and MMULT.
   */
  ARRAY,
  /**
   * A reference, as it is: where something stands and not what. What is no reference is computed as
   * an array.
   */
  REFERENCE,
  /** A function that is a value. */
  LAMBDA,
  /** What the function may give back as it is: a value, several, a reference, a function. */
  RESULT;

  /** Whether an argument of this kind takes a whole area. */
  public boolean takesArea() {
    return switch (this) {
      case AREA, NUMBERS, ARRAY, REFERENCE -> true;
      case NUMBER, TEXT, LOGICAL, DATE, ANY, CRITERION, LAMBDA, RESULT -> false;
    };
  }

  /** Whether it is one value, so that a function of it is mapped over an array that is given. */
  public boolean isSingle() {
    return switch (this) {
      case NUMBER, TEXT, LOGICAL, DATE, ANY, CRITERION -> true;
      case AREA, NUMBERS, ARRAY, REFERENCE, LAMBDA, RESULT -> false;
    };
  }
}
