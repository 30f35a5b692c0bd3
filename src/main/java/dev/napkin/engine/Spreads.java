package dev.napkin.engine;

import dev.napkin.graph.DependencyGraph;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;

/**
 * The array formulas, and the cells that they fill.
 *
 * <p>Of arrays that take as much room as they need and want the same cells, the one whose formula
 * stands first, by row and then by column, has them. So who has room depends on what stands on the
 * sheet and not on what was computed first.
 */
final class Spreads {

  /** How often an array may change its extent in one recalculation before it counts as a cycle. */
  private static final int RESTLESS = 100;

  private static final Comparator<Spread> ORDER =
      Comparator.<Spread>comparingInt(spread -> spread.held.grid)
          .thenComparingInt(Spread::row)
          .thenComparingInt(Spread::column);

  private final Layout layout;
  private final DependencyGraph graph;
  private final Ledger ledger;
  private final Turn turn;
  private final Map<CellAddress, Spread> byPlace = new HashMap<>();
  private final TreeSet<Spread> blocked = new TreeSet<>(ORDER);

  /** Those whose room is to be looked at anew. */
  private final TreeSet<Spread> open = new TreeSet<>(ORDER);

  Spreads(Layout layout, DependencyGraph graph, Ledger ledger, Turn turn) {
    this.layout = layout;
    this.graph = graph;
    this.ledger = ledger;
    this.turn = turn;
  }

  /** The arrays by their first cells; a view. */
  Map<CellAddress, Spread> byPlace() {
    return byPlace;
  }

  /** Puts an array formula into the graph; all of its cells are stale. */
  void add(Held held, Block.ArrayFormula block) {
    var spread = new Spread(held, block);
    byPlace.put(spread.place(), spread);
    Part anchor =
        layout.add(
            held.grid,
            spread.anchor(),
            held.reads,
            number -> new Part.Anchor(number, spread, Part.Noted.NOTHING));
    graph.stale(anchor.number(), spread.anchor());
    fill(spread);
  }

  private void fill(Spread spread) {
    var anchor = Read.cell(spread.held.grid, Edge.fixed(spread.row()), Edge.fixed(spread.column()));
    for (Rect rest : spread.rest(spread.extent)) {
      Part part =
          layout.add(
              spread.held.grid,
              rest,
              List.of(anchor),
              number -> new Part.Rest(number, spread, rest));
      graph.stale(part.number(), rest);
    }
  }

  /** Takes out what is left of a block's array, and blanks where it spilled. */
  void remove(Held held) {
    Rect first = held.rect();
    Spread spread = byPlace.get(new CellAddress(held.grid, first.top(), first.left()));
    if (spread == null || spread.held != held) {
      return;
    }
    byPlace.remove(spread.place());
    blocked.remove(spread);
    open.remove(spread);
    if (spread.dynamic) {
      shrink(spread, spread.anchor());
    }
  }

  /** Takes note that an array was computed and may want other room. */
  void computed(Spread spread) {
    if (spread.dynamic && !spread.wanted().equals(spread.settled)) {
      open.add(spread);
    }
  }

  /** Whether some array waits to be given room. */
  boolean isOpen() {
    return !open.isEmpty();
  }

  /** Whether an array spills into one of the cells, whose formula stands elsewhere. */
  boolean isSpilled(int grid, Rect cells) {
    return !byPlace.isEmpty()
        && layout.in(grid, cells).stream()
            .anyMatch(part -> part instanceof Part.Rest(_, Spread spread, _) && spread.dynamic);
  }

  /** Draws arrays back that spill into the cells, in which something else is to stand. */
  void makeRoom(int grid, Rect cells) {
    if (byPlace.isEmpty()) {
      return;
    }
    for (Part part : layout.in(grid, cells)) {
      if (part instanceof Part.Rest(_, Spread spread, _) && spread.dynamic) {
        shrink(spread, spread.anchor());
        open.add(spread);
      }
    }
  }

