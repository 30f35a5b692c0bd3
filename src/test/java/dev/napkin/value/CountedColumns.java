package dev.napkin.value;

import java.util.concurrent.atomic.LongAdder;

/** Columns that count what is read of all of them together. */
public final class CountedColumns {
  private final LongAdder reads = new LongAdder();

  /** A column without any row. */
  public Column column() {
    return new Column(new CountedPages(reads), Value.BLANK);
  }

  /** How many reads there were since it was last asked. */
  public long reads() {
    return reads.sumThenReset();
  }
}
