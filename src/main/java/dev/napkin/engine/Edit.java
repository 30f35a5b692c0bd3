package dev.napkin.engine;

import java.util.List;

/** One change that a person makes to a text workbook. */
public sealed interface Edit {
  /**
   * Another value for an input: {@code duty} or {@code gpu.rent[B200]}.
   *
   * @param value as it would be written: {@code 6 USD/h}, {@code 25% ~ 10% to 40%}; a bare number
   *     is in the unit that stands there
   */
  record Set(String target, String value) implements Edit {}

  /** A statement as it would be written; it takes the place of the one with the same name. */
  record Define(String statement) implements Edit {}

  /** Another name for a name, everywhere it is mentioned. */
  record Rename(String from, String to) implements Edit {}

  /** A name no longer defined. */
  record Remove(String name) implements Edit {}

  /** Several edits as one: all or none, undone together, recalculated once. */
  record Batch(List<Edit> edits) implements Edit {
    public Batch {
      edits = List.copyOf(edits);
    }
  }
}
