package dev.napkin.engine;

import dev.napkin.grid.Edge;
import dev.napkin.grid.Motion;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The looks at areas of which a formula does not notice that blank rows come or go in them: what an
 * aggregate adds up, what an exact lookup or a criterion goes through.
 *
 * <p>In doubt a look is not among them.
 */
final class BlankRows {
  /** Functions that take an area as the values in it, blank cells left out, in their order. */
  private static final Set<String> AGGREGATES =
      Set.of(
          "SUM", "SUMSQ", "PRODUCT", "COUNT", "COUNTA", "AVERAGE", "MIN", "MAX", "MEDIAN", "STDEV",
          "STDEV.S", "STDEV.P", "VAR", "VAR.S", "VAR.P");

  private final List<Read> noticed = new ArrayList<>(2);
  private final List<Read> unnoticed = new ArrayList<>(2);

  private BlankRows() {}

  /** Those looks of a formula. */
  static List<Read> unnoticed(Ir formula) {
    var found = new BlankRows();
    found.collect(formula);
    found.unnoticed.removeAll(found.noticed);
    return List.copyOf(found.unnoticed);
  }

  private void collect(Ir formula) {
    switch (formula) {
      case Ir.Look(Read read) -> noticed.add(read);
      case SheetIr.Areas(List<Read> areas) -> noticed.addAll(areas);
      case Ir.Call call -> call(call);
      case Ir.Constant _ -> {}
      case Ir _ -> formula.parts().forEach(this::collect);
    }
  }

  private void call(Ir.Call call) {
    List<Ir> arguments = call.arguments();
    switch (call.function().name()) {
      case "SUMIF", "AVERAGEIF" -> beside(arguments, 0, arguments.size() == 3 ? 2 : 0, 2);
      case "SUMIFS", "AVERAGEIFS", "MINIFS", "MAXIFS" -> beside(arguments, 0, 1, 2);
      case "INDEX" -> index(arguments);
      case "VLOOKUP" -> {
        boolean exact = KeyedRead.isExact(arguments, 3);
        for (int i = 0; i < arguments.size(); i++) {
          argument(arguments.get(i), exact && i == 1);
        }
      }
      case String name -> {
        boolean aggregate = AGGREGATES.contains(name);
        arguments.forEach(argument -> argument(argument, aggregate));
      }
    }
  }

  private void argument(Ir argument, boolean blind) {
    if (blind && argument instanceof Ir.Look(Read read)) {
      unnoticed.add(read);
    } else {
      collect(argument);
    }
  }

  /** Areas that are gone through side by side: a first one, and every so many from another on. */
  private void beside(List<Ir> arguments, int first, int from, int step) {
    Optional<Read> one = look(arguments, first);
    boolean alike = one.isPresent();
    for (int i = from; i < arguments.size() && alike; i += step) {
      alike = look(arguments, i).filter(other -> rowsOf(one.get(), other)).isPresent();
    }
    for (int i = 0; i < arguments.size(); i++) {
      boolean area = i == first || (i >= from && (i - from) % step == 0);
      argument(arguments.get(i), alike && area);
    }
  }

  /** INDEX of an area by the place of a key in rows beside it. */
  private void index(List<Ir> arguments) {
    if (arguments.size() >= 2
        && arguments.get(1) instanceof Ir.Call(var match, List<Ir> inner)
        && match.name().equals("MATCH")
        && KeyedRead.isExact(inner, 2)
        && look(arguments, 0).isPresent()
        && look(inner, 1).filter(o -> rowsOf(o, look(arguments, 0).get())).isPresent()) {
      for (int i = 0; i < arguments.size(); i++) {
        if (i != 1) {
          argument(arguments.get(i), i == 0);
        }
      }
      for (int i = 0; i < inner.size(); i++) {
        argument(inner.get(i), i == 1);
      }
    } else {
      arguments.forEach(this::collect);
    }
  }

  private static boolean rowsOf(Read one, Read other) {
    return one.grid() == other.grid()
        && one.top().equals(other.top())
        && one.bottom().equals(other.bottom());
  }

  private static Optional<Read> look(List<Ir> arguments, int index) {
    return index < arguments.size() && arguments.get(index) instanceof Ir.Look(Read read)
        ? Optional.of(read)
        : Optional.empty();
  }

  // ---- where they are afterwards

  /**
   * A look at the same cells and at blank rows that came, or without such that went; empty where
   * the cells that look do not all see the same come of it.
   *
   * @param motion of whole rows, of which those that go are blank
   */
  static Optional<Read> afterwards(Read read, Motion motion, Motion.Carried reader) {
    return motion instanceof Motion.Insert(int grid, Rect rows, _)
        ? afterwards(read, grid, rows, rows.rows(), reader)
        : motion instanceof Motion.Delete(int grid, Rect rows, _)
            ? afterwards(read, grid, rows, -rows.rows(), reader)
            : Optional.empty();
  }

  private static Optional<Read> afterwards(
      Read read, int grid, Rect rows, int by, Motion.Carried reader) {
    Rect readers = reader.from();
    boolean upright =
        read.top().least(readers) < read.bottom().least(readers)
            && read.top().greatest(readers) < read.bottom().greatest(readers);
    if (read.grid() != grid || !upright) {
      return Optional.empty();
    }
    boolean whole =
        read.top().equals(Edge.fixed(0)) && read.bottom().equals(Edge.fixed(Rect.SHEET.bottom()));
    Optional<Integer> top = whole ? Optional.of(0) : shift(read.top(), 0, readers, rows, by);
    Optional<Integer> bottom = whole ? Optional.of(0) : shift(read.bottom(), 1, readers, rows, by);
    return top.flatMap(first -> bottom.map(last -> SameCells.moved(read, first, last, 0, reader)));
  }

  /**
   * By how much an edge goes down.
   *
   * @param back how far before it the row is that takes it along
   */
  private static Optional<Integer> shift(Edge edge, int back, Rect readers, Rect rows, int by) {
    Optional<Integer> first = shift(edge.least(readers), back, rows, by);
    return first.equals(shift(edge.greatest(readers), back, rows, by)) ? first : Optional.empty();
  }

  private static Optional<Integer> shift(int place, int back, Rect rows, int by) {
    if (by > 0) {
      return Optional.of(place - back >= rows.top() ? by : 0);
    }
    boolean inside = place > rows.top() && place < rows.bottom();
    return inside ? Optional.empty() : Optional.of(place <= rows.top() ? 0 : by);
  }
}
