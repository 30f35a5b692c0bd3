package dev.napkin.function;

import static dev.napkin.function.Kind.DATE;
import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.TEXT;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Numbers and dates in Chinese and Thai, as the editions of Excel for these languages have them.
 */
final class EastAsianFunctions {
  private EastAsianFunctions() {}

  private static final String OUTSIDE = "the date lies outside 1900 to 9999";

  private static final List<String> DAYS =
      List.of("อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์");

  private static final List<String> MONTHS =
      List.of(
          "มกราคม",
          "กุมภาพันธ์",
          "มีนาคม",
          "เมษายน",
          "พฤษภาคม",
          "มิถุนายน",
          "กรกฎาคม",
          "สิงหาคม",
          "กันยายน",
          "ตุลาคม",
          "พฤศจิกายน",
          "ธันวาคม");

  /** The years from the death of Buddha to the birth of Christ. */
  private static final int BUDDHIST_ERA = 543;

  private static final char THAI_ZERO = '๐';

  /** Marks above and below Thai letters, which take no place of their own. */
  private static final String THAI_MARKS = "[\\u0E31\\u0E34-\\u0E3A\\u0E47-\\u0E4E]";

  private static final SheetFunction NUMBERSTRING =
      SheetFunction.named("NUMBERSTRING")
          .summary("A whole number in Chinese numerals.")
          .takes("number", NUMBER, "1", "the number; its decimals are rounded")
          .takes("type", NUMBER, "1", "1 for everyday numerals, 2 for those of banks, 3 for digits")
          .gives(TEXT, "1")
          .fault(OUT_OF_DOMAIN, "the number is negative or has 16 digits, or there is no such type")
          .example("NUMBERSTRING(1203, 1)", "\"一千二百〇三\"")
          .example("NUMBERSTRING(1203, 2)", "\"壹仟贰佰零叁\"")
          .example("NUMBERSTRING(1203, 3)", "\"一二〇三\"")
          .example("NUMBERSTRING(1203, 4)", "#NUM!")
          .body(a -> ChineseNumeral.of(a.number(0), FifteenDigits.truncate(a.number(1))));

  private static final SheetFunction DATESTRING =
      SheetFunction.named("DATESTRING")
          .summary("A date as a text in Chinese, its year with two digits.")
          .takes("date", DATE, "the date")
          .gives(TEXT, "1")
          .fault(OUT_OF_DOMAIN, OUTSIDE)
          .example("DATESTRING(DATE(2026,6,4))", "\"26年06月04日\"")
          .example("DATESTRING({-1})", "#NUM!")
          .body(
              a ->
                  dated(
                      a,
                      date ->
                          new Value.Text(
                              String.format(
                                  Locale.ROOT,
                                  "%02d年%02d月%02d日",
                                  date.year() % 100,
                                  date.month(),
                                  date.day()))));

  private static final SheetFunction THAIDAYOFWEEK =
      SheetFunction.named("THAIDAYOFWEEK")
          .summary("The day of the week in Thai.")
          .takes("date", DATE, "the date")
          .gives(TEXT, "1")
          .fault(OUT_OF_DOMAIN, OUTSIDE)
          .example("THAIDAYOFWEEK(DATE(2026,6,14))", "\"วันอาทิตย์\"")
          .example("THAIDAYOFWEEK({-1})", "#NUM!")
          .body(a -> dated(a, date -> new Value.Text("วัน" + DAYS.get((date.number() + 6) % 7))));

  private static final SheetFunction THAIMONTHOFYEAR =
      SheetFunction.named("THAIMONTHOFYEAR")
          .summary("The month in Thai.")
          .takes("date", DATE, "the date")
          .gives(TEXT, "1")
          .fault(OUT_OF_DOMAIN, OUTSIDE)
          .example("THAIMONTHOFYEAR(DATE(2026,6,14))", "\"มิถุนายน\"")
          .example("THAIMONTHOFYEAR({-1})", "#NUM!")
          .body(a -> dated(a, date -> new Value.Text(MONTHS.get(date.month() - 1))));

  private static final SheetFunction THAIYEAR =
      SheetFunction.named("THAIYEAR")
          .summary("The year of a date by the Thai calendar.")
          .takes("date", DATE, "the date")
          .gives(NUMBER, "1")
          .fault(OUT_OF_DOMAIN, OUTSIDE)
          .example("THAIYEAR(DATE(2026,6,14))", "2569")
          .example("THAIYEAR({-1})", "#NUM!")
          .body(a -> dated(a, date -> Value.number(date.year() + BUDDHIST_ERA)));

