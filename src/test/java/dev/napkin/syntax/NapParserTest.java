package dev.napkin.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NapParserTest {
  @Test
  void everyWorkbookAndTheLanguagesOwnExampleAreReadWithoutAComplaint() {
    for (Source book : Books.all()) {
      assertEquals(List.of(), NapParser.parse(book).diagnostics(), book.name());
    }
  }
}
