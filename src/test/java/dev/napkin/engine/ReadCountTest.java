package dev.napkin.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.check.GridNumbers;
import dev.napkin.check.SheetBinder;
import dev.napkin.eval.Clock;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.syntax.FormulaShapes;
import dev.napkin.syntax.SheetBook;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.CountedColumns;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * How often values are read when a formula is filled down beside data, and when one of these is
 * then edited: a few times for each row, and not more often where there are more of them.
 *
 * <p>Column A holds keys, each some eight times, B decimals, C one of ten texts, D rising numbers
 * and E falling ones; the rows of the sheet Wide hold the same.
 */
final class ReadCountTest {
  private static final int ROWS = 1_000;
  private static final int KINDS = 5;

  /** How much more often twice the rows may be read: halving takes a step more. */
  private static final double MOST_GROWTH = 2.2;

  /** What may be read besides, however many rows there are: a few pages. */
  private static final int FIXED = 4 * Column.PAGE;

  /** Edits of one column, after which what is known of it is known again. */
  private static final int EDITS = 3;

  private final FormulaShapes shapes = new FormulaShapes();

  /** How often values are read to fill a formula down, and for the edit that asks for most. */
  private record Reads(long filling, long editing) {}

  private static Value data(RandomGenerator random, int kind, int place, int count) {
    return switch (kind) {
      case 0 -> new Value.Num(random.nextInt(1 + Math.floorDiv(count, 8)));
      case 1 -> new Value.Num((1 + random.nextInt(500 * count)) / 1e3);
      case 2 -> new Value.Text("cat" + random.nextInt(10));
      case 3 -> new Value.Num(place * 0.5);
      default -> new Value.Num(-place * 0.5);
    };
  }

  private static SheetBook.Block values(int row, int column, Column values) {
    int count = values.size();
    return new SheetBook.Block.Values(
        new Rect(row, column, row + count, column + 1), new Array(List.of(values), 0, count));
  }

