package dev.napkin.engine;

import dev.napkin.check.Checker;
import dev.napkin.check.Choice;
import dev.napkin.check.GridNumbers;
import dev.napkin.check.InputLiterals;
import dev.napkin.check.Loader;
import dev.napkin.check.SheetBinder;
import dev.napkin.eval.Clock;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Program;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Severity;
import dev.napkin.source.Source;
import dev.napkin.source.Span;
import dev.napkin.syntax.A1;
import dev.napkin.syntax.Document;
import dev.napkin.syntax.NapParser;
import dev.napkin.syntax.Parsed;
import dev.napkin.syntax.Printer;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.Statement;
import dev.napkin.value.Array;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text workbook that is open: edit it, and every value is current again.
 *
 * <pre>{@code
 * Workbook book = Workbook.open(Source.of("model.nap", text), Loader.NONE);
 * Outcome outcome = book.apply(new Edit.Set("gpu.bandwidth[B200]", "7.7 TB/s"));
 * outcome.changes().cells();                 // how many cells were computed again
 * book.value("flops_ratio", "B200");         // a Value, in base units; a Fault knows its cause
 * book.undo();
 * }</pre>
 *
 * <p>Not for use by several threads at once.
 */
public final class Workbook {
  /** How many cells of a cycle are told. */
  private static final int LONGEST_PATH = 100;

  private final Loader loader;
  private final GridNumbers grids = new GridNumbers();
  private final Recalculation recalculation =
      new Recalculation(new Written(), Clock.SYSTEM, new Store());
  private final Deque<List<Text.Patch>> undo = new ArrayDeque<>();
  private final Deque<List<Text.Patch>> redo = new ArrayDeque<>();
  private final Text text;
  private List<Diagnostic> reading;
  private Choice choice;
  private Program program;

  /** What has bound the formulas of the worksheets that stand in the text. */
  private Optional<SheetBinder> sheets;

  private Map<String, Entry> entries;

  /** Whether inputs were set since the program was made; their values are current all the same. */
  private boolean behind;

  private Workbook(Parsed<Document> parsed, Loader loader, Choice choice) {
    this.loader = loader;
    this.text = new Text(parsed.tree());
    this.reading = parsed.diagnostics();
    this.choice = choice;
    Checker.Checked checked = Checker.check(parsed.tree(), loader, grids, choice);
    this.program = checked.program();
    this.sheets = checked.sheets();
    this.entries = program.byName();
    recalculation.adopt(Plane.of(program), program.sheets());
    recalculation.recalculate();
  }

  /** Opens the workbook that {@code source} says; imported files come through {@code loader}. */
  public static Workbook open(Source source, Loader loader) {
    return open(source, loader, Choice.BASE);
  }

  /** Opens a workbook under a choice of scenarios. */
  public static Workbook open(Source source, Loader loader, Choice choice) {
    return new Workbook(NapParser.parse(source), loader, choice);
  }

  /** What the workbook means. */
  public Program program() {
    if (behind) {
      understand();
    }
    return program;
  }

  /** Everything that is wrong with the workbook, cycles of cells included. */
  public List<Diagnostic> diagnostics() {
    var all = new ArrayList<>(reading);
    all.addAll(program().diagnostics());
    var told = new HashSet<Plane.Owner>();
    recalculation
        .cycles()
        .forEach(
            (cell, path) -> {
              Plane.Owner owner = recalculation.plane(cell.grid()).orElseThrow();
              if (told.add(owner)) {
                all.add(cycle(owner, cell, path));
                path.forEach(p -> recalculation.plane(p.grid()).ifPresent(told::add));
              }
            });
    return Diagnostic.inOrder(text.source(), all);
  }

  private Diagnostic cycle(Plane.Owner owner, CellAddress cell, List<CellAddress> path) {
    var names = new ArrayList<>(path.stream().limit(LONGEST_PATH).map(this::nameOf).toList());
    names.add(path.size() > LONGEST_PATH ? "..." : names.getFirst());
    Span place =
        switch (owner) {
          case Plane.Owner.Name(Entry entry) -> entry.notes().span();
          case Plane.Owner.Sheet(String name) -> text.cell(name, cell);
        };
    return Diagnostic.of(Code.CYCLE, place, "these need each other: " + String.join(" -> ", names));
  }

