package dev.napkin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.engine.Workbook;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every kind of problem can be met, is pinned by a case and is explained in the manual. */
final class DiagnosticsTest {
  private static final Path MANUAL = Path.of("src/docs/diagnostics.md");
  private static final Pattern HEADING = Pattern.compile("(?m)^### ([EWN]\\d{4}) ");

  @Test
  void everyCodeHasACaseThatMeetsIt() throws IOException {
    var unmet = EnumSet.allOf(Code.class);
    for (Path file : GoldenTest.cases()) {
      Optional<Code> code = codeOf(file);
      if (code.isPresent()) {
        Workbook book = Case.of(Files.readString(file)).open();
        if (book.diagnostics().stream().map(Diagnostic::code).anyMatch(code.get()::equals)) {
          unmet.remove(code.get());
        }
      }
    }
    assertEquals(EnumSet.noneOf(Code.class), unmet, "golden/problems/<ID>-<what>.case");
  }

  @Test
  void everyCaseOfAProblemIsNamedForACodeThatExists() {
    var strangers = new ArrayList<String>();
    for (Path file : GoldenTest.cases()) {
      boolean problem = file.getParent().endsWith("problems");
      if (problem && codeOf(file).isEmpty()) {
        strangers.add(file.getFileName().toString());
      }
    }
    assertEquals(List.of(), strangers);
  }

  @Test
  void theManualExplainsEveryCodeAndNoOther() throws IOException {
    var explained = new ArrayList<String>();
    HEADING
        .matcher(Files.readString(MANUAL))
        .results()
        .map((MatchResult found) -> found.group(1))
        .forEach(explained::add);
    var codes = new TreeSet<String>();
    for (Code code : Code.values()) {
      codes.add(code.id());
    }
    assertEquals(List.copyOf(codes), explained.stream().sorted().toList());
  }

  private static Optional<Code> codeOf(Path file) {
    String id = file.getFileName().toString().split("-")[0];
    for (Code code : Code.values()) {
      if (code.id().equals(id)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }
}
