package dev.napkin.insight;

import dev.napkin.engine.Reads;
import dev.napkin.engine.Workbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Program;
import dev.napkin.ir.Slice;
import dev.napkin.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/**
 * How a value came about: walks from a cell to what its formula looks at, and on from there.
 *
 * <p>Of an area only the first few cells are followed, and only so many steps and levels in all;
 * the rest is named.
 */
public final class Explainer {
  private static final int MOST_LEVELS = 12;
  private static final int MOST_STEPS = 120;
  private static final int MOST_OF_AN_AREA = 4;

  private final Workbook book;
  private final Shown shown;
  private final Map<String, Program.SourceEntry> sources = new HashMap<>();
  private final List<Explanation.Step> steps = new ArrayList<>();
  private final SequencedSet<CellAddress> left = new LinkedHashSet<>();

  private Explainer(Workbook book) {
    this.book = book;
    this.shown = new Shown(book);
    book.program().sources().forEach(source -> sources.put(source.name(), source));
  }

  /** How the value of {@code cell} came about. */
  public static Explanation explain(Workbook book, CellAddress cell) {
    return new Explainer(book).walk(cell);
  }

  /** A cell that is still to be looked at, and how deep it lies. */
  private record Ahead(CellAddress cell, int depth) {}

  private Explanation walk(CellAddress start) {
    Deque<Ahead> ahead = new ArrayDeque<>(List.of(new Ahead(start, 0)));
    Set<CellAddress> seen = new HashSet<>();
    while (!ahead.isEmpty()) {
      Ahead next = ahead.pop();
      if (seen.contains(next.cell())) {
        continue;
      }
      if (next.depth() > MOST_LEVELS || steps.size() >= MOST_STEPS) {
        left.add(next.cell());
        continue;
      }
      seen.add(next.cell());
      List<CellAddress> inputs = step(next);
      for (CellAddress input : inputs.reversed()) {
        ahead.push(new Ahead(input, next.depth() + 1));
      }
    }
    left.removeAll(seen);
    return new Explanation(steps, left.stream().map(this::name).toList(), faultPath(start));
  }

  /** Adds a step for a cell and gives the cells that are to be followed from it. */
  private List<CellAddress> step(Ahead here) {
    CellAddress cell = here.cell();
    Entry entry = book.owner(cell).orElseThrow();
    boolean computed = isComputed(entry, cell);
    Ir formula = formula(entry, cell);
    var inputs = new ArrayList<CellAddress>();
    long more = computed ? reads(cell, formula, inputs) : 0;
    steps.add(
        new Explanation.Step(
            here.depth(),
            name(cell),
            entry,
            cell,
            book.value(cell),
            shown.unit(entry),
            shown.text(entry, cell),
            computed ? Optional.of(written(entry, cell, formula)) : Optional.empty(),
            computed
                ? Optional.of(FormulaText.withValues(book, shown, cell, formula))
                : Optional.empty(),
            label(entry, cell),
            entry.notes().source(cell).map(sources::get),
            Optional.ofNullable(entry.ranges().get(cell)),
            inputs.stream().map(this::name).toList(),
            more));
    return inputs;
  }

  private static boolean isComputed(Entry entry, CellAddress cell) {
    return entry.slice(cell.grid()).blockAt(cell.row(), cell.column()) instanceof Block.Formula;
  }

  private static Ir formula(Entry entry, CellAddress cell) {
    return entry
        .slice(cell.grid())
        .blockAt(cell.row(), cell.column())
        .at(cell.row(), cell.column());
  }

  /** The text of the definition, unless another formula stands in this cell: a first value. */
  private String written(Entry entry, CellAddress cell, Ir formula) {
    Slice slice = entry.slice(cell.grid());
    long own = slice.blockAt(cell.row(), cell.column()).rect().cells();
    boolean exception = slice.blocks().stream().anyMatch(block -> block.rect().cells() > own);
    return exception || entry.formula().isEmpty()
        ? FormulaText.withNames(book, shown, cell, formula)
        : entry.formula();
  }

  /** Adds the cells that are to be followed to {@code inputs}; gives how many are left out. */
  private long reads(CellAddress cell, Ir formula, List<CellAddress> inputs) {
    long more = 0;
    for (Read read : Reads.of(formula)) {
      Rect area = read.from(cell.row(), cell.column());
      List<CellAddress> cells = first(read.grid(), area);
      cells.stream().filter(input -> book.owner(input).isPresent()).forEach(inputs::add);
      more += area.cells() - cells.size();
    }
    return more;
  }

  private static List<CellAddress> first(int grid, Rect area) {
    var cells = new ArrayList<CellAddress>();
    for (int row = area.top(); row < area.bottom(); row++) {
      for (int column = area.left(); column < area.right(); column++) {
        if (cells.size() == MOST_OF_AN_AREA) {
          return cells;
        }
        cells.add(new CellAddress(grid, row, column));
      }
    }
    return cells;
  }

  private static Optional<String> label(Entry entry, CellAddress cell) {
    String own = entry.notes().cellLabels().get(cell);
    return own != null ? Optional.of(own) : entry.notes().label();
  }

  /** A part has no name of its own that a reader knows: it goes by its formula. */
  private String name(CellAddress cell) {
    Entry entry = book.owner(cell).orElseThrow();
    if (entry.role() != Entry.Role.PART) {
      return Shown.name(entry, cell);
    }
    List<String> keys = entry.keys(cell);
    return "(" + entry.formula() + ")" + (keys.isEmpty() ? "" : Shown.keys(keys));
  }

  /** The cells from {@code start} to where its fault arose. */
  private List<String> faultPath(CellAddress start) {
    if (!(book.value(start) instanceof Value.Fault fault)) {
      return List.of();
    }
    var path = new LinkedHashSet<CellAddress>();
    Optional<CellAddress> here = Optional.of(start);
    while (here.isPresent() && path.add(here.get())) {
      here = fault.origin().equals(here) ? Optional.empty() : carrier(here.get(), fault);
    }
    return path.stream().map(this::name).toList();
  }

  /** What the formula in {@code cell} looks at that holds the same fault. */
  private Optional<CellAddress> carrier(CellAddress cell, Value.Fault fault) {
    Entry entry = book.owner(cell).orElseThrow();
    for (Read read : Reads.of(formula(entry, cell))) {
      Rect area = read.from(cell.row(), cell.column());
      for (int row = area.top(); row < area.bottom(); row++) {
        for (int column = area.left(); column < area.right(); column++) {
          var input = new CellAddress(read.grid(), row, column);
          if (book.value(input).equals(fault) && book.owner(input).isPresent()) {
            return Optional.of(input);
          }
        }
      }
    }
    return Optional.empty();
  }
}
