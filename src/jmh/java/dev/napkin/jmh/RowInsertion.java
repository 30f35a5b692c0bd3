package dev.napkin.jmh;

import dev.napkin.engine.Changes;
import dev.napkin.engine.SheetStructure;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What does it cost to put a row in, in the middle, and to take that back? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RowInsertion {
  /** How many rows the model has. */
  @Param("100000")
  public int rows;

  /** The kind of rows. */
  @Param({"FILLED", "PREFIX_SUMS", "CHAIN", "LOOKUPS"})
  public Shape shape = Shape.FILLED;

  private OpenModel model = Shape.CHAIN.open(2);

  /** Opens the model. */
  @Setup
  public void open() {
    model = shape.open(rows);
  }

  /** Both ways. */
  @Benchmark
  public Changes inAndBack() {
    model.workbook().apply(new SheetStructure.InsertRows(0, rows / 2, 1));
    return model.workbook().undo();
  }
}
