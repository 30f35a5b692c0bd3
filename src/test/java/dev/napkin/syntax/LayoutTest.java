package dev.napkin.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.source.Source;
import org.junit.jupiter.api.Test;

/** The one layout. */
final class LayoutTest {
  @Test
  void statementsOfOneKindAreAligned() {
    check(
        """
        params = 32G param @ article "all of them"
        // between
        layers:1=64 @ team
        axis context = 8k,32k token/chat // c
        # Next
        x = 1
        """,
        """
        params           = 32G param           @ article  "all of them"
        // between
        layers       : 1 = 64                  @ team
        axis context     = 8k, 32k token/chat             // c

        # Next
        x = 1
        """);
  }

  @Test
  void aBlankLineEndsAnAlignmentAndSeveralAreOne() {
    check(
        """


        a = 1


        longer = 2
        """,
        """
        a = 1

        longer = 2
        """);
  }

  @Test
  void aWideCellDoesNotPushOthersAside() {
    String wide = "IF(aaaaaaaaaaaaaaaaaaaaaaa > 1, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, ccccccccc)";
    check("a = 1 @ s\nb = " + wide + " @ s\n", "a = 1  @ s\nb = " + wide + "  @ s\n");
  }

  @Test
  void formulasHaveTheirBlanks() {
    check(
        "x=sum( a*-b^2,PREV(y) )+5%-8 GB/s&true\n",
        "x = SUM(a * -b^2, prev(y)) + 5% - 8 GB/s & TRUE\n");
    check("x = 8 m ^ 2\n", "x = 8 m ^ 2\n");
    check("f(a:GB,b)=a\n", "F(a : GB, b) = a\n");
    check("x = a +\r\n  b\r\n", "x = a + b\n");
    check("x = f(a, // one\n b)\n", "// one\nx = F(a, b)\n");
  }

  @Test
  void headingsHaveABlankLineAboveThemAndTheirComments() {
    check(
        """
        x = 1
        // of the heading
        #Money

        y = 1
        // of the line above

        ## More // why
        """,
        """
        x = 1

        // of the heading
        # Money
        y = 1
        // of the line above

        ## More  // why
        """);
  }

  @Test
  void tablesAreAlignedAcrossCommentsAndBlankLines() {
    check(
        """
        table gpu @ quotes { // c
        key|peak:TFLOP/s|rent
        H200|1979|3.5~1 to 7@a

        // over
        "B 200"|||
          C3 | 1 | 2 @ cell | // end
        }
        """,
        """
        table gpu @ quotes {  // c
          key     | peak : TFLOP/s | rent
          H200    | 1979           | 3.5 ~ 1 to 7 @ a

          // over
          "B 200" |                |
          C3      | 1              | 2 @ cell |  // end
        }
        """);
  }

  @Test
  void scenariosStandOnOneLineWhereTheyFit() {
    check(
        """
        scenario a "A" {
          x = 6 USD/h
        }
        scenario longer "Longer" { x = 1; yy[k] = 2 }
        scenario b = a+longer
        """,
        """
        scenario a "A" { x = 6 USD/h }
        scenario longer "Longer" {
          x     = 1
          yy[k] = 2
        }
        scenario b = a + longer
        """);
  }

  @Test
  void columnsOfAFileStandBelowEachOtherWhereTheyDoNotFit() {
    check(
        """
        table g from "a.csv" { key k|b=c }
        table g from "specs/hardware.csv" sha256 "%s" { key accelerator | peak = fp8 : TFLOP/s }
        """
            .formatted("0123456789".repeat(6)),
        """
        table g from "a.csv" { key k | b = c }
        table g from "specs/hardware.csv" sha256 "%s" {
          key accelerator |
          peak = fp8 : TFLOP/s
        }
        """
            .formatted("0123456789".repeat(6)));
    check(
        """
        table g from "%s.csv" { key k | a = "two words" : GB @ s "c" | bbb = b | c = c : text }
        """
            .formatted("long".repeat(20)),
        """
        table g from "%s.csv" {
          key k |
          a   = "two words" : GB @ s "c" |
          bbb = b |
          c   = c           : text
        }
        """
            .formatted("long".repeat(20)));
  }

  @Test
  void aLongFormulaGoesOnBehindItsOutermostOperators() {
    String name = "a".repeat(30);
    check(
        "x : GB = %s*%s*(%s+b)*2 // c\nlonger = 1\n".formatted(name, name, name),
        """
        x      : GB = %s * %s *
                      (%s + b) * 2  // c
        longer      = 1
        """
            .formatted(name, name, name));
    check(
        "check c : %s+%s<=%s-%s \"why\"\n".formatted(name, name, name, name),
        """
        check c : %s + %s <=
                  %s - %s  "why"
        """
            .formatted(name, name, name, name));
    String one = "x = SUM(%s, %s, %s, %s)\n".formatted(name, name, name, name);
    check(one, one);
  }

  @Test
  void bracketsAreAddedWhereATreeNeedsThem() {
    var a = new Expression.Name(RandomTrees.NOWHERE, "a");
    var sum =
        new Expression.Binary(RandomTrees.NOWHERE, a, BinaryOperator.ADD, RandomTrees.NOWHERE, a);
    var power =
        new Expression.Binary(
            RandomTrees.NOWHERE, sum, BinaryOperator.POWER, RandomTrees.NOWHERE, sum);
    assertEquals("(a + a)^(a + a)", Printer.print(power));
    var minus = new Expression.Unary(RandomTrees.NOWHERE, UnaryOperator.NEGATE, power);
    assertEquals("-((a + a)^(a + a))", Printer.print(minus));
  }

  private static void check(String text, String expected) {
    String printed = Printer.print(NapParser.parse(Source.of("text", text)).tree());
    assertEquals(expected, printed);
    Document again = NapParser.parse(Source.of("printed", printed)).tree();
    assertEquals(expected, Printer.print(again), "printed again");
  }
}
