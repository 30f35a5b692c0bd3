package dev.napkin.xlsx.read;

import dev.napkin.value.Dates;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Values as files write them, apart from numbers. */
final class CellValues {
  private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);
  private static final double NANOSECONDS = 86_400e9;
  private static final Map<FaultCode, Value> FAULTS = new EnumMap<>(FaultCode.class);

  static {
    for (FaultCode code : FaultCode.values()) {
      FAULTS.put(code, Value.Fault.of(code, ""));
    }
  }

  private CellValues() {}

  /** The fault that a cell shows as {@code text}. */
  static Value fault(String text) {
    Optional<FaultCode> code = FaultCode.of(text);
    return code.isPresent()
        ? fault(code.get())
        : Value.Fault.of(FaultCode.NOT_AVAILABLE, "the file says " + text);
  }

  /** The fault of a kind. */
  static Value fault(FaultCode code) {
    return FAULTS.getOrDefault(code, Value.Fault.of(code, ""));
  }

  /** A date and time of ISO 8601 as a number; as a text where it is none. */
  static Value date(String text, boolean dates1904) {
    String plain = text.strip();
    try {
      int mark = plain.indexOf('T');
      String day = mark < 0 ? plain : plain.substring(0, mark);
      String time = mark < 0 ? "" : plain.substring(mark + 1);
      double days = day.isEmpty() ? 0 : days(LocalDate.parse(day), dates1904);
      String clock = time.endsWith("Z") ? time.substring(0, time.length() - 1) : time;
      double part = clock.isEmpty() ? 0 : LocalTime.parse(clock).toNanoOfDay() / NANOSECONDS;
      return Value.number(days + part);
    } catch (DateTimeException e) {
      return new Value.Text(text);
    }
  }

  private static double days(LocalDate date, boolean dates1904) {
    return dates1904 ? ChronoUnit.DAYS.between(ZERO_1904, date) : Dates.serial(date);
  }
}
