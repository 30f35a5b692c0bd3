package dev.napkin.xlsx;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Axis;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Slice;
import dev.napkin.syntax.A1;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One grid: what people read above, the values in base units with the formulas below, and between
 * them what had to be carried here for the formulas to be filled.
 */
final class GridBlock {
  /** Rows above the first grid: the title and the formula. */
  private static final int INTRODUCTION = 2;

  private final Export export;
  private final Entry entry;
  private final Slice slice;
  private final List<Carried> needed;
  private final List<Carried> carried = new ArrayList<>();
  private final boolean scaled;
  private String page = "";
  private int top;

  GridBlock(Export export, Entry entry, Slice slice) {
    this.export = export;
    this.entry = entry;
    this.slice = slice;
    this.needed = Carried.needed(slice);
    this.scaled = export.showing(entry).isScaled();
  }

  Entry entry() {
    return entry;
  }

  /** The name, with the keys that hold for all of this grid. */
  String title() {
    var keys = new ArrayList<String>();
    for (int i = 0; i < slice.leading().size(); i++) {
      keys.add(entry.axes().get(i).keys().get(slice.leading().get(i)));
    }
    return keys.isEmpty() ? entry.name() : entry.name() + "[" + String.join(", ", keys) + "]";
  }

  /** How many rows the helper cells above the base grid take. */
  private int carriedRows() {
    int rows = 0;
    for (Carried one : needed) {
      rows +=
          switch (one.shape()) {
            case ROW -> 1;
            case COLUMN -> 0;
            case GRID -> entry.rows() + 1;
          };
    }
    return rows;
  }

  /** The row of the base grid's heads, from the first row on. */
  private int baseHead() {
    return INTRODUCTION + (scaled ? entry.rows() + 2 : 0) + carriedRows();
  }

  int height() {
    return baseHead() + 1 + entry.rows();
  }

  boolean fits() {
    return height() < A1.ROWS - 3 && entry.columns() + needed.size() + 3 < A1.COLUMNS;
  }

  /** Gives every cell its place, from row {@code first} of a page on. */
  void place(String onPage, int first) {
    page = onPage;
    top = first;
    var base = new Place(page, top + baseHead() + 1, 1);
    var shown = scaled ? new Place(page, top + INTRODUCTION + 1, 1) : base;
    export.places.put(slice.grid(), shown, base, entry.rect());
    export.define(entry, slice);
    int row = top + INTRODUCTION + (scaled ? entry.rows() + 2 : 0);
    int column = 1 + entry.columns() + 1;
    for (Carried one : needed) {
      switch (one.shape()) {
        case ROW -> carried.add(one.at(new Place(page, row++, 1)));
        case COLUMN -> carried.add(one.at(new Place(page, base.row(), column++)));
        case GRID -> {
          carried.add(one.at(new Place(page, row + 1, 1)));
          row += entry.rows() + 1;
        }
      }
    }
    export.places.carried(slice.grid(), carried);
  }

  /** Writes all its cells. */
  void write(Page target) {
    Showing showing = export.showing(entry);
    target.put(top, 0, Slot.text(title(), Style.SECTION));
    target.put(top, 1, Slot.text(entry.notes().label().orElse(""), Style.SECTION));
    target.shade(top, 2, 1 + entry.columns(), Style.SECTION);
    String formula = "= " + NameRows.oneLine(entry.formula());
    target.put(top + 1, 0, Slot.text(formula, Style.CODE));
    if (scaled) {
      heads(target, top + INTRODUCTION, showing.unitText());
    }
    heads(target, top + baseHead(), scaled ? "base, " + showing.baseText() : showing.unitText());
    carried.forEach(one -> carry(target, one));
    new Pairs(export).write(target, entry, slice);
  }

  private void heads(Page target, int row, String unit) {
    Axis down = entry.axes().get(entry.axes().size() - 2);
    Axis across = entry.axes().getLast();
    target.put(row, 0, Slot.text(unit, Style.HEAD));
    for (int i = 0; i < across.size(); i++) {
      target.put(row, 1 + i, Slot.text(across.keys().get(i), Style.HEAD.with(Style.Align.RIGHT)));
      target.atLeast(1 + i, 15);
    }
    for (int i = 0; i < down.size(); i++) {
      target.put(row + 1 + i, 0, Slot.text(down.keys().get(i), Style.KEY));
    }
  }

  /** Links to cells that stand the other way round. */
  private void carry(Page target, Carried one) {
    Optional<Places.Pair> source = export.places.of(one.read().grid());
    if (source.isEmpty()) {
      return;
    }
    String name =
        export.book.owner(new CellAddress(one.read().grid(), 0, 0)).map(Entry::name).orElse("");
    Place label =
        switch (one.shape()) {
          case ROW -> one.place().plus(0, -1);
          case COLUMN, GRID -> one.place().plus(-1, one.shape() == Carried.Shape.GRID ? -1 : 0);
        };
    target.put(label, Slot.text(name + ", carried", Style.FAINT));
    Rect readers = one.readers();
    int lastRow = one.shape() == Carried.Shape.ROW ? readers.top() + 1 : readers.bottom();
    int lastColumn = one.shape() == Carried.Shape.COLUMN ? readers.left() + 1 : readers.right();
    for (int row = readers.top(); row < lastRow; row++) {
      for (int column = readers.left(); column < lastColumn; column++) {
        Rect from = one.read().from(row, column);
        Rect all = source.get().size();
        if (all.contains(from)) {
          var cell = new CellAddress(one.read().grid(), from.top(), from.left());
          String text = source.get().base(cell).from(page);
          var format = Formats.number(List.of(export.value(cell)));
          target.put(
              one.cell(row, column),
              Slot.formula(text, export.value(cell), Style.PLAIN.format(format))
                  .meaning(new Meaning.Derived(export.nameOf(cell))));
        }
      }
    }
  }
}
