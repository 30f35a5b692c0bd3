package dev.napkin.value;

import java.util.concurrent.atomic.LongAdder;

/**
 * Pages that count what is read of them: a kind, a number or an object of one row is one.
 *
 * <p>Whoever measures work makes columns of them. As long as nobody does there is one kind of
 * pages, and counting costs nothing.
 */
final class CountedPages extends Pages {
  private final LongAdder reads;

  CountedPages(LongAdder reads) {
    this.reads = reads;
  }

  @Override
  byte kind(int row) {
    reads.increment();
    return super.kind(row);
  }

  @Override
  double number(int row) {
    reads.increment();
    return super.number(row);
  }

  @Override
  Value object(int row) {
    reads.increment();
    return super.object(row);
  }

  @Override
  int countSame(int row, byte kind, double[] values, int start, int count) {
    reads.add(count);
    return super.countSame(row, kind, values, start, count);
  }

  @Override
  int gather(int from, int count, double[] out) {
    reads.add(count);
    return super.gather(from, count, out);
  }

  @Override
  boolean gatherNumbers(int from, int count, double[] out) {
    reads.add(count);
    return super.gatherNumbers(from, count, out);
  }

  @Override
  PageTotal added(int page) {
    reads.add(PAGE);
    return super.added(page);
  }
}
