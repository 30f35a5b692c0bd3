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
      boolean isHidden = numeric() > 0 && numeric() < sections.size();
      return Optional.of(isHidden ? "" : GeneralFormat.of(number));
    }
    FormatSection section = sections.get(chosen);
    if (section.isClock() && number < 0 && dates == DateSystem.SINCE_1900) {
      return Optional.empty();
    }
    double size = Math.abs(number);
    boolean signed = number < 0 && showsSign(chosen) && !section.showsZero(size);
    return section.text(size, dates).map(text -> signed ? "-" + text : text);
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

  /** How many sections are for numbers. */
  private int numeric() {
    boolean hasTexts = sections.size() == 4 || sections.getLast().isText();
    return hasTexts ? sections.size() - 1 : sections.size();
  }

  /** Which section a number falls into, -1 if none. */
  private int section(double number) {
    int count = numeric();
    for (int i = 0; i < count; i++) {
      Optional<FormatSection.Condition> condition = sections.get(i).condition();
      if (condition.isPresent() ? condition.get().accepts(number) : isFor(i, count, number)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a section without a condition is for {@code number}. */
  private boolean isFor(int section, int count, double number) {
    return switch (section) {
      case 0 -> count == 1 || number > 0 || (number == 0 && count == 2 && !isConditional(1));
      case 1 -> number < 0 || (count == 2 && isConditional(0));
      default -> true;
    };
  }

  private boolean isConditional(int section) {
    return sections.get(section).condition().isPresent();
  }

  /** Whether a negative number keeps its sign: where the section is not for negative ones only. */
  private boolean showsSign(int section) {
    Optional<FormatSection.Condition> own = sections.get(section).condition();
    if (own.isPresent()) {
      return !own.get().isNegative();
    }
    Optional<FormatSection.Condition> first = sections.getFirst().condition();
    boolean isRest = first.isPresent() && numeric() == 2 && !first.get().leavesNegatives();
    return section != 1 || isRest;
  }
}
