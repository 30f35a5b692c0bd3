package dev.napkin.function;

import dev.napkin.value.GeneralFormat;
import java.util.List;
import java.util.Optional;

/**
 * A number format of Excel's: {@code 0.00}, {@code #,##0;(#,##0);"-"}, {@code yyyy-mm-dd hh:mm}.
 *
 * <p>Up to four sections: for positive numbers, negative ones, zero, and texts. A section may carry
 * a condition of its own instead. Colours and widths say nothing in a text and are left out.
 *
 * @param sections at least one
 */
record NumberFormat(List<FormatSection> sections) {
  NumberFormat {
    sections = List.copyOf(sections);
  }

  /** Reads {@code text}; empty where it is no format. */
  static Optional<NumberFormat> of(String text) {
    return FormatReader.read(text).map(NumberFormat::new);
  }

  /**
   * The text of {@code number}; empty where it cannot be shown, as no date is below 0 that counts
   * from 1900.
   */
  Optional<String> text(double number, DateSystem dates) {
    if (sections.size() == 1 && sections.getFirst().tokens().isEmpty()) {
      return Optional.of("");
    }
    int chosen = section(number);
    if (chosen < 0) {
      return Optional.of(GeneralFormat.of(number));
    }
    FormatSection section = sections.get(chosen);
    if (section.isClock() && number < 0 && dates == DateSystem.SINCE_1900) {
      return Optional.empty();
    }
    boolean signed = number < 0 && showsSign(chosen);
    return section.text(Math.abs(number), dates).map(text -> signed ? "-" + text : text);
  }

  /** Whether some numbers show fewer digits in it than they have. */
  boolean rounds() {
    return sections.stream().anyMatch(FormatSection::rounds);
  }

  /** The number that is shown where {@code number} is. */
  double rounded(double number) {
    int chosen = section(number);
    if (chosen < 0 || !sections.get(chosen).rounds()) {
      return number;
    }
    double size = DigitLayout.rounded(sections.get(chosen).tokens(), Math.abs(number));
    return number < 0 && size != 0 ? -size : size;
  }

  /** {@code text} in the section for texts. */
  String text(String text) {
    boolean hasSection = sections.size() == 4 || sections.getLast().isText();
    return hasSection ? sections.getLast().around(text) : text;
  }

  /** Which section a number falls into, -1 if none. */
  private int section(double number) {
    int count = Math.min(3, sections.size());
    boolean conditional = sections.stream().anyMatch(s -> s.condition().isPresent());
    if (conditional) {
      for (int i = 0; i < count; i++) {
        Optional<FormatSection.Condition> condition = sections.get(i).condition();
        boolean negative = condition.isEmpty() && i == 1 && count > 2;
        if (negative ? number < 0 : condition.map(c -> c.accepts(number)).orElse(true)) {
          return i;
        }
      }
      return -1;
    }
    if (number < 0 && count > 1) {
      return 1;
    }
    return number == 0 && count > 2 ? 2 : 0;
  }

  /** Whether a negative number keeps its sign: where the section is not for negative ones only. */
  private boolean showsSign(int section) {
    Optional<FormatSection.Condition> condition = sections.get(section).condition();
    return condition
        .map(c -> !(c.operator().startsWith("<") && !c.operator().equals("<>") && c.limit() <= 0))
        .orElse(section == 0 || sections.stream().anyMatch(s -> s.condition().isPresent()));
  }
}
