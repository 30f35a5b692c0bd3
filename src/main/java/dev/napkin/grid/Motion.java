package dev.napkin.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the cells of worksheets go when some are put in, taken out or moved, and what becomes of a
 * reference by that.
 *
 * <p>Every motion is at most one rectangle that is carried elsewhere and some cells that are lost.
 * A reference follows its cells where all of them go the same way; the rules for the others are
 * Excel's.
 */
public sealed interface Motion {
  /** The cells of a rectangle, all of which go the same way. */
  record Carried(int grid, Rect from, int toGrid, int down, int across) {
    /** Where they go. */
    public Rect to() {
      return from.moved(down, across);
    }

    /** The way back. */
    public Carried back() {
      return new Carried(toGrid, to(), grid, -down, -across);
    }

    /** Whether they stay where they are. */
    public boolean isStill() {
      return grid == toGrid && down == 0 && across == 0;
    }
  }

  /** No motion. */
  record Still() implements Motion {
    @Override
    public Optional<Carried> carried() {
      return Optional.empty();
    }

    @Override
    public List<Area> lost() {
      return List.of();
    }

    @Override
    public Optional<Area> reference(Area area) {
      return Optional.of(area);
    }
  }

  /**
   * Blank cells are put in; what stood there and behind makes way.
   *
   * @param down whether it makes way downwards; else to the right
   */
  record Insert(int grid, Rect rect, boolean down) implements Motion {
    @Override
    public Optional<Carried> carried() {
      return Optional.of(
          down
              ? new Carried(grid, behind(rect, false), grid, rect.rows(), 0)
              : new Carried(grid, turned(behind(turned(rect), true)), grid, 0, rect.columns()));
    }

    private static Rect behind(Rect rect, boolean turned) {
      int end = Math.max(rect.top(), limit(turned) - rect.rows());
      return new Rect(rect.top(), rect.left(), end, rect.right());
    }

    @Override
    public List<Area> lost() {
      Rect sheet = Rect.SHEET;
      Rect end =
          down
              ? new Rect(
                  Math.max(rect.top(), sheet.bottom() - rect.rows()),
                  rect.left(),
                  sheet.bottom(),
                  rect.right())
              : new Rect(
                  rect.top(),
                  Math.max(rect.left(), sheet.right() - rect.columns()),
                  rect.bottom(),
                  sheet.right());
      return List.of(new Area(grid, end));
    }

    @Override
    public Optional<Area> reference(Area area) {
      if (area.grid() != grid) {
        return Optional.of(area);
      }
      Optional<Rect> now =
          down
              ? widened(area.rect(), rect, false)
              : widened(turned(area.rect()), turned(rect), true).map(Motion::turned);
      return now.map(found -> new Area(grid, found));
    }

    private static Optional<Rect> widened(Rect area, Rect put, boolean turned) {
      if (!isWithin(area, put, turned) || area.bottom() <= put.top()) {
        return Optional.of(area);
      }
      int by = put.rows();
      int top = area.top() >= put.top() ? area.top() + by : area.top();
      int bottom = Math.min(area.bottom() + by, limit(turned));
      return top >= bottom
          ? Optional.empty()
          : Optional.of(new Rect(top, area.left(), bottom, area.right()));
    }
  }

  /**
   * Cells are taken out; what stands behind closes up.
   *
   * @param up whether it closes up upwards; else to the left
   */
  record Delete(int grid, Rect rect, boolean up) implements Motion {
    @Override
    public Optional<Carried> carried() {
      Rect sheet = Rect.SHEET;
      return Optional.of(
          up
              ? new Carried(
                  grid,
                  new Rect(rect.bottom(), rect.left(), sheet.bottom(), rect.right()),
                  grid,
                  -rect.rows(),
                  0)
              : new Carried(
                  grid,
                  new Rect(rect.top(), rect.right(), rect.bottom(), sheet.right()),
                  grid,
                  0,
                  -rect.columns()));
    }

    @Override
    public List<Area> lost() {
      return List.of(new Area(grid, rect));
    }

    @Override
    public Optional<Area> reference(Area area) {
      if (area.grid() != grid) {
        return Optional.of(area);
      }
      Optional<Rect> now =
          up
              ? narrowed(area.rect(), rect, false)
              : narrowed(turned(area.rect()), turned(rect), true).map(Motion::turned);
      return now.map(found -> new Area(grid, found));
    }

    private static Optional<Rect> narrowed(Rect area, Rect out, boolean turned) {
      if (!isWithin(area, out, turned)) {
        return Optional.of(area);
      }
      int top = closed(area.top(), out);
      int bottom = closed(area.bottom(), out);
      return top >= bottom
          ? Optional.empty()
          : Optional.of(new Rect(top, area.left(), bottom, area.right()));
    }

    /** Where the line above a row is once the cells are out. */
    private static int closed(int row, Rect out) {
      return row <= out.top() ? row : Math.max(out.top(), row - out.rows());
    }
  }

