package dev.napkin.syntax;

import dev.napkin.source.Source;
import dev.napkin.syntax.LogicalLine.End;
import dev.napkin.syntax.grammar.NapLexical;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Pair;

/**
 * Cuts a text into logical lines and says what each word of them is.
 *
 * <p>The lexical grammar knows what words look like; this class knows where they stand. It picks
 * the mode that reads the next word by looking at what came before, turns names into keywords where
 * a keyword can stand, joins physical lines where a bracket is open or an operator waits for its
 * right side, and keeps the comments.
 *
 * <p>A line that goes on ends all the same where the next one is clearly a statement of its own and
 * begins no further right: one missing bracket must not swallow the rest of the file.
 */
final class LineScanner {
  /** Where a line stands, which decides what it can be. */
  enum Place {
    /** In the workbook itself. */
    TOP,
    /** The first line of a table. */
    COLUMNS,
    /** A further line of a table. */
    ROW,
    /** A line of a scenario, or what {@code --set} is given. */
    OVERRIDE,
    /** A formula on its own; line ends do not end it. */
    FORMULA
  }

  private final Source source;
  private final Ahead ahead;
  private final TextStream stream;
  private final NapLexical lexer;

  /** Whether nothing but blanks has been read of the present physical line. */
  private boolean fresh = true;

  /** Prose that was read in search of a line that then turned out not to belong to the block. */
  private List<String> carried = List.of();

  // What is known of the line that is being read.
  private Place place = Place.TOP;
  private LineForm form = LineForm.DEFINITION;
  private List<Token> tokens = List.of();
  private List<String> inside = List.of();
  private int margin;
  private int brackets;
  private boolean fromFile;
  private boolean inBraces;
  private boolean headRead;

  LineScanner(Source source) {
    this.source = source;
    this.ahead = new Ahead(source.text());
    this.stream = new TextStream(source.name(), source.text());
    this.lexer = new NapLexical(stream);
    lexer.removeErrorListeners();
  }

  /** The next logical line, which stands at {@code where}. */
  LogicalLine next(Place where) {
    place = where;
    tokens = new ArrayList<>();
    inside = new ArrayList<>();
    brackets = 0;
    fromFile = false;
    inBraces = false;
    headRead = false;
    var before = prose();
    int at = ahead.skipBlanks(stream.index());
    if (ahead.isEnd(at)) {
      return line(End.TEXT_END, before, Optional.empty());
    }
    if (inBlock() && fresh && ahead.at(at) != '}' && beginsStatement(at)) {
      carried = before;
      return line(End.UNCLOSED, List.of(), Optional.empty());
    }
    margin = column(at);
    form = formAt(at);
    return inBlock() && ahead.at(at) == '}' ? close(before) : words(before);
  }

  private LogicalLine line(End end, List<String> before, Optional<String> behind) {
    int last = tokens.isEmpty() ? stream.index() : tokens.getLast().getStopIndex() + 1;
    tokens.add(token(Token.EOF, last, last - 1));
    return new LogicalLine(source, end, form, tokens, before, inside, behind);
  }

  /** Reads comments and line ends up to the first word of the next line. */
  private List<String> prose() {
    var prose = new ArrayList<>(carried);
    carried = List.of();
    while (true) {
      int at = ahead.skipBlanks(stream.index());
      if (ahead.isEnd(at)) {
        return prose;
      }
      if (ahead.at(at) == '\n') {
        if (fresh) {
          prose.add("");
        }
        stream.seek(at + 1);
        fresh = true;
      } else if (isComment(at)) {
        prose.add(comment());
      } else {
        return prose;
      }
    }
  }

  /** The closing brace of a block and what stands behind it on its line. */
  private LogicalLine close(List<String> before) {
    read(NapLexical.DEFAULT_MODE);
    Optional<String> behind = Optional.empty();
    while (behind.isEmpty()) {
      int at = ahead.skipBlanks(stream.index());
      if (ahead.at(at) == '\n') {
        break;
      }
      if (isComment(at)) {
        behind = Optional.of(comment());
      } else {
        read(NapLexical.DEFAULT_MODE);
      }
    }
    return line(End.CLOSED, before, behind);
  }

