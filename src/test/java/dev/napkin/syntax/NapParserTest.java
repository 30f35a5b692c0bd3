package dev.napkin.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
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

  @Test
  void anOverrideIsADefinitionAsThoseOfAScenario() {
    override(
        "rent=4 USD/h ~ 3 to 6",
        "(Definition rent - - (Quantity 4 <USD/h>) - (Between - 3 6) @--)");
    override("gpu.rent[B200]=5", "(Definition gpu.rent [B200] - 5 - - @--)");
    override("rate = 5%", "(Definition rate - - (Percent 5) - - @--)");
    override(
        "x[\"Qwen3-32B\", 200k]=-1",
        "(Definition x [\"Qwen3-32B\" 200k] - (Unary NEGATE 1) - - @--)");
  }

  @Test
  void anOverrideThatIsNoneHasADiagnosticAndATree() {
    assertEquals(List.of(Code.BAD_NUMBER), codes(NapParser.override(Source.of("--set", "x=5B"))));
    for (String text : List.of("", "5", "x", "x = 1\ny = 2", "x = 1; y = 2", "x = 1 }", "}")) {
      Parsed<Statement.Definition> read = NapParser.override(Source.of("--set", text));
      assertEquals(List.of(Code.SYNTAX), codes(read), text);
    }
  }

  @Test
  void aFormulaMayTakeSeveralLines() {
    Parsed<Expression> read = NapParser.formula(Source.of("formula", "a\n  + b // c\n"));
    assertEquals("(Binary a ADD b)", Trees.show(read.tree()));
    assertEquals(List.of(), read.diagnostics());
  }

  @Test
  void whatIsNoFormulaHasADiagnosticAndATree() {
    for (String text : List.of("", "a b", "= 5", "x in", "# 5")) {
      Parsed<Expression> read = NapParser.formula(Source.of("formula", text));
      assertEquals("(Broken)", Trees.show(read.tree()), text);
      assertEquals(List.of(Code.SYNTAX), codes(read), text);
    }
  }

  @Test
  void aStatementStandsAlone() {
    Parsed<Statement> read = NapParser.statement(Source.of("asked", "tornado cost[B200, 32k]"));
    assertEquals("(Tornado (Index cost [B200 32k]))", Trees.show(read.tree()));
    assertEquals(List.of(), read.diagnostics());
    for (String text : List.of("", "a = 1\nb = 2", "// nothing")) {
      assertEquals(
          List.of(Code.SYNTAX), codes(NapParser.statement(Source.of("asked", text))), text);
    }
  }

  @Test
  void spansAreThePlacesInTheText() {
    Source source = Source.of("text", "x = 1 // 😀\nlong_name[a] : GB = 8 GB + y  @ s\n");
    Document document = NapParser.parse(source).tree();
    assertSame(source, document.source());
    var definition = (Statement.Definition) document.lines().get(1).statement();
    assertEquals("long_name[a] : GB = 8 GB + y  @ s", definition.span().text());
    assertEquals("long_name", definition.name().span().text());
    var sum = (Expression.Binary) definition.formula();
    assertEquals("8 GB + y", sum.span().text());
    assertEquals("+", sum.operatorSpan().text());
    assertEquals("GB", ((Expression.Quantity) sum.left()).unit().span().text());
    assertEquals(2, sum.span().line());
  }

  private static void override(String text, String expected) {
    Parsed<Statement.Definition> read = NapParser.override(Source.of("--set", text));
    assertEquals(List.of(), read.diagnostics(), text);
    assertEquals(expected, Trees.show(read.tree()), text);
  }

  private static List<Code> codes(Parsed<?> read) {
    return read.diagnostics().stream().map(Diagnostic::code).toList();
  }
}
