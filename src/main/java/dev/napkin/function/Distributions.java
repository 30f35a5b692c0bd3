package dev.napkin.function;

import dev.napkin.value.Value;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** Excel's ways to ask for a probability, over the distributions of Apache Commons Statistics. */
final class Distributions {
  private Distributions() {}

  /** Of {@code successes} in {@code trials}, or of at most so many. */
  static Value binomial(double successes, double trials, double probability, boolean cumulative) {
    double count = FifteenDigits.truncate(successes);
    double all = FifteenDigits.truncate(trials);
    if (count < 0 || count > all || isNoProbability(probability)) {
      return Faults.outOfDomain("successes are not 0 to trials, or the probability not 0 to 1");
    }
    if (all > Integer.MAX_VALUE) {
      return tooMany();
    }
    var distribution = Binomial.of(all, probability);
    return Value.number(
        cumulative ? distribution.atMost((int) count) : distribution.exactly((int) count));
  }

  /** The least number of successes whose cumulated probability reaches {@code share}. */
  static Value binomialInverse(double trials, double probability, double share) {
    double all = FifteenDigits.truncate(trials);
    if (all < 0 || isNoProbability(probability) || isNoProbability(share)) {
      return Faults.outOfDomain("trials are negative, or a probability is not 0 to 1");
    }
    if (all > Integer.MAX_VALUE) {
      return tooMany();
    }
    var distribution = Binomial.of(all, probability);
    return Value.number(leastWhere(k -> distribution.reaches(k, share), (int) all));
  }

  /** The least count from 0 to {@code most} that reaches something, or {@code most}. */
  private static int leastWhere(IntPredicate reaches, int most) {
    int low = 0;
    int high = most;
    // Inv: the answer lies from low to high.
    while (low < high) {
      int middle = low + (high - low) / 2;
      if (reaches.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Of {@code events} where {@code mean} are expected, or of at most so many. */
  static Value poisson(double events, double mean, boolean cumulative) {
    double count = FifteenDigits.truncate(events);
    if (count < 0 || events < 0 || mean < 0) {
      return Faults.outOfDomain("events or mean are negative");
    }
    if (count > Integer.MAX_VALUE) {
      return tooMany();
    }
    if (mean == 0) {
      return Value.number(cumulative || count == 0 ? 1 : 0);
    }
    var distribution = PoissonDistribution.of(mean);
    return Value.number(
        cumulative
            ? distribution.cumulativeProbability((int) count)
            : distribution.probability((int) count));
  }

  /** Of a wait of at most {@code x}, or its density there. */
  static Value exponential(double x, double rate, boolean cumulative) {
    if (x < 0 || rate <= 0) {
      return Faults.outOfDomain("x is negative, or the rate not positive");
    }
    return Value.number(
        cumulative ? -StrictMath.expm1(-rate * x) : rate * StrictMath.exp(-rate * x));
  }

  /** Of at most {@code x}, or the density there. */
  static Value normal(double x, double mean, double deviation, boolean cumulative) {
    if (deviation <= 0) {
      return Faults.outOfDomain("the standard deviation is not positive");
    }
    var distribution = NormalDistribution.of(mean, deviation);
    return Value.number(
        cumulative ? distribution.cumulativeProbability(x) : distribution.density(x));
  }

  /** Of at most {@code x} where its logarithm is normal, or the density there. */
  static Value logNormal(double x, double mean, double deviation, boolean cumulative) {
    if (x <= 0 || deviation <= 0) {
      return Faults.outOfDomain("x or the standard deviation are not positive");
    }
    Value value = normal(StrictMath.log(x), mean, deviation, cumulative);
    return !cumulative && value instanceof Value.Num(double density)
        ? Value.number(density / x)
        : value;
  }

  /** The value below which a normally distributed one lies with {@code probability}. */
  static Value normalInverse(double probability, double mean, double deviation) {
    if (probability <= 0 || probability >= 1 || deviation <= 0) {
      return Faults.outOfDomain(
          "the probability is not between 0 and 1, or the standard deviation not positive");
    }
    return Value.number(
        NormalDistribution.of(mean, deviation).inverseCumulativeProbability(probability));
  }

  /** Of {@code x} or less, or the density there. */
  static Value ask(Optional<Continuous> distribution, double x, boolean cumulative) {
    return about(distribution, x, law -> cumulative ? law.below(x) : law.density(x));
  }

  /** Of more than {@code x}. */
  static Value above(Optional<Continuous> distribution, double x) {
    return about(distribution, x, law -> law.above(x));
  }

  private static Value about(
      Optional<Continuous> distribution, double x, ToDoubleFunction<Continuous> question) {
    if (distribution.isEmpty()) {
      return badParameter();
    }
    return x < 0 ? Faults.outOfDomain("x is negative") : answer(distribution.get(), question);
  }

  /** The value with a probability below it; {@code #NUM!} where it is infinite. */
  static Value inverse(Optional<Continuous> distribution, double probability) {
    return at(distribution, probability, law -> law.quantile(probability));
  }

  /** The value with a probability above it; {@code #NUM!} where it is infinite. */
  static Value upperInverse(Optional<Continuous> distribution, double probability) {
    return at(distribution, probability, law -> law.upperQuantile(probability));
  }

  private static Value at(
      Optional<Continuous> distribution, double share, ToDoubleFunction<Continuous> question) {
    if (distribution.isEmpty()) {
      return badParameter();
    }
    return isNoProbability(share)
        ? Faults.outOfDomain("the probability is not 0 to 1")
        : answer(distribution.get(), question);
  }

  private static Value answer(Continuous distribution, ToDoubleFunction<Continuous> question) {
    try {
      return Value.number(question.applyAsDouble(distribution));
    } catch (ArithmeticException _) {
      // The series of a gamma or beta function with enormous parameters.
      return Faults.outOfDomain("the parameters are too large for the series to converge");
    }
  }

  /** {@code #NUM!}: there is no such distribution. */
  static Value badParameter() {
    return Faults.outOfDomain("a parameter of the distribution is out of its range");
  }

  private static boolean isNoProbability(double number) {
    return number < 0 || number > 1;
  }

  /** {@code #NUM!}: counts must be ints. */
  static Value.Fault tooMany() {
    return Faults.outOfDomain("more than " + Integer.MAX_VALUE + " are too many to count");
  }
}
