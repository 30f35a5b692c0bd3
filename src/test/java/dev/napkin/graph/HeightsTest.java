package dev.napkin.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** That every block stands above what it looks at, whatever came and went before. */
final class HeightsTest {
  private static final Rect CELL = Rect.cell(0, 0);

  private final DependencyGraph graph = new DependencyGraph();

  /** A name that looks at other names; grids and blocks have the same numbers. */
  private int name(int grid, int... seen) {
    var reads = new ArrayList<Read>();
    for (int other : seen) {
      reads.add(Read.fixed(other, CELL));
    }
    return graph.add(grid, CELL, reads);
  }

  /** Fails unless the blocks have these heights, one after the other. */
  private void check(int... heights) {
    graph.checkInvariants();
    for (int block = 0; block < heights.length; block++) {
      assertEquals(heights[block], graph.height(block), "block " + block);
    }
  }

  @Test
  void aBlockThatLooksAtNothingStandsOnTheGround() {
    name(0);
    name(1, 7);
    check(0, 0);
  }

  @Test
  void aBlockStandsAboveTheHighestItLooksAt() {
    name(0);
    name(1, 0);
    name(2, 0, 1);
    check(0, 1, 2);
  }

  @Test
  void aLateBlockLiftsWhatLooksAtIt() {
    for (int block = 0; block < 4; block++) {
      name(block, block + 1);
    }
    check(3, 2, 1, 0);
    name(4, 5);
    check(4, 3, 2, 1, 0);
    name(5);
    check(5, 4, 3, 2, 1, 0);
  }

  @Test
  void blocksThatLookAtEachOtherHaveOneHeight() {
    name(0);
    name(1, 0, 3);
    name(2, 1);
    name(3, 2);
    name(4, 3);
    check(0, 1, 1, 1, 2);
  }

  @Test
  void aLateBlockClosesACircleAndLiftsWhatStandsAboveIt() {
    name(0, 1);
    name(1, 2);
    name(2, 9);
    name(3, 0);
    name(4, 5);
    name(5, 6);
    name(6, 7);
    name(7);
    check(2, 1, 0, 3, 3, 2, 1, 0);
    // Between the two chains: it looks at the top of both and the first one looks at it.
    name(9, 0, 4);
    check(4, 4, 4, 5, 3, 2, 1, 0, 4);
  }

  @Test
  void aCircleFallsApartWhenABlockLeavesIt() {
    name(0, 2);
    name(1, 0);
    name(2, 1);
    name(3, 2);
    check(0, 0, 0, 1);
    graph.remove(0);
    assertEquals(0, graph.height(1));
    assertEquals(1, graph.height(2));
    graph.checkInvariants();
    name(0);
    check(0, 1, 2, 3);
  }

  @Test
  void twoCirclesBecomeOneWhenABlockJoinsThem() {
    name(0, 1);
    name(1, 0);
    name(2, 3, 1);
    name(3, 2);
    name(5);
    name(6, 5);
    name(7, 6);
    check(0, 0, 1, 1, 0, 1, 2);
    graph.remove(1);
    name(1, 0, 2);
    check(0, 0, 0, 0, 0, 1, 2);
  }

  @Test
  void aBlockMayLookAtItselfWithoutChangingItsHeight() {
    graph.add(0, Rect.size(9, 1), List.of(Read.cell(0, Edge.row(-1), Edge.fixed(0))));
    name(1, 0);
    check(0, 1);
  }

  @Test
  void whetherBlocksMeetIsAQuestionOfWhatTheirCellsSeeAndNotOfTheAreaAround() {
    // Each cell of the diagonal read sees its own row and column: never the block beside it.
    Read diagonal = new Read(0, Edge.row(0), Edge.row(0), Edge.row(1), Edge.row(1));
    graph.add(0, Rect.cell(0, 2), List.of(Read.fixed(1, CELL)));
    graph.add(1, Rect.size(3, 1), List.of(diagonal));
    check(1, 0);
  }

