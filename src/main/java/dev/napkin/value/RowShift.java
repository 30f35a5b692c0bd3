package dev.napkin.value;

/**
 * Rows of a column that go down or up, all by as many.
 *
 * <p>By a few rows, whole pages are turned, so that of each only the values are carried that go
 * over its end; others are copied.
 */
final class RowShift {
  /** What goes over the end of a page costs so much more than what is copied within. */
  private static final int MOST_TURNED = 64;

  private final Pages pages;
  private final int from;
  private final int to;
  private final int count;
  private int carried;

  /** Of {@code count} rows, all of which there are, as there are those to which they go. */
  RowShift(Pages pages, int from, int to, int count) {
    this.pages = pages;
    this.from = from;
    this.to = to;
    this.count = count;
  }

  /**
   * Lets the rows go, over what stands there; what they leave stays as it is.
   *
   * @return how many values were carried from one place to another
   */
  int run() {
    if (to < from) {
      up();
    } else {
      down();
    }
    return carried;
  }

  /** From the end on, so that nothing is overwritten that is still to go. */
  private void down() {
    int left = count;
    while (left > 0) {
      int last = left - 1;
      int first = PageRuns.pageStart(to + last);
      if (first >= to && isTurned(first, to + left)) {
        pages.turn(first, to - from);
        for (int row = first; row < first + to - from; row++) {
          copy(row, row + from - to);
        }
        left -= Pages.PAGE;
      } else {
        int run = Math.min(left, Math.min(inPageBefore(to + last), inPageBefore(from + last)));
        copyRun(to + left - run, from + left - run, run);
        left -= run;
      }
    }
  }

  private void up() {
    int done = 0;
    while (done < count) {
      int first = to + done;
      if (first == PageRuns.pageStart(first) && isTurned(first, to + count)) {
        pages.turn(first, to - from);
        int end = first + Pages.PAGE;
        for (int row = end + to - from; row < end; row++) {
          copy(row, row + from - to);
        }
        done += Pages.PAGE;
      } else {
        int run = PageRuns.inPage(first, PageRuns.inPage(from + done, count - done));
        copyRun(first, from + done, run);
        done += run;
      }
    }
  }

  private void copyRun(int row, int source, int rows) {
    carried += rows;
    pages.copyRun(row, pages, source, rows);
  }

  /** Puts what stands in one row into another one. */
  private void copy(int row, int source) {
    carried++;
    if (pages.kind(source) == Pages.OBJECT) {
      pages.putObject(row, pages.object(source));
    } else {
      pages.put(row, pages.kind(source), pages.number(source));
    }
  }

  /** Whether the page that begins with a row is turned, where rows before {@code end} go to. */
  private boolean isTurned(int first, int end) {
    return end - first >= Pages.PAGE
        && Math.abs(to - from) <= MOST_TURNED
        && pages.isTurnable(first);
  }

  /** How many rows of a page end with this one. */
  private static int inPageBefore(int row) {
    return row - PageRuns.pageStart(row) + 1;
  }
}
