package dev.napkin.xlsx.read;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.SheetBook.Linked;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the part of a link to another workbook says: the values that were seen there last.
 *
 * <p>They are what a spreadsheet program computes with as long as nobody lets it open the other
 * workbook.
 */
final class ExternalLinkPart {
  /** What a row of a column takes, blank ones too: all of them are gone through later. */
  private static final int ROW = 16;

  /** What a name takes, beside its letters. */
  private static final int NAME = 200;

  private static final Pattern AREA =
      Pattern.compile("=?'?(?:\\[\\d+\\])?(?<sheet>[^!\\[\\]]+?)'?!(?<area>[A-Z0-9:$]+)");

  private final XmlScanner xml;
  private final Budget budget;
  private final int number;
  private final List<String> names = new ArrayList<>();
  private final Map<Integer, List<Column>> values = new LinkedHashMap<>();

  /** By sheet in capitals, the areas that names of the workbook stand for. */
  private final Map<String, Map<String, Rect>> areas = new HashMap<>();

  /** Sheets that were missing when the other workbook was opened last. */
  private final Set<Integer> failed = new HashSet<>();

  private ExternalLinkPart(XmlScanner xml, Budget budget, int number) {
    this.xml = xml;
    this.budget = budget;
    this.number = number;
  }

  /** The sheets of the workbook that references call {@code [number]}. */
  static List<Linked> read(XmlScanner xml, Budget budget, int number) throws Unreadable {
    var part = new ExternalLinkPart(xml, budget, number);
    xml.root();
    while (xml.child(1)) {
      if (xml.name().equals("externalBook")) {
        part.book();
      }
    }
    return part.linked();
  }

  private List<Linked> linked() {
    var linked = new ArrayList<Linked>();
    values.forEach(
        (sheet, columns) -> {
          if (sheet >= 0 && sheet < names.size()) {
            boolean lost = columns.isEmpty() && failed.contains(sheet);
            String name = names.get(sheet);
            linked.add(
                new Linked(
                    Integer.toString(number),
                    name,
                    lost,
                    columns,
                    areas.getOrDefault(name.toUpperCase(Locale.ROOT), Map.of())));
          }
        });
    return linked;
  }

  private void book() throws Unreadable {
    int own = xml.depth();
    while (xml.child(own)) {
      int inner = xml.depth();
      if (xml.name().equals("sheetNames")) {
        while (xml.child(inner)) {
          names.add(SheetTexts.decoded(xml.attributes().find("val").orElse("")));
        }
      } else if (xml.name().equals("definedNames")) {
        while (xml.child(inner)) {
          name();
        }
      } else if (xml.name().equals("sheetDataSet")) {
        while (xml.child(inner)) {
          sheet();
        }
      }
    }
  }

  /** Names for areas alone are kept: {@code ='Defines'!$B$2}, or {@code [1]Defines!$B$2}. */
  private void name() throws Unreadable {
    String name = SheetTexts.decoded(xml.attributes().find("name").orElse(""));
    String refersTo = SheetTexts.decoded(xml.attributes().find("refersTo").orElse(""));
    Matcher said = AREA.matcher(refersTo);
    Optional<Rect> area = said.matches() ? References.area(said.group("area")) : Optional.empty();
    if (area.isPresent()) {
      String sheet = said.group("sheet").replace("''", "'");
      budget.keep(NAME + 2L * name.length());
      areas
          .computeIfAbsent(sheet.toUpperCase(Locale.ROOT), _ -> new LinkedHashMap<>())
          .putIfAbsent(name, area.get());
    }
  }

  private void sheet() throws Unreadable {
    String id = xml.attributes().find("sheetId").orElse("");
    boolean lost = xml.attributes().flag("refreshError");
    var columns = new ArrayList<SheetColumn.Store>();
    int own = xml.depth();
    while (xml.child(own)) {
      int row = xml.depth();
      while (xml.child(row)) {
        cell(columns);
      }
    }
    if (id.matches("\\d{1,5}")) {
      Integer sheet = Integer.valueOf(id);
      values.put(sheet, columns.stream().map(SheetColumn.Store::values).toList());
      if (lost) {
        failed.add(sheet);
      }
    }
  }

  private void cell(List<SheetColumn.Store> columns) throws Unreadable {
    Optional<Rect> place = xml.attributes().find("r").flatMap(References::area);
    String kind = xml.attributes().find("t").orElse("n");
    int own = xml.depth();
    while (xml.child(own)) {
      if (xml.name().equals("v")) {
        String text = xml.content().toString();
        if (place.isPresent()) {
          Rect cell = place.get();
          while (columns.size() <= cell.left()) {
            columns.add(new SheetColumn.Store());
          }
          int rows = columns.get(cell.left()).values().size();
          budget.keep(2L * text.length() + ROW * (long) Math.max(0, cell.top() + 1 - rows));
          columns.get(cell.left()).put(cell.top(), value(kind, text), budget);
        }
      }
    }
  }

  private static Value value(String kind, String text) {
    return switch (kind) {
      case "str", "s", "inlineStr" -> new Value.Text(SheetTexts.decoded(text));
      case "b" -> Value.logical(text.strip().equals("1"));
      case "e" -> CellValues.fault(text.strip());
      default -> Value.number(Decimals.read(text));
    };
  }
}
