package dev.napkin.xlsx.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.syntax.ExcelPrinter;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetBook.Block;
import dev.napkin.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds for any sheet, shown on sheets of chance. */
final class SheetLawsTest {
  private static final int ROWS = 40;
  private static final int COLUMNS = 8;

  @Test
  void everyCellStandsInOneBlockAndSaysWhatTheFileSays() {
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      Map<String, String> cells = cells(random);
      SheetBook book = Packages.rows(written(cells));
      assertEquals(cells, found(book), "seed " + seed);
    }
  }

  @Test
  void cellsOutOfOrderGiveTheSameBlocks() {
    for (int seed = 0; seed < 100; seed++) {
      Map<String, String> cells = cells(new Random(seed));
      var backwards = new StringBuilder();
      for (int row = ROWS - 1; row >= 0; row--) {
        backwards.append(row(cells, row));
      }
      assertEquals(cells, found(Packages.rows(backwards.toString())), "seed " + seed);
    }
  }

  @Test
  void aTextIsTheSameWhereverTheBytesOfItsPartAreCut() {
    String text = "a\u00e4\u20ac\ud83d\ude00<&>\"' \tx";
    var cells = new StringBuilder();
    for (int i = 0; i < 9_000; i++) {
      cells.append("<row><c t=\"str\"><v>").append("x".repeat(i % 7));
      cells.append("a\u00e4\u20ac\ud83d\ude00&lt;&#38;&gt;&quot;&#x27; \tx</v></c></row>");
    }
    Block block = Packages.rows(cells.toString()).sheets().getFirst().blocks().getFirst();
    assertTrue(block instanceof Block.Values);
    for (int i = 0; i < 9_000; i++) {
      Value value =
          block instanceof Block.Values(var _, var values) ? values.get(i, 0) : Value.BLANK;
      assertEquals(new Value.Text("x".repeat(i % 7) + text), value, "row " + i);
    }
  }

  /** Cells by place, {@code row,column}: a number, or a formula after an equals sign. */
  private static Map<String, String> cells(Random random) {
    Map<String, String> cells = new HashMap<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      int top = random.nextInt(ROWS);
      int left = random.nextInt(COLUMNS);
      int bottom = Math.min(ROWS, top + 1 + random.nextInt(12));
      int right = Math.min(COLUMNS, left + 1 + random.nextInt(4));
      int kind = random.nextInt(4);
      for (int row = top; row < bottom; row++) {
        for (int column = left; column < right; column++) {
          String formula = "=Z" + (row + 1) + "*" + (kind + 1);
          cells.put(row + "," + column, kind < 2 ? formula : row * 10 + column + ".5");
        }
      }
    }
    return cells;
  }

  private static String written(Map<String, String> cells) {
    var text = new StringBuilder();
    for (int row = 0; row < ROWS; row++) {
      text.append(row(cells, row));
    }
    return text.toString();
  }

  private static String row(Map<String, String> cells, int row) {
    var text = new StringBuilder("<row r=\"" + (row + 1) + "\">");
    for (int column = 0; column < COLUMNS; column++) {
      String cell = cells.getOrDefault(row + "," + column, "");
      if (!cell.isEmpty()) {
        text.append("<c r=\"").append((char) ('A' + column)).append(row + 1).append("\">");
        text.append(
            cell.startsWith("=")
                ? "<f>" + cell.substring(1) + "</f><v>" + row + "</v>"
                : "<v>" + cell + "</v>");
        text.append("</c>");
      }
    }
    return text.append("</row>").toString();
  }

  private static Map<String, String> found(SheetBook book) {
    Map<String, String> cells = new TreeMap<>();
    for (Block block : book.sheets().getFirst().blocks()) {
      for (int row = block.rect().top(); row < block.rect().bottom(); row++) {
        for (int column = block.rect().left(); column < block.rect().right(); column++) {
          String before = cells.put(row + "," + column, says(book, block, row, column));
          assertEquals(null, before, "two blocks at " + row + "," + column);
        }
      }
    }
    return new HashMap<>(cells);
  }

  private static String says(SheetBook book, Block block, int row, int column) {
    if (block instanceof Block.Formulas(var _, var formula)) {
      assertTrue(book.sheets().getFirst().stored().get(column).number(row) == row);
      return "=" + ExcelPrinter.print(formula.tree(), row, column);
    }
    return block instanceof Block.Values(var rect, var values)
        ? Double.toString(values.number(row - rect.top(), column - rect.left()))
        : "neither";
  }
}
