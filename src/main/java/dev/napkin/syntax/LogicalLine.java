package dev.napkin.syntax;

import dev.napkin.source.Source;
import dev.napkin.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * One logical line: the words of a statement, a row or an override, and the prose around them.
 *
 * @param source the text it stands in
 * @param end how it ended
 * @param form what it looks like from its first word
 * @param tokens its words, the last being the end of file that a parser wants to see
 * @param before comments and blank lines above it
 * @param inside comments inside it, where it goes on over several lines
 * @param behind the comment at its end
 */
record LogicalLine(
    Source source,
    End end,
    LineForm form,
    List<Token> tokens,
    List<String> before,
    List<String> inside,
    Optional<String> behind) {

  /** How a logical line ended. */
  enum End {
    /** With its physical line, or at a semicolon. */
    LINE,
    /** With a brace that opens a table or a scenario; the brace is its last word. */
    OPENED,
    /** It is the closing brace of a block, and whatever stands behind that. */
    CLOSED,
    /** It has no words: the block was not closed before the next statement began. */
    UNCLOSED,
    /** It has no words: the text is at its end. */
    TEXT_END
  }

  /** Whether it has words. */
  boolean hasWords() {
    return tokens.size() > 1;
  }

  /** From its first word to its last. */
  Span span() {
    Token first = tokens.getFirst();
    Token last = tokens.get(Math.max(0, tokens.size() - 2));
    return source.span(
        first.getStartIndex(), Math.max(first.getStartIndex(), last.getStopIndex() + 1));
  }

  /** The comments above and inside, in order. */
  List<String> comments() {
    if (inside.isEmpty()) {
      return before;
    }
    var all = new ArrayList<>(before);
    all.addAll(inside);
    return all;
  }
}
