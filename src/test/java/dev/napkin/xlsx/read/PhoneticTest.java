package dev.napkin.xlsx.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.syntax.SheetBook;
import dev.napkin.value.Spoken;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How texts are read aloud, as packages say it. */
final class PhoneticTest {
  private static final String FOREST = "<t>森の中</t><rPh sb=\"0\" eb=\"1\"><t>モリ</t></rPh>";

  @Test
  void hintsOfSharedAndInlineTextsAreKeptWhereTheySayMoreThanTheText() {
    Map<String, String> parts =
        Packages.parts(
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v>"
                + "</c><c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"inlineStr\"><is>"
                + FOREST
                + "</is></c></row></sheetData>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        Packages.relations("worksheet", "worksheets/sheet1.xml", "sharedStrings", "/xl/t.xml"));
    parts.put(
        "xl/t.xml",
        "<sst><si>"
            + FOREST
            + "<rPh sb=\"2\" eb=\"3\"><t>ナカ</t></rPh><phoneticPr fontId=\"1\" type=\"Hiragana\"/>"
            + "</si><si><t>no kana</t><phoneticPr fontId=\"1\"/></si><si><t>カナ</t></si></sst>");
    SheetBook book = Packages.book(parts);
    assertEquals(
        Map.of(
            new Spoken.Place(0, 0), new Spoken.Words("森の中", "もりのなか"),
            new Spoken.Place(0, 3), new Spoken.Words("森の中", "モリノ中")),
        book.sheets().getFirst().annotations().spoken().words());
    assertEquals(List.of(Phonetic.LOSS), book.losses());
  }

  @Test
  void hintsForLettersThatAreNotThereSayNothing() {
    var hints = new Phonetic();
    hints.run(1, 3, "beyond");
    hints.run(-1, 1, "before");
    hints.run(1, 1, "none");
    hints.run(0, 1, "A");
    hints.run(0, 2, "twice");
    hints.letters(Kana.AS_TYPED);
    assertEquals("Ab", hints.aloud("ab"));
    hints.clear();
    assertEquals("", hints.aloud("かな"));
  }

  @Test
  void kanaAreWrittenInTheLettersWanted() {
    String mixed = "がっこうﾊﾟﾝヴー(1)。ヱ漢é";
    assertEquals("ガッコウパンヴー(1)。ヱ漢é", Kana.KATAKANA.write(mixed));
    assertEquals("がっこうぱんゔー(1)。ゑ漢é", Kana.HIRAGANA.write(mixed));
    assertEquals("ｶﾞｯｺｳﾊﾟﾝｳﾞｰ(1)｡ヱ漢é", Kana.NARROW.write(mixed));
    assertEquals(mixed, Kana.AS_TYPED.write(mixed));
    assertEquals("゛", Kana.KATAKANA.write("ﾞ"));
  }
}
