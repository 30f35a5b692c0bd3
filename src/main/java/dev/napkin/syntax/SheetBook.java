package dev.napkin.syntax;

import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.value.Annotations;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Worksheets as they were written, whether a spreadsheet file or blocks of a text said it: what
 * stands where, in blocks.
 *
 * @param sheets in order
 * @param names defined names
 * @param tables named areas with headed columns
 * @param settings how the workbook is calculated
 * @param linked what is known of other workbooks that formulas refer to
 * @param losses what the file holds that is not kept, each as a sentence
 * @param writer the program that saved the file, as the file says; empty where it does not
 * @param modules the texts of macros that may define functions
 */
public record SheetBook(
    List<Sheet> sheets,
    List<DefinedName> names,
    List<Table> tables,
    Settings settings,
    List<Linked> linked,
    List<String> losses,
    String writer,
    List<Module> modules) {

  /** A book without a sheet. */
  public static final SheetBook NONE =
      new SheetBook(List.of(), List.of(), List.of(), Settings.DEFAULT, List.of());

  public SheetBook {
    sheets = List.copyOf(sheets);
    names = List.copyOf(names);
    tables = List.copyOf(tables);
    linked = List.copyOf(linked);
    losses = List.copyOf(losses);
    modules = List.copyOf(modules);
  }

  /** A book from an unknown program. */
  public SheetBook(
      List<Sheet> sheets,
      List<DefinedName> names,
      List<Table> tables,
      Settings settings,
      List<Linked> linked,
      List<String> losses) {
    this(sheets, names, tables, settings, linked, losses, "", List.of());
  }

  /** A book from an unknown program that refers to no other workbook. */
  public SheetBook(
      List<Sheet> sheets,
      List<DefinedName> names,
      List<Table> tables,
      Settings settings,
      List<String> losses) {
    this(sheets, names, tables, settings, List.of(), losses, "", List.of());
  }

  /** The same book with other sheets, names and tables. */
  public SheetBook with(List<Sheet> others, List<DefinedName> otherNames, List<Table> otherTables) {
    return new SheetBook(
        others, otherNames, otherTables, settings, linked, losses, writer, modules);
  }

  /** The same book with the texts of macros. */
  public SheetBook with(List<Module> macros) {
    return new SheetBook(sheets, names, tables, settings, linked, losses, writer, macros);
  }

  /**
   * A module of macros.
   *
   * @param text as it is written, line by line
   * @param looks whether it is known how cells look, as where a file said both
   */
  public record Module(String name, String text, boolean looks) {}

  /**
   * A sheet of another workbook, as far as it was seen when the file was saved.
   *
   * @param book what references call the workbook, between their square brackets
   * @param sheet the sheet's name
   * @param isLost whether it was looked for in vain: all that refers to it is {@code #REF!}
   * @param columns its values; what was not seen is blank
   * @param names what names of that workbook call areas of the sheet
   */
  public record Linked(
      String book, String sheet, boolean isLost, List<Column> columns, Map<String, Rect> names) {
    public Linked {
      columns = List.copyOf(columns);
      names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }
  }

  /**
   * One worksheet.
   *
   * @param name as on its tab
   * @param visibility whether it is shown
   * @param blocks what stands on it; they do not overlap, and what they leave out is empty
   * @param stored by column, what the file says that its formulas gave when it was saved; blank
   *     where it says nothing, and where no formula stands
   * @param hiddenRows rows that are hidden, as whole-row rectangles
   * @param filteredRows those of the hidden rows that a filter hides
   * @param annotations what is known of its cells beside their values
   */
  public record Sheet(
      String name,
      Visibility visibility,
      List<Block> blocks,
      List<Column> stored,
      Region hiddenRows,
      Region filteredRows,
      Annotations annotations) {
    public Sheet {
      blocks = List.copyOf(blocks);
      stored = List.copyOf(stored);
    }

    /** A sheet of whose cells nothing is known beside their values. */
    public Sheet(
        String name,
        Visibility visibility,
        List<Block> blocks,
        List<Column> stored,
        Region hiddenRows,
        Region filteredRows) {
      this(name, visibility, blocks, stored, hiddenRows, filteredRows, Annotations.NONE);
    }

    /** The same sheet with something else standing on it, of which nothing is stored. */
    public Sheet with(List<Block> others) {
      return new Sheet(name, visibility, others, List.of(), hiddenRows, filteredRows, annotations);
    }

    /** A visible sheet of which nothing but its blocks is known. */
    public static Sheet of(String name, List<Block> blocks) {
      return new Sheet(name, Visibility.VISIBLE, blocks, List.of(), new Region(), new Region());
    }
  }

  /** Whether a sheet is shown. */
  public enum Visibility {
    /** Shown. */
    VISIBLE,
    /** Hidden; a user can show it. */
    HIDDEN,
    /** Hidden so that only a program can show it. */
    VERY_HIDDEN
  }

  /** A rectangle of cells that say the same kind of thing. */
  public sealed interface Block {
    /** The cells. */
    Rect rect();

    /** Plain values, of which some may be blank. */
    record Values(Rect rect, Array values) implements Block {}

    /** One formula, filled into every cell. */
    record Formulas(Rect rect, SheetFormula formula) implements Block {}

    /**
     * One formula that gives an array, laid over the cells.
     *
     * @param rect where its results stand; for a dynamic one where they stood when it was saved
     * @param dynamic whether it takes as much room as it needs, from its first cell on
     */
    record ArrayFormula(Rect rect, SheetFormula formula, boolean dynamic) implements Block {}

    /**
     * What-if results: the formulas at the edge, computed for other inputs. Kept as values.
     *
     * @param values what the file says that they were
     */
    record DataTable(Rect rect, Array values) implements Block {}
  }

  /**
   * A defined name.
   *
   * @param sheet the sheet in which it holds; empty for the whole workbook
   * @param formula what it stands for, relative to the first cell of a sheet
   */
  public record DefinedName(
      String name, Optional<String> sheet, SheetFormula formula, boolean hidden) {}

  /**
   * A table.
   *
   * @param sheet where it stands
   * @param area all of it, with headers and totals
   * @param columns their headers
   * @param headerRows 1, or 0 where there are none
   * @param totalsRows 1, or 0 where there are none
   */
  public record Table(
      String name, String sheet, Rect area, List<String> columns, int headerRows, int totalsRows) {
    public Table {
      columns = List.copyOf(columns);
    }
  }

  /**
   * How a workbook is calculated.
   *
   * @param dates1904 whether days count from 1904-01-01
   * @param iterates whether cells that need each other are computed again and again
   * @param iterations how often at most
   * @param tolerance the change below which iteration ends
   * @param asDisplayed whether values are rounded to what their format shows
   * @param macros whether macros, which are left out, may define functions
   */
  public record Settings(
      boolean dates1904,
      boolean iterates,
      int iterations,
      double tolerance,
      boolean asDisplayed,
      boolean macros) {
    /** Settings of a workbook without macros. */
    public Settings(
        boolean dates1904,
        boolean iterates,
        int iterations,
        double tolerance,
        boolean asDisplayed) {
      this(dates1904, iterates, iterations, tolerance, asDisplayed, false);
    }

    /** The same in the other system of dates. */
    public Settings from1904() {
      return new Settings(true, iterates, iterations, tolerance, asDisplayed, macros);
    }

    /** The same where cells that need each other are computed again and again. */
    public Settings iterating(int rounds, double change) {
      return new Settings(dates1904, true, rounds, change, asDisplayed, macros);
    }

    /** The same where values are rounded to what their format shows. */
    public Settings displayed() {
      return new Settings(dates1904, iterates, iterations, tolerance, true, macros);
    }

    /** The same where macros may define functions. */
    public Settings withMacros() {
      return new Settings(dates1904, iterates, iterations, tolerance, asDisplayed, true);
    }

    /** What holds where nothing is said. */
    public static final Settings DEFAULT = new Settings(false, false, 100, 0.001, false);
  }
}
