package dev.napkin.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** A prefix that multiplies the unit behind it: {@code T} is 10^12, {@code Gi} is 2^30. */
enum Prefix {
  // Two letters first: where two prefixes fit, the longer one is meant (`dam` is a decametre).
  KIBI("Ki", 1 << 10),
  MEBI("Mi", 1 << 20),
  GIBI("Gi", 1 << 30),
  TEBI("Ti", 1L << 40),
  PEBI("Pi", 1L << 50),
  EXBI("Ei", 1L << 60),
  DECA(1, "da"),
  HECTO(2, "h"),
  KILO(3, "k"),
  MEGA(6, "M"),
  GIGA(9, "G"),
  TERA(12, "T"),
  PETA(15, "P"),
  EXA(18, "E"),
  ZETTA(21, "Z"),
  YOTTA(24, "Y"),
  RONNA(27, "R"),
  QUETTA(30, "Q"),
  DECI(-1, "d"),
  CENTI(-2, "c"),
  MILLI(-3, "m"),
  MICRO(-6, "u"),
  NANO(-9, "n"),
  PICO(-12, "p"),
  FEMTO(-15, "f"),
  ATTO(-18, "a"),
  ZEPTO(-21, "z"),
  YOCTO(-24, "y"),
  RONTO(-27, "r"),
  QUECTO(-30, "q");

  /** Which prefixes a unit takes. */
  enum Family {
    /** None: {@code min}, {@code inch}. */
    NONE("no prefix"),
    /** All decimal ones: the units of the SI. */
    DECIMAL("decimal prefixes"),
    /** Those below one in steps of a thousand: {@code ms}; nobody means a megasecond. */
    SUBMULTIPLES("m u n p f a"),
    /** Those of data: {@code kB}, {@code KiB}. A byte has no thousandths. */
    DATA("k M G T P E and Ki Mi Gi Ti Pi Ei"),
    /** Those of money: {@code kUSD}, {@code MUSD}. */
    MONEY("k M G T"),
    /** Those of declared units; {@code mtoken} would too often be meant as a million. */
    MULTIPLES("k M G T P E Z Y R Q");

    private final String words;

    Family(String words) {
      this.words = words;
    }

    /** The prefixes it takes, for a message. */
    String words() {
      return words;
    }

    /** Whether a unit of this family takes {@code prefix}. */
    boolean takes(Prefix prefix) {
      return switch (this) {
        case NONE -> false;
        case DECIMAL -> !prefix.binary;
        case SUBMULTIPLES -> prefix.power <= -3 && prefix.power >= -18;
        case DATA -> prefix.binary || (prefix.power >= 3 && prefix.power <= 18);
        case MONEY -> !prefix.binary && prefix.power >= 3 && prefix.power <= 12;
        case MULTIPLES -> !prefix.binary && prefix.power >= 3;
      };
    }
  }

  /** The micro sign and the Greek letter look the same; both are read. */
  private static final List<String> MICRO_TEXTS = List.of("u", "\u00b5", "\u03bc");

  private final String text;
  private final BigDecimal multiplier;
  private final boolean binary;
  private final int power;

  Prefix(int power, String text) {
    this.text = text;
    this.multiplier = BigDecimal.ONE.scaleByPowerOfTen(power);
    this.binary = false;
    this.power = power;
  }

  Prefix(String text, long multiplier) {
    this.text = text;
    this.multiplier = BigDecimal.valueOf(multiplier);
    this.binary = true;
    this.power = 0;
  }

  /** How it is printed. */
  String text() {
    return text;
  }

  /** How it may be written. */
  List<String> texts() {
    return this == MICRO ? MICRO_TEXTS : List.of(text);
  }

  /** The word for it: {@code milli}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The factor of a unit behind this prefix, rounded once: 10^-6 times 0.001 is 1e-9. */
  double times(double factor) {
    return multiplier.multiply(BigDecimal.valueOf(factor)).doubleValue();
  }
}
