package dev.napkin.xlsx;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.syntax.A1;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of scenarios: what each overridden cell holds under each, and which one is live.
 *
 * <p>The cell itself looks at the live column here. A cell has one row where everything in it is
 * typed; where a formula takes part it has two, what people read and what formulas work with.
 */
final class ScenarioSheet {
  private static final String NAME = "Scenarios";
  private static final int SELECTED_ROW = 2;
  private static final int INDEX_ROW = 3;
  private static final int HEAD_ROW = 5;
  private static final int FIRST_ROW = 8;
  private static final int LIVE = 2;
  private static final int BASE = 3;

  /** CHOOSE takes no more than this many values. */
  private static final int MOST_CHOICES = 253;

  /** The rows of one overridden cell: what is shown, and what formulas read where that differs. */
  private record Rows(int shown, int base) {
    boolean isOne() {
      return shown == base;
    }
  }

  private final Export export;
  private final Map<CellAddress, Rows> rows = new LinkedHashMap<>();

  ScenarioSheet(Export export) {
    this.export = export;
  }

  /** Gives every overridden cell its rows. */
  void layOut() {
    int next = FIRST_ROW;
    for (var one : export.scenarios.cells().entrySet()) {
      Entry entry = export.owner(one.getKey());
      boolean two =
          export.showing(entry).isScaled() && !(entry.isInput() && one.getValue().areLiterals());
      rows.put(one.getKey(), new Rows(next, two ? next + 1 : next));
      next += two ? 2 : 1;
    }
    if (next > A1.ROWS) {
      rows.clear();
      export.losses.add("the scenarios override more cells than a sheet has rows");
    }
    if (!export.scenarios.isEmpty()) {
      export.names.define(
          export.scenarioIndex, export.scenarioIndex, new Place(NAME, INDEX_ROW, LIVE), 1, 1);
    }
  }

  /** Whether an input is decided here. */
  boolean isChosen(CellAddress cell) {
    return shown(cell).isPresent();
  }

  /** Where an overridden input is live, as people read it. */
  Optional<Place> shown(CellAddress cell) {
    return Optional.ofNullable(rows.get(cell))
        .filter(found -> export.owner(cell).isInput())
        .map(found -> new Place(NAME, found.shown(), LIVE));
  }

  /** Where an overridden input is live in base units, if that stands here too. */
  Optional<Place> base(CellAddress cell) {
    return Optional.ofNullable(rows.get(cell))
        .filter(found -> export.owner(cell).isInput() && !found.isOne())
        .map(found -> new Place(NAME, found.base(), LIVE));
  }

  /** Where an overridden formula is live. */
  Optional<Place> computed(CellAddress cell) {
    return Optional.ofNullable(rows.get(cell)).map(found -> new Place(NAME, found.base(), LIVE));
  }

  /** The names to choose from, as one area. */
  String choices() {
    return new Place(NAME, HEAD_ROW, BASE).area(1, export.scenarios.columns().size() + 1, "");
  }

  /** What is selected as the workbook stands. */
  String selected() {
    int chosen = export.scenarios.chosen();
    return chosen == 0 ? baseName() : export.scenarios.columns().get(chosen - 1).name();
  }

  private String baseName() {
    boolean taken =
        export.scenarios.columns().stream().anyMatch(c -> c.name().equalsIgnoreCase("Base"));
    return taken ? "(base)" : "Base";
  }

  /** The page. */
  Page page(Place selector) {
    var page = new Page(NAME, "What changes under each scenario; the live column feeds the model");
    int columns = export.scenarios.columns().size();
    page.put(0, 0, Slot.text("Scenarios", Style.TITLE));
    page.put(1, 0, Slot.text("Choose one on the cover. Later parts win.", Style.FAINT));
    head(page, selector, columns);
    for (var one : export.scenarios.cells().entrySet()) {
      if (rows.containsKey(one.getKey())) {
        write(page, one.getKey(), one.getValue());
      }
    }
    page.widths(30, 16, 18, 18);
    page.lines(HEAD_ROW + 1, 2);
    page.lines(HEAD_ROW + 2, 2);
    for (int i = 0; i < columns; i++) {
      page.atLeast(BASE + 1 + i, 18);
    }
    page.freeze(FIRST_ROW, LIVE + 1);
    return page;
  }

