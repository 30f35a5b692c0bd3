package dev.napkin.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of a column come to, as far as somebody asked since they were written to.
 *
 * <p>Several threads may ask at the same time: in the worst case one finds out again what another
 * just did.
 */
final class PageTotals {
  private static final @Nullable PageTotal[] NONE = {};

  private @Nullable PageTotal[] known = NONE;

  /** The total of one of some pages. */
  PageTotal of(int page, Pages pages) {
    @Nullable PageTotal[] some = known;
    if (page >= some.length) {
      some = Arrays.copyOf(some, page + 1 + page / 2);
      known = some;
    }
    PageTotal total = some[page];
    if (total == null) {
      total = pages.added(page);
      some[page] = total;
    }
    return total;
  }

  /** A page is written to. */
  void forget(int page) {
    if (page < known.length) {
      known[page] = null;
    }
  }
}