  /** Looks anew at arrays that had no room, where some may have become free. */
  void retry(int grid, Rect freed) {
    for (Spread spread : blocked) {
      if (spread.held.grid == grid && spread.wanted().meets(freed)) {
        open.add(spread);
      }
    }
  }

  /** Gives every array the room it wants, or not. */
  void settle() {
    while (!open.isEmpty()) {
      place(open.pollFirst());
    }
  }

  private void place(Spread spread) {
    Rect wanted = spread.wanted();
    if (spread.turn != turn.number()) {
      spread.turn = turn.number();
      spread.changes = 0;
    }
    spread.changes += wanted.equals(spread.settled) ? 0 : 1;
    spread.settled = wanted;
    Optional<SequencedSet<Spread>> displaced =
        spread.changes > RESTLESS ? Optional.empty() : room(spread, wanted);
    if (displaced.isEmpty()) {
      block(spread);
      return;
    }
    for (Spread later : displaced.get()) {
      shrink(later, later.anchor());
      open.add(later);
    }
    shrink(spread, wanted);
    if (!spread.extent.equals(wanted)) {
      removeRest(spread);
      spread.extent = wanted;
      fill(spread);
    }
    spread.blocked = false;
    blocked.remove(spread);
    ledger.put(
        spread.held.grid,
        spread.row(),
        spread.column(),
        spread.element(spread.row(), spread.column()));
  }

  /** Leaves an array no room. */
  private void block(Spread spread) {
    shrink(spread, spread.anchor());
    spread.blocked = true;
    blocked.add(spread);
    ledger.put(
        spread.held.grid,
        spread.row(),
        spread.column(),
        spread.changes > RESTLESS
            ? spread.fault(FaultCode.CYCLE, "the room it takes depends on the room it takes")
            : spread.noRoom());
  }

  /**
   * Those that have to give way, all of which stand later; empty where something stands in the way
   * that does not.
   */
  private Optional<SequencedSet<Spread>> room(Spread spread, Rect wanted) {
    int grid = spread.held.grid;
    if (!Rect.SHEET.contains(wanted)) {
      return Optional.empty();
    }
    var later = new LinkedHashSet<Spread>();
    for (Part part : layout.in(grid, wanted)) {
      boolean own =
          (part instanceof Part.Anchor(_, Spread s, _) && s == spread)
              || (part instanceof Part.Rest(_, Spread r, _) && r == spread);
      if (part instanceof Part.Rest(_, Spread other, _)
          && other.dynamic
          && ORDER.compare(spread, other) < 0) {
        later.add(other);
      } else if (!own) {
        return Optional.empty();
      }
    }
    for (int row = wanted.top(); row < wanted.bottom(); row++) {
      for (int column = wanted.left(); column < wanted.right(); column++) {
        int r = row;
        int c = column;
        if (!spread.extent.contains(r, c)
            && !ledger.isBlank(grid, r, c)
            && later.stream().noneMatch(other -> other.extent.contains(r, c))) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(later);
  }

  /** Gives up the cells that do not lie in {@code kept}. */
  private void shrink(Spread spread, Rect kept) {
    Rect before = spread.extent;
    if (kept.contains(before)) {
      return;
    }
    int grid = spread.held.grid;
    removeRest(spread);
    spread.extent = before.intersect(kept);
    fill(spread);
    for (int row = before.top(); row < before.bottom(); row++) {
      for (int column = before.left(); column < before.right(); column++) {
        if (!spread.extent.contains(row, column)) {
          ledger.put(grid, row, column, Value.BLANK);
        }
      }
    }
    retry(grid, before);
  }

  private void removeRest(Spread spread) {
    for (Part part : layout.in(spread.held.grid, spread.extent)) {
      if (part instanceof Part.Rest(_, Spread of, _) && of == spread) {
        layout.remove(part);
      }
    }
  }
}
