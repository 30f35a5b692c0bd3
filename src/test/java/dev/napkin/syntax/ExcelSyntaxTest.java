package dev.napkin.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each construct of a worksheet formula is read as, in the cell B2. */
final class ExcelSyntaxTest {
  @Test
  void cellsAreKeptByTheirDistanceOrFixed() {
    formula("A1", cell(-1, -1));
    formula("$A$1", "(Cell - " + fixed(0) + " " + fixed(0) + ")");
    formula("A$1", "(Cell - " + fixed(0) + " " + away(-1) + ")");
    formula("XFD1048576", cell(1048574, 16382));
  }

  private static String cell(int row, int column) {
    return "(Cell - " + away(row) + " " + away(column) + ")";
  }

  private static String away(int distance) {
    return "(Coordinate " + distance + " false)";
  }

  private static String fixed(int place) {
    return "(Coordinate " + place + " true)";
  }

  private static void formula(String text, String expected) {
    Parsed<Expression> read = ExcelParser.parse(Source.of("B2", text), 1, 1);
    assertEquals(List.of(), read.diagnostics(), text);
    assertEquals(expected, Trees.show(read.tree()), text);
  }
}
