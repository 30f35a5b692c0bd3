package dev.napkin.syntax.structure;

import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Motion;
import dev.napkin.grid.Rect;
import dev.napkin.syntax.SheetBook.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What becomes of tables when cells go elsewhere and sheets change. */
public final class TableChanges {
  private final List<Placed> before = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final Map<String, Rect> now = new HashMap<>();
  private final Map<String, Integer> nowOn = new HashMap<>();
  private final Set<String> gone = new HashSet<>();
  private final Map<String, Set<String>> goneColumns = new HashMap<>();
  private final Map<CellAddress, String> headers = new HashMap<>();
  private Optional<String> refusal = Optional.empty();

  private record Placed(Table table, int grid) {}

  private TableChanges() {}

  /** What becomes of {@code tables}. */
  public static TableChanges of(
      List<Table> tables, Motion motion, SheetOrder before, SheetOrder after) {
    var changes = new TableChanges();
    for (Table table : tables) {
      Optional<Integer> grid = before.grid(table.sheet());
      if (grid.isEmpty()) {
        changes.tables.add(table);
      } else {
        changes.before.add(new Placed(table, grid.get()));
        changes.change(table, grid.get(), motion, after);
      }
    }
    if (motion instanceof Motion.Move move) {
      changes.refuseOverlap(move);
    }
    return changes;
  }

  private static String key(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private void change(Table table, int grid, Motion motion, SheetOrder after) {
    Optional<Area> area =
        after.position(grid) < 0
            ? Optional.empty()
            : motion.reference(new Area(grid, table.area()));
    if (area.isEmpty()) {
      gone.add(key(table.name()));
      return;
    }
    // A table goes as a whole; that one of its rows is moved elsewhere does not stretch it.
    boolean whole = motion.together(grid, table.area()).isPresent();
    Rect rect = motion instanceof Motion.Move && !whole ? table.area() : area.get().rect();
    int on = whole ? area.get().grid() : grid;
    List<String> columns = table.columns();
    int totals = table.totalsRows();
    if (!whole) {
      switch (motion) {
        case Motion.Insert insert -> {
          columns = widened(table, insert, rect);
          refuseCut(table, rect, insert.grid(), insert.rect(), insert.down());
        }
        case Motion.Delete delete -> {
          columns = narrowed(table, delete);
          totals = totals(table, delete);
          refuseCut(table, rect, delete.grid(), delete.rect(), delete.up());
          refuseBareHeader(table, delete, rect, totals);
        }
        case Motion.Move _, Motion.Remove _, Motion.Still _ -> {}
      }
    }
    String sheet = after.name(on).orElseThrow();
    tables.add(new Table(table.name(), sheet, rect, columns, table.headerRows(), totals));
    now.put(key(table.name()), rect);
    nowOn.put(key(table.name()), on);
  }

  private void refuse(String reason) {
    refusal = refusal.or(() -> Optional.of(reason));
  }

  private void refuseCut(Table table, Rect rect, int grid, Rect edited, boolean vertical) {
    boolean within =
        vertical
            ? edited.left() <= table.area().left() && edited.right() >= table.area().right()
            : edited.top() <= table.area().top() && edited.bottom() >= table.area().bottom();
    if (!within || rect.isEmpty()) {
      refuse("the table " + table.name() + " would be torn apart on grid " + grid);
    }
  }

  private static int totals(Table table, Motion.Delete delete) {
    Rect area = table.area();
    Rect last =
        new Rect(area.bottom() - table.totalsRows(), area.left(), area.bottom(), area.right());
    return delete.up() && delete.rect().contains(last) ? 0 : table.totalsRows();
  }

  private void refuseBareHeader(Table table, Motion.Delete delete, Rect rect, int totals) {
    Rect area = table.area();
    boolean header =
        delete.up()
            && table.headerRows() > 0
            && delete.rect().top() < area.top() + table.headerRows()
            && delete.rect().bottom() > area.top();
    if (header || rect.rows() <= table.headerRows() + totals) {
      refuse("the table " + table.name() + " would be left without its headers or its rows");
    }
  }

  private List<String> widened(Table table, Motion.Insert insert, Rect rect) {
    if (insert.down()) {
      return table.columns();
    }
    int at = insert.rect().left() - table.area().left();
    var columns = new ArrayList<>(table.columns());
    var taken = new HashSet<String>();
    columns.forEach(column -> taken.add(key(column)));
    int number = 1;
    for (int i = 0; i < insert.rect().columns(); i++) {
      while (!taken.add(key("Column" + number))) {
        number++;
      }
      columns.add(at + i, "Column" + number);
      if (table.headerRows() > 0) {
        headers.put(
            new CellAddress(insert.grid(), rect.top(), rect.left() + at + i), "Column" + number);
      }
    }
    return columns;
  }

  private List<String> narrowed(Table table, Motion.Delete delete) {
    if (delete.up()) {
      return table.columns();
    }
    int left = table.area().left();
    var columns = new ArrayList<String>();
    var lost = new HashSet<String>();
    for (int i = 0; i < table.columns().size(); i++) {
      boolean isLost = left + i >= delete.rect().left() && left + i < delete.rect().right();
      if (isLost) {
        lost.add(key(table.columns().get(i)));
      } else {
        columns.add(table.columns().get(i));
      }
    }
    goneColumns.put(key(table.name()), lost);
    return columns;
  }

  private void refuseOverlap(Motion.Move move) {
    Rect to = move.rect().moved(move.down(), move.across());
    for (Placed placed : before) {
      String name = key(placed.table.name());
      boolean moves = placed.grid == move.grid() && move.rect().contains(placed.table.area());
      if (!moves && placed.grid == move.toGrid() && to.contains(placed.table.area())) {
        refuse("the table " + placed.table.name() + " stands there");
      }
      for (Placed other : before) {
        String beside = key(other.table.name());
        if (moves
            && !beside.equals(name)
            && nowOn.getOrDefault(beside, -1).equals(nowOn.get(name))
            && now.getOrDefault(beside, Rect.EMPTY).meets(now.getOrDefault(name, Rect.EMPTY))) {
          refuse("the table " + other.table.name() + " stands there");
        }
      }
    }
  }

  /** Why this cannot be done to the tables; empty where it can. */
  public Optional<String> refusal() {
    return refusal;
  }

  /** The tables afterwards. */
  public List<Table> tables() {
    return List.copyOf(tables);
  }

  /** The headers of new columns, to be put into their cells. */
  public Map<CellAddress, String> headers() {
    return Map.copyOf(headers);
  }

  /** The table around a cell, before. */
  Optional<String> around(CellAddress cell) {
    return before.stream()
        .filter(placed -> placed.grid == cell.grid())
        .filter(placed -> placed.table.area().contains(cell.row(), cell.column()))
        .map(placed -> placed.table.name())
        .findFirst();
  }

  /** Whether a cell stands in the table afterwards. */
  boolean isAround(String table, CellAddress cell) {
    return nowOn.getOrDefault(key(table), -1) == cell.grid()
        && now.getOrDefault(key(table), Rect.EMPTY).contains(cell.row(), cell.column());
  }

  /** Whether the table, or one of these columns of it, is gone. */
  boolean isLost(String table, List<String> columns) {
    Set<String> lost = goneColumns.getOrDefault(key(table), Set.of());
    return gone.contains(key(table))
        || columns.stream().anyMatch(column -> lost.contains(key(column)));
  }
}
