package dev.napkin.function;

import static dev.napkin.function.FunctionCall.call;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.value.FaultCode.WRONG_KIND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.napkin.value.Value;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** FILTERXML against what the recommendations of the W3C say. */
final class XmlFunctionsTest {
  private static final String BOOK =
      "<?xml version=\"1.0\"?><!-- some --><shop xmlns:x=\"urn:x\"><book id=\"1\"><title>A &amp; B"
          + "</title><price>10</price></book><book id='2'><title><![CDATA[C < D]]></title>"
          + "<price>20.5</price></book><x:pen id=\"3\"><price>30</price>&#65;&#x42;</x:pen></shop>";

  @Test
  void pathsLeadToElementsAttributesAndTexts() {
    gives("10;20.5;30", "//price");
    gives("10;20.5", "/shop/book/price");
    gives("A & B;C < D", "//title/text()");
    gives("1;2;3", "//@id");
    gives("1;2", "//book/@*");
    gives("30", "//x:pen/price");
    gives("30AB", "/shop/*[3]");
    gives("A & B;10", "//book[1]/node()");
    gives("1", "//price/../@id[. = 1]");
  }

  @Test
  void predicatesChoose() {
    gives("20.5", "//book[@id='2']/price");
    gives("20.5", "//book[price > 10]/price");
    gives("A & B", "//book[last() - 1]/title");
    gives("C < D", "//book[position() mod 2 = 0]/title");
    gives("C < D", "//book[contains(title, '<')]/title");
    gives("A & B", "//book[not(title != 'A & B') and @id]/title");
    gives("20.5;30", "//price[. >= sum(//price) div count(//price)]");
    gives("A & B", "//title[starts-with(., 'A') or string-length(normalize-space()) = 9]");
    gives("3", "//*[local-name() = 'pen']/@id");
    gives("30", "(//price)[3]");
    gives("30", "(//book | //x:pen)[last()]/price");
  }

  @Test
  void axesLookInEveryDirection() {
    gives("20.5", "//book[1]/following-sibling::book/price");
    gives("10", "//book[2]/preceding-sibling::*/price");
    gives("30", "//book[2]/following::price");
    gives("A & B;10;C < D", "//book[2]/price/preceding::*[not(*)]");
    gives("1", "//title[1]/ancestor::book[@id = 1]/@id");
    gives("2", "//price[. = 20.5]/ancestor-or-self::*[2]/@id");
    gives("10", "//book[1]/descendant-or-self::price/self::*");
  }

  @Test
  void textsAreComputedWith() {
    gives("10", "//price[concat('', .) = substring-before('10-5', '-')]");
    gives("20.5", "//price[. = number('20') + 0.5]");
    gives("10", "//price[translate(., '01', 'xy') = 'yx']");
    gives("10", "//price[substring('2103', 2, 2) = .]");
    gives("30", "//price[round(.) = 30 and floor(. div 7) = 4 and ceiling(. div 7) = 5]");
  }

  @Test
  void numbersAndDatesAreValues() {
    assertEquals(Value.number(7), call("FILTERXML", "<a>007</a>", "/a"));
    assertEquals(Value.number(46187), call("FILTERXML", "<a>2026-06-14</a>", "a"));
    assertEquals(new Value.Text(""), call("FILTERXML", "<a/>", "/a"));
  }

  @Test
  void whatIsNoDocumentIsRefused() {
    for (String text :
        new String[] {
          "",
          "text",
          "<a>",
          "<a></b>",
          "<a/><b/>",
          "<a b=1/>",
          "<a b='1' b='2'/>",
          "<a>&none;</a>",
          "<a>&#xFFFFFF;</a>",
          "<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>",
          "<a><![CDATA[x</a>",
          "</a>",
          "<a/>x"
        }) {
      check(WRONG_KIND, "FILTERXML", text, "//*");
    }
  }

  @Test
  void whatIsNoPathIsRefused() {
    for (String path :
        new String[] {
          "",
          "//",
          "//price[",
          "//price]",
          "count(//price)",
          "1",
          "'x'",
          "//nothing",
          "a:b:c",
          "none::price",
          "//price[none()]",
          "//price[count(1)]",
          "//price | 1",
          "$x",
          "//price[)]"
        }) {
      check(WRONG_KIND, "FILTERXML", BOOK, path);
    }
  }

  @Test
  void noSearchGoesOnForLong() {
    String wide = "<a>" + "<b>1</b>".repeat(4_000) + "</a>";
    String deep = "<b>".repeat(4_000) + "</b>".repeat(4_000);
    for (String path :
        new String[] {
          "//*[//*[//*[//*]]]",
          "//b[count(//b[preceding::b = .]) > 0]",
          "//b[. = //b[. != //b]]",
          "//*".repeat(5_000),
          "//b[" + "(".repeat(10_000) + ")".repeat(10_000) + "]",
          "//b[1" + "+1".repeat(10_000) + "]",
          "//b" + "[b".repeat(5_000) + "]".repeat(5_000),
          "//b[" + "-".repeat(10_000) + "1]"
        }) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(30),
          () -> {
            assertNotNull(call("FILTERXML", wide, path));
            assertNotNull(call("FILTERXML", deep, path));
          });
    }
  }

  private static void gives(String expected, String path) {
    assertEquals(expected, shown(call("FILTERXML", BOOK, path)), path);
  }

  private static String shown(Value value) {
    return switch (value) {
      case Value.Many(var array) -> {
        var lines = new StringBuilder();
        for (int row = 0; row < array.rows(); row++) {
          lines.append(row > 0 ? ";" : "").append(shown(array.get(row, 0)));
        }
        yield lines.toString();
      }
      case Value.Num(double number) ->
          number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
      case Value.Text(String text) -> text;
      case Value.Fault fault -> fault.code().text();
      case Value.Logical _, Value.Blank _, Value.Reference _, Value.Lambda _ -> value.toString();
    };
  }
}
