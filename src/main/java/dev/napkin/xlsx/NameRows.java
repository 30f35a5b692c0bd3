package dev.napkin.xlsx;

import dev.napkin.grid.CellAddress;
import dev.napkin.ir.Axis;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Program;
import dev.napkin.ir.Slice;
import java.util.List;
import java.util.Optional;

/** One row for each name: what it is called, what it is, where it comes from, how it stands. */
final class NameRows {
  /** The heads of the columns. */
  static final List<String> HEADS =
      List.of(
          "Label",
          "Name",
          "Value",
          "Unit",
          "Base value",
          "Base unit",
          "Formula",
          "Low",
          "High",
          "Source",
          "Date",
          "Status");

  /** The columns that hold numbers. */
  static final int[] NUMBERS = {2, 4, 7, 8, 10};

  private static final int LABEL = 0;
  private static final int NAME = 1;
  private static final int SHOWN = 2;
  private static final int UNIT = 3;
  private static final int BASE = 4;
  private static final int BASE_UNIT = 5;
  private static final int FORMULA = 6;
  private static final int LOW = 7;
  private static final int HIGH = 8;
  private static final int SOURCE = 9;
  private static final int DATE = 10;
  private static final int STATUS = 11;

  private final Export export;
  private final Pairs pairs;

  NameRows(Export export) {
    this.export = export;
    this.pairs = new Pairs(export);
  }

  /** Gives a scalar its two cells in a row. */
  void place(Entry entry, String page, int row) {
    Slice slice = entry.slices().getFirst();
    export.places.put(
        slice.grid(), new Place(page, row, SHOWN), new Place(page, row, BASE), entry.rect());
    export.define(entry, slice);
  }

  /** Widths that fit the columns. */
  static void widths(Page page) {
    page.widths(38, 21, 16, 16, 16, 15, 50, 10, 10, 11, 11, 24);
  }

  /** Writes the row of a name; of an indexed one it says where its cells are. */
  void write(Page page, int row, Entry entry) {
    Style text = entry.role() == Entry.Role.PART ? Style.FAINT : Style.PLAIN;
    page.put(row, LABEL, Slot.text(label(entry), text.with(Style.Align.WRAP)));
    page.put(row, NAME, Slot.text(entry.name(), text));
    Showing showing = export.showing(entry);
    page.put(row, UNIT, Slot.text(showing.unitText(), Style.UNIT));
    if (entry.axes().isEmpty()) {
      pairs.write(page, entry, entry.slices().getFirst());
      page.put(row, BASE_UNIT, Slot.text(showing.baseText(), Style.UNIT));
      CellAddress cell = entry.cells().getFirst();
      pairs.end(entry, cell, true).ifPresent(slot -> page.put(row, LOW, slot));
      pairs.end(entry, cell, false).ifPresent(slot -> page.put(row, HIGH, slot));
    } else {
      export
          .places
          .of(entry.slices().getFirst().grid())
          .ifPresent(
              pair ->
                  page.put(
                      row,
                      SHOWN,
                      Slot.text(extent(entry), Style.LINK.with(Style.Align.RIGHT))
                          .linked(pair.shown())));
    }
    page.put(row, FORMULA, Slot.text(oneLine(entry.formula()), Style.CODE.with(Style.Align.WRAP)));
    entry.notes().source().ifPresent(name -> source(page, row, name));
    page.put(row, STATUS, Status.slot(export, entry, page.name()));
    page.lines(row, lines(entry));
  }

  private static int lines(Entry entry) {
    int formula = (oneLine(entry.formula()).length() + 49) / 50;
    int label = (label(entry).length() + 41) / 42;
    return Math.max(1, Math.max(formula, label));
  }

  private void source(Page page, int row, String name) {
    Optional<Program.SourceEntry> source = export.source(name);
    page.put(row, SOURCE, SourceSheet.slot(export, name));
    source
        .flatMap(Program.SourceEntry::date)
        .ifPresent(date -> page.put(row, DATE, SourceSheet.date(date)));
  }

  /** What people call a name: its label, or the name in words. */
  static String label(Entry entry) {
    if (entry.role() == Entry.Role.PART) {
      return "part of " + Status.owner(entry);
    }
    return entry
        .notes()
        .label()
        .orElseGet(
            () -> {
              String words = entry.name().replace('_', ' ').replace('.', ' ').strip();
              return words.isEmpty()
                  ? entry.name()
                  : Character.toUpperCase(words.charAt(0)) + words.substring(1);
            });
  }

  /** By what a name is indexed: {@code by gpu, context}. */
  static String extent(Entry entry) {
    if (entry.role() == Entry.Role.AXIS) {
      return entry.rows() + " keys";
    }
    return "by " + String.join(", ", entry.axes().stream().map(Axis::name).toList());
  }

  /** A formula on one line. */
  static String oneLine(String formula) {
    return formula.replaceAll("\\s+", " ").strip();
  }
}