  /** Cells are cut out and put elsewhere, onto whatever stands there. */
  record Move(int grid, Rect rect, int toGrid, int down, int across) implements Motion {
    @Override
    public Optional<Carried> carried() {
      return Optional.of(new Carried(grid, rect, toGrid, down, across));
    }

    @Override
    public List<Area> lost() {
      var lost = Region.of(rect.moved(down, across));
      if (grid == toGrid) {
        lost.remove(rect);
      }
      return lost.rects().stream().map(found -> new Area(toGrid, found)).toList();
    }

    @Override
    public Optional<Area> reference(Area area) {
      Rect seen = area.rect();
      if (area.grid() == grid && rect.contains(seen)) {
        return Optional.of(new Area(toGrid, seen.moved(down, across)));
      }
      if (area.grid() == toGrid && rect.moved(down, across).contains(seen)) {
        return Optional.empty();
      }
      if (area.grid() != grid || grid != toGrid || (down != 0) == (across != 0)) {
        return Optional.of(area);
      }
      Rect now =
          down != 0
              ? stretched(seen, rect, down)
              : turned(stretched(turned(seen), turned(rect), across));
      return Optional.of(new Area(grid, now));
    }

    /** An area whose first or last row is among the cells that move reaches to where it goes. */
    private static Rect stretched(Rect area, Rect cut, int by) {
      if (cut.left() > area.left() || cut.right() < area.right()) {
        return area;
      }
      boolean first = cut.top() <= area.top() && cut.bottom() > area.top();
      boolean last = cut.top() < area.bottom() && cut.bottom() >= area.bottom();
      int top = first ? area.top() + by : area.top();
      int bottom = last ? area.bottom() + by : area.bottom();
      return top < bottom ? new Rect(top, area.left(), bottom, area.right()) : area;
    }
  }

  /** A whole worksheet is taken out. */
  record Remove(int grid) implements Motion {
    @Override
    public Optional<Carried> carried() {
      return Optional.empty();
    }

    @Override
    public List<Area> lost() {
      return List.of(new Area(grid, Rect.SHEET));
    }

    @Override
    public Optional<Area> reference(Area area) {
      return area.grid() == grid ? Optional.empty() : Optional.of(area);
    }
  }

  /** The cells that go elsewhere; empty where none do. */
  Optional<Carried> carried();

  /** The cells whose content is gone afterwards. */
  List<Area> lost();

  /** The cells that go elsewhere or are lost. */
  default List<Area> concerned() {
    var concerned = new ArrayList<>(lost());
    carried().ifPresent(carried -> concerned.add(new Area(carried.grid(), carried.from())));
    return concerned;
  }

  /** What a reference to an area refers to afterwards; empty for {@code #REF!}. */
  Optional<Area> reference(Area area);

  /** How all cells of an area go together; empty where they part, or some are lost. */
  default Optional<Carried> together(int grid, Rect rect) {
    if (!meets(grid, rect)) {
      return Optional.of(new Carried(grid, rect, grid, 0, 0));
    }
    Optional<Carried> carried = carried();
    if (carried.isPresent()
        && carried.get().grid() == grid
        && carried.get().from().contains(rect)) {
      Carried all = carried.get();
      return Optional.of(new Carried(grid, rect, all.toGrid(), all.down(), all.across()));
    }
    return Optional.empty();
  }

  /** Whether some cell of an area goes elsewhere or is lost. */
  default boolean meets(int grid, Rect rect) {
    return switch (this) {
      case Insert(int where, Rect cells, boolean down) ->
          where == grid && isBehind(rect, cells, down);
      case Delete(int where, Rect cells, boolean up) -> where == grid && isBehind(rect, cells, up);
      case Move _, Remove _, Still _ -> meetsAny(concerned(), grid, rect);
    };
  }

  /** Whether some cell of an area is one of {@code cells} or stands behind one. */
  private static boolean isBehind(Rect rect, Rect cells, boolean down) {
    return down
        ? new Rect(cells.top(), cells.left(), Rect.SHEET.bottom(), cells.right()).meets(rect)
        : new Rect(cells.top(), cells.left(), cells.bottom(), Rect.SHEET.right()).meets(rect);
  }

  private static boolean meetsAny(List<Area> areas, int grid, Rect rect) {
    for (Area area : areas) {
      if (area.grid() == grid && area.rect().meets(rect)) {
        return true;
      }
    }
    return false;
  }

  private static Rect turned(Rect rect) {
    return new Rect(
        /* top= */ rect.left(),
        /* left= */ rect.top(),
        /* bottom= */ rect.right(),
        /* right= */ rect.bottom());
  }

  private static int limit(boolean turned) {
    return turned ? Rect.SHEET.right() : Rect.SHEET.bottom();
  }

  /** Whether an area stands in the columns concerned, and is not whole columns of the sheet. */
  private static boolean isWithin(Rect area, Rect concerned, boolean turned) {
    return area.left() >= concerned.left()
        && area.right() <= concerned.right()
        && !(area.top() == 0 && area.bottom() == limit(turned));
  }
}
