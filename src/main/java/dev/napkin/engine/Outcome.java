package dev.napkin.engine;

import dev.napkin.source.Diagnostic;
import java.util.List;

/**
 * What became of an edit.
 *
 * @param changes what the recalculation did; nothing where the edit was refused
 * @param refusal why it was refused; empty where it was made. What the edit means for the workbook
 *     (a unit that no longer fits) is no refusal: see {@link Workbook#diagnostics}
 */
public record Outcome(Changes changes, List<Diagnostic> refusal) {
  public Outcome {
    refusal = List.copyOf(refusal);
  }

  /** Whether the edit was made. */
  public boolean made() {
    return refusal.isEmpty();
  }
}
