package dev.napkin.insight;

import dev.napkin.grid.CellAddress;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Program;
import dev.napkin.ir.Spread;
import dev.napkin.unit.Unit;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * How a value came about.
 *
 * @param steps the value itself, then what it was computed from, each followed by its own inputs;
 *     every cell comes once
 * @param deeper names of what lies beyond the limits and was not followed
 * @param faultPath where the value is a fault the cells that it went through, this one first and
 *     the one in which it arose last; else empty
 */
public record Explanation(List<Step> steps, List<String> deeper, List<String> faultPath) {

  /**
   * One value on the way.
   *
   * @param depth how many formulas lie between it and what was asked for
   * @param name with its keys, as formulas write it
   * @param entry what it is a cell of
   * @param cell where it stands
   * @param value in base units
   * @param unit the unit that it is shown in
   * @param shown the value as a reader sees it, unit included
   * @param formula as written; empty for an input
   * @param numbers the formula with values in place of names; empty for an input
   * @param label what the workbook says it is
   * @param source where an input comes from
   * @param spread how far an input may lie off
   * @param inputs what the formula looks at, by name; of an area the first few cells
   * @param more how many cells it looks at besides those
   */
  public record Step(
      int depth,
      String name,
      Entry entry,
      CellAddress cell,
      Value value,
      Optional<Unit> unit,
      String shown,
      Optional<String> formula,
      Optional<String> numbers,
      Optional<String> label,
      Optional<Program.SourceEntry> source,
      Optional<Spread> spread,
      List<String> inputs,
      long more) {
    public Step {
      inputs = List.copyOf(inputs);
    }
  }

  public Explanation {
    steps = List.copyOf(steps);
    deeper = List.copyOf(deeper);
    faultPath = List.copyOf(faultPath);
  }

  /** What was asked for. */
  public Step result() {
    return steps.getFirst();
  }
}
