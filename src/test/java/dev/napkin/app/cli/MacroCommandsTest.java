package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions of macros in texts, in explanations and in files that hold none. */
final class MacroCommandsTest {
  private static final String BOOK =
      """
      workbook "Tariffs"

      sheet "Model" {
        with macros
        macro Module1 = {
          "Function Tariff(hours As Double) As Double";
          "  ' a remark with {braces} and a \"\"quotation\"\"\";
          "  If hours > 8 Then Tariff = 8 + 1.5 * (hours - 8) Else Tariff = hours";
          "End Function"
        }
        macro Looks = {
          "Function Shown(c)";
          "  Shown = c.Text";
          "End Function"
        }
        A1 = 10
        B1 = Tariff(A1)
        C1 = B1*2
        D1 = Shown(A1)
      }
      """;

  @TempDir private Path folder;

  private Path book() throws IOException {
    return Files.writeString(folder.resolve("book.nap"), BOOK);
  }

  @Test
  void aTextKeepsFunctionsAndComputesThem() throws IOException {
    Cli twice = Cli.run("explain", book().toString(), "Model!C1");
    assertTrue(twice.out().startsWith("Model!C1 = 22\n"), twice.out() + twice.err());
    assertTrue(
        twice.out().contains("The macro function Tariff of module Module1, lines 1-4."),
        twice.out());
    Cli shown = Cli.run("explain", book().toString(), "Model!D1");
    assertTrue(
        shown.out().contains("asks how cells look, which only the file knew"),
        shown.out() + shown.err());
  }

  @Test
  void aFileHoldsTheirValuesAndSaysSo() throws IOException {
    Path file = folder.resolve("book.xlsx");
    Cli done = Cli.run("export", book().toString(), "-o", file.toString());
    assertTrue(
        done.err()
            .contains("not kept: Formulas that call functions of macros are written as values."),
        done.err());
    try (var zip = new ZipFile(file.toFile())) {
      var sheet =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertFalse(sheet.contains("Tariff"), sheet);
      assertTrue(sheet.contains("<c r=\"B1\"><v>11</v></c>"), sheet);
      assertTrue(sheet.contains("B1*2"), sheet);
    }
  }
}
