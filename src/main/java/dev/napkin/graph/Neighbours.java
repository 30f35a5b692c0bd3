package dev.napkin.graph;

import dev.napkin.grid.Read;
import dev.napkin.grid.Rect;
import java.util.ArrayList;
import java.util.List;

/**
 * Who looks at whom, asked of geometry: one index of where blocks lie and one of what they look at.
 *
 * <p>What is gained: an area costs one entry however large it is, and a block that comes or goes
 * does not touch the blocks it looks at. Who looks at a block is remembered with it until blocks
 * come or go, as edits between two of those ask again and again; what it looks at is not.
 */
final class Neighbours {
  private final SpatialIndex<Block> places = new SpatialIndex<>();
  private final SpatialIndex<Look> looks = new SpatialIndex<>();

  /** The loose ones. */
  private final SpatialIndex<Look> loose = new SpatialIndex<>();

  private final Narrowing narrowing;

  /** How often blocks came or went. */
  private int version;

  Neighbours(Narrowing narrowing) {
    this.narrowing = narrowing;
  }

  /** One read of one block. */
  record Look(Block reader, Read read) {}

  /**
   * A read that sees cells of a block.
   *
   * @param whole the reader's cells that see any of them
   */
  record Sight(Block reader, Read read, Rect whole) {}

  /** What {@link #forEachConcerned} hands out: the cells {@code part} of {@code reader}. */
  @FunctionalInterface
  interface ReaderUse {
    void accept(Block reader, Rect part);
  }

  void add(Block block) {
    version++;
    var entries = new ArrayList<RectIndex.Entry<?>>(1 + block.reads.size());
    entries.add(places.add(block.grid, block.rect, block));
    for (int i = 0; i < block.reads.size(); i++) {
      Read read = block.reads.get(i);
      SpatialIndex<Look> index = i < block.strict ? looks : loose;
      entries.add(index.add(read.grid(), read.cover(block.rect), new Look(block, read)));
    }
    block.entries = entries;
  }

  void remove(Block block) {
    version++;
    for (RectIndex.Entry<?> entry : block.entries) {
      entry.remove();
    }
    block.entries = List.of();
  }

  /** Hands each block's cells that may look at {@code area} to {@code use}, once for each read. */
  void forEachReader(int grid, Rect area, ReaderUse use) {
    forEachLook(looks, grid, area, use);
    forEachLook(loose, grid, area, use);
  }

  /**
   * Like {@link #forEachReader}, of loose reads only the cells of which {@link Narrowing} says that
   * they do look there.
   */
  void forEachConcerned(int grid, Rect area, ReaderUse use) {
    forEachLook(looks, grid, area, use);
    looselyConcerned(grid, area, use);
  }

  private void looselyConcerned(int grid, Rect area, ReaderUse use) {
    if (loose.size() == 0) {
      return;
    }
    narrowing.forEachReader(
        grid,
        area,
        (readers, cells) ->
            places.forEachMeeting(
                readers, cells, block -> looselyConcerned(block, cells, grid, area, use)));
  }

  private static void looselyConcerned(
      Block block, Rect cells, int grid, Rect area, ReaderUse use) {
    for (int i = block.strict; i < block.reads.size(); i++) {
      Read read = block.reads.get(i);
      Rect part =
          read.grid() == grid ? read.backwards(area, block.rect.intersect(cells)) : Rect.EMPTY;
      if (!part.isEmpty()) {
        use.accept(block, part);
      }
    }
  }

  private static void forEachLook(SpatialIndex<Look> index, int grid, Rect area, ReaderUse use) {
    index.forEachMeeting(
        grid,
        area,
        look -> {
          Rect part = look.read.backwards(area, look.reader.rect);
          if (!part.isEmpty()) {
            use.accept(look.reader, part);
          }
        });
  }

  /** How often blocks came or went. */
  int version() {
    return version;
  }

  /** Whether some loose read may look at a cell of the block. */
  boolean isSeenLoosely(Block block) {
    if (loose.size() == 0) {
      return false;
    }
    boolean[] seen = {false};
    loose.forEachMeeting(block.grid, block.rect, look -> seen[0] = true);
    return seen[0];
  }

  /** The reads, but for loose ones, that see cells of a block. */
  Sight[] sights(Block block) {
    if (block.sightsAt != version) {
      var sights = new ArrayList<Sight>();
      looks.forEachMeeting(
          block.grid,
          block.rect,
          look -> {
            Rect whole = look.read.backwards(block.rect, look.reader.rect);
            if (!whole.isEmpty()) {
              sights.add(new Sight(look.reader, look.read, whole));
            }
          });
      block.sights = sights.toArray(Sight[]::new);
      block.sightsAt = version;
    }
    return block.sights;
  }

  /** The same for cells of a block. */
  void forEachConcerned(Block block, Rect area, ReaderUse use) {
    boolean all = area.equals(block.rect);
    for (Sight sight : sights(block)) {
      Rect part = all ? sight.whole : sight.read.backwards(area, sight.reader.rect);
      if (!part.isEmpty()) {
        use.accept(sight.reader, part);
      }
    }
    looselyConcerned(block.grid, area, use);
  }

  /** The blocks of which some cell looks at {@code area}; one may come more than once. */
  List<Block> readers(int grid, Rect area) {
    var readers = new ArrayList<Block>();
    forEachReader(grid, area, (reader, part) -> readers.add(reader));
    return readers;
  }

  /** The blocks that some cell of {@code reader} looks at; one may come more than once. */
  List<Block> precedents(Block reader) {
    var precedents = new ArrayList<Block>(reader.reads.size());
    for (int i = 0; i < reader.reads.size(); i++) {
      see(reader, reader.reads.get(i), precedents);
    }
    return precedents;
  }

  /** The blocks that some cell of {@code reader} looks at through {@code read}, each once. */
  List<Block> seen(Block reader, Read read) {
    var seen = new ArrayList<Block>();
    see(reader, read, seen);
    return seen;
  }

  private void see(Block reader, Read read, List<Block> seen) {
    places.forEachMeeting(
        read.grid(),
        read.cover(reader.rect),
        block -> {
          if (!read.backwards(block.rect, reader.rect).isEmpty()) {
            seen.add(block);
          }
        });
  }

  /** The blocks that have a cell in {@code area}. */
  List<Block> blocksIn(int grid, Rect area) {
    var blocks = new ArrayList<Block>();
    places.forEachMeeting(grid, area, blocks::add);
    return blocks;
  }

  /** How many blocks and reads are in the indexes together. */
  int size() {
    return places.size() + looks.size() + loose.size();
  }
}
