package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in {@code src/docs/json.md}: what stands there is what the program prints. */
final class JsonManualTest {
  private static final Path MANUAL = Path.of("src/docs/json.md");
  private static final Pattern FENCE =
      Pattern.compile("(?ms)^```(nap|json) ([^\\n]+)\\n(.*?)^```$");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir private Path folder;

  @Test
  void everyExampleSaysWhatTheProgramPrints() throws IOException {
    int compared = 0;
    SheetFilesOfTests.budget(folder.resolve("budget.xlsx"));
    Matcher fences = FENCE.matcher(Files.readString(MANUAL));
    while (fences.find()) {
      if (fences.group(1).equals("nap")) {
        Files.writeString(folder.resolve(fences.group(2)), fences.group(3));
      } else {
        String printed = Cli.run(words(fences.group(2))).out().replace(folder + "/", "");
        assertEquals(fences.group(3), printed, fences.group(2));
        compared++;
      }
    }
    assertFalse(compared < 9, "only " + compared + " examples");
  }

  /** The words of a command as a shell splits them; workbooks are those of this test. */
  private String[] words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      String text = word.group(1) == null ? word.group(2) : word.group(1);
      boolean file = text.endsWith(".nap") || text.endsWith(".xlsx");
      words.add(file ? folder.resolve(text).toString() : text);
    }
    return words.toArray(String[]::new);
  }
}
