package dev.napkin.jmh;

import com.sun.management.OperatingSystemMXBean;
import dev.napkin.engine.SheetStructure;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/**
 * How cost grows with a model: every shape with more and more rows, and what each of its cells
 * takes in time and memory. Prints a table; arguments are names of shapes, without any all of them.
 *
 * <p>Time is that of the processor, all threads, collector and compiler included, after smaller
 * models of the shape have been opened.
 */
public final class Growth {
  private static final int[] SIZES = {10_000, 100_000, 1_000_000, 5_000_000};
  private static final int MOST_ROWS = 1_000_000;

  /** Books in which every formula is another one take some 10 KB a row. */
  private static final int MOST_NAMES = 100_000;

  private static final int WARM_UP_ROWS = 2_000;
  private static final int WARM_UPS = 5;
  private static final int ROUNDS = 5;
  private static final double SHORTEST = 100e6;

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Growth() {}

  /** Measures what it is asked for. */
  public static void main(String[] shapes) {
    List<Shape> asked =
        shapes.length == 0
            ? List.of(Shape.values())
            : Arrays.stream(shapes).map(Shape::valueOf).toList();
    System.out.println(
        "| shape | rows | open, ns a cell | compute again, ns a cell | edit, us"
            + " | edit of nothing, us | row put in, ms | bytes a cell |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (Shape shape : asked) {
      for (int i = 0; i < WARM_UPS; i++) {
        line(shape, WARM_UP_ROWS);
      }
      for (int rows : SIZES) {
        if (rows <= most(shape)) {
          System.out.println(line(shape, rows));
        }
      }
    }
  }

  private static int most(Shape shape) {
    return switch (shape) {
      case FILLED -> SIZES[SIZES.length - 1];
      case NAMES -> MOST_NAMES;
      case PREFIX_SUMS, CHAIN, FAN_OUT, LOOKUPS, CONDITIONAL_SUMS -> MOST_ROWS;
    };
  }

  private static String line(Shape shape, int rows) {
    long bytes = bytes();
    long start = SYSTEM.getProcessCpuTime();
    OpenModel model = shape.open(rows);
    double open = SYSTEM.getProcessCpuTime() - start;
    double kept = bytes() - bytes;
    double again = each(() -> model.workbook().recalculateAll());
    var number = new double[] {1};
    double edit = each(() -> model.put(shape.edited(), number[0] += 0.125));
    double nothing = each(() -> model.put(shape.edited(), number[0]));
    var row = new SheetStructure.InsertRows(0, Math.min(rows, 1_000_000) / 2, 1);
    double inserted = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long before = SYSTEM.getProcessCpuTime();
      model.workbook().apply(row);
      inserted += SYSTEM.getProcessCpuTime() - before;
      model.workbook().undo();
    }
    double cells = shape.cells(rows);
    return "| %s | %,d | %.0f | %.1f | %,.1f | %,.1f | %.1f | %.1f |"
        .formatted(
            shape,
            rows,
            open / cells,
            again / cells,
            edit / 1e3,
            nothing / 1e3,
            inserted / ROUNDS / 1e6,
            kept / cells);
  }

  /** Nanoseconds that a step takes, over as many as the clock needs. */
  private static double each(Runnable step) {
    step.run();
    long start = SYSTEM.getProcessCpuTime();
    long began = System.nanoTime();
    int count = 0;
    while (count < ROUNDS || System.nanoTime() - began < SHORTEST) {
      step.run();
      count++;
    }
    return (double) (SYSTEM.getProcessCpuTime() - start) / count;
  }

  /** The bytes of all that is still in use. */
  private static long bytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
