package dev.napkin.function;

import dev.napkin.function.FormatToken.Clock;
import dev.napkin.function.FormatToken.Elapsed;
import java.util.ArrayList;
import java.util.List;

/** Tells minutes from months: an {@code m} behind hours or beside seconds is a minute. */
final class Minutes {
  private Minutes() {}

  /** {@code tokens} with every {@code m} that means a minute written {@code n}. */
  static List<FormatToken> told(List<FormatToken> tokens) {
    var told = new ArrayList<>(tokens);
    for (int i = 0; i < told.size(); i++) {
      if (told.get(i) instanceof Clock(char part, int length)
          && part == 'm'
          && length <= 2
          && (isNext(told, i, -1, 'h') || isNext(told, i, -1, 's') || isNext(told, i, 1, 's'))) {
        told.set(i, new Clock('n', length));
      }
    }
    return told;
  }

  /** Whether the next part of a clock in some direction is {@code wanted}. */
  private static boolean isNext(List<FormatToken> tokens, int from, int step, char wanted) {
    for (int i = from + step; i >= 0 && i < tokens.size(); i += step) {
      if (tokens.get(i) instanceof Clock(char part, _)) {
        return part == wanted;
      }
      if (tokens.get(i) instanceof Elapsed(char part, _)) {
        return part == wanted;
      }
    }
    return false;
  }
}
