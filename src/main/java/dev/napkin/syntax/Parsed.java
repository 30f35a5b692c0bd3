package dev.napkin.syntax;

import dev.napkin.source.Diagnostic;
import java.util.List;

/** A tree and what was wrong with the text it came from; there is always a tree. */
public record Parsed<T>(T tree, List<Diagnostic> diagnostics) {
  public Parsed {
    diagnostics = List.copyOf(diagnostics);
  }
}
