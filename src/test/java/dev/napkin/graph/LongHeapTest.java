package dev.napkin.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Numbers that come out smallest first. */
final class LongHeapTest {
  @Test
  void numbersComeOutSmallestFirstHoweverTheyCame() {
    for (int seed = 0; seed < 100; seed++) {
      var random = new SplittableRandom(seed);
      var heap = new LongHeap();
      var expected = new PriorityQueue<Long>();
      for (int step = 0; step < 500; step++) {
        if (random.nextInt(5) < 3 || expected.isEmpty()) {
          long key = random.nextLong(-50, 50);
          heap.add(key);
          expected.add(key);
        } else {
          assertEquals(expected.element(), heap.least());
          assertEquals(expected.remove(), heap.poll());
        }
        assertEquals(expected.isEmpty(), heap.isEmpty());
      }
    }
  }

  @Test
  void aClearedHeapIsEmpty() {
    var heap = new LongHeap();
    heap.add(3);
    heap.clear();
    assertTrue(heap.isEmpty());
    heap.add(5);
    assertEquals(5, heap.poll());
  }
}
