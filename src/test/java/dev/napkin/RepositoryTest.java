package dev.napkin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a visitor of the repository sees first. */
final class RepositoryTest {
  private static final Set<String> TOP_LEVEL =
      Set.of("pom.xml", "src", "grammar", "workbooks", "README.md", "LICENSE");

  /** Made by the build and not part of the repository. */
  private static final String MADE = "target";

  @Test
  void theTopLevelHoldsTheProjectAndDotFilesOnly() throws IOException {
    try (var entries = Files.list(Sources.ROOT)) {
      var names = new TreeSet<String>();
      entries
          .map(entry -> Sources.ROOT.relativize(entry).toString())
          .filter(name -> !name.startsWith(".") && !name.equals(MADE))
          .forEach(names::add);
      assertEquals(new TreeSet<>(TOP_LEVEL), names);
    }
  }
}
