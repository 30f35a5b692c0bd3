package dev.napkin.xlsx;

/**
 * One cell of an exported file that is another one now.
 *
 * @param cell where: {@code Model!C12}
 * @param name what it stands for: {@code gpu.rent[B200]}
 * @param kind what kind of change it is
 * @param was what was exported
 * @param is what stands there now
 */
public record Difference(String cell, String name, Kind kind, String was, String is) {
  /** What kind of change a difference is. */
  public enum Kind {
    /** Another value for an input, a scenario or a unit. */
    INPUT,
    /** Another formula, or a value in the place of one. */
    FORMULA,
    /** Another number where the text workbook has no input: a range, a claim, a key. */
    FIXED,
    /** Another label. */
    TEXT,
    /** A row that is gone. */
    GONE
  }
}
