package dev.napkin.check;

import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Axis;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Formulas become geometry: for a rectangle of a name's grid, which cells of which grids the
 * formula looks at.
 *
 * <p>Where one relative form does not do for the whole rectangle (a value before the first, a look
 * at a leading index that moves), the rectangle is cut along that axis and each piece gets a block
 * of its own.
 */
final class Lowering {
  /** Where a cell stands on one axis. */
  private sealed interface Position {
    /** At a certain key. */
    record At(int key) implements Position {}

    /** Wherever its row is; {@code before} if it is never the first. */
    record Row(boolean before) implements Position {}

    /** Wherever its column is; {@code before} if it is never the first. */
    record Column(boolean before) implements Position {}
  }

  /** A rectangle and where its cells stand on each axis. */
  private record Piece(Rect rect, Map<Axis, Position> positions, boolean atFirst) {}

  private final GridNumbers grids;

  /** The contents of overridden names before, by grid. */
  private final Map<Integer, List<Block>> contents;

  private Optional<Axis> cut = Optional.empty();
  private boolean cutOnlyFirst;

  Lowering(GridNumbers grids, Map<Integer, List<Block>> contents) {
    this.grids = grids;
    this.contents = contents;
  }

  /** All positions of the leading axes of {@code draft}, in order; one empty list for none. */
  static List<List<Integer>> leading(Draft draft) {
    List<List<Integer>> all = List.of(List.of());
    for (int i = 0; i < draft.leading(); i++) {
      var longer = new ArrayList<List<Integer>>();
      for (List<Integer> start : all) {
        for (int k = 0; k < draft.axes.get(i).size(); k++) {
          var next = new ArrayList<>(start);
          next.add(k);
          longer.add(next);
        }
      }
      all = longer;
    }
    return all;
  }

  /** The axis along which {@code first} is the first: the one that the formula goes back on. */
  static Optional<Axis> firstAxis(Draft draft, Typed body) {
    return previousAxis(body.bound())
        .filter(draft.axes::contains)
        .or(() -> draft.axes.stream().filter(Axis::ordered).findFirst());
  }

  private static Optional<Axis> previousAxis(Bound bound) {
    return switch (bound) {
      case Bound.Cells cells -> cells.previous();
      case Bound.Apply(_, List<Bound> parts, _, _) ->
          parts.stream().flatMap(part -> previousAxis(part).stream()).findFirst();
      case Bound.Literal _, Bound.Before _ -> Optional.empty();
    };
  }

  /**
   * The blocks of one slice of {@code draft} that compute {@code body}, or {@code first} where
   * there is nothing before along the axis {@code along}.
   *
   * @param fixed positions to which the blocks are restricted, by axis
   */
  List<Block> blocks(
      Draft draft,
      List<Integer> leading,
      Map<Axis, Integer> fixed,
      Typed body,
      Optional<Typed> first,
      Optional<Axis> along) {
    var open = new ArrayDeque<Piece>();
    open.add(whole(draft, leading, fixed));
    var blocks = new ArrayList<Block>();
    if (first.isPresent() && along.isPresent()) {
      cutFirst(open.remove(), along.get(), open);
    }
    while (!open.isEmpty()) {
      Piece piece = open.remove();
      cut = Optional.empty();
      cutOnlyFirst = false;
      Typed formula = piece.atFirst() ? first.orElse(body) : body;
      Ir ir = lower(formula.bound(), piece);
      if (cut.isEmpty()) {
        blocks.add(new Block.Formula(piece.rect(), ir));
      } else if (cutOnlyFirst) {
        cutFirst(piece, cut.get(), open);
      } else {
        cutAll(piece, cut.get(), open);
      }
    }
    return blocks;
  }

