package dev.napkin.unit;

import java.util.List;

/**
 * A unit as somebody wrote it: {@code TB/s}, {@code USD/user/month}, {@code kW*h}, {@code 1/month}.
 *
 * <p>Order and repetition are kept, so that it prints back exactly. {@code TB/s} and {@code GB/ms}
 * are therefore different records; whether they are the same size is {@link #sameFactorAs}.
 *
 * @param factors the symbols in the order written; none for {@code 1}
 */
public record Unit(List<Factor> factors) {
  /** The unit of a plain number. */
  public static final Unit ONE = new Unit(List.of());

  /** Beyond this a power is computed as one, not by repetition. */
  private static final long LARGEST_REPEATED_POWER = 100;

  private static final double SAME_FACTOR = 1e-14;

  /**
   * One symbol of a unit and its exponent, which is negative when the symbol is divided by.
   *
   * @param exponent not zero
   */
  public record Factor(UnitSymbol symbol, Rational exponent) {
    /** Refuses an exponent of zero, which could not be printed back. */
    public Factor {
      if (exponent.isZero()) {
        throw new IllegalArgumentException("the exponent of " + symbol.text() + " is zero");
      }
    }
  }

  /** Copies the factors and drops {@code 1}, which printing restores where it is needed. */
  public Unit {
    factors = factors.stream().filter(factor -> !factor.symbol().text().equals("1")).toList();
  }

  /** The unit that is one symbol. */
  public static Unit of(UnitSymbol symbol) {
    return new Unit(List.of(new Factor(symbol, Rational.ONE)));
  }

  /** What a quantity in this unit measures. */
  public Dimension dimension() {
    Dimension product = Dimension.NONE;
    for (Factor factor : factors) {
      product = product.times(factor.symbol().dimension().power(factor.exponent()));
    }
    return product;
  }

  /**
   * How many base units {@code magnitude} of this unit are. Multiplies and divides in the order
   * written, as the exported {@code 8*u_TB/u_s} does, so that both give the same bits.
   */
  public double toBase(double magnitude) {
    double value = magnitude;
    for (Factor factor : factors) {
      value = scale(value, factor.symbol().factor(), factor.exponent());
    }
    return value;
  }

  /**
   * How many of this unit {@code base} base units are: the inverse steps of {@link #toBase}, in the
   * same order, as the exported {@code base/u_TB*u_s} does.
   */
  public double fromBase(double base) {
    double value = base;
    for (Factor factor : factors) {
      value = scale(value, factor.symbol().factor(), factor.exponent().negate());
    }
    return value;
  }

  /** Whether a number means the same in both: equal dimension and, but for rounding, factor. */
  public boolean sameFactorAs(Unit other) {
    double own = toBase(1);
    double others = other.toBase(1);
    return dimension().equals(other.dimension())
        && Math.abs(own - others) <= SAME_FACTOR * Math.abs(own);
  }

  /** As written: {@code TB/s}, {@code m^2}, {@code 1/month}; {@code 1} for a plain number. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Factor factor : factors) {
      if (factor.exponent().isNegative()) {
        text.append(text.isEmpty() ? "1/" : "/");
      } else if (!text.isEmpty()) {
        text.append('*');
      }
      text.append(factor.symbol().text()).append(Dimension.powerMark(factor.exponent().abs()));
    }
    return text.isEmpty() ? "1" : text.toString();
  }

  private static double scale(double value, double factor, Rational exponent) {
    Rational size = exponent.abs();
    if (!size.isInteger() || size.numerator() > LARGEST_REPEATED_POWER) {
      double power = Math.pow(factor, size.doubleValue());
      return exponent.isNegative() ? value / power : value * power;
    }
    double scaled = value;
    for (long i = 0; i < size.numerator(); i++) {
      scaled = exponent.isNegative() ? scaled / factor : scaled * factor;
    }
    return scaled;
  }
}
