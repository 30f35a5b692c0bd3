package dev.napkin.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.check.GridNumbers;
import dev.napkin.check.SheetBinder;
import dev.napkin.engine.NaiveBook.At;
import dev.napkin.eval.Clock;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.syntax.ExcelPrinter;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetBook.DefinedName;
import dev.napkin.syntax.SheetFormula;
import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * The law of structural edits: after any of them, formulas and values are those of worksheets in
 * which every cell has a text of its own that was rewritten by itself; and whatever was taken back
 * is as it was.
 */
final class StructureLawTest {
  private static final int BOOKS = 40;
  private static final int EDITS = 12;
  private static final int ROWS = NaiveModels.ROWS;
  private static final int COLUMNS = NaiveModels.COLUMNS;
  private static final int SIDE = 25;

  private static final Clock CLOCK =
      new Clock() {
        @Override
        public double now() {
          return 46_000;
        }

        @Override
        public double random() {
          return 0.5;
        }
      };

  private final NaiveModels models = new NaiveModels();

  private SheetWorkbook open(SheetBook book, Map<String, Integer> grids) {
    var binder = new SheetBinder(book, GridNumbers.ofSheets(grids, Map.of()));
    return SheetWorkbook.open(binder.program(), new SheetSpelling(binder), CLOCK);
  }

  // ---- edits
  // --------------------------------------------------------------------------------------

  /** Makes some edit of both; what it was, or nothing where it was refused. */
  private Optional<String> edit(SheetWorkbook book, NaiveBook naive, RandomGenerator random) {
    int grid = naive.grids.get(random.nextInt(naive.grids.size()));
    int row = random.nextInt(ROWS + 2);
    int column = random.nextInt(COLUMNS + 1);
    int count = 1 + random.nextInt(2);
    Rect cells = new Rect(row, column, row + count, column + 1 + random.nextInt(3));
    Rect rows = new Rect(row, 0, row + count, Rect.SHEET.right());
    Rect columns = new Rect(0, column, Rect.SHEET.bottom(), column + count);
    return switch (random.nextInt(22)) {
      case 0, 1 ->
          make(
              book,
              new SheetStructure.InsertRows(grid, row, count),
              () -> naive.insert(grid, rows, true));
      case 2, 3 ->
          make(
              book,
              new SheetStructure.DeleteRows(grid, row, count),
              () -> naive.delete(grid, rows, true));
      case 4 ->
          make(
              book,
              new SheetStructure.InsertColumns(grid, column, count),
              () -> naive.insert(grid, columns, false));
      case 5 ->
          make(
              book,
              new SheetStructure.DeleteColumns(grid, column, count),
              () -> naive.delete(grid, columns, false));
      case 6, 7 -> {
        boolean down = random.nextBoolean();
        yield make(
            book,
            new SheetStructure.InsertCells(grid, cells, down),
            () -> naive.insert(grid, cells, down));
      }
      case 8 -> {
        boolean up = random.nextBoolean();
        yield make(
            book,
            new SheetStructure.DeleteCells(grid, cells, up),
            () -> naive.delete(grid, cells, up));
      }
      case 9, 10, 11 -> {
        int toGrid =
            random.nextInt(3) > 0 ? grid : naive.grids.get(random.nextInt(naive.grids.size()));
        int toRow = random.nextInt(3) == 0 ? row : random.nextInt(ROWS);
        int toColumn = random.nextInt(2) == 0 ? column : random.nextInt(COLUMNS);
        yield make(
            book,
            new SheetStructure.MoveCells(grid, cells, new CellAddress(toGrid, toRow, toColumn)),
            () -> naive.move(grid, cells, toGrid, toRow - row, toColumn - column));
      }
      case 12 -> {
        boolean down = random.nextBoolean();
        int first = down ? row : column;
        int to = random.nextInt(down ? ROWS : COLUMNS);
        yield make(
            book,
            down
                ? new SheetStructure.MoveRows(grid, first, count, to)
                : new SheetStructure.MoveColumns(grid, first, count, to),
            () -> NaiveModels.moved(naive, grid, first, count, to, down));
      }
      case 13 -> {
        var at = new CellAddress(grid, row, column);
        yield make(
            book,
            new SheetEdit.Put(at, new Value.Num(count)),
            () -> naive.cells.put(new At(grid, row, column), Integer.toString(count)));
      }
      case 14 -> {
        String text = NaiveModels.text(naive, random, 1);
        yield make(
            book,
            new SheetEdit.Lay(
                grid, new Block.Formula(cells, book.formula(text, grid, cells).orElseThrow())),
            () -> NaiveModels.fill(naive, grid, cells, models.formula("=" + text, row, column)));
      }
      case 15, 16 -> {
        int toGrid = naive.grids.get(random.nextInt(naive.grids.size()));
        int toRow = random.nextInt(ROWS);
        int toColumn = random.nextInt(COLUMNS);
        yield make(
            book,
            new SheetEdit.Copy(grid, cells, new CellAddress(toGrid, toRow, toColumn)),
            () -> naive.copy(grid, cells, toGrid, toRow - row, toColumn - column));
      }
      case 17, 18 -> fill(book, naive, random, new CellAddress(grid, row, column));
      default -> sheetEdit(book, naive, random, grid);
    };
  }

