package dev.napkin.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Differing cells gathered into lines for the list: one for the cells of a sheet. */
final class CorpusAreas {
  private CorpusAreas() {}

  /** The lines, each with the first of its cells as the words that are to be replaced. */
  static List<String> lines(List<CorpusDifference> differences) {
    Map<String, List<CorpusDifference>> sheets = new LinkedHashMap<>();
    for (CorpusDifference difference : differences) {
      boolean isCell = difference.cell().matches("[A-Z]*\\d+");
      sheets
          .computeIfAbsent(
              difference.file() + "\t" + (isCell ? difference.sheet() : difference.cell()),
              _ -> new ArrayList<>())
          .add(difference);
    }
    return sheets.values().stream()
        .map(
            cells ->
                CorpusExplanation.line(
                    cells.getFirst(),
                    areas(cells.stream().map(CorpusDifference::cell).toList()),
                    "?",
                    (cells.getFirst().formula() + ": " + cells.getFirst().values())
                        .replaceAll("\\p{Cntrl}", " ")))
        .toList();
  }

  /** Cells below each other as areas, with blanks between. */
  static String areas(List<String> cells) {
    Map<String, List<Integer>> columns = new LinkedHashMap<>();
    var parts = new ArrayList<String>();
    for (String cell : cells) {
      String letters = cell.replaceAll("\\d+$", "");
      if (letters.length() == cell.length()) {
        parts.add(cell);
      } else {
        columns
            .computeIfAbsent(letters, _ -> new ArrayList<>())
            .add(Integer.parseInt(cell.substring(letters.length())));
      }
    }
    columns.forEach(
        (letters, rows) -> {
          List<Integer> sorted = rows.stream().sorted().toList();
          int from = 0;
          for (int i = 0; i < sorted.size(); i++) {
            boolean isLast = i + 1 == sorted.size() || sorted.get(i + 1) > sorted.get(i) + 1;
            if (isLast) {
              parts.add(area(letters, sorted.get(from), sorted.get(i)));
              from = i + 1;
            }
          }
        });
    return String.join(" ", parts);
  }

  private static String area(String letters, int first, int last) {
    return first == last ? letters + first : letters + first + ":" + letters + last;
  }
}