  /** Data in columns with a formula filled down beside them, and in rows. */
  private SheetBook book(String formula, int rows) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    var data = new ArrayList<SheetBook.Block>();
    for (int kind = 0; kind < KINDS; kind++) {
      var column = new Column(rows);
      for (int row = 0; row < rows; row++) {
        column.set(row, data(random, kind, row, rows));
      }
      data.add(values(0, kind, column));
    }
    String text = formula.replace("#", String.valueOf(rows)).replace("@", letters(rows));
    data.add(
        new SheetBook.Block.Formulas(
            new Rect(0, KINDS + 1, rows, KINDS + 2), shapes.of(text, 0, KINDS + 1)));
    var wide = new ArrayList<SheetBook.Block>();
    for (int place = 0; formula.contains("Wide") && place < rows; place++) {
      var column = new Column(KINDS);
      for (int kind = 0; kind < KINDS; kind++) {
        column.set(kind, data(random, kind, place, rows));
      }
      wide.add(values(0, place, column));
    }
    return new SheetBook(
        List.of(SheetBook.Sheet.of("Data", data), SheetBook.Sheet.of("Wide", wide)),
        List.of(),
        List.of(),
        SheetBook.Settings.DEFAULT,
        List.of());
  }

  /** The letters of the last of so many columns. */
  private static String letters(int columns) {
    return columns == 0 ? "" : letters((columns - 1) / 26) + (char) ('A' + (columns - 1) % 26);
  }

  private Reads reads(String formula, int rows) {
    var binder = new SheetBinder(book(formula, rows), new GridNumbers());
    var counted = new CountedColumns();
    SheetWorkbook workbook =
        SheetWorkbook.open(
            binder.program(), new SheetSpelling(binder), Clock.SYSTEM, new Store(counted::column));
    long filling = counted.reads();
    long editing = 0;
    int wide = workbook.grid("Wide").orElseThrow();
    for (int kind = 0; kind < KINDS; kind++) {
      CellAddress cell =
          formula.contains("Wide")
              ? new CellAddress(wide, kind, rows / 2)
              : new CellAddress(0, rows / 2, kind);
      long once = 0;
      for (int edit = 0; edit < EDITS; edit++) {
        counted.reads();
        double near =
            (workbook.value(cell) instanceof Value.Num(double number) ? number : 0) + 0.25;
        workbook.apply(new SheetEdit.Put(cell, new Value.Num(near)));
        once = counted.reads();
      }
      editing = Math.max(editing, once);
    }
    return new Reads(filling, editing);
  }

  /**
   * Says how often values may be read for each row.
   *
   * @param filling to compute the formula in all rows for the first time
   * @param editing to compute what an edit in the middle of a column of data asks for
   * @param formulas in the first row; {@code #} stands for the last row, {@code @} for the last
   *     column of the sheet Wide
   */
  private void holds(int filling, int editing, String... formulas) {
    for (String formula : formulas) {
      Reads once = reads(formula, ROWS);
      Reads twice = reads(formula, 2 * ROWS);
      check(formula + ", filled", filling, once.filling, twice.filling);
      check(formula + ", edited", editing, once.editing, twice.editing);
    }
  }

  private static void check(String what, int most, long once, long twice) {
    assertTrue(
        once <= (long) most * ROWS, () -> what + ": " + once + " reads of " + ROWS + " rows");
    assertTrue(
        twice <= MOST_GROWTH * once + FIXED,
        () -> what + ": " + once + " reads, and " + twice + " of twice the rows");
  }

  @Test
  void equalKeysAreFoundInAFewReads() {
    holds(
        25,
        15,
        "VLOOKUP(A1,A$1:B$#,2,FALSE)",
        "VLOOKUP(A1,A$1:B1,2,FALSE)",
        "VLOOKUP(C1,C$1:D$#,2,FALSE)",
        "VLOOKUP(\"c?t\"&A1,C$1:D$#,2,FALSE)",
        "INDEX(B$1:B$#,MATCH(A1,A$1:A$#,0))",
        "MATCH(A1,A$1:A1,0)",
        "XLOOKUP(A1,A$1:A$#,B$1:B$#)",
        "XLOOKUP(C1,C$1:C$#,B$1:B$#,0,2)",
        "XLOOKUP(A1,A$1:A$#,B$1:B$#,0,0,-1)",
        "XLOOKUP(A1,A$1:A1,B$1:B1,0,0,-1)",
        "XMATCH(A1,A$1:A$#)",
        "LOOKUP(2,1/(A$1:A$#=A1),B$1:B$#)");
  }

  @Test
  void neighboursInOrderAreFoundInAFewReads() {
    holds(
        160,
        160,
        "VLOOKUP(B1,D$1:E$#,2)",
        "INDEX(E$1:E$#,MATCH(B1,D$1:D$#))",
        "MATCH(-B1,E$1:E$#,-1)",
        "LOOKUP(B1,D$1:D$#,B$1:B$#)",
        "XLOOKUP(B1,D$1:D$#,B$1:B$#,0,-1)",
        "XLOOKUP(B1,D$1:D$#,B$1:B$#,0,1)",
        "XLOOKUP(B1,D$1:D$#,B$1:B$#,0,-1,2)",
        "XLOOKUP(-B1,E$1:E$#,B$1:B$#,0,1,-2)",
        "XLOOKUP(Z1,A$1:A$#,B$1:B$#,0)",
        "XMATCH(B1,D$1:D$#,-1)",
        "XMATCH(B1,D$1:D$#,1,-1)",
        "XMATCH(B1,D$1:D$#,0,2)");
  }

  @Test
  void placesAlongRowsAreFoundInAFewReads() {
    holds(
        40,
        30,
        "HLOOKUP(A1,Wide!$A$1:$@$5,4,FALSE)",
        "HLOOKUP(C1,Wide!$A$3:$@$5,2,FALSE)",
        "MATCH(A1,Wide!$A$1:$@$1,0)",
        "INDEX(Wide!$A$2:$@$2,MATCH(A1,Wide!$A$1:$@$1,0))",
        "XLOOKUP(A1,Wide!$A$1:$@$1,Wide!$A$2:$@$2,0,0,-1)",
        "XMATCH(C1,Wide!$A$3:$@$3,2)");
    holds(
        120,
        120,
        "HLOOKUP(B1,Wide!$A$4:$@$5,2)",
        "MATCH(-B1,Wide!$A$5:$@$5,-1)",
        "XLOOKUP(B1,Wide!$A$4:$@$4,Wide!$A$2:$@$2,0,-1)",
        "XLOOKUP(B1,Wide!$A$4:$@$4,Wide!$A$2:$@$2,0,1,-1)",
        "XMATCH(B1,Wide!$A$4:$@$4,0,2)",
        "LOOKUP(B1,Wide!$A$4:$@$4,Wide!$A$2:$@$2)");
  }

  @Test
  void cellsThatMeetCriteriaAreFoundInAFewReads() {
    holds(
        50,
        35,
        "SUMIFS(B$1:B$#,A$1:A$#,A1)",
        "SUMIFS(B$1:B1,A$1:A1,A1)",
        "SUMIFS(B$1:B$#,C$1:C$#,C1)",
        "SUMIFS(B$1:B1,C$1:C1,C1)",
        "SUMIFS(B$1:B$#,C$1:C$#,C1,D$1:D$#,\"<=\"&D1)",
        "SUMIFS(B$1:B1,D$1:D1,\">=\"&D1-30)",
        "SUMIFS(B$1:B$#,D$1:D$#,\">=\"&D1,D$1:D$#,\"<\"&D1+30)",
        "SUMIF(C$1:C$#,C1,B$1:B$#)",
        "COUNTIF(A$1:A$#,A1)",
        "COUNTIF(A$1:A1,A1)",
        "COUNTIF(A1:A$#,A1)",
        "COUNTIF(B$1:B1,\">=\"&B1)",
        "COUNTIF(B$1:B$#,\">\"&B1)",
        "COUNTIFS(C$1:C$#,C1,B$1:B$#,\">\"&B1)",
        "COUNTIFS(C$1:C1,C1,A$1:A1,A1)",
        "AVERAGEIFS(B$1:B1,C$1:C1,C1)",
        "AVERAGEIFS(B$1:B$#,C$1:C$#,C1)",
        "MAXIFS(B$1:B1,C$1:C1,C1)",
        "MAXIFS(B$1:B$#,C$1:C$#,C1)",
        "MAXIFS(B$1:B$#,D$1:D$#,\"<=\"&D1)",
        "MINIFS(B$1:B1,C$1:C1,C1)",
        "MINIFS(B$1:B$#,C$1:C$#,C1)",
        "SUMPRODUCT((A$1:A$#=A1)*(B$1:B$#))",
        "SUMPRODUCT(--(B$1:B$#>B1))");
  }

  @Test
  void areasThatGrowAreReadOnce() {
    holds(
        15,
        15,
        "SUM(B$1:B1)",
        "COUNT(B$1:B1)",
        "AVERAGE(B$1:B1)",
        "MIN(B$1:B1)",
        "MAX(B$1:B1)",
        "PRODUCT(A$1:A1)",
        "SUMSQ(B$1:B1)",
        "COUNTA(C$1:C1)",
        "COUNTBLANK(C$1:C1)",
        "STDEV(B$1:B1)",
        "GEOMEAN(B$1:B1)",
        "MODE(A$1:A1)",
        "MEDIAN(B$1:B1)",
        "LARGE(B$1:B1,3)",
        "PERCENTILE(B$1:B1,0.9)",
        "RANK(B1,B$1:B1)",
        "SUBTOTAL(9,B$1:B1)");
  }

  @Test
  void areasThatStayAreReadOnce() {
    holds(
        15,
        15,
        "SUM(B$1:B$#)",
        "B1/SUM(B$1:B$#)",
        "MAX(B$1:B$#)-B1",
        "RANK(B1,B$1:B$#)",
        "LARGE(B$1:B$#,ROW())",
        "SMALL(B$1:B$#,ROW())",
        "MEDIAN(B$1:B$#)-B1");
  }

  @Test
  void areasThatMoveAlongAreReadAFewTimes() {
    holds(15, 15, "MEDIAN(B1:B100)", "SMALL(B1:B100,2)", "LARGE(B1:B100,2)");
    // In order, so that each row gives the same bits wherever it is begun.
    holds(
        100,
        10,
        "SUM(B1:B100)",
        "COUNT(B1:B100)",
        "AVERAGE(B1:B100)",
        "MIN(B1:B100)",
        "MAX(B1:B100)");
    holds(250, 25, "PRODUCT(A1:A100)");
  }
}
