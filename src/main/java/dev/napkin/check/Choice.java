package dev.napkin.check;

import dev.napkin.syntax.Statement;
import java.util.List;

/**
 * Under which assumptions a workbook is to be understood.
 *
 * @param scenarios those that are chosen, in order; later ones win
 * @param sets further overrides, applied last; a bare number takes the declared unit
 */
public record Choice(List<String> scenarios, List<Statement.Definition> sets) {
  /** As the workbook stands. */
  public static final Choice BASE = new Choice(List.of(), List.of());

  public Choice {
    scenarios = List.copyOf(scenarios);
    sets = List.copyOf(sets);
  }
}
