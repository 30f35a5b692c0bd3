package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.TEXT;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Values written as texts, and numbers read from texts. */
final class WrittenValueFunctions {
  private static final int MOST_DECIMALS = 127;

  /** More places than any number has, before the point. */
  private static final int LEAST_DECIMALS = -400;

  private static final String BAD_DECIMALS = "more than 127 decimal places";
  private static final String BAD_FORMAT = "the format is neither 0 nor 1";

  private WrittenValueFunctions() {}

  private static final SheetFunction FIXED =
      SheetFunction.named("FIXED")
          .summary("A number rounded and written with commas between the thousands.")
          .takes("x", NUMBER, "1", "the number, without a unit")
          .optional("decimals", NUMBER, "1", "how many places, 127 at most; 2 when left out")
          .optional("plain", LOGICAL, "TRUE to leave out the commas")
          .gives(TEXT, "1")
          .fault(WRONG_KIND, BAD_DECIMALS)
          .example("FIXED(1234.567, 1)", "\"1,234.6\"")
          .example("FIXED(1234.567, -1, TRUE)", "\"1230\"")
          .example("FIXED(1234.567, 128)", "#VALUE!")
          .body(a -> fixed(a.number(0), a.number(1, 2), !a.logical(2, false)));

  private static final SheetFunction DOLLAR =
      SheetFunction.named("DOLLAR")
          .summary("A number rounded and written as dollars, in brackets when negative.")
          .takes("x", NUMBER, "1", "the number, without a unit")
          .optional("decimals", NUMBER, "1", "how many places, 127 at most; 2 when left out")
          .gives(TEXT, "1")
          .fault(WRONG_KIND, BAD_DECIMALS)
          .example("DOLLAR(1234.567)", "\"$1,234.57\"")
          .example("DOLLAR(-1234.567, -2)", "\"($1,200)\"")
          .example("DOLLAR(1234.567, 128)", "#VALUE!")
          .body(a -> dollars(a.number(0), a.number(1, 2)));

  private static final SheetFunction BAHTTEXT =
      SheetFunction.named("BAHTTEXT")
          .summary("An amount of baht and satang in Thai words.")
          .takes("x", NUMBER, "1", "the number, without a unit")
          .gives(TEXT, "1")
          .example("BAHTTEXT(1234)", "\"หนึ่งพันสองร้อยสามสิบสี่บาทถ้วน\"")
          .example("BAHTTEXT(0.25)", "\"ยี่สิบห้าสตางค์\"")
          .body(a -> Texts.fitting(BahtText.of(a.number(0))));

  private static final SheetFunction NUMBERVALUE =
      SheetFunction.named("NUMBERVALUE")
          .summary("The number that a text reads as, with separators of any country.")
          .takes("text", TEXT, "the text; blanks in it do not count, and an empty one is 0")
          .optional("decimal", TEXT, "the decimal separator; a point when left out")
          .optional("group", TEXT, "what stands between groups of digits; a comma when left out")
          .gives(NUMBER, "1")
          .fault(WRONG_KIND, "it reads as no number, or a separator is empty")
          .example("NUMBERVALUE(\"2.500,27\", \",\", \".\")", "2500.27")
          .example("NUMBERVALUE(\"3.5%%\")", "0.00035")
          .example("NUMBERVALUE(\"twelve\")", "#VALUE!")
          .body(ForeignNumber::read);

  private static final SheetFunction VALUETOTEXT =
      SheetFunction.named("VALUETOTEXT")
          .summary("Any value as a text, a fault too.")
          .takes("value", ANY, "1", "the value, without a unit")
          .optional("format", NUMBER, "1", "0, or 1 to put texts into quotes")
          .gives(TEXT, "1")
          .fault(WRONG_KIND, BAD_FORMAT)
          .example("VALUETOTEXT(TRUE)", "\"TRUE\"")
          .example("VALUETOTEXT(\"a\", 2)", "#VALUE!")
          .lazyBody(WrittenValueFunctions::valueToText);