  private static Optional<String> fill(
      SheetWorkbook book, NaiveBook naive, RandomGenerator random, CellAddress at) {
    int grid = at.grid();
    int rows = 1 + random.nextInt(4);
    int columns = 1 + random.nextInt(3);
    Rect area = Rect.size(rows, columns).moved(at.row(), at.column());
    SheetEdit.Direction direction = List.of(SheetEdit.Direction.values()).get(random.nextInt(4));
    return make(
        book,
        new SheetEdit.Fill(grid, area, direction),
        () -> NaiveModels.filled(naive, grid, area, direction));
  }

  private Optional<String> sheetEdit(
      SheetWorkbook book, NaiveBook naive, RandomGenerator random, int grid) {
    String name = "New'" + random.nextInt(1000);
    return switch (random.nextInt(4)) {
      case 0 -> {
        int position = random.nextInt(naive.grids.size() + 1);
        yield make(
            book,
            new SheetStructure.AddSheet(name, position),
            () -> naive.addSheet(name, book.grid(name).orElseThrow(), position));
      }
      case 1 ->
          make(
              book,
              new SheetStructure.RenameSheet(grid, name),
              () -> naive.renameSheet(grid, name));
      case 2 -> {
        int position = random.nextInt(naive.grids.size());
        yield make(
            book,
            new SheetStructure.MoveSheet(grid, position),
            () -> naive.moveSheet(grid, position));
      }
      default -> make(book, new SheetStructure.DeleteSheet(grid), () -> naive.deleteSheet(grid));
    };
  }

  private static Optional<String> make(SheetWorkbook book, SheetEdit edit, Runnable naive) {
    SheetOutcome outcome = book.apply(edit);
    book.checkInvariants();
    if (outcome.made()) {
      naive.run();
      return Optional.of(edit.toString());
    }
    return Optional.empty();
  }

  // ---- comparisons
  // --------------------------------------------------------------------------------

  /** What is written in every cell, in one spelling. */
  private Map<At, String> texts(NaiveBook naive) {
    var texts = new TreeMap<At, String>();
    naive.cells.forEach(
        (at, text) ->
            texts.put(
                at,
                text.startsWith("=")
                    ? "="
                        + ExcelPrinter.print(
                            models.formula(text, at.row(), at.column()).tree(),
                            at.row(),
                            at.column())
                    : text));
    naive.defined.forEach(
        (name, text) ->
            texts.put(
                new At(-1, name.hashCode(), 0),
                name + " =" + ExcelPrinter.print(models.formula(text, 0, 0).tree(), 0, 0)));
    return texts;
  }

  private static Map<At, String> texts(SheetWorkbook book) {
    var texts = new TreeMap<At, String>();
    SheetBook written = book.written().orElseThrow();
    for (SheetBook.Sheet sheet : written.sheets()) {
      int grid = book.grid(sheet.name()).orElseThrow();
      for (SheetBook.Block block : sheet.blocks()) {
        Recalculation.eachCell(
            block.rect(),
            (row, column) -> {
              String text =
                  switch (block) {
                    case SheetBook.Block.Formulas(_, SheetFormula formula) ->
                        "=" + ExcelPrinter.print(formula.tree(), row, column);
                    case SheetBook.Block.Values(Rect rect, Array values) ->
                        NaiveModels.shown(values.get(row - rect.top(), column - rect.left()));
                    case SheetBook.Block other -> throw new IllegalStateException("" + other);
                  };
              if (!text.isEmpty()) {
                texts.put(new At(grid, row, column), text);
              }
            });
      }
    }
    for (DefinedName name : written.names()) {
      texts.put(
          new At(-1, name.name().hashCode(), 0),
          name.name() + " =" + ExcelPrinter.print(name.formula().tree(), 0, 0));
    }
    return texts;
  }