  private LogicalLine words(List<String> before) {
    Optional<String> comment = Optional.empty();
    while (true) {
      int at = ahead.skipBlanks(stream.index());
      if (ahead.isEnd(at) || (inBlock() && ahead.at(at) == '}')) {
        return line(End.LINE, before, comment);
      }
      if (ahead.at(at) == '\n') {
        boolean over = !goesOn() || (place != Place.FORMULA && beginsStatement(at + 1));
        if (over) {
          return line(End.LINE, before, comment);
        }
        stream.seek(at + 1);
        fresh = true;
      } else if (isComment(at)) {
        comment.ifPresent(inside::add);
        comment = Optional.of(comment());
      } else if (place == Place.OVERRIDE && ahead.at(at) == ';') {
        stream.seek(at + 1);
        return line(End.LINE, before, commentBehind());
      } else {
        comment.ifPresent(inside::add);
        comment = Optional.empty();
        read(mode(at));
        if (classify(at) == NapLexical.LBRACE) {
          if (form == LineForm.SHEET) {
            readSheet();
          } else if (opensBlock()) {
            return line(End.OPENED, before, commentBehind());
          }
        }
      }
    }
  }

  /** Whether the line that is read goes on behind the end of its physical line. */
  private boolean goesOn() {
    return place != Place.ROW
        && (place == Place.FORMULA
            || brackets > 0
            || inBraces
            || TokenKinds.isOperator(previous()));
  }

  /** Whether a statement begins at {@code from} that cannot be a part of the line being read. */
  private boolean beginsStatement(int from) {
    int at = ahead.skipBlanks(from);
    if (column(at) > (inBlock() && tokens.isEmpty() ? 0 : margin)) {
      return false;
    }
    if (ahead.isHeading(at) || ahead.isOpener(at)) {
      return true;
    }
    boolean definitionsInside = place == Place.OVERRIDE && tokens.isEmpty();
    return !definitionsInside && !inBraces && ahead.isDefinition(at);
  }

  private boolean inBlock() {
    return switch (place) {
      case COLUMNS, ROW, OVERRIDE -> true;
      case TOP, FORMULA -> false;
    };
  }

  private boolean opensBlock() {
    boolean table = form == LineForm.TABLE && !fromFile;
    return place == Place.TOP && (table || form == LineForm.SCENARIO);
  }

  private LineForm formAt(int at) {
    return switch (place) {
      case COLUMNS -> LineForm.COLUMNS;
      case ROW -> LineForm.ROW;
      case OVERRIDE -> LineForm.DEFINITION;
      case FORMULA -> LineForm.FORMULA;
      case TOP -> {
        if (ahead.at(at) == '#' && fresh) {
          yield LineForm.HEADING;
        }
        Optional<LineForm> opened = LineForm.opened(ahead.name(at));
        yield opened.isPresent() && ahead.isOpener(at) ? opened.get() : LineForm.DEFINITION;
      }
    };
  }

  /** The mode that reads the word at {@code at}. */
  private int mode(int at) {
    if (form == LineForm.HEADING && tokens.isEmpty()) {
      return NapLexical.HEADING_MODE;
    }
    if (form == LineForm.SOURCE && ahead.at(at) == '<') {
      return NapLexical.LINK_MODE;
    }
    int previous = previous();
    if (previous == NapLexical.COLON && takesKind() && ahead.isUnit(at)) {
      return NapLexical.KIND_MODE;
    }
    if (previous == NapLexical.IN && ahead.isUnit(at)) {
      return NapLexical.UNIT_MODE;
    }
    boolean unit = previous == NapLexical.NUMBER && isUnitBehindNumber(at);
    return unit ? NapLexical.UNIT_MODE : NapLexical.DEFAULT_MODE;
  }

  /** Whether a colon is followed by a unit, and not by a condition or inside a formula. */
  private boolean takesKind() {
    return switch (form) {
      case DEFINITION -> !headRead;
      case COLUMNS, TABLE -> true;
      default -> false;
    };
  }

  private boolean isUnitBehindNumber(int at) {
    boolean apart = at > stream.index();
    if (ahead.at(at) == '%') {
      return ahead.at(at + 1) == '/' && ahead.isName(at + 2);
    }
    if (apart && ahead.startsWith("1/", at)) {
      return ahead.isName(at + 2);
    }
    return apart && ahead.isName(at) && keyword(at) == 0;
  }

