package dev.napkin.jmh;

import dev.napkin.xlsx.read.Limits;
import dev.napkin.xlsx.read.SheetFile;
import dev.napkin.xlsx.write.BookWriter;
import dev.napkin.xlsx.write.Computed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What does a row of two inputs and three formulas cost in an .xlsx file? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SheetFiles {
  private static final int ROWS = 50_000;

  private OpenModel model = Shape.CHAIN.open(2);
  private byte[] file = {};

  /** Writes the file that is read. */
  @Setup
  public void write() throws IOException {
    model = Shape.FILLED.open(ROWS);
    var bytes = new ByteArrayOutputStream();
    writeTo(bytes);
    file = bytes.toByteArray();
  }

  private List<String> writeTo(OutputStream out) throws IOException {
    var computed = Computed.of(model.workbook(), model.program());
    return BookWriter.write(model.book(), computed, false, out);
  }

  /** Unpacked, scanned, and its formulas recognised. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public SheetFile.Reading rowRead() {
    return SheetFile.read(file, Limits.ofThisProgram());
  }

  /** With its values, and packed. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public List<String> rowWritten() throws IOException {
    return writeTo(OutputStream.nullOutputStream());
  }
}
