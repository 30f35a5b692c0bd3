package dev.napkin.engine;

import dev.napkin.check.GridNumbers;
import dev.napkin.check.SheetBinder;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetProgram;
import dev.napkin.source.Source;
import dev.napkin.source.Span;
import dev.napkin.syntax.ExcelParser;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Parsed;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetBook.DefinedName;
import dev.napkin.syntax.SheetBook.Table;
import dev.napkin.syntax.SheetFormula;
import dev.napkin.syntax.structure.SheetOrder;
import dev.napkin.value.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * What is written beside the cells of open worksheets, as it stands: the sheets' names and order,
 * defined names, tables. And how every formula is written.
 */
final class Manuscript implements Spelling {
  private State state;

  /**
   * How things stand.
   *
   * @param book what is written, without anything in its cells
   * @param order the sheets and their grids
   * @param outline what it means, without anything on its sheets
   */
  record State(SheetBinder binder, SheetBook book, SheetOrder order, SheetProgram outline) {
    /** How things stand with other sheets, names and tables. */
    State with(
        List<SheetBook.Sheet> sheets,
        SheetOrder order,
        List<DefinedName> names,
        List<Table> tables) {
      if (order.equals(this.order) && names.equals(book.names()) && tables.equals(book.tables())) {
        // All that formulas mention is as it was, and so is what they mean.
        return new State(
            binder, book.with(sheets, book.names(), book.tables()), order, outlined(sheets));
      }
      SheetBook changed = book.with(sheets, names, tables);
      var grids = new HashMap<String, Integer>();
      for (int i = 0; i < order.names().size(); i++) {
        grids.put(order.names().get(i), order.grids().get(i));
      }
      var linked = new HashMap<String, Integer>();
      outline.linked().forEach(sheet -> linked.put(sheet.name(), sheet.grid()));
      SheetBinder now = binder.changed(changed, GridNumbers.ofSheets(grids, linked));
      return new State(now, changed, order, now.program());
    }

    /** The outline with other rows hidden. */
    private SheetProgram outlined(List<SheetBook.Sheet> sheets) {
      var outlined = new ArrayList<SheetProgram.Sheet>();
      for (int i = 0; i < sheets.size(); i++) {
        SheetProgram.Sheet sheet = outline.sheets().get(i);
        outlined.add(
            new SheetProgram.Sheet(
                sheet.name(),
                sheet.grid(),
                List.of(),
                sheets.get(i).hiddenRows(),
                sheets.get(i).filteredRows(),
                sheets.get(i).annotations()));
      }
      return outline.with(outlined);
    }
  }

  private Manuscript(State state) {
    this.state = state;
  }

  /** What is written in the book that {@code binder} binds against. */
  static Manuscript of(SheetBinder binder, SheetProgram program) {
    SheetBook book = binder.book();
    var sheets = new ArrayList<SheetBook.Sheet>();
    for (SheetBook.Sheet sheet : book.sheets()) {
      sheets.add(sheet.with(List.of()));
    }
    var order =
        new SheetOrder(
            program.sheets().stream().map(SheetProgram.Sheet::name).toList(),
            program.sheets().stream().map(SheetProgram.Sheet::grid).toList());
    SheetBook empty = book.with(sheets, book.names(), book.tables());
    var bare = new ArrayList<SheetProgram.Sheet>();
    for (SheetProgram.Sheet sheet : program.sheets()) {
      bare.add(sheet.with(List.of()));
    }
    return new Manuscript(new State(binder, empty, order, program.with(bare)));
  }

  State state() {
    return state;
  }

  void become(State now) {
    state = now;
  }

  /** How a formula is written; empty where it was not bound from a text. */
  Optional<SheetFormula> written(Ir formula) {
    return state.binder.written(formula);
  }

  /** The formula that a text says in the first of the cells {@code readers}. */
  Optional<Ir> formula(String text, int grid, Rect readers) {
    Parsed<Expression> read =
        ExcelParser.parse(Source.of("formula", text), readers.top(), readers.left());
    return read.diagnostics().isEmpty()
        ? Optional.of(state.binder.formula(read.tree(), grid, readers))
        : Optional.empty();
  }

  /** The whole book, with what {@code program} says that stands in its cells. */
  SheetBook book(SheetProgram program) {
    var sheets = new ArrayList<SheetBook.Sheet>();
    for (int i = 0; i < program.sheets().size(); i++) {
      SheetBook.Sheet sheet = state.book.sheets().get(i);
      sheets.add(sheet.with(program.sheets().get(i).blocks().stream().map(this::written).toList()));
    }
    return state.book.with(sheets, state.book.names(), state.book.tables());
  }

  private SheetBook.Block written(Block block) {
    return switch (block) {
      case Block.Formula(Rect rect, Ir formula) ->
          new SheetBook.Block.Formulas(rect, known(formula));
      case Block.ArrayFormula(Rect rect, Ir formula, boolean dynamic) ->
          new SheetBook.Block.ArrayFormula(rect, known(formula), dynamic);
      case Block.Values(Rect rect, Array values) -> new SheetBook.Block.Values(rect, values);
      case Block.Inputs _ -> throw new IllegalStateException("literals stand only in texts");
    };
  }

  /** A formula that nobody bound from a text counts as one that could not be read. */
  private SheetFormula known(Ir formula) {
    return written(formula)
        .orElseGet(
            () ->
                new SheetFormula(
                    new Expression.Broken(new Span(Source.of("formula", ""), 0, 0)), List.of()));
  }

  @Override
  public String text(Ir formula, CellAddress cell) {
    return state.binder.text(formula, cell.row(), cell.column());
  }

  @Override
  public Optional<Ir> read(String text, boolean rowsAndColumns, CellAddress cell) {
    return state.binder.reference(text, rowsAndColumns, cell);
  }
}
