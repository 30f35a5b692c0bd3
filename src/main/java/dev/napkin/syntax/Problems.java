package dev.napkin.syntax;

import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Severity;
import dev.napkin.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The diagnostics of one reading, in the order in which they were found. */
final class Problems {
  private final List<Diagnostic> found = new ArrayList<>();

  void add(Diagnostic problem) {
    found.add(problem);
  }

  void add(Code code, Span span, String message) {
    found.add(Diagnostic.of(code, span, message));
  }

  void add(Code code, Span span, String message, String hint) {
    found.add(Diagnostic.of(code, span, message).hint(hint));
  }

  /** How many errors there are so far: a caller that sees it grow knows that its text is broken. */
  int errors() {
    int errors = 0;
    for (Diagnostic problem : found) {
      errors += problem.severity() == Severity.ERROR ? 1 : 0;
    }
    return errors;
  }

  List<Diagnostic> all() {
    return List.copyOf(found);
  }
}
