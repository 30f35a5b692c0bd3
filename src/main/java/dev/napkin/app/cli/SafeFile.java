package dev.napkin.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/**
 * Files as they are written: complete or not at all.
 *
 * <p>The new contents go to a file beside the old one, which then takes its place in one step.
 * Whatever fails on the way, the old file is still there.
 */
final class SafeFile {
  private SafeFile() {}

  /** What writes the contents of a file. */
  interface Contents {
    void write(OutputStream out) throws IOException;
  }

  /** Puts {@code contents} in place of {@code file}, or a new file there; gives why it cannot. */
  static Optional<String> replace(Path file, byte[] contents) {
    return replace(file, (OutputStream out) -> out.write(contents));
  }

  /** Like {@link #replace(Path, byte[])}, with contents that are written piece by piece. */
  static Optional<String> replace(Path file, Contents contents) {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Optional<String> refused = refusal(target);
      if (refused.isPresent()) {
        return refused;
      }
      write(target, contents);
      return Optional.empty();
    } catch (IOException broken) {
      return Optional.of(TextFile.reason(broken));
    }
  }

  /** Writes a file that must not exist yet; gives why it cannot. */
  static Optional<String> create(Path file, byte[] contents) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of("it exists already");
    }
    return replace(file, contents);
  }

  private static Optional<String> refusal(Path target) {
    Path folder = target.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      return Optional.of("there is no directory " + folder);
    }
    if (Files.isDirectory(target)) {
      return Optional.of("it is a directory");
    }
    return Files.exists(target) && !Files.isWritable(target)
        ? Optional.of("permission denied")
        : Optional.empty();
  }

  private static void write(Path target, Contents contents) throws IOException {
    Path fresh = beside(target);
    try {
      try (OutputStream out = Files.newOutputStream(fresh)) {
        contents.write(out);
      }
      keepPermissions(target, fresh);
      try {
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException unsupported) {
        Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** A new empty file in the same folder, with the permissions that new files have there. */
  private static Path beside(Path target) throws IOException {
    for (int i = 0; ; i++) {
      Path fresh = target.resolveSibling("." + target.getFileName() + "." + i + ".new");
      try {
        return Files.createFile(fresh);
      } catch (FileAlreadyExistsException taken) {
        if (i == 100) {
          throw taken;
        }
      }
    }
  }

  private static void keepPermissions(Path old, Path fresh) throws IOException {
    var from = Files.getFileAttributeView(old, PosixFileAttributeView.class);
    var to = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
    if (Files.exists(old) && from != null && to != null) {
      to.setPermissions(from.readAttributes().permissions());
    }
  }
}
