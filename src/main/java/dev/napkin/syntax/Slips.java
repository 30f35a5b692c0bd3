package dev.napkin.syntax;

import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.syntax.grammar.NapLexical;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/**
 * What people write who come from another language, and what to write here.
 *
 * <p>Each slip is known by the word that does not fit and its neighbours. The hint is made of the
 * words that were written.
 */
final class Slips {
  private static final Set<String> DECLARING =
      Set.of("let", "var", "const", "def", "val", "set", "define", "input", "param");

  private Slips() {}

  /** The slip at the word {@code at} of a line, if it is a known one. */
  static Optional<Diagnostic> find(Words words, int at) {
    return switch (words.type(at)) {
      case NapLexical.EQ -> equals(words, at);
      case NapLexical.GT, NapLexical.LT -> arrow(words, at);
      case NapLexical.AMPERSAND ->
          words.pair(at - 1, NapLexical.AMPERSAND, NapLexical.AMPERSAND)
              ? slip(words, at - 1, at, "`&&` is no operator", both(words, at - 1, at, "AND"))
              : Optional.empty();
      case NapLexical.PIPE ->
          words.pair(at, NapLexical.PIPE, NapLexical.PIPE)
              ? slip(words, at, at + 1, "`||` is no operator", both(words, at, at + 1, "OR"))
              : Optional.empty();
      case NapLexical.STAR -> star(words, at);
      case NapLexical.SEMICOLON -> semicolon(words, at);
      case NapLexical.COMMA -> comma(words, at);
      case NapLexical.LBRACE ->
          slip(
              words,
              at,
              at,
              "there are no lists in braces",
              "put the values into a table or an axis, and reduce with `SUM(x over name)`");
      case NapLexical.RPAREN, NapLexical.RBRACKET, NapLexical.RBRACE -> closing(words, at);
      case NapLexical.COLON -> colon(words, at);
      case NapLexical.SLASH -> slash(words, at);
      case NapLexical.TO ->
          slip(
              words,
              at,
              at,
              "`to` makes a range, which is no formula",
              "write the point value first, then `~` and the range: `= 5 ~ 3 to 6`");
      case NapLexical.OVER ->
          slip(
              words,
              at,
              at,
              "`over` stands only in an argument of a function",
              "write for example `SUM("
                  + words.text(at - 1)
                  + " over "
                  + words.text(at + 1)
                  + ")`");
      case NapLexical.FAULT -> comment(words, at);
      case NapLexical.NAME,
          NapLexical.NUMBER,
          NapLexical.LPAREN,
          NapLexical.TEXT,
          NapLexical.UNIT ->
          value(words, at);
      default -> Optional.empty();
    };
  }

  private static Optional<Diagnostic> equals(Words words, int at) {
    if (words.pair(at - 1, NapLexical.EQ, NapLexical.EQ)) {
      return slip(words, at - 1, at, "`==` is no operator", "write `=` to compare");
    }
    if (words.pair(at - 1, NapLexical.COLON, NapLexical.EQ)) {
      return slip(words, at - 1, at, "`:=` is no sign", "write `" + words.text(at - 2) + " = ...`");
    }
    return Optional.empty();
  }

  private static Optional<Diagnostic> arrow(Words words, int at) {
    if (!words.pair(at - 1, NapLexical.EQ, words.type(at))) {
      return Optional.empty();
    }
    String sign = words.text(at);
    return slip(
        words, at - 1, at, "`=" + sign + "` is no operator", "write `" + sign + "=` to compare");
  }

  private static Optional<Diagnostic> star(Words words, int at) {
    if (words.pair(at - 1, NapLexical.STAR, NapLexical.STAR)) {
      String power = words.text(at - 2) + "^" + words.text(at + 1);
      return slip(words, at - 1, at, "`**` is no operator", "write `" + power + "` for a power");
    }
    return words.pair(at - 1, NapLexical.SLASH, NapLexical.STAR)
        ? blockComment(words, at - 1)
        : Optional.empty();
  }

  private static Optional<Diagnostic> blockComment(Words words, int at) {
    return slip(words, at, at + 1, "`/*` begins no comment", "begin each line of it with `//`");
  }

  private static Optional<Diagnostic> semicolon(Words words, int at) {
    String hint = words.isEnd(at + 1) ? "leave it out" : "begin a new line instead";
    return slip(words, at, at, "a line is not ended by `;`", hint);
  }

