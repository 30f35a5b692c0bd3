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
  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([KMG]?)");

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

  /** Does it, and gives up with the status of a limit where it takes too long. */
  int within(Console console, Callable<Integer> action) {
    if (seconds.isEmpty()) {
      return call(action);
    }
    var threads =
        Executors.newSingleThreadExecutor(
            task -> {
              var thread = new Thread(task, "work");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Future<Integer> done = threads.submit(action);
      return done.get(seconds.get(), TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      console.complain("it takes longer than the " + seconds.get() + " s of --timeout");
      return ExitStatus.LIMIT;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return ExitStatus.LIMIT;
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      return thrown(cause == null ? failed : cause);
    } finally {
      threads.shutdownNow();
    }
  }

  private static int call(Callable<Integer> action) {
    try {
      return action.call();
    } catch (Exception failed) {
      return thrown(failed);
    }
  }

  /** What went wrong goes on to the one place where defects end. */
  private static int thrown(Throwable failed) {
    switch (failed) {
      case RuntimeException defect -> throw defect;
      case Error error -> throw error;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }
}