  private static Piece whole(Draft draft, List<Integer> leading, Map<Axis, Integer> fixed) {
    var positions = new HashMap<Axis, Position>();
    for (int i = 0; i < leading.size(); i++) {
      positions.put(draft.axes.get(i), new Position.At(leading.get(i)));
    }
    Rect rect = Rect.size(draft.rows(), draft.columns());
    for (int i = leading.size(); i < draft.axes.size(); i++) {
      Axis axis = draft.axes.get(i);
      boolean row = i == leading.size();
      Integer key = fixed.get(axis);
      if (key != null) {
        positions.put(axis, new Position.At(key));
        rect = restrict(rect, row, key, key + 1);
      } else {
        positions.put(axis, row ? new Position.Row(false) : new Position.Column(false));
      }
    }
    return new Piece(rect, positions, false);
  }

  private static Rect restrict(Rect rect, boolean row, int from, int to) {
    return row
        ? new Rect(from, rect.left(), to, rect.right())
        : new Rect(rect.top(), from, rect.bottom(), to);
  }

  /** The first position along {@code axis} apart from the others. */
  private static void cutFirst(Piece piece, Axis axis, ArrayDeque<Piece> open) {
    Position position = piece.positions().get(axis);
    if (position instanceof Position.At(int key)) {
      open.add(new Piece(piece.rect(), piece.positions(), key == 0));
      return;
    }
    boolean row = position instanceof Position.Row;
    open.add(at(piece, axis, row, 0, true));
    if (axis.size() > 1) {
      var rest = new HashMap<>(piece.positions());
      rest.put(axis, row ? new Position.Row(true) : new Position.Column(true));
      open.add(new Piece(restrict(piece.rect(), row, 1, axis.size()), rest, false));
    }
  }

  private static Piece at(Piece piece, Axis axis, boolean row, int key, boolean first) {
    var positions = new HashMap<>(piece.positions());
    positions.put(axis, new Position.At(key));
    return new Piece(restrict(piece.rect(), row, key, key + 1), positions, first);
  }

  /** Every position along {@code axis} of the piece by itself. */
  private static void cutAll(Piece piece, Axis axis, ArrayDeque<Piece> open) {
    boolean row = piece.positions().get(axis) instanceof Position.Row;
    int from = row ? piece.rect().top() : piece.rect().left();
    int to = row ? piece.rect().bottom() : piece.rect().right();
    for (int key = from; key < to; key++) {
      open.add(at(piece, axis, row, key, piece.atFirst()));
    }
  }

  private Ir lower(Bound bound, Piece piece) {
    return switch (bound) {
      case Bound.Literal(Ir ir) -> ir;
      case Bound.Cells cells -> cells(cells, piece);
      case Bound.Before before -> before(before, piece);
      case Bound.Apply(Bound.Build build, List<Bound> parts, _, _) -> {
        var irs = new ArrayList<Ir>();
        for (Bound part : parts) {
          irs.add(lower(part, piece));
        }
        yield build.of(irs);
      }
    };
  }

  private Ir cells(Bound.Cells cells, Piece piece) {
    Draft name = cells.name();
    if (name.failure.isPresent() && name.axes.isEmpty() && name.slices.isEmpty()) {
      return new Ir.Look(Read.fixed(grids.of(name.name, 0), Rect.cell(0, 0)));
    }
    var leading = new ArrayList<Integer>();
    for (int i = 0; i < name.leading(); i++) {
      Axis axis = name.axes.get(i);
      Optional<Integer> key = key(cells, axis, piece);
      if (key.isEmpty()) {
        return new Ir.Poison();
      }
      leading.add(key.get());
    }
    if (isBeforeFirst(cells, piece)) {
      return nothingBefore(cells);
    }
    if (leading.stream().anyMatch(key -> key < 0)) {
      return nothingBefore(cells);
    }
    int grid = grids.of(name.name, name.sliceNumber(leading));
    List<Axis> shown = name.axes.subList(name.leading(), name.axes.size());
    Span rows = shown.isEmpty() ? Span.ONE : span(cells, shown.getFirst(), piece);
    Span columns = shown.size() < 2 ? Span.ONE : span(cells, shown.getLast(), piece);
    return new Ir.Look(new Read(grid, rows.from(), columns.from(), rows.to(), columns.to()));
  }

  private static Ir nothingBefore(Bound.Cells cells) {
    return new Ir.Constant(
        Value.Fault.of(
            FaultCode.NOT_AVAILABLE,
            "prev(%s) has nothing before the first %s"
                .formatted(cells.name().name, cells.previous().orElseThrow().name())));
  }

