package dev.napkin.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One problem, as data: what is wrong, where, and what to do about it.
 *
 * @param code what kind of problem it is; stable for ever
 * @param span the place that a person has to look at first
 * @param message a phrase without a full stop
 * @param labels further places that explain the problem, in reading order
 * @param hint what the reader can do, as a sentence; empty rather than vague
 */
public record Diagnostic(
    Code code, Span span, String message, List<Label> labels, Optional<String> hint) {

  /** A remark attached to a place: {@code "this is a length"}. */
  public record Label(Span span, String text) {}

  public Diagnostic {
    labels = List.copyOf(labels);
    if (message.isBlank() || message.endsWith(".")) {
      throw new IllegalArgumentException("message is a phrase, not a sentence: " + message);
    }
  }

  /** A problem that one phrase explains. */
  public static Diagnostic of(Code code, Span span, String message) {
    return new Diagnostic(code, span, message, List.of(), Optional.empty());
  }

  /** This problem with a remark at another place. */
  public Diagnostic label(Span place, String text) {
    var more = new ArrayList<>(labels);
    more.add(new Label(place, text));
    return new Diagnostic(code, span, message, more, hint);
  }

  /** This problem with what can be done about it. */
  public Diagnostic hint(String text) {
    return new Diagnostic(code, span, message, labels, Optional.of(text));
  }

  /** This problem with what can be done about it, where that is known. */
  public Diagnostic hint(Optional<String> text) {
    return new Diagnostic(code, span, message, labels, text);
  }

  /** Diagnostics as a reader meets their places: those of {@code main} first, each from its top. */
  public static List<Diagnostic> inOrder(Source main, Collection<Diagnostic> some) {
    var sources = new ArrayList<>(List.of(main));
    some.forEach(
        diagnostic -> {
          if (!sources.contains(diagnostic.span().source())) {
            sources.add(diagnostic.span().source());
          }
        });
    return some.stream()
        .sorted(
            Comparator.comparingInt((Diagnostic d) -> sources.indexOf(d.span().source()))
                .thenComparingInt(d -> d.span().start()))
        .toList();
  }

  /** How much it matters. */
  public Severity severity() {
    return code.severity();
  }
}
