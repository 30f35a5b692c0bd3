package dev.napkin.xlsx.read;

import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a part refers to.
 *
 * <p>Kinds are told by the last word of their address: the strict form of the format has other
 * addresses and the same last words.
 */
record Relations(List<Relation> all) {
  private static final Relations NONE = new Relations(List.of());

  Relations {
    all = List.copyOf(all);
  }

  /**
   * One reference.
   *
   * @param kind such as {@code worksheet}
   * @param target the part's name; an address where it is external
   */
  record Relation(String id, String kind, String target, boolean external) {}

  /** What the part {@code source} refers to; an empty name stands for the package. */
  static Relations of(Parts parts, String source) throws Unreadable {
    int slash = source.lastIndexOf('/') + 1;
    String folder = source.substring(0, slash);
    String name = folder + "_rels/" + source.substring(slash) + ".rels";
    Optional<InputStream> stream = parts.open(name);
    if (stream.isEmpty()) {
      return NONE;
    }
    var found = new ArrayList<Relation>();
    try (var xml = XmlScanner.of(stream.get(), name)) {
      xml.root();
      while (xml.child(1)) {
        String kind = xml.attributes().find("Type").orElse("");
        String target = xml.attributes().find("Target").orElse("");
        boolean external =
            xml.attributes().find("TargetMode").filter("External"::equals).isPresent();
        found.add(
            new Relation(
                xml.attributes().find("Id").orElse(""),
                kind.substring(kind.lastIndexOf('/') + 1),
                external ? target : partName(parts, folder, target),
                external));
      }
    }
    return new Relations(found);
  }

  /** The first reference of a kind. */
  Optional<Relation> first(String kind) {
    return all.stream().filter(relation -> relation.kind.equals(kind)).findFirst();
  }

  /** The reference with an id. */
  Optional<Relation> byId(String id) {
    return all.stream().filter(relation -> relation.id.equals(id)).findFirst();
  }

  /** The name of the part at {@code target}, seen from {@code folder}. */
  private static String partName(Parts parts, String folder, String target) {
    String path = target.replace('\\', '/');
    String whole = resolve(path.startsWith("/") ? path : folder + path);
    if (parts.has(whole) || whole.indexOf('%') < 0) {
      return whole;
    }
    try {
      return URLDecoder.decode(whole.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return whole;
    }
  }

  private static String resolve(String path) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }
}
