package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every cell of other people's workbooks that differs is explained by a line of {@code
 * differences.tsv}, and every line explains one, where these workbooks lie beside this project.
 *
 * <p>Workbooks of more than 250 kB are left out, unless {@code -Dcorpora.size=BYTES} allows more.
 * {@code -Dcorpora.list=FILE} appends lines for what is not explained to a file.
 */
final class CorpusDifferencesTest {
  private static final Path FOLDER = Path.of(System.getProperty("corpora", "../shared/corpora"));
  private static final long LARGEST = Long.getLong("corpora.size", 250_000);

  /** How many workbooks one call compares. */
  private static final int TOGETHER = 40;

  @TestFactory
  List<DynamicTest> everyCellThatDiffersIsExplained() throws IOException {
    Path counts = FOLDER.resolve("counts.tsv");
    assumeTrue(Files.isRegularFile(counts), "there are no workbooks at " + FOLDER);
    assumeTrue(
        CorpusExplanations.isListed(FOLDER), "the list explains other workbooks than " + FOLDER);
    var suites = new TreeMap<String, Map<String, Integer>>();
    for (String line : Files.readAllLines(counts)) {
      String[] fields = line.split("\t", -1);
      if (!fields[0].equals("suite") && !fields[2].equals("0") && isSmall(fields[0], fields[1])) {
        suites
            .computeIfAbsent(fields[0], _ -> new LinkedHashMap<>())
            .put(fields[1], Integer.parseInt(fields[2]));
      }
    }
    Map<String, Map<String, Set<String>>> bad = bad();
    return suites.entrySet().stream()
        .map(
            suite ->
                DynamicTest.dynamicTest(
                    suite.getKey(),
                    () ->
                        CorpusExplanations.hold(
                            suite.getKey(),
                            suite.getValue().keySet(),
                            differences(
                                suite.getKey(),
                                suite.getValue(),
                                bad.getOrDefault(suite.getKey(), Map.of())))))
        .toList();
  }

  @Test
  void everyLineNamesASuite() {
    var suites = new HashSet<String>();
    CorpusExplanations.read().forEach(line -> suites.add(line.suite()));
    assumeTrue(Files.isDirectory(FOLDER), "there are no workbooks at " + FOLDER);
    suites.removeIf(suite -> Files.isDirectory(FOLDER.resolve(suite)));
    assertEquals(Set.of(), suites);
  }

  private static boolean isSmall(String suite, String file) throws IOException {
    String only = System.getProperty("corpora.suite", suite);
    Path path = FOLDER.resolve(suite).resolve(file);
    return only.equals(suite) && Files.isRegularFile(path) && Files.size(path) <= LARGEST;
  }

  /** The cells known to be bad: places by suite and file. */
  private static Map<String, Map<String, Set<String>>> bad() throws IOException {
    var bad = new HashMap<String, Map<String, Set<String>>>();
    for (String line : Files.readAllLines(FOLDER.resolve("known-bad.jsonl"))) {
      JsonTree cell = JsonTree.of(line);
      bad.computeIfAbsent(text(cell, "suite"), _ -> new HashMap<>())
          .computeIfAbsent(text(cell, "file"), _ -> new HashSet<>())
          .add(CorpusDifference.place(text(cell, "sheet"), text(cell, "cell")));
    }
    return bad;
  }

  private static String text(JsonTree tree, String member) {
    return String.valueOf(tree.at(member).value());
  }

  private static List<CorpusDifference> differences(
      String suite, Map<String, Integer> files, Map<String, Set<String>> bad) {
    var reports = new HashMap<String, JsonTree>();
    List<String> names = List.copyOf(files.keySet());
    for (int from = 0; from < names.size(); from += TOGETHER) {
      var words = new ArrayList<String>(List.of("verify", "--json"));
      names.subList(from, Math.min(from + TOGETHER, names.size())).stream()
          .map(name -> FOLDER.resolve(suite).resolve(name).toString())
          .forEach(words::add);
      reports(Cli.run(words.toArray(String[]::new)).out())
          .forEach(
              report ->
                  reports.put(String.valueOf(Path.of(text(report, "file")).getFileName()), report));
    }
    var differences = new ArrayList<CorpusDifference>();
    files.forEach(
        (name, comparable) ->
            differences.addAll(
                CorpusDifference.of(
                    suite,
                    name,
                    comparable,
                    Optional.ofNullable(reports.get(name)),
                    bad.getOrDefault(name, Set.of()))));
    return differences;
  }

  private static List<JsonTree> reports(String output) {
    if (output.isBlank()) {
      return List.of();
    }
    JsonTree tree = JsonTree.of(output);
    return tree.value() instanceof List<?> ? tree.elements() : List.of(tree);
  }
}
