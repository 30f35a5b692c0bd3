package dev.napkin.xlsx;

import dev.napkin.check.Loader;
import dev.napkin.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * The files that travel in an exported file, handed out as the workbooks in it ask for them.
 *
 * <p>They are kept by their paths as seen from the folder of the workbook. What that folder is
 * called is not kept, so a path may lead out of it and back in by its name.
 */
final class PackedFiles implements Loader {
  private static final String UP = "..";

  private final SequencedMap<String, String> texts;

  PackedFiles(Texts texts) {
    this.texts = texts.all();
  }

  @Override
  public Loaded load(Source from, String path) {
    return find(from.name(), path)
        .<Loaded>map(
            name ->
                new Loaded.File(
                    name, texts.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8)))
        .orElseGet(() -> new Loaded.Missing("it does not travel in the file"));
  }

  private Optional<String> find(String from, String path) {
    if (path.startsWith("/")) {
      return absolute(path);
    }
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    Deque<String> segments = segments(folder + path);
    int up = (int) segments.stream().filter(UP::equals).count();
    List<String> ups = List.copyOf(segments).subList(0, up);
    List<String> downs = List.copyOf(segments).subList(up, segments.size());
    for (int back = 0; back <= Math.min(up, downs.size() - 1); back++) {
      Stream<String> left =
          Stream.concat(ups.subList(back, up).stream(), downs.subList(back, downs.size()).stream());
      String name = String.join("/", left.toList());
      if (texts.containsKey(name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** The parts of a path, those that lead up first: {@code a/../../b} is {@code ../b}. */
  private static Deque<String> segments(String path) {
    var segments = new ArrayDeque<String>();
    for (String segment : path.split("/")) {
      if (segment.equals(UP) && !segments.isEmpty() && !segments.getLast().equals(UP)) {
        segments.removeLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.add(segment);
      }
    }
    return segments;
  }

  /** The one file that a path from the root can mean. */
  private Optional<String> absolute(String path) {
    List<String> ending =
        texts.keySet().stream()
            .filter(name -> path.endsWith("/" + name.replace(UP + "/", "")))
            .toList();
    return ending.size() == 1 ? Optional.of(ending.getFirst()) : Optional.empty();
  }
}
