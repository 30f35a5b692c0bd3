package dev.napkin.function;

import dev.napkin.value.Value;
import java.util.Optional;

/** How XMATCH and XLOOKUP look for a regular expression in a line of cells. */
final class ExpressionSearch {
  private ExpressionSearch() {}

  /** The first text, or the last, in which a regular expression is found: its place, or -1. */
  static Value place(Line line, Value wanted, boolean fromEnd) {
    if (!(wanted instanceof Value.Text(String text))) {
      return Value.number(-1);
    }
    Optional<RegularExpression> expression = RegularExpression.of(text, false);
    if (expression.isEmpty()) {
      return Faults.wrongKind("\"" + text + "\" is no regular expression");
    }
    var looks = new BoundedText.Looks();
    try {
      for (int step = 0; step < line.size(); step++) {
        int place = fromEnd ? line.size() - 1 - step : step;
        if (line.get(place) instanceof Value.Text(String cell)
            && expression.get().in(cell, looks).find()) {
          return Value.number(place);
        }
      }
    } catch (BoundedText.Exhausted | StackOverflowError _) {
      return Faults.wrongKind("the regular expression takes too long on these texts");
    }
    return Value.number(-1);
  }
}
