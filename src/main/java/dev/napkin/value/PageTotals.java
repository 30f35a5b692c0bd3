package dev.napkin.value;

import java.util.Arrays;
import java.util.function.Supplier;
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

  /** The total of a page, which {@code computed} gives where it is not known. */
  PageTotal of(int page, Supplier<PageTotal> computed) {
    @Nullable PageTotal[] some = known;
    if (page >= some.length) {
      some = Arrays.copyOf(some, page + 1 + page / 2);
      known = some;
    }
    PageTotal total = some[page];
    if (total == null) {
      total = computed.get();
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
