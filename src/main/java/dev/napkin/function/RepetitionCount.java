package dev.napkin.function;

import java.util.ArrayDeque;

/**
 * How large a regular expression would be with every repetition that is counted written out: {@code
 * (ab{3}){2}} has eight pieces. An upper bound, which takes each character for a piece.
 */
final class RepetitionCount {
  private final ArrayDeque<Double> outer = new ArrayDeque<>();
  private double sum;
  private double last;

  private RepetitionCount() {}

  /** The count for the expression {@code text}. */
  static double of(String text) {
    var count = new RepetitionCount();
    int at = 0;
    while (at < text.length()) {
      at = count.take(text, at);
    }
    return count.total();
  }

  private double total() {
    double total = sum + last;
    for (double level : outer) {
      total += level;
    }
    return total;
  }

  private int take(String text, int at) {
    switch (text.charAt(at)) {
      case '\\' -> {
        next(1);
        return at + 2;
      }
      case '(' -> {
        outer.push(sum + last);
        sum = 0;
        last = 0;
      }
      case ')' -> {
        double inside = sum + last;
        sum = outer.isEmpty() ? 0 : outer.pop();
        last = Math.max(1, inside);
      }
      case '{' -> {
        last *= most(text, at + 1);
        return Math.max(at, text.indexOf('}', at)) + 1;
      }
      default -> next(1);
    }
    return at + 1;
  }

  private void next(double pieces) {
    sum += last;
    last = pieces;
  }

  /** The largest number between braces that begin there; 1 where they count nothing. */
  private static double most(String text, int start) {
    double most = 1;
    double number = 0;
    for (int i = start; i < text.length() && text.charAt(i) != '}'; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        number = number * 10 + (c - '0');
      } else if (c == ',') {
        number = 0;
      } else {
        return 1;
      }
      most = Math.max(most, number);
    }
    return most;
  }
}
