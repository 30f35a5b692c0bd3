package dev.napkin.function;

import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rows that meet the same criteria came to when they were last asked for, down to one row
 * and another. Whoever asks for as many rows or more goes on from there.
 */
final class RunningChoices {
  /** How many are kept, so that formulas which ask by turns do not disturb each other. */
  private static final int MOST = 4;

  private final List<RunningChoice> known = new ArrayList<>(1);

  /** What the chosen rows come to. */
  synchronized Value value(ChosenRows chosen, Fold fold) {
    List<Long> now = chosen.versions();
    known.removeIf(one -> !chosen.stands(one.rows(), one.versions()));
    int best = -1;
    for (int i = 0; i < known.size(); i++) {
      int rows = known.get(i).rows();
      if (rows <= chosen.rows() && (best < 0 || rows > known.get(best).rows())) {
        best = i;
      }
    }
    if (best < 0 && known.size() == MOST) {
      known.removeFirst();
    }
    RunningChoice found = best < 0 ? new RunningChoice(fold, chosen.values()) : known.remove(best);
    Value value = found.through(chosen, now);
    known.add(found);
    return value;
  }
}