  private void head(Page page, Place selector, int columns) {
    page.put(SELECTED_ROW, 0, Slot.text("Selected", Style.PLAIN));
    page.put(
        SELECTED_ROW,
        LIVE,
        Slot.formula(
                selector.fixedFrom(NAME),
                new Value.Text(selected()),
                Style.PLAIN.with(Style.Align.RIGHT))
            .meaning(new Meaning.Derived("the selected scenario")));
    page.put(INDEX_ROW, 0, Slot.text("Number of the selected column", Style.PLAIN));
    String names = new Place(NAME, HEAD_ROW, BASE).area(1, columns + 1, NAME);
    page.put(
        INDEX_ROW,
        LIVE,
        Slot.formula(
                "MATCH(%s, %s, 0)".formatted(new Place(NAME, SELECTED_ROW, LIVE).text(), names),
                new Value.Num(export.scenarios.chosen() + 1),
                Style.PLAIN)
            .meaning(new Meaning.Derived(export.scenarioIndex)));
    var heads = new ArrayList<>(List.of("Cell", "Unit", "Live", baseName()));
    export.scenarios.columns().forEach(column -> heads.add(column.name()));
    page.head(HEAD_ROW, heads);
    for (int i = LIVE; i < heads.size(); i++) {
      page.numbers(HEAD_ROW, i);
    }
    page.put(
        HEAD_ROW + 1, BASE, Slot.text("As the model stands", Style.FAINT.with(Style.Align.RIGHT)));
    for (int i = 0; i < columns; i++) {
      Scenarios.Column column = export.scenarios.columns().get(i);
      page.put(
          HEAD_ROW + 1,
          BASE + 1 + i,
          Slot.text(column.title(), Style.FAINT.with(Style.Align.RIGHT)));
      if (!column.parts().isEmpty()) {
        String parts = "= " + String.join(" + ", column.parts());
        page.put(HEAD_ROW + 2, BASE + 1 + i, Slot.text(parts, Style.FAINT.with(Style.Align.RIGHT)));
      }
    }
  }

  private void write(Page page, CellAddress cell, Scenarios.Contents contents) {
    var one = new One(page, cell, contents);
    Rows at = one.at;
    Showing showing = one.showing;
    String name = export.nameOf(cell);
    page.put(
        at.shown(),
        0,
        Slot.text(name, Style.LINK)
            .linked(export.places.of(cell.grid()).orElseThrow().shown(cell)));
    page.put(at.shown(), 1, Slot.text(showing.unitText(), Style.FAINT));
    if (!at.isOne()) {
      page.put(at.base(), 0, Slot.text("in base units", Style.FAINT));
      page.put(at.base(), 1, Slot.text(showing.baseText(), Style.FAINT));
    }
    one.live();
    one.content(BASE, contents.base(), Optional.empty());
    for (int i = 0; i < contents.columns().size(); i++) {
      int column = BASE + 1 + i;
      Optional<Ir> content = contents.columns().get(i);
      Optional<Integer> part = export.scenarios.part(cell, i);
      if (content.isEmpty()) {
        one.same(column, BASE, contents.base());
      } else if (part.isPresent()) {
        one.same(column, BASE + 1 + part.get(), content.get());
      } else {
        one.content(column, content.get(), Optional.of(export.scenarios.columns().get(i)));
      }
    }
  }

  /** The rows of one overridden cell. */
  private final class One {
    private final Page page;
    private final CellAddress cell;
    private final Scenarios.Contents contents;
    private final Rows at;
    private final Showing showing;
    private final String shownFormat;
    private final String baseFormat;

    One(Page page, CellAddress cell, Scenarios.Contents contents) {
      this.page = page;
      this.cell = cell;
      this.contents = contents;
      this.at = rows.getOrDefault(cell, new Rows(0, 0));
      this.showing = export.showing(export.owner(cell));
      var values = new ArrayList<Value>(List.of(value(contents.base())));
      contents.columns().forEach(content -> content.ifPresent(ir -> values.add(value(ir))));
      this.shownFormat = Formats.of(showing, values.stream().map(showing::shown).toList());
      this.baseFormat = showing.isScaled() ? Formats.number(values) : shownFormat;
    }

    private Value value(Ir ir) {
      return Literal.value(ir).orElseGet(() -> export.book.evaluate(ir, cell));
    }

    void live() {
      put(at.shown(), LIVE, choice(at.shown(), showing.shown(export.value(cell))), shownFormat);
      if (!at.isOne()) {
        put(at.base(), LIVE, choice(at.base(), export.value(cell)), baseFormat);
      }
    }

