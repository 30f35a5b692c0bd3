package dev.napkin.function;

/**
 * How an asset loses its cost over its life: declining balances, whole periods or parts of them.
 *
 * <p>What a method takes off in a period is called a charge. No charge takes the asset below what
 * it is worth at the end, its salvage.
 */
final class Depreciation {
  /** A charge below this share of the balance is no difference of balances with twelve digits. */
  private static final double SMALL_SHARE = 1e-3;

  /** Nothing is written off for longer; more would only keep the reader waiting. */
  static final double MOST_PERIODS = 1e6;

  private Depreciation() {}

  /** The charge of a period at a fixed rate of three decimals, as DB counts it. */
  static double fixedRate(double cost, double salvage, double life, double period, double months) {
    double rate = Math.round((1 - StrictMath.pow(salvage / cost, 1 / life)) * 1000) / 1000.0;
    double first = cost * rate * months / 12;
    double whole = Math.floor(period);
    if (whole <= 1) {
      return first;
    }
    double left = (cost - first) * StrictMath.pow(1 - rate, whole - 2);
    return left * rate * (whole > Math.floor(life) ? (12 - months) / 12 : 1);
  }

  /** The charge of a period at {@code factor / life} of what is left, as DDB counts it. */
  static double declining(double cost, double salvage, double life, double period, double factor) {
    double rate = factor / life;
    double counted = Math.max(period, 1);
    if (rate >= 1) {
      return counted == 1 ? Math.max(cost - Math.max(0, salvage), 0) : 0;
    }
    double before = cost * StrictMath.pow(1 - rate, counted - 1);
    // The difference of two balances, to the digits that other programs show of it; of small
    // charges
    // it would keep too few.
    double charge =
        rate < SMALL_SHARE ? before * rate : before - cost * StrictMath.pow(1 - rate, counted);
    return Math.max(Math.min(charge, before - salvage), 0);
  }

  /**
   * A declining balance that changes to equal charges once those are higher.
   *
   * @param factor the share of {@code 1 / life} that a declining charge is
   * @param switches whether it changes at all
   */
  record Variable(double cost, double salvage, double life, double factor, boolean switches) {
    /**
     * What is charged from {@code start} to {@code end}. Where the start lies within a period, all
     * periods are counted from there, in both directions, as Excel does it.
     */
    double between(double start, double end) {
      double charged = 0;
      double counted = 0;
      double time = 0;
      while (time < end) {
        double next = Math.min(time == 0 ? firstStop(start) : time + 1, end);
        double charge = charge(charged, time) * (next - time);
        charged += charge;
        counted += time >= start ? charge : 0;
        time = next;
      }
      return counted;
    }

    private static double firstStop(double start) {
      double part = start - Math.floor(start);
      return part == 0 ? 1 : part;
    }

    private double charge(double charged, double time) {
      double left = cost - salvage - charged;
      double declining = Math.min((cost - charged) * factor / life, left);
      double equal = left / (life - time);
      return switches && declining < equal ? equal : declining;
    }
  }
}
