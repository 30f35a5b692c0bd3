package dev.napkin.app.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the corpora, or a row, whose value is not the one expected.
 *
 * @param suite the folder that it stands in
 * @param file the workbook; the function of a row
 * @param sheet {@code -} where it is no cell
 * @param cell its address; the number of a row; {@link #MISSING} or {@link #REFUSED}
 * @param formula what is computed
 * @param values what was expected and what was computed
 */
record CorpusDifference(
    String suite, String file, String sheet, String cell, String formula, String values) {
  /** Stands for cells that are compared elsewhere and not here. */
  static final String MISSING = "missing";

  /** Stands for a workbook that cannot be read. */
  static final String REFUSED = "refused";

  /** What {@code verify} reports of a workbook, less the cells that are known to be bad. */
  static List<CorpusDifference> of(
      String suite, String file, int comparable, Optional<JsonTree> report, Set<String> bad) {
    if (report.isEmpty()) {
      return List.of(
          new CorpusDifference(suite, file, "-", REFUSED, "", comparable + " cells not read"));
    }
    List<JsonTree> differences = report.get().at("differences").elements();
    int compared = (int) report.get().at("compared").number();
    long excused = differences.stream().filter(cell -> bad.contains(place(cell))).count();
    int missing = comparable - bad.size() - (int) (compared - excused);
    Stream<CorpusDifference> cells =
        differences.stream()
            .filter(cell -> !bad.contains(place(cell)))
            .map(cell -> of(suite, file, cell));
    return Stream.concat(
            cells,
            missing > 0
                ? Stream.of(new CorpusDifference(suite, file, "-", MISSING, "", missing + " cells"))
                : Stream.empty())
        .toList();
  }

  /** A sheet and a cell, as both stand in the list of bad cells. */
  static String place(String sheet, String cell) {
    return sheet + "\t" + cell;
  }

  private static String place(JsonTree difference) {
    String cell = String.valueOf(difference.at("cell").value());
    int mark = cell.lastIndexOf('!');
    String sheet = cell.substring(0, Math.max(mark, 0));
    return place(
        sheet.startsWith("'") ? sheet.substring(1, sheet.length() - 1).replace("''", "'") : sheet,
        cell.substring(mark + 1).replace("$", ""));
  }

  private static CorpusDifference of(String suite, String file, JsonTree difference) {
    String[] place = place(difference).split("\t", -1);
    Map<?, ?> members = (Map<?, ?>) difference.value();
    Object reason = members.get("reason");
    return new CorpusDifference(
        suite,
        file,
        place[0],
        place[1],
        String.valueOf(members.get("formula")),
        shown(members.get("stored"))
            + " stored, "
            + (reason == null ? shown(members.get("computed")) : reason));
  }

  private static String shown(@Nullable Object value) {
    String text = JsonTree.NULL.equals(value) ? "nothing" : String.valueOf(value);
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }
}
