package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The reference of the functions is what the functions say; {@code -Dgolden=update} rewrites it.
 */
final class FunctionReferenceTest {
  private static final Path REFERENCE = Path.of("src/docs/functions.md");

  @Test
  void theReferenceSaysWhatTheFunctionsSay() throws IOException {
    String said = Cli.run("functions", "--md").out();
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(REFERENCE, said);
    }
    assertEquals(said, Files.readString(REFERENCE));
  }
}
