package dev.napkin.jmh;

import dev.napkin.value.Summation;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What does a number cost that is added up in two doubles, beside a plain sum? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Sums {
  private static final int COUNT = 1_000_000;

  private final double[] numbers = new Random(7).doubles(COUNT).toArray();
  private final Summation summation = new Summation();

  /** The limit: one addition after another. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public double plain() {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }

  /** As the engine adds. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public double inTwoDoubles() {
    summation.clear();
    for (double number : numbers) {
      summation.add(number);
    }
    return summation.value();
  }

  /** The sum so far, rounded for each number. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public double running() {
    summation.clear();
    double last = 0;
    for (double number : numbers) {
      summation.add(number);
      last += summation.value();
    }
    return last;
  }
}
