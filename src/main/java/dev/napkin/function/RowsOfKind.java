package dev.napkin.function;

import dev.napkin.value.Column;
import dev.napkin.value.TextOrder;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The rows of a column in which one kind of value stands, and of every run of rows the least one:
 * what follows next, what came last, and where the first value stands that is not above another is
 * found in as many steps as the number of rows has digits.
 *
 * <p>It is a tree over blocks of rows, each of which is looked through.
 */
final class RowsOfKind {
  /** How many rows a block has. */
  private static final int BLOCK = 16;

  private static final int NONE = -1;

  private final Column column;
  private final Of kind;

  /** How many blocks there is room for: a power of two. */
  private int leaves;

  /**
   * By node, the row with the least value below it, {@link #NONE} where there is none: the root is
   * number 1, the halves of a node are twice its number and the one behind, and the blocks come
   * last.
   */
  private int[] least;

  /** Rows from here on were never set. */
  private int known;

  /** The kinds that lookups tell apart. */
  enum Of {
    NUMBER,
    TEXT,
    LOGICAL,
    BLANK,
    /** Faults, which lookups pass over. */
    OTHER
  }

  /** The rows of a column as it stands now. */
  RowsOfKind(Column column, Of kind) {
    this.column = column;
    this.kind = kind;
    this.known = column.size();
    this.leaves = 1;
    this.least = new int[0];
    build();
  }

  /** The kind that a value is of. */
  static Of kind(Value value) {
    return switch (value) {
      case Value.Num _ -> Of.NUMBER;
      case Value.Text _ -> Of.TEXT;
      case Value.Logical _ -> Of.LOGICAL;
      case Value.Blank _ -> Of.BLANK;
      case Value.Fault _, Value.Many _, Value.Reference _, Value.Lambda _ -> Of.OTHER;
    };
  }

  private void build() {
    int blocks = (known + BLOCK - 1) / BLOCK;
    leaves = Math.max(1, Integer.highestOneBit(Math.max(1, 2 * blocks - 1)));
    least = new int[2 * leaves];
    Arrays.fill(least, NONE);
    for (int block = 0; block < blocks; block++) {
      least[leaves + block] = leastOf(block);
    }
    for (int node = leaves - 1; node > 0; node--) {
      least[node] = lesser(least[2 * node], least[2 * node + 1]);
    }
  }

  /** Takes note of what stands in a row now. */
  void changed(int row) {
    int first = Math.min(row, known);
    known = Math.max(known, row + 1);
    if (row / BLOCK >= leaves) {
      build();
      return;
    }
    for (int block = first / BLOCK; block <= row / BLOCK; block++) {
      int node = leaves + block;
      least[node] = leastOf(block);
      for (node >>= 1; node > 0; node >>= 1) {
        least[node] = lesser(least[2 * node], least[2 * node + 1]);
      }
    }
  }

  private int leastOf(int block) {
    int found = NONE;
    int end = Math.min(known, (block + 1) * BLOCK);
    for (int row = block * BLOCK; row < end; row++) {
      if (isOfKind(row)) {
        found = lesser(found, row);
      }
    }
    return found;
  }

  private int lesser(int one, int other) {
    return other == NONE || (one != NONE && compare(one, other) <= 0) ? one : other;
  }

  private boolean isOfKind(int row) {
    return switch (kind) {
      case NUMBER -> column.isNumber(row);
      case BLANK -> column.isBlank(row);
      case TEXT -> !column.isNumber(row) && column.get(row) instanceof Value.Text;
      case LOGICAL -> !column.isNumber(row) && column.get(row) instanceof Value.Logical;
      case OTHER -> column.isFault(row);
    };
  }

  private int compare(int row, int other) {
    return switch (kind) {
      case NUMBER -> Double.compare(column.number(row), column.number(other));
      case BLANK, OTHER -> 0;
      case TEXT, LOGICAL -> Search.compare(column.get(row), column.get(other));
    };
  }

