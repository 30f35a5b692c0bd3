package dev.napkin.engine;

import static org.junit.jupiter.api.Assertions.fail;

import dev.napkin.engine.NaiveBook.At;
import dev.napkin.grid.Rect;
import dev.napkin.syntax.ExcelPrinter;
import dev.napkin.syntax.FormulaShapes;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetBook.DefinedName;
import dev.napkin.syntax.SheetFormula;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Random books of filled rectangles, and the same cell by cell. */
final class NaiveModels {
  static final int ROWS = 9;
  static final int COLUMNS = 6;

  private final FormulaShapes shapes = new FormulaShapes();

  SheetFormula formula(String text, int row, int column) {
    return shapes.of(text.substring(1), row, column);
  }

  static NaiveBook empty() {
    var naive = new NaiveBook();
    naive.addSheet("Data", 0, 0);
    naive.addSheet("It's", 1, 1);
    naive.addSheet("Sum", 2, 2);
    naive.defined.put("rate", "=Data!$B$2");
    naive.defined.put("list", "='It''s'!$A$2:$A$5");
    naive.defined.put("both", "=SUM(list)*rate");
    return naive;
  }

  /** A book of filled rectangles, whose cells {@code naive} gets one by one. */
  SheetBook book(NaiveBook naive, RandomGenerator random) {
    var sheets = new ArrayList<SheetBook.Sheet>();
    for (int grid : naive.grids) {
      var blocks = new ArrayList<SheetBook.Block>();
      for (int i = 0; i < 9; i++) {
        int row = random.nextInt(ROWS);
        int column = random.nextInt(COLUMNS);
        Rect rect =
            new Rect(row, column, row + 1 + random.nextInt(5), column + 1 + random.nextInt(2));
        if (isFree(naive, grid, rect)) {
          block(naive, grid, rect, random).ifPresent(blocks::add);
        }
      }
      sheets.add(SheetBook.Sheet.of(naive.name(grid), blocks));
    }
    return withNames(sheets, naive);
  }

  static boolean isFree(NaiveBook naive, int grid, Rect rect) {
    return naive.cells.keySet().stream()
        .noneMatch(at -> at.grid() == grid && rect.contains(at.row(), at.column()));
  }

  Optional<SheetBook.Block> block(NaiveBook naive, int grid, Rect rect, RandomGenerator random) {
    if (random.nextInt(4) == 0) {
      var values = new ArrayList<Column>();
      for (int column = rect.left(); column < rect.right(); column++) {
        var numbers = new double[rect.rows()];
        for (int row = 0; row < numbers.length; row++) {
          numbers[row] = random.nextInt(9);
          naive.cells.put(
              new At(grid, rect.top() + row, column), Integer.toString((int) numbers[row]));
        }
        values.add(Column.ofNumbers(numbers));
      }
      return Optional.of(new SheetBook.Block.Values(rect, new Array(values, 0, rect.rows())));
    }
    SheetFormula formula = formula("=" + text(naive, random, 2), rect.top(), rect.left());
    if (!formula.problems().isEmpty()) {
      throw new IllegalStateException(formula.problems().toString());
    }
    fill(naive, grid, rect, formula);
    return Optional.of(new SheetBook.Block.Formulas(rect, formula));
  }

  static void fill(NaiveBook naive, int grid, Rect rect, SheetFormula formula) {
    Recalculation.eachCell(
        rect,
        (row, column) ->
            naive.cells.put(
                new At(grid, row, column), "=" + ExcelPrinter.print(formula.tree(), row, column)));
  }

  SheetBook withNames(List<SheetBook.Sheet> sheets, NaiveBook naive) {
    var names = new ArrayList<DefinedName>();
    naive.defined.forEach(
        (name, text) ->
            names.add(new DefinedName(name, Optional.empty(), formula(text, 0, 0), false)));
    return new SheetBook(sheets, names, List.of(), SheetBook.Settings.DEFAULT, List.of());
  }

  static String text(NaiveBook naive, RandomGenerator random, int depth) {
    if (depth == 0) {
      return random.nextInt(5) == 0 ? Integer.toString(random.nextInt(6)) : cell(naive, random);
    }
    String a = text(naive, random, depth - 1);
    String b = text(naive, random, depth - 1);
    String area = area(naive, random);
    return switch (random.nextInt(20)) {
      case 0, 1, 2 -> a + "+" + b;
      case 3 -> a + "*2-" + b;
      case 4, 5 -> "SUM(" + area + ")+" + a;
      case 6 -> "IF(" + a + ">3," + b + ",COUNT(" + area + "))";
      case 7 -> "IFERROR(" + a + ",7)&\"A1\"";
      case 8 -> "ROW()+" + a;
      case 9 -> "INDEX(" + area + ",1)+ROWS(" + area(naive, random) + ")";
      case 10 -> "both+rate+" + a;
      case 11 -> "SUM(INDIRECT(\"A2:B4\"))+" + a;
      case 13 -> "SUM(B$" + (1 + random.nextInt(3)) + ":B6)+AVERAGE(" + area + ")";
      case 14 -> "VLOOKUP(" + a + "," + area + ",1,FALSE)";
      case 15 -> {
        String rows = (1 + random.nextInt(3)) + ":$";
        String last = Integer.toString(4 + random.nextInt(4));
        String keys = "$B$" + rows + "B$" + last;
        String values = "$C$" + rows + "C$" + last;
        yield random.nextBoolean()
            ? "SUMIFS(" + values + "," + keys + ",\">\"&" + a + "," + keys + "," + b + ")"
            : "INDEX(" + values + ",MATCH(" + a + "," + keys + ",0))";
      }
      case 17 -> noticing(naive, random) + "+" + a;
      case 18 -> "SUM(list)+" + b;
      case 16 -> "SUMIF(" + area + "," + a + "," + area(naive, random) + ")+MAX(A:A)";
      case 12 -> "SUM(OFFSET(" + cell(naive, random) + ",1,0,2,1))";
      default -> through(naive, random) + "+" + a;
    };
  }

