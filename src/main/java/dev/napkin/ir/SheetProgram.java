package dev.napkin.ir;

import dev.napkin.grid.Area;
import dev.napkin.grid.Region;
import dev.napkin.source.Diagnostic;
import dev.napkin.value.Annotations;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Worksheets as they were meant: blocks of formulas in relative form.
 *
 * @param sheets in order
 * @param names what the names of the workbook stand for, by name in capitals; a name of one sheet
 *     stands under {@code SHEET!NAME}
 * @param iteration how cells that need each other are computed; empty where they are cycles
 * @param dates1904 whether days count from 1904-01-01
 * @param linked what is known of sheets of other workbooks; {@code [1]Sheet} is such a name
 * @param diagnostics what could not be understood
 */
public record SheetProgram(
    List<Sheet> sheets,
    Map<String, Name> names,
    Optional<Iteration> iteration,
    boolean dates1904,
    List<Sheet> linked,
    List<Diagnostic> diagnostics) {

  /** A workbook without sheets. */
  public static final SheetProgram NONE =
      new SheetProgram(List.of(), Map.of(), Optional.empty(), false, List.of(), List.of());

  public SheetProgram {
    sheets = List.copyOf(sheets);
    names = Map.copyOf(names);
    linked = List.copyOf(linked);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The same workbook with other sheets. */
  public SheetProgram with(List<Sheet> others) {
    return new SheetProgram(others, names, iteration, dates1904, linked, diagnostics);
  }

  /**
   * One worksheet.
   *
   * @param grid its number
   * @param blocks what stands on it, without overlap
   * @param hiddenRows rows that are hidden, as whole-row rectangles
   * @param filteredRows those that a filter hides
   * @param annotations what is known of its cells beside their values
   */
  public record Sheet(
      String name,
      int grid,
      List<Block> blocks,
      Region hiddenRows,
      Region filteredRows,
      Annotations annotations) {
    public Sheet {
      blocks = List.copyOf(blocks);
    }

    /** A sheet with all of its rows shown, of whose cells nothing is known beside their values. */
    public static Sheet of(String name, int grid, List<Block> blocks) {
      return new Sheet(name, grid, blocks, new Region(), new Region(), Annotations.NONE);
    }

    /** The same sheet with something else standing on it. */
    public Sheet with(List<Block> others) {
      return new Sheet(name, grid, others, hiddenRows, filteredRows, annotations);
    }
  }

  /**
   * A defined name.
   *
   * @param name as written
   * @param sheet the sheet in which it holds; empty for the whole workbook
   * @param area what it refers to, where it is an area whatever cell asks
   * @param formula what it stands for
   */
  public record Name(String name, Optional<String> sheet, Optional<Area> area, Ir formula) {}

  /** At most so many rounds, until no value changes by more than the tolerance. */
  public record Iteration(int rounds, double tolerance) {}
}
