package dev.napkin.check;

import dev.napkin.source.Diagnostic;
import dev.napkin.source.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The diagnostics of one check, in the order in which they arise. */
final class Problems {
  private final List<Diagnostic> all = new ArrayList<>();
  private int errors;

  void report(Diagnostic diagnostic) {
    all.add(diagnostic);
    if (diagnostic.severity() == Severity.ERROR) {
      errors++;
    }
  }

  void reportAll(List<Diagnostic> diagnostics) {
    diagnostics.forEach(this::report);
  }

  /** How many errors there are so far: a mark to compare with later. */
  int errors() {
    return errors;
  }

  /** The first error reported since there were {@code mark} of them. */
  Optional<Diagnostic> firstSince(int mark) {
    return all.stream().filter(d -> d.severity() == Severity.ERROR).skip(mark).findFirst();
  }

  List<Diagnostic> all() {
    return List.copyOf(all);
  }
}
