package dev.napkin.macro;

import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;

/** A value of Visual Basic (MS-VBAL 2.1), or the error that came instead of one. */
sealed interface Datum {
  /** What a variable holds that nothing was assigned to. */
  Datum EMPTY = new Empty();

  /** No object. */
  Datum NOTHING = new Nothing();

  /** An argument left out. */
  Datum MISSING = new Missing();

  /** Nothing yet: 0 among numbers, an empty text among texts. */
  record Empty() implements Datum {}

  /** True or False, as numbers -1 and 0. */
  record Bool(boolean holds) implements Datum {}

  /** A number or a date of one of the numeric types; a whole one where its type is. */
  record Number(double value, NumberType type) implements Datum {}

  /** A text. */
  record Text(String text) implements Datum {}

  /** A fault of a cell, as CVErr makes one. */
  record Failed(FaultCode code) implements Datum {}

  /** A Range object: where cells stand. */
  record Cells(Value.Reference reference) implements Datum {}

  /** A Worksheet object, by its grid. */
  record Sheet(int grid) implements Datum {}

  /** The comment of a cell, as an object. */
  record Remark(String text) implements Datum {}

  /** Several values. */
  record Many(Items items) implements Datum {}

  /** No object. */
  record Nothing() implements Datum {}

  /** An argument left out. */
  record Missing() implements Datum {}

  /**
   * A run-time error.
   *
   * @param number as Err.Number gives it
   * @param reason as a phrase
   */
  record Raised(int number, String reason) implements Datum {
    static final int INVALID_CALL = 5;
    static final int OVERFLOW = 6;
    static final int SUBSCRIPT = 9;
    static final int DIVISION_BY_ZERO = 11;
    static final int TYPE_MISMATCH = 13;
    static final int OUT_OF_STACK = 28;
    static final int NO_OBJECT = 91;
    static final int NEEDS_OBJECT = 424;
    static final int OF_EXCEL = 1004;

    /**
     * A budget ran out, or a value is not known here. No {@code On Error} hides it, since Visual
     * Basic would go on.
     */
    static final int BOUND = -1;
  }

  /** A text. */
  static Datum text(String text) {
    return new Text(text);
  }

  /** A whole number of type Long. */
  static Datum whole(long number) {
    return new Number(number, NumberType.LONG);
  }

  /** A number of type Double; what is not finite is an overflow. */
  static Datum real(double number) {
    return NumberType.DOUBLE.of(number);
  }

  /** True or False. */
  static Datum logical(boolean holds) {
    return new Bool(holds);
  }

  /** Values of kinds that do not go together. */
  static Datum mismatch(String reason) {
    return new Raised(Raised.TYPE_MISMATCH, reason);
  }

  /** An argument that a function does not take. */
  static Datum invalid(String reason) {
    return new Raised(Raised.INVALID_CALL, reason);
  }
}
