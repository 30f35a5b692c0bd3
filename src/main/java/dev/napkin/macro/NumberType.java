package dev.napkin.macro;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The numeric types of Visual Basic (MS-VBAL 2.1), those with more room behind those with less.
 *
 * <p>Every number of every type is a {@code double} here: exact for the whole ones; of {@code
 * Currency}, which counts ten-thousandths in 64 bits, as near as fifteen digits are.
 */
enum NumberType {
  BYTE(0, 255),
  INTEGER(-32_768, 32_767),
  LONG(-2_147_483_648.0, 2_147_483_647.0),
  CURRENCY(-922_337_203_685_477.5, 922_337_203_685_477.5),
  SINGLE(-Float.MAX_VALUE, Float.MAX_VALUE),
  DOUBLE(-Double.MAX_VALUE, Double.MAX_VALUE),
  /** Days since 1899-12-30, from the year 100 to 9999. */
  DATE(-657_434, 2_958_466);

  private static final int CURRENCY_PLACES = 4;

  private final double least;
  private final double greatest;

  NumberType(double least, double greatest) {
    this.least = least;
    this.greatest = greatest;
  }

  boolean isWhole() {
    return this == BYTE || this == INTEGER || this == LONG;
  }

  /** A number as one of this type: rounded to it, halves to even; an overflow beyond its range. */
  Datum of(double number) {
    double rounded = rounded(number);
    return rounded >= least && rounded <= greatest
        ? new Datum.Number(rounded + 0.0, this)
        : new Datum.Raised(Datum.Raised.OVERFLOW, "overflow: the number is too large for its type");
  }

  /** Whether a whole number fits. */
  boolean holds(double number) {
    return number >= least && number <= greatest;
  }

  private double rounded(double number) {
    return switch (this) {
      case BYTE, INTEGER, LONG -> Math.rint(number);
      case SINGLE -> (float) number;
      case CURRENCY ->
          Double.isFinite(number)
              ? new BigDecimal(Double.toString(number))
                  .setScale(CURRENCY_PLACES, RoundingMode.HALF_EVEN)
                  .doubleValue()
              : number;
      case DOUBLE, DATE -> number;
    };
  }

  /** As TypeName and declarations call it. */
  String title() {
    return switch (this) {
      case BYTE -> "Byte";
      case INTEGER -> "Integer";
      case LONG -> "Long";
      case CURRENCY -> "Currency";
      case SINGLE -> "Single";
      case DOUBLE -> "Double";
      case DATE -> "Date";
    };
  }

  /** As VarType counts it. */
  int number() {
    return switch (this) {
      case BYTE -> 17;
      case INTEGER -> 2;
      case LONG -> 3;
      case CURRENCY -> 6;
      case SINGLE -> 4;
      case DOUBLE -> 5;
      case DATE -> 7;
    };
  }
}
