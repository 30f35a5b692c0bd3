package dev.napkin.engine;

import dev.napkin.engine.Pieces.Joined;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.syntax.SheetFormula;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins blocks that are put onto a worksheet with each other and with what stands beside them. */
final class Joining {
  private final Layout layout;
  private final Manuscript manuscript;

  Joining(Layout layout, Manuscript manuscript) {
    this.layout = layout;
    this.manuscript = manuscript;
  }

  /**
   * Where one formula stands in several of the blocks {@code in}, or in one of them and in a block
   * beside {@code edited}, one block takes their place. Blocks that stood beside are then among
   * {@code out}.
   */
  void join(int grid, Rect edited, List<Block> out, List<Block> in) {
    Map<SheetFormula, Ir> formulas = new IdentityHashMap<>();
    var pieces = new ArrayList<Joined>();
    var others = new ArrayList<Block>();
    for (Block block : in) {
      piece(block, formulas).ifPresentOrElse(pieces::add, () -> others.add(block));
    }
    if (pieces.isEmpty()) {
      return;
    }
    Map<Rect, Block> beside = beside(grid, edited);
    for (Block block : beside.values()) {
      piece(block, formulas).ifPresent(pieces::add);
    }
    List<Joined> joined = Pieces.joined(pieces);
    in.clear();
    in.addAll(others);
    for (Joined block : joined) {
      Rect rect = block.rect();
      if (beside.remove(rect) == null) {
        in.add(new Block.Formula(rect, formulas.get(block.formula())));
      }
    }
    out.addAll(beside.values());
  }

  private Optional<Joined> piece(Block block, Map<SheetFormula, Ir> formulas) {
    if (!(block instanceof Block.Formula(Rect rect, Ir formula))) {
      return Optional.empty();
    }
    Optional<SheetFormula> written = manuscript.written(formula);
    written.ifPresent(known -> formulas.putIfAbsent(known, formula));
    return written.map(known -> new Joined(rect, known, List.of()));
  }

  /** The blocks with one formula that touch the edited cells from outside, by their cells. */
  private Map<Rect, Block> beside(int grid, Rect edited) {
    var around =
        new Rect(
            Math.max(0, edited.top() - 1),
            Math.max(0, edited.left() - 1),
            Math.min(Rect.SHEET.bottom(), edited.bottom() + 1),
            Math.min(Rect.SHEET.right(), edited.right() + 1));
    var held = new LinkedHashSet<Held>();
    layout.in(grid, around).forEach(part -> held.add(part.held()));
    var beside = new LinkedHashMap<Rect, Block>();
    for (Held one : held) {
      if (one.block instanceof Block.Formula(Rect rect, Ir formula)
          && !rect.meets(edited)
          && manuscript.written(formula).isPresent()) {
        beside.put(rect, one.block);
      }
    }
    return beside;
  }
}
