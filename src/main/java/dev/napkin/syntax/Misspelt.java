package dev.napkin.syntax;

import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Span;
import dev.napkin.syntax.grammar.NapLexical;
import java.util.Map;
import java.util.Optional;

/** Words that are none: numbers with something attached, texts without an end, foreign signs. */
final class Misspelt {
  /** What to write instead of a sign that is found on other keyboards or in other languages. */
  private static final Map<Integer, String> INSTEAD =
      Map.ofEntries(
          Map.entry((int) '≤', "write `<=`"),
          Map.entry((int) '≥', "write `>=`"),
          Map.entry((int) '≠', "write `<>`"),
          Map.entry((int) '×', "write `*`"),
          Map.entry((int) '·', "write `*`"),
          Map.entry((int) '⋅', "write `*`"),
          Map.entry((int) '÷', "write `/`"),
          Map.entry((int) '−', "write `-`"),
          Map.entry((int) '–', "write `-`"),
          Map.entry((int) '—', "write `-`"),
          Map.entry((int) '±', "write `+-`, behind `~` or in a claim"),
          Map.entry((int) '²', "write `^2`"),
          Map.entry((int) '³', "write `^3`"),
          Map.entry((int) '√', "write `SQRT(x)`"),
          Map.entry((int) '€', "write the currency behind the number: `5 EUR`"),
          Map.entry((int) '$', "write the currency behind the number: `5 USD`"),
          Map.entry((int) '£', "write the currency behind the number: `5 GBP`"),
          Map.entry((int) '¥', "write the currency behind the number: `5 JPY`"),
          Map.entry((int) '“', "write straight quotes: `\"`"),
          Map.entry((int) '”', "write straight quotes: `\"`"),
          Map.entry((int) '„', "write straight quotes: `\"`"),
          Map.entry((int) '\'', "a text stands in double quotes: `\"`"),
          Map.entry((int) '’', "a text stands in double quotes: `\"`"),
          Map.entry((int) '‘', "a text stands in double quotes: `\"`"),
          Map.entry((int) '#', "comments begin with `//`"),
          Map.entry((int) '!', "write `NOT(x)`, or `<>` to compare"));

  private Misspelt() {}

  /** What is wrong with the word {@code at} of a line, or of a row's key, if it is no word. */
  static Optional<Diagnostic> find(Words words, int at, boolean rowKey) {
    Span span = words.span(at);
    return switch (words.type(at)) {
      case NapLexical.BAD_NUMBER -> Optional.of(number(words, at, rowKey));
      case NapLexical.UNCLOSED_TEXT ->
          Optional.of(
              Diagnostic.of(Code.UNCLOSED_TEXT, span, "the text is not closed")
                  .hint("put a `\"` at its end; inside a text a quote is written twice"));
      case NapLexical.UNCLOSED_LINK ->
          Optional.of(
              Diagnostic.of(Code.SYNTAX, span, "the link is not closed")
                  .hint("put `>` behind the address"));
      case NapLexical.UNKNOWN -> Optional.of(sign(words, at));
      default -> Optional.empty();
    };
  }

  private static Diagnostic sign(Words words, int at) {
    if (words.text(at).equals("!") && words.pair(at, NapLexical.UNKNOWN, NapLexical.EQ)) {
      return Diagnostic.of(Code.SYNTAX, words.span(at, at + 1), "`!=` is no operator")
          .hint("write `<>` to compare");
    }
    String sign = words.text(at);
    return Diagnostic.of(Code.SYNTAX, words.span(at), "`" + sign + "` means nothing here")
        .hint(Optional.ofNullable(INSTEAD.get(sign.codePointAt(0))));
  }

  private static Diagnostic number(Words words, int at, boolean rowKey) {
    boolean key =
        rowKey
            || words.type(0) == NapLexical.AXIS
            || words.type(words.openBracket(at)) == NapLexical.LBRACKET;
    String text = words.text(at);
    Diagnostic problem =
        Diagnostic.of(Code.BAD_NUMBER, words.span(at), "`" + text + "` is not a number");
    return problem.hint(key ? "put the key in quotes: `\"" + text + "\"`" : hint(text));
  }

  /** What was meant by a number with something attached. */
  static String hint(String text) {
    int end = numberEnd(text);
    String number = text.substring(0, end);
    String rest = text.substring(end);
    String foreign = INSTEAD.get(rest.codePointAt(0));
    if (foreign != null) {
      return foreign;
    }
    if (text.matches("[0-9_.]+")) {
      return "write `" + text.replace("_", "") + "`";
    }
    return switch (rest) {
      case "B" ->
          "write `%1$sG` or `%1$se9` for a billion, `%1$s byte` or `%1$s B` for bytes"
              .formatted(number);
      case "b", "bn", "Bn", "bil", "billion" -> "write `" + number + "G` for a billion";
      case "m" ->
          "write `%1$sM` for a million, `%1$se-3` for a thousandth, `%1$s m` for metres"
              .formatted(number);
      case "mn", "Mn", "mm", "MM", "mio", "Mio", "million" ->
          "write `" + number + "M` for a million";
      case "K" -> "write `" + number + "k` for a thousand";
      case "t", "tn", "trillion" -> "write `" + number + "T` for a trillion";
      case "p", "pct", "percent" -> "write `" + number + "%`";
      default ->
          "write `%1$s %2$s` if `%2$s` is a unit, `%1$s * %2$s` if it is a name"
              .formatted(number, rest);
    };
  }

  private static int numberEnd(String text) {
    int end = 0;
    while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    boolean power = end < text.length() && "eE".indexOf(text.charAt(end)) >= 0;
    int digits = end + 1;
    if (power && digits < text.length() && "+-".indexOf(text.charAt(digits)) >= 0) {
      digits++;
    }
    int powerEnd = digits;
    while (power && powerEnd < text.length() && isDigit(text.charAt(powerEnd))) {
      powerEnd++;
    }
    return power && powerEnd > digits ? powerEnd : end;
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}
