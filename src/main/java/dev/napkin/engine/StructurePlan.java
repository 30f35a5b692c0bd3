package dev.napkin.engine;

import dev.napkin.engine.Pieces.Joined;
import dev.napkin.engine.Pieces.Piece;
import dev.napkin.engine.StructurePatch.Content;
import dev.napkin.engine.StructurePatch.Laid;
import dev.napkin.engine.StructurePatch.Moved;
import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Motion;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.syntax.SheetFormula;
import dev.napkin.syntax.structure.BookChange;
import dev.napkin.syntax.structure.SheetOrder;
import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one motion of cells and one change of sheets do to everything that stands on worksheets.
 *
 * <p>Blocks are cut where their cells part, each piece is rewritten once, and pieces that then say
 * the same are joined. A piece whose formula looks at the same cells as before, wherever these are
 * now, keeps its values.
 */
final class StructurePlan {
  private final Recalculation recalculation;
  private final Layout layout;
  private final Manuscript manuscript;
  private final Manuscript.State before;
  private final Motion motion;
  private final BookChange change;
  private final StructureRefusal refusing;
  private final boolean sheetsChange;

  private final Set<Held> touched = new LinkedHashSet<>();
  private final Map<Integer, List<Joined>> pieces = new LinkedHashMap<>();
  private final List<Laid> out = new ArrayList<>();
  private final List<Laid> in = new ArrayList<>();
  private final List<Moved> moved = new ArrayList<>();
  private final Map<Held, Region> staleBefore = new HashMap<>();
  private final List<Area> again = new ArrayList<>();
  private final Region spilled = new Region();

  StructurePlan(
      Recalculation recalculation, Manuscript manuscript, Motion motion, SheetOrder after) {
    this.recalculation = recalculation;
    this.layout = recalculation.layout();
    this.manuscript = manuscript;
    this.before = manuscript.state();
    this.motion = motion;
    this.change = BookChange.of(before.book(), motion, before.order(), after);
    this.refusing = new StructureRefusal(recalculation, motion);
    this.sheetsChange =
        !after.names().equals(before.order().names())
            || !after.grids().equals(before.order().grids());
    touch();
  }

  /** Finds the blocks that go elsewhere, are lost, or look at cells that are or do. */
  private void touch() {
    if (sheetsChange) {
      before.order().grids().forEach(grid -> touched.addAll(layout.on(grid)));
      return;
    }
    for (Area area : motion.concerned()) {
      layout.concerned(area.grid(), area.rect()).stream()
          .filter(this::isTouched)
          .forEach(touched::add);
    }
    for (Spread spread : recalculation.arrays().values()) {
      if (isTouched(spread.held)) {
        touched.add(spread.held);
      }
    }
  }

  // ---- what is refused
  // ------------------------------------------------------------------------------

  /** Why it cannot be done; empty where it can. */
  Optional<String> refusal() {
    return refusing.pushedOff().or(change::refusal).or(refusing::tornArray).or(this::unwritten);
  }

  private Optional<String> unwritten() {
    for (Held held : touched) {
      if (written(held).isEmpty()) {
        return Optional.of(
            "nobody knows how the formula in " + PlaceText.of(held.rect()) + " is written");
      }
    }
    return Optional.empty();
  }

  private Optional<SheetFormula> written(Held held) {
    return manuscript.written(formula(held.block));
  }

  static Ir formula(Block block) {
    return block.at(block.rect().top(), block.rect().left());
  }

  // ---- what becomes of blocks
  // -----------------------------------------------------------------------

  /** What has to be done; only where nothing is refused. */
  StructurePatch patch() {
    Manuscript.State after =
        before.with(
            change.book().sheets(), change.order(), change.book().names(), change.book().tables());
    for (int grid : before.order().grids()) {
      for (Held held : layout.on(grid)) {
        if (isRestless(held) && !touched.contains(held)) {
          again.add(new Area(grid, held.rect()));
        }
      }
    }
    for (Held held : touched) {
      staleBefore.put(held, new Region());
      cut(held, after);
    }
    var same = new SameCells(motion, refusing.losesBlankCells());
    var meanings = new PieceMeanings(manuscript, after);
    pieces.forEach((grid, parts) -> lay(grid, parts, same, meanings));
    staleBefore.forEach((held, stale) -> out.add(new Laid(held.grid, held.block, stale)));
    return new StructurePatch(
        new StructurePatch.Side(before, out, again),
        new StructurePatch.Side(after, in, again),
        moved,
        motion.carried(),
        cleared(),
        headers(),
        new StructurePatch.Undoing(List.of(), saved()));
  }

