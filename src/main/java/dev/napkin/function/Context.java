package dev.napkin.function;

import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.value.Array;
import dev.napkin.value.Pivot;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What a function may ask of the world it is called in. Everything that is read here is noted by
 * whoever hands it in, so that the calling cell is computed again when it changes.
 */
public interface Context {
  /** The cell whose formula is computed. */
  CellAddress cell();

  /** Whether the call stands where an array may be given, rather than one value. */
  boolean isArray();

  /**
   * Whether argument number {@code index} was left out, or is a parameter of the surrounding
   * function for which nothing was given.
   */
  boolean isOmitted(int index);

  /** The values of a reference, as a view where it is one area. */
  Array values(Value.Reference reference);

  /** The value of one cell, which need not be mentioned in the formula. */
  Value value(CellAddress cell);

  /**
   * The reference that a text says, as INDIRECT reads it; {@code #REF!} where it says none.
   *
   * @param rowsAndColumns whether it is written R1C1 rather than A1
   */
  Value reference(String text, boolean rowsAndColumns);

  /** What surrounds the cells: sheets, formulas, formats. */
  Surroundings surroundings();

  /** Days since 1899-12-30 now, with the time of day, in the zone of the person who asks. */
  double now();

  /** A random number, 0 &lt;= x &lt; 1, another one at every call. */
  double random();

  /** What is known of cells beside their values. */
  interface Surroundings {
    /** A workbook without sheets. */
    Surroundings NONE = new NoSurroundings();

    /** The name of the sheet that a grid is; empty for a grid that is none. */
    String sheetName(int grid);

    /** The grid of a sheet, or -1. */
    int sheet(String name);

    /** The position of a sheet among all, counted from 1; 0 for a grid that is none. */
    int sheetNumber(int grid);

    /** The grid of the sheet at a position, counted from 1. */
    Optional<Integer> sheetAt(int number);

    /** How many sheets there are. */
    int sheets();

    /** The formula in a cell as it is shown there, with its equals sign; empty for none. */
    String formula(CellAddress cell);

    /** The cells over which the array formula in {@code cell} was laid; else that cell alone. */
    Rect arrayAt(CellAddress cell);

    /** Whether the row is hidden, by hand or by a filter. */
    boolean isHidden(int grid, int row);

    /** Whether a filter hides the row. */
    boolean isFiltered(int grid, int row);

    /** Whether the formula in the cell is itself a SUBTOTAL or AGGREGATE. */
    boolean isSubtotal(CellAddress cell);

    /** Another number whenever other rows may be hidden, or other cells be subtotals. */
    long shownVersion();

    /** How the text in a cell is read aloud; empty where no hint says so. */
    Optional<String> aloud(CellAddress cell, String text);

    /** The number format of a cell; empty where it is General, or none is known. */
    Optional<String> numberFormat(CellAddress cell);

    /** The comment on a cell; empty where there is none, or none is known. */
    Optional<String> comment(CellAddress cell);

    /** The pivot tables on a sheet, those made last behind. */
    List<Pivot> pivots(int grid);

    /** The rows and columns of the sheet that hold anything. */
    Area used(int grid);

    /** From which day the workbook counts its dates. */
    DateSystem dates();
  }
}
