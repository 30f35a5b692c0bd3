package dev.napkin.function;

import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.TEXT;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whole numbers in binary, octal, decimal and hexadecimal notation.
 *
 * <p>A negative number is written with ten digits, in the complement of the base to the tenth
 * power: {@code 1111111111} is -1 in binary notation.
 */
final class BaseConversionFunctions {
  private static final int MOST_DIGITS = 10;
  private static final String SOURCE =
      "OpenFormula 1.2 (OASIS 2011), section 6.19, Number Representation Conversion";

  private BaseConversionFunctions() {}

  /** A notation: what its functions are called, its base, and what an example writes for 100. */
  private enum Notation {
    BINARY("BIN", 2, "1100100"),
    OCTAL("OCT", 8, "144"),
    DECIMAL("DEC", 10, "100"),
    HEXADECIMAL("HEX", 16, "64");

    private final String letters;
    private final int base;
    private final String hundred;

    Notation(String letters, int base, String hundred) {
      this.letters = letters;
      this.base = base;
      this.hundred = hundred;
    }

    String described() {
      return name().toLowerCase(Locale.ROOT) + " notation";
    }

    /** How many numbers ten digits can write. */
    long range() {
      long range = 1;
      for (int i = 0; i < MOST_DIGITS; i++) {
        range *= base;
      }
      return range;
    }
  }

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    var functions = new ArrayList<SheetFunction>();
    for (Notation from : Notation.values()) {
      for (Notation to : Notation.values()) {
        if (from != to) {
          functions.add(to == Notation.DECIMAL ? toNumber(from) : toDigits(from, to));
        }
      }
    }
    return functions;
  }

  private static SheetFunction toNumber(Notation from) {
    String name = from.letters + "2DEC";
    return SheetFunction.named(name)
        .summary("The number that digits in " + from.described() + " write.")
        .takes("digits", TEXT, "at most ten digits; ten may write a negative number")
        .fromToolPak()
        .gives(NUMBER, "1")
        .fault(OUT_OF_DOMAIN, "these are not at most ten digits of that notation")
        .source(SOURCE)
        .example(name + "(\"" + from.hundred + "\")", "100")
        .example(name + "(\"x\")", "#NUM!")
        .body(a -> read(a.text(0), from));
  }

  private static SheetFunction toDigits(Notation from, Notation to) {
    String name = from.letters + "2" + to.letters;
    SheetFunction.Builder function =
        SheetFunction.named(name)
            .summary("A whole number of " + from.described() + " in " + to.described() + ".");
    SheetFunction.Builder taking =
        from == Notation.DECIMAL
            ? function.takes("number", NUMBER, "1", "a number; what stands behind the point is cut")
            : function.takes("digits", TEXT, "at most ten digits; ten may be a negative number");
    return taking
        .optional(
            "places", NUMBER, "1", "how many digits to give at least; as few as do if left out")
        .fromToolPak()
        .gives(TEXT, "1")
        .fault(OUT_OF_DOMAIN, "these are no digits of that notation, or there are too many")
        .source(SOURCE)
        .example(name + "(" + from.hundred + ")", "\"" + to.hundred + "\"")
        .example(name + "(" + from.hundred + ", 1)", "#NUM!")
        .body(
            a ->
                write(
                    from == Notation.DECIMAL
                        ? Value.number(FifteenDigits.truncate(a.number(0)))
                        : read(a.text(0), from),
                    to,
                    a));
  }

  private static Value read(String digits, Notation notation) {
    if (digits.length() > MOST_DIGITS) {
      return Faults.outOfDomain("there are more than ten digits");
    }
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char letter = digits.charAt(i);
      int digit = letter < 128 ? Character.digit(letter, notation.base) : -1;
      if (digit < 0) {
        return Faults.outOfDomain("there is no such digit in " + notation.described());
      }
      number = number * notation.base + digit;
    }
    return Value.number(
        (double) (number >= notation.range() / 2 ? number - notation.range() : number));
  }

  private static Value write(Value value, Notation notation, Arguments arguments) {
    if (!(value instanceof Value.Num(double number))) {
      return value;
    }
    double most = notation.range() / 2.0;
    double places = FifteenDigits.truncate(arguments.number(1, MOST_DIGITS));
    if (number < -most || number >= most || places < 1 || places > MOST_DIGITS) {
      return Faults.outOfDomain("it has more than ten digits in " + notation.described());
    }
    long whole = (long) number;
    String digits =
        Long.toString(whole < 0 ? whole + notation.range() : whole, notation.base)
            .toUpperCase(Locale.ROOT);
    if (whole < 0) {
      return new Value.Text(digits);
    }
    return digits.length() > places
        ? Faults.outOfDomain("there are more digits than places")
        : new Value.Text(
            arguments.has(1) ? "0".repeat((int) places - digits.length()) + digits : digits);
  }
}
