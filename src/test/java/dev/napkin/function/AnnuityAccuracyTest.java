package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Accuracy.checkRoot;
import static dev.napkin.function.Accuracy.checkSum;
import static dev.napkin.function.Accuracy.spread;
import static dev.napkin.function.Decimal.DIGITS;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.Decimal.log;
import static dev.napkin.function.Decimal.over;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Loans and savings, held against their closed forms in 260 digits, also of rates next to 0. */
final class AnnuityAccuracyTest {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final MathContext WIDE = new MathContext(260);
  private static final int CASES = 300;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(94);

  /** From tiny to large, a third of them losses. */
  private double rate() {
    return random.nextInt(3) == 0 ? -spread(random, 1e-13, 0.5) : spread(random, 1e-13, 2);
  }

  private double amount() {
    return spread(random, 0.01, 1e7);
  }

  private static BigDecimal grown(double rate, int periods) {
    return ONE.add(decimal(rate)).pow(periods, WIDE);
  }

  /** What a payment of 1 in every period comes to. */
  private static BigDecimal annuity(double rate, int periods, int type) {
    BigDecimal sum = grown(rate, periods).subtract(ONE).divide(decimal(rate), WIDE);
    return type == 1 ? sum.multiply(ONE.add(decimal(rate))) : sum;
  }

  private static BigDecimal payment(
      double rate, int periods, double present, double future, int t) {
    return present(rate, periods, 0, present, future).divide(annuity(rate, periods, t), WIDE);
  }

  /** The negative of what an amount now and one at the end come to, with payments before that. */
  private static BigDecimal present(
      double rate, int periods, double payment, double present, double future) {
    return decimal(present)
        .multiply(grown(rate, periods))
        .add(decimal(payment).multiply(annuity(rate, periods, 0)))
        .add(decimal(future))
        .negate();
  }