  /** Below, at or above 0 as what stands in a row of the kind is below, at or above a value. */
  int compare(int row, Value wanted) {
    if (wanted instanceof Value.Num(double number)) {
      return Double.compare(column.number(row), number);
    }
    return wanted instanceof Value.Text(String text)
            && column.get(row) instanceof Value.Text(String there)
        ? TextOrder.compare(there, text)
        : Search.compare(column.get(row), wanted);
  }

  /** The first row of {@code from <= row < to} with a value of the kind; -1 where there is none. */
  int first(int from, int to) {
    return firstWhere(from, to, row -> true);
  }

  /**
   * The first row of {@code from <= row < to} with a value of the kind that is not above {@code
   * wanted}, which is of the kind too; -1 where there is none.
   */
  int firstNotAbove(Value wanted, int from, int to) {
    return firstWhere(from, to, row -> compare(row, wanted) <= 0);
  }

  /**
   * The first row of the kind that meets a condition.
   *
   * @param met holds for a value when it does for one above it
   */
  private int firstWhere(int from, int to, IntPredicate met) {
    int end = Math.min(to, known);
    int inBlock = firstIn(from, Math.min(end, (from / BLOCK + 1) * BLOCK), met);
    if (inBlock >= 0) {
      return inBlock;
    }
    int block = firstBlock(from / BLOCK + 1, met);
    int found = block < 0 ? NONE : firstIn(block * BLOCK, Math.min(end, (block + 1) * BLOCK), met);
    return found < 0 && kind == Of.BLANK && to > known ? Math.max(from, known) : found;
  }

  private int firstIn(int from, int to, IntPredicate met) {
    for (int row = from; row < to; row++) {
      if (isOfKind(row) && met.test(row)) {
        return row;
      }
    }
    return NONE;
  }

  /** The first block, from one on, with a row that meets a condition. */
  private int firstBlock(int from, IntPredicate met) {
    int node = from < leaves ? leaves + from : 0;
    while (node > 0) {
      if (least[node] != NONE && met.test(least[node])) {
        while (node < leaves) {
          node *= 2;
          if (least[node] == NONE || !met.test(least[node])) {
            node++;
          }
        }
        return node - leaves;
      }
      // Right halves end with the node above them.
      while ((node & 1) == 1) {
        node >>= 1;
      }
      node = node == 0 ? 0 : node + 1;
    }
    return NONE;
  }

  /** The last row of {@code from <= row < to} with a value of the kind; -1 where there is none. */
  int last(int from, int to) {
    if (kind == Of.BLANK && to > Math.max(from, known)) {
      return to - 1;
    }
    int end = Math.min(to, known);
    if (end <= from) {
      return NONE;
    }
    int start = (end - 1) / BLOCK * BLOCK;
    int inBlock = lastIn(Math.max(from, start), end);
    if (inBlock >= 0) {
      return inBlock;
    }
    int block = lastBlock(start / BLOCK - 1);
    return block < 0 ? NONE : lastIn(Math.max(from, block * BLOCK), (block + 1) * BLOCK);
  }

  private int lastIn(int from, int to) {
    for (int row = to - 1; row >= from; row--) {
      if (isOfKind(row)) {
        return row;
      }
    }
    return NONE;
  }

  /** The last block, up to one, with a row of the kind. */
  private int lastBlock(int from) {
    int node = from < 0 ? 0 : leaves + from;
    while (node > 0) {
      if (least[node] != NONE) {
        while (node < leaves) {
          node = least[2 * node + 1] == NONE ? 2 * node : 2 * node + 1;
        }
        return node - leaves;
      }
      // Left halves begin with the node above them.
      while (node > 1 && (node & 1) == 0) {
        node >>= 1;
      }
      node = node == 1 ? 0 : node - 1;
    }
    return NONE;
  }
}
