package dev.napkin.jmh;

import dev.napkin.engine.Changes;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What does it cost to compute every formula of a model again? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WholeCalculation {
  /** How many rows it has. */
  @Param("100000")
  public int rows;

  /** The kind of rows. */
  @Param({"FILLED", "PREFIX_SUMS", "CHAIN", "FAN_OUT", "LOOKUPS", "CONDITIONAL_SUMS"})
  public Shape shape = Shape.FILLED;

  private OpenModel model = Shape.CHAIN.open(2);

  /** Opens the model. */
  @Setup
  public void open() {
    model = shape.open(rows);
  }

  /** Every formula, whether or not anything changed. */
  @Benchmark
  public Changes everyFormula() {
    return model.workbook().recalculateAll();
  }
}
