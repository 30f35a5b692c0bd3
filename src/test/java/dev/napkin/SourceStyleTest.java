package dev.napkin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the house style asks of the text of the sources, beyond their layout. */
final class SourceStyleTest {
  private static final int MOST_LINES = 400;

  private static final int LEAST_PACKAGE_DESCRIPTION = 100;

  private static final Pattern PACKAGE_DESCRIPTION =
      Pattern.compile("(?s)/\\*\\*(.*?)\\*/\\s*@NullMarked\\s+package ");

  private static final Pattern TYPE =
      Pattern.compile(
          "^ *(?:(?:public|protected|private|static|final|sealed|non-sealed|abstract) )*"
              + "(?:class|interface|record|enum|@interface) +(\\w+).*");

  @Test
  void everyPackageIsNullMarkedAndDescribed() {
    var offences = new TreeSet<String>();
    for (var file : Sources.javaBelow(Sources.MAIN)) {
      var description = file.resolveSibling("package-info.java");
      if (!Files.exists(description)) {
        offences.add(Sources.shown(description) + " is missing");
        continue;
      }
      var found = PACKAGE_DESCRIPTION.matcher(Sources.text(description));
      if (!found.find()) {
        offences.add(Sources.shown(description) + " has no description or is not @NullMarked");
      } else if (found.group(1).length() < LEAST_PACKAGE_DESCRIPTION) {
        offences.add(Sources.shown(description) + " says too little");
      }
    }
    assertEquals(List.of(), List.copyOf(offences));
  }

  @Test
  void noFileIsTooLong() {
    var offences = new ArrayList<String>();
    for (var file : Sources.javaBelow(Sources.ROOT.resolve("src"))) {
      var lines = Sources.text(file).lines().count();
      if (lines > MOST_LINES) {
        offences.add(Sources.shown(file) + " has " + lines + " lines");
      }
    }
    assertEquals(List.of(), offences);
  }

  @Test
  void everyTypeIsDocumented() {
    var offences = new ArrayList<String>();
    for (var file : Sources.javaBelow(Sources.MAIN)) {
      offences.addAll(undocumented(file));
    }
    assertEquals(List.of(), offences);
  }

  /** The types of a file that no comment stands over; annotations may stand between. */
  private static List<String> undocumented(Path file) {
    var bare = new ArrayList<String>();
    var documented = false;
    var inComment = false;
    var inAnnotation = false;
    for (var line : Sources.text(file).lines().toList()) {
      var text = line.strip();
      if (text.startsWith("/**")) {
        inComment = true;
      }
      if (inComment) {
        documented = true;
        inComment = !text.endsWith("*/");
        continue;
      }
      inAnnotation = !text.startsWith("@interface") && (inAnnotation || text.startsWith("@"));
      if (inAnnotation) {
        inAnnotation = text.startsWith("@") ? opens(text) : !text.endsWith(")");
        continue;
      }
      var type = TYPE.matcher(line);
      if (type.matches() && !documented) {
        bare.add(Sources.shown(file) + ": " + type.group(1));
      }
      documented = false;
    }
    return bare;
  }

  private static boolean opens(String annotation) {
    return annotation.contains("(") && !annotation.endsWith(")");
  }
}
