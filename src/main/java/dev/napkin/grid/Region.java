package dev.napkin.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A set of cells on one grid: what an edit made stale, what a recalculation changed.
 *
 * <p>Kept as bands: rows that hold the same columns, from top to bottom, and in each band the
 * columns from left to right. The bands are as few as can be, so two regions with the same cells
 * have the same rectangles, in whatever order the cells came. Adding, removing and finding cost the
 * logarithm of the number of bands plus the bands they meet. While the cells form one rectangle,
 * which is nearly always, there are no bands at all.
 */
public final class Region {
  /** What a region without bands has in their place; never written to. */
  private static final TreeMap<Integer, Band> NO_BANDS = new TreeMap<>();

  /** All cells, while they form one rectangle; else empty, and the bands hold them. */
  private Rect whole = Rect.EMPTY;

  /** By their first row. Inv: no two overlap; two that touch have different columns. */
  private TreeMap<Integer, Band> bands = NO_BANDS;

  private long cells;

  /** A region without any cell. */
  public Region() {}

  /** The cells of one rectangle. */
  public static Region of(Rect rect) {
    var region = new Region();
    region.add(rect);
    return region;
  }

  /** Adds the cells of {@code added}; those already in are not counted twice. */
  public void add(Rect added) {
    if (added.isEmpty() || whole.contains(added)) {
      return;
    }
    if (cells == 0) {
      whole = added;
      cells = added.cells();
      return;
    }
    if (bands.isEmpty()) {
      if (isOneWith(added)) {
        hold(whole.hull(added));
        return;
      }
      spill();
    }
    if (!append(added) && !bandHolds(added)) {
      change(added, Columns::with);
    }
  }

  /** Adds what lies below all that is in, as it does where cells come row by row. */
  private boolean append(Rect added) {
    Band last = bands.lastEntry().getValue();
    if (added.top() < last.bottom) {
      return false;
    }
    var band = new Band(added.top(), added.bottom(), new int[] {added.left(), added.right()});
    if (last.isOneWith(band)) {
      take(last);
      put(new Band(last.top, band.bottom, band.columns));
    } else {
      put(band);
    }
    return true;
  }

  /** Adds the cells of {@code added}. */
  public void add(Region added) {
    added.forEach(this::add);
  }

  /** Takes the cells of {@code removed} out, as far as they are in. */
  public void remove(Rect removed) {
    if (removed.isEmpty()) {
      return;
    }
    if (bands.isEmpty()) {
      Rect both = whole.intersect(removed);
      if (both.isEmpty()) {
        return;
      }
      Rect rest = without(both);
      if (rest.cells() == cells - both.cells()) {
        hold(rest);
        return;
      }
      spill();
    }
    change(removed, Columns::without);
  }

  /** Takes all cells out. */
  public void clear() {
    bands = NO_BANDS;
    whole = Rect.EMPTY;
    cells = 0;
  }

  /** Whether no cell is in it. */
  public boolean isEmpty() {
    return cells == 0;
  }

  /** How many cells are in it. */
  public long cells() {
    return cells;
  }

  /** Whether the cell is in it. */
  public boolean contains(int row, int column) {
    if (bands.isEmpty()) {
      return whole.contains(row, column);
    }
    Map.Entry<Integer, Band> entry = bands.floorEntry(row);
    return entry != null
        && row < entry.getValue().bottom
        && Columns.find(entry.getValue().columns, column, column + 1) >= 0;
  }

  /** Its first rectangle, from the top and there from the left; empty where the region is. */
  public Rect first() {
    if (bands.isEmpty()) {
      return whole;
    }
    Band band = bands.firstEntry().getValue();
    return new Rect(band.top, band.columns[0], band.bottom, band.columns[1]);
  }

  /** Some cells of it that lie in {@code area}, the topmost of them in it; empty for none. */
  public Rect firstIn(Rect area) {
    if (bands.isEmpty() || area.isEmpty()) {
      return whole.intersect(area);
    }
    Map.Entry<Integer, Band> floor = bands.floorEntry(area.top());
    int from = floor == null ? area.top() : floor.getKey();
    for (Band band : bands.subMap(from, Math.max(from, area.bottom())).values()) {
      int at = Columns.find(band.columns, area.left(), area.right());
      if (at >= 0 && band.bottom > area.top()) {
        return band.part(at).intersect(area);
      }
    }
    return Rect.EMPTY;
  }

  /** Its rectangles, which do not overlap, from the top and there from the left. */
  public List<Rect> rects() {
    var rects = new ArrayList<Rect>();
    forEach(rects::add);
    return rects;
  }

  /** Hands each rectangle to {@code use}, in the order of {@link #rects}. */
  public void forEach(Consumer<Rect> use) {
    if (!whole.isEmpty()) {
      use.accept(whole);
    }
    for (Band band : bands.values()) {
      for (int at = 0; at < band.columns.length; at += 2) {
        use.accept(band.part(at));
      }
    }
  }

