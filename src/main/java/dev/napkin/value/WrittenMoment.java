package dev.napkin.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date, a time of day, or both, as people write them: {@code 2026-06-14}, {@code 6/14/2026},
 * {@code 14-Jun-26}, {@code 2026-Jun-14}, {@code June 14, 2026}, {@code 6/2026}, {@code 13:30},
 * {@code 13:}, {@code 1:30 PM}, {@code 2026-06-14T13:30:00}.
 *
 * <p>Numbers with strokes between them are month, day and year, as in American English; a year of
 * two digits lies between 1930 and 2029. A day without its year would need a clock, so it is none;
 * but two digits behind a month that are no day of it are a year: {@code 10/32} is October 1932.
 *
 * @param date days since 1899-12-30; 0 where a time alone is written
 * @param time the time as a part of a day, which may be more than one where it stands alone
 * @param hasDate whether a date is written, rather than a time alone
 */
public record WrittenMoment(double date, double time, boolean hasDate) {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  private static final String BETWEEN = "[ \\-/,]{1,2}";
  private static final String MAYBE_BETWEEN = "[ \\-/,]{0,2}";
  private static final String YEAR = "(\\d{4}|\\d{2})";

  private static final Pattern ISO = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
  private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})([-/])(\\d{1,2})\\2" + YEAR);
  private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\d{1,2})[-/]" + YEAR);
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})" + MAYBE_BETWEEN + MONTH + MAYBE_BETWEEN + YEAR);
  private static final Pattern NAME_FIRST =
      Pattern.compile(MONTH + BETWEEN + "(\\d{1,2})" + BETWEEN + YEAR);
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})" + BETWEEN + MONTH + BETWEEN + "(\\d{1,2})");
  private static final Pattern NAME_AND_YEAR = Pattern.compile(MONTH + BETWEEN + YEAR);

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,4}):(?:([0-5]?\\d)(?::([0-5]?\\d(?:\\.\\d+)?))?)?(?:\\s*([ap])m?)?"
              + "|(\\d{1,2})\\s*([ap])m?");

  /** Where a date ends and a time begins. */
  private static final Pattern BORDER =
      Pattern.compile("(?<=\\d)t(?=\\d)|\\s+(?=\\d+:|\\d+ ?[ap]m?$)");

  /** Where a time ends and a date begins. */
  private static final Pattern TIME_FIRST = Pattern.compile("(?<=[\\dpam])\\s+(?![ap]m?\\b)");

  /** Nobody writes more. */
  private static final int LONGEST = 60;

  private static final double SECONDS_OF_DAY = 86_400;
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final double LEAP_DAY = 60;

  /** The moment that {@code text} says; empty where it says none. */
  public static Optional<WrittenMoment> read(String text) {
    String written = text.strip().toLowerCase(Locale.ROOT);
    if (written.isEmpty() || written.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<Double> time = time(written);
    if (time.isPresent()) {
      return time.map(t -> new WrittenMoment(0, t, false));
    }
    Optional<Double> date = date(written);
    if (date.isPresent()) {
      return date.map(d -> new WrittenMoment(d, 0, true));
    }
    return parted(written, BORDER, true).or(() -> parted(written, TIME_FIRST, false));
  }

  /** Days since 1899-12-30 with the time as a part of a day. */
  public double serial() {
    return date + time;
  }

  /** A date and a time on the two sides of what {@code between} finds. */
  private static Optional<WrittenMoment> parted(
      String written, Pattern between, boolean dateFirst) {
    Matcher border = between.matcher(written);
    if (!border.find()) {
      return Optional.empty();
    }
    String before = written.substring(0, border.start());
    String behind = written.substring(border.end());
    return date(dateFirst ? before : behind)
        .flatMap(
            day ->
                time(dateFirst ? behind : before).map(part -> new WrittenMoment(day, part, true)));
  }

  private static Optional<Double> time(String written) {
    Matcher parts = TIME.matcher(written);
    if (!parts.matches()) {
      return Optional.empty();
    }
    boolean bare = parts.group(5) != null;
    double hours = number(parts, bare ? 5 : 1);
    String half = parts.group(bare ? 6 : 4);
    if (half != null) {
      if (hours > 12) {
        return Optional.empty();
      }
      hours = hours % 12 + (half.equals("p") ? 12 : 0);
    }
    double seconds = bare ? 0 : number(parts, 2) * 60 + number(parts, 3);
    return Optional.of((hours * 3600 + seconds) / SECONDS_OF_DAY);
  }

  private static double number(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Double.parseDouble(parts.group(group));
  }

  private static Optional<Double> date(String written) {
    Matcher iso = ISO.matcher(written);
    if (iso.matches()) {
      return day(iso.group(1), whole(iso.group(3)), iso.group(4));
    }
    Matcher american = AMERICAN.matcher(written);
    if (american.matches()) {
      return day(american.group(4), whole(american.group(1)), american.group(3));
    }
    Matcher monthAndYear = MONTH_AND_YEAR.matcher(written);
    if (monthAndYear.matches()) {
      return monthOf(monthAndYear.group(2), whole(monthAndYear.group(1)));
    }
    Matcher dayFirst = DAY_FIRST.matcher(written);
    if (dayFirst.matches()) {
      return day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
    }
    Matcher nameFirst = NAME_FIRST.matcher(written);
    if (nameFirst.matches()) {
      return day(nameFirst.group(3), month(nameFirst.group(1)), nameFirst.group(2));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(written);
    if (yearFirst.matches()) {
      return day(yearFirst.group(1), month(yearFirst.group(2)), yearFirst.group(3));
    }
    Matcher nameAndYear = NAME_AND_YEAR.matcher(written);
    return nameAndYear.matches()
        ? monthOf(nameAndYear.group(2), month(nameAndYear.group(1)))
        : Optional.empty();
  }

  /** The first day of a month; none where what looks like a year may be a day of the month. */
  private static Optional<Double> monthOf(String year, int month) {
    return month < 1 || month > 12 || (year.length() == 2 && isDay(whole(year), month))
        ? Optional.empty()
        : day(year, month, "1");
  }

  private static boolean isDay(int number, int month) {
    return number > 0 && number <= Month.of(month).maxLength();
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3)) + 1;
  }

  private static int whole(String digits) {
    return Integer.parseInt(digits);
  }

  private static Optional<Double> day(String year, int month, String day) {
    int written = whole(year);
    int full = year.length() > 2 ? written : written + (written < 30 ? 2000 : 1900);
    if (full == 1900 && month == 2 && whole(day) == 29) {
      return Optional.of(LEAP_DAY);
    }
    try {
      LocalDate date = LocalDate.of(full, month, whole(day));
      return date.isBefore(FIRST) ? Optional.empty() : Optional.of(Dates.serial(date));
    } catch (DateTimeException _) {
      // No such day: 2026-02-30.
      return Optional.empty();
    }
  }
}
