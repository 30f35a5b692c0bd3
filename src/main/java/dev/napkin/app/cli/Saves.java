package dev.napkin.app.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The saves of some files.
 *
 * <p>The system's events only wake us up; whether a file was saved is told by its time, its size
 * and its identity, since editors write in many ways and some file systems send no events.
 */
final class Saves implements AutoCloseable {
  private static final long LOOK_EVERY_MILLISECONDS = 500;
  private static final long LET_THE_EDITOR_FINISH_MILLISECONDS = 30;

  /** What tells one state of a file from the next. */
  private record Stamp(long modified, long size, String identity) {}

  private final Optional<WatchService> events = service();
  private final Set<Path> folders = new HashSet<>();
  private Map<Path, Stamp> seen = Map.of();

  /** Looks at {@code files} for the first time: what is saved from now on counts. */
  Saves(List<Path> files) {
    look(files);
  }

  private static Optional<WatchService> service() {
    try {
      return Optional.of(FileSystems.getDefault().newWatchService());
    } catch (IOException | UnsupportedOperationException none) {
      return Optional.empty();
    }
  }

  /** Waits until one of {@code files} is another than when it was looked at last; false to end. */
  boolean await(List<Path> files) {
    if (!seen.keySet().equals(Set.copyOf(files))) {
      look(files);
    }
    try {
      while (seen.equals(stamps(files))) {
        sleep();
      }
      settle(files);
      return true;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Files that are new here are as they stand; the others are as they were looked at last. */
  private void look(List<Path> files) {
    var stamps = stamps(files);
    stamps.putAll(seen);
    stamps.keySet().retainAll(files);
    seen = stamps;
    files.forEach(this::listen);
  }

  /** An editor may write in several steps: the last one counts. */
  private void settle(List<Path> files) throws InterruptedException {
    Map<Path, Stamp> now = stamps(files);
    do {
      seen = now;
      Thread.sleep(LET_THE_EDITOR_FINISH_MILLISECONDS);
      now = stamps(files);
    } while (!seen.equals(now));
  }

  private void sleep() throws InterruptedException {
    if (events.isEmpty()) {
      Thread.sleep(LOOK_EVERY_MILLISECONDS);
      return;
    }
    var key = events.get().poll(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
    if (key != null) {
      key.pollEvents();
      key.reset();
    }
  }

  private void listen(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || events.isEmpty() || !folders.add(folder)) {
      return;
    }
    try {
      folder.register(
          events.get(),
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    } catch (IOException unwatchable) {
      folders.remove(folder);
    }
  }

  private static Map<Path, Stamp> stamps(List<Path> files) {
    var stamps = new HashMap<Path, Stamp>();
    files.forEach(file -> stamps.put(file, stamp(file)));
    return stamps;
  }

  private static Stamp stamp(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(
          attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
          attributes.size(),
          String.valueOf(attributes.fileKey()));
    } catch (IOException gone) {
      return new Stamp(0, -1, "");
    }
  }

  @Override
  public void close() {
    if (events.isPresent()) {
      try {
        events.get().close();
      } catch (IOException ignored) {
        // Nothing is waited for any more.
      }
    }
  }
}
