package dev.napkin.check;

import dev.napkin.function.Outside;
import dev.napkin.function.SheetFunction;
import dev.napkin.grid.Area;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import dev.napkin.macro.MacroProject;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetBook.DefinedName;
import dev.napkin.syntax.SheetBook.Table;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the formulas of a book of worksheets can mention, in any case: sheets, names, tables. */
final class SheetSymbols {
  private final List<String> sheets = new ArrayList<>();
  private final List<Integer> grids = new ArrayList<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, Integer> linked = new HashMap<>();
  private final Set<String> lost = new HashSet<>();

  /** What names of other workbooks stand for on the sheets that are known of them. */
  private final Map<String, Area> linkedAreas = new HashMap<>();

  private final Map<String, DefinedName> names = new HashMap<>();

  /**
   * What names of the workbook were found to mean, as they were spelt; only while none is local.
   */
  private final Map<String, Optional<DefinedName>> spelt = new HashMap<>();

  private boolean hasLocalNames;

  /** What names stand for that stand for the same everywhere. */
  private final IdentityHashMap<DefinedName, Ir> settled = new IdentityHashMap<>();

  private final Map<String, Table> tables = new HashMap<>();

  private final Function<String, Optional<Ir>> others;
  private final boolean macros;
  private final MacroProject project;

  SheetSymbols(
      SheetBook book,
      GridNumbers numbers,
      Function<String, Optional<Ir>> others,
      MacroProject project) {
    this.others = others;
    this.project = project;
    this.macros = book.settings().macros();
    for (SheetBook.Sheet sheet : book.sheets()) {
      positions.putIfAbsent(key(sheet.name()), sheets.size());
      sheets.add(sheet.name());
      grids.add(numbers.ofSheet(sheet.name()));
    }
    for (SheetBook.Linked sheet : book.linked()) {
      String name = linkedName(sheet.book(), sheet.sheet());
      linked.putIfAbsent(key(name), numbers.of(name, 0));
      if (sheet.isLost()) {
        lost.add(key(name));
      }
      sheet
          .names()
          .forEach(
              (called, area) ->
                  linkedAreas.putIfAbsent(
                      key("[" + sheet.book() + "]!" + called),
                      new Area(numbers.of(name, 0), area)));
    }
    for (DefinedName name : book.names()) {
      DefinedName before = names.putIfAbsent(qualified(name.sheet(), name.name()), name);
      hasLocalNames |= name.sheet().isPresent();
      if (name.sheet().isEmpty()) {
        // Nearly all formulas spell a name as it was defined.
        spelt.putIfAbsent(name.name(), Optional.of(before == null ? name : before));
      }
    }
    book.tables().forEach(table -> tables.putIfAbsent(key(table.name()), table));
  }

  /** The function that a macro defines under a name, where it is understood. */
  Optional<SheetFunction> macro(String function) {
    return project
        .find(function)
        .flatMap(
            defined ->
                defined instanceof MacroProject.Defined.Understood found
                    ? Optional.of(found.function())
                    : Optional.empty());
  }

  /**
   * Nobody's function is a fault in Excel; one that Excel, an add-in or a macro has is not here.
   */
  Ir unknown(String function) {
    Optional<String> refused =
        project
            .find(function)
            .flatMap(
                defined ->
                    defined instanceof MacroProject.Defined.Refused found
                        ? Optional.of(found.reason())
                        : Optional.empty());
    Optional<String> need = Outside.need(function);
    String reason =
        refused.orElseGet(
            () ->
                "the function "
                    + function
                    + need.map(what -> " needs " + what).orElse(" is not known"));
    boolean isSomebodys =
        refused.isPresent() || need.isPresent() || macros || function.startsWith("_X");
    return isSomebodys
        ? new SheetIr.Unsupported(reason)
        : new Ir.Constant(Value.Fault.of(FaultCode.UNKNOWN_NAME, reason));
  }

  /** Names are compared in capitals, whatever the language of the person. */
  static String key(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  /** A name as {@link dev.napkin.ir.SheetProgram#names} keeps it. */
  static String qualified(Optional<String> sheet, String name) {
    return sheet.isEmpty() ? key(name) : key(sheet.get()) + "!" + key(name);
  }

  /** The grid of the sheet at a position. */
  int grid(int position) {
    return grids.get(position);
  }

  /** The grid of the first sheet, on which relative names are at home. */
  int first() {
    return grids.isEmpty() ? 0 : grids.getFirst();
  }

  /** The name of the sheet that a grid is. */
  Optional<String> sheetOf(int grid) {
    int position = grids.indexOf(grid);
    return position < 0 ? Optional.empty() : Optional.of(sheets.get(position));
  }

  /** A sheet of another workbook as programs call it. */
  static String linkedName(String book, String sheet) {
    return "[" + book + "]" + sheet;
  }

  /** The grid of a sheet of another workbook, where anything is known of it. */
  Optional<Integer> linked(String book, String sheet) {
    return Optional.ofNullable(linked.get(key(linkedName(book, sheet))));
  }

  /** The area that a name of another workbook stands for, where that is known. */
  Optional<Area> linkedArea(String book, String name) {
    return Optional.ofNullable(linkedAreas.get(key("[" + book + "]!" + name)));
  }

  /** Whether a sheet of another workbook is known to be missing there. */
  boolean isLost(String book, String sheet) {
    return lost.contains(key(linkedName(book, sheet)));
  }

  /** The grid of a sheet. */
  Optional<Integer> sheet(String name) {
    return Optional.ofNullable(positions.get(key(name))).map(grids::get);
  }

  /** The grids of the sheets from one to another, whichever comes first; empty for none. */
  List<Integer> through(String first, String last) {
    Integer from = positions.get(key(first));
    Integer to = positions.get(key(last));
    return from == null || to == null
        ? List.of()
        : List.copyOf(grids.subList(Math.min(from, to), Math.max(from, to) + 1));
  }

  /** What a name means on a sheet: the sheet's own before the workbook's. */
  Optional<DefinedName> name(int grid, String name) {
    if (!hasLocalNames) {
      return spelt.computeIfAbsent(name, any -> Optional.ofNullable(names.get(key(any))));
    }
    return sheetOf(grid)
        .map(sheet -> names.get(qualified(Optional.of(sheet), name)))
        .or(() -> Optional.ofNullable(names.get(key(name))));
  }

  /** All names, each by {@link #qualified}; a view. */
  Map<String, DefinedName> names() {
    return Collections.unmodifiableMap(names);
  }

  /** What a name stands for wherever it is mentioned, if that was settled before. */
  Optional<Ir> settled(DefinedName name) {
    return Optional.ofNullable(settled.get(name));
  }

  /** Takes note of what a name stands for wherever it is mentioned. */
  void settle(DefinedName name, Ir meaning) {
    settled.put(name, meaning);
  }

  /** What a name means that neither a sheet nor the book defines. */
  Optional<Ir> other(String name) {
    return others.apply(name);
  }

  /** The table called {@code name}. */
  Optional<Table> table(String name) {
    return Optional.ofNullable(tables.get(key(name)));
  }

  /** The table in which these cells stand. */
  Optional<Table> tableAround(int grid, Rect cells) {
    return sheetOf(grid)
        .flatMap(
            sheet ->
                tables.values().stream()
                    .filter(table -> key(table.sheet()).equals(key(sheet)))
                    .filter(table -> table.area().contains(cells))
                    .findFirst());
  }
}
