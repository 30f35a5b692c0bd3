package dev.napkin.xlsx.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

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
  private static final int LARGEST_TAG = 16 << 20;
  private static final int FIRST_SIZE = 1 << 16;

  private final InputStream in;
  private final String part;
  private final XmlNames names = new XmlNames();

  private byte[] bytes = new byte[FIRST_SIZE];
  private int at;
  private int limit;
  private boolean ended;

  private String[] open = new String[32];
  private int depth;
  private boolean start;
  private boolean emptyTag;
  private String name = "";

  private int attributes;

  /** Of each attribute: where its name starts and ends, where its value does. */
  private int[] places = new int[64];

  private final XmlText text;

  private XmlScanner(InputStream in, String part) {
    this.in = in;
    this.part = part;
    this.text = new XmlText(part);
  }

  /**
   * A scanner of what {@code in} gives; it is closed with the scanner.
   *
   * @param part its name, for messages
   */
  static XmlScanner of(InputStream in, String part) throws Unreadable {
    try {
      return new XmlScanner(Utf8Stream.of(in), part);
    } catch (IOException e) {
      throw trouble(part, e);
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

  /** Meets the start of the document's one element. */
  String root() throws Unreadable {
    if (!next()) {
      throw damaged();
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

  /** How many attributes the tag met last has. */
  int attributes() {
    return attributes;
  }

  /** Whether attribute number {@code index} has this name, which is ASCII. */
  boolean isAttribute(int index, String wanted) {
    int from = places[4 * index];
    int length = wanted.length();
    if (places[4 * index + 1] - from != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[from + i] != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the name of attribute number {@code index} ends so, in ASCII. */
  boolean endsWith(int index, String ending) {
    int from = places[4 * index + 1] - ending.length();
    if (from < places[4 * index]) {
      return false;
    }
    for (int i = 0; i < ending.length(); i++) {
      if (bytes[from + i] != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The first letter of the value of attribute number {@code index}; 0 for an empty one. */
  int firstLetter(int index) {
    return valueStart(index) < valueEnd(index) ? bytes[valueStart(index)] : 0;
  }

  /** Where the value of attribute number {@code index} starts; see {@link #letter}. */
  int valueStart(int index) {
    return places[4 * index + 2];
  }

  /** Where the value of attribute number {@code index} ends. */
  int valueEnd(int index) {
    return places[4 * index + 3];
  }

  /** The byte at a place in the tag met last. */
  int letter(int place) {
    return bytes[place];
  }

  /** The value of attribute number {@code index}. */
  String value(int index) throws Unreadable {
    text.clear();
    text.add(bytes, valueStart(index), valueEnd(index));
    return text.toString();
  }

  /** The value of the attribute {@code wanted}. */
  Optional<String> attribute(String wanted) throws Unreadable {
    for (int i = 0; i < attributes; i++) {
      if (isAttribute(i, wanted)) {
        return Optional.of(value(i));
      }
    }
    return Optional.empty();
  }

  /** Whether the attribute {@code wanted} says yes. */
  boolean flag(String wanted) throws Unreadable {
    return attribute(wanted).filter(XmlScanner::isTrue).isPresent();
  }

  /** Whether a value means yes. */
  static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true") || value.equals("on");
  }

  /** A whole number from attribute number {@code index}; -1 where it is none. */
  int number(int index) {
    int number = 0;
    int end = valueEnd(index);
    if (end == valueStart(index) || end - valueStart(index) > 9) {
      return -1;
    }
    for (int i = valueStart(index); i < end; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  @Override
  public void close() throws Unreadable {
    try (in) {
      // What is behind the element is read too, so that the check sum is looked at.
      while (!ended && depth == 0 && open[0] != null) {
        ended = in.read(bytes) < 0;
      }
    } catch (IOException e) {
      throw trouble(part, e);
    }
  }

  /** Meets the next tag, whatever it is; false at the end of the document. */
  private boolean next() throws Unreadable {
    if (emptyTag) {
      emptyTag = false;
      end(name);
      return true;
    }
    while (true) {
      while (at < limit && bytes[at] != '<') {
        at++;
      }
      if (at == limit && !more(at)) {
        if (depth > 0 || open[0] == null) {
          throw cutOff();
        }
        return false;
      }
      if (bytes[at] == '<' && tag()) {
        return true;
      }
    }
  }

  /** Reads from an angle bracket on. Returns false where it was no tag, and is now behind it. */
  private boolean tag() throws Unreadable {
    while (at + 1 == limit) {
      require();
    }
    switch (bytes[at + 1]) {
      case '/' -> {
        endTag();
        return true;
      }
      case '!' -> {
        if (startsWith("<!--")) {
          skip(4, "-->");
        } else if (startsWith("<![CDATA[")) {
          skip(9, "]]>");
        } else {
          throw Unreadable.damaged(
              "its part " + part + " has a document type, which no spreadsheet program writes");
        }
        return false;
      }
      case '?' -> {
        skip(2, "?>");
        return false;
      }
      default -> {
        while (!startTag()) {
          require();
        }
        return true;
      }
    }
  }

  private void endTag() throws Unreadable {
    int i = at + 2;
    int from = i;
    while (true) {
      while (i < limit && bytes[i] != '>') {
        if (bytes[i] == ':') {
          from = i + 1;
        }
        i++;
      }
      if (i < limit) {
        break;
      }
      i -= at;
      from -= at;
      require();
      i += at;
      from += at;
    }
    int to = i;
    while (to > from && bytes[to - 1] <= ' ') {
      to--;
    }
    String ended = names.of(bytes, from, to);
    at = i + 1;
    if (depth == 0 || !ended.equals(open[depth - 1])) {
      throw damaged();
    }
    end(ended);
  }

  private void end(String ended) {
    depth--;
    start = false;
    name = ended;
    attributes = 0;
  }

  /** Reads a start tag; false, with nothing changed, where its end has not been read yet. */
  private boolean startTag() throws Unreadable {
    int i = at + 1;
    int from = i;
    while (i < limit && isNameByte(bytes[i])) {
      if (bytes[i] == ':') {
        from = i + 1;
      }
      i++;
    }
    int to = i;
    int count = 0;
    while (i < limit) {
      byte letter = bytes[i];
      if (letter == '>' || letter == '/') {
        boolean empty = letter == '/';
        if (empty && i + 1 == limit) {
          return false;
        }
        if (empty && bytes[i + 1] != '>') {
          throw damaged();
        }
        attributes = count;
        begin(names.of(bytes, from, to), empty);
        at = empty ? i + 2 : i + 1;
        return true;
      }
      if (letter <= ' ' && letter >= 0) {
        i++;
        continue;
      }
      i = attribute(i, count++);
    }
    return false;
  }

  /**
   * Notes the attribute at {@code i}. Returns the place behind it, the limit where it has no end.
   */
  private int attribute(int i, int index) throws Unreadable {
    int end = i;
    while (end < limit && isNameByte(bytes[end])) {
      end++;
    }
    int from = end;
    while (from < limit && (bytes[from] == '=' || (bytes[from] <= ' ' && bytes[from] >= 0))) {
      from++;
    }
    if (from >= limit) {
      return limit;
    }
    byte quote = bytes[from];
    if (quote != '"' && quote != '\'') {
      throw damaged();
    }
    int to = from + 1;
    while (to < limit && bytes[to] != quote) {
      to++;
    }
    if (to >= limit) {
      return limit;
    }
    if (4 * index + 4 > places.length) {
      places = Arrays.copyOf(places, 2 * places.length);
    }
    places[4 * index] = i;
    places[4 * index + 1] = end;
    places[4 * index + 2] = from + 1;
    places[4 * index + 3] = to;
    return to + 1;
  }

  private static boolean isNameByte(byte letter) {
    return letter < 0
        || (letter > ' ' && letter != '=' && letter != '>' && letter != '/' && letter != '"');
  }

  private void begin(String begun, boolean empty) throws Unreadable {
    if (depth == DEEPEST) {
      throw Unreadable.tooLarge("its part " + part + " is nested more than " + DEEPEST + " deep");
    }
    if (depth == open.length) {
      open = Arrays.copyOf(open, 2 * depth);
    }
    open[depth++] = begun;
    start = true;
    emptyTag = empty;
    name = begun;
  }

  /** Adds the text up to the next tag to {@link #text}. */
  private void words() throws Unreadable {
    while (true) {
      int i = at;
      while (i < limit && bytes[i] != '<') {
        i++;
      }
      // An entity or a letter of several bytes may be cut by the end of what has been read.
      boolean whole = i < limit;
      int to = whole ? i : text.wholeLetters(bytes, at, limit);
      text.add(bytes, at, to);
      at = to;
      if (!whole) {
        require();
      } else if (startsWith("<![CDATA[")) {
        at += 9;
        characterData();
      } else if (startsWith("<!--")) {
        skip(4, "-->");
      } else if (startsWith("<?")) {
        skip(2, "?>");
      } else {
        return;
      }
    }
  }

  private void characterData() throws Unreadable {
    int i = at;
    while (true) {
      while (i + 2 < limit && !(bytes[i] == ']' && bytes[i + 1] == ']' && bytes[i + 2] == '>')) {
        i++;
      }
      if (i + 2 < limit) {
        break;
      }
      i -= at;
      require();
      i += at;
    }
    text.addPlain(new String(bytes, at, i - at, StandardCharsets.UTF_8));
    at = i + 3;
  }

  private boolean startsWith(String wanted) throws Unreadable {
    while (limit - at < wanted.length()) {
      if (!more(at)) {
        return false;
      }
    }
    for (int i = 0; i < wanted.length(); i++) {
      if (bytes[at + i] != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Goes behind the next {@code end}, which is at least {@code from} bytes away. */
  private void skip(int from, String end) throws Unreadable {
    at += from;
    while (!startsWith(end)) {
      at++;
      if (at >= limit) {
        require();
      }
    }
    at += end.length();
  }

  private void require() throws Unreadable {
    if (!more(at)) {
      throw cutOff();
    }
  }

  /** Reads on; what stands from {@code from} on is kept and moves to the front. */
  private boolean more(int from) throws Unreadable {
    if (ended) {
      return false;
    }
    if (from == 0 && limit == bytes.length) {
      if (bytes.length >= LARGEST_TAG) {
        throw Unreadable.tooLarge("its part " + part + " has a tag that does not end");
      }
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    System.arraycopy(bytes, from, bytes, 0, limit - from);
    limit -= from;
    at = 0;
    try {
      int count = in.readNBytes(bytes, limit, bytes.length - limit);
      ended = limit + count < bytes.length;
      limit += count;
      return count > 0;
    } catch (IOException e) {
      throw trouble(part, e);
    }
  }

  private Unreadable cutOff() {
    return Unreadable.damaged("its part " + part + " is cut off");
  }

  private Unreadable damaged() {
    return Unreadable.damaged("its part " + part + " is damaged");
  }

  private static Unreadable trouble(String part, IOException e) {
    return e.getCause() instanceof Unreadable own
        ? own
        : Unreadable.damaged("its part " + part + " is damaged");
  }
}
