package dev.napkin.insight;

import dev.napkin.check.SheetBinder;
import dev.napkin.engine.Reads;
import dev.napkin.engine.SheetWorkbook;
import dev.napkin.function.Body;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetProgram;
import dev.napkin.syntax.A1;
import dev.napkin.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/**
 * How a value on a worksheet came about: walks from a cell to what its formula looks at, and on
 * from there.
 *
 * <p>Of an area only the first few cells are followed, and only so many steps and levels in all;
 * the rest is named.
 */
public final class SheetExplainer {
  private static final int MOST_LEVELS = 12;
  private static final int MOST_STEPS = 120;
  private static final int MOST_OF_AN_AREA = 4;

  /** How far away a text still is a label. */
  private static final int FARTHEST_LABEL = 256;

  private final SheetWorkbook workbook;
  private final SheetProgram program;
  private final SheetBinder binder;
  private final Map<Integer, String> sheets = new HashMap<>();
  private final List<SheetExplanation.Step> steps = new ArrayList<>();
  private final SequencedSet<CellAddress> left = new LinkedHashSet<>();

  private SheetExplainer(SheetWorkbook workbook, SheetProgram program, SheetBinder binder) {
    this.workbook = workbook;
    this.program = program;
    this.binder = binder;
    program.sheets().forEach(sheet -> sheets.put(sheet.grid(), sheet.name()));
  }

  /**
   * How the value of {@code cell} came about.
   *
   * @param program what {@code workbook} was opened with
   * @param binder what has bound the program
   */
  public static SheetExplanation explain(
      SheetWorkbook workbook, SheetProgram program, SheetBinder binder, CellAddress cell) {
    return new SheetExplainer(workbook, program, binder).walk(cell);
  }

  /** A cell that is still to be looked at, and how deep it lies. */
  private record Ahead(CellAddress cell, int depth) {}

  private SheetExplanation walk(CellAddress start) {
    Deque<Ahead> ahead = new ArrayDeque<>(List.of(new Ahead(start, 0)));
    Set<CellAddress> seen = new HashSet<>();
    while (!ahead.isEmpty()) {
      Ahead next = ahead.pop();
      if (seen.contains(next.cell())) {
        continue;
      }
      if (next.depth() > MOST_LEVELS || steps.size() >= MOST_STEPS) {
        left.add(next.cell());
        continue;
      }
      seen.add(next.cell());
      for (CellAddress input : step(next).reversed()) {
        ahead.push(new Ahead(input, next.depth() + 1));
      }
    }
    left.removeAll(seen);
    return new SheetExplanation(steps, left.stream().map(this::name).toList());
  }

  /** Adds a step for a cell and gives the cells that are to be followed from it. */
  private List<CellAddress> step(Ahead here) {
    CellAddress cell = here.cell();
    Optional<Ir> formula = formula(cell);
    Optional<String> written =
        formula
            .map(ir -> binder.text(ir, cell.row(), cell.column()))
            .filter(text -> !text.isEmpty());
    var follow = new ArrayList<CellAddress>();
    var inputs = new ArrayList<String>();
    long more = 0;
    for (Read read : formula.map(Reads::of).orElse(List.of())) {
      Rect area = read.from(cell.row(), cell.column());
      List<CellAddress> first = first(read.grid(), area);
      follow.addAll(first);
      inputs.add(place(read.grid(), area));
      more += Math.max(0, area.intersect(workbook.used(read.grid())).cells() - first.size());
    }
    steps.add(
        new SheetExplanation.Step(
            here.depth(),
            name(cell),
            workbook.value(cell),
            written,
            written.map(text -> new SheetNumbers(workbook, program, cell).in(text)),
            label(cell),
            inputs,
            more,
            formula.map(SheetExplainer::macros).orElse(List.of())));
    return follow;
  }

  /** The functions that a formula calls and the library does not have. */
  private static List<String> macros(Ir formula) {
    Set<String> macros = new LinkedHashSet<>();
    Deque<Ir> open = new ArrayDeque<>(List.of(formula));
    while (!open.isEmpty()) {
      Ir node = open.pop();
      if (node instanceof Ir.Call(var function, _)
          && function.body() instanceof Body.Contextual body
          && body.asksAround()) {
        macros.add(function.summary());
      }
      node.parts().forEach(open::push);
    }
    return List.copyOf(macros);
  }

  private Optional<Ir> formula(CellAddress cell) {
    return workbook
        .block(cell)
        .flatMap(
            block ->
                switch (block) {
                  case Block.Formula(_, Ir ir) -> Optional.of(ir);
                  case Block.ArrayFormula(_, Ir ir, _) -> Optional.of(ir);
                  case Block.Values _, Block.Inputs _ -> Optional.empty();
                });
  }

  /** The first cells of an area; of one that reaches far beyond all that is used only those. */
  private List<CellAddress> first(int grid, Rect area) {
    Rect used = area.cells() == 1 ? area : area.intersect(workbook.used(grid));
    var cells = new ArrayList<CellAddress>();
    for (int row = used.top(); row < used.bottom(); row++) {
      for (int column = used.left(); column < used.right(); column++) {
        if (cells.size() == MOST_OF_AN_AREA) {
          return cells;
        }
        cells.add(new CellAddress(grid, row, column));
      }
    }
    return cells;
  }

  private String name(CellAddress cell) {
    return place(cell.grid(), Rect.cell(cell.row(), cell.column()));
  }

  private String place(int grid, Rect area) {
    String first = A1.cell(sheets.getOrDefault(grid, "?"), area.top(), area.left());
    return area.cells() == 1 ? first : first + ":" + A1.cell(area.bottom() - 1, area.right() - 1);
  }

  /** The nearest text to the left, or else above. */
  private Optional<String> label(CellAddress cell) {
    for (int by = 1; by <= Math.min(cell.column(), FARTHEST_LABEL); by++) {
      if (text(cell.grid(), cell.row(), cell.column() - by) instanceof Value.Text(String text)) {
        return Optional.of(text);
      }
    }
    for (int by = 1; by <= Math.min(cell.row(), FARTHEST_LABEL); by++) {
      if (text(cell.grid(), cell.row() - by, cell.column()) instanceof Value.Text(String text)) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  private Value text(int grid, int row, int column) {
    return workbook.value(new CellAddress(grid, row, column));
  }
}
