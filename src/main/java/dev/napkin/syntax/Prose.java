package dev.napkin.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Comment lines and blank lines between statements, in their normal form.
 *
 * <p>Several blank lines in a row are one. None stands at the start or the end of a text or of a
 * block, nor behind a heading. Before a heading there is always one: where none is kept, it stands
 * above the comments that belong to the heading.
 */
final class Prose {
  private Prose() {}

  /** The prose between two statements, of which the one before or the one behind may be absent. */
  static List<String> between(
      Optional<Statement> previous, List<String> prose, Optional<Statement> next) {
    boolean first = previous.isEmpty() || previous.get() instanceof Statement.Heading;
    List<String> lines = normal(prose, first, next.isEmpty());
    boolean heading = next.isPresent() && next.get() instanceof Statement.Heading;
    boolean usual = heading && lines.indexOf("") == 0 && lines.lastIndexOf("") == 0;
    return usual ? lines.subList(1, lines.size()) : lines;
  }

  /** Whether a blank line has to be added before a heading with {@code prose} above it. */
  static boolean lacksBlank(List<String> prose) {
    return !prose.contains("");
  }

  /** {@code prose} without runs of blank lines, nor a blank line at the ends that are given. */
  static List<String> normal(List<String> prose, boolean atStart, boolean atEnd) {
    var lines = new ArrayList<String>();
    for (String line : prose) {
      boolean again = lines.isEmpty() ? atStart : lines.getLast().isEmpty();
      if (!line.isEmpty() || !again) {
        lines.add(line);
      }
    }
    if (atEnd && !lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines;
  }

  /** The comments of {@code prose}, without its blank lines. */
  static List<String> comments(List<String> prose) {
    return prose.stream().filter(line -> !line.isEmpty()).toList();
  }
}
