package dev.napkin.insight;

import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * How the value of a cell of a worksheet came about.
 *
 * @param steps the cell itself, then what it was computed from, each followed by its own inputs;
 *     every cell comes once
 * @param deeper cells beyond the limits, which were not followed
 */
public record SheetExplanation(List<Step> steps, List<String> deeper) {

  /**
   * One cell on the way.
   *
   * @param depth how many formulas lie between it and what was asked for
   * @param cell with its sheet: {@code Model!D7}
   * @param value what it holds
   * @param formula as it stands in the cell, with its equals sign; empty for an input
   * @param numbers the formula with values in place of single cells; empty for an input
   * @param label the nearest text to the left of it, or else above it
   * @param inputs the cells and areas that it looks at, as written there
   * @param more how many cells of areas do not follow
   * @param macros what functions of macros it calls, each as a sentence
   */
  public record Step(
      int depth,
      String cell,
      Value value,
      Optional<String> formula,
      Optional<String> numbers,
      Optional<String> label,
      List<String> inputs,
      long more,
      List<String> macros) {
    public Step {
      inputs = List.copyOf(inputs);
      macros = List.copyOf(macros);
    }
  }

  public SheetExplanation {
    steps = List.copyOf(steps);
    deeper = List.copyOf(deeper);
  }
}
