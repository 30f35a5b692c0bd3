package dev.napkin.macro;

import java.util.List;
import java.util.Locale;

/** A text in a format for texts: {@code @}, {@code &}, {@code <}, {@code >} and {@code !}. */
final class PaddedText {
  private PaddedText() {}

  /** {@code text} in the first section, an empty one in the second where there is one. */
  static String of(String text, List<String> sections) {
    boolean isSecond = text.isEmpty() && sections.size() > 1;
    String section = isSecond ? sections.get(1) : sections.getFirst();
    String said =
        section.indexOf('>') >= 0
            ? text.toUpperCase(Locale.ROOT)
            : section.indexOf('<') >= 0 ? text.toLowerCase(Locale.ROOT) : text;
    long places = section.chars().filter(c -> c == '@' || c == '&').count();
    if (places == 0) {
      return said;
    }
    boolean fromLeft = section.indexOf('!') >= 0;
    // Places are filled from the right, the first ones left over; what is too much comes first.
    int skipped = fromLeft ? 0 : (int) Math.max(0, places - said.length());
    var shown = new StringBuilder();
    int place = 0;
    int used = 0;
    int at = 0;
    while (at < section.length()) {
      int end = FormatText.next(section, at);
      char piece = section.charAt(at);
      if (piece == '@' || piece == '&') {
        if (place < skipped || used >= said.length()) {
          shown.append(piece == '@' ? " " : "");
        } else {
          long left = places - place - 1;
          int upTo = fromLeft ? used + 1 : (int) Math.max(used + 1, said.length() - left);
          shown.append(said, used, upTo);
          used = upTo;
        }
        place++;
      } else if (piece != '<' && piece != '>' && piece != '!') {
        shown.append(FormatText.shown(section.substring(at, end)));
      }
      at = end;
    }
    return shown.append(said, used, said.length()).toString();
  }
}
