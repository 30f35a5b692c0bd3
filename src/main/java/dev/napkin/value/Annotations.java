package dev.napkin.value;

import java.util.List;

/**
 * What is known of the cells of a sheet beside their values and formulas.
 *
 * @param spoken how texts are read aloud
 * @param pivots pivot tables, those made last behind
 */
public record Annotations(Spoken spoken, List<Pivot> pivots) {
  /** Cells of which nothing more is known. */
  public static final Annotations NONE = new Annotations(Spoken.NONE, List.of());

  public Annotations {
    pivots = List.copyOf(pivots);
  }
}