  private boolean isTouched(Held held) {
    if (motion.meets(held.grid, held.rect())) {
      return true;
    }
    for (Read read : held.reads) {
      if (motion.meets(read.grid(), read.cover(held.rect()))) {
        return true;
      }
    }
    return array(held)
        .filter(
            spread ->
                motion.meets(held.grid, spread.extent) || motion.meets(held.grid, spread.wanted()))
        .isPresent();
  }

  private Optional<Spread> array(Held held) {
    return held.block instanceof Block.ArrayFormula(Rect rect, _, _)
        ? Optional.ofNullable(
            recalculation.arrays().get(new CellAddress(held.grid, rect.top(), rect.left())))
        : Optional.empty();
  }

  /** Whether its value may be another one although no cell that it looks at went anywhere. */
  private static boolean isRestless(Held held) {
    return held.looksFar || held.steadiness() == Steadiness.ANYTHING;
  }

  private void cut(Held held, Manuscript.State after) {
    SheetFormula written = written(held).orElseThrow();
    switch (held.block) {
      case Block.Formula(Rect rect, _) -> {
        for (Rect part : parts(held.grid, rect, written)) {
          Optional<Motion.Carried> carried = motion.together(held.grid, part);
          if (carried.isPresent()) {
            piece(held, carried.get(), written);
          } else {
            staleWhereLost(held, part);
          }
        }
      }
      case Block.ArrayFormula(Rect rect, _, boolean dynamic) -> {
        array(held).filter(s -> dynamic).ifPresent(s -> s.rest(s.extent).forEach(spilled::add));
        Rect own = held.rect();
        motion
            .together(held.grid, own)
            .ifPresent(carried -> array(held, carried, rect, written, after));
        staleBefore.getOrDefault(held, new Region()).add(own);
      }
      case Block.Inputs _, Block.Values _ -> {}
    }
  }

  private List<Rect> parts(int grid, Rect rect, SheetFormula written) {
    return rect.cells() == 1
        ? List.of(rect)
        : change.rewriting().cuts(written.tree(), grid, rect).pieces();
  }

  private void piece(Held held, Motion.Carried carried, SheetFormula written) {
    Rect from = carried.from();
    Rect to = carried.to();
    SheetFormula now =
        change
            .rewriting()
            .formula(
                written,
                new CellAddress(held.grid, from.top(), from.left()),
                new CellAddress(carried.toGrid(), to.top(), to.left()));
    pieces
        .computeIfAbsent(carried.toGrid(), grid -> new ArrayList<>())
        .add(new Joined(to, now, List.of(new Piece(held, carried))));
  }

  private void array(
      Held held, Motion.Carried carried, Rect rect, SheetFormula written, Manuscript.State after) {
    Rect to = rect.moved(carried.down(), carried.across()).intersect(Rect.SHEET);
    int grid = carried.toGrid();
    SheetFormula now =
        change
            .rewriting()
            .formula(
                written,
                new CellAddress(held.grid, rect.top(), rect.left()),
                new CellAddress(grid, to.top(), to.left()));
    Ir formula = after.binder().formula(now, grid, Rect.cell(to.top(), to.left()));
    boolean dynamic = held.block instanceof Block.ArrayFormula(_, _, boolean d) && d;
    in.add(new Laid(grid, new Block.ArrayFormula(to, formula, dynamic), Region.of(to)));
  }

  /** When formulas come back that were lost, what only values say must be found out anew. */
  private void staleWhereLost(Held held, Rect part) {
    Region stale = staleBefore.getOrDefault(held, new Region());
    if (held.looksFar) {
      stale.add(part);
    }
    for (CellAddress cell : recalculation.cycles().keySet()) {
      if (cell.grid() == held.grid && part.contains(cell.row(), cell.column())) {
        stale.add(Rect.cell(cell.row(), cell.column()));
      }
    }
  }

