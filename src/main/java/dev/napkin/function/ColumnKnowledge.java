package dev.napkin.function;

import dev.napkin.value.Coercion;
import dev.napkin.value.Column;
import dev.napkin.value.Dictionary;
import dev.napkin.value.Value;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary of a column with the orders that are derived from it, each made when it is first
 * asked for.
 *
 * <p>Several threads may ask at the same time; two that come first both make one, and either will
 * do.
 */
final class ColumnKnowledge {
  private final Dictionary dictionary;
  private final Column column;
  private final Map<RowsOfKind.Of, RowsOfKind> kinds = new ConcurrentHashMap<>(0);
  private final FoldedTexts sameTexts;
  private volatile @Nullable FoldedTexts lowerCase;
  private volatile @Nullable SortedCodes numbers;
  private volatile @Nullable SortedCodes written;
  private volatile @Nullable WideTexts wide;
  private volatile @Nullable OrderedCodes ordered;
  private volatile @Nullable TextPrefixes prefixes;

  /** Of a column as it stands now. */
  ColumnKnowledge(Column column) {
    this.column = column;
    dictionary = new Dictionary(column);
    sameTexts = new FoldedTexts(dictionary, FoldedTexts.Folding.ORDER);
  }

  /** Takes note of what stands in a row now; {@link #extend} when all rows are told. */
  void changed(int row) {
    dictionary.changed(row);
    for (RowsOfKind rows : kinds.values()) {
      rows.changed(row);
    }
  }

  /** Goes along with rows that go elsewhere, see {@link Dictionary#move}. */
  void move(int from, int to, int count) {
    dictionary.move(from, to, count);
    kinds.clear();
  }

  /** The rows in which values of a kind stand. */
  RowsOfKind rows(RowsOfKind.Of kind) {
    return kinds.computeIfAbsent(kind, asked -> new RowsOfKind(column, asked));
  }

  /** Takes in the codes that are new. */
  void extend() {
    sameTexts.extend();
    FoldedTexts lower = lowerCase;
    if (lower != null) {
      lower.extend();
    }
    SortedCodes some = numbers;
    if (some != null) {
      some.extend();
    }
    SortedCodes read = written;
    if (read != null) {
      read.extend();
    }
    WideTexts patterns = wide;
    if (patterns != null) {
      patterns.extend();
    }
    OrderedCodes all = ordered;
    if (all != null) {
      all.extend();
    }
    TextPrefixes begun = prefixes;
    if (begun != null) {
      begun.extend();
    }
  }

  /** The different values of the column. */
  Dictionary dictionary() {
    return dictionary;
  }

  /** The texts that lookups take for the same. */
  FoldedTexts sameTexts() {
    return sameTexts;
  }

  /** The texts that criteria take for the same. */
  FoldedTexts lowerCase() {
    FoldedTexts there = lowerCase;
    if (there == null) {
      there = new FoldedTexts(dictionary, FoldedTexts.Folding.LOWER_CASE);
      lowerCase = there;
    }
    return there;
  }

  /** The numbers. */
  SortedCodes numbers() {
    SortedCodes there = numbers;
    if (there == null) {
      there =
          new SortedCodes(
              dictionary, value -> value instanceof Value.Num(double number) ? number : Double.NaN);
      numbers = there;
    }
    return there;
  }

  /** The texts that read as numbers. */
  SortedCodes written() {
    SortedCodes there = written;
    if (there == null) {
      there =
          new SortedCodes(
              dictionary,
              value ->
                  value instanceof Value.Text
                          && Coercion.number(value) instanceof Value.Num(double number)
                      ? number
                      : Double.NaN);
      written = there;
    }
    return there;
  }

  /** The texts that find other values than themselves. */
  WideTexts wide() {
    WideTexts there = wide;
    if (there == null) {
      there = new WideTexts(dictionary);
      wide = there;
    }
    return there;
  }

  /** All values that have an order. */
  OrderedCodes ordered() {
    OrderedCodes there = ordered;
    if (there == null) {
      there = new OrderedCodes(dictionary);
      ordered = there;
    }
    return there;
  }

  /** The texts by how they begin. */
  TextPrefixes prefixes() {
    TextPrefixes there = prefixes;
    if (there == null) {
      there = new TextPrefixes(dictionary);
      prefixes = there;
    }
    return there;
  }
}
