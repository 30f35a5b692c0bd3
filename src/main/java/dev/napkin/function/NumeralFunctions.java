package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.TEXT;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Locale;

/** Numbers written otherwise than in decimal digits: in other bases, and as Romans did. */
final class NumeralFunctions {
  private static final int LARGEST_BASE = 36;
  private static final int LONGEST = 255;

  private NumeralFunctions() {}

  private static final SheetFunction BASE =
      SheetFunction.named("BASE")
          .summary("A whole number written in another base.")
          .takes("x", NUMBER, "1", "a number from 0 to 2^53; what stands behind the point is cut")
          .takes("base", NUMBER, "1", "the base, 2 to 36")
          .optional("length", NUMBER, "1", "how many digits at least, zeros in front; up to 255")
          .gives(TEXT, "1")
          .fault(OUT_OF_DOMAIN, "an argument is out of its range")
          .example("BASE(255, 16)", "\"FF\"")
          .example("BASE(5, 2, 8)", "\"00000101\"")
          .example("BASE(-1, 2)", "#NUM!")
          .body(a -> written(a.number(0), a.number(1), a.number(2, 0)));

  private static final SheetFunction DECIMAL =
      SheetFunction.named("DECIMAL")
          .summary("The number that digits of another base say.")
          .takes("digits", TEXT, "digits and letters in any case, 255 at most")
          .takes("base", NUMBER, "1", "the base, 2 to 36")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, "the base is none, or a digit does not belong to it")
          .fault(WRONG_KIND, "there are more than 255 digits")
          .example("DECIMAL(\"ff\", 16)", "255")
          .example("DECIMAL(\"12\", 2)", "#NUM!")
          .example("DECIMAL(REPT(\"1\", 256), 2)", "#VALUE!")
          .body(a -> read(a.text(0), a.number(1)));

  private static final SheetFunction ROMAN =
      SheetFunction.named("ROMAN")
          .summary("A whole number as a Roman numeral.")
          .takes("x", NUMBER, "1", "a number from 0 to 3999; what stands behind the point is cut")
          .optional("form", ANY, "1", "0 or TRUE for the classic form, 1 to 4 or FALSE for shorter")
          .gives(TEXT, "1")
          .fault(WRONG_KIND, "the number or the form is out of its range")
          .example("ROMAN(499)", "\"CDXCIX\"")
          .example("ROMAN(499, 4)", "\"ID\"")
          .example("ROMAN(4000)", "#VALUE!")
          .body(NumeralFunctions::roman);

  private static final SheetFunction ARABIC =
      SheetFunction.named("ARABIC")
          .summary("The number that a Roman numeral says, in any case; a minus may stand before.")
          .takes("numeral", TEXT, "the numeral, 255 characters at most; 0 for an empty one")
          .gives(NUMBER, "1")
          .fault(WRONG_KIND, "the text is no Roman numeral")
          .example("ARABIC(\"MCMXII\")", "1912")
          .example("ARABIC(\"-xiv\")", "-14")
          .example("ARABIC(\"12\")", "#VALUE!")
          .body(a -> arabic(a.text(0)));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(BASE, DECIMAL, ROMAN, ARABIC);
  }

  private static boolean isBase(double base) {
    return base >= 2 && base < LARGEST_BASE + 1;
  }

  private static Value written(double x, double base, double length) {
    double whole = FifteenDigits.truncate(x);
    if (x < 0 || whole >= 0x1p53 || !isBase(base) || length < 0 || length >= LONGEST + 1) {
      return Faults.outOfDomain("the number, the base or the length is out of its range");
    }
    String digits = Long.toString((long) whole, (int) base).toUpperCase(Locale.ROOT);
    return new Value.Text("0".repeat(Math.max(0, (int) length - digits.length())) + digits);
  }

  private static Value read(String text, double base) {
    String digits = text.strip();
    if (!isBase(base)) {
      return Faults.outOfDomain("a base is from 2 to " + LARGEST_BASE);
    }
    if (digits.length() > LONGEST) {
      return Faults.wrongKind("there are more than " + LONGEST + " digits");
    }
    int radix = (int) base;
    double number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = c < 128 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return Faults.outOfDomain("a character is no digit in base " + radix);
      }
      number = number * radix + digit;
    }
    return Value.number(number);
  }

  private static Value roman(Arguments arguments) {
    double number = FifteenDigits.truncate(arguments.number(0));
    Value form = arguments.has(1) ? arguments.value(1) : Value.BLANK;
    Value steps =
        form instanceof Value.Logical(boolean classic)
            ? Value.number(classic ? 0 : RomanNumeral.SHORTEST)
            : Coercion.number(form);
    if (!(steps instanceof Value.Num(double chosen))) {
      return steps;
    }
    boolean known = chosen >= 0 && chosen < RomanNumeral.SHORTEST + 1;
    if (!known || arguments.number(0) < 0 || number > RomanNumeral.LARGEST) {
      return Faults.wrongKind("Roman numerals go to 3999, in forms from 0 to 4");
    }
    return new Value.Text(RomanNumeral.of((int) number, (int) chosen));
  }

  private static Value arabic(String text) {
    String numeral = text.strip();
    if (numeral.length() > LONGEST) {
      return Faults.wrongKind("the numeral has more than " + LONGEST + " characters");
    }
    boolean negative = numeral.startsWith("-");
    return RomanNumeral.read(negative ? numeral.substring(1) : numeral).stream()
        .mapToObj(number -> Value.number(negative ? -number : number))
        .findFirst()
        .orElseGet(() -> Faults.wrongKind("the text is no Roman numeral"));
  }
}
