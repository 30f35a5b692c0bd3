package dev.napkin.app.cli;

import dev.napkin.source.Ink;
import java.util.ArrayList;
import java.util.List;

/** A report as aligned text for a terminal; tables that are too wide go on below. */
final class PlainLayout {
  /** What fits on most screens and still reads well. */
  private static final int WIDEST = 120;

  private static final String GAP = "  ";

  private final Ink ink;
  private final StringBuilder text = new StringBuilder();

  private PlainLayout(Ink ink) {
    this.ink = ink;
  }

  /** A whole report. */
  static String of(Report report, Ink ink) {
    var layout = new PlainLayout(ink);
    if (!report.title().isEmpty()) {
      layout.text.append(ink.strong(report.title())).append('\n');
    }
    report.sections().forEach(layout::section);
    return layout.text.toString();
  }

  private void section(Report.Section section) {
    if (section.tables().stream().allMatch(Table::isEmpty)) {
      return;
    }
    if (!section.heading().isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n")
          .append(ink.strong("# " + section.heading()))
          .append('\n');
    }
    boolean first = !section.heading().isEmpty();
    for (Table table : section.tables()) {
      if (!table.isEmpty()) {
        text.append(first || text.isEmpty() ? "" : "\n");
        table(table);
        first = false;
      }
    }
  }

  private void table(Table table) {
    if (!table.caption().isEmpty()) {
      text.append(table.caption()).append('\n');
    }
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      blocks.add(Block.of(table, i));
    }
    boolean keyed = table.head() == Table.Head.SHOWN && blocks.size() > 1;
    int from = keyed ? 1 : 0;
    while (from < blocks.size()) {
      int to = fitting(blocks, from, keyed ? blocks.getFirst().width() : 0);
      var part = new ArrayList<>(blocks.subList(from, to));
      if (keyed) {
        part.addFirst(blocks.getFirst());
      }
      text.append(from > (keyed ? 1 : 0) ? "\n" : "");
      lines(table, part);
      from = to;
    }
    table.notes().forEach(note -> text.append(ink.faint(note)).append('\n'));
  }

  /** How many columns from {@code from} on fit beside the first; at least one. */
  private static int fitting(List<Block> blocks, int from, int used) {
    int width = used;
    int to = from;
    while (to < blocks.size() && (to == from || width + blocks.get(to).width() + 2 <= WIDEST)) {
      width += blocks.get(to).width() + GAP.length();
      to++;
    }
    // A list is never cut: its last column is text that may run on.
    return blocks.getFirst().listed() ? blocks.size() : to;
  }

  private void lines(Table table, List<Block> part) {
    int heads = part.getFirst().heads().size();
    for (int line = 0; line < heads; line++) {
      int number = line;
      String joined = join(part.stream().map(block -> block.heads().get(number)).toList());
      if (!joined.isEmpty()) {
        text.append(ink.faint(joined)).append('\n');
      }
    }
    for (int row = 0; row < table.rows().size(); row++) {
      int number = row;
      text.append(coloured(join(part.stream().map(block -> block.cells().get(number)).toList())))
          .append('\n');
    }
  }

  private static String join(List<String> cells) {
    return String.join(GAP, cells).stripTrailing();
  }

  /** Verdicts stand at the start of their line. */
  private String coloured(String line) {
    for (String bad : List.of(Verdicts.FAILS, Verdicts.DISAGREES)) {
      if (line.startsWith(bad + GAP)) {
        return ink.bad(bad) + line.substring(bad.length());
      }
    }
    for (String good : List.of(Verdicts.HOLDS, Verdicts.AGREES)) {
      if (line.startsWith(good + GAP)) {
        return ink.good(good) + line.substring(good.length());
      }
    }
    return line;
  }

  /** One column, all its texts brought to one width. */
  private record Block(List<String> heads, List<String> cells, int width, boolean listed) {

    static Block of(Table table, int column) {
      Table.Column head = table.columns().get(column);
      boolean listed = table.head() == Table.Head.HIDDEN;
      List<String> cells = table.rows().stream().map(row -> row.get(column)).toList();
      List<String> heads = listed ? List.of() : List.of(head.name(), head.unit());
      if (head.align() == Table.Align.POINT) {
        cells = pointed(cells);
      }
      int width = Math.max(widest(cells), widest(heads));
      boolean right = head.align() == Table.Align.POINT;
      return new Block(
          heads.stream().map(text -> pad(text, width, right)).toList(),
          cells.stream().map(text -> pad(text, width, right)).toList(),
          width,
          listed);
    }

    /** Blanks behind each number, so that flush right the decimal points meet. */
    private static List<String> pointed(List<String> cells) {
      int most = cells.stream().mapToInt(Block::behindPoint).max().orElse(0);
      return cells.stream()
          .map(cell -> isNumber(cell) ? cell + " ".repeat(most - behindPoint(cell)) : cell)
          .toList();
    }

    private static int behindPoint(String cell) {
      int point = cell.indexOf('.');
      return isNumber(cell) && point >= 0 ? cell.length() - point : 0;
    }

    private static boolean isNumber(String cell) {
      return cell.matches("[+-]?[0-9.]+(e-?[0-9]+)?");
    }

    private static int widest(List<String> texts) {
      return texts.stream().mapToInt(Block::length).max().orElse(0);
    }

    private static int length(String text) {
      return text.codePointCount(0, text.length());
    }

    private static String pad(String text, int width, boolean right) {
      String blanks = " ".repeat(width - length(text));
      return right ? blanks + text : text + blanks;
    }
  }
}
