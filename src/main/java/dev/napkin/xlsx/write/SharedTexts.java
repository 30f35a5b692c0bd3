package dev.napkin.xlsx.write;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of cells, each once, by the numbers that cells refer to them by. */
final class SharedTexts {
  /** As many letters as a cell can hold. */
  static final int LONGEST = 32_767;

  private static final byte[] ITEM = XmlOutput.ascii("<si><t>");
  private static final byte[] SPACED = XmlOutput.ascii("<si><t xml:space=\"preserve\">");
  private static final byte[] END = XmlOutput.ascii("</t></si>");

  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** The number of a text. */
  int number(String text) {
    Integer known = numbers.putIfAbsent(text, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  /** Writes the part that holds them. */
  void write(XmlOutput out) throws IOException {
    out.raw("<sst xmlns=\"").raw(Schema.MAIN).raw("\" uniqueCount=\"").number(numbers.size());
    out.raw("\">");
    for (String text : numbers.keySet()) {
      out.raw(isSpaced(text) ? SPACED : ITEM).text(text).raw(END);
    }
    out.raw("</sst>");
  }

  /** Whether blanks of a text would be lost if they were not marked. */
  static boolean isSpaced(String text) {
    return !text.isEmpty()
        && (text.charAt(0) <= ' '
            || text.charAt(text.length() - 1) <= ' '
            || text.indexOf('\n') >= 0);
  }
}
