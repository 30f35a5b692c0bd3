package dev.napkin.value;

import java.util.List;

/**
 * What is known of the cells of a sheet beside their values and formulas.
 *
 * @param spoken how texts are read aloud
 * @param pivots pivot tables, those made last behind
 * @param looks how they look, where macros ask for it
 */
public record Annotations(Spoken spoken, List<Pivot> pivots, Looks looks) {
  /** Cells of which nothing more is known. */
  public static final Annotations NONE = new Annotations(Spoken.NONE, List.of(), Looks.NONE);

  public Annotations {
    pivots = List.copyOf(pivots);
  }

  /** Cells that look like nothing in particular. */
  public Annotations(Spoken spoken, List<Pivot> pivots) {
    this(spoken, pivots, Looks.NONE);
  }
}
