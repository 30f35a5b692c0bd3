package dev.napkin.check;

import dev.napkin.source.Source;

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
    /**
     * A file.
     *
     * @param name as messages show it, and the same for the same file
     * @param bytes its contents
     */
    record File(String name, byte[] bytes) implements Loaded {}

    /** No file, and why: {@code no such file}. */
    record Missing(String reason) implements Loaded {}
  }
}
