package dev.napkin.syntax;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The formulas in other people's workbooks, where those lie beside this project. */
final class CorpusFormulas {
  private static final Path FOLDER = Path.of(System.getProperty("corpora", "../shared/corpora"));

  /** Sheets that are larger than this say nothing new. */
  private static final long LARGEST = 4_000_000;

  private static final int MOST_OF_A_FILE = 60;

  private static final Pattern FORMULA =
      Pattern.compile("<(?:\\w+:)?(f|definedName)(?:\\s[^>]*)?>([^<]+)</");
  private static final Pattern ENTITY = Pattern.compile("&(#x?)?(\\w+);");

  private CorpusFormulas() {}

  /** Some different formulas of every file; the test ends here where there are no files. */
  static Set<String> some() {
    assumeTrue(Files.isDirectory(FOLDER), "there are no corpora at " + FOLDER);
    var found = new LinkedHashSet<String>();
    for (Path file : files()) {
      found.addAll(formulas(file));
    }
    return found;
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().matches(".*\\.xls[xm]")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> formulas(Path file) {
    var found = new LinkedHashSet<String>();
    try (var zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        boolean sheet = entry.getName().matches("xl/(worksheets/[^/]*|workbook)\\.xml");
        if (sheet && entry.getSize() < LARGEST && found.size() < MOST_OF_A_FILE) {
          String text =
              new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
          FORMULA
              .matcher(text)
              .results()
              .limit(MOST_OF_A_FILE)
              .forEach(match -> found.add(decoded(match.group(2))));
        }
      }
    } catch (ZipException broken) {
      return found; // Some are broken on purpose.
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return found;
  }

  private static String decoded(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(entity -> Matcher.quoteReplacement(letter(entity.group(1), entity.group(2))));
  }

  private static String letter(String number, String name) {
    if (number != null) {
      return Character.toString(Integer.parseInt(name, number.length() == 2 ? 16 : 10));
    }
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> "?";
    };
  }
}