  /** Whether something that is wrong is an error. */
  public boolean hasErrors() {
    return diagnostics().stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  /** The document as it stands now. */
  public Document document() {
    return text.document();
  }

  /** The text as it stands now, in its one layout. */
  public String text() {
    return Printer.print(text.document());
  }

  /** The name called {@code name}. */
  public Optional<Entry> entry(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** The cell of {@code name} at {@code keys}, one for each of its axes as written there. */
  public Optional<CellAddress> cell(String name, String... keys) {
    Entry entry = entries.get(name);
    if (entry == null || entry.axes().size() != keys.length) {
      return Optional.empty();
    }
    var positions = new ArrayList<Integer>();
    for (int i = 0; i < keys.length; i++) {
      int position = entry.axes().get(i).keys().indexOf(keys[i]);
      if (position < 0) {
        return Optional.empty();
      }
      positions.add(position);
    }
    return Optional.of(entry.cell(positions));
  }

  /** The value of {@code name} at {@code keys}; a fault where there is no such name or key. */
  public Value value(String name, String... keys) {
    return cell(name, keys)
        .map(this::value)
        .orElseGet(
            () ->
                Value.Fault.of(
                    FaultCode.UNKNOWN_NAME,
                    "there is no " + name + (keys.length == 0 ? "" : List.of(keys).toString())));
  }

  /** The value of a cell, in base units. */
  public Value value(CellAddress cell) {
    return recalculation.store().get(cell);
  }

  /** What {@code formula} would give in {@code cell}, over the values as they stand. */
  public Value evaluate(Ir formula, CellAddress cell) {
    return recalculation.evaluate(formula, cell);
  }

  /** The name that a cell belongs to. */
  public Optional<Entry> owner(CellAddress cell) {
    return recalculation.owner(cell.grid());
  }

  /** The cells of a worksheet within which everything lies that is not blank. */
  public Rect used(int grid) {
    return recalculation.store().used(grid);
  }

  /** The worksheets that stand in the text, as they are written; without a sheet for none. */
  public SheetBook sheets() {
    if (behind) {
      understand();
    }
    return sheets.map(SheetBinder::book).orElse(SheetBook.NONE);
  }

  /** The values of the cells of a worksheet as they stand: a view, not a copy. */
  public Array values(int grid, Rect cells) {
    return recalculation.store().area(grid, cells);
  }

  /**
   * The cells that an array fills.
   *
   * @param cell where its formula stands; any other cell is given back alone
   */
  public Rect extent(CellAddress cell) {
    return recalculation.extent(cell);
  }

  /** A cell as formulas write it: {@code kv_per_chat[200k]}, {@code Model!D7}. */
  public String nameOf(CellAddress cell) {
    Optional<Plane.Owner> owner = recalculation.plane(cell.grid());
    if (owner.isEmpty()) {
      return "?";
    }
    return switch (owner.get()) {
      case Plane.Owner.Name(Entry entry) -> {
        List<String> keys = entry.keys(cell);
        yield keys.isEmpty() ? entry.name() : entry.name() + "[" + String.join(", ", keys) + "]";
      }
      case Plane.Owner.Sheet(String name) -> A1.cell(name, cell.row(), cell.column());
    };
  }

  /** Which scenarios are chosen. */
  public Choice choice() {
    return choice;
  }

  /** Chooses other scenarios; recomputes only what they change. */
  public Changes choose(Choice wanted) {
    choice = wanted;
    understand();
    return recalculation.recalculate();
  }

  /** Makes {@code edit}, or refuses it and changes nothing. */
  public Outcome apply(Edit edit) {
    var patches = new ArrayList<Text.Patch>();
    List<Diagnostic> refusal = new Patching(text, entries.keySet()).patch(edit, patches);
    if (!refusal.isEmpty()) {
      revert(patches);
      return new Outcome(Changes.NONE, refusal);
    }
    undo.push(List.copyOf(patches));
    redo.clear();
    return new Outcome(follow(edit), List.of());
  }

  /** Takes the last edit back; nothing where there is none. */
  public Changes undo() {
    return undo.isEmpty() ? Changes.NONE : step(undo, redo);
  }

  /** Makes the edit again that was taken back last; nothing where there is none. */
  public Changes redo() {
    return redo.isEmpty() ? Changes.NONE : step(redo, undo);
  }

  private Changes step(Deque<List<Text.Patch>> from, Deque<List<Text.Patch>> to) {
    List<Text.Patch> patches = from.pop();
    to.push(revert(patches));
    understand();
    return recalculation.recalculate();
  }

  /** Takes patches back, last first, and gives what would take that back. */
  private List<Text.Patch> revert(List<Text.Patch> patches) {
    var inverse = new ArrayList<Text.Patch>();
    for (Text.Patch patch : patches.reversed()) {
      text.apply(patch.inverse());
      inverse.add(patch.inverse());
    }
    return List.copyOf(inverse);
  }

  /** Brings values up to date with the text after {@code edit}. */
  private Changes follow(Edit edit) {
    if (edit instanceof Edit.Rename rename) {
      grids.rename(rename.from(), rename.to());
    }
    if (!(edit instanceof Edit.Set set && setQuickly(set))) {
      understand();
    }
    return recalculation.recalculate();
  }

  /**
   * The common edit, another value of the same kind for an input, changes no meaning: the cell is
   * written and the rest of the program stays as it is.
   */
  private boolean setQuickly(Edit.Set set) {
    if (!choice.equals(Choice.BASE)) {
      return false;
    }
    Statement.Definition wanted = Patching.override(set).tree();
    Entry entry = entries.get(wanted.name().text());
    if (entry == null || !entry.isInput()) {
      return false;
    }
    Optional<CellAddress> cell =
        wanted
            .indices()
            .map(keys -> keys.stream().map(key -> key.text()).toArray(String[]::new))
            .map(keys -> cell(entry.name(), keys))
            .orElseGet(() -> cell(entry.name()));
    Optional<Ir> literal =
        InputLiterals.read(wanted.formula(), entry, program.units())
            .filter(ir -> cell.isPresent() && recalculation.isInput(cell.get()));
    literal.ifPresent(ir -> recalculation.setInput(cell.orElseThrow(), ir));
    behind |= literal.isPresent();
    return literal.isPresent();
  }

  /** Makes the text's meaning the current program. */
  private void understand() {
    Checker.Checked checked = Checker.check(text.document(), loader, grids, choice);
    program = checked.program();
    sheets = checked.sheets();
    entries = program.byName();
    behind = false;
    recalculation.adopt(Plane.of(program), program.sheets());
  }

  /** The formulas of worksheets as the text has them now. */
  private final class Written implements Spelling {
    @Override
    public String text(Ir formula, CellAddress cell) {
      return sheets.map(binder -> binder.text(formula, cell.row(), cell.column())).orElse("");
    }

    @Override
    public Optional<Ir> read(String text, boolean rowsAndColumns, CellAddress cell) {
      return sheets.flatMap(binder -> binder.reference(text, rowsAndColumns, cell));
    }
  }

  /** What must hold between two calls; for tests. */
  void checkInvariants() {
    recalculation.checkInvariants();
  }
}