  private static final SheetFunction THAIDIGIT =
      SheetFunction.named("THAIDIGIT")
          .summary("A text with Thai digits in place of European ones.")
          .takes("text", TEXT, "the text")
          .gives(TEXT, "1")
          .example("THAIDIGIT(\"12.30 น.\")", "\"๑๒.๓๐ น.\"")
          .example("THAIDIGIT(0)", "\"๐\"")
          .body(a -> new Value.Text(inThai(a.text(0))));

  private static final SheetFunction ISTHAIDIGIT =
      SheetFunction.named("ISTHAIDIGIT")
          .summary("Whether a text is made of Thai digits alone.")
          .takes("text", TEXT, "the text")
          .gives(LOGICAL, "1")
          .example("ISTHAIDIGIT(\"๑๒\")", "TRUE")
          .example("ISTHAIDIGIT(\"12\")", "FALSE")
          .body(a -> Value.logical(a.text(0).matches("[๐-๙]+")));

  private static final SheetFunction THAISTRINGLENGTH =
      SheetFunction.named("THAISTRINGLENGTH")
          .summary("How many places a text takes, without the marks above and below Thai letters.")
          .takes("text", TEXT, "the text")
          .gives(NUMBER, "1")
          .example("THAISTRINGLENGTH(\"ที่\")", "1")
          .example("THAISTRINGLENGTH(\"abc\")", "3")
          .body(a -> Value.number(a.text(0).replaceAll(THAI_MARKS, "").length()));

  private static final SheetFunction ROUNDBAHTDOWN =
      SheetFunction.named("ROUNDBAHTDOWN")
          .summary("An amount of money rounded down to a quarter of a baht.")
          .takes("amount", NUMBER, "1", "the amount in baht")
          .gives(NUMBER, "1")
          .example("ROUNDBAHTDOWN(12.49)", "12.25")
          .example("ROUNDBAHTDOWN(12.5)", "12.5")
          .numeric(a -> quarters(a.number(0), RoundingMode.FLOOR));

  private static final SheetFunction ROUNDBAHTUP =
      SheetFunction.named("ROUNDBAHTUP")
          .summary("An amount of money rounded up to a quarter of a baht.")
          .takes("amount", NUMBER, "1", "the amount in baht")
          .gives(NUMBER, "1")
          .example("ROUNDBAHTUP(12.26)", "12.5")
          .example("ROUNDBAHTUP(12.25)", "12.25")
          .numeric(a -> quarters(a.number(0), RoundingMode.CEILING));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        NUMBERSTRING,
        DATESTRING,
        THAIDAYOFWEEK,
        THAIMONTHOFYEAR,
        THAIYEAR,
        THAIDIGIT,
        ISTHAIDIGIT,
        THAISTRINGLENGTH,
        ROUNDBAHTDOWN,
        ROUNDBAHTUP,
        thaiNumber("THAINUMSTRING"),
        thaiNumber("THAINUMSOUND"));
  }

  /** A number in Thai words: both functions write it as it is spoken. */
  private static SheetFunction thaiNumber(String name) {
    return SheetFunction.named(name)
        .summary("A number in Thai words.")
        .takes("number", NUMBER, "1", "the number")
        .gives(TEXT, "1")
        .example(name + "(21)", "\"ยี่สิบเอ็ด\"")
        .example(name + "(-1.5)", "\"ลบหนึ่งจุดห้า\"")
        .body(a -> Texts.fitting(BahtText.number(a.number(0))));
  }

  private static Value dated(Arguments arguments, Function<SerialDate, Value> value) {
    return SerialDate.of(arguments.number(0))
        .map(value)
        .orElseGet(() -> Faults.outOfDomain(OUTSIDE));
  }

  private static String inThai(String text) {
    var thai = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean isDigit = letter >= '0' && letter <= '9';
      thai.append(isDigit ? (char) (THAI_ZERO + letter - '0') : letter);
    }
    return thai.toString();
  }

  private static double quarters(double amount, RoundingMode mode) {
    BigDecimal quarter = new BigDecimal("0.25");
    return FifteenDigits.of(amount)
        .divide(quarter)
        .setScale(0, mode)
        .multiply(quarter)
        .doubleValue();
  }
}
