package dev.napkin.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What something cost.
 *
 * @param wall milliseconds that passed
 * @param processor milliseconds that all threads of the process ran, collector and compiler too
 */
record Cost(double wall, double processor) {
  private static final double NANOSECONDS = 1e6;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Takes the time from now on. */
  static Watch start() {
    return new Watch(System.nanoTime(), SYSTEM.getProcessCpuTime());
  }

  /** Two points in time, as the clocks gave them. */
  record Watch(long wall, long processor) {
    /** What it cost since the start. */
    Cost stop() {
      return new Cost(
          (System.nanoTime() - wall) / NANOSECONDS,
          (SYSTEM.getProcessCpuTime() - processor) / NANOSECONDS);
    }
  }
}