  private static final SheetFunction ARRAYTOTEXT =
      SheetFunction.named("ARRAYTOTEXT")
          .summary("All values of an array as one text.")
          .takes("values", AREA, "1", "the values, without units")
          .optional("format", NUMBER, "1", "0 for a list, 1 for an array as a formula has it")
          .gives(TEXT, "1")
          .fault(WRONG_KIND, BAD_FORMAT + ", or the text is too long")
          .example("ARRAYTOTEXT({1,2;3,4})", "\"1, 2, 3, 4\"")
          .example("ARRAYTOTEXT({1,2;3,4}, 1)", "\"{1,2;3,4}\"")
          .example("ARRAYTOTEXT({1,2;3,4}, 2)", "#VALUE!")
          .lazyBody(WrittenValueFunctions::arrayToText);

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        FIXED,
        DOLLAR,
        DOLLAR.alsoNamed("USDOLLAR"),
        BAHTTEXT,
        NUMBERVALUE,
        VALUETOTEXT,
        ARRAYTOTEXT);
  }

  private static Value fixed(double x, double decimals, boolean commas) {
    return decimals >= MOST_DECIMALS + 1
        ? Faults.wrongKind(BAD_DECIMALS)
        : Texts.fitting((isNegative(x, decimals) ? "-" : "") + digits(x, decimals, commas));
  }

  private static Value dollars(double x, double decimals) {
    if (decimals >= MOST_DECIMALS + 1) {
      return Faults.wrongKind(BAD_DECIMALS);
    }
    String amount = "$" + digits(x, decimals, true);
    return Texts.fitting(isNegative(x, decimals) ? "(" + amount + ")" : amount);
  }

  private static BigDecimal rounded(double x, double decimals) {
    int places = (int) Math.max(LEAST_DECIMALS, FifteenDigits.truncate(decimals));
    return FifteenDigits.of(x).setScale(places, RoundingMode.HALF_UP).setScale(Math.max(0, places));
  }

  private static boolean isNegative(double x, double decimals) {
    return rounded(x, decimals).signum() < 0;
  }

  private static String digits(double x, double decimals, boolean commas) {
    String digits = rounded(x, decimals).abs().toPlainString();
    int point = digits.indexOf('.');
    int whole = point < 0 ? digits.length() : point;
    var text = new StringBuilder(digits);
    for (int i = whole - 3; commas && i > 0; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }

  /** Whether a format is 1 rather than 0, or the fault that it is. */
  private static Value isStrict(LazyArguments arguments) {
    Value format = arguments.count() > 1 ? Calls.number(arguments.value(1)) : Value.number(0);
    if (!(format instanceof Value.Num(double number))) {
      return format;
    }
    return number >= 0 && number < 2 ? Value.logical(number >= 1) : Faults.wrongKind(BAD_FORMAT);
  }

  private static Value valueToText(LazyArguments arguments) {
    Value strict = isStrict(arguments);
    return strict instanceof Value.Logical(boolean holds)
        ? Texts.fitting(written(Calls.single(arguments.value(0)), holds))
        : strict;
  }

  private static Value arrayToText(LazyArguments arguments) {
    Value format = isStrict(arguments);
    if (!(format instanceof Value.Logical(boolean strict))) {
      return format;
    }
    Value values = arguments.value(0);
    Array array = values instanceof Value.Many(Array many) ? many : Array.of(values);
    if (strict && array.isOne() && array.isBlank(0, 0)) {
      return Faults.wrongKind("an empty cell is no array");
    }
    var text = new StringBuilder(strict ? "{" : "");
    for (int cell = 0; cell < array.size(); cell++) {
      boolean endsRow = cell > 0 && cell % array.columns() == 0;
      text.append(cell == 0 ? "" : !strict ? ", " : endsRow ? ";" : ",")
          .append(written(array.get(cell), strict));
      if (text.length() > Texts.LONGEST) {
        return Texts.fitting(text.toString());
      }
    }
    return Texts.fitting(text.append(strict ? "}" : "").toString());
  }

  private static String written(Value value, boolean strict) {
    return switch (value) {
      case Value.Fault fault -> fault.code().text();
      case Value.Text(String text) -> strict ? '"' + text.replace("\"", "\"\"") + '"' : text;
      case Value.Num _, Value.Logical _, Value.Blank _ ->
          Coercion.text(value) instanceof Value.Text(String text) ? text : "";
      case Value.Many _, Value.Reference _, Value.Lambda _ -> FaultCode.CALCULATION.text();
    };
  }
}
