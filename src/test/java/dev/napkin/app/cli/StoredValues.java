package dev.napkin.app.cli;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.A1;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An .xlsx file whose stored values can be made wrong: those of cells with a formula, and of the
 * cells over which an array lies. Everything else in it stays byte for byte.
 */
final class StoredValues {
  private static final Pattern SHEET = Pattern.compile("<sheet\\b[^>]*>");
  private static final Pattern RELATION = Pattern.compile("<Relationship\\b[^>]*>");
  private static final Pattern CELL =
      Pattern.compile("<c\\b([^>]*[^/>])>(<f\\b(?:[^>]*/>|[^>]*>[^<]*</f>))?<v>([^<]*)</v></c>");

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final Map<String, Cell> cells = new TreeMap<>();

  /**
   * A stored value.
   *
   * @param part where it stands
   * @param start of its {@code c} element in the part
   * @param attributes of that element
   * @param formula the {@code f} element; empty in the further cells of an array
   * @param stored the text of the {@code v} element
   */
  private record Cell(
      String part, int start, int end, String attributes, String formula, String stored) {
    boolean isNumber() {
      return !attributes.contains(" t=") || attributes.contains(" t=\"n\"");
    }

    /** The element with another value. */
    String with(String kind, String value) {
      String plain = attributes.replaceAll(" t=\"[^\"]*\"", "");
      String type = kind.isEmpty() ? "" : " t=\"" + kind + "\"";
      return "<c" + plain + type + ">" + formula + "<v>" + value + "</v></c>";
    }
  }

  /** Reads the file. */
  StoredValues(Path file) throws IOException {
    try (var zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    Map<String, String> targets = new LinkedHashMap<>();
    for (String relation : all(RELATION, text("xl/_rels/workbook.xml.rels"))) {
      targets.put(attribute(relation, "Id"), attribute(relation, "Target"));
    }
    for (String sheet : all(SHEET, text("xl/workbook.xml"))) {
      String target = targets.getOrDefault(attribute(sheet, "r:id"), "");
      String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
      if (parts.containsKey(part)) {
        read(attribute(sheet, "name"), part);
      }
    }
  }

  private void read(String sheet, String part) {
    List<Rect> arrays = new ArrayList<>();
    Matcher matcher = CELL.matcher(text(part));
    while (matcher.find()) {
      Rect place = A1.rect(attribute(matcher.group(), "r")).orElseThrow();
      String formula = matcher.group(2) == null ? "" : matcher.group(2);
      if (formula.contains("t=\"array\"")) {
        arrays.add(A1.rect(attribute(formula, "ref")).orElseThrow());
      }
      boolean computed =
          !formula.isEmpty()
              || arrays.stream().anyMatch(array -> array.contains(place.top(), place.left()));
      if (computed) {
        cells.put(
            A1.cell(sheet, place.top(), place.left()),
            new Cell(
                part, matcher.start(), matcher.end(), matcher.group(1), formula, matcher.group(3)));
      }
    }
  }

  /** The cells whose values can be made wrong, by the names that reports call them. */
  List<String> cells() {
    return List.copyOf(cells.keySet());
  }

  /** The file with wrong values in some cells. */
  byte[] corrupted(List<String> some, Random random) {
    return with(some, cell -> wrong(cell, random));
  }

  private static boolean isNumber(@Nullable Cell cell) {
    return cell != null && cell.isNumber();
  }

  /** The file with values in some cells that differ less than counts. */
  byte[] nudged(List<String> some) {
    return with(
        some.stream().filter(name -> isNumber(cells.get(name))).toList(),
        cell -> cell.with("", Double.toString(Double.parseDouble(cell.stored) * (1 + 2e-13))));
  }

  /** The file without values in some cells. */
  byte[] emptied(List<String> some) {
    return with(some, cell -> cell.with("", "").replace("<v></v>", ""));
  }

  private static String wrong(Cell cell, Random random) {
    List<String> others = new ArrayList<>();
    if (cell.isNumber()) {
      double number = Double.parseDouble(cell.stored);
      others.add(cell.with("", Double.toString(number + 1 + Math.abs(number) * 1e-3)));
      others.add(cell.with("", Double.toString(number == 0 ? 1e-9 : number * (1 + 1e-8))));
      others.add(cell.with("str", cell.stored));
    } else {
      others.add(cell.with("", "17.25"));
      others.add(cell.with("str", cell.stored + " "));
    }
    if (!cell.attributes.contains(" t=\"b\"")) {
      others.add(cell.with("b", "1"));
    } else {
      others.add(cell.with("b", cell.stored.equals("1") ? "0" : "1"));
    }
    others.add(cell.with("e", cell.stored.equals("#NUM!") ? "#VALUE!" : "#NUM!"));
    return others.get(random.nextInt(others.size()));
  }

  /** How the element of a cell is written anew. */
  @FunctionalInterface
  private interface Rewriting {
    String of(Cell cell);
  }

  private byte[] with(List<String> some, Rewriting rewriting) {
    Map<String, TreeMap<Integer, Cell>> byPart = new LinkedHashMap<>();
    for (Map.Entry<String, Cell> entry : cells.entrySet()) {
      if (some.contains(entry.getKey())) {
        Cell cell = entry.getValue();
        byPart.computeIfAbsent(cell.part, part -> new TreeMap<>()).put(cell.start, cell);
      }
    }
    Map<String, byte[]> changed = new LinkedHashMap<>(parts);
    byPart.forEach(
        (part, inside) -> {
          var text = new StringBuilder(text(part));
          inside
              .descendingMap()
              .forEach((start, cell) -> text.replace(start, cell.end, rewriting.of(cell)));
          changed.put(part, text.toString().getBytes(StandardCharsets.UTF_8));
        });
    return zip(changed);
  }

  /** Parts as a file. */
  static byte[] zip(Map<String, byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
    return bytes.toByteArray();
  }

  private String text(String part) {
    return new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group()).toList();
  }

  private static String attribute(String element, String name) {
    Matcher matcher = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(element);
    return matcher.find() ? matcher.group(1) : "";
  }
}
