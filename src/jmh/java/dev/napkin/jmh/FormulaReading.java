package dev.napkin.jmh;

import dev.napkin.syntax.FormulaShapes;
import dev.napkin.syntax.SheetFormula;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What does it cost to read one formula? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FormulaReading {
  private static final String TEXT = "IF(D%d>0.5,C%d*$H$1,D%d)";
  private static final int ROWS = 4_096;

  private final FormulaShapes known = new FormulaShapes();
  private final String[] filled = new String[ROWS];
  private final String[] other = new String[ROWS];
  private int row;

  /** The texts of a filled column. */
  public FormulaReading() {
    for (int i = 0; i < ROWS; i++) {
      filled[i] = TEXT.replace("%d", Integer.toString(i + 1));
      other[i] = filled[i] + "/2";
    }
  }

  /** The text of the cell above with rows one higher. */
  @Benchmark
  public SheetFormula filledDown() {
    int at = row++ & ROWS - 1;
    return known.of(filled[at], at, 5);
  }

  /** One that is known, but does not stand in the cell above. */
  @Benchmark
  public SheetFormula knownShape() {
    int at = row++ & ROWS - 1;
    return known.of(at % 2 == 0 ? filled[at] : other[at], at, 6);
  }

  /** One that has to be parsed. */
  @Benchmark
  public SheetFormula newShape() {
    return new FormulaShapes().of(filled[9], 9, 5);
  }
}
