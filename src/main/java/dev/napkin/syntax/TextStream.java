package dev.napkin.syntax;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A text for a lexer that counts in UTF-16 units, as a {@link dev.napkin.source.Span} does.
 *
 * <p>ANTLR's own streams count code points, so that one emoji in a comment would shift every place
 * behind it.
 */
final class TextStream implements CharStream {
  private final String name;
  private final String text;
  private int index;

  TextStream(String name, String text) {
    this.name = name;
    this.text = text;
  }

  @Override
  public void consume() {
    if (index >= text.length()) {
      throw new IllegalStateException("consumed the end of " + name);
    }
    index += Character.charCount(text.codePointAt(index));
  }

  @Override
  public int LA(int offset) {
    if (offset < 0) {
      int from = index;
      for (int i = offset; i < 0; i++) {
        if (from == 0) {
          return IntStream.EOF;
        }
        from -= Character.charCount(text.codePointBefore(from));
      }
      return text.codePointAt(from);
    }
    int at = index;
    for (int i = 1; i < offset && at < text.length(); i++) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at < text.length() ? text.codePointAt(at) : IntStream.EOF;
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return index;
  }

  @Override
  public void seek(int to) {
    index = Math.min(to, text.length());
  }

  @Override
  public int size() {
    return text.length();
  }

  @Override
  public String getSourceName() {
    return name;
  }

  @Override
  public String getText(Interval interval) {
    int start = Math.clamp(interval.a, 0, text.length());
    int end = Math.clamp(interval.b + 1L, start, text.length());
    return text.substring(start, end);
  }
}
