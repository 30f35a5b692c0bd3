package dev.napkin.function;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression as Excel takes it, written for PCRE2 and matched by Java's: what is spelled
 * otherwise there is respelled. Recursion and conditions, which Java lacks, are no expression here.
 */
final class RegularExpression {
  private static final int NAMED_GROUP = 4;

  /** PCRE2 compiles none that is larger; and to repeat nothing so often takes time as well. */
  private static final double MOST_REPETITIONS = 1e6;

  private final Pattern pattern;

  private RegularExpression(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Reads {@code text}; empty where it is no expression. */
  static Optional<RegularExpression> of(String text, boolean anyCase) {
    int flags = Pattern.UNIX_LINES;
    flags |= anyCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
    if (RepetitionCount.of(text) > MOST_REPETITIONS) {
      return Optional.empty();
    }
    try {
      return Optional.of(new RegularExpression(Pattern.compile(respelled(text), flags)));
    } catch (PatternSyntaxException | StackOverflowError _) {
      // Not an expression, or one nested so deeply that nobody wrote it.
      return Optional.empty();
    }
  }

  /** Looks for it in {@code text}; see {@link BoundedText} for what searching may throw. */
  Matcher in(String text) {
    return in(text, new BoundedText.Looks());
  }

  /** Like {@link #in(String)}, for one of several texts that share how often they are looked at. */
  Matcher in(String text, BoundedText.Looks looks) {
    return pattern.matcher(new BoundedText(text, looks));
  }

  /**
   * Inside brackets Java nests and intersects, where PCRE2 knows plain characters and classes like
   * {@code [:alpha:]}; a group is named {@code (?P<name>...)} there too.
   */
  private static String respelled(String text) {
    var java = new StringBuilder(text.length() + 8);
    boolean inClass = false;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length()) {
        java.append(c).append(text.charAt(at + 1));
        at += 2;
        continue;
      }
      if (inClass) {
        at += inClass(text, at, java);
        inClass = c != ']';
        continue;
      }
      if (text.startsWith("(?P<", at)) {
        java.append("(?<");
        at += NAMED_GROUP;
        continue;
      }
      java.append(c);
      at++;
      if (c == '[') {
        inClass = true;
        at += opening(text, at, java);
      }
    }
    return java.toString();
  }

  /** A hat and a bracket that stand first in a class mean no end of it. */
  private static int opening(String text, int start, StringBuilder java) {
    int at = start;
    if (at < text.length() && text.charAt(at) == '^') {
      java.append('^');
      at++;
    }
    if (at < text.length() && text.charAt(at) == ']') {
      java.append("\\]");
      at++;
    }
    return at - start;
  }

  /** Writes what stands at a place within a class; gives how many characters that was. */
  private static int inClass(String text, int at, StringBuilder java) {
    char c = text.charAt(at);
    int end = text.startsWith("[:", at) ? text.indexOf(":]", at) : -1;
    if (end > 0) {
      Optional<String> named = named(text.substring(at + 2, end));
      if (named.isPresent()) {
        java.append(named.get());
        return end + 2 - at;
      }
    }
    java.append(c == '[' ? "\\[" : c == '&' ? "\\&" : String.valueOf(c));
    return 1;
  }

  private static Optional<String> named(String name) {
    boolean negated = name.startsWith("^");
    String property =
        switch (negated ? name.substring(1) : name) {
          case "alpha" -> "Alpha";
          case "digit" -> "Digit";
          case "alnum" -> "Alnum";
          case "upper" -> "Upper";
          case "lower" -> "Lower";
          case "punct" -> "Punct";
          case "graph" -> "Graph";
          case "print" -> "Print";
          case "blank" -> "Blank";
          case "cntrl" -> "Cntrl";
          case "xdigit" -> "XDigit";
          case "space" -> "Space";
          default -> "";
        };
    return property.isEmpty()
        ? Optional.empty()
        : Optional.of((negated ? "\\P{" : "\\p{") + property + "}");
  }

  /**
   * What a replacement says for a match: {@code $1}, {@code ${1}}, {@code ${name}} and {@code $0}
   * stand for what their group matched, {@code $$} for a dollar. Empty where there is no such
   * group.
   */
  Optional<String> replacement(String written, MatchResult match) {
    var text = new StringBuilder();
    int at = 0;
    while (at < written.length()) {
      char c = written.charAt(at);
      at++;
      if (c != '$') {
        text.append(c);
        continue;
      }
      if (written.startsWith("$", at)) {
        text.append('$');
        at++;
        continue;
      }
      boolean braced = written.startsWith("{", at);
      int start = braced ? at + 1 : at;
      int end = braced ? written.indexOf('}', start) : endOfDigits(written, start, match);
      if (end <= start) {
        return Optional.empty();
      }
      OptionalInt group = group(written.substring(start, end));
      if (group.isEmpty() || group.getAsInt() > match.groupCount()) {
        return Optional.empty();
      }
      text.append(Optional.ofNullable(match.group(group.getAsInt())).orElse(""));
      at = braced ? end + 1 : end;
    }
    return Optional.of(text.toString());
  }

  private static int endOfDigits(String written, int start, MatchResult match) {
    int end = start;
    while (end < written.length()
        && Character.digit(written.charAt(end), 10) >= 0
        && (end == start || Integer.parseInt(written, start, end + 1, 10) <= match.groupCount())) {
      end++;
    }
    return end;
  }

  private OptionalInt group(String name) {
    Integer number = pattern.namedGroups().get(name);
    if (number != null) {
      return OptionalInt.of(number);
    }
    boolean digits = name.length() <= 3 && name.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? OptionalInt.of(Integer.parseInt(name)) : OptionalInt.empty();
  }
}
