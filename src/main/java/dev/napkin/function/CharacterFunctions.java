package dev.napkin.function;

import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.REFERENCE;
import static dev.napkin.function.Kind.TEXT;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Characters: their numbers, their cases and their widths. */
final class CharacterFunctions {
  private static final String UNRESERVED = "-_.~";

  private CharacterFunctions() {}

  private static final SheetFunction CHAR =
      SheetFunction.named("CHAR")
          .summary("The character that has a number in Windows-1252, as Excel for Windows has it.")
          .takes("code", NUMBER, "1", "a number from 1 to 255")
          .gives(TEXT, "1")
          .fault(WRONG_KIND, "the number is not from 1 to 255")
          .source("Unicode, Inc., best fit mapping of code page 1252")
          .example("CHAR(65)", "\"A\"")
          .example("CHAR(128)", "\"€\"")
          .example("CHAR(256)", "#VALUE!")
          .body(a -> character(a.number(0)));

  private static final SheetFunction CODE =
      SheetFunction.named("CODE")
          .summary("The number of a text's first character in Windows-1252; 63 for one it lacks.")
          .takes("text", TEXT, "the text")
          .gives(NUMBER, "1")
          .fault(WRONG_KIND, "the text is empty")
          .source("Unicode, Inc., best fit mapping of code page 1252")
          .example("CODE(\"A\")", "65")
          .example("CODE(\"€5\")", "128")
          .example("CODE(\"\")", "#VALUE!")
          .body(
              a ->
                  a.text(0).isEmpty()
                      ? Faults.wrongKind("the text is empty")
                      : Value.number(WindowsCharacters.code(a.text(0).charAt(0))));

  private static final SheetFunction UNICHAR =
      SheetFunction.named("UNICHAR")
          .summary("The character that has a number in Unicode.")
          .takes("code", NUMBER, "1", "the number")
          .gives(TEXT, "1")
          .fault(WRONG_KIND, "the number is 0 or none of Unicode's")
          .fault(NOT_AVAILABLE, "the number is half of a surrogate pair")
          .example("UNICHAR(8364)", "\"€\"")
          .example("UNICHAR(0)", "#VALUE!")
          .example("UNICHAR(55296)", "#N/A")
          .body(a -> unicodeCharacter(a.number(0)));

  private static final SheetFunction UNICODE =
      SheetFunction.named("UNICODE")
          .summary("The number of a text's first character in Unicode.")
          .takes("text", TEXT, "the text")
          .gives(NUMBER, "1")
          .fault(WRONG_KIND, "the text is empty")
          .fault(NOT_AVAILABLE, "the text begins with half of a surrogate pair")
          .example("UNICODE(\"€5\")", "8364")
          .example("UNICODE(\"\")", "#VALUE!")
          .example("UNICODE(UNICHAR(55296))", "#N/A")
          .body(a -> unicode(a.text(0)));

  private static final SheetFunction CLEAN =
      SheetFunction.named("CLEAN")
          .summary("A text without the control characters 0 to 31.")
          .takes("text", TEXT, "the text")
          .gives(TEXT, "1")
          .example("CLEAN(\"a\" & CHAR(7) & \"b\")", "\"ab\"")
          .example("CLEAN(\"ab\")", "\"ab\"")
          .body(a -> cleaned(a.text(0)));

  private static final SheetFunction PROPER =
      SheetFunction.named("PROPER")
          .summary("A text with a capital after everything that is no letter, small letters else.")
          .takes("text", TEXT, "the text")
          .gives(TEXT, "1")
          .example("PROPER(\"nvidia h100 sxm\")", "\"Nvidia H100 Sxm\"")
          .example("PROPER(\"76BudGet\")", "\"76Budget\"")
          .body(a -> proper(a.text(0)));

  private static final SheetFunction ASC =
      SheetFunction.named("ASC")
          .summary("A text with full-width letters, digits and katakana made half-width.")
          .takes("text", TEXT, "the text")
          .gives(TEXT, "1")
          .source("The Unicode Standard, Halfwidth and Fullwidth Forms, FF00 to FFEF")
          .example("ASC(\"ＡＢＣ１\")", "\"ABC1\"")
          .example("ASC(\"ガ\")", "\"ｶﾞ\"")
          .body(a -> Texts.fitting(CharacterWidth.half(a.text(0))));

