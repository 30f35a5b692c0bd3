package dev.napkin.value;

import java.util.Arrays;

/** Where the first rows of pages stand that are turned. */
final class PageTurns {
  /** By page; 0 for those behind its end. */
  private int[] firsts = {};

  /** How many pages are turned. */
  private int count;

  /** The same for somebody else. */
  PageTurns copy() {
    var copy = new PageTurns();
    copy.firsts = firsts.clone();
    copy.count = count;
    return copy;
  }

  /** Where the first row of a page stands: 0 where it is not turned. */
  int first(int page) {
    return page < firsts.length ? firsts[page] : 0;
  }

  /** Says where the first row of a page stands. */
  void set(int page, int first) {
    if (page >= firsts.length) {
      firsts = Arrays.copyOf(firsts, page + 1 + (page >> 1));
    }
    count += (first == 0 ? 0 : 1) - (firsts[page] == 0 ? 0 : 1);
    firsts[page] = first;
  }

  /** Whether no page is turned. */
  boolean areNone() {
    return count == 0;
  }

  /**
   * Puts what a page holds into {@code to}, its first row at the start.
   *
   * @param page an array of any kind, as is {@code to}
   * @param first where its first row stands
   */
  static <A> A straight(A page, A to, int first) {
    System.arraycopy(page, first, to, 0, Pages.PAGE - first);
    System.arraycopy(page, 0, to, Pages.PAGE - first, first);
    return to;
  }
}
