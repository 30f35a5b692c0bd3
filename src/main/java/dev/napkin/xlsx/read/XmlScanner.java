package dev.napkin.xlsx.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A part of a package as a stream of tags, straight from its bytes.
 *
 * <p>Sheets have hundreds of megabytes of tags that all look alike: here a tag costs no object, and
 * the words in it are compared where they lie. Names are local ones, as the parts use one
 * vocabulary each. There are no entities but XML's own five, and a document type is refused, so no
 * text can grow by being read.
 *
 * <p>A reader that has met the start of an element asks for its {@link #child children} or its
 * {@link #content}; what nobody asks for is passed over.
 */
final class XmlScanner implements AutoCloseable {
  private static final int DEEPEST = 1000;

  private final ByteWindow window;
  private final XmlText text;
  private final XmlAttributes attributes;
  private final XmlNames names = new XmlNames();
  private final Decimals decimals = new Decimals();

  private XmlNames.Name[] open = new XmlNames.Name[32];
  private int depth;
  private boolean start;
  private boolean emptyTag;
  private boolean begun;
  private String name = "";

  private XmlScanner(ByteWindow window) {
    this.window = window;
    this.text = new XmlText(window.part);
    this.attributes = new XmlAttributes(window, text);
  }

  /**
   * A scanner of what {@code in} gives; it is closed with the scanner.
   *
   * @param part its name, for messages
   */
  static XmlScanner of(InputStream in, String part) throws Unreadable {
    try {
      return new XmlScanner(new ByteWindow(Utf8Stream.of(in), part));
    } catch (IOException e) {
      throw ByteWindow.trouble(part, e);
    }
  }

  /** The name of the tag met last, without a prefix. */
  String name() {
    return name;
  }

  /** How many elements are open, with the one whose start was met last. */
  int depth() {
    return depth;
  }

  /** The attributes of the tag met last. */
  XmlAttributes attributes() {
    return attributes;
  }

  /** Meets the start of the document's one element. */
  String root() throws Unreadable {
    if (!next()) {
      throw window.damaged();
    }
    return name;
  }

  /**
   * Meets the next child of the element at {@code parent}, as {@link #depth} gave it; passes over
   * what is left of the child before.
   *
   * @return false once the element has ended
   */
  boolean child(int parent) throws Unreadable {
    while (next()) {
      if (start && depth == parent + 1) {
        return true;
      }
      if (!start && depth < parent) {
        return false;
      }
    }
    return false;
  }

  /** Reads the text in the element whose start was met last, up to its end. */
  XmlText content() throws Unreadable {
    text.clear();
    if (emptyTag) {
      next();
      return text;
    }
    int own = depth;
    while (depth >= own) {
      if (depth == own) {
        words();
      }
      next();
    }
    return text;
  }

  /**
   * Reads the number in the element whose start was met last, up to its end.
   *
   * @return not a number where there is none; then {@link #lastWords} says what there is
   */
  double number() throws Unreadable {
    text.clear();
    int i = emptyTag ? window.at : decimals.read(window.bytes, window.at, window.limit);
    if (i > window.at && i + 1 < window.limit && closes(i)) {
      window.at = i;
      next();
      return decimals.number();
    }
    return content().length() == 0 ? Double.NaN : Decimals.read(text.toString());
  }

  private boolean closes(int i) {
    return window.bytes[i] == '<' && window.bytes[i + 1] == '/';
  }

  /** What {@link #number} could not make a number of. */
  XmlText lastWords() {
    return text;
  }

  @Override
  public void close() throws Unreadable {
    try (window) {
      if (begun && depth == 0) {
        window.drain();
      }
    }
  }

  /** Meets the next tag, whatever it is; false at the end of the document. */
  private boolean next() throws Unreadable {
    if (emptyTag) {
      emptyTag = false;
      end();
      return true;
    }
    while (true) {
      byte[] bytes = window.bytes;
      int limit = window.limit;
      int i = window.at;
      while (i < limit && bytes[i] != '<') {
        i++;
      }
      window.at = i;
      if (i < limit) {
        if (tag()) {
          return true;
        }
      } else if (!window.more()) {
        if (depth > 0 || !begun) {
          throw window.cutOff();
        }
        return false;
      }
    }
  }

  /** Reads from an angle bracket on. Returns false where it was no tag, and is now behind it. */
  private boolean tag() throws Unreadable {
    while (window.at + 1 == window.limit) {
      window.require();
    }
    switch (window.bytes[window.at + 1]) {
      case '/' -> {
        while (!endTag()) {
          window.require();
        }
        return true;
      }
      case '!' -> {
        if (window.startsWith("<!--")) {
          window.skip(4, "-->");
        } else if (window.startsWith("<![CDATA[")) {
          window.skip(9, "]]>");
        } else {
          throw Unreadable.damaged(
              "its part "
                  + window.part
                  + " has a document type, which no spreadsheet program writes");
        }
        return false;
      }
      case '?' -> {
        window.skip(2, "?>");
        return false;
      }
      default -> {
        while (!startTag()) {
          window.require();
        }
        return true;
      }
    }
  }

  /** Reads an end tag; false, with nothing changed, where its end has not been read yet. */
  private boolean endTag() throws Unreadable {
    if (depth == 0) {
      throw window.damaged();
    }
    byte[] expected = open[depth - 1].bytes();
    byte[] bytes = window.bytes;
    int from = window.at + 2;
    int i = from + expected.length;
    if (i >= window.limit) {
      return false;
    }
    if (bytes[from] != expected[0] || !XmlNames.stands(expected, bytes, from)) {
      throw window.damaged();
    }
    while (i < window.limit && bytes[i] <= ' ' && bytes[i] >= 0) {
      i++;
    }
    if (i == window.limit) {
      return false;
    }
    if (bytes[i] != '>') {
      throw window.damaged();
    }
    window.at = i + 1;
    end();
    return true;
  }

  private void end() {
    depth--;
    start = false;
    name = open[depth].local();
    attributes.clear();
  }

  /** Reads a start tag; false, with nothing kept, where its end has not been read yet. */
  private boolean startTag() throws Unreadable {
    byte[] bytes = window.bytes;
    int limit = window.limit;
    int from = window.at + 1;
    int i = from;
    while (i < limit && XmlNames.isPart(bytes[i])) {
      i++;
    }
    int to = i;
    attributes.clear();
    while (i < limit) {
      byte letter = bytes[i];
      if (letter == '>' || letter == '/') {
        boolean empty = letter == '/';
        if (empty && i + 1 == limit) {
          return false;
        }
        if (to == from || (empty && bytes[i + 1] != '>')) {
          throw window.damaged();
        }
        begin(names.of(bytes, from, to), empty);
        window.at = empty ? i + 2 : i + 1;
        return true;
      }
      i = letter <= ' ' && letter >= 0 ? i + 1 : attributes.note(i);
    }
    return false;
  }

  private void begin(XmlNames.Name tag, boolean empty) throws Unreadable {
    if (depth == DEEPEST) {
      throw Unreadable.tooLarge(
          "its part " + window.part + " is nested more than " + DEEPEST + " deep");
    }
    if (depth == open.length) {
      open = Arrays.copyOf(open, 2 * depth);
    }
    open[depth++] = tag;
    begun = true;
    start = true;
    emptyTag = empty;
    name = tag.local();
  }

  /** Adds the text up to the next tag. */
  private void words() throws Unreadable {
    while (true) {
      int i = text.addWords(window.bytes, window.at, window.limit);
      window.at = i;
      if (i == window.limit || window.bytes[i] != '<' || i + 1 == window.limit) {
        window.require();
      } else if (window.bytes[i + 1] == '?') {
        window.skip(2, "?>");
      } else if (window.bytes[i + 1] != '!') {
        return;
      } else if (window.startsWith("<!--")) {
        window.skip(4, "-->");
      } else if (window.startsWith("<![CDATA[")) {
        window.at += 9;
        characterData();
      } else {
        return;
      }
    }
  }

  private void characterData() throws Unreadable {
    int length = 0;
    while (true) {
      byte[] bytes = window.bytes;
      int i = window.at + length;
      int last = window.limit - 2;
      while (i < last && !(bytes[i] == ']' && bytes[i + 1] == ']' && bytes[i + 2] == '>')) {
        i++;
      }
      length = Math.max(0, i - window.at);
      if (i < last) {
        break;
      }
      window.require();
    }
    text.addPlain(new String(window.bytes, window.at, length, StandardCharsets.UTF_8));
    window.at += length + 3;
  }
}