  private static final SheetFunction DBCS =
      SheetFunction.named("DBCS")
          .summary("A text with half-width letters, digits and katakana made full-width.")
          .takes("text", TEXT, "the text")
          .gives(TEXT, "1")
          .source("The Unicode Standard, Halfwidth and Fullwidth Forms, FF00 to FFEF")
          .example("DBCS(\"ABC1\")", "\"ＡＢＣ１\"")
          .example("DBCS(\"ｶﾞ\")", "\"ガ\"")
          .body(a -> Texts.fitting(CharacterWidth.full(a.text(0))));

  private static final SheetFunction PHONETIC =
      SheetFunction.named("PHONETIC")
          .summary("How the texts of cells are read aloud: as hints in them say, or as written.")
          .takes("cells", REFERENCE, "1", "the cells; what is no text in them is left out")
          .gives(TEXT, "1")
          .fault(NOT_AVAILABLE, "they are several areas")
          .fault(WRONG_KIND, "the result has more than 32767 characters")
          .example("PHONETIC(\"GPU\")", "\"GPU\"")
          .example("PHONETIC(7)", "\"\"")
          .example("PHONETIC((B1,C1))", "#N/A")
          .example("PHONETIC(REPT(\"a\", 40000))", "#VALUE!")
          .contextual((a, context) -> Readings.of(a.value(0), context));

  private static final SheetFunction ENCODEURL =
      SheetFunction.named("ENCODEURL")
          .summary("A text as a part of a web address: percent signs and numbers for most signs.")
          .takes("text", TEXT, "the text")
          .gives(TEXT, "1")
          .fault(WRONG_KIND, "the result has more than 32767 characters")
          .source("RFC 3986, section 2.1")
          .example("ENCODEURL(\"a b/c\")", "\"a%20b%2Fc\"")
          .example("ENCODEURL(\"5 €\")", "\"5%20%E2%82%AC\"")
          .example("ENCODEURL(REPT(\" \", 30000))", "#VALUE!")
          .body(a -> Texts.fitting(encoded(a.text(0))));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        CHAR,
        CODE,
        UNICHAR,
        UNICODE,
        CLEAN,
        PROPER,
        ASC,
        DBCS,
        DBCS.alsoNamed("JIS"),
        PHONETIC,
        ENCODEURL);
  }

  private static Value character(double number) {
    double code = FifteenDigits.truncate(number);
    return code < 1 || code > 255
        ? Faults.wrongKind("characters have numbers from 1 to 255")
        : new Value.Text(String.valueOf(WindowsCharacters.character((int) code)));
  }

  private static Value unicodeCharacter(double number) {
    double code = FifteenDigits.truncate(number);
    if (code < 1 || code > Character.MAX_CODE_POINT) {
      return Faults.wrongKind("characters have numbers from 1 to 1114111");
    }
    return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE
        ? Faults.notAvailable("the number is half of a surrogate pair")
        : new Value.Text(Character.toString((int) code));
  }

  private static Value unicode(String text) {
    if (text.isEmpty()) {
      return Faults.wrongKind("the text is empty");
    }
    int code = text.codePointAt(0);
    return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE
        ? Faults.notAvailable("the text begins with half of a surrogate pair")
        : Value.number(code);
  }

  private static Value cleaned(String text) {
    var cleaned = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= ' ') {
        cleaned.append(text.charAt(i));
      }
    }
    return new Value.Text(cleaned.toString());
  }

  private static Value proper(String text) {
    var proper = new StringBuilder(text.length());
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      proper.append(inWord ? Character.toLowerCase(c) : Character.toUpperCase(c));
      inWord = Character.isLetter(c);
    }
    return new Value.Text(proper.toString());
  }

  private static String encoded(String text) {
    var encoded = new StringBuilder();
    for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      if (plain) {
        encoded.append(c);
      } else {
        encoded.append('%').append(hexadecimal(c >> 4)).append(hexadecimal(c & 0xF));
      }
    }
    return encoded.toString();
  }

  private static char hexadecimal(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }
}
