package dev.napkin.function;

/**
 * One argument that a function takes.
 *
 * @param name as the manual shows it
 * @param kind what kind of value it is
 * @param measure what it measures, in the letters of its function
 * @param presence whether it may be left out or repeated
 * @param meaning what it is, as a phrase
 */
public record Parameter(
    String name, Kind kind, Measure measure, Presence presence, String meaning) {
  /** How often an argument stands in a call. */
  public enum Presence {
    /** Once. */
    REQUIRED,
    /** At most once; only optional or repeated ones follow. */
    OPTIONAL,
    /**
     * Any number of times, none included; only {@link #LAST} follows. Several repeated parameters
     * in a row repeat together, as in {@code SUMIFS(sum, area1, criterion1, area2, criterion2)}.
     */
    REPEATED,
    /** At most once, behind the repeated ones: the default of {@code SWITCH}. */
    LAST
  }
}
