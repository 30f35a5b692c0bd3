package dev.napkin.xlsx.write;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The number formats that cells are computed by, where a workbook computes as displayed. */
final class Styles {
  /** The first number of a format that no program knows by itself. */
  private static final int OWN = 164;

  private static final String PLAIN = "fontId=\"0\" fillId=\"0\" borderId=\"0\"";

  /** What a workbook has at least: one font, two fills, one border. */
  private static final String LEAST =
      "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
          + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
          + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border>"
          + "</borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" "
          + PLAIN
          + "/></cellStyleXfs>";

  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** The number of the style of cells with a format; 0 for none. */
  int number(String format) {
    return format.isEmpty() ? 0 : numbers.computeIfAbsent(format, f -> numbers.size() + 1);
  }

  /** Writes the part that holds them. */
  void write(XmlOutput out) throws IOException {
    out.raw("<styleSheet xmlns=\"").raw(Schema.MAIN).raw("\">");
    if (!numbers.isEmpty()) {
      out.raw("<numFmts count=\"").number(numbers.size()).raw("\">");
      for (Map.Entry<String, Integer> format : numbers.entrySet()) {
        out.raw("<numFmt numFmtId=\"").number(OWN + (long) format.getValue());
        out.raw("\" formatCode=\"").attribute(format.getKey()).raw("\"/>");
      }
      out.raw("</numFmts>");
    }
    out.raw(LEAST).raw("<cellXfs count=\"").number(numbers.size() + 1L).raw("\">");
    out.raw("<xf numFmtId=\"0\" ").raw(PLAIN).raw(" xfId=\"0\"/>");
    for (int style : numbers.values()) {
      out.raw("<xf numFmtId=\"").number(OWN + (long) style).raw("\" ").raw(PLAIN);
      out.raw(" xfId=\"0\" applyNumberFormat=\"1\"/>");
    }
    out.raw("</cellXfs><cellStyles count=\"1\">");
    out.raw("<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
  }
}