  /** Whether both hold the same cells. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Region region
        && cells == region.cells
        && rects().equals(region.rects());
  }

  @Override
  public int hashCode() {
    return Objects.hash(cells, first());
  }

  @Override
  public String toString() {
    return rects().toString();
  }

  private void hold(Rect rect) {
    whole = rect.isEmpty() ? Rect.EMPTY : rect;
    cells = rect.cells();
  }

  /** Whether {@code added} and the one rectangle held form one rectangle together. */
  private boolean isOneWith(Rect added) {
    Rect both = whole.hull(added);
    return both.cells() == cells + added.cells() - whole.intersect(added).cells();
  }

  /** The one rectangle held without {@code part} of it, were that one rectangle too. */
  private Rect without(Rect part) {
    boolean fullWidth = part.left() == whole.left() && part.right() == whole.right();
    if (fullWidth && part.top() == whole.top()) {
      return new Rect(part.bottom(), whole.left(), whole.bottom(), whole.right());
    }
    if (fullWidth) {
      return new Rect(whole.top(), whole.left(), part.top(), whole.right());
    }
    return part.left() == whole.left()
        ? new Rect(whole.top(), part.right(), whole.bottom(), whole.right())
        : new Rect(whole.top(), whole.left(), whole.bottom(), part.left());
  }

  /** Goes over from one rectangle to bands. */
  private void spill() {
    Rect rect = whole;
    whole = Rect.EMPTY;
    cells = 0;
    bands = new TreeMap<>();
    if (!rect.isEmpty()) {
      put(new Band(rect.top(), rect.bottom(), new int[] {rect.left(), rect.right()}));
    }
  }

  private boolean bandHolds(Rect rect) {
    Map.Entry<Integer, Band> entry = bands.floorEntry(rect.top());
    return entry != null
        && rect.bottom() <= entry.getValue().bottom
        && Columns.holds(entry.getValue().columns, rect.left(), rect.right());
  }

  /** Applies {@code operator} to the columns of every row of {@code area}. */
  private void change(Rect area, ColumnsOperator operator) {
    cutAt(area.top());
    cutAt(area.bottom());
    int row = area.top();
    while (row < area.bottom()) {
      Map.Entry<Integer, Band> entry = bands.ceilingEntry(row);
      int next = entry == null ? area.bottom() : Math.min(entry.getKey(), area.bottom());
      int[] before = Columns.NONE;
      if (entry != null && next == row) {
        Band band = entry.getValue();
        next = band.bottom;
        before = band.columns;
        take(band);
      }
      put(new Band(row, next, operator.apply(before, area.left(), area.right())));
      row = next;
    }
    join(area.top(), area.bottom());
    if (bands.size() == 1 && bands.firstEntry().getValue().columns.length == 2) {
      Rect rect = first();
      bands = NO_BANDS;
      hold(rect);
    }
  }

  /** Makes a band begin at {@code row} where one goes across it. */
  private void cutAt(int row) {
    Map.Entry<Integer, Band> entry = bands.lowerEntry(row);
    if (entry != null && entry.getValue().bottom > row) {
      Band band = entry.getValue();
      take(band);
      put(new Band(band.top, row, band.columns));
      put(new Band(row, band.bottom, band.columns));
    }
  }

  /** Makes one band of those that touch and have the same columns. */
  private void join(int top, int bottom) {
    Map.Entry<Integer, Band> start = bands.lowerEntry(top);
    Map.Entry<Integer, Band> entry = start == null ? bands.ceilingEntry(top) : start;
    while (entry != null && entry.getKey() < bottom) {
      Band band = entry.getValue();
      Map.Entry<Integer, Band> next = bands.higherEntry(band.top);
      if (next != null && band.isOneWith(next.getValue())) {
        take(band);
        take(next.getValue());
        put(new Band(band.top, next.getValue().bottom, band.columns));
        entry = bands.floorEntry(band.top);
      } else {
        entry = next;
      }
    }
  }

  private void put(Band band) {
    if (band.columns.length > 0) {
      bands.put(band.top, band);
      cells += band.cells();
    }
  }

  private void take(Band band) {
    bands.remove(band.top);
    cells -= band.cells();
  }

  /** Rows that hold the same columns, as {@link Columns} writes them. */
  private static final class Band {
    private final int top;
    private final int bottom;
    private final int[] columns;

    Band(int top, int bottom, int[] columns) {
      this.top = top;
      this.bottom = bottom;
      this.columns = columns;
    }

    long cells() {
      return (long) (bottom - top) * Columns.count(columns);
    }

    Rect part(int at) {
      return new Rect(top, columns[at], bottom, columns[at + 1]);
    }

    boolean isOneWith(Band below) {
      return bottom == below.top && Arrays.equals(columns, below.columns);
    }
  }

  /** What {@link #change} does to the columns of a row. */
  @FunctionalInterface
  private interface ColumnsOperator {
    int[] apply(int[] columns, int left, int right);
  }
}
