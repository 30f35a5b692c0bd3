package dev.napkin.source;

/**
 * A piece of a source: the characters from {@code start} up to, not including, {@code end}.
 *
 * @param source the text that the offsets count in
 * @param start first character, counted in UTF-16 units from 0
 * @param end one past the last character; equal to {@code start} for a place between characters
 */
public record Span(Source source, int start, int end) {
  public Span {
    if (start < 0 || end < start || end > source.text().length()) {
      throw new IllegalArgumentException(
          "span " + start + ".." + end + " outside a text of " + source.text().length());
    }
  }

  /** The characters of this span. */
  public String text() {
    return source.text().substring(start, end);
  }

  /** The line, counted from 1, in which this span begins. */
  public int line() {
    return source.line(start);
  }

  /** The column, counted from 1, at which this span begins. */
  public int column() {
    return source.column(start);
  }

  /** The smallest span that holds this one and {@code other}, which is of the same source. */
  public Span to(Span other) {
    return new Span(source, Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The empty place right behind this span. */
  public Span after() {
    return new Span(source, end, end);
  }
}
