package dev.napkin.function;

import dev.napkin.function.FormatToken.Clock;
import dev.napkin.function.FormatToken.Elapsed;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells minutes from months.
 *
 * <p>An {@code m} is a minute where it is the next one behind hours, or behind the first seconds,
 * or right before seconds; eras and whole years between these do not count. So {@code ss:mm ss:mm}
 * is a minute and a month, as in Excel.
 */
final class Minutes {
  private static final int LONGEST_MINUTE = 2;

  private final List<FormatToken> told;

  /** Where the part of a clock before this one stands, if it is an {@code m}; else -1. */
  private int monthBefore = -1;

  private boolean minuteIsNext;
  private boolean secondsSeen;

  private Minutes(List<FormatToken> tokens) {
    this.told = new ArrayList<>(tokens);
  }

  /** {@code tokens} with every {@code m} that means a minute written {@code n}. */
  static List<FormatToken> told(List<FormatToken> tokens) {
    var minutes = new Minutes(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Clock(char part, int length)) {
        minutes.meet(i, part, length);
      } else if (tokens.get(i) instanceof Elapsed(char part, _)) {
        minutes.meet(i, part, LONGEST_MINUTE + 1);
      }
    }
    return minutes.told;
  }

  private void meet(int at, char part, int length) {
    boolean isBreak = part != 'e' && part != 'g';
    int before = monthBefore;
    monthBefore = isBreak ? -1 : before;
    if (part == 'h') {
      minuteIsNext = true;
    } else if (part == 's') {
      if (before >= 0) {
        told.set(before, ((Clock) told.get(before)).as('n'));
      } else {
        minuteIsNext |= !secondsSeen;
      }
      secondsSeen = true;
    } else if (part == 'm' && length <= LONGEST_MINUTE) {
      if (minuteIsNext) {
        told.set(at, new Clock('n', length));
        minuteIsNext = false;
      }
      monthBefore = at;
    }
  }
}
