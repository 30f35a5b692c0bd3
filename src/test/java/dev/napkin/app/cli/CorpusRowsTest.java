package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.napkin.eval.Sheets;
import dev.napkin.function.Library;
import dev.napkin.function.SheetFunction;
import dev.napkin.value.Array;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Single calls with the values that other projects expect, where those lie beside this project.
 *
 * <p>Their expectations are their own opinions, and Excel is the judge where they differ: each row
 * that differs is explained in {@code differences.tsv}, and the others are a share that is held.
 */
final class CorpusRowsTest {
  private static final Path FOLDER = Path.of(System.getProperty("corpora", "../shared/corpora"));

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Integer> untold = new TreeMap<>();
  private final List<CorpusDifference> differences = new ArrayList<>();
  private int calls;

  CorpusRowsTest() {
    Library.standard().names().forEach(name -> names.put(CorpusRow.bare(name), name));
  }

  @Test
  void mostRowsOfFormulajsAgree() throws IOException {
    check("formulajs", 0.91);
  }

  @Test
  void mostRowsOfPhpspreadsheetAgree() throws IOException {
    check("phpspreadsheet-rows", 0.96);
  }

  private void check(String suite, double least) throws IOException {
    assumeTrue(
        Files.isRegularFile(FOLDER.resolve(suite).resolve("rows.jsonl")),
        "there are no rows of " + suite);
    CorpusRow.read(FOLDER, suite).forEach(this::check);
    int agree = calls - differences.size();
    System.out.printf(
        Locale.ROOT,
        "%s: %d of %d rows, %.2f %%; not run %s%n",
        suite,
        agree,
        calls,
        100.0 * agree / calls,
        untold);
    assertTrue(agree >= least * calls, suite + ": " + agree + " of " + calls);
    assumeTrue(CorpusExplanations.isListed(FOLDER), "the list explains other rows than " + FOLDER);
    CorpusExplanations.hold(suite, differences);
  }

  private void check(CorpusRow row) {
    switch (row.call()) {
      case CorpusRow.Call.Untold(String why) -> untold.merge(why, 1, Integer::sum);
      case CorpusRow.Call.Formula(String text) -> count(row, text, Sheets.of().array(text));
      case CorpusRow.Call.Written(String arguments) ->
          named(row)
              .ifPresent(
                  function -> {
                    String text = function.name() + "(" + arguments + ")";
                    count(row, text, Sheets.of().array(text));
                  });
      case CorpusRow.Call.Values values ->
          named(row).ifPresent(function -> values(row, function, values));
    }
  }

  private Optional<SheetFunction> named(CorpusRow row) {
    Optional<String> name =
        Library.standard()
            .find(row.function())
            .map(SheetFunction::name)
            .or(() -> Optional.ofNullable(names.get(CorpusRow.bare(row.function()))));
    if (name.isEmpty()) {
      untold.merge("no function " + row.function(), 1, Integer::sum);
    }
    return name.flatMap(Library.standard()::find);
  }

  private void values(CorpusRow row, SheetFunction function, CorpusRow.Call.Values values) {
    Optional<Array> first = Optional.empty();
    String shown = "";
    for (RowFormulas.Way way : RowFormulas.Way.values()) {
      var formulas = new RowFormulas(way, row.since1904());
      String formula = function.name() + "(" + formulas.written(values.arguments()) + ")";
      // Excel lets nobody enter too few arguments or too many.
      if (formulas.count() < function.fewest() || formulas.count() > function.most()) {
        continue;
      }
      Optional<Array> result = formulas.sheets().array(formula);
      if (result.filter(array -> RowAnswer.agrees(row.expected(), array)).isPresent()) {
        calls++;
        return;
      }
      if (shown.isEmpty()) {
        first = result;
        shown = formula;
      }
    }
    if (shown.isEmpty()) {
      untold.merge("cannot be entered", 1, Integer::sum);
    } else {
      count(row, shown, first);
    }
  }

  private void count(CorpusRow row, String formula, Optional<Array> result) {
    calls++;
    if (result.filter(array -> RowAnswer.agrees(row.expected(), array)).isEmpty()) {
      differences.add(
          new CorpusDifference(
              row.suite(),
              row.function(),
              "-",
              String.valueOf(row.number()),
              formula,
              row.expected() + " expected, " + RowAnswer.shown(result)));
    }
  }
}
