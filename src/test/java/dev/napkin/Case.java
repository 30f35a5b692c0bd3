package dev.napkin;

import dev.napkin.check.Choice;
import dev.napkin.check.Loader;
import dev.napkin.engine.Workbook;
import dev.napkin.source.Source;
import dev.napkin.syntax.NapParser;
import dev.napkin.syntax.Statement;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A golden case: a workbook, the files that stand beside it, and the report that it must give.
 *
 * <p>The text is the workbook; then each further file below a line {@code ----- name}; then a line
 * of equals signs and the report. A file called {@code --set} holds overrides, one to a line, as
 * the command line takes them.
 *
 * @param workbook the text before the first rule
 * @param files the further files by name
 * @param report what stands below the equals signs
 */
record Case(String workbook, Map<String, String> files, String report) {
  /** How the workbook of a case is called in its messages. */
  static final String NAME = "book.nap";

  /** The line between what is given and what must come out. */
  static final String RULE = "=====\n";

  private static final String FILE = "----- ";
  private static final String SETS = "--set";

  /** Reads a case; a text without its rule is a workbook with an empty report. */
  static Case of(String text) {
    int rule = text.startsWith(RULE) ? 0 : text.indexOf("\n" + RULE) + 1;
    boolean ruled = rule > 0 || text.startsWith(RULE);
    String given = ruled ? text.substring(0, rule) : text;
    var files = new LinkedHashMap<String, String>();
    String name = NAME;
    var lines = new StringBuilder();
    for (String line : given.split("(?<=\n)")) {
      if (line.startsWith(FILE)) {
        files.put(name, lines.toString());
        name = line.substring(FILE.length()).strip();
        lines.setLength(0);
      } else {
        lines.append(line);
      }
    }
    files.put(name, lines.toString());
    String workbook = files.getOrDefault(NAME, "");
    files.remove(NAME);
    return new Case(workbook, files, ruled ? text.substring(rule + RULE.length()) : "");
  }

  /** What the workbook reports now. */
  String actual() {
    Workbook book = open();
    String report = Report.of(book);
    Choice sets = sets();
    return sets.sets().isEmpty() ? report : report + Report.under("--set", book, sets);
  }

  /** The workbook, opened. */
  Workbook open() {
    return Workbook.open(Source.of(NAME, workbook), loader());
  }

  private Choice sets() {
    var sets =
        files
            .getOrDefault(SETS, "")
            .lines()
            .filter(line -> !line.isBlank())
            .map(Case::set)
            .toList();
    return new Choice(List.of(), sets);
  }

  private static Statement.Definition set(String line) {
    return NapParser.override(Source.of("<set>", line)).tree();
  }

  /** Finds the files of this case; a path is relative to the folder of the file that names it. */
  private Loader loader() {
    return (from, path) -> {
      String folder = from.name().substring(0, from.name().lastIndexOf('/') + 1);
      String text = path.equals(NAME) ? workbook : files.get(folder + path);
      return text == null
          ? new Loader.Loaded.Missing("no such file")
          : new Loader.Loaded.File(folder + path, text.getBytes(StandardCharsets.UTF_8));
    };
  }
}
