package dev.napkin.function;

import dev.napkin.function.FormatToken.Clock;
import dev.napkin.function.FormatToken.Comma;
import dev.napkin.function.FormatToken.Digit;
import dev.napkin.function.FormatToken.Elapsed;
import dev.napkin.function.FormatToken.Exponent;
import dev.napkin.function.FormatToken.HalfDay;
import dev.napkin.function.FormatToken.Literal;
import dev.napkin.function.FormatToken.Numeral;
import dev.napkin.function.FormatToken.Percent;
import dev.napkin.function.FormatToken.Point;
import dev.napkin.function.FormatToken.Stroke;
import dev.napkin.function.FormatToken.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a number format into its sections. Empty where the text is no format. */
final class FormatReader {
  /** An operator and a number; what else stands behind them Excel passes over. */
  private static final Pattern CONDITION =
      Pattern.compile("(<=|>=|<>|<|>|=) *([-+]?\\d+(?:\\.\\d*)?(?:[eE][-+]?\\d{1,3})?).*");

  private static final Pattern CURRENCY = Pattern.compile("\\$([^-]*)(?:-(.*))?");
  private static final Pattern ELAPSED = Pattern.compile("(?i)h+|m+|s+");

  /** Colours and the like change how a number looks, not what it says. */
  private static final Pattern LOOK =
      Pattern.compile(
          "(?i)(?:black|blue|cyan|green|magenta|red|white|yellow|dbnum\\d"
              + "|color ?(?:[1-9]|[1-4]\\d|5[0-6])(?!\\d)).*");

  /** As long a format may be. */
  private static final int LONGEST = 255;

  private final String text;
  private final List<FormatSection> sections = new ArrayList<>();
  private List<FormatToken> tokens = new ArrayList<>();
  private Optional<FormatSection.Condition> condition = Optional.empty();
  private boolean hasBracket;
  private int at;

  private FormatReader(String text) {
    this.text = text;
  }

  /** The sections of {@code text}, one to four. */
  static Optional<List<FormatSection>> read(String text) {
    return text.length() > LONGEST ? Optional.empty() : new FormatReader(text).sections();
  }

  private Optional<List<FormatSection>> sections() {
    while (at < text.length()) {
      if (text.charAt(at) == ';') {
        at++;
        if (!endSection()) {
          return Optional.empty();
        }
      } else if (!readToken()) {
        return Optional.empty();
      }
    }
    return endSection() && FormatGrammar.holds(sections) ? Optional.of(sections) : Optional.empty();
  }

  /** Closes a section; one that says only how to look, or for which numbers, shows General. */
  private boolean endSection() {
    boolean isBare = tokens.isEmpty() && hasBracket;
    Optional<List<FormatToken>> read =
        FormatGrammar.section(isBare ? List.of(new Whole(false)) : tokens);
    read.ifPresent(shown -> sections.add(new FormatSection(condition, shown)));
    tokens = new ArrayList<>();
    condition = Optional.empty();
    hasBracket = false;
    return read.isPresent();
  }

  private boolean readToken() {
    char c = text.charAt(at);
    return switch (c) {
      case '0', '#', '?' -> take(new Digit(c), 1);
      case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> take(new Numeral(c), 1);
      case '.' -> take(new Point(), 1);
      case ',' -> take(isBehindPlace() ? new Comma() : new Literal(","), 1);
      case '/' -> take(new Stroke(), 1);
      case '%' -> take(new Percent(), 1);
      case '@' -> take(new Whole(true), 1);
      case '"' -> readQuoted();
      case '\\' -> readEscaped("");
      case '_' -> readEscaped(" ");
      case '*' -> readFill();
      case '[' -> readBracket();
      default -> isLatinLetter(c) ? readWord() : take(new Literal("" + c), 1);
    };
  }

  private boolean isBehindPlace() {
    return !tokens.isEmpty()
        && (tokens.getLast() instanceof Digit || tokens.getLast() instanceof Comma);
  }

  private static boolean isLatinLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private boolean take(FormatToken token, int length) {
    tokens.add(token);
    at += length;
    return true;
  }

  private boolean readQuoted() {
    int end = text.indexOf('"', at + 1);
    return end >= 0 && take(new Literal(text.substring(at + 1, end)), end + 1 - at);
  }

  /** A character behind a mark: itself, or {@code instead} of it a blank of its width. */
  private boolean readEscaped(String instead) {
    return at + 1 < text.length()
        && take(new Literal(instead.isEmpty() ? text.substring(at + 1, at + 2) : instead), 2);
  }

  /** A character that would fill the cell; a text has no width to fill. */
  private boolean readFill() {
    at += 2;
    return at <= text.length();
  }

  private boolean readBracket() {
    int end = text.indexOf(']', at);
    if (end < 0) {
      return false;
    }
    String inside = text.substring(at + 1, end);
    at = end + 1;
    hasBracket = true;
    Matcher compared = CONDITION.matcher(inside);
    Matcher currency = CURRENCY.matcher(inside);
    if (compared.matches()) {
      condition =
          Optional.of(
              new FormatSection.Condition(
                  compared.group(1), Double.parseDouble(compared.group(2))));
      return true;
    }
    if (currency.matches()) {
      tokens.add(new Literal(currency.group(1)));
      Optional.ofNullable(currency.group(2)).flatMap(FormatLanguage::of).ifPresent(tokens::add);
      return true;
    }
    if (ELAPSED.matcher(inside).matches()) {
      tokens.add(new Elapsed(Character.toLowerCase(inside.charAt(0)), inside.length()));
      return true;
    }
    return LOOK.matcher(inside).matches();
  }

  private boolean readWord() {
    String rest = text.substring(at).toLowerCase(Locale.ROOT);
    if (rest.startsWith("general")) {
      return take(new Whole(false), 7);
    }
    if (rest.startsWith("am/pm")) {
      return take(new HalfDay("AM", "PM"), 5);
    }
    if (rest.startsWith("a/p")) {
      return take(new HalfDay(text.substring(at, at + 1), text.substring(at + 2, at + 3)), 3);
    }
    char letter = rest.charAt(0);
    if (text.charAt(at) == 'E') {
      boolean isSigned = rest.startsWith("e+") || rest.startsWith("e-");
      return isSigned && take(new Exponent(rest.charAt(1) == '+'), 2);
    }
    int length = 1;
    while (length < rest.length() && rest.charAt(length) == letter) {
      length++;
    }
    if (letter == 'n') {
      return false;
    }
    return "ymdhsebg".indexOf(letter) >= 0
        ? take(new Clock(letter, length), length)
        : take(new Literal(text.substring(at, at + 1)), 1);
  }
}
