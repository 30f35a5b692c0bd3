package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.TEXT;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** Texts searched and changed by regular expressions. */
final class RegularExpressionFunctions {
  private RegularExpressionFunctions() {}

  private static final String SOURCE = "PCRE2 specification, pcre2pattern and pcre2_substitute";
  private static final String CASE = "1 for any case; 0 when left out";
  private static final String NO_EXPRESSION =
      "the pattern is no expression or takes too long, or a mode is none";

  private static final SheetFunction REGEXTEST =
      SheetFunction.named("REGEXTEST")
          .summary("Whether a part of a text fits a regular expression.")
          .takes("text", TEXT, "1", "the text")
          .takes("pattern", TEXT, "1", "the expression")
          .optional("any_case", NUMBER, "1", CASE)
          .gives(LOGICAL, "1")
          .fault(WRONG_KIND, NO_EXPRESSION)
          .source(SOURCE)
          .example("REGEXTEST(\"H100\", \"[0-9]+\")", "TRUE")
          .example("REGEXTEST(\"H100\", \"^[0-9]+$\")", "FALSE")
          .example("REGEXTEST(\"H100\", \"(\")", "#VALUE!")
          .body(a -> search(a, 2, expression -> Value.logical(expression.in(a.text(0)).find())));

  private static final SheetFunction REGEXEXTRACT =
      SheetFunction.named("REGEXEXTRACT")
          .summary("The part of a text that fits a regular expression, or all parts, or groups.")
          .takes("text", TEXT, "1", "the text")
          .takes("pattern", TEXT, "1", "the expression")
          .optional("what", NUMBER, "1", "0 for the first match, 1 for all, 2 for its groups")
          .optional("any_case", NUMBER, "1", CASE)
          .gives(ANY, "1")
          .fault(NOT_AVAILABLE, "nothing fits")
          .fault(WRONG_KIND, NO_EXPRESSION + ", or it has no group")
          .source(SOURCE)
          .example("REGEXEXTRACT(\"Qwen3-32B\", \"[0-9]+\")", "\"3\"")
          .example("REGEXEXTRACT(\"Qwen\", \"[0-9]+\")", "#N/A")
          .example("REGEXEXTRACT(\"a\", \"(\")", "#VALUE!")
          .body(a -> search(a, 3, expression -> extracted(a, expression)));

  private static final SheetFunction REGEXREPLACE =
      SheetFunction.named("REGEXREPLACE")
          .summary("A text with what fits a regular expression replaced, everywhere or once.")
          .takes("text", TEXT, "1", "the text")
          .takes("pattern", TEXT, "1", "the expression")
          .takes("new", TEXT, "1", "what to put there; $1 is what the first group matched")
          .optional("occurrence", NUMBER, "1", "which match only, from the end if negative")
          .optional("any_case", NUMBER, "1", CASE)
          .gives(TEXT, "1")
          .fault(WRONG_KIND, NO_EXPRESSION + ", or there is no such group")
          .source(SOURCE)
          .example("REGEXREPLACE(\"a1b22\", \"[0-9]+\", \"#\")", "\"a#b#\"")
          .example("REGEXREPLACE(\"James Bond\", \"(\\w+) (\\w+)\", \"$2, $1\")", "\"Bond, James\"")
          .example("REGEXREPLACE(\"a1b22\", \"[0-9\", \"#\")", "#VALUE!")
          .body(a -> search(a, 4, expression -> replaced(a, expression)));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(REGEXTEST, REGEXEXTRACT, REGEXREPLACE);
  }

  /** What {@code body} gives for the expression that the second argument says. */
  private static Value search(
      Arguments arguments, int mode, Function<RegularExpression, Value> body) {
    double anyCase = FifteenDigits.truncate(arguments.number(mode, 0));
    if (anyCase != 0 && anyCase != 1) {
      return Faults.wrongKind("the mode for cases is neither 0 nor 1");
    }
    Optional<RegularExpression> expression = RegularExpression.of(arguments.text(1), anyCase == 1);
    if (expression.isEmpty()) {
      return Faults.wrongKind("\"" + arguments.text(1) + "\" is no regular expression");
    }
    try {
      return body.apply(expression.get());
    } catch (BoundedText.Exhausted | StackOverflowError _) {
      // Java's matcher goes back by calling itself, so a long text can exhaust either.
      return Faults.wrongKind("the regular expression takes too long on this text");
    }
  }

  private static Value extracted(Arguments arguments, RegularExpression expression) {
    double what = FifteenDigits.truncate(arguments.number(2, 0));
    if (what != 0 && what != 1 && what != 2) {
      return Faults.wrongKind("what to extract is 0, 1 or 2");
    }
    Matcher matcher = expression.in(arguments.text(0));
    if (!matcher.find()) {
      return Faults.notAvailable("nothing in the text fits");
    }
    if (what == 0) {
      return new Value.Text(matcher.group());
    }
    var found = new ArrayList<Value>();
    if (what == 2) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        found.add(
            Optional.ofNullable(matcher.group(group))
                .<Value>map(Value.Text::new)
                .orElseGet(() -> Faults.notAvailable("the group matched nothing")));
      }
      return found.isEmpty() ? Faults.wrongKind("the expression has no group") : row(found);
    }
    do {
      found.add(new Value.Text(matcher.group()));
    } while (matcher.find());
    return row(found);
  }

  private static Value row(List<Value> values) {
    List<Column> columns =
        values.stream()
            .map(
                value -> {
                  var column = new Column(1);
                  column.set(0, value);
                  return column;
                })
            .toList();
    return new Value.Many(new Array(columns, 0, 1));
  }

  private static Value replaced(Arguments arguments, RegularExpression expression) {
    String text = arguments.text(0);
    double occurrence = FifteenDigits.truncate(arguments.number(3, 0));
    Matcher matcher = expression.in(text);
    var matches = new ArrayList<MatchResult>();
    while (matcher.find()) {
      matches.add(matcher.toMatchResult());
    }
    double chosen = occurrence < 0 ? matches.size() + occurrence : occurrence - 1;
    var result = new StringBuilder();
    int from = 0;
    for (int i = 0; i < matches.size() && result.length() <= Texts.LONGEST; i++) {
      MatchResult match = matches.get(i);
      if (occurrence == 0 || i == chosen) {
        Optional<String> by = expression.replacement(arguments.text(2), match);
        if (by.isEmpty()) {
          return Faults.wrongKind("the replacement mentions a group that is not there");
        }
        result.append(text, from, match.start()).append(by.get());
        from = match.end();
      }
    }
    return Texts.fitting(result.append(text.substring(from)).toString());
  }
}
