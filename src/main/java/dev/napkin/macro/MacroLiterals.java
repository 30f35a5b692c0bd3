package dev.napkin.macro;

import dev.napkin.value.Dates;
import dev.napkin.value.FaultCode;
import dev.napkin.value.WrittenMoment;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Literals of Visual Basic (MS-VBAL 3.3.2 to 3.3.4), and the constants that everybody knows. */
final class MacroLiterals {
  private static final int HEX = 16;
  private static final int OCTAL = 8;
  private static final int LARGEST_INTEGER = 0xFFFF;
  private static final long LARGEST_LONG = 0xFFFF_FFFFL;

  /** How Excel numbers its faults: CVErr(xlErrNA). */
  static final Map<Integer, FaultCode> FAULTS =
      Map.of(
          2000, FaultCode.NULL,
          2007, FaultCode.DIVISION_BY_ZERO,
          2015, FaultCode.WRONG_KIND,
          2023, FaultCode.BAD_REFERENCE,
          2029, FaultCode.UNKNOWN_NAME,
          2036, FaultCode.OUT_OF_DOMAIN,
          2042, FaultCode.NOT_AVAILABLE);

  private static final Map<String, Datum> NAMED =
      Map.ofEntries(
          Map.entry("VBCRLF", Datum.text("\r\n")),
          Map.entry("VBNEWLINE", Datum.text("\r\n")),
          Map.entry("VBCR", Datum.text("\r")),
          Map.entry("VBLF", Datum.text("\n")),
          Map.entry("VBTAB", Datum.text("\t")),
          Map.entry("VBNULLSTRING", Datum.text("")),
          Map.entry("VBNULLCHAR", Datum.text("\0")),
          Map.entry("VBBINARYCOMPARE", Datum.whole(0)),
          Map.entry("VBTEXTCOMPARE", Datum.whole(1)),
          Map.entry("VBUPPERCASE", Datum.whole(1)),
          Map.entry("VBLOWERCASE", Datum.whole(2)),
          Map.entry("VBPROPERCASE", Datum.whole(3)),
          Map.entry("VBUSESYSTEMDAYOFWEEK", Datum.whole(0)),
          Map.entry("VBSUNDAY", Datum.whole(1)),
          Map.entry("VBMONDAY", Datum.whole(2)),
          Map.entry("VBTUESDAY", Datum.whole(3)),
          Map.entry("VBWEDNESDAY", Datum.whole(4)),
          Map.entry("VBTHURSDAY", Datum.whole(5)),
          Map.entry("VBFRIDAY", Datum.whole(6)),
          Map.entry("VBSATURDAY", Datum.whole(7)),
          Map.entry("VBTRUE", Datum.whole(-1)),
          Map.entry("VBFALSE", Datum.whole(0)),
          Map.entry("XLERRNULL", Datum.whole(2000)),
          Map.entry("XLERRDIV0", Datum.whole(2007)),
          Map.entry("XLERRVALUE", Datum.whole(2015)),
          Map.entry("XLERRREF", Datum.whole(2023)),
          Map.entry("XLERRNAME", Datum.whole(2029)),
          Map.entry("XLERRNUM", Datum.whole(2036)),
          Map.entry("XLERRNA", Datum.whole(2042)));

  private MacroLiterals() {}

  /** A constant of Visual Basic or Excel, by its name in capitals. */
  static Optional<Datum> named(String name) {
    return Optional.ofNullable(NAMED.get(name));
  }

  /** A text between quotation marks, two of which stand for one. */
  static Datum text(String written) {
    return Datum.text(written.substring(1, written.length() - 1).replace("\"\"", "\""));
  }

  /**
   * A number: of the type that its mark says, else the smallest of Integer, Long and Double that
   * holds it, and Double where it has a point or an exponent.
   */
  static Optional<Datum> number(String written) {
    char mark = written.charAt(written.length() - 1);
    boolean isMarked = "%&!#@".indexOf(mark) >= 0;
    String digits = (isMarked ? written.substring(0, written.length() - 1) : written);
    double value = Double.parseDouble(digits.toLowerCase(Locale.ROOT).replace('d', 'e'));
    boolean isReal = !digits.chars().allMatch(c -> c >= '0' && c <= '9');
    NumberType type =
        switch (mark) {
          case '%' -> NumberType.INTEGER;
          case '&' -> NumberType.LONG;
          case '!' -> NumberType.SINGLE;
          case '@' -> NumberType.CURRENCY;
          case '#' -> NumberType.DOUBLE;
          default -> isReal ? NumberType.DOUBLE : smallest(value);
        };
    Datum number = type.of(value);
    return number instanceof Datum.Number ? Optional.of(number) : Optional.empty();
  }

  private static NumberType smallest(double value) {
    return NumberType.INTEGER.holds(value)
        ? NumberType.INTEGER
        : NumberType.LONG.holds(value) ? NumberType.LONG : NumberType.DOUBLE;
  }

  /** A number as {@code &HFF} or {@code &O17}: with the highest bit of its type it is negative. */
  static Optional<Datum> radix(String written) {
    boolean isLong = written.length() > 2 && written.endsWith("&");
    String digits = written.substring(2, written.length() - (isLong ? 1 : 0));
    boolean isHex = Character.toLowerCase(written.charAt(1)) == 'h';
    if (digits.length() > HEX) {
      return Optional.empty();
    }
    long value = Long.parseUnsignedLong(digits, isHex ? HEX : OCTAL);
    if (value < 0 || value > LARGEST_LONG) {
      return Optional.empty();
    }
    return Optional.of(
        value <= LARGEST_INTEGER && !isLong
            ? new Datum.Number((short) value, NumberType.INTEGER)
            : new Datum.Number((int) value, NumberType.LONG));
  }

  /** A date between number signs. */
  static Optional<Datum> date(String written) {
    return WrittenMoment.read(written.substring(1, written.length() - 1).strip())
        .map(moment -> NumberType.DATE.of(days(moment.serial())));
  }

  /** The days of Visual Basic for those of a worksheet, which has a day too many in 1900. */
  static double days(double serial) {
    double day = Math.floor(serial);
    return day >= 1 && day < 61 ? serial - day + Moments.number(Dates.date(serial)) : serial;
  }
}
