package dev.napkin.xlsx.read;

import dev.napkin.value.Value;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The texts that the cells of a workbook share. */
final class SheetTexts {
  private static final Value.Text EMPTY = new Value.Text("");

  /** What a text costs besides its letters. */
  private static final int OVERHEAD = 64;

  private Value.Text[] texts = {};
  private int count;

  /** How texts are read aloud, by number, where that is not as they are written. */
  private final Map<Integer, String> aloud = new HashMap<>();

  private SheetTexts() {}

  static SheetTexts none() {
    return new SheetTexts();
  }

  /** The texts in the part {@code name}; none where there is no such part. */
  static SheetTexts of(Parts parts, String name, Budget budget) throws Unreadable {
    var found = new SheetTexts();
    Optional<InputStream> stream = parts.open(name);
    if (stream.isPresent()) {
      try (var xml = XmlScanner.of(stream.get(), name)) {
        xml.root();
        var hints = new Phonetic();
        while (xml.child(1)) {
          String text = xml.name().equals("si") ? rich(xml, hints) : "";
          budget.keep(OVERHEAD + 2L * text.length());
          String read = hints.aloud(text);
          if (!read.isEmpty()) {
            budget.keep(2 * OVERHEAD + 2L * read.length());
            found.aloud.put(found.count, read);
          }
          found.add(text.isEmpty() ? EMPTY : new Value.Text(text));
        }
      }
    }
    return found;
  }

  /** Text number {@code index}, where there is one. */
  Value at(int index) {
    return texts[index];
  }

  /** How text number {@code index} is read aloud; empty where that is as it is written. */
  String aloud(int index) {
    return aloud.isEmpty() ? "" : aloud.getOrDefault(index, "");
  }

  boolean has(int index) {
    return index >= 0 && index < count;
  }

  private void add(Value.Text text) {
    if (count == texts.length) {
      texts = Arrays.copyOf(texts, 2 * count + 16);
    }
    texts[count++] = text;
  }

  /**
   * The text of the element met last, runs joined.
   *
   * @param hints are cleared, and then told how to pronounce it
   */
  static String rich(XmlScanner xml, Phonetic hints) throws Unreadable {
    hints.clear();
    int own = xml.depth();
    String text = "";
    while (xml.child(own)) {
      if (xml.name().equals("t")) {
        text = joined(text, decoded(xml.content().toString()));
      } else if (xml.name().equals("r")) {
        int run = xml.depth();
        while (xml.child(run)) {
          if (xml.name().equals("t")) {
            text = joined(text, decoded(xml.content().toString()));
          }
        }
      } else if (xml.name().equals("rPh")) {
        run(xml, hints);
      } else if (xml.name().equals("phoneticPr")) {
        hints.letters(Kana.called(xml.attributes().find("type").orElse("")));
      }
    }
    return text;
  }

  private static void run(XmlScanner xml, Phonetic hints) throws Unreadable {
    int from = place(xml.attributes(), "sb");
    int to = place(xml.attributes(), "eb");
    int own = xml.depth();
    String said = "";
    while (xml.child(own)) {
      if (xml.name().equals("t")) {
        said = joined(said, decoded(xml.content().toString()));
      }
    }
    hints.run(from, to, said);
  }

  private static int place(XmlAttributes attributes, String name) {
    for (int i = 0; i < attributes.count(); i++) {
      if (attributes.is(i, name)) {
        return attributes.number(i);
      }
    }
    return -1;
  }

  private static String joined(String before, String more) {
    return before.isEmpty() ? more : before + more;
  }

  /**
   * A text in which {@code _x000D_} stands for a letter that XML cannot hold.
   *
   * <p>ECMA-376 part 1, 22.9.2.19 ({@code ST_Xstring}).
   */
  static String decoded(String text) {
    int mark = text.indexOf("_x");
    if (mark < 0) {
      return text;
    }
    var out = new StringBuilder(text.length());
    int from = 0;
    while (mark >= 0) {
      int letter = code(text, mark);
      if (letter >= 0) {
        out.append(text, from, mark).append((char) letter);
        from = mark + 7;
      }
      mark = text.indexOf("_x", Math.max(mark + 1, from));
    }
    return out.append(text, from, text.length()).toString();
  }

  private static int code(String text, int mark) {
    if (mark + 7 > text.length() || text.charAt(mark + 6) != '_') {
      return -1;
    }
    int code = 0;
    for (int i = mark + 2; i < mark + 6; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = 16 * code + digit;
    }
    return code;
  }
}
