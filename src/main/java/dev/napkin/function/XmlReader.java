package dev.napkin.function;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a document of XML 1.0 that a text holds.
 *
 * <p>Document types are refused, so that there are no entities but the five that XML has of itself,
 * and nothing is larger than it is written or comes from elsewhere.
 */
final class XmlReader {
  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

  /** Thrown inside of this class only, where the text is no document. */
  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;
  }

  private final String text;
  private final XmlTree tree = new XmlTree();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final StringBuilder gathered = new StringBuilder();
  private int at;

  private XmlReader(String text) {
    this.text = text;
  }

  /** The document; empty where the text is none. */
  static Optional<XmlTree> read(String text) {
    try {
      return Optional.of(new XmlReader(text.strip()).document());
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  private XmlTree document() throws Malformed {
    open.push(tree.add(XmlTree.Kind.DOCUMENT, "", "", -1));
    while (at < text.length()) {
      if (text.startsWith("<!--", at)) {
        passBehind("-->", 4);
      } else if (text.startsWith("<?", at)) {
        passBehind("?>", 2);
      } else if (text.startsWith("<![CDATA[", at) && open.size() > 1) {
        int begin = at + 9;
        passBehind("]]>", 9);
        gathered.append(text, begin, at - 3);
      } else if (text.startsWith("</", at)) {
        closing();
      } else if (text.charAt(at) == '<') {
        opening();
      } else {
        letters();
      }
    }
    need(open.size() == 1 && tree.size() > 1);
    tree.close(0);
    return tree;
  }

  private static void need(boolean holds) throws Malformed {
    if (!holds) {
      throw new Malformed();
    }
  }

  private void passBehind(String end, int from) throws Malformed {
    int found = text.indexOf(end, at + from);
    need(found >= 0);
    at = found + end.length();
  }

  /** What was gathered becomes a text, unless it is only blanks between marks. */
  private void flush() {
    if (!gathered.toString().isBlank()) {
      tree.add(XmlTree.Kind.TEXT, "", gathered.toString(), open.getFirst());
    }
    gathered.setLength(0);
  }

  private void letters() throws Malformed {
    int end = text.indexOf('<', at);
    String letters = text.substring(at, end < 0 ? text.length() : end);
    need(open.size() > 1 || letters.isBlank());
    gathered.append(resolved(letters));
    at += letters.length();
  }

  private void opening() throws Malformed {
    // The document has one element.
    need(open.size() > 1 || tree.size() == 1);
    flush();
    at++;
    int element = tree.add(XmlTree.Kind.ELEMENT, name(), "", open.getFirst());
    var names = new HashSet<String>();
    boolean more = true;
    while (more) {
      more = attribute(element, names);
    }
    boolean isEmpty = text.startsWith("/>", at);
    need(isEmpty || text.startsWith(">", at));
    at += isEmpty ? 2 : 1;
    if (isEmpty) {
      tree.close(element);
    } else {
      open.push(element);
    }
  }

  /** Reads an attribute, if one follows. */
  private boolean attribute(int element, Set<String> names) throws Malformed {
    int before = at;
    blanks();
    if (at == before || at == text.length() || text.charAt(at) == '>' || text.charAt(at) == '/') {
      return false;
    }
    String name = name();
    blanks();
    need(text.startsWith("=", at));
    at++;
    blanks();
    need(at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\''));
    int end = text.indexOf(text.charAt(at), at + 1);
    need(end > 0 && names.add(name));
    String value = text.substring(at + 1, end);
    need(value.indexOf('<') < 0);
    at = end + 1;
    if (!name.equals("xmlns") && !name.startsWith("xmlns:")) {
      tree.add(XmlTree.Kind.ATTRIBUTE, name, resolved(value), element);
    }
    return true;
  }

  private void closing() throws Malformed {
    flush();
    at += 2;
    int element = open.pop();
    need(!open.isEmpty() && name().equals(tree.name(element)));
    blanks();
    need(text.startsWith(">", at));
    at++;
    tree.close(element);
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private String name() throws Malformed {
    int begin = at;
    while (at < text.length() && isOfName(text.charAt(at), at > begin)) {
      at++;
    }
    need(at > begin);
    return text.substring(begin, at);
  }

  /** Whether a letter may stand in a name, or begin one. */
  static boolean isOfName(char letter, boolean inside) {
    return Character.isLetter(letter)
        || letter == '_'
        || letter == ':'
        || (inside && (Character.isDigit(letter) || letter == '-' || letter == '.'));
  }

  /** The letters with what stands for others put in place. */
  private static String resolved(String letters) throws Malformed {
    if (letters.indexOf('&') < 0) {
      return letters;
    }
    var resolved = new StringBuilder();
    int from = 0;
    for (int mark = letters.indexOf('&'); mark >= 0; mark = letters.indexOf('&', from)) {
      int end = letters.indexOf(';', mark);
      need(end > 0);
      resolved.append(letters, from, mark).append(entity(letters.substring(mark + 1, end)));
      from = end + 1;
    }
    return resolved.append(letters.substring(from)).toString();
  }

  private static String entity(String name) throws Malformed {
    if (name.matches("#\\d{1,7}|#x[0-9a-fA-F]{1,6}")) {
      boolean hexadecimal = name.charAt(1) == 'x';
      int letter = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
      need(letter > 0 && Character.isValidCodePoint(letter));
      return Character.toString(letter);
    }
    String known = ENTITIES.getOrDefault(name, "");
    need(!known.isEmpty());
    return known;
  }
}
