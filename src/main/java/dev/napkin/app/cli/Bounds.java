package dev.napkin.app.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ParseResult;

/**
 * How much a command may take before it gives up.
 *
 * @param memory bytes; what the JVM has where nothing is asked
 * @param seconds how long; empty for as long as it takes
 */
record Bounds(long memory, Optional<Long> seconds) {
  private static final long LOOK_EVERY_MILLISECONDS = 100;
  private static final double NANOSECONDS = 1e9;
  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([KMG]?)");

  /** As much as the program may have, and as long as it takes. */
  static final Bounds NONE = new Bounds(Runtime.getRuntime().maxMemory(), Optional.empty());

  /** What came of reading what a person asked for. */
  sealed interface Asked {
    /** It is understood. */
    record Ready(Bounds bounds) implements Asked {}

    /** It is not, and why. */
    record Misread(String reason) implements Asked {}
  }

  /** Reads {@code --max-memory} and {@code --timeout}. */
  static Asked read(ParseResult words) {
    long memory = Runtime.getRuntime().maxMemory();
    String size = Words.value(words, "--max-memory").toUpperCase(Locale.ROOT);
    if (!size.isEmpty()) {
      Matcher matcher = SIZE.matcher(size);
      if (!matcher.matches()) {
        return new Asked.Misread("`" + size + "` is no size; 800M and 4G are");
      }
      int shift =
          switch (matcher.group(2)) {
            case "K" -> 10;
            case "M" -> 20;
            case "G" -> 30;
            default -> 0;
          };
      memory = Math.min(memory, Long.parseLong(matcher.group(1)) << shift);
    }
    String time = Words.value(words, "--timeout");
    if (!time.isEmpty() && !time.matches("[1-9]\\d{0,8}")) {
      return new Asked.Misread("`" + time + "` is no number of seconds");
    }
    return new Asked.Ready(
        new Bounds(memory, time.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(time))));
  }

  /** What came of holding something to the bounds. */
  sealed interface Held<T> {
    /** It was done. */
    record Done<T>(T result) implements Held<T> {}

    /** It was given up, and why, as a sentence without its full stop. */
    record GivenUp<T>(String reason) implements Held<T> {}
  }

  /** Does it; where it needs too much it is given up, with a complaint and the limit's status. */
  int within(Console console, Callable<Integer> action) {
    return switch (hold(action)) {
      case Held.Done<Integer>(Integer status) -> status;
      case Held.GivenUp<Integer>(String reason) -> {
        console.complain(reason);
        yield ExitStatus.LIMIT;
      }
    };
  }

  /** Does it on a thread of its own, and leaves that to itself where it needs too much. */
  <T> Held<T> hold(Callable<T> action) {
    boolean free = seconds.isEmpty() && memory >= Runtime.getRuntime().maxMemory();
    if (free) {
      return new Held.Done<>(call(action));
    }
    var threads =
        Executors.newSingleThreadExecutor(
            task -> {
              var thread = new Thread(task, "work");
              thread.setDaemon(true);
              return thread;
            });
    try {
      return watched(threads.submit(action));
    } finally {
      threads.shutdownNow();
    }
  }

  private <T> Held<T> watched(Future<T> working) {
    long start = System.nanoTime();
    while (true) {
      try {
        return new Held.Done<>(working.get(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS));
      } catch (TimeoutException goesOn) {
        double passed = (System.nanoTime() - start) / NANOSECONDS;
        if (seconds.isPresent() && passed > seconds.get()) {
          return new Held.GivenUp<>(
              "it takes longer than the " + seconds.get() + " s of --timeout");
        }
        if (isFull()) {
          return new Held.GivenUp<>(
              "it needs more than the " + (memory >> 20) + " MB of --max-memory");
        }
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
        return new Held.GivenUp<>("it was interrupted");
      } catch (ExecutionException failed) {
        Throwable cause = failed.getCause();
        throw defect(cause == null ? failed : cause);
      }
    }
  }

  /** Whether more is in use than is allowed, also once what is not needed any more is gone. */
  private boolean isFull() {
    if (used() <= memory) {
      return false;
    }
    System.gc();
    return used() > memory;
  }

  private static long used() {
    Runtime machine = Runtime.getRuntime();
    return machine.totalMemory() - machine.freeMemory();
  }

  private static <T> T call(Callable<T> action) {
    try {
      return action.call();
    } catch (Exception failed) {
      throw defect(failed);
    }
  }

  /** What went wrong goes on to the one place where defects end. */
  private static RuntimeException defect(Throwable failed) {
    switch (failed) {
      case RuntimeException defect -> {
        return defect;
      }
      case Error error -> throw error;
      case Throwable other -> {
        return new IllegalStateException(other);
      }
    }
  }
}
