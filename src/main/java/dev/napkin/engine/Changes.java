package dev.napkin.engine;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a recalculation did.
 *
 * <p>An edit may change a million cells and nobody ask which: the lists are put together when they
 * are asked for first, from what was written down while it happened.
 */
public final class Changes {
  /** Nothing was computed, nothing changed. */
  public static final Changes NONE = new Changes(List::of, List::of);

  private final Supplier<List<Change>> changedLater;
  private final Supplier<List<Recomputed>> recomputedLater;
  private @Nullable List<Change> changed;
  private @Nullable List<Recomputed> recomputed;

  Changes(Supplier<List<Change>> changed, Supplier<List<Recomputed>> recomputed) {
    this.changedLater = changed;
    this.recomputedLater = recomputed;
  }

  /** What several recalculations did, one after the other. */
  static Changes together(List<Changes> earlier, Changes last) {
    return new Changes(
        () ->
            joined(
                Stream.concat(earlier.stream(), Stream.of(last))
                    .flatMap(changes -> changes.changed().stream())),
        () ->
            Stream.concat(earlier.stream(), Stream.of(last))
                .flatMap(changes -> changes.recomputed().stream())
                .toList());
  }

  /** A cell that changed more than once went from its first value to its last. */
  private static List<Change> joined(Stream<Change> changes) {
    var joined = new LinkedHashMap<CellAddress, Change>();
    changes.forEach(
        change ->
            joined.merge(
                change.cell(),
                change,
                (one, next) -> new Change(one.cell(), one.before(), next.after())));
    return joined.values().stream()
        .filter(change -> !Value.same(change.before(), change.after()))
        .toList();
  }

  /** One cell that changed. */
  public record Change(CellAddress cell, Value before, Value after) {}

  /**
   * Cells of one block that were computed again.
   *
   * @param name the name they belong to
   * @param grid its grid
   * @param cells the rectangles, without overlap
   * @param counted whether it is a name of the workbook rather than a check or a claim
   */
  public record Recomputed(String name, int grid, List<Rect> cells, boolean counted) {
    public Recomputed {
      cells = List.copyOf(cells);
    }

    /** How many cells these are. */
    public long count() {
      return cells.stream().mapToLong(Rect::cells).sum();
    }
  }

  /** The cells whose value is another one now, in the order in which they changed. */
  public List<Change> changed() {
    List<Change> known = changed;
    if (known == null) {
      known = List.copyOf(changedLater.get());
      changed = known;
    }
    return known;
  }

  /** What was computed again, whether or not anything came out different, in order. */
  public List<Recomputed> recomputed() {
    List<Recomputed> known = recomputed;
    if (known == null) {
      known = List.copyOf(recomputedLater.get());
      recomputed = known;
    }
    return known;
  }

  /** How many blocks of names were recomputed; checks and claims are not counted. */
  public int blocks() {
    return (int) recomputed().stream().filter(Recomputed::counted).count();
  }

  /** How many cells of names were recomputed; checks and claims are not counted. */
  public long cells() {
    return recomputed().stream().filter(Recomputed::counted).mapToLong(Recomputed::count).sum();
  }

  /** Whether both tell of the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Changes changes
        && changed().equals(changes.changed())
        && recomputed().equals(changes.recomputed());
  }

  @Override
  public int hashCode() {
    return Objects.hash(changed(), recomputed());
  }

  @Override
  public String toString() {
    return "changed " + changed() + ", recomputed " + recomputed();
  }
}