  private static Map<CellAddress, Value> values(SheetWorkbook book, List<Integer> grids) {
    var values = new HashMap<CellAddress, Value>();
    for (int grid : grids) {
      Recalculation.eachCell(
          Rect.size(SIDE, SIDE),
          (row, column) -> {
            var cell = new CellAddress(grid, row, column);
            Value value = book.value(cell);
            if (!(value instanceof Value.Blank)) {
              values.put(cell, value);
            }
          });
    }
    return values;
  }

  private SheetWorkbook anew(NaiveBook naive) {
    var sheets = new ArrayList<SheetBook.Sheet>();
    var grids = new HashMap<String, Integer>();
    for (int grid : naive.grids) {
      var blocks = new ArrayList<SheetBook.Block>();
      naive.cells.forEach(
          (at, text) -> {
            if (at.grid() == grid) {
              Rect rect = Rect.cell(at.row(), at.column());
              blocks.add(
                  text.startsWith("=")
                      ? new SheetBook.Block.Formulas(
                          rect, models.formula(text, at.row(), at.column()))
                      : new SheetBook.Block.Values(
                          rect, Array.of(new Value.Num(Double.parseDouble(text)))));
            }
          });
      sheets.add(SheetBook.Sheet.of(naive.name(grid), blocks));
      grids.put(naive.name(grid), grid);
    }
    return open(models.withNames(sheets, naive), grids);
  }

  private SheetWorkbook anew(SheetWorkbook book, NaiveBook naive) {
    var grids = new HashMap<String, Integer>();
    naive.names.forEach((grid, name) -> grids.put(name, grid));
    return open(book.written().orElseThrow(), grids);
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  @Test
  void whatIsEditedAsAWholeEqualsWhatIsRewrittenCellByCell() {
    int made = 0;
    for (long seed = 1; seed <= BOOKS; seed++) {
      RandomGenerator random = random(seed);
      NaiveBook naive = NaiveModels.empty();
      SheetBook written = models.book(naive, random);
      SheetWorkbook book = open(written, Map.of("Data", 0, "It's", 1, "Sum", 2));
      var log = new ArrayList<String>();
      naive.cells.forEach((at, text) -> log.add(at + " " + text));
      NaiveModels.same(texts(naive), texts(book), log, "at first");
      for (int i = 0; i < EDITS; i++) {
        Optional<String> edit = edit(book, naive, random);
        edit.ifPresent(log::add);
        made += edit.isPresent() ? 1 : 0;
        String step = "seed " + seed + ", edit " + i;
        NaiveModels.same(texts(naive), texts(book), log, step);
        Map<CellAddress, Value> values = values(book, naive.grids);
        NaiveModels.same(values(anew(naive), naive.grids), values, log, step + ", cell by cell");
        NaiveModels.same(values(anew(book, naive), naive.grids), values, log, step + ", anew");
      }
    }
    assertTrue(made > BOOKS * EDITS * 3 / 4, made + " made");
  }

  @Test
  void whatIsTakenBackIsAsItWasAndCanBeMadeAgain() {
    for (long seed = 1; seed <= BOOKS; seed++) {
      RandomGenerator random = random(-seed);
      NaiveBook naive = NaiveModels.empty();
      SheetBook written = models.book(naive, random);
      SheetWorkbook book = open(written, Map.of("Data", 0, "It's", 1, "Sum", 2));
      var log = new ArrayList<String>();
      naive.cells.forEach((at, text) -> log.add(at + " " + text));
      var texts = new ArrayList<Map<At, String>>();
      var values = new ArrayList<Map<CellAddress, Value>>();
      var grids = new ArrayList<List<Integer>>();
      for (int i = 0; i <= EDITS; i++) {
        if (i == 0 || edit(book, naive, random).map(log::add).isPresent()) {
          texts.add(texts(book));
          grids.add(List.copyOf(naive.grids));
          values.add(values(book, naive.grids));
        }
      }
      for (int i = texts.size() - 2; i >= 0; i--) {
        book.undo();
        book.checkInvariants();
        String step = "seed " + seed + ", undo to " + i;
        NaiveModels.same(texts.get(i), texts(book), log, step);
        NaiveModels.same(values.get(i), values(book, grids.get(i)), log, step);
      }
      for (int i = 1; i < texts.size(); i++) {
        book.redo();
        book.checkInvariants();
        String step = "seed " + seed + ", redo to " + i;
        NaiveModels.same(texts.get(i), texts(book), log, step);
        NaiveModels.same(values.get(i), values(book, grids.get(i)), log, step);
      }
    }
  }
}
