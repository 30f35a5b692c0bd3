package dev.napkin.xlsx.read;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.SheetBook.Block;
import dev.napkin.value.Pivot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a file says of a pivot table, as it is gathered, whichever kind of file it is. */
final class PivotDraft {
  private final PivotLayout layout;
  private final List<Shown> fields = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final Map<Integer, Integer> chosen = new HashMap<>();
  private List<Integer> down = List.of();
  private List<Integer> across = List.of();
  private Optional<Body> body = Optional.empty();

  PivotDraft(Budget budget) {
    this.layout = new PivotLayout(budget);
  }

  /**
   * A field as the table has it.
   *
   * @param names what it is called
   * @param items its items in the order of the table
   * @param collapsed the items whose parts are not shown
   * @param sumsUpAbove whether its items are summed up in their own line, above their parts
   */
  record Shown(
      List<String> names, List<PivotItem> items, Set<Integer> collapsed, boolean sumsUpAbove) {}

  /**
   * A row or column.
   *
   * @param place counted from the first that has totals
   * @param kind what it sums up
   * @param entries the items, outermost first, as many as it says
   * @param total the number of the total
   */
  record Line(boolean rows, int place, Kind kind, List<Integer> entries, int total) {
    private Line atStart() {
      return new Line(rows, 0, kind, entries, total);
    }
  }

  /** What a line sums up; in the order of their numbers in files. */
  enum Kind {
    /** Single items. */
    DATA("data", ""),
    /** Those of an outer item, as the table does. */
    DEFAULT("default", ""),
    /** Those of an outer item in a way of its own, and so on. */
    SUM("sum", "SUM"),
    COUNT_ALL("countA", "COUNT"),
    AVERAGE("avg", "AVERAGE"),
    LARGEST("max", "MAX"),
    SMALLEST("min", "MIN"),
    PRODUCT("product", "PRODUCT"),
    COUNT_NUMBERS("count", "COUNT NUMS"),
    DEVIATION("stdDev", "STDDEV"),
    DEVIATION_OF_ALL("stdDevP", "STDDEVP"),
    VARIANCE("var", "VAR"),
    VARIANCE_OF_ALL("varP", "VARP"),
    /** Everything. */
    GRAND("grand", ""),
    /** Nothing. */
    EMPTY("blank", "");

    private static final List<Kind> ALL = List.of(values());

    private final String word;
    private final String summary;

    Kind(String word, String summary) {
      this.word = word;
      this.summary = summary;
    }

    /** The kind that a part calls so (ECMA-376, part 1, 18.18.43). */
    static Kind of(String word) {
      return ALL.stream().filter(kind -> kind.word.equals(word)).findFirst().orElse(EMPTY);
    }

    /** The kind that a record numbers so (MS-XLS 2.5.262, itmType). */
    static Kind of(int number) {
      return number < ALL.size() ? ALL.get(number) : EMPTY;
    }
  }

  /**
   * Where it stands.
   *
   * @param area without the fields that filter it
   * @param firstRow the first row with totals, counted from the area's first
   * @param firstColumn the first column with totals, likewise
   * @param above how many rows above it the fields take that filter it
   */
  record Body(Rect area, int firstRow, int firstColumn, int above) {}

  void standsIn(Body place) {
    body = Optional.of(place);
  }

  void field(Shown field) {
    fields.add(field);
  }

  /** Says which fields divide the rows or columns, outermost first. */
  void order(boolean rows, List<Integer> order) {
    if (rows) {
      down = order;
    } else {
      across = order;
    }
  }

  /** Says which item a field lets through that filters the table. */
  void choose(int field, int item) {
    chosen.put(field, item);
  }

  /** Adds a total by its name; it totals a field. */
  void total(String name, int field) {
    layout.total(name, field >= 0 && field < fields.size() ? fields.get(field).names() : List.of());
  }

  void line(Line line) {
    lines.add(line);
  }

  /**
   * The table; empty where nothing says where it stands.
   *
   * @param blocks what stands on its sheet
   */
  Optional<Pivot> pivot(List<Block> blocks) throws Unreadable {
    if (body.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < fields.size(); i++) {
      Shown field = fields.get(i);
      layout.field(field.names(), field.items(), Optional.ofNullable(chosen.get(i)));
    }
    layout.order(true, down);
    layout.order(false, across);
    Body place = body.get();
    Rect area = place.area();
    int top = Math.max(0, area.top() - place.above());
    int firstRow = area.top() - top + place.firstRow();
    for (Line line : told()) {
      add(line, (line.rows() ? firstRow : place.firstColumn()) + line.place());
    }
    labels(place, firstRow, new PivotLabels(blocks, layout));
    return Optional.of(layout.in(new Rect(top, area.left(), area.bottom(), area.right())));
  }

  /** The lines, but for rows or columns that are said to be all the same. */
  private List<Line> told() {
    var told = new ArrayList<Line>();
    for (boolean rows : new boolean[] {true, false}) {
      List<Line> these = lines.stream().filter(line -> line.rows() == rows).toList();
      if (these.size() == 1 || these.stream().map(Line::atStart).distinct().count() > 1) {
        told.addAll(these);
      }
    }
    return told;
  }

  private void labels(Body place, int firstRow, PivotLabels labels) throws Unreadable {
    Rect area = place.area();
    int top = Math.clamp((long) area.top() + place.firstRow(), area.top(), area.bottom());
    int left = Math.clamp((long) area.left() + place.firstColumn(), area.left(), area.right());
    if (layout.lacksLines(true)) {
      labels.lines(true, down, new Rect(top, area.left(), area.bottom(), left), firstRow);
    }
    if (layout.lacksLines(false)) {
      int first = Math.max(area.top(), top - across.size());
      labels.lines(false, across, new Rect(first, left, top, area.right()), place.firstColumn());
    }
  }

  private void add(Line line, int place) throws Unreadable {
    switch (line.kind()) {
      case EMPTY -> {}
      case GRAND -> add(line, place, PivotLayout.Kind.GRAND);
      case DATA -> {
        if (sumsUp(line)) {
          add(line, place, PivotLayout.Kind.ITEMS);
        }
      }
      case DEFAULT,
          SUM,
          COUNT_ALL,
          AVERAGE,
          LARGEST,
          SMALLEST,
          PRODUCT,
          COUNT_NUMBERS,
          DEVIATION,
          DEVIATION_OF_ALL,
          VARIANCE,
          VARIANCE_OF_ALL ->
          add(line, place, PivotLayout.Kind.SUBTOTAL);
    }
  }

  private void add(Line line, int place, PivotLayout.Kind kind) throws Unreadable {
    layout.line(line.rows(), place, kind, line.entries(), line.total(), line.kind().summary);
  }

  /** Whether totals stand in a line: that of an outer item may hold nothing but its name. */
  private boolean sumsUp(Line line) {
    List<Integer> order = line.rows() ? down : across;
    int count = line.entries().size();
    if (count >= order.size() || count == 0) {
      return true;
    }
    int field = order.get(count - 1);
    if (field < 0 || field >= fields.size()) {
      return false;
    }
    Shown shown = fields.get(field);
    return shown.sumsUpAbove() || shown.collapsed().contains(line.entries().getLast());
  }
}
