package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

final class CharacterFunctionsTest {
  @Test
  void charactersHaveTheirNumbersInWindows() {
    Charset windows = Charset.forName("windows-1252");
    for (int code = 1; code < 256; code++) {
      String expected = new String(new byte[] {(byte) code}, windows);
      boolean isGiven = expected.charAt(0) != '\uFFFD';
      check(isGiven ? expected : String.valueOf((char) code), "CHAR", code);
      check(code, "CODE", FunctionCall.call("CHAR", code));
    }
    check("A", "CHAR", 65.9);
    check(WRONG_KIND, "CHAR", 0.9);
    check(WRONG_KIND, "CHAR", 256);
    check(63, "CODE", "山");
    check(WRONG_KIND, "CODE", "");
  }

  @Test
  void unicodeCountsBeyondSixteenBits() {
    check("😀", "UNICHAR", 128512);
    check(128512, "UNICODE", "😀!");
    check(WRONG_KIND, "UNICHAR", 1114112);
    check(NOT_AVAILABLE, "UNICHAR", 0xD800);
    check(NOT_AVAILABLE, "UNICODE", "\uDC00");
  }

  @Test
  void controlCharactersAreCleanedAway() {
    check("ab\u007F", "CLEAN", "\u0001a\n\tb\u007F");
  }

  @Test
  void wordsBeginWithCapitals() {
    check("This Is A Title", "PROPER", "this is a TITLE");
    check("2-Way Street", "PROPER", "2-way street");
    check("O'Brien", "PROPER", "o'brien");
    check("Élan Über", "PROPER", "éLAN üBER");
    check("True", "PROPER", true);
  }

  @Test
  void widthsChangeToAndFro() {
    check("ABC 123", "ASC", "ＡＢＣ　１２３");
    check("ｴｸｾﾙ", "ASC", "エクセル");
    check("ﾊﾞﾋﾟｳﾞ", "ASC", "バピヴ");
    check("EXCEL", "ASC", "EXCEL");
    check("漢字", "ASC", "漢字");
    check("ＥＸＣＥＬ", "DBCS", "EXCEL");
    check("エクセル", "JIS", "ｴｸｾﾙ");
    check("バピヴア゛", "DBCS", "ﾊﾞﾋﾟｳﾞｱﾞ");
    for (char c = '\uFF61'; c <= '\uFF9F'; c++) {
      check(String.valueOf(c), "ASC", FunctionCall.call("DBCS", String.valueOf(c)));
    }
  }

  @Test
  void addressesAreEncoded() {
    check(
        "http%3A%2F%2Fa.b%2FProfit%20and%20Loss.xlsx",
        "ENCODEURL", "http://a.b/Profit and Loss.xlsx");
    check("~-_.A9", "ENCODEURL", "~-_.A9");
    check(WRONG_KIND, "ENCODEURL", " ".repeat(20_000));
  }

  @Test
  void withoutHintsTextsAreReadAloudAsWrittenOneBehindTheOther() {
    check("山田太郎", "PHONETIC", area("山田", 5, "太郎"));
    check("", "PHONETIC", 5);
  }
}
