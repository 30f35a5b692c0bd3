package dev.napkin.engine;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The array formulas, and the cells that they fill. */
final class Spreads {
  private final Layout layout;
  private final Map<CellAddress, Spread> byPlace = new HashMap<>();

  Spreads(Layout layout) {
    this.layout = layout;
  }

  /** The arrays by their first cells; a view. */
  Map<CellAddress, Spread> byPlace() {
    return byPlace;
  }

  /** Puts an array formula into the graph. */
  Spread add(Held held, Block.ArrayFormula block) {
    var spread = new Spread(held, block);
    byPlace.put(spread.place(), spread);
    List<Read> reads = held.reads.stream().map(read -> seenFrom(read, spread)).toList();
    layout.add(
        held.grid,
        spread.anchor(),
        reads,
        number -> new Part.Anchor(number, spread, Part.Noted.NOTHING));
    fill(spread);
    return spread;
  }

  /** Forgets the array of a block, whose parts are gone. */
  void remove(Held held) {
    byPlace.remove(new CellAddress(held.grid, held.rect().top(), held.rect().left()));
  }

  /** What the formula looks at, which is the same for all cells. */
  private static Read seenFrom(Read read, Spread spread) {
    return read.isFixed()
        ? read
        : Read.fixed(read.grid(), read.from(spread.row(), spread.column()));
  }

  private void fill(Spread spread) {
    var anchor = Read.cell(spread.held.grid, Edge.fixed(spread.row()), Edge.fixed(spread.column()));
    for (Rect rest : spread.rest(spread.extent)) {
      layout.add(
          spread.held.grid, rest, List.of(anchor), number -> new Part.Rest(number, spread, rest));
    }
  }
}
