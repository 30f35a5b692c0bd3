package dev.napkin.engine;

import java.util.Optional;

/**
 * What became of an edit of worksheets.
 *
 * @param changes what the recalculation did; nothing where the edit was refused
 * @param refusal why it was refused, as a phrase; empty where it was made
 */
public record SheetOutcome(Changes changes, Optional<String> refusal) {
  /** Whether the edit was made. */
  public boolean made() {
    return refusal.isEmpty();
  }
}
