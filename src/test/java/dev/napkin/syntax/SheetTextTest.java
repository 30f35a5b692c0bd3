package dev.napkin.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.grid.Rect;
import dev.napkin.source.Source;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Worksheets as text: what is printed reads back, and what cannot be read is told. */
final class SheetTextTest {
  private static final String BOOK =
      """
      sheet "Inputs" {
        dates 1904
        iterate 50 0.01
        as displayed
        with macros
        linked "[1]Net ""A"" prices" B2:C3 = {1, 2; 3, "a_x000A_b"}
        linked "[1]Net ""A"" prices" B5 = #N/A
        linked "[2]It's empty"
        hidden rows 7:9
        name growth = $B$3
        local name rate = Inputs!$B$4
        table Sales = D1:F4 with totals {"Region", "Price ""net"" x", "Units"}
        A1 = "a label"
        D1:F2 = {"Region", "Price ""net"" x", "Units"; "North", 12.5, }
        B3 = 0.05
        B4 = -2.5
        B5 = =7
      }

      sheet "It's here" {
        very hidden
        A1 = "two_x000A_lines"
        F1:F3 = {=TRANSPOSE(A1:C1)}
        H1:H4# = UNIQUE(A1:A9)
        J1:J2 = data {1; 2}
        A2 = TRUE
        B2:B64 shown "0.00;""-""\" = B1*(1+growth)
        A3 = #N/A
        C3 = '[1]Net "A" prices'!B2
        C4 = '[2]It''s empty'!A1
        D5:D64 = SUM(Inputs!$B$3:B5)
      }
      """;

  @Test
  void whatIsPrintedReadsBack() {
    Parsed<SheetBook> read = read(BOOK);
    assertEquals(List.of(), read.diagnostics());
    assertEquals(BOOK, SheetPrinter.print(read.tree()));
  }

  @Test
  void aLongListOfValuesHasALineForEachRow() {
    var values = new Column(40);
    for (int row = 0; row < 40; row++) {
      values.set(row, new Value.Num(row * 1000.25));
    }
    var block =
        new SheetBook.Block.Values(
            new Rect(2, 1, 42, 2), new dev.napkin.value.Array(List.of(values), 0, 40));
    var book =
        new SheetBook(
            List.of(SheetBook.Sheet.of("S", List.of(block))),
            List.of(),
            List.of(),
            SheetBook.Settings.DEFAULT,
            List.of());
    String text = SheetPrinter.print(book);
    assertEquals(8, text.lines().count(), text);
    Parsed<SheetBook> back = read(text);
    assertEquals(List.of(), back.diagnostics());
    assertEquals(List.of(block), back.tree().sheets().getFirst().blocks());
  }

  @Test
  void aWrongLineIsToldAndHarmsNoOther() {
    Parsed<SheetBook> read =
        read(
            """
            sheet "S" {
              A1 = 5
              this is nothing
              A1:A2 = 6
              B1 = {1, 2}
              XFE1 = 7
              C1 = SUM(
              D1 = A1+1
            }
            """);
    assertEquals(
        List.of(
            "3: this is no line of a sheet; write `B2 = 5`",
            "4: `A1` is filled already",
            "5: 1 rows and 1 columns are filled with 1 rows of values",
            "6: `XFE1` lies off the sheet"),
        read.diagnostics().stream()
            .limit(4)
            .map(d -> d.span().line() + ": " + d.message())
            .toList());
    assertEquals(7, read.diagnostics().get(4).span().line());
    assertEquals(3, read.tree().sheets().getFirst().blocks().size());
  }

  private static Parsed<SheetBook> read(String text) {
    Document document = NapParser.parse(Source.of("book.nap", text)).tree();
    return SheetReader.read(
        document.lines().stream()
            .map(Statement.Line::statement)
            .filter(Statement.Sheet.class::isInstance)
            .map(Statement.Sheet.class::cast)
            .toList());
  }
}