  /** What notices blank rows among those that it looks at. */
  private static String noticing(NaiveBook naive, RandomGenerator random) {
    int last = 4 + random.nextInt(5);
    String area = random.nextBoolean() ? "B2:C" + last : "$B$2:$C$" + last;
    return switch (random.nextInt(5)) {
      case 0 -> "SUM(" + area + ")+ROWS(" + area + ")";
      case 1 -> "COUNTBLANK(" + area + ")";
      case 2 -> "COUNTIF(" + area + ",\"\")";
      case 3 -> "SUM(list)-ROWS(list)";
      default -> "MATCH(" + cell(naive, random) + ",$B$2:$B$9,0)";
    };
  }

  private static String anySheet(NaiveBook naive, RandomGenerator random) {
    return naive.name(naive.grids.get(random.nextInt(naive.grids.size())));
  }

  static String through(NaiveBook naive, RandomGenerator random) {
    String first = anySheet(naive, random);
    String last = anySheet(naive, random);
    return first.equals(last)
        ? "SUM(" + area(naive, random) + ")"
        : "SUM(" + NaiveReferences.quoted(first + ":" + last) + "!B2:C3)";
  }

  static String sheet(NaiveBook naive, RandomGenerator random) {
    return random.nextInt(3) > 0 ? "" : NaiveReferences.quoted(anySheet(naive, random)) + "!";
  }

  static String cell(NaiveBook naive, RandomGenerator random) {
    return sheet(naive, random)
        + place(random, random.nextInt(ROWS + 2), random.nextInt(COLUMNS + 1));
  }

  static String place(RandomGenerator random, int row, int column) {
    return (random.nextInt(4) == 0 ? "$" : "")
        + NaiveReferences.letters(column)
        + (random.nextInt(4) == 0 ? "$" : "")
        + (row + 1);
  }

  static String area(NaiveBook naive, RandomGenerator random) {
    int row = random.nextInt(ROWS);
    int column = random.nextInt(COLUMNS);
    int right = column + random.nextInt(3);
    String sheet = sheet(naive, random);
    return switch (random.nextInt(9)) {
      case 0 -> sheet + NaiveReferences.letters(column) + ":" + NaiveReferences.letters(right);
      case 1 -> sheet + "$" + (row + 1) + ":" + "$" + (row + 2);
      default ->
          sheet + place(random, row, column) + ":" + place(random, row + random.nextInt(4), right);
    };
  }

  static String shown(Value value) {
    return value instanceof Value.Num(double number) ? Integer.toString((int) number) : "";
  }

  /** Fails where two differ, and says how it came to that. */
  static <K, V> void same(Map<K, V> want, Map<K, V> have, List<String> log, String step) {
    var differences = new ArrayList<String>();
    var keys = new HashSet<K>(want.keySet());
    keys.addAll(have.keySet());
    for (K key : keys) {
      V wanted = want.get(key);
      if (!Objects.equals(wanted, have.get(key))) {
        differences.add(key + ": " + have.get(key) + ", wanted " + wanted);
      }
    }
    if (!differences.isEmpty()) {
      fail(step + "\n" + String.join("\n", differences) + "\nafter\n" + String.join("\n", log));
    }
  }

  /** Copies the first line of an area over the others, line by line. */
  static void filled(NaiveBook naive, int grid, Rect area, SheetEdit.Direction direction) {
    boolean vertical = direction == SheetEdit.Direction.DOWN || direction == SheetEdit.Direction.UP;
    boolean back = direction == SheetEdit.Direction.UP || direction == SheetEdit.Direction.LEFT;
    int lines = vertical ? area.rows() : area.columns();
    int row = back ? area.bottom() - 1 : area.top();
    int column = back ? area.right() - 1 : area.left();
    Rect first =
        vertical
            ? new Rect(row, area.left(), row + 1, area.right())
            : new Rect(area.top(), column, area.bottom(), column + 1);
    for (int i = 1; i < lines; i++) {
      int by = back ? -i : i;
      naive.copy(grid, first, grid, vertical ? by : 0, vertical ? 0 : by);
    }
  }

  /** Moves whole rows, or columns, before another one: in steps that say the same. */
  static void moved(NaiveBook naive, int grid, int first, int count, int to, boolean down) {
    if (to != first && to != first + count) {
      int from = to < first ? first + count : first;
      naive.insert(grid, lines(to, count, down), down);
      naive.move(grid, lines(from, count, down), grid, down ? to - from : 0, down ? 0 : to - from);
      naive.delete(grid, lines(from, count, down), down);
    }
  }

  private static Rect lines(int first, int count, boolean rows) {
    return rows
        ? new Rect(first, 0, first + count, Rect.SHEET.right())
        : new Rect(0, first, Rect.SHEET.bottom(), first + count);
  }
}
