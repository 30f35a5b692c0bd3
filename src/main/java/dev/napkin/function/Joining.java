package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Value;

/** Many values made into one text. */
final class Joining {
  /** Far beyond what fits into a cell; what is longer is not built any further. */
  private static final int ENOUGH = 40_000;

  private final String separator;
  private final boolean skipEmpty;
  private final StringBuilder text = new StringBuilder();
  private boolean first = true;

  private Joining(String separator, boolean skipEmpty) {
    this.separator = separator;
    this.skipEmpty = skipEmpty;
  }

  /** CONCAT: all arguments, one behind the other. */
  static Value concatenate(Arguments arguments) {
    return new Joining("", false).all(arguments, 0);
  }

  /** TEXTJOIN: a separator, whether to skip what is empty, and the values. */
  static Value join(Arguments arguments) {
    return new Joining(arguments.text(0), arguments.logical(1)).all(arguments, 2);
  }

  private Value all(Arguments arguments, int from) {
    for (int i = from; i < arguments.count(); i++) {
      Array array = arguments.array(i);
      for (int cell = 0; cell < array.size() && text.length() < ENOUGH; cell++) {
        Value value = Coercion.text(array.get(cell));
        if (!(value instanceof Value.Text(String part))) {
          return value;
        }
        add(part);
      }
    }
    return Texts.fitting(text.toString());
  }

  private void add(String part) {
    if (skipEmpty && part.isEmpty()) {
      return;
    }
    text.append(first ? "" : separator).append(part);
    first = false;
  }
}
