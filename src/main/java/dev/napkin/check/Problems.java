package dev.napkin.check;

import dev.napkin.source.Diagnostic;
import dev.napkin.source.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * The diagnostics of one check, in the order in which they arise, each once.
 *
 * <p>What is met again (the formula of a function that is called twice, a unit that is missing in
 * many places) is told once and still counts as an error where it is met again, because the name
 * there has no value either.
 */
final class Problems {
  private final SequencedSet<Diagnostic> all = new LinkedHashSet<>();
  private final List<Diagnostic> errors = new ArrayList<>();

  void report(Diagnostic diagnostic) {
    all.add(diagnostic);
    if (diagnostic.severity() == Severity.ERROR) {
      errors.add(diagnostic);
    }
  }

  void reportAll(List<Diagnostic> diagnostics) {
    diagnostics.forEach(this::report);
  }

  /** How many errors there are so far: a mark to compare with later. */
  int errors() {
    return errors.size();
  }

  /** The first error reported since there were {@code mark} of them. */
  Optional<Diagnostic> firstSince(int mark) {
    return mark < errors.size() ? Optional.of(errors.get(mark)) : Optional.empty();
  }

  List<Diagnostic> all() {
    return List.copyOf(all);
  }
}
