package dev.napkin.function;

import java.util.Arrays;

/**
 * A series with a level, a trend and a season, each smoothed exponentially, errors added: AAA in
 * the taxonomy of [1]. The smoothing factors are those with the least squared errors of what was
 * expected one step ahead, found by a search over a grid that becomes finer.
 *
 * <p>[1] Hyndman, Koehler, Ord, Snyder, Forecasting with Exponential Smoothing, Springer 2008,
 * chapters 2, 5 and 6.
 */
final class SmoothedSeries {
  private static final int GRID = 5;
  private static final double HALF = 2;

  /** Grids are halved down to this. */
  private static final double FINEST = 0x1p-13;

  private static final int MOST_ROUNDS = 40;

  private final double[] values;
  private final int period;
  private final double[] expected;

  private double level;
  private double trend;
  private final double[] season;
  private double squares;

  /** The factors of level, trend and season. */
  private double[] factors = {0.5, 0.1, 0.1};

  /**
   * Smooths a series.
   *
   * @param values at least two
   * @param period after how many steps a season comes again; 1 for none
   */
  SmoothedSeries(double[] values, int period) {
    this.values = values;
    this.period = period;
    this.expected = new double[values.length];
    this.season = new double[period];
    search();
    squares = run(factors);
  }

  /**
   * Goes to the least on a grid, and again on a finer one around it, or on one of the same width
   * where it lies at the edge: a narrow valley may lead further.
   */
  private void search() {
    double width = 0.5;
    double[] best = {0.5, 0.5, period > 1 ? 0.5 : 0};
    double least = run(best);
    for (int round = 0; round < MOST_ROUNDS && width > FINEST; round++) {
      double[] middle = best.clone();
      for (int i = 0; i < GRID * GRID * (period > 1 ? GRID : 1); i++) {
        double[] candidate = {
          moved(middle[0], i % GRID, width),
          moved(middle[1], i / GRID % GRID, width),
          period > 1 ? moved(middle[2], i / GRID / GRID, width) : 0
        };
        double found = run(candidate);
        if (found < least) {
          least = found;
          best = candidate;
        }
      }
      width = isAtEdge(middle, best, width) ? width : width / 2;
    }
    factors = best;
  }

  private static boolean isAtEdge(double[] middle, double[] best, double width) {
    boolean isAtEdge = false;
    for (int i = 0; i < best.length; i++) {
      isAtEdge |= Math.abs(best[i] - middle[i]) >= width;
    }
    return isAtEdge;
  }

  private static double moved(double from, int place, double width) {
    return Math.clamp(from + (place - HALF) * width / HALF, 0, 1);
  }

  /** Smooths with these factors; gives the sum of the squared errors. */
  private double run(double[] by) {
    begin();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      int phase = i % period;
      expected[i] = level + trend + season[phase];
      double error = values[i] - expected[i];
      sum += error * error;
      level += trend + by[0] * error;
      trend += by[0] * by[1] * error;
      season[phase] += by[2] * (1 - by[0]) * error;
    }
    return sum;
  }

  /** The line through the first steps, and what the seasons stray from it. */
  private void begin() {
    int cycles = values.length / period;
    Arrays.fill(season, 0);
    if (period == 1 || cycles < 2) {
      trend = values.length > 1 ? (values[values.length - 1] - values[0]) / (values.length - 1) : 0;
      level = values[0] - trend;
      return;
    }
    double rise = 0;
    for (int i = 0; i < period; i++) {
      rise += (values[i + period] - values[i]) / period;
    }
    trend = rise / period;
    double first = Arrays.stream(values, 0, period).average().orElse(0);
    level = first - trend * (period + 1) / 2;
    for (int i = 0; i < cycles * period; i++) {
      season[i % period] += (values[i] - level - trend * (i + 1)) / cycles;
    }
    double middle = Arrays.stream(season).average().orElse(0);
    for (int i = 0; i < period; i++) {
      season[i] -= middle;
    }
    level += middle;
  }

  /** What the series is expected to be in a place, counted from 0, which may lie between two. */
  double at(double place) {
    int before = (int) place;
    double share = place - before;
    double here = whole(before);
    return share == 0 ? here : here + share * (whole(before + 1) - here);
  }

  private double whole(int place) {
    if (place < values.length) {
      return expected[place];
    }
    int ahead = place - values.length + 1;
    return level + ahead * trend + season[place % period];
  }

  /** How far a value so many steps ahead strays from what is expected, as a standard deviation. */
  double deviation(double ahead) {
    double variance = 1;
    for (int step = 1; step < ahead; step++) {
      double weight =
          factors[0] * (1 + step * factors[1])
              + (period > 1 && step % period == 0 ? factors[2] * (1 - factors[0]) : 0);
      variance += weight * weight;
    }
    return Math.sqrt(squares / values.length * variance);
  }

  /** The factor of the level, the trend or the season. */
  double factor(int which) {
    return factors[which];
  }

  /** The mean of the errors' sizes. */
  double meanError() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += Math.abs(values[i] - expected[i]);
    }
    return sum / values.length;
  }

  /** The root of the mean of the squared errors. */
  double rootMeanSquare() {
    return Math.sqrt(squares / values.length);
  }

  /** The mean error as a share of the mean step from one value to the next. */
  double scaledError() {
    double steps = 0;
    for (int i = 1; i < values.length; i++) {
      steps += Math.abs(values[i] - values[i - 1]);
    }
    return meanError() == 0 ? 0 : meanError() / (steps / (values.length - 1));
  }

  /** The mean of the errors as shares of the mean of what is and what was expected. */
  double symmetricError() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      double size = (Math.abs(values[i]) + Math.abs(expected[i])) / 2;
      sum += size == 0 ? 0 : Math.abs(values[i] - expected[i]) / size;
    }
    return sum / values.length;
  }

  /** After how many steps a season comes again by the autocorrelation; 0 where none does. */
  static int period(double[] values) {
    int count = values.length;
    double rise = (values[count - 1] - values[0]) / (count - 1);
    double[] rest = new double[count];
    for (int i = 0; i < count; i++) {
      rest[i] = values[i] - rise * i;
    }
    double mean = Arrays.stream(rest).average().orElse(0);
    double own = correlation(rest, mean, 0);
    int best = 0;
    // Noise stays below this in 95 of 100 series.
    double most = 2 / Math.sqrt(count) * own;
    for (int lag = 2; lag <= Math.min(count / 3, 1000) && own > 0; lag++) {
      double found = correlation(rest, mean, lag);
      boolean peaks =
          found > correlation(rest, mean, lag - 1) && found >= correlation(rest, mean, lag + 1);
      if (peaks && found > most) {
        most = found;
        best = lag;
      }
    }
    return best;
  }

  private static double correlation(double[] values, double mean, int lag) {
    double sum = 0;
    for (int i = lag; i < values.length; i++) {
      sum += (values[i] - mean) * (values[i - lag] - mean);
    }
    return sum;
  }
}
