package dev.napkin.xlsx;

import dev.napkin.check.GridNumbers;
import dev.napkin.check.SheetBinder;
import dev.napkin.engine.SheetWorkbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetProgram;
import dev.napkin.syntax.A1;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetPrinter;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recomputes every formula of a workbook and holds it against what the file says.
 *
 * <p>A stored value is never the answer of a cell whose formula can be computed here: all values
 * come from the inputs. A cell whose own formula looks at the clock, at another workbook or at what
 * is not known here is not computed: it gives what the file says, as an input does, so that the
 * cells which follow from it are compared. Where the file says nothing of it, they are counted with
 * it.
 */
public final class Verifier {
  private final SheetProgram program;
  private final SheetWorkbook workbook;
  private final Agreement agreement;
  private final Tainted external = new Tainted();
  private final Tainted changing = new Tainted();
  private final Tainted unknown = new Tainted();
  private final IdentityHashMap<Ir, FormulaTraits> traits = new IdentityHashMap<>();
  private final List<Verification.Difference> differences = new ArrayList<>();
  private long formulas;
  private long agree;
  private long differ;
  private long unsupported;
  private long volatileCells;
  private long externalCells;
  private long uncached;

  /** Cells by grid, and why they are what they are. */
  private static final class Tainted {
    private final Map<Integer, Region> cells = new HashMap<>();
    private final Map<CellAddress, String> reasons = new HashMap<>();

    void add(int grid, Rect rect, String reason) {
      cells.computeIfAbsent(grid, g -> new Region()).add(rect);
      if (!reason.isEmpty()) {
        reasons.put(new CellAddress(grid, rect.top(), rect.left()), reason);
      }
    }

    /** Takes in what depends on these cells. */
    void spread(SheetWorkbook workbook) {
      if (!cells.isEmpty()) {
        workbook
            .dependents(cells)
            .forEach((grid, more) -> cells.computeIfAbsent(grid, g -> new Region()).add(more));
      }
    }

    boolean contains(int grid, int row, int column) {
      Region region = cells.get(grid);
      return region != null && region.contains(row, column);
    }
  }

  private Verifier(SheetBook book) {
    var binder = new SheetBinder(book, new GridNumbers());
    this.program = binder.program();
    var supplied = new Supplied(book, binder, program, formula -> !traits(formula).isAnswered());
    this.workbook = SheetWorkbook.open(supplied.program(), supplied);
    this.agreement = Agreement.with(book.writer());
    classify(supplied.program());
  }

  /** Recomputes {@code book}. */
  public static Verification verify(SheetBook book) {
    var verifier = new Verifier(book);
    for (int i = 0; i < book.sheets().size(); i++) {
      verifier.compare(book.sheets().get(i), verifier.program.sheets().get(i));
    }
    return verifier.result();
  }

  private Verification result() {
    return new Verification(
        formulas, agree, differ, unsupported, volatileCells, externalCells, uncached, differences);
  }

  /** First what nobody knows, with all that follows from it; then what the file knew. */
  private void classify(SheetProgram supplied) {
    classify(supplied.sheets());
    external.spread(workbook);
    changing.spread(workbook);
    unknown.spread(workbook);
    classify(program.sheets());
  }

  private void classify(List<SheetProgram.Sheet> sheets) {
    for (SheetProgram.Sheet sheet : sheets) {
      for (Block block : sheet.blocks()) {
        formula(block).ifPresent(ir -> classify(sheet.grid(), block.rect(), traits(ir)));
      }
    }
  }

  private static Optional<Ir> formula(Block block) {
    return switch (block) {
      case Block.Formula(_, Ir ir) -> Optional.of(ir);
      case Block.ArrayFormula(_, Ir ir, _) -> Optional.of(ir);
      case Block.Values _, Block.Inputs _ -> Optional.empty();
    };
  }

  private FormulaTraits traits(Ir formula) {
    return traits.computeIfAbsent(formula, FormulaTraits::of);
  }

  /** Counts the cells of a formula where they belong. */
  private void classify(int grid, Rect rect, FormulaTraits found) {
    if (found.external()) {
      external.add(grid, rect, "");
    }
    if (found.changing() || found.local()) {
      changing.add(grid, rect, "");
    }
    found.unknown().ifPresent(reason -> unknown.add(grid, rect, reason));
  }

  private void compare(SheetBook.Sheet sheet, SheetProgram.Sheet meant) {
    for (int i = 0; i < meant.blocks().size(); i++) {
      Block block = meant.blocks().get(i);
      if (formula(block).isPresent()) {
        compare(sheet, meant.grid(), sheet.blocks().get(i));
      }
    }
  }

  private void compare(SheetBook.Sheet sheet, int grid, SheetBook.Block block) {
    Rect rect = block.rect();
    for (int row = rect.top(); row < rect.bottom(); row++) {
      for (int column = rect.left(); column < rect.right(); column++) {
        compare(sheet, block, new CellAddress(grid, row, column));
      }
    }
  }

  private void compare(SheetBook.Sheet sheet, SheetBook.Block block, CellAddress cell) {
    formulas++;
    Value stored = stored(sheet, cell.row(), cell.column());
    int grid = cell.grid();
    if (external.contains(grid, cell.row(), cell.column())) {
      externalCells++;
    } else if (changing.contains(grid, cell.row(), cell.column())) {
      volatileCells++;
    } else if (stored instanceof Value.Blank) {
      uncached++;
    } else if (unknown.contains(grid, cell.row(), cell.column())) {
      unsupported++;
      Rect rect = block.rect();
      String reason =
          unknown.reasons.getOrDefault(
              new CellAddress(grid, rect.top(), rect.left()),
              "it depends on a cell that cannot be computed");
      differences.add(difference(sheet, block, cell, stored, reason));
    } else if (agrees(block, cell, stored)) {
      agree++;
    } else {
      differ++;
      differences.add(difference(sheet, block, cell, stored, ""));
    }
  }

  private boolean agrees(SheetBook.Block block, CellAddress cell, Value stored) {
    Value computed = workbook.value(cell);
    return agreement.holds(stored, computed)
        || (stored instanceof Value.Text
            && agreement.holds(
                SheetPrinter.formula(block, cell.row(), cell.column()), stored, computed));
  }

  private Verification.Difference difference(
      SheetBook.Sheet sheet, SheetBook.Block block, CellAddress cell, Value stored, String reason) {
    return new Verification.Difference(
        A1.cell(sheet.name(), cell.row(), cell.column()),
        SheetPrinter.formula(block, cell.row(), cell.column()),
        stored,
        workbook.value(cell),
        reason);
  }

  private static Value stored(SheetBook.Sheet sheet, int row, int column) {
    List<Column> stored = sheet.stored();
    return column < stored.size() ? stored.get(column).get(row) : Value.BLANK;
  }
}