  @Test
  void heightsDoNotCreepUpWhenTwoChainsTakeTurnsInStandingOnEachOther() {
    // What is lifted never sinks, so each turn puts one chain above the other by its length.
    var all = new Placed();
    int links = 20;
    int idle = 200;
    for (int link = 0; link < links; link++) {
      all.add(link, link == 0 ? 999 : link - 1);
      all.add(100 + link, link == 0 ? 999 : 100 + link - 1);
    }
    for (int name = 0; name < idle; name++) {
      all.add(1000 + name, 999);
    }
    int highest = 0;
    for (int turn = 0; turn < 100; turn++) {
      int low = turn % 2 == 0 ? 0 : 100;
      int top = turn % 2 == 0 ? 100 + links - 1 : links - 1;
      all.replace(low, top);
      all.settle();
      highest = Math.max(highest, all.height(low + links - 1));
      all.replace(low, 999);
      all.settle();
    }
    assertTrue(highest > 2 * links, "nothing crept: " + highest);
    assertTrue(highest <= idle + 2 * links, "no bound held: " + highest);
  }

  @Test
  void blocksThatComeAndGoOneByOneStandAsIfAllHadComeAtOnce() {
    for (int seed = 0; seed < 200; seed++) {
      var random = new SplittableRandom(seed);
      var graph = new DependencyGraph();
      var numbers = new ArrayList<Integer>();
      int names = random.nextInt(2, 40);
      int reach = random.nextInt(1, 6);
      for (int name = 0; name < names; name++) {
        numbers.add(graph.add(name, CELL, reads(random, name, names, reach)));
      }
      graph.checkInvariants();
      for (int step = 0; step < 60; step++) {
        for (int edits = random.nextInt(1, 4); edits > 0; edits--) {
          int name = random.nextInt(names);
          graph.remove(numbers.get(name));
          numbers.set(name, graph.add(name, CELL, reads(random, name, names, reach)));
        }
        graph.checkInvariants();
      }
    }
  }

  /** Mostly what is close below, so that circles are there and do not take in everything. */
  private static List<Read> reads(SplittableRandom random, int name, int names, int reach) {
    var reads = new ArrayList<Read>();
    for (int count = random.nextInt(3); count > 0; count--) {
      int seen = name - random.nextInt(1, reach + 1);
      if (random.nextInt(8) == 0) {
        seen = random.nextInt(names);
      }
      reads.add(Read.fixed(Math.max(0, seen), CELL));
    }
    return reads;
  }

  @Test
  void oneNewNameInALargeBookDoesNotPlaceAllAnew() {
    var all = new Placed();
    for (int name = 0; name < 10_000; name++) {
      all.add(name, name / 2);
    }
    all.settle(1);
    // Low, so that what stands above must be lifted; high; in the middle, with a circle of two.
    all.add(10_000, 3);
    all.replace(40, 10_000);
    all.settle(1);
    all.add(10_001, 9_999);
    all.settle(1);
    all.add(10_002, 10_003);
    all.add(10_003, 5_000);
    all.settle(1);
    all.replace(5_000, 10_003);
    all.settle(1);
  }

  @Test
  void manyNewNamesAtOnceArePlacedInOnePass() {
    var all = new Placed();
    for (int name = 0; name < 1000; name++) {
      all.add(name, name + 1);
    }
    all.settle(1);
    for (int name = 2000; name < 4000; name++) {
      all.add(name, name + 1);
    }
    all.settle(2);
  }

  /** Heights by themselves; grids and names have the same numbers. */
  private static final class Placed {
    final Blocks blocks = new Blocks();
    final Neighbours neighbours = new Neighbours((grid, area, use) -> {});
    final Heights heights = new Heights(blocks, neighbours);

    Block add(int grid, int seen) {
      Block block = blocks.create(grid, CELL, List.of(Read.fixed(seen, CELL)), 1);
      neighbours.add(block);
      heights.arrived(block);
      return block;
    }

    void replace(int grid, int seen) {
      Block block = neighbours.blocksIn(grid, CELL).getFirst();
      neighbours.remove(block);
      heights.left(block);
      blocks.remove(block);
      add(grid, seen);
    }

    void settle() {
      heights.settle();
      heights.checkInvariants();
    }

    /** Fails unless all blocks were placed anew so often up to now. */
    void settle(int passes) {
      settle();
      assertEquals(passes, heights.passes());
    }

    int height(int grid) {
      return neighbours.blocksIn(grid, CELL).getFirst().component.height;
    }
  }

  @Test
  void aWrongHeightIsFound() {
    var all = new Placed();
    Block low = all.add(0, 9);
    all.add(1, 0);
    all.settle(1);
    low.component.height = 1;
    low.component.raised = 1;
    assertThrows(IllegalStateException.class, all.heights::checkInvariants);
  }
}
