package dev.napkin.function;

import dev.napkin.value.Value;
import org.apache.commons.numbers.gamma.Erfc;

/**
 * A European option whose price the generalized formula of Black and Scholes gives.
 *
 * <p>Haug, The Complete Guide to Option Pricing Formulas, 2nd ed., 2007: the price in section
 * 1.1.6, its derivatives in sections 2.2 to 2.7. The cost of carry tells what the option is on: the
 * rate for a share without dividends, 0 for a future.
 *
 * @param call whether it grants to buy rather than to sell
 * @param time in years
 * @param rate of a year, compounded continuously
 * @param volatility of a year
 * @param carry of a year, compounded continuously
 */
record BlackScholes(
    boolean call,
    double spot,
    double strike,
    double time,
    double rate,
    double volatility,
    double carry) {

  /** Whether there is a price. */
  boolean isPriced() {
    return spot > 0 && strike > 0 && time > 0 && volatility > 0;
  }

  /** What it is worth. */
  Value price() {
    return Value.number(worth());
  }

  /** The derivative of the price with respect to the spot price. */
  Value delta() {
    return Value.number(side() * growth() * below(side() * d1()));
  }

  /** The second derivative with respect to the spot price. */
  Value gamma() {
    return Value.number(growth() * density(d1()) / (spot * spread()));
  }

  /** The derivative with respect to the volatility. */
  Value vega() {
    return Value.number(spot * growth() * density(d1()) * Math.sqrt(time));
  }

  /** The derivative with respect to time that passes. */
  Value theta() {
    double held = spot * growth();
    double decay = held * density(d1()) * volatility / (2 * Math.sqrt(time));
    double carried = (carry - rate) * held * below(side() * d1());
    double paid = rate * strike * discount() * below(side() * d2());
    return Value.number(-decay - side() * (carried + paid));
  }

  /** The derivative with respect to the rate, with which the cost of carry moves unless it is 0. */
  Value rho() {
    return Value.number(
        carry == 0 ? -time * worth() : side() * time * strike * discount() * below(side() * d2()));
  }

  private double worth() {
    return side()
        * (spot * growth() * below(side() * d1()) - strike * discount() * below(side() * d2()));
  }

  /** 1 for a call, -1 for a put: each formula holds for both with this sign. */
  private double side() {
    return call ? 1 : -1;
  }

  /** The deviation of the logarithm of the price at the end. */
  private double spread() {
    return volatility * Math.sqrt(time);
  }

  private double d1() {
    return (StrictMath.log(spot / strike) + carry * time) / spread() + spread() / 2;
  }

  private double d2() {
    return d1() - spread();
  }

  private double growth() {
    return StrictMath.exp((carry - rate) * time);
  }

  private double discount() {
    return StrictMath.exp(-rate * time);
  }

  /** The probability that a standard normal number lies below. */
  private static double below(double z) {
    return Erfc.value(-z / Math.sqrt(2)) / 2;
  }

  private static double density(double z) {
    return StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }
}