  @Test
  void valuesAndPaymentsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double rate = rate();
      int periods = random.nextInt(1, 600);
      int type = random.nextInt(2);
      double paid = amount();
      double other = amount();
      BigDecimal paidTogether = decimal(paid).multiply(annuity(rate, periods, type));
      BigDecimal grown = grown(rate, periods);
      checkExact(
          paidTogether.add(grown.multiply(decimal(other))).negate(),
          "FV",
          rate,
          periods,
          paid,
          other,
          type);
      checkExact(
          paidTogether.add(decimal(other)).divide(grown, WIDE).negate(),
          "PV",
          rate,
          periods,
          paid,
          other,
          type);
      checkExact(
          payment(rate, periods, paid, other, type), "PMT", rate, periods, paid, other, type);
    }
  }

  @Test
  void aPaymentThatMovesALoanByLittleHasTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double rate = spread(random, 1e-13, 1e-3);
      int periods = random.nextInt(1, 600);
      double present = amount();
      double future = -present * (1 + random.nextInt(1, 100) * 1e-9);
      BigDecimal exact = payment(rate, periods, present, future, 0);
      if (exact.abs().doubleValue() > 1e-3 * rate * present) {
        checkExact(exact, "PMT", rate, periods, present, future, 0);
      }
    }
  }

  /**
   * Amounts of opposite signs that nearly cancel. The next double to the larger of them moves the
   * result by as much as rounding does: it is right to a share of the larger term.
   */
  @Test
  void amountsThatNearlyCancelHaveTwelveDigitsOfTheLarger() {
    for (int i = 0; i < CASES; i++) {
      double rate = rate();
      int periods = random.nextInt(1, 600);
      int type = random.nextInt(2);
      double present = amount();
      BigDecimal carried = decimal(present).multiply(grown(rate, periods));
      BigDecimal annuity = annuity(rate, periods, type);
      double nearly = 1 + (random.nextBoolean() ? 1 : -1) * spread(random, 1e-15, 1e-2);
      double future = -carried.doubleValue() * nearly;
      double paid = future / annuity.doubleValue();
      if (!Double.isFinite(future) || !Double.isFinite(paid) || future == 0 || paid == 0) {
        continue;
      }
      BigDecimal together = decimal(paid).multiply(annuity);
      BigDecimal most = carried.abs().max(together.abs());
      checkSum(carried.add(together).negate(), most, "FV", rate, periods, paid, present, type);
      BigDecimal rest = carried.add(decimal(future));
      checkSum(
          rest.divide(annuity, WIDE).negate(),
          carried.divide(annuity, WIDE),
          "PMT",
          rate,
          periods,
          present,
          future,
          type);
      double worth = -together.doubleValue() * nearly;
      BigDecimal grown = grown(rate, periods);
      checkSum(
          together.add(decimal(worth)).divide(grown, WIDE).negate(),
          together.divide(grown, WIDE),
          "PV",
          rate,
          periods,
          paid,
          worth,
          type);
    }
  }

  /** The parts of a payment with an amount that is left over, of either sign. */
  @Test
  void partsOfPaymentsTowardsAnAmountHaveTwelveDigitsOfTheLarger() {
    for (int i = 0; i < CASES; i++) {
      double rate = spread(random, 1e-10, 0.5);
      int periods = random.nextInt(2, 400);
      int period = random.nextInt(1, periods + 1);
      int type = random.nextInt(2);
      double loan = amount();
      double left = (random.nextBoolean() ? 1 : -1) * amount();
      BigDecimal paid = payment(rate, periods, loan, left, type);
      BigDecimal interest = interest(rate, period, paid, loan, type);
      BigDecimal owed = decimal(loan).multiply(grown(rate, period - 1)).multiply(decimal(rate));
      BigDecimal most = owed.max(paid.abs());
      checkSum(interest, most, "IPMT", rate, period, periods, loan, left, type);
      checkSum(paid.subtract(interest), most, "PPMT", rate, period, periods, loan, left, type);
    }
  }

  /** With an amount at the end, of either sign; where both terms of the logarithm cancel. */
  @Test
  void countsOfPeriodsTowardsAnAmountHaveTwelveDigitsOfWhatIsKnown() {
    for (int i = 0; i < CASES; i++) {
      double rate = spread(random, 1e-10, 2);
      double paid = -amount();
      double present = (random.nextBoolean() ? 1 : -1) * amount();
      double future = (random.nextBoolean() ? 1 : -1) * amount();
      BigDecimal perRate = decimal(paid).divide(decimal(rate), WIDE);
      BigDecimal above = perRate.subtract(decimal(future));
      BigDecimal below = perRate.add(decimal(present));
      if (above.signum() * below.signum() <= 0) {
        continue;
      }
      BigDecimal ratio = above.divide(below, WIDE);
      BigDecimal lost =
          over(perRate.abs().max(decimal(future).abs()), above.abs())
              .add(over(perRate.abs().max(decimal(present).abs()), below.abs()));
      BigDecimal growth = log(ONE.add(decimal(rate)));
      checkSum(over(log(ratio), growth), over(lost, growth), "NPER", rate, paid, present, future);
    }
  }

  @Test
  void partsOfPaymentsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double rate = rate();
      int periods = random.nextInt(2, 400);
      int period = random.nextInt(1, periods + 1);
      int type = random.nextInt(2);
      double loan = amount();
      BigDecimal paid = payment(rate, periods, loan, 0, type);
      BigDecimal interest = interest(rate, period, paid, loan, type);
      checkExact(interest, "IPMT", rate, period, periods, loan, 0, type);
      checkExact(paid.subtract(interest), "PPMT", rate, period, periods, loan, 0, type);
      if (rate > 0) {
        int last = random.nextInt(period, periods + 1);
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = period; k <= last; k++) {
          sum = sum.add(interest(rate, k, paid, loan, type));
        }
        checkExact(sum, "CUMIPMT", rate, periods, loan, period, last, type);
        BigDecimal rest = decimal(last - period + 1L).multiply(paid).subtract(sum);
        checkExact(rest, "CUMPRINC", rate, periods, loan, period, last, type);
      }
    }
  }

  private static BigDecimal interest(
      double rate, int period, BigDecimal paid, double loan, int type) {
    if (type == 1 && period == 1) {
      return BigDecimal.ZERO;
    }
    BigDecimal owed =
        decimal(loan)
            .multiply(grown(rate, period - 1))
            .add(paid.multiply(annuity(rate, period - 1, type)));
    BigDecimal interest = owed.multiply(decimal(rate)).negate();
    return type == 1 ? interest.divide(ONE.add(decimal(rate)), WIDE) : interest;
  }

  @Test
  void countsOfPeriodsHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double rate = spread(random, 1e-13, 2);
      double loan = amount();
      double paid = -loan * (rate + spread(random, 1e-3, 10));
      BigDecimal perRate = over(decimal(paid), decimal(rate));
      BigDecimal ratio = perRate.divide(perRate.add(decimal(loan)), WIDE);
      checkExact(logOver(log(ratio), rate), "NPER", rate, paid, loan);
      double goal = loan * (1 + spread(random, 1e-12, 10));
      BigDecimal growth = log(decimal(goal).divide(decimal(loan), WIDE));
      checkExact(logOver(growth, rate), "PDURATION", rate, loan, goal);
    }
  }

  private static BigDecimal logOver(BigDecimal logarithm, double rate) {
    return logarithm.divide(log(ONE.add(decimal(rate))), DIGITS);
  }

  @Test
  void ratesOfLoansHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double rate = i % 2 == 0 ? spread(random, 1e-9, 0.2) : -spread(random, 1e-9, 0.01);
      int periods = random.nextInt(2, 400);
      int type = random.nextInt(2);
      double loan = amount();
      double paid = payment(rate, periods, loan, 0, type).doubleValue();
      checkRoot(
          r ->
              decimal(loan)
                  .multiply(ONE.add(r).pow(periods, WIDE))
                  .add(decimal(paid).multiply(annuity(r.doubleValue(), periods, type))),
          "RATE",
          periods,
          paid,
          loan,
          0,
          type,
          rate);
    }
  }
}
