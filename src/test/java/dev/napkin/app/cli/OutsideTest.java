package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.function.Library;
import dev.napkin.function.Outside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the manual says of functions that ask something outside of the workbook. */
final class OutsideTest {
  @Test
  void theManualListsWhatEachWouldNeed() throws IOException {
    List<String> manual = Files.readAllLines(Path.of("src/docs/excel.md"));
    Outside.all()
        .forEach(
            (name, need) ->
                assertTrue(
                    manual.contains("| `" + name + "` | " + need + " |"),
                    () -> name + ": " + need));
    long listed =
        manual.stream().filter(line -> line.matches("\\| `[A-Z.]+` \\| an? .* \\|")).count();
    assertEquals(Outside.all().size(), listed);
  }

  @Test
  void noneOfThemIsInTheLibrary() {
    Outside.all()
        .keySet()
        .forEach(name -> assertEquals(Optional.empty(), Library.standard().find(name)));
  }
}
