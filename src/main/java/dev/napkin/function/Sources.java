package dev.napkin.function;

/** The publications that several topics of functions rest on, as the manual cites them. */
final class Sources {
  private Sources() {}

  /** Sums that keep what each addition rounds off. */
  static final String SUMMATION =
      "Knuth, The Art of Computer Programming, volume 2, section 4.2.2, theorem B; Dekker, A"
          + " floating-point technique for extending the available precision, Numerische Mathematik"
          + " 18, 1971, doi:10.1007/BF01397083";

  /** Variances from exact sums. */
  static final String EXACT_SUMS =
      "Kulisch, Snyder, The exact dot product as basic tool for long interval arithmetic, Computing"
          + " 91, 2011, doi:10.1007/s00607-010-0127-7: from exact sums, rounded once";

  /** One operation that is rounded once. */
  static final String ROUNDED_ONCE = "IEEE 754-2019, section 5.4.1: rounded once, to the nearest";

  /** Powers and logarithms. */
  static final String ELEMENTARY =
      "DLMF 4.2, https://dlmf.nist.gov/4.2; by the methods of fdlibm 5.3 (Sun Microsystems)";

  /** Angles and their ratios. */
  static final String TRIGONOMETRIC =
      "DLMF 4.14 and 4.23, https://dlmf.nist.gov/4.14; by the methods of fdlibm 5.3 (Sun"
          + " Microsystems)";

  /** Hyperbolas. */
  static final String HYPERBOLIC =
      "DLMF 4.28, https://dlmf.nist.gov/4.28; by the methods of fdlibm 5.3 (Sun Microsystems)";

  /** Choices and orders, counted in whole numbers. */
  static final String COUNTING =
      "DLMF 26.3 and 26.4, https://dlmf.nist.gov/26.3; exact in whole numbers, then rounded once";

  /** Divisors of whole numbers. */
  static final String DIVISORS =
      "Euclid, Elements VII, 2; Knuth, The Art of Computer Programming, volume 2, section 4.5.2";

  /** Remainders that have the sign of the divisor, and quotients that are cut off. */
  static final String REMAINDERS =
      "Knuth, The Art of Computer Programming, volume 1, section 1.2.4";

  /** Means other than the arithmetic one. */
  static final String MEANS = "DLMF 1.2(iv), https://dlmf.nist.gov/1.2#iv";

  /** Measures of where numbers lie and how far apart. */
  static final String LOCATION =
      "NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.1 and 1.3.5.6";

  /** Rounding in decimal digits. */
  static final String ROUNDING =
      "OpenFormula 1.2 (OASIS 2011), section 6.17; numbers are taken at 15 significant digits, as"
          + " Excel shows them";

  /** Where 1 is taken from a power next to it, or a logarithm is next to 0. */
  static final String NEAR_ONE =
      "; next to a rate of 0 by expm1 and log1p: Higham, Accuracy and Stability of Numerical"
          + " Algorithms, second edition, SIAM 2002, section 1.14.1";

  /** Dates and what is counted of them. */
  static final String DATES = "OpenFormula 1.2 (OASIS 2011), section 6.10, Date and Time";

  /** Aggregates of any kind. */
  static final String AGGREGATES = SUMMATION + "; " + EXACT_SUMS;
}
