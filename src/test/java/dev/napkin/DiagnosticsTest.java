package dev.napkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.engine.Workbook;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kind of problem can be met, is pinned by a case and is explained in the manual. */
final class DiagnosticsTest {
  private static final Path MANUAL = Path.of("src/docs/diagnostics.md");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(?:nap|csv) ?([\\w.-]*)\n(.*?)^```$");
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
      boolean problem = file.toString().contains("problems");
      if (problem && codeOf(file).isEmpty()) {
        strangers.add(file.getFileName().toString());
      }
    }
    assertEquals(List.of(), strangers);
  }

  @Test
  void theManualExplainsEveryCodeAndNoOther() throws IOException {
    var codes = new TreeSet<String>();
    for (Code code : Code.values()) {
      codes.add(code.id());
    }
    assertEquals(List.copyOf(codes), sections().keySet().stream().sorted().toList());
  }

  @TestFactory
  List<DynamicTest> theExamplesOfTheManualMeetTheirCodes() throws IOException {
    return sections().entrySet().stream()
        .map(
            section ->
                DynamicTest.dynamicTest(
                    section.getKey(), () -> meets(section.getKey(), section.getValue())))
        .toList();
  }

  private static void meets(String code, String section) {
    String workbook =
        code.equals(Code.TOO_DEEP.id())
            ? "a = " + "(".repeat(501) + "1" + ")".repeat(501) // not for a page
            : blocks(section).getOrDefault("", "");
    Workbook book = new Case(workbook, blocks(section), "").open();
    List<String> met = book.diagnostics().stream().map(d -> d.code().id()).toList();
    assertTrue(met.contains(code), code + " is not among " + met);
  }

  /** The examples of a section by the name of their file; the workbook itself has none. */
  private static Map<String, String> blocks(String section) {
    var blocks = new HashMap<String, String>();
    BLOCK.matcher(section).results().forEach(b -> blocks.put(b.group(1), b.group(2)));
    return blocks;
  }

  /** What the manual says about each code. */
  private static Map<String, String> sections() throws IOException {
    var sections = new LinkedHashMap<String, String>();
    String text = Files.readString(MANUAL);
    List<MatchResult> headings = HEADING.matcher(text).results().toList();
    for (int i = 0; i < headings.size(); i++) {
      int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
      sections.put(headings.get(i).group(1), text.substring(headings.get(i).end(), end));
    }
    return sections;
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
