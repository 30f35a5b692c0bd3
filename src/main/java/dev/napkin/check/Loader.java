package dev.napkin.check;

import dev.napkin.source.Source;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where the text of imported files comes from. Rooms below the edge open no files; the edge passes
 * this in.
 */
public interface Loader {
  /** Finds no file at all. */
  Loader NONE = (from, path) -> new Loaded.Missing("files cannot be read here");

  /** The file at {@code path}, relative to the file that {@code from} was read from. */
  Loaded load(Source from, String path);

  /** What came of it. */
  sealed interface Loaded {
    /** A file: its name, the same for the same file and as messages show it, and its contents. */
    final class File implements Loaded {
      private final String name;
      private final byte[] bytes;

      /** A file called {@code name} that holds {@code bytes}. */
      public File(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
      }

      /** As messages show it. */
      public String name() {
        return name;
      }

      /** What it says, as UTF-8. */
      public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
      }

      /** The SHA-256 of its contents, in small hexadecimal digits. */
      public String sha256() {
        try {
          return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
          throw new IllegalStateException("every JDK has SHA-256", absent);
        }
      }
    }

    /** No file, and why: {@code no such file}. */
    record Missing(String reason) implements Loaded {}
  }
}
