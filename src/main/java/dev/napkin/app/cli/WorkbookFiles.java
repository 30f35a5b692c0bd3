package dev.napkin.app.cli;

import dev.napkin.check.Loader;
import dev.napkin.engine.Workbook;
import dev.napkin.source.Nearest;
import dev.napkin.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A text workbook and all files that it takes in, as they are read from the disk.
 *
 * <p>A path inside a file is relative to that file. A file goes by the name under which it was met
 * first, so that two ways to the same file are one file.
 */
final class WorkbookFiles implements Loader {
  private final Map<Path, String> names = new LinkedHashMap<>();
  private final LinkedHashMap<String, String> contents = new LinkedHashMap<>();

  /** What came of opening a workbook. */
  sealed interface Opened {
    /** An open workbook and where its text came from. */
    record Ready(Workbook book, WorkbookFiles files, String name) implements Opened {}

    /** Why it cannot be read, as a sentence without its full stop. */
    record Refused(String reason) implements Opened {}
  }

  /** What came of reading the text of a workbook. */
  sealed interface Text {
    /**
     * The text under the name that messages show.
     *
     * @param whole all that is in the file, also what is not part of the text
     */
    record Ready(Source source, String whole) implements Text {}

    /** Why it cannot be read, as a sentence without its full stop. */
    record Refused(String reason) implements Text {}
  }

  /** Opens the workbook in {@code file}. */
  static Opened open(String file) {
    var files = new WorkbookFiles();
    return switch (files.read(file)) {
      case Text.Refused(String reason) -> new Opened.Refused(reason);
      case Text.Ready(Source source, _) ->
          new Opened.Ready(Workbook.open(source, files), files, source.name());
    };
  }

  /** The text of a workbook, without what it imports. */
  static Text text(String file) {
    return new WorkbookFiles().read(file);
  }

  /** A path as a person typed it; empty where it can be none. */
  static Optional<Path> path(String file) {
    try {
      return file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file));
    } catch (InvalidPathException invalid) {
      return Optional.empty();
    }
  }

  private Text read(String file) {
    Optional<Path> path = path(file);
    if (path.isEmpty()) {
      return new Text.Refused("cannot read `" + file + "`: it is not the name of a file");
    }
    return switch (TextFile.read(path.get())) {
      case TextFile.Reading.Refused(String reason) ->
          new Text.Refused("cannot read `" + file + "`: " + reason + meant(path.get()));
      case TextFile.Reading.Text text ->
          new Text.Ready(Source.of(note(path.get(), text), text.text()), text.whole());
    };
  }

  /** Files of the same folder with a name like that of one that is not there. */
  private static String meant(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.exists(file) || folder == null || !Files.isDirectory(folder)) {
      return "";
    }
    try (var beside = Files.list(folder)) {
      List<String> others =
          beside
              .map(other -> String.valueOf(other.getFileName()))
              .filter(name -> name.endsWith(".nap"))
              .toList();
      return Nearest.hint(String.valueOf(file.getFileName()), others)
          .map(hint -> "; " + hint)
          .orElse("");
    } catch (IOException unreadable) {
      return "";
    }
  }

  /** Remembers a file that was read, and gives the name that it goes by. */
  private String note(Path file, TextFile.Reading.Text text) {
    String name = names.computeIfAbsent(real(file), path -> file.normalize().toString());
    contents.put(name, text.whole());
    return name;
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException gone) {
      return file.toAbsolutePath().normalize();
    }
  }

  @Override
  public Loaded load(Source from, String path) {
    Optional<Path> asked = path(path);
    if (asked.isEmpty()) {
      return new Loaded.Missing("it is not the name of a file");
    }
    Path file = Path.of(from.name()).resolveSibling(asked.get()).normalize();
    String known = names.get(real(file));
    if (known != null) {
      return loaded(known);
    }
    return switch (TextFile.read(file)) {
      case TextFile.Reading.Refused(String reason) -> new Loaded.Missing(reason);
      case TextFile.Reading.Text text -> loaded(note(file, text));
    };
  }

  private Loaded loaded(String name) {
    return new Loaded.File(name, contents.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
  }

  /** All files that were read so far, that of the workbook first. */
  List<Path> files() {
    return List.copyOf(names.keySet());
  }

  /** The texts of the files that the workbook takes in, by their paths as seen from it. */
  Map<String, String> imported() {
    var imported = new LinkedHashMap<>(contents);
    String main = imported.firstEntry().getKey();
    imported.remove(main);
    Path folder = absolute(Path.of(main).resolveSibling(""));
    var byPath = new LinkedHashMap<String, String>();
    imported.forEach(
        (name, text) ->
            byPath.put(seenFrom(folder, absolute(Path.of(name))).replace('\\', '/'), text));
    return byPath;
  }

  private static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private static String seenFrom(Path folder, Path file) {
    boolean reachable = Objects.equals(folder.getRoot(), file.getRoot());
    return (reachable ? folder.relativize(file) : file).toString();
  }
}