  private void lay(int grid, List<Joined> parts, SameCells same, PieceMeanings meanings) {
    List<Joined> joined = Pieces.joined(parts);
    if (withNeighbours(grid, joined, parts)) {
      joined = Pieces.joined(parts);
    }
    for (Joined block : joined) {
      Ir formula = meanings.of(block, grid);
      List<Read> reads = meanings.reads(formula);
      var now = new Block.Formula(block.rect(), formula);
      if (isMoved(block, grid) && same.keeps(block.pieces().getFirst(), reads)) {
        move(block.pieces().getFirst().held(), now);
        continue;
      }
      var stale = new Region();
      for (Piece piece : block.pieces()) {
        if (!same.keeps(piece, reads)) {
          stale.add(piece.carried().to());
          staleBefore.getOrDefault(piece.held(), new Region()).add(piece.carried().from());
        }
      }
      in.add(new Laid(grid, now, stale));
    }
  }

  /** Whether it is all of a block, on the same sheet. */
  private static boolean isMoved(Joined joined, int grid) {
    Piece piece = joined.pieces().getFirst();
    return joined.pieces().size() == 1
        && piece.held().grid == grid
        && piece.carried().from().equals(piece.held().rect());
  }

  /** A block as it is goes elsewhere, or looks at cells that do. */
  @SuppressWarnings("ReferenceEquality")
  private void move(Held held, Block.Formula now) {
    staleBefore.remove(held);
    if (held.block instanceof Block.Formula before
        && (before.formula() != now.formula() || !before.rect().equals(now.rect()))) {
      moved.add(new Moved(held.grid, before, now));
    }
  }

  /** Takes in blocks that did not change, where a piece with their formula now stands beside. */
  private boolean withNeighbours(int grid, List<Joined> joined, List<Joined> parts) {
    Optional<Rect> to = motion.carried().filter(c -> c.toGrid() == grid).map(Motion.Carried::to);
    if (to.isEmpty()) {
      return false;
    }
    boolean found = false;
    for (Joined block : joined) {
      Rect rect = block.rect();
      if (rect.top() == to.get().top()) {
        found |= take(grid, rect.top() - 1, rect.left(), block, parts);
      }
      if (rect.left() == to.get().left()) {
        found |= take(grid, rect.top(), rect.left() - 1, block, parts);
      }
      if (rect.bottom() == to.get().bottom()) {
        found |= take(grid, rect.bottom(), rect.left(), block, parts);
      }
      if (rect.right() == to.get().right()) {
        found |= take(grid, rect.top(), rect.right(), block, parts);
      }
    }
    return found;
  }

  private boolean take(int grid, int row, int column, Joined beside, List<Joined> parts) {
    Optional<Held> held = layout.at(new CellAddress(grid, row, column)).map(Part::held);
    if (held.isEmpty() || touched.contains(held.get())) {
      return false;
    }
    Rect there = held.get().rect();
    Rect rect = beside.rect();
    boolean fits =
        (there.left() == rect.left() && there.right() == rect.right())
            || (there.top() == rect.top() && there.bottom() == rect.bottom());
    Optional<SheetFormula> written = written(held.get());
    if (!fits
        || !(held.get().block instanceof Block.Formula)
        || written.filter(formula -> Pieces.isSame(formula, beside.formula())).isEmpty()) {
      return false;
    }
    touched.add(held.get());
    staleBefore.put(held.get(), new Region());
    var still = new Motion.Carried(grid, there, grid, 0, 0);
    parts.add(new Joined(there, written.get(), List.of(new Piece(held.get(), still))));
    return true;
  }

  // ---- values
  // -------------------------------------------------------------------------------------

  /** Cells that are lost and onto which nothing is carried. */
  private List<Area> cleared() {
    return motion.carried().isPresent() ? List.of() : motion.lost();
  }

  private List<Content> headers() {
    var contents = new ArrayList<Content>();
    change
        .headers()
        .forEach(
            (cell, text) ->
                contents.add(
                    new Content(
                        new Area(cell.grid(), Rect.cell(cell.row(), cell.column())),
                        Array.of(new Value.Text(text)))));
    return contents;
  }

  /** The values of the cells that are lost, without those that arrays spill there. */
  private List<Content> saved() {
    var saved = new ArrayList<Content>();
    for (Area lost : motion.lost()) {
      var region = Region.of(lost.rect().intersect(recalculation.store().used(lost.grid())));
      spilled.forEach(region::remove);
      region.forEach(
          rect ->
              saved.add(
                  new Content(
                      new Area(lost.grid(), rect),
                      recalculation.store().area(lost.grid(), rect).copied())));
    }
    return saved;
  }
}
