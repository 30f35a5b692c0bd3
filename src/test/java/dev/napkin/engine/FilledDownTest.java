package dev.napkin.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.grid.CellAddress;
import dev.napkin.ir.Block;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Formulas that are filled down beside a table give in each row what the evaluator gives there. */
final class FilledDownTest {
  private static final int ROWS = 230;
  private static final int SHEETS = 12;
  private static final int EDITS = 12;
  private static final int FORMULAS = 6;

  /** In the first row; {@code #} is the last one. */
  private static final List<String> COMPARISONS =
      List.of(
          "SUMPRODUCT((A$1:A$#=A1)*(B$1:B$#))",
          "SUMPRODUCT((A$1:A$#=A1)*B$1:B$#*(C$1:C$#=C1))",
          "SUMPRODUCT(--(C$1:C$#=C1),B$1:B$#)",
          "SUMPRODUCT(--(C$1:C$#=C1),--(A1=A$1:A$#))",
          "SUMPRODUCT((B$1:B$#>B1)*1)+1",
          "SUMPRODUCT((C$1:C$#=C1)*(B$1:B$#>B1))+1",
          "SUMPRODUCT((B1>=B$1:B$#)*-(D$1:D$#<D1),D$1:D$#)",
          "SUMPRODUCT((C$1:C1=C1)*(B$1:B1))",
          "SUMPRODUCT((A1:A$#=A1)*(B1:B$#))",
          "SUMPRODUCT((A$1:A$#=A1),B$1:B$#)",
          "LOOKUP(2,1/(A$1:A$#=A1),B$1:B$#)",
          "LOOKUP(1,0/((A$1:A1=A1)*(C$1:C1=C1)),B$1:B1)",
          "LOOKUP(2,1/(B$1:B$#<B1),D$1:D$#)");

  @Test
  void comparisonsOfColumnsAreMultipliedAsTheEvaluatorDoes() {
    holds(COMPARISONS);
  }

  @Test
  void placesInColumnsAreFoundAsTheEvaluatorFindsThem() {
    holds(
        List.of(
            "LOOKUP(D1,D$1:D$#,B$1:B$#)",
            "LOOKUP(A1,A$1:A$#)",
            "LOOKUP(C1,C$1:C$#,D$1:D$#)",
            "XMATCH(A1,A$1:A$#)",
            "XMATCH(B1,D$1:D$#,-1)",
            "XMATCH(C1,C$1:C$#,2)",
            "MATCH(B1,D$1:D$#,-1)",
            "MATCH(C1,C$1:C1,-1)",
            "XLOOKUP(B1,D$1:D$#,B$1:B$#,0,1)"));
  }

  @Test
  void subtotalsLeaveOutWhatTheyDoInEachRow() {
    holds(
        List.of(
            "SUBTOTAL(9,B$1:B1)",
            "SUBTOTAL(3,A$1:A1)+SUBTOTAL(102,C$1:C1)",
            "SUBTOTAL(4,F$1:G1)+SUBTOTAL(9,B$1:B$#)",
            "SUBTOTAL(9,F$1:F1)+SUBTOTAL(1,B$1:B1)",
            "AGGREGATE(9,6,B$1:B1)",
            "AGGREGATE(14,6,B$1:B1,1)"));
  }

  @Test
  void linesThroughColumnsStayTheSame() {
    holds(List.of("FORECAST(D1,B$1:B$#,D$1:D$#)", "FORECAST(B1,A$1:A$#,D$1:D$#)"));
  }

  private static void holds(List<String> formulas) {
    for (int first = 0; first < formulas.size(); first += FORMULAS) {
      List<String> some = formulas.subList(first, Math.min(formulas.size(), first + FORMULAS));
      for (int seed = 0; seed < SHEETS; seed++) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Worksheet sheet = Worksheet.of(lines(random, some));
        check(sheet, some, "seed " + seed);
        for (int edit = 0; edit < EDITS; edit++) {
          int column = random.nextInt(4);
          String cell = "" + (char) ('A' + column) + (1 + random.nextInt(ROWS));
          sheet.set(cell + ": " + value(random, column, seed % 3 == 0));
          check(sheet, some, "seed " + seed + ", edit " + edit + " of " + cell);
        }
      }
    }
  }

  private static List<String> lines(RandomGenerator random, List<String> formulas) {
    var lines = new ArrayList<String>();
    boolean mixed = random.nextInt(3) == 0;
    for (int row = 1; row <= ROWS; row++) {
      for (int column = 0; column < 4; column++) {
        lines.add("" + (char) ('A' + column) + row + ": " + value(random, column, mixed));
      }
    }
    for (int i = 0; i < formulas.size(); i++) {
      char column = (char) ('F' + i);
      String text = formulas.get(i).replace("#", String.valueOf(ROWS));
      lines.add(column + "1:" + column + ROWS + ": =" + text);
    }
    return lines;
  }

  private static String value(RandomGenerator random, int column, boolean mixed) {
    if (mixed && random.nextInt(12) == 0) {
      return List.of("_", "x", "7x", "0").get(random.nextInt(4));
    }
    return switch (column) {
      case 0 -> String.valueOf(random.nextInt(30));
      case 2 -> (random.nextBoolean() ? "cat" : "CAT") + random.nextInt(5);
      default -> String.valueOf(random.nextInt(100_000) / 1e3);
    };
  }

  private static void check(Worksheet sheet, List<String> formulas, String place) {
    for (int i = 0; i < formulas.size(); i++) {
      for (int row = 0; row < ROWS; row += 1 + row % 3) {
        CellAddress cell = new CellAddress(0, row, 5 + i);
        Block block = sheet.book.block(cell).orElseThrow();
        Value wanted = sheet.book.evaluate(block.at(row, cell.column()), cell);
        Value value = sheet.book.value(cell);
        String at = place + ", " + formulas.get(i) + " in row " + (row + 1);
        assertTrue(Value.same(wanted, value), () -> at + ": " + value + ", not " + wanted);
      }
    }
    assertEquals(ROWS, sheet.book.used(0).rows());
  }
}
