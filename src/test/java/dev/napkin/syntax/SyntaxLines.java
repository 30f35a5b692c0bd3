package dev.napkin.syntax;

import dev.napkin.source.Source;
import dev.napkin.syntax.LineScanner.Place;
import dev.napkin.syntax.LogicalLine.End;
import dev.napkin.syntax.grammar.NapGrammar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** The logical lines of a text, each with the rule that reads it. */
final class SyntaxLines {
  private SyntaxLines() {}

  /** A line and its rule. */
  record RuledLine(List<Token> tokens, Function<NapGrammar, ? extends ParserRuleContext> rule) {}

  static List<RuledLine> of(Source source) {
    var lines = new ArrayList<RuledLine>();
    var scanner = new LineScanner(source);
    Place place = Place.TOP;
    LogicalLine line = scanner.next(place);
    while (line.end() != End.TEXT_END) {
      if (line.end() == End.LINE || line.end() == End.OPENED) {
        lines.add(new RuledLine(line.tokens(), rule(place)));
      }
      place = following(place, line);
      line = scanner.next(place);
    }
    return lines;
  }

  private static Place following(Place place, LogicalLine line) {
    return switch (line.end()) {
      case LINE -> place == Place.COLUMNS ? Place.ROW : place;
      case OPENED -> line.form() == LineForm.TABLE ? Place.COLUMNS : Place.OVERRIDE;
      case CLOSED, UNCLOSED, TEXT_END -> Place.TOP;
    };
  }

  private static Function<NapGrammar, ? extends ParserRuleContext> rule(Place place) {
    return switch (place) {
      case TOP -> NapGrammar::statementLine;
      case COLUMNS -> NapGrammar::columnsLine;
      case ROW -> NapGrammar::rowLine;
      case OVERRIDE -> NapGrammar::overrideLine;
      case FORMULA -> NapGrammar::formulaLine;
    };
  }
}
