package dev.napkin.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.napkin.check.Choice;
import dev.napkin.ir.Scenario;
import dev.napkin.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/**
 * LibreOffice computes every exported workbook anew, under every scenario, and agrees with us.
 *
 * <p>Before it gets a file, every value that we put into a formula cell is spoiled, so that nothing
 * but its own recalculation can bring the right ones back. Scenarios are chosen as a person chooses
 * them: by what stands in the selector.
 */
final class LibreOfficeTest {
  private static final double SAME = 1e-12;
  private static final double SPOILED = -987.25;
  private static final int MOST_TOLD = 20;

  /** A file to judge: what it is, what LibreOffice gets, and what should come out. */
  @SuppressWarnings("ArrayRecordComponent") // the bytes are files, never compared
  private record Trial(String name, byte[] given, byte[] expected) {}

  @Test
  void everyCellOfEveryWorkbookUnderEveryScenarioAgrees() throws Exception {
    Path folder = Files.createDirectories(Path.of("target/libreoffice")).toAbsolutePath();
    Optional<LibreOffice> program = LibreOffice.find(folder);
    boolean required = "1".equals(System.getenv("NAPKIN_REQUIRE_LIBREOFFICE"));
    assertTrue(program.isPresent() || !required, "soffice is not on the path");
    assumeTrue(
        program.isPresent(), "soffice is not on the path: no other program checks the export");
    List<Trial> trials = trials();
    List<byte[]> computed = program.get().recalculated(trials.stream().map(Trial::given).toList());
    var offences = new ArrayList<String>();
    int cells = 0;
    for (int i = 0; i < trials.size(); i++) {
      cells += compare(trials.get(i), computed.get(i), offences);
    }
    assertTrue(cells > 10_000, cells + " cells only");
    assertEquals(
        "",
        String.join("\n", offences.subList(0, Math.min(MOST_TOLD, offences.size()))),
        offences.size() + " of " + cells + " cells differ");
    for (int i = 0; i < trials.size(); i++) {
      var back = assertInstanceOf(Imported.Done.class, Importer.read(computed.get(i)));
      assertEquals(List.of(), back.differences(), trials.get(i).name() + " read back");
      assertEquals(List.of(), back.report(), trials.get(i).name() + " read back");
    }
  }

  private static List<Trial> trials() {
    var trials = new ArrayList<Trial>();
    for (Path book : Exports.all()) {
      Exports.Opened base = Exports.open(book);
      byte[] exported = base.export().bytes();
      trials.add(new Trial(book + "", spoiled(exported, Optional.empty()), exported));
      for (Scenario scenario : base.book().program().scenarios()) {
        var choice = new Choice(List.of(scenario.name()), List.of());
        trials.add(
            new Trial(
                book + " under " + scenario.name(),
                spoiled(exported, Optional.of(scenario.name())),
                Exports.open(book, choice).export().bytes()));
      }
    }
    return trials;
  }

  /** The file with a wrong value in every formula cell, and another scenario selected. */
  private static byte[] spoiled(byte[] bytes, Optional<String> scenario) {
    return Exports.edited(
        bytes,
        file -> {
          for (var sheet : file) {
            for (var row : sheet) {
              for (var cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                  cell.setCellValue(SPOILED);
                }
              }
            }
          }
          scenario.ifPresent(name -> select(file, name));
        });
  }

  private static void select(XSSFWorkbook file, String scenario) {
    Place selector = CoverSheet.selector();
    Exports.cell(file, selector.from("")).setCellValue(scenario);
  }

  /** Compares every cell; gives how many there were. */
  private static int compare(Trial trial, byte[] computed, List<String> offences)
      throws IOException {
    FoundFile ours = found(trial.expected());
    FoundFile theirs = found(computed);
    int cells = 0;
    ours.pages().remove(TextSheet.NAME); // it tells under which choice it was exported
    for (var page : ours.pages().entrySet()) {
      for (var row : page.getValue().entrySet()) {
        for (var cell : row.getValue().entrySet()) {
          cells++;
          Value expected = cell.getValue().value();
          Optional<FoundFile.Cell> found =
              Optional.ofNullable(theirs.pages().get(page.getKey()))
                  .flatMap(rows -> Optional.ofNullable(rows.get(row.getKey())))
                  .flatMap(columns -> Optional.ofNullable(columns.get(cell.getKey())));
          Value actual = found.map(FoundFile.Cell::value).orElse(Value.BLANK);
          if (!agree(expected, actual)) {
            offences.add(
                "%s, %s: %s here, %s there, =%s"
                    .formatted(
                        trial.name(),
                        new Place(page.getKey(), row.getKey(), cell.getKey()).from(""),
                        expected,
                        actual,
                        cell.getValue().formula().orElse("")));
          }
        }
      }
    }
    return cells;
  }

  private static FoundFile found(byte[] bytes) throws IOException {
    return switch (FoundFile.read(bytes)) {
      case FoundFile.Reading.Done(FoundFile file) -> file;
      case FoundFile.Reading.Refused(String reason) -> throw new IOException(reason);
    };
  }

  private static boolean agree(Value ours, Value theirs) {
    if (ours instanceof Value.Num(double a) && theirs instanceof Value.Num(double b)) {
      return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
    }
    if (ours instanceof Value.Text(String text) && text.isEmpty()) {
      return theirs instanceof Value.Blank || theirs.equals(ours);
    }
    return ours.equals(theirs);
  }
}
