package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The list of explanations, {@code differences.tsv}: a line each, comments after {@code #}.
 *
 * <p>It was written for one state of the corpora, whose sum it names.
 */
final class CorpusExplanations {
  private static final Path LIST = Path.of("src/test/resources/corpora/differences.tsv");

  private CorpusExplanations() {}

  /** All lines of the list. */
  static List<CorpusExplanation> read() {
    try {
      var explanations = new ArrayList<CorpusExplanation>();
      for (String line : Files.readAllLines(LIST)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          explanations.add(CorpusExplanation.of(line));
        }
      }
      return explanations;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether the list was written for the corpora in {@code folder}. */
  static boolean isListed(Path folder) throws IOException {
    Path counts = folder.resolve("counts.tsv");
    var sum = new CRC32();
    sum.update(Files.readAllBytes(counts));
    return Files.readAllLines(LIST).contains("# counts.tsv " + Long.toHexString(sum.getValue()));
  }

  /**
   * Holds that {@code differences} are all of a suite's and all explained.
   *
   * @param files which of its workbooks they were looked for in
   */
  static void hold(String suite, Set<String> files, List<CorpusDifference> differences)
      throws IOException {
    List<CorpusExplanation> lines =
        read().stream()
            .filter(line -> line.suite().equals(suite))
            .filter(line -> line.file().contains("*") || files.contains(line.file()))
            .toList();
    var causes = new EnumMap<CorpusExplanation.Cause, Integer>(CorpusExplanation.Cause.class);
    var used = new HashSet<CorpusExplanation>();
    var open = new ArrayList<CorpusDifference>();
    for (CorpusDifference difference : differences) {
      lines.stream()
          .filter(line -> line.explains(difference))
          .findFirst()
          .ifPresentOrElse(
              line -> {
                used.add(line);
                causes.merge(line.cause(), 1, Integer::sum);
              },
              () -> open.add(difference));
    }
    System.out.println(suite + " " + causes + ", not explained: " + open.size());
    String list = System.getProperty("corpora.list");
    if (list != null) {
      Files.write(
          Path.of(list),
          CorpusAreas.lines(open),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
    assertEquals(List.of(), open.stream().limit(20).toList(), open.size() + " are not explained");
    assertEquals(
        List.of(),
        lines.stream().filter(line -> !used.contains(line)).toList(),
        "nothing is explained by these");
  }

  /** Holds that {@code differences}, rows of a suite, are all of them and all explained. */
  static void hold(String suite, List<CorpusDifference> differences) throws IOException {
    var functions = new HashSet<String>();
    read().forEach(line -> functions.add(line.file()));
    hold(suite, functions, differences);
  }
}