    private Slot choice(int row, Value value) {
      int count = contents.columns().size() + 1;
      var places = new ArrayList<String>();
      for (int i = 0; i < count; i++) {
        places.add(new Place(NAME, row, BASE + i).text());
      }
      String index = export.scenarioIndex;
      String text =
          count <= MOST_CHOICES
              ? "CHOOSE(%s, %s)".formatted(index, String.join(", ", places))
              : "INDEX(%s:%s, %s)".formatted(places.getFirst(), places.getLast(), index);
      return derived(text, value, Style.PLAIN.with(Style.Weight.BOLD));
    }

    private Slot derived(String text, Value value, Style style) {
      return Slot.formula(text, value, style).meaning(new Meaning.Derived(export.nameOf(cell)));
    }

    /** A look at another column, which decides: the base, or a part of a composition. */
    void same(int column, int other, Ir ir) {
      Value value = value(ir);
      Style style = other == BASE ? Style.FAINT : Style.PLAIN;
      String shown = new Place(NAME, at.shown(), other).text();
      put(at.shown(), column, derived(shown, showing.shown(value), style), shownFormat);
      if (!at.isOne()) {
        String base = new Place(NAME, at.base(), other).text();
        put(at.base(), column, derived(base, value, style), baseFormat);
      }
    }

    /** What the cell holds in one column. */
    void content(int column, Ir ir, Optional<Scenarios.Column> scenario) {
      Optional<Value> typed = showing.typed(ir);
      Place shown = new Place(NAME, at.shown(), column);
      Place base = new Place(NAME, at.base(), column);
      if (typed.isPresent()) {
        Slot slot = Slot.of(new Content.Typed(typed.get()), Style.INPUT).meaning(meaning(scenario));
        put(at.shown(), column, slot, shownFormat);
        if (!at.isOne()) {
          String text = shown.text() + export.factors.toBase(showing.unit());
          put(at.base(), column, derived(text, value(ir), Style.PLAIN), baseFormat);
        }
        return;
      }
      Slot computed = computed(ir).meaning(new Meaning.Computed(told(scenario)));
      put(at.base(), column, computed, baseFormat);
      if (!at.isOne()) {
        String text = base.text() + export.factors.fromBase(showing.unit());
        put(at.shown(), column, derived(text, showing.shown(value(ir)), Style.PLAIN), shownFormat);
      }
    }

    private Meaning meaning(Optional<Scenarios.Column> scenario) {
      String name = export.nameOf(cell);
      if (scenario.isEmpty()) {
        return export.owner(cell).isInput()
            ? new Meaning.Input(name, cell, showing)
            : new Meaning.Fixed(name);
      }
      return scenario.get().declared()
          ? new Meaning.Override(scenario.get().name(), name, cell, showing)
          : new Meaning.Fixed(told(scenario));
    }

    private String told(Optional<Scenarios.Column> scenario) {
      String name = export.nameOf(cell);
      return scenario.map(column -> name + " in scenario " + column.name()).orElse(name);
    }

    private Slot computed(Ir ir) {
      var reader = new Reader(NAME, cell, Rect.cell(cell.row(), cell.column()), true);
      Value value = value(ir);
      return switch (export.writer.write(ir, reader, this::before)) {
        case FormulaWriter.Written.Done(String text) -> Slot.formula(text, value, Style.PLAIN);
        case FormulaWriter.Written.Refused(String reason) -> {
          export.losses.add(
              "%s stands as a value under its scenario: %s".formatted(export.nameOf(cell), reason));
          yield Slot.of(new Content.Typed(value), Style.PLAIN);
        }
      };
    }

    /** What the cell was before, where that stands in a column of its own. */
    private Optional<String> before(Ir ir) {
      if (!(ir instanceof Ir.Before(Ir inner))) {
        return Optional.empty();
      }
      if (inner.equals(contents.base())) {
        return Optional.of(new Place(NAME, at.base(), BASE).text());
      }
      for (int i = 0; i < contents.columns().size(); i++) {
        if (contents.columns().get(i).filter(inner::equals).isPresent()) {
          return Optional.of(new Place(NAME, at.base(), BASE + 1 + i).text());
        }
      }
      return Optional.empty();
    }

    private void put(int row, int column, Slot slot, String format) {
      page.put(
          row,
          column,
          new Slot(
              slot.content(),
              slot.style().format(format),
              slot.link(),
              slot.note(),
              slot.meaning()));
    }
  }
}
