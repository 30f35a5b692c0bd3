package dev.napkin.function;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The languages that a number format may name months and days in: {@code [$-407]dd mmmm}.
 *
 * <p>The number is Windows' code of a language and a country (Microsoft, "[MS-LCID]: Windows
 * Language Code Identifier Reference"); its ten lowest bits are the language. Names are those of
 * the Unicode Common Locale Data Repository.
 */
final class FormatLanguage {
  private static final int LANGUAGE_BITS = 0x3ff;
  private static final int CODE_BITS = 0xffff;

  private static final Map<Integer, String> LANGUAGES =
      Map.ofEntries(
          Map.entry(0x01, "ar"),
          Map.entry(0x02, "bg"),
          Map.entry(0x03, "ca"),
          Map.entry(0x04, "zh"),
          Map.entry(0x05, "cs"),
          Map.entry(0x06, "da"),
          Map.entry(0x07, "de"),
          Map.entry(0x08, "el"),
          Map.entry(0x09, "en"),
          Map.entry(0x0a, "es"),
          Map.entry(0x0b, "fi"),
          Map.entry(0x0c, "fr"),
          Map.entry(0x0d, "he"),
          Map.entry(0x0e, "hu"),
          Map.entry(0x0f, "is"),
          Map.entry(0x10, "it"),
          Map.entry(0x11, "ja"),
          Map.entry(0x12, "ko"),
          Map.entry(0x13, "nl"),
          Map.entry(0x14, "nb"),
          Map.entry(0x15, "pl"),
          Map.entry(0x16, "pt"),
          Map.entry(0x18, "ro"),
          Map.entry(0x19, "ru"),
          Map.entry(0x1a, "hr"),
          Map.entry(0x1b, "sk"),
          Map.entry(0x1c, "sq"),
          Map.entry(0x1d, "sv"),
          Map.entry(0x1e, "th"),
          Map.entry(0x1f, "tr"),
          Map.entry(0x21, "id"),
          Map.entry(0x22, "uk"),
          Map.entry(0x23, "be"),
          Map.entry(0x24, "sl"),
          Map.entry(0x25, "et"),
          Map.entry(0x26, "lv"),
          Map.entry(0x27, "lt"),
          Map.entry(0x2a, "vi"),
          Map.entry(0x2d, "eu"),
          Map.entry(0x2f, "mk"),
          Map.entry(0x36, "af"),
          Map.entry(0x38, "fo"),
          Map.entry(0x39, "hi"));

  private FormatLanguage() {}

  /**
   * What {@code [$...-code]} says behind its dash: a language, or that the system's own date or
   * time is to be shown; empty where it says nothing of the kind.
   */
  static Optional<FormatToken> of(String code) {
    return switch (code.toLowerCase(Locale.ROOT)) {
      case "f800", "x-sysdate" -> Optional.of(new FormatToken.SystemClock(true));
      case "f400", "x-systime" -> Optional.of(new FormatToken.SystemClock(false));
      default -> language(code).map(FormatToken.Language::new);
    };
  }

  private static Optional<Locale> language(String code) {
    if (code.matches("[0-9A-Fa-f]{1,8}")) {
      int bits = (int) Long.parseLong(code, 16) & CODE_BITS & LANGUAGE_BITS;
      return Optional.ofNullable(LANGUAGES.get(bits)).map(Locale::forLanguageTag);
    }
    String language = Locale.forLanguageTag(code).getLanguage();
    return language.isEmpty() ? Optional.empty() : Optional.of(Locale.forLanguageTag(language));
  }
}
