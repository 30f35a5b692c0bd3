package dev.napkin.jmh;

import com.sun.management.OperatingSystemMXBean;
import dev.napkin.grid.CellAddress;
import dev.napkin.syntax.SheetBook;
import dev.napkin.value.Value;
import dev.napkin.xlsx.read.CellList;
import dev.napkin.xlsx.read.Limits;
import dev.napkin.xlsx.read.Unreadable;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What a row costs of a formula that is filled down beside so many rows of data, and whether it
 * costs more where there are more: a formula that looks at all rows, or at all above its own, in
 * each row. Prints a table; arguments are parts of formulas, without any all of them.
 *
 * <p>Column A holds keys, each some eight times, B decimals, C one of ten texts, D rising numbers,
 * E numbers, blanks and texts. The sheet Wide has two columns for five rows: keys, rising and
 * falling numbers, decimals. Time is that of the processor, all threads, to compute all anew.
 */
public final class FilledDown {
  private static final int[] SIZES = {5_000, 10_000, 20_000, 40_000};
  private static final int WARM_UP_ROWS = 2_000;
  private static final int FORMULA = 6;

  /** What would take longer if it grew with the square is not measured. */
  private static final double LONGEST = 4e9;

  private static final double SHORTEST = 150e6;

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Formulas of the first row, where {@code #} is the last one and {@code @} the last column. */
  private static final List<String> FORMULAS =
      List.of(
          "SUM(A$1:A1)",
          "COUNTIF(A$1:A1,A1)",
          "COUNTIF(C$1:C1,C1)",
          "IF(COUNTIF(A$1:A1,A1)>1,\"again\",\"first\")",
          "COUNTIF(A1:A$#,A1)",
          "COUNTIF(A$1:A$#,A1)",
          "COUNTIF(B$1:B1,\">=\"&B1)",
          "COUNTIF(B$1:B$#,\">=\"&B1)",
          "COUNTIFS(C$1:C1,C1,B$1:B1,\">=\"&B1)",
          "COUNTIFS(C$1:C$#,C1,B$1:B$#,\">\"&B1)",
          "SUMIF(A$1:A1,A1,B$1:B1)",
          "SUMIF(C$1:C1,C1,B$1:B1)",
          "SUMIF(C$1:C$#,C1,B$1:B$#)",
          "SUMIFS(B$1:B1,C$1:C1,C1)",
          "SUMIFS(B$1:B1,A$1:A1,A1,C$1:C1,C1)",
          "SUMIFS(B$1:B1,D$1:D1,\">=\"&D1-30)",
          "SUMIFS(B$1:B$#,D$1:D$#,\">=\"&D1,D$1:D$#,\"<\"&D1+30)",
          "SUMIFS(B$1:B$#,B$1:B$#,\">=\"&B1)",
          "SUMIFS(B$1:B$#,C$1:C$#,C1,D$1:D$#,\"<=\"&D1)",
          "AVERAGEIFS(B$1:B1,C$1:C1,C1)",
          "MAXIFS(B$1:B1,C$1:C1,C1)",
          "MINIFS(B$1:B$#,C$1:C$#,C1)",
          "MAXIFS(B$1:B$#,D$1:D$#,\"<=\"&D1)",
          "SUMPRODUCT((A$1:A$#=A1)*(B$1:B$#))",
          "SUMPRODUCT((C$1:C$#=C1)*B$1:B$#)",
          "SUMPRODUCT(--(C$1:C$#=C1),B$1:B$#)",
          "SUMPRODUCT(--(B$1:B$#>B1))",
          "SUMPRODUCT((B$1:B$#>B1)*1)+1",
          "SUMPRODUCT((C$1:C$#=C1)*(B$1:B$#>B1))+1",
          "SUMPRODUCT((C$1:C1=C1)*(B$1:B1))",
          "SUMPRODUCT(B$1:B1,D$1:D1)",
          "LOOKUP(2,1/(A$1:A$#=A1),B$1:B$#)",
          "MEDIAN(B$1:B1)",
          "MEDIAN(B1:B100)",
          "MEDIAN(B$1:B$#)",
          "LARGE(B$1:B1,3)",
          "SMALL(B1:B100,2)",
          "LARGE(B$1:B$#,ROW())",
          "PERCENTILE(B$1:B1,0.9)",
          "QUARTILE.EXC(B$1:B1,1)",
          "RANK(B1,B$1:B1)",
          "RANK(B1,B$1:B$#)",
          "PERCENTRANK(B$1:B1,B1)",
          "STDEV(B$1:B1)",
          "STDEV.P(B1:B100)",
          "VAR(B$1:B1)",
          "SUMSQ(B$1:B1)",
          "GEOMEAN(B$1:B1)",
          "HARMEAN(B$1:B1)",
          "AVEDEV(B$1:B1)",
          "PRODUCT(A$1:A1)",
          "MODE(A$1:A1)",
          "AVERAGE(B$1:B1)",
          "MAX(B$1:B1)",
          "COUNT(E$1:E1)",
          "COUNTA(E$1:E1)",
          "COUNTBLANK(E$1:E1)",
          "SUBTOTAL(9,B$1:B1)",
          "SUBTOTAL(3,C$1:C1)",
          "SUBTOTAL(103,C$1:C1)",
          "SUBTOTAL(4,B$1:B1)",
          "AGGREGATE(9,6,B$1:B1)",
          "AGGREGATE(14,6,B$1:B1,1)",
          "FORECAST(D1,B$1:B$#,D$1:D$#)",
          "TREND(B$1:B$#,D$1:D$#,D1)",
          "SLOPE(B$1:B1,D$1:D1)",
          "CORREL(B$1:B1,D$1:D1)",
          "SLOPE(B$1:B$#,D$1:D$#)*D1+INTERCEPT(B$1:B$#,D$1:D$#)",
          "CORREL(B$1:B$#,D$1:D$#)*D1",
          "MATCH(A1,A$1:A1,0)",
          "VLOOKUP(A1,A$1:B1,2,FALSE)",
          "MATCH(TRUE,D1:D$#>D1+50,0)",
          "MATCH(-D1,E$1:E$#,-1)",
          "XMATCH(-D1,E$1:E$#,1,-2)",
          "HLOOKUP(A1,Wide!$A$1:$@$4,4,FALSE)",
          "HLOOKUP(D1,Wide!$A$2:$@$4,3)",
          "HLOOKUP(MOD(A1,300)*1.25,Wide!$A$2:$OJ$4,3,FALSE)",
          "INDEX(Wide!$A$4:$@$4,MATCH(A1,Wide!$A$1:$@$1,0))",
          "MATCH(-D1,Wide!$A$3:$@$3,-1)",
          "XLOOKUP(B1,Wide!$A$2:$@$2,Wide!$A$4:$@$4,0,-1)",
          "XLOOKUP(A1,Wide!$A$1:$@$1,Wide!$A$4:$@$4,0,0,-1)",
          "XLOOKUP(B1,D$1:D$#,B$1:B$#,0,-1)",
          "XLOOKUP(B1+0.1,D$1:D1,B$1:B1,0,1)",
          "XLOOKUP(A1,A$1:A1,B$1:B1,0,0,-1)",
          "LOOKUP(D1,D$1:D$#,B$1:B$#)",
          "SUM(B1:B$#)",
          "SUM(B1:B100)",
          "AVERAGE(B1:B100)",
          "MAX(B1:B$#)",
          "SUM(B$1:B$#)-SUM(B$1:B1)",
          "B1/SUM(B$1:B$#)",
          "INDEX(SORT(B$1:B$#),ROW())",
          "SUM(FILTER(B$1:B$#,C$1:C$#=C1))",
          "COUNTA(UNIQUE(A$1:A1))",
          "SUM(OFFSET(B$1,0,0,ROW(),1))",
          "SUM(B$1:INDEX(B$1:B$#,ROW()))");

  private FilledDown() {}

  /** Measures what it is asked for. */
  public static void main(String[] parts) {
    System.out.println(
        "| formula | 5,000 | 10,000 | 20,000 | 40,000 | twice the rows | edit at 40,000, ms |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (String formula : FORMULAS) {
      if (parts.length == 0 || List.of(parts).stream().anyMatch(formula::contains)) {
        System.out.println(line(formula));
      }
    }
  }

  private static String line(String formula) {
    for (int i = 0; i < 2; i++) {
      again(open(formula, WARM_UP_ROWS), WARM_UP_ROWS);
    }
    var line = new StringBuilder("| `" + formula.replace("|", "\\|") + "` |");
    var known = new ArrayList<Double>();
    double edit = Double.NaN;
    for (int rows : SIZES) {
      if (known.size() > 1 && 2 * known.getLast() * rows > LONGEST) {
        line.append(" - |");
        continue;
      }
      OpenModel model = open(formula, rows);
      double each = again(model, rows);
      known.add(each);
      line.append(" %,.0f |".formatted(each));
      edit = rows == SIZES[SIZES.length - 1] ? edit(model, rows) : Double.NaN;
    }
    double growth = known.getLast() / known.get(known.size() - 2);
    line.append(String.format(Locale.ROOT, " %.2f | %.2f |", growth, edit / 1e6));
    return line.toString();
  }

  private static OpenModel open(String formula, int rows) {
    return OpenModel.of(read(formula, rows));
  }

  /** Nanoseconds a row to compute all anew. */
  private static double again(OpenModel model, int rows) {
    return each(() -> model.workbook().recalculateAll()) / rows;
  }

  /** Nanoseconds that a change of a number in the middle takes. */
  private static double edit(OpenModel model, int rows) {
    var number = new double[] {1};
    return each(() -> model.put(new CellAddress(0, rows / 2, 1), number[0] += 0.125));
  }

  /** Nanoseconds that a step takes, over as many as the clock of a process needs. */
  private static double each(Runnable step) {
    long start = SYSTEM.getProcessCpuTime();
    long began = System.nanoTime();
    int count = 0;
    while (count == 0 || System.nanoTime() - began < SHORTEST) {
      step.run();
      count++;
    }
    return (double) (SYSTEM.getProcessCpuTime() - start) / count;
  }

  private static SheetBook read(String formula, int rows) {
    try {
      var cells = new CellList(new Limits(Long.MAX_VALUE / 8));
      int sheet = cells.sheet("Data");
      var random = new Random(7);
      for (int row = 0; row < rows; row++) {
        cells.value(sheet, row, 0, new Value.Num(random.nextInt(1 + rows / 8)));
        cells.value(sheet, row, 1, new Value.Num((1 + random.nextInt(1_000_000)) / 1e3));
        cells.value(sheet, row, 2, new Value.Text("cat" + random.nextInt(10)));
        cells.value(sheet, row, 3, new Value.Num(row * 0.5));
        switch (random.nextInt(4)) {
          case 0 -> {}
          case 1 -> cells.value(sheet, row, 4, new Value.Text("x"));
          default -> cells.value(sheet, row, 4, new Value.Num(-row));
        }
        cells.formula(sheet, row, FORMULA, at(formula, row + 1, rows));
      }
      wide(cells, random, rows);
      return cells.book();
    } catch (Unreadable broken) {
      throw new IllegalStateException("a model that cannot be read", broken);
    }
  }

  private static void wide(CellList cells, Random random, int rows) throws Unreadable {
    int sheet = cells.sheet("Wide");
    for (int column = 0; column < width(rows); column++) {
      cells.value(sheet, 0, column, new Value.Num(random.nextInt(1 + rows / 8)));
      cells.value(sheet, 1, column, new Value.Num(column * 1.25));
      cells.value(sheet, 2, column, new Value.Num(column * -1.25));
      cells.value(sheet, 3, column, new Value.Num((1 + random.nextInt(1_000_000)) / 1e3));
    }
  }

  private static int width(int rows) {
    return Math.ceilDiv(2 * rows, 5);
  }

  /** The letters of the last of so many columns. */
  private static String letters(int columns) {
    return columns == 0 ? "" : letters((columns - 1) / 26) + (char) ('A' + (columns - 1) % 26);
  }

  /** The formula as it stands in a row: what moves is a letter with a number behind it. */
  private static String at(String formula, int row, int rows) {
    var text = new StringBuilder();
    for (int i = 0; i < formula.length(); i++) {
      char letter = formula.charAt(i);
      if (letter == '#') {
        text.append(rows);
        continue;
      }
      if (letter == '@') {
        text.append(letters(width(rows)));
        continue;
      }
      text.append(letter);
      boolean cell =
          letter >= 'A'
              && letter <= 'E'
              && i + 1 < formula.length()
              && Character.isDigit(formula.charAt(i + 1))
              && (i == 0 || !Character.isLetter(formula.charAt(i - 1)));
      if (cell) {
        int end = i + 1;
        while (end < formula.length() && Character.isDigit(formula.charAt(end))) {
          end++;
        }
        text.append(Integer.parseInt(formula.substring(i + 1, end)) + row - 1);
        i = end - 1;
      }
    }
    return text.toString();
  }
}
