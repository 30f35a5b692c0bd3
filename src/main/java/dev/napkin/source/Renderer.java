package dev.napkin.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Diagnostics as text for a person: the only code that formats one.
 *
 * <pre>
 * error[E0301]: cannot add time to length
 *   --> model.nap:3:9
 *   |
 * 3 | a = 3 m + 5 s
 *   |         ^
 *   |     --- measures length
 *   |           --- measures time
 *   = hint: ...
 * </pre>
 */
public final class Renderer {
  private static final int WIDEST_LINE = 160;

  private Renderer() {}

  /** The diagnostics in the order of their places, each followed by an empty line. */
  public static String render(List<Diagnostic> diagnostics) {
    return render(diagnostics, Ink.NONE);
  }

  /** The diagnostics in the order of their places, coloured for a terminal where asked for. */
  public static String render(List<Diagnostic> diagnostics, Ink ink) {
    var text = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      text.append(render(diagnostic, ink)).append('\n');
    }
    return text.toString();
  }

  /** One diagnostic as lines, each ended by a line end. */
  public static String render(Diagnostic diagnostic) {
    return render(diagnostic, Ink.NONE);
  }

  private static String render(Diagnostic diagnostic, Ink ink) {
    Span span = diagnostic.span();
    var text = new StringBuilder();
    text.append(severity(diagnostic, ink))
        .append(": ")
        .append(ink.strong(diagnostic.message()))
        .append('\n');
    var places = new ArrayList<Diagnostic.Label>();
    places.add(new Diagnostic.Label(span, ""));
    places.addAll(diagnostic.labels());
    String margin = " ".repeat(Integer.toString(lastLine(places)).length());
    text.append(margin).append("--> ").append(place(span)).append('\n');
    excerpts(places, margin, ink, text);
    diagnostic
        .hint()
        .ifPresent(hint -> text.append(margin).append(" = hint: ").append(hint).append('\n'));
    return text.toString();
  }

  private static String severity(Diagnostic diagnostic, Ink ink) {
    String word = diagnostic.severity().word() + "[" + diagnostic.code().id() + "]";
    return switch (diagnostic.severity()) {
      case ERROR -> ink.bad(word);
      case WARNING -> ink.doubtful(word);
      case NOTE -> ink.remark(word);
    };
  }

  /** A place as messages name it: {@code file:line:column}. */
  public static String place(Span span) {
    return span.source().name() + ":" + span.line() + ":" + span.column();
  }

  private static int lastLine(List<Diagnostic.Label> places) {
    return places.stream().mapToInt(place -> place.span().line()).max().orElse(1);
  }

  /** The lines that the places lie in, each once, with the remarks below them. */
  private static void excerpts(
      List<Diagnostic.Label> places, String margin, Ink ink, StringBuilder text) {
    text.append(margin).append(" |\n");
    var left = new ArrayList<>(places);
    Source main = places.getFirst().span().source();
    while (!left.isEmpty()) {
      Span first = left.getFirst().span();
      if (first.source() != main) {
        text.append(margin).append("::: ").append(place(first)).append('\n');
      }
      int line = first.line();
      String number = Integer.toString(line);
      String content = first.source().lineText(line);
      int shift = Math.max(0, first.column() - WIDEST_LINE / 2);
      text.append(" ".repeat(margin.length() - number.length()))
          .append(number)
          .append(" | ")
          .append(clip(content, shift))
          .append('\n');
      var here =
          left.stream()
              .filter(l -> l.span().source() == first.source() && l.span().line() == line)
              .toList();
      left.removeAll(here);
      // The problem itself keeps the first row; the remarks follow from left to right.
      here.stream()
          .sorted(Comparator.comparingInt(l -> places.indexOf(l) == 0 ? -1 : l.span().start()))
          .forEach(
              l ->
                  text.append(margin)
                      .append(" | ")
                      .append(underline(l, places.indexOf(l) == 0, content, shift, ink))
                      .append('\n'));
    }
  }

  private static String clip(String content, int shift) {
    if (shift == 0 && content.length() <= WIDEST_LINE) {
      return content;
    }
    int from =
        content.offsetByCodePoints(0, Math.min(shift, content.codePointCount(0, content.length())));
    return content.substring(from, Math.min(content.length(), from + WIDEST_LINE));
  }

  private static String underline(
      Diagnostic.Label label, boolean problem, String content, int shift, Ink ink) {
    Span span = label.span();
    int lineStart = span.source().lineStart(span.line());
    int end = Math.min(span.end(), lineStart + content.length());
    int width =
        Math.max(1, span.source().text().codePointCount(span.start(), Math.max(span.start(), end)));
    int column = Math.max(0, span.column() - 1 - shift);
    var text = new StringBuilder();
    int position = span.start() - lineStart;
    for (int i = 0; i < column; i++) {
      // A tab in the text is kept in the row below, so that the mark stands under its place.
      int at = position - column + i;
      text.append(at >= 0 && at < content.length() && content.charAt(at) == '\t' ? '\t' : ' ');
    }
    String mark = (problem ? "^" : "-").repeat(Math.min(width, WIDEST_LINE));
    String remark = label.text().isEmpty() ? mark : mark + " " + label.text();
    return text.append(problem ? ink.bad(remark) : ink.remark(remark)).toString();
  }
}
