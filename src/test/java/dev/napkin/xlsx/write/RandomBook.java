package dev.napkin.xlsx.write;

import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.syntax.A1;
import dev.napkin.syntax.FormulaShapes;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetBook.Block;
import dev.napkin.syntax.SheetBook.DefinedName;
import dev.napkin.syntax.SheetBook.Settings;
import dev.napkin.syntax.SheetBook.Sheet;
import dev.napkin.syntax.SheetBook.Table;
import dev.napkin.syntax.SheetBook.Visibility;
import dev.napkin.syntax.SheetFormula;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Books of chance with one of everything that a file can hold. */
final class RandomBook {
  private static final List<String> SHEETS = List.of("Data", "It's", "A1", "größe & <Maß>");
  private static final int ROWS = 24;
  private static final int COLUMNS = 7;

  private static final List<String> TEXTS =
      List.of(
          "",
          " blanks ",
          "two\nlines",
          "a\ttab",
          "a\rreturn",
          "\u0001 and \uffff",
          "_x000D_ as it is",
          "<&>\"'",
          "größe",
          "\ud83d\ude00",
          "\ud83d alone",
          "=1+1",
          "x".repeat(300));

  private static final List<String> FORMULAS =
      List.of(
          "B2*2+1",
          "$B$2&\"<x>\"",
          "SUM(A$1:A3)",
          "IF(C3>5,TRUE,\"no & yes\")",
          "1/0",
          "rate*C2",
          "local+1",
          "SUM(B:B)",
          "SUM(2:3)",
          "Data!B2+1",
          "SUM(Data:'It''s'!B2)",
          "'größe & <Maß>'!A1",
          "SUM({1,2;3,4})",
          "IFERROR(#N/A,7)",
          "XLOOKUP(3,A1:A9,B1:B9,0)",
          "LET(x,B2,x+1)",
          "MAP(A1:A2,LAMBDA(a,a))",
          "\"\"",
          "SUM(Prices[Price])",
          "COUNTA(Prices[[#All],[Name]:[Price]])",
          "NOSUCH(1)",
          "nosuch+1",
          "A1#",
          "@A1:A5",
          "0.1+0.2",
          "-B2%");

  private static final List<String> FORMATS =
      List.of("", "0.00", "#,##0", "0.0%", "[Red]0.0\" <&>\"");

  private static final List<String> ARRAYS =
      List.of("{1,2;3,4}", "A1:A3*2", "SEQUENCE(2,2)", "{\"a\";\"b\"}", "SORT(B1:B5)");

  private final Random random;
  private Settings settings = Settings.DEFAULT;
  private final FormulaShapes shapes = new FormulaShapes();

  RandomBook(long seed) {
    random = new Random(seed);
  }

  SheetBook book() {
    settings = settings();
    var sheets = new ArrayList<Sheet>();
    var tables = new ArrayList<Table>();
    for (String name : SHEETS) {
      var blocks = new ArrayList<Block>();
      var free = Region.of(Rect.size(ROWS, COLUMNS));
      if (name.equals("Data")) {
        tables.add(table(blocks, free));
      }
      for (int i = random.nextInt(14); i > 0; i--) {
        block(blocks, free);
      }
      var hidden = rows(3);
      sheets.add(
          new Sheet(
              name,
              name.equals("Data") ? Visibility.VISIBLE : Visibility.values()[random.nextInt(3)],
              blocks,
              List.of(),
              hidden,
              random.nextBoolean() ? new Region() : hidden));
    }
    return new SheetBook(sheets, names(), tables, settings, List.of());
  }

  private Settings settings() {
    return random.nextBoolean()
        ? Settings.DEFAULT
        : new Settings(
            random.nextBoolean(),
            random.nextBoolean(),
            1 + random.nextInt(200),
            random.nextDouble(),
            random.nextBoolean());
  }

  private List<DefinedName> names() {
    return List.of(
        new DefinedName("rate", Optional.empty(), formula("Data!$B$2", 0, 0), false),
        new DefinedName("rate", Optional.of("It's"), formula("0.5", 0, 0), true),
        new DefinedName("local", Optional.of("A1"), formula("'It''s'!$A$1:$B$2", 0, 0), false),
        new DefinedName("twice", Optional.empty(), formula("LAMBDA(x,x*2)", 0, 0), false));
  }

  private Table table(List<Block> blocks, Region free) {
    var area = new Rect(ROWS - 6, 1, ROWS - 1, 3);
    var left = new Column(5);
    var right = new Column(5);
    left.set(0, new Value.Text("Name"));
    right.set(0, new Value.Text("Price"));
    for (int i = 1; i < 5; i++) {
      left.set(i, new Value.Text("item " + random.nextInt(3)));
      right.set(i, Value.number(random.nextInt(100)));
    }
    blocks.add(new Block.Values(area, new Array(List.of(left, right), 0, 5)));
    free.remove(area);
    return new Table("Prices", "Data", area, List.of("Name", "Price"), 1, random.nextInt(2));
  }

  private Region rows(int most) {
    var rows = new Region();
    if (random.nextInt(3) == 0) {
      int top = 1 + random.nextInt(ROWS);
      rows.add(new Rect(top, 0, top + 1 + random.nextInt(most), A1.COLUMNS));
    }
    return rows;
  }

  private void block(List<Block> blocks, Region free) {
    int top = random.nextInt(ROWS);
    int left = random.nextInt(COLUMNS);
    int bottom = Math.min(ROWS, top + 1 + (random.nextBoolean() ? random.nextInt(9) : 0));
    int right = Math.min(COLUMNS, left + 1 + (random.nextInt(3) == 0 ? random.nextInt(4) : 0));
    var rect = new Rect(top, left, bottom, right);
    var taken = Region.of(rect);
    free.forEach(taken::remove);
    if (!taken.isEmpty()) {
      return;
    }
    free.remove(rect);
    blocks.add(
        switch (random.nextInt(8)) {
          case 0, 1, 2 -> new Block.Values(rect, values(rect));
          case 3 -> new Block.ArrayFormula(rect, shown(any(ARRAYS), top, left), false);
          case 4 ->
              new Block.ArrayFormula(Rect.cell(top, left), shown(any(ARRAYS), top, left), true);
          default -> new Block.Formulas(rect, shown(any(FORMULAS), top, left));
        });
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private SheetFormula formula(String text, int row, int column) {
    return shapes.of(text, row, column);
  }

  /** A formula in cells of some format, where formats count. */
  private SheetFormula shown(String text, int row, int column) {
    SheetFormula formula = formula(text, row, column);
    return settings.asDisplayed() ? formula.shownAs(any(FORMATS)) : formula;
  }

  private Array values(Rect rect) {
    var columns = new ArrayList<Column>();
    for (int column = 0; column < rect.columns(); column++) {
      var values = new Column(rect.rows());
      for (int row = 0; row < rect.rows(); row++) {
        values.set(row, value());
      }
      columns.add(values);
    }
    return new Array(columns, 0, rect.rows());
  }

  private Value value() {
    return switch (random.nextInt(9)) {
      case 0 -> new Value.Text(any(TEXTS));
      case 1 -> Value.logical(random.nextBoolean());
      case 2 -> Value.Fault.of(FaultCode.values()[random.nextInt(7)], "");
      case 3 -> Value.BLANK;
      case 4 -> Value.number(random.nextInt(1000) / 100.0);
      case 5 -> Value.number(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
      case 6 -> Value.number(Double.longBitsToDouble(random.nextLong()));
      default -> Value.number(random.nextInt(2_000_000_000) - 1_000_000_000);
    };
  }
}
