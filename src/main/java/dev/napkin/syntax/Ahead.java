package dev.napkin.syntax;

/** Looks at a text ahead of the reader, character by character, without reading it. */
final class Ahead {
  private final String text;

  Ahead(String text) {
    this.text = text;
  }

  /** Whether nothing stands at {@code at} any more. */
  boolean isEnd(int at) {
    return at >= text.length();
  }

  /** The character at {@code at}; a line end where the text ends. */
  char at(int at) {
    return at < text.length() ? text.charAt(at) : '\n';
  }

  /** The first place from {@code from} on that holds no blank; a line end is not one. */
  int skipBlanks(int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether {@code word} stands at {@code at}, whatever follows. */
  boolean startsWith(String word, int at) {
    return text.startsWith(word, at);
  }

  /** Whether a name (or a unit's symbol) begins at {@code at}. */
  boolean isName(int at) {
    return at < text.length() && (at(at) == '_' || Character.isLetter(text.codePointAt(at)));
  }

  /** The end of the name without dots that begins at {@code at}. */
  int nameEnd(int at) {
    int end = at;
    while (end < text.length()) {
      int letter = text.codePointAt(end);
      if (letter != '_' && !Character.isLetterOrDigit(letter)) {
        break;
      }
      end += Character.charCount(letter);
    }
    return end;
  }

  /** The name without dots that begins at {@code at}; empty where none does. */
  String name(int at) {
    return isName(at) ? text.substring(at, nameEnd(at)) : "";
  }

  /** The first character beyond ASCII that is no letter or digit; {@code end} if there is none. */
  int foreign(int from, int end) {
    for (int at = from; at < end; at++) {
      if (text.charAt(at) > 127 && !Character.isLetterOrDigit(text.codePointAt(at))) {
        return at;
      }
      at += Character.isHighSurrogate(text.charAt(at)) ? 1 : 0;
    }
    return end;
  }

  /** The place behind the character at {@code at}. */
  int next(int at) {
    return at + Character.charCount(text.codePointAt(at));
  }

  /** Whether a unit begins at {@code at}: a symbol, {@code %} or {@code 1}. */
  boolean isUnit(int at) {
    boolean one = at(at) == '1' && !isNumberPart(at(at + 1)) && !isName(at + 1);
    return isName(at) || at(at) == '%' || one;
  }

  /** Whether a heading begins at {@code at}, the start of a line, and not a fault such as #N/A. */
  boolean isHeading(int at) {
    return at(at) == '#' && (at(at + 1) == '#' || isBlank(at(at + 1)));
  }

  /** Whether {@code at} begins with the keyword of a statement, and with what has to follow it. */
  boolean isOpener(int at) {
    if (LineForm.opened(name(at)).isEmpty()) {
      return false;
    }
    int next = skipBlanks(nameEnd(at));
    return at(next) == '"' || (next > nameEnd(at) && isName(next));
  }

  /** Whether {@code name =}, {@code name :} or {@code name[...] =} begins at {@code at}. */
  boolean isDefinition(int at) {
    if (!isName(at)) {
      return false;
    }
    int next = nameEnd(at);
    while (at(next) == '.' && isName(next + 1)) {
      next = nameEnd(next + 1);
    }
    next = skipBlanks(next);
    if (at(next) == '[') {
      while (at(next) != ']' && at(next) != '\n') {
        next++;
      }
      next = skipBlanks(next + 1);
    }
    return at(next) == ':' || (at(next) == '=' && at(next + 1) != '=');
  }

  private static boolean isNumberPart(char letter) {
    return letter == '.' || (letter >= '0' && letter <= '9');
  }

  private static boolean isBlank(char letter) {
    return switch (letter) {
      case ' ', '\t', '\r', '\f', '\uFEFF' -> true;
      default -> letter > 127 && Character.getType(letter) == Character.SPACE_SEPARATOR;
    };
  }
}