  /** The position of the look on a leading axis; asks for a cut where it moves. */
  private Optional<Integer> key(Bound.Cells cells, Axis axis, Piece piece) {
    Integer fixed = cells.fixed().get(axis);
    Position position = fixed != null ? new Position.At(fixed) : piece.positions().get(axis);
    boolean back = cells.previous().filter(axis::equals).isPresent();
    if (position instanceof Position.At(int key)) {
      return Optional.of(back ? key - 1 : key);
    }
    cut = Optional.of(axis);
    cutOnlyFirst = false;
    return Optional.empty();
  }

  /** Whether the look goes before the first key; asks for a cut where only some cells do. */
  private boolean isBeforeFirst(Bound.Cells cells, Piece piece) {
    if (cells.previous().isEmpty()) {
      return false;
    }
    Axis axis = cells.previous().get();
    return switch (piece.positions().get(axis)) {
      case Position.At(int key) -> key == 0;
      case Position.Row(boolean before) -> mustCut(axis, before);
      case Position.Column(boolean before) -> mustCut(axis, before);
      case null -> false;
    };
  }

  private boolean mustCut(Axis axis, boolean before) {
    if (!before && cut.isEmpty()) {
      cut = Optional.of(axis);
      cutOnlyFirst = true;
    }
    return false;
  }

  /** Where a look begins and ends in one direction. */
  private record Span(Edge from, Edge to) {
    static final Span ONE = new Span(Edge.fixed(0), Edge.fixed(1));

    static Span cell(Edge edge) {
      return new Span(edge, edge.plus(1));
    }
  }

  private static Span span(Bound.Cells cells, Axis axis, Piece piece) {
    if (cells.over().contains(axis)) {
      return new Span(Edge.fixed(0), Edge.fixed(axis.size()));
    }
    int back = cells.previous().filter(axis::equals).isPresent() ? -1 : 0;
    Integer fixed = cells.fixed().get(axis);
    Position position = fixed != null ? new Position.At(fixed) : piece.positions().get(axis);
    return switch (position) {
      case Position.At(int key) -> Span.cell(Edge.fixed(key + back));
      case Position.Row _ -> Span.cell(Edge.row(back));
      case Position.Column _ -> Span.cell(Edge.column(back));
      case null ->
          throw new IllegalStateException(
              "a look at " + cells.name().name + " without a position on " + axis.name());
    };
  }

  /** What the overridden cells held before; cuts until it is one and the same for the piece. */
  private Ir before(Bound.Before before, Piece piece) {
    Draft name = before.name();
    var leading = new ArrayList<Integer>();
    var cells = new Bound.Cells(name, before.fixed(), List.of(), Optional.empty());
    for (int i = 0; i < name.leading(); i++) {
      Optional<Integer> key = key(cells, name.axes.get(i), piece);
      if (key.isEmpty()) {
        return new Ir.Poison();
      }
      leading.add(key.get());
    }
    List<Block> held =
        contents.getOrDefault(grids.of(name.name, name.sliceNumber(leading)), List.of());
    for (Axis axis : name.axes) {
      if (!(before.fixed().containsKey(axis)
          || piece.positions().get(axis) instanceof Position.At)) {
        cut = Optional.of(axis);
        cutOnlyFirst = false;
        return new Ir.Poison();
      }
    }
    List<Axis> shown = name.axes.subList(name.leading(), name.axes.size());
    int row = shown.isEmpty() ? 0 : key(cells, shown.getFirst(), piece).orElseThrow();
    int column = shown.size() < 2 ? 0 : key(cells, shown.getLast(), piece).orElseThrow();
    for (Block block : held) {
      if (block.rect().contains(row, column)) {
        boolean here = piece.rect().contains(row, column) || block instanceof Block.Inputs;
        return here
            ? new Ir.Before(block.at(row, column))
            : new Ir.Constant(
                Value.Fault.of(
                    FaultCode.BAD_REFERENCE, "an override sees only what its own cell was before"));
      }
    }
    return new Ir.Poison();
  }
}
