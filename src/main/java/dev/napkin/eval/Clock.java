package dev.napkin.eval;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;

/** Where the time and random numbers come from. */
public interface Clock {
  /** The clock of the machine, and random numbers that differ from run to run. */
  Clock SYSTEM =
      new Clock() {
        @Override
        public double now() {
          LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
          double seconds = now.toLocalTime().toNanoOfDay() / 1e9;
          return ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), now.toLocalDate())
              + seconds / 86_400;
        }

        @Override
        public double random() {
          return ThreadLocalRandom.current().nextDouble();
        }
      };

  /** Days since 1899-12-30, with the time of day. */
  double now();

  /** A random number, 0 &lt;= x &lt; 1. */
  double random();
}
