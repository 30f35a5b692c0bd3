package dev.napkin.syntax;

import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Severity;
import dev.napkin.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The diagnostics of one reading. */
final class Problems {
  private final List<Diagnostic> found = new ArrayList<>();

  private int errors;

  void add(Diagnostic problem) {
    found.add(problem);
    errors += problem.severity() == Severity.ERROR ? 1 : 0;
  }

  void add(Code code, Span span, String message) {
    add(Diagnostic.of(code, span, message));
  }

  void add(Code code, Span span, String message, String hint) {
    add(Diagnostic.of(code, span, message).hint(hint));
  }

  /** How many errors there are so far: a caller that sees it grow knows that its text is broken. */
  int errors() {
    return errors;
  }

  /** All of them, in the order of their places. */
  List<Diagnostic> all() {
    // Of the formulas of a large workbook hardly one has any.
    if (found.isEmpty()) {
      return List.of();
    }
    return found.stream().sorted(Comparator.comparingInt(p -> p.span().start())).toList();
  }
}