  private static Optional<Diagnostic> comma(Words words, int at) {
    boolean number =
        words.pair(at - 1, NapLexical.NUMBER, NapLexical.COMMA)
            && words.pair(at, NapLexical.COMMA, NapLexical.NUMBER);
    if (!number) {
      return Optional.empty();
    }
    var whole = new StringBuilder(words.text(at - 1));
    int last = at;
    while (words.pair(last, NapLexical.COMMA, NapLexical.NUMBER)) {
      whole.append(words.text(last + 1));
      last += 2;
    }
    boolean thousands = words.text(at + 1).startsWith("000") || words.text(at + 1).length() == 3;
    String point = words.text(at - 1) + "." + words.text(at + 1);
    return slip(
        words,
        at - 1,
        last - 1,
        thousands ? "a number has no separators" : "the decimal sign is a point",
        "write `" + (thousands ? whole : point) + "`");
  }

  private static Optional<Diagnostic> closing(Words words, int at) {
    int open = words.openBracket(at);
    String here = words.text(at);
    if (open < 0) {
      return slip(words, at, at, "`" + here + "` closes nothing", "");
    }
    boolean round = words.type(open) == NapLexical.LPAREN;
    return here.equals(round ? ")" : "]")
        ? Optional.empty()
        : slip(
            words,
            at,
            at,
            "`" + here + "` does not close `" + words.text(open) + "`",
            "write `" + (round ? ")" : "]") + "`");
  }

  private static Optional<Diagnostic> colon(Words words, int at) {
    return words.before(at, NapLexical.EQ)
        ? slip(
            words,
            at,
            at,
            "a colon has no place in a formula",
            "name what would be a range of cells: a column of a table, or a name over an axis")
        : Optional.empty();
  }

  private static Optional<Diagnostic> slash(Words words, int at) {
    if (words.pair(at, NapLexical.SLASH, NapLexical.STAR)) {
      return blockComment(words, at);
    }
    boolean unit = words.type(at - 1) == NapLexical.UNIT && !words.before(at, NapLexical.EQ);
    return unit
        ? slip(
            words,
            at,
            at,
            "a unit is written without blanks",
            "write `" + words.text(at - 1) + "/" + words.text(at + 1) + "`")
        : Optional.empty();
  }

  private static Optional<Diagnostic> comment(Words words, int at) {
    return slip(words, at, at, "`#` begins no comment", "comments begin with `//`");
  }

  /** A value right behind another. */
  private static Optional<Diagnostic> value(Words words, int at) {
    String before = words.text(at - 1);
    String here = words.text(at);
    if (at == 1 && DECLARING.contains(before) && words.type(at + 1) != NapLexical.LPAREN) {
      return slip(words, 0, 0, "a name is defined without a keyword", "write `" + here + " = ...`");
    }
    if (before.equalsIgnoreCase("if") && words.type(at - 1) == NapLexical.NAME) {
      return slip(
          words,
          at - 1,
          at - 1,
          "`if` is a function here",
          "write `IF(condition, value if true, value if false)`");
    }
    if (words.type(at - 1) == NapLexical.PERCENT) {
      return slip(
          words,
          at - 1,
          at - 1,
          "`%` stands behind a number and is a hundredth",
          "write `MOD(" + words.text(at - 2) + ", " + here + ")` for the remainder");
    }
    return Optional.empty();
  }

  /** A hint that puts both sides of an operator into a function. */
  private static String both(Words words, int first, int last, String function) {
    String left = words.text(words.operandStart(first), first - 1);
    String right = words.text(last + 1, words.operandEnd(last));
    return "write `" + function + "(" + left + ", " + right + ")`";
  }

  private static Optional<Diagnostic> slip(
      Words words, int from, int to, String message, String hint) {
    Diagnostic slip = Diagnostic.of(Code.SYNTAX, words.span(from, to), message);
    return Optional.of(hint.isEmpty() ? slip : slip.hint(hint));
  }

  /** What is wrong with a date that is not in the calendar. */
  static String date(int year, int month, int day) {
    if (month < 1 || month > 12) {
      return "a date is written year-month-day, and the month is 01 to 12";
    }
    int days = YearMonth.of(year, month).lengthOfMonth();
    return "the month has " + days + " days, not " + day;
  }
}
