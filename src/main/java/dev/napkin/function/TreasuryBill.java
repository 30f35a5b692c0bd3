package dev.napkin.function;

/** A treasury bill: sold at a discount, in years of 360 days, and paid back within a year. */
final class TreasuryBill {
  private static final double HALF_YEAR = 182;

  private TreasuryBill() {}

  /** Its price for each 100; not a number where the discount leaves none. */
  static double price(double discount, double days) {
    double price = 100 * (1 - discount * days / 360);
    return price > 0 ? price : Double.NaN;
  }

  /**
   * Its yield as that of a bond with coupons in half a year: simple interest for so long, compound
   * interest for longer bills (Mayle, Standard Securities Calculation Methods, treasury bills).
   */
  static double bondYield(double discount, double days) {
    double price = price(discount, days) / 100;
    if (days <= HALF_YEAR) {
      return 365 * discount / (360 - discount * days);
    }
    double year = days == 366 ? 366 : 365;
    double part = days / year;
    double more = 2 * part - 1;
    double gain = discount * days / 360 / price;
    // The root in the form that does not cancel: Higham, Accuracy and Stability of Numerical
    // Algorithms, second edition, section 1.8.
    return 2 * gain / (Math.sqrt(part * part + more * gain) + part);
  }
}
