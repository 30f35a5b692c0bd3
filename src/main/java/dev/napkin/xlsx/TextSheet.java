package dev.napkin.xlsx;

import dev.napkin.syntax.A1;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The page that holds the text of the workbook, a line in each row.
 *
 * <p>The same text stands in a part of the file that programs may drop when they save it. Cells
 * they keep.
 */
final class TextSheet {
  static final String NAME = "Text";
  private static final int HEAD_ROW = 2;
  private static final int FILE = 0;
  private static final int LINE = 1;
  private static final int TEXT = 2;

  /** As many characters as a cell holds. */
  private static final int LONGEST = 32_000;

  private static final String CRLF = "lines end with CR and LF, SHA-256 ";
  private static final String LF = "lines end with LF, SHA-256 ";

  /** In place of a file name: under which scenarios the file was made. */
  private static final String CHOICE = "(chosen)";

  private TextSheet() {}

  /** The page; empty where the text has more lines than a sheet has rows. */
  static Optional<Page> page(Texts texts) {
    var page = new Page(NAME, "The text that all of this was made from");
    page.put(0, 0, Slot.text("Text", Style.TITLE));
    page.head(HEAD_ROW, List.of("File", "Line", "Text"));
    int row = HEAD_ROW + 1;
    for (var file : texts.all().entrySet()) {
      String text = file.getValue();
      List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
      boolean windows = isWindows(lines);
      put(page, row++, file.getKey(), 0, (windows ? CRLF : LF) + Texts.hash(text));
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        String bare = windows && line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        int from = 0;
        do {
          int to = Math.min(bare.length(), from + LONGEST);
          if (row >= A1.ROWS) {
            return Optional.empty();
          }
          put(page, row++, file.getKey(), i + 1, bare.substring(from, to));
          from = to;
        } while (from < bare.length());
      }
    }
    if (!texts.choice().isEmpty()) {
      for (String line : texts.choice().split("\n", -1)) {
        put(page, row++, CHOICE, 0, line);
      }
    }
    page.widths(26, 8, 140);
    return Optional.of(page);
  }

  private static boolean isWindows(List<String> lines) {
    List<String> ended = lines.subList(0, lines.size() - 1);
    return !ended.isEmpty()
        && ended.stream().allMatch(line -> line.endsWith("\r"))
        && !lines.getLast().endsWith("\r");
  }

  private static void put(Page page, int row, String file, int line, String text) {
    Style style = line == 0 ? Style.FAINT : Style.PLAIN.with(Style.Weight.CODE);
    page.put(row, FILE, Slot.text(file, Style.FAINT));
    page.put(row, LINE, Slot.of(Content.number(line), Style.FAINT.format("0")));
    if (!text.isEmpty()) {
      page.put(row, TEXT, Slot.text(text, style));
    }
  }

  /**
   * The texts that the rows of such a page hold; empty where they are none.
   *
   * @param rows the cells by row and column
   */
  static Optional<Texts> read(Iterable<? extends SequencedMap<Integer, Value>> rows) {
    SequencedMap<String, StringBuilder> files = new LinkedHashMap<>();
    String end = "\n";
    int before = 0;
    var choice = new ArrayList<String>();
    for (SequencedMap<Integer, Value> row : rows) {
      if (!(row.get(LINE) instanceof Value.Num(double number))
          || !(row.get(FILE) instanceof Value.Text(String file))) {
        continue;
      }
      String text = row.get(TEXT) instanceof Value.Text(String t) ? t : "";
      int line = (int) number;
      if (file.equals(CHOICE)) {
        choice.add(text);
      } else if (line == 0) {
        files.put(file, new StringBuilder());
        end = text.startsWith(CRLF) ? "\r\n" : "\n";
      } else if (files.containsKey(file)) {
        files
            .getOrDefault(file, new StringBuilder())
            .append(line > 1 && line != before ? end : "")
            .append(text);
      }
      before = line;
    }
    if (files.isEmpty()) {
      return Optional.empty();
    }
    var texts = new LinkedHashMap<String, String>();
    files.forEach((file, builder) -> texts.put(file, builder.toString()));
    String name = texts.firstEntry().getKey();
    String main = texts.pollFirstEntry().getValue();
    return Optional.of(new Texts(name, main, texts, String.join("\n", choice)));
  }
}
