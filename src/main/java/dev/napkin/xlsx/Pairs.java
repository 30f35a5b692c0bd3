package dev.napkin.xlsx;

import dev.napkin.grid.CellAddress;
import dev.napkin.ir.Block;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Slice;
import dev.napkin.ir.Spread;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * The two cells of every value: the one that people read or type into, and the one in base units
 * that formulas read.
 *
 * <p>Of an input the shown cell is typed and the base cell is computed from it; of a formula the
 * base cell is computed and the shown cell follows.
 */
final class Pairs {
  private final Export export;

  Pairs(Export export) {
    this.export = export;
  }

  /** Puts all cells of a slice onto their page. */
  void write(Page page, Entry entry, Slice slice) {
    Optional<Places.Pair> placed = export.places.of(slice.grid());
    if (placed.isEmpty()) {
      return;
    }
    Places.Pair pair = placed.get();
    String shownFormat = Formats.of(export.showing(entry), export.shown(entry));
    String baseFormat = Formats.of(export.showing(entry), export.values(entry));
    if (export.showing(entry).isScaled()) {
      baseFormat = Formats.number(export.values(entry));
    }
    for (Block block : slice.blocks()) {
      for (int row = block.rect().top(); row < block.rect().bottom(); row++) {
        for (int column = block.rect().left(); column < block.rect().right(); column++) {
          var one = new One(entry, block, new CellAddress(slice.grid(), row, column), pair);
          one.write(page, shownFormat, baseFormat);
        }
      }
    }
  }

  /** One value. */
  private final class One {
    private final Entry entry;
    private final Block block;
    private final CellAddress cell;
    private final Places.Pair pair;
    private final Showing showing;
    private final String name;
    private final Value value;
    private final Ir formula;

    One(Entry entry, Block block, CellAddress cell, Places.Pair pair) {
      this.entry = entry;
      this.block = block;
      this.cell = cell;
      this.pair = pair;
      this.showing = export.showing(entry);
      this.name = export.nameOf(cell);
      this.value = export.value(cell);
      this.formula = block.at(cell.row(), cell.column());
    }

    void write(Page page, String shownFormat, String baseFormat) {
      Place shown = pair.shown(cell);
      Place base = pair.base(cell);
      boolean input = isTyped();
      if (pair.isOne()) {
        Slot only = input ? typed(shown.page()) : computed(base.page());
        page.put(base, formatted(only, shownFormat).noted(note()));
        return;
      }
      Slot first = input ? typed(shown.page()) : conversion(base.text(), showing, true);
      Slot second = input ? converted(shown) : computed(base.page());
      page.put(shown, formatted(first, shownFormat).noted(note()));
      page.put(base, formatted(second, baseFormat));
    }

    /** Whether the shown cell is the one that decides. */
    private boolean isTyped() {
      boolean axis = entry.role() == Entry.Role.AXIS;
      return (entry.isInput() || axis) && (export.scenarioSheet.isChosen(cell) || !needsFormula());
    }

    private boolean needsFormula() {
      return Literal.value(formula).isEmpty() && !(formula instanceof Ir.Constant(Value.Fault _));
    }

    /** The cell that is typed into, or a look at the scenario that decides. */
    private Slot typed(String page) {
      Optional<Place> live = export.scenarioSheet.shown(cell);
      if (live.isPresent()) {
        return Slot.formula(live.get().fixedFrom(page), showing.shown(value), Style.PLAIN)
            .meaning(new Meaning.Derived(name));
      }
      Style style =
          switch (showing.form()) {
            case TEXT, DATE -> entry.role() == Entry.Role.AXIS ? Style.KEY : Style.INPUT;
            case SAME, PERCENT, SCALED, LOGICAL -> Style.INPUT;
          };
      Meaning meaning =
          entry.isInput() ? new Meaning.Input(name, cell, showing) : new Meaning.Fixed(name);
      return showing
          .typed(formula)
          .map(typed -> Slot.of(new Content.Typed(typed), style))
          .orElseGet(() -> Slot.formula(faultText(), value, style))
          .meaning(meaning);
    }

