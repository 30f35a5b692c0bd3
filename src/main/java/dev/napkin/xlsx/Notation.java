package dev.napkin.xlsx;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether two texts that a formula gave say the same in the notations of two programs.
 *
 * <p>Complex numbers are numbers that worksheets have to write as texts, with as many digits as the
 * version of the program shows. And LibreOffice gives the text of a formula as it was typed there:
 * with blanks that the file does not keep, and with a point behind the name of a sheet.
 */
final class Notation {
  private static final Pattern COMPLEX_FUNCTION =
      Pattern.compile("\\{?=(?:IM[A-Z0-9]+|COMPLEX)\\(.*", Pattern.DOTALL);
  private static final Pattern REFERENCE_FUNCTION =
      Pattern.compile("\\{?=(?:FORMULATEXT|ADDRESS)\\(.*", Pattern.DOTALL);
  private static final String NUMBER = "[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?";
  private static final Pattern COMPLEX =
      Pattern.compile("(" + NUMBER + "(?![ij\\d.eE]))?([-+]|" + NUMBER + ")?([ij])?");

  /** A sheet before a place, as LibreOffice writes it: {@code $Sheet1.A1}. */
  private static final Pattern SHEET =
      Pattern.compile("\\$?(\\w+)\\.(\\$?[A-Z]{1,3}\\$?\\d)", Pattern.UNICODE_CHARACTER_CLASS);

  private Notation() {}

  /** A complex number, and the letter of its imaginary part. */
  private record Complex(double real, double imaginary, String unit) {}

  /**
   * Whether {@code computed} says what {@code stored} says.
   *
   * @param formula the formula that gave them, as {@code =IMSIN(A1)}
   * @param agreement how near two numbers have to be
   */
  static boolean isSame(String formula, String stored, String computed, Agreement agreement) {
    if (COMPLEX_FUNCTION.matcher(formula).matches()) {
      Optional<Complex> a = complex(stored);
      Optional<Complex> b = complex(computed);
      return a.isPresent()
          && b.isPresent()
          && a.get().unit().equals(b.get().unit())
          && agreement.isClose(a.get().real(), b.get().real())
          && agreement.isClose(a.get().imaginary(), b.get().imaginary());
    }
    return !agreement.plain()
        && REFERENCE_FUNCTION.matcher(formula).matches()
        && bare(stored).equals(bare(computed));
  }

  private static Optional<Complex> complex(String text) {
    Matcher parts = COMPLEX.matcher(text);
    if (!parts.matches() || text.isEmpty()) {
      return Optional.empty();
    }
    String real = Optional.ofNullable(parts.group(1)).orElse("0");
    String imaginary = Optional.ofNullable(parts.group(2)).orElse("");
    String unit = Optional.ofNullable(parts.group(3)).orElse("");
    if (unit.isEmpty() && !imaginary.isEmpty()) {
      return Optional.empty();
    }
    boolean isOne = imaginary.matches("[-+]?");
    double size = unit.isEmpty() ? 0 : Double.parseDouble(isOne ? imaginary + "1" : imaginary);
    return Optional.of(new Complex(Double.parseDouble(real), size, unit));
  }

  /** A formula without its blanks, and with exclamation marks behind the names of sheets. */
  private static String bare(String formula) {
    var bare = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < formula.length(); i++) {
      char letter = formula.charAt(i);
      quoted ^= letter == '"';
      if (quoted || !(letter == ' ' || letter == '\'')) {
        bare.append(letter);
      }
    }
    return SHEET.matcher(bare).replaceAll("$1!$2");
  }
}
