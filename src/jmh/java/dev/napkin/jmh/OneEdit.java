package dev.napkin.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What does it cost to set one input and have everything current again? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OneEdit {
  /** How many rows the model has. */
  @Param("100000")
  public int rows;

  /** The kind of rows. */
  @Param({"FILLED", "PREFIX_SUMS", "CHAIN", "FAN_OUT", "LOOKUPS", "CONDITIONAL_SUMS"})
  public Shape shape = Shape.FILLED;

  private OpenModel model = Shape.CHAIN.open(2);
  private int count;

  /** Opens the model. */
  @Setup
  public void open() {
    model = shape.open(rows);
  }

  /** Another number each time. */
  @Benchmark
  public long anotherNumber() {
    return model.put(shape.edited(), 1 + count++ % 7 * 0.125);
  }

  /** The number that stands there. */
  @Benchmark
  public long theSameNumber() {
    return model.put(shape.edited(), 3);
  }
}