    private String faultText() {
      return FormulaWriter.fault(
          value instanceof Value.Fault fault ? fault.code() : FaultCode.NOT_AVAILABLE);
    }

    /** The base cell of an input. */
    private Slot converted(Place shown) {
      Optional<Place> live = export.scenarioSheet.base(cell);
      if (live.isPresent()) {
        String text = live.get().fixedFrom(pair.base().page());
        return Slot.formula(text, value, base()).meaning(new Meaning.Derived(name));
      }
      return conversion(shown.text(), showing, false);
    }

    /** One cell of the pair from the other. */
    private Slot conversion(String from, Showing showing, boolean toShown) {
      String factors =
          !showing.isScaled()
              ? ""
              : toShown
                  ? export.factors.fromBase(showing.unit())
                  : export.factors.toBase(showing.unit());
      Style style = toShown ? Style.PLAIN : base();
      return Slot.formula(from + factors, toShown ? showing.shown(value) : value, style)
          .meaning(new Meaning.Derived(name));
    }

    private Style base() {
      return pair.isOne() ? Style.PLAIN : Style.PLAIN.with(Style.Shade.BASE);
    }

    /** The cell that holds the formula itself. */
    private Slot computed(String page) {
      Optional<Place> live = export.scenarioSheet.computed(cell);
      if (live.isPresent()) {
        return Slot.formula(live.get().fixedFrom(page), value, base())
            .meaning(new Meaning.Derived(name));
      }
      if (value instanceof Value.Fault fault
          && fault.code() == FaultCode.CYCLE
          && fault.origin().filter(cell::equals).isPresent()) {
        return Slot.formula(FormulaWriter.fault(fault.code()), value, base())
            .meaning(new Meaning.Computed(name));
      }
      var reader = new Reader(page, cell, block.rect(), false);
      return formula(formula, reader, value, base()).meaning(new Meaning.Computed(name));
    }

    private Slot formatted(Slot slot, String format) {
      return new Slot(
          slot.content(), slot.style().format(format), slot.link(), slot.note(), slot.meaning());
    }

    /** Where an input comes from; of anything else, why it is a fault. */
    private Optional<String> note() {
      if (value instanceof Value.Fault fault && fault.origin().filter(cell::equals).isPresent()) {
        return Optional.of(Status.fault(export, fault, cell));
      }
      return entry.isInput() ? Status.provenance(export, entry, cell) : Optional.empty();
    }
  }

  /** A formula, or its value where it cannot be written. */
  Slot formula(Ir ir, Reader reader, Value value, Style style) {
    return switch (export.writer.write(ir, reader)) {
      case FormulaWriter.Written.Done(String text) -> Slot.formula(text, value, style);
      case FormulaWriter.Written.Refused(String reason) -> {
        String loss = "%s stands as a value: %s".formatted(export.nameOf(reader.cell()), reason);
        export.losses.add(loss);
        yield value instanceof Value.Fault fault
            ? Slot.formula(FormulaWriter.fault(fault.code()), value, style)
            : Slot.of(new Content.Typed(value), style).noted(Optional.of(loss));
      }
    };
  }

  /** The lower or upper end of the range of an input, as it is shown; empty for none. */
  Optional<Slot> end(Entry entry, CellAddress cell, boolean low) {
    Optional<Spread> spread = Optional.ofNullable(entry.ranges().get(cell));
    return spread.map(
        range -> {
          Value end = export.showing(entry).shown(Value.number(low ? range.low() : range.high()));
          // The conversion to base units and back may leave a digit at the end.
          Value round = end instanceof Value.Num(double n) ? Value.number(Rounded.to15(n)) : end;
          return Slot.of(
                  new Content.Typed(round),
                  Style.PLAIN
                      .with(Style.Ink.INPUT)
                      .format(Formats.of(export.showing(entry), List.of(round))))
              .meaning(new Meaning.Fixed("range of " + export.nameOf(cell)));
        });
  }
}
