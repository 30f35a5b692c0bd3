package dev.napkin.macro;

import dev.napkin.macro.BuiltIn.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Functions of texts (Microsoft's VBA language reference, Strings). */
final class TextBuiltIns {
  private static final int PROPER_CASE = 3;

  private TextBuiltIns() {}

  static List<BuiltIn> all() {
    return List.of(
        BuiltIn.variant("LEFT", "sl", a -> left(a.text(0), a.whole(1))),
        BuiltIn.variant("RIGHT", "sl", a -> right(a.text(0), a.whole(1))),
        BuiltIn.variant("MID", "sl?l", TextBuiltIns::mid),
        BuiltIn.variant("LEN", "v", TextBuiltIns::length),
        BuiltIn.variant("UCASE", "s", a -> Datum.text(a.text(0).toUpperCase(Locale.ROOT))),
        BuiltIn.variant("LCASE", "s", a -> Datum.text(a.text(0).toLowerCase(Locale.ROOT))),
        BuiltIn.variant("TRIM", "s", a -> Datum.text(trimmed(a.text(0), true, true))),
        BuiltIn.variant("LTRIM", "s", a -> Datum.text(trimmed(a.text(0), true, false))),
        BuiltIn.variant("RTRIM", "s", a -> Datum.text(trimmed(a.text(0), false, true))),
        BuiltIn.variant("INSTR", "vv?vl", TextBuiltIns::inStr),
        BuiltIn.variant("INSTRREV", "ss?ll", TextBuiltIns::inStrRev),
        BuiltIn.of("REPLACE", "sss?lll", TextBuiltIns::replace),
        BuiltIn.variant("SPACE", "l", a -> repeated(" ", a.whole(0))),
        BuiltIn.variant("STRING", "lv", TextBuiltIns::string),
        BuiltIn.of("STRREVERSE", "s", TextBuiltIns::reversed),
        BuiltIn.variant("STRCOMP", "ss?l", TextBuiltIns::compare),
        BuiltIn.variant("STRCONV", "sl?l", TextBuiltIns::converted),
        BuiltIn.of("ASC", "s", TextBuiltIns::code),
        BuiltIn.of("ASCW", "s", TextBuiltIns::code),
        BuiltIn.variant("CHR", "l", TextBuiltIns::character),
        BuiltIn.variant("CHRW", "l", TextBuiltIns::character),
        BuiltIn.of("SPLIT", "s?sll", TextBuiltIns::split),
        BuiltIn.of("JOIN", "v?s", TextBuiltIns::join),
        BuiltIn.variant("FORMAT", "v?sll", FormatText::of));
  }

  private static Datum left(String text, int count) {
    return count < 0
        ? Datum.invalid("Left takes no negative count")
        : Datum.text(text.substring(0, Math.min(count, text.length())));
  }

  private static Datum right(String text, int count) {
    return count < 0
        ? Datum.invalid("Right takes no negative count")
        : Datum.text(text.substring(text.length() - Math.min(count, text.length())));
  }

  private static Datum mid(Given a) {
    String text = a.text(0);
    int start = a.whole(1);
    int count = a.whole(2, Integer.MAX_VALUE);
    if (start < 1 || count < 0) {
      return Datum.invalid("Mid counts from 1, and takes no negative count");
    }
    int from = Math.min(start - 1, text.length());
    return Datum.text(text.substring(from, from + Math.min(count, text.length() - from)));
  }

  /** The length of a text; of a number the bytes it takes where it is declared to be one. */
  private static Datum length(Given a) {
    Datum text = Conversions.text(a.value(0));
    return text instanceof Datum.Text(String said) ? Datum.whole(said.length()) : text;
  }

  /** Blanks alone are cut off, no tabs or other space. */
  private static String trimmed(String text, boolean before, boolean behind) {
    int from = 0;
    int to = text.length();
    while (before && from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (behind && to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    return text.substring(from, to);
  }

  /** With three arguments and more the first is a place. */
  private static Datum inStr(Given a) {
    boolean isPlaced = a.count() > 2;
    Datum start = isPlaced ? Conversions.to(Terms.LONG, a.value(0)) : Datum.whole(1);
    Datum text = Conversions.text(a.value(isPlaced ? 1 : 0));
    Datum wanted = Conversions.text(a.value(isPlaced ? 2 : 1));
    if (!(start instanceof Datum.Number(double first, _))) {
      return start;
    }
    if (!(text instanceof Datum.Text(String in))) {
      return text;
    }
    if (!(wanted instanceof Datum.Text(String part))) {
      return wanted;
    }
    if (first < 1) {
      return Datum.invalid("InStr counts from 1");
    }
    if (in.isEmpty() || first > in.length()) {
      return Datum.whole(0);
    }
    boolean textCompares = a.textCompares(3);
    return Datum.whole(
        1 + folded(in, textCompares).indexOf(folded(part, textCompares), (int) first - 1));
  }

  private static Datum inStrRev(Given a) {
    String in = a.text(0);
    int start = a.whole(2, -1);
    if (start == 0 || start < -1) {
      return Datum.invalid("InStrRev counts from 1");
    }
    int last = start == -1 ? in.length() : start;
    if (in.isEmpty() || last > in.length()) {
      return Datum.whole(0);
    }
    boolean textCompares = a.textCompares(3);
    String part = folded(a.text(1), textCompares);
    return Datum.whole(1 + folded(in.substring(0, last), textCompares).lastIndexOf(part));
  }

  /** Letter by letter, so that places stay. */
  private static String folded(String text, boolean textCompares) {
    if (!textCompares) {
      return text;
    }
    var folded = new StringBuilder(text.length());
    text.chars().forEach(c -> folded.append(Character.toLowerCase((char) c)));
    return folded.toString();
  }

  private static Datum replace(Given a) {
    int start = a.whole(3, 1);
    int most = a.whole(4, -1);
    if (start < 1 || most < -1) {
      return Datum.invalid("Replace counts from 1");
    }
    String text = a.text(0).substring(Math.min(start - 1, a.text(0).length()));
    String part = a.text(1);
    if (part.isEmpty() || most == 0) {
      return Datum.text(text);
    }
    boolean textCompares = a.textCompares(5);
    String in = folded(text, textCompares);
    String wanted = folded(part, textCompares);
    var replaced = new StringBuilder();
    int at = 0;
    int next = in.indexOf(wanted);
    for (int done = 0; next >= 0 && done != most; done++) {
      replaced.append(text, at, next).append(a.text(2));
      at = next + part.length();
      next = in.indexOf(wanted, at);
      if (replaced.length() > Budget.TEXT) {
        return Datum.text(replaced.toString());
      }
    }
    return Datum.text(replaced.append(text, at, text.length()).toString());
  }

  private static Datum repeated(String text, int count) {
    return count < 0
        ? Datum.invalid("a text cannot be repeated less than no times")
        : Datum.text(text.repeat(Math.min(count, Budget.TEXT + 1)));
  }

  private static Datum string(Given a) {
    if (a.value(1) instanceof Datum.Text(String text)) {
      return text.isEmpty()
          ? Datum.invalid("String needs a character")
          : repeated(text.substring(0, 1), a.whole(0));
    }
    Datum code = Conversions.to(Terms.LONG, a.value(1));
    return code instanceof Datum.Number(double number, _)
        ? repeated(String.valueOf((char) ((int) number & 0xFF)), a.whole(0))
        : code;
  }

  private static Datum reversed(Given a) {
    return Datum.text(new StringBuilder(a.text(0)).reverse().toString());
  }

  private static Datum compare(Given a) {
    int order = Comparisons.order(a.text(0), a.text(1), a.textCompares(2));
    return Datum.whole(Integer.signum(order));
  }

  private static Datum converted(Given a) {
    String text = a.text(0);
    return switch (a.whole(1)) {
      case 1 -> Datum.text(text.toUpperCase(Locale.ROOT));
      case 2 -> Datum.text(text.toLowerCase(Locale.ROOT));
      case PROPER_CASE -> Datum.text(proper(text));
      default -> new Datum.Raised(Datum.Raised.BOUND, "a conversion of StrConv is not known here");
    };
  }

  /** Every word with a capital; words end at blanks and the like, not at hyphens. */
  private static String proper(String text) {
    var proper = new StringBuilder(text.length());
    boolean begins = true;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      proper.append(begins ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
      begins = letter == ' ' || letter == '\0' || (letter >= '\t' && letter <= '\r');
    }
    return proper.toString();
  }

  private static Datum code(Given a) {
    return a.text(0).isEmpty()
        ? Datum.invalid("an empty text has no first character")
        : NumberType.INTEGER.of((short) a.text(0).charAt(0));
  }

  private static Datum character(Given a) {
    int code = a.whole(0);
    return code < -32_768 || code > 65_535
        ? Datum.invalid("there is no such character")
        : Datum.text(String.valueOf((char) code));
  }

  private static Datum split(Given a) {
    String text = a.text(0);
    String by = a.text(1, " ");
    int most = a.whole(2, -1);
    boolean textCompares = a.textCompares(3);
    var parts = new ArrayList<Datum>();
    if (text.isEmpty()) {
      return new Datum.Many(Items.of(parts, 0));
    }
    String in = folded(text, textCompares);
    String wanted = folded(by, textCompares);
    int at = 0;
    int next = by.isEmpty() ? -1 : in.indexOf(wanted);
    while (next >= 0 && parts.size() + 1 != most) {
      parts.add(Datum.text(text.substring(at, next)));
      at = next + by.length();
      next = in.indexOf(wanted, at);
    }
    parts.add(Datum.text(text.substring(at)));
    return new Datum.Many(Items.of(parts, 0));
  }

  private static Datum join(Given a) {
    if (!(a.value(0) instanceof Datum.Many(Items items)) || items.extents().size() != 1) {
      return Datum.mismatch("Join needs an array of one dimension");
    }
    String by = a.text(1, " ");
    var joined = new StringBuilder();
    for (int i = 0; i < items.size() && joined.length() <= Budget.TEXT; i++) {
      Datum text = Conversions.text(items.at(i));
      if (!(text instanceof Datum.Text(String said))) {
        return text;
      }
      joined.append(i == 0 ? "" : by).append(said);
    }
    return Datum.text(joined.toString());
  }
}