  /** Settles what the word just read is, now that its place is known. */
  private int classify(int at) {
    var token = (CommonToken) tokens.getLast();
    if (token.getType() == NapLexical.NAME || token.getType() == NapLexical.UNIT) {
      endAtForeign(token);
    }
    if (token.getType() == NapLexical.NAME) {
      token.setType(nameType(at));
    }
    int type = token.getType();
    switch (type) {
      case NapLexical.LPAREN, NapLexical.LBRACKET -> brackets++;
      case NapLexical.RPAREN, NapLexical.RBRACKET -> brackets = Math.max(0, brackets - 1);
      case NapLexical.FROM -> fromFile = true;
      case NapLexical.LBRACE -> inBraces = fromFile;
      case NapLexical.RBRACE -> inBraces = false;
      case NapLexical.EQ -> headRead = headRead || brackets == 0;
      default -> {}
    }
    return type;
  }

  /** Ends a name before the first character that belongs in none; the lexer takes any of them. */
  private void endAtForeign(CommonToken token) {
    int foreign = ahead.foreign(token.getStartIndex(), token.getStopIndex() + 1);
    if (foreign <= token.getStopIndex()) {
      boolean whole = foreign == token.getStartIndex();
      int end = whole ? ahead.next(foreign) : foreign;
      token.setType(whole ? NapLexical.UNKNOWN : token.getType());
      token.setStopIndex(end - 1);
      stream.seek(end);
    }
  }

  private int nameType(int at) {
    int count = tokens.size();
    if (count == 1) {
      boolean key = form == LineForm.COLUMNS && ahead.name(at).equals("key");
      return key ? NapLexical.KEY : form.tokenType() == 0 ? NapLexical.NAME : form.tokenType();
    }
    int previous = tokens.get(count - 2).getType();
    // Between a chart's form and what it shows stands nothing.
    boolean charted = form == LineForm.CHART && count == 3;
    if (TokenKinds.endsOperand(previous) && !charted) {
      int keyword = keyword(at);
      return keyword == 0 ? NapLexical.NAME : keyword;
    }
    boolean key = inBraces && previous == NapLexical.LBRACE && ahead.name(at).equals("key");
    return key ? NapLexical.KEY : NapLexical.NAME;
  }

  /** The type of the keyword at {@code at}, which stands behind an operand; 0 if it is none. */
  private int keyword(int at) {
    int end = ahead.nameEnd(at);
    if (ahead.at(end) == '.' && ahead.isName(end + 1)) {
      return 0;
    }
    int type = form.keyword(ahead.name(at));
    boolean first = type == NapLexical.FIRST;
    return first && (brackets > 0 || ahead.at(ahead.skipBlanks(end)) != '=') ? 0 : type;
  }

  private int previous() {
    return tokens.isEmpty() ? Token.EOF : tokens.getLast().getType();
  }

  private int column(int at) {
    return at - source.lineStart(source.line(at));
  }

  private boolean isComment(int at) {
    return ahead.at(at) == '/' && ahead.at(at + 1) == '/';
  }

  private Optional<String> commentBehind() {
    int at = ahead.skipBlanks(stream.index());
    return isComment(at) ? Optional.of(comment()) : Optional.empty();
  }

  private String comment() {
    fresh = false;
    return next(NapLexical.DEFAULT_MODE).getText().stripTrailing();
  }

  private void read(int mode) {
    fresh = false;
    tokens.add(next(mode));
  }

  private Token next(int mode) {
    lexer.mode(mode);
    // The lexer keeps in mind that it saw the end, even where the scanner has stepped back since.
    lexer._hitEOF = false;
    Token token = lexer.nextToken();
    if (token.getType() == Token.EOF) {
      throw new IllegalStateException("read past the end of " + source);
    }
    return token;
  }

  /** Reads what stands between the braces of a sheet, up to the brace that closes it. */
  private void readSheet() {
    int start = stream.index();
    int open = 1;
    int end = start;
    while (open > 0 && !ahead.isEnd(stream.index())) {
      end = stream.index();
      int type = next(NapLexical.SHEET_MODE).getType();
      open += type == NapLexical.LBRACE ? 1 : type == NapLexical.RBRACE ? -1 : 0;
    }
    if (open > 0) {
      end = stream.index();
    }
    stream.seek(end);
    tokens.add(token(NapLexical.SHEET_BODY, start, end - 1));
  }

  private CommonToken token(int type, int start, int stop) {
    return new CommonToken(new Pair<>(lexer, stream), type, Token.DEFAULT_CHANNEL, start, stop);
  }
}
