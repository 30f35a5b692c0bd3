package dev.napkin.macro;

import dev.napkin.function.Calls;
import dev.napkin.function.Context;
import dev.napkin.function.Library;
import dev.napkin.function.SheetFunction;
import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How cells look, and what is written in them or attached to them. */
final class CellLooks {
  private static final String GENERAL = "General";
  private static final SheetFunction TEXT = Library.standard().find("TEXT").orElseThrow();

  /** More cells than this are not asked one by one whether they look the same. */
  private static final int MOST_CELLS = 10_000;

  private final Context context;

  CellLooks(Context context) {
    this.context = context;
  }

  /** The number format of cells; nothing that is known where they differ. */
  Datum format(Value.Reference reference) {
    return same(reference, cell -> Datum.text(format(cell)));
  }

  private String format(CellAddress cell) {
    return context.surroundings().numberFormat(cell).orElse(GENERAL);
  }

  /** What all cells of a reference have in common. */
  private static Datum same(Value.Reference reference, Function<CellAddress, Datum> what) {
    Area area = reference.areas().getFirst();
    Rect rect = area.rect();
    Datum first = what.apply(Ranges.corner(area));
    if (area.isCell()) {
      return first;
    }
    if (rect.cells() > MOST_CELLS) {
      return new Datum.Raised(Datum.Raised.BOUND, "too many cells are asked how they look");
    }
    for (int row = rect.top(); row < rect.bottom(); row++) {
      for (int column = rect.left(); column < rect.right(); column++) {
        if (!what.apply(new CellAddress(area.grid(), row, column)).equals(first)) {
          return new Datum.Raised(Datum.Raised.BOUND, "cells that look different have no value");
        }
      }
    }
    return first;
  }

  /** What a cell shows, however wide it is. */
  Datum text(Value.Reference reference, Array array) {
    Area area = reference.areas().getFirst();
    if (!area.isCell()) {
      return new Datum.Raised(Datum.Raised.BOUND, "the text of several cells is not known here");
    }
    Value value = array.get(0, 0);
    if (value instanceof Value.Blank) {
      return Datum.text("");
    }
    if (value instanceof Value.Fault fault) {
      return Datum.text(fault.code().text());
    }
    var format = new Value.Text(format(Ranges.corner(area)));
    Value shown = Calls.contextual(TEXT, List.of(value, format), context);
    return shown instanceof Value.Text(String text) ? Datum.text(text) : Datum.text("########");
  }

  /** The formula in a cell, or else its value as it would be typed. */
  Datum formula(Value.Reference reference, Array array) {
    Area area = reference.areas().getFirst();
    if (!area.isCell()) {
      return new Datum.Raised(
          Datum.Raised.BOUND, "the formulas of several cells are not known here");
    }
    String formula = context.surroundings().formula(Ranges.corner(area));
    if (!formula.isEmpty()) {
      boolean isLaid = formula.startsWith("{");
      return Datum.text(isLaid ? formula.substring(1, formula.length() - 1) : formula);
    }
    return switch (array.get(0, 0)) {
      case Value.Logical(boolean holds) -> Datum.text(holds ? "TRUE" : "FALSE");
      case Value.Fault fault -> Datum.text(fault.code().text());
      case Value other -> Conversions.text(Results.datum(other));
    };
  }

  /** Whether formulas stand in cells. */
  Datum hasFormula(Value.Reference reference) {
    return same(reference, cell -> Datum.logical(!context.surroundings().formula(cell).isEmpty()));
  }

  /** The comment of the first cell; no object where there is none. */
  Datum comment(Value.Reference reference) {
    return remark(reference).<Datum>map(Datum.Remark::new).orElse(Datum.NOTHING);
  }

  /** The text of a comment; empty where there is none. */
  Datum note(Value.Reference reference) {
    return Datum.text(remark(reference).orElse(""));
  }

  private Optional<String> remark(Value.Reference reference) {
    return context.surroundings().comment(Ranges.corner(reference.areas().getFirst()));
  }
}
